//! A row that leads to another screen.

use super::state::{LeadRow, TextRun};
use crate::action::{AppAction, ScreenName, Symbol, Tap};
use crate::text::Words;

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
    /// Said as it is written: the title, then the detail.
    pub(crate) fn said(symbol: Symbol, title: String, detail: String, words: &Words) -> Self {
        let spoken = if detail.is_empty() { title.clone() } else { words.place_detail(&title, &detail) };
        Lead { symbol, title, detail, spoken }
    }

    /// As a row; `id` is unique in its list.
    pub(crate) fn to(self, id: &str, screen: ScreenName) -> LeadRow {
        self.by(id, AppAction::Opened { screen })
    }

    /// The same where the action is another.
    pub(crate) fn by(self, id: &str, action: AppAction) -> LeadRow {
        let Lead { symbol, title, detail, spoken } = self;
        let open = Tap {
            label: title.clone(),
            accessibility_label: spoken,
            enabled: true,
            action,
            symbol: Symbol::Forward,
        };
        LeadRow { id: id.into(), symbol, title: whole(title), detail, open, beside: None }
    }
}

/// One run, bold; none where there is nothing.
fn whole(title: String) -> Vec<TextRun> {
    Some(title)
        .filter(|title| !title.is_empty())
        .map(|text| TextRun { text, strong: true })
        .into_iter()
        .collect()
}

impl LeadRow {
    /// With what was typed of its title set apart, and nothing else. `typed` is a text that goes on.
    pub(crate) fn set_apart(self, typed: &str) -> Self {
        let runs = securite_places::runs(typed, &self.open.label).into_iter();
        let title = runs.map(|run| TextRun { text: run.text.to_owned(), strong: run.matched }).collect();
        LeadRow { title, ..self }
    }
}
