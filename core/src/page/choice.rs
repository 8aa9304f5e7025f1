//! A row that can be chosen.

use super::state::ChoiceRow;
use crate::action::{AppAction, Symbol, Tap};

/// What can be chosen, in words.
pub(crate) struct Choice {
    pub(crate) title: String,
    /// Says more; may be empty.
    pub(crate) detail: String,
    pub(crate) chosen: bool,
    /// What a touch does now, for who hears it.
    pub(crate) spoken: String,
}

impl Choice {
    /// As a row; `id` is unique in its list.
    pub(crate) fn by(self, id: &str, action: impl Into<AppAction>) -> ChoiceRow {
        let Choice { title, detail, chosen, spoken } = self;
        let choose = Tap {
            label: title,
            accessibility_label: spoken,
            enabled: true,
            action: action.into(),
            symbol: if chosen { Symbol::Chosen } else { Symbol::Choice },
        };
        ChoiceRow { id: id.into(), chosen, detail, choose }
    }
}
