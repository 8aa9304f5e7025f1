//! What an officer shows of our own facts: `!carte 17`, `!carte poste <id>`, `!carte trouver`. A link in a message never
//! becomes a card; what we do not know stays the text that it is.

use crate::action::{AppAction, ScreenName, Symbol, Tap};
use crate::atlas::Atlas;
use crate::buttons::{PageButton, PageControl, act};
use crate::numbers;
use crate::text::Words;

/// The card of a message, as the button that it leads to.
pub(super) fn card(text: &str, atlas: Option<&Atlas>, words: &Words) -> Option<PageButton> {
    let what = text.trim().strip_prefix("!carte ")?.trim();
    let open = |link| Some(PageButton { main: true, control: PageControl::Open { link } });
    let lead =
        |label, screen| Some(act(Tap::as_written(label, AppAction::Opened { screen }, Symbol::Station)));
    match what {
        "17" => open(numbers::police(words)),
        "112" => open(numbers::europe(words)),
        "114" => open(numbers::by_text(words)),
        "3919" => open(numbers::helpline(words)),
        "trouver" => lead(words.chat_card_find(), ScreenName::Directory),
        other => {
            let id = other.strip_prefix("poste ")?.trim();
            let station = atlas?.stations.by_id(id)?;
            lead(station.name.clone(), ScreenName::Station { id: id.to_owned() })
        }
    }
}

/// Whether an officer wrote this to the service and not to the person.
pub(super) fn is_command(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    ["!fin", "!transfert"].contains(&first.as_str())
}
