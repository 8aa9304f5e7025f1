//! A row that leads to another screen.

use super::state::LeadRow;
use crate::action::{AppAction, ScreenName, Symbol, Tap};

/// What it leads to, in words.
pub(crate) struct Lead {
    pub(crate) symbol: Symbol,
    pub(crate) title: String,
    /// Says more; may be empty.
    pub(crate) detail: String,
    /// Title and detail in one breath.
    pub(crate) spoken: String,
}

impl Lead {
    /// As a row; `id` is unique in its list.
    pub(crate) fn to(self, id: &str, screen: ScreenName) -> LeadRow {
        let Lead { symbol, title, detail, spoken } = self;
        let open = Tap {
            label: title.clone(),
            accessibility_label: spoken,
            enabled: true,
            action: AppAction::Opened { screen },
            symbol: Symbol::Forward,
        };
        LeadRow { id: id.into(), symbol, title, detail, open }
    }
}
