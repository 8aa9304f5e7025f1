//! How home is told.

use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::numbers;
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// What the app is for, and the kept station. `kept` is that station as far as the data have it; `forget`
/// lets it go, and is there when one is kept. `news` leads to news, where there are any; `guides` to what to do. It stands on the station's page too, to which `kept` leads. `chats`:
/// whether one writes to officers here; otherwise the chat leads to the official one.
pub(crate) fn project(
    kept: Option<LeadRow>,
    forget: Option<Tap>,
    news: Vec<LeadRow>,
    guides: Vec<LeadRow>,
    chats: bool,
    words: &Words,
) -> PageState {
    PageBuilder::new()
        .heading(words.home_question())
        .leads(LeadsLook::Doors, doors(chats, words))
        .then(|page| kept_station(page, kept, forget, words))
        .then(|page| if news.is_empty() { page } else { page.section(words.news_title()) })
        .leads(LeadsLook::Rows, news)
        .section(words.guide_title())
        .leads(LeadsLook::Rows, guides)
        .section(words.home_numbers())
        .numbers([numbers::europe(words), numbers::by_text(words)])
        .remarks([
            Remark::new(words.about_independent(), Tone::Quiet),
            Remark::new(words.about_implements(), Tone::Quiet),
        ])
        .page()
}

/// Stands beside the title.
pub(crate) fn corner(words: &Words) -> Tap {
    Tap {
        label: words.settings_title(),
        accessibility_label: words.settings_title(),
        enabled: true,
        action: AppAction::Opened { screen: ScreenName::Settings },
        symbol: Symbol::Settings,
    }
}

fn doors(chats: bool, words: &Words) -> Vec<LeadRow> {
    let door = |id: &str, symbol, title: String, detail: String, screen| {
        let spoken = words.home_door_spoken(&detail, &title);
        Lead { symbol, title, detail, spoken }.to(id, screen)
    };
    let chat = if chats { words.home_chat_here() } else { words.home_chat_detail() };
    vec![
        door(
            "directory",
            Symbol::Station,
            words.home_station(),
            words.home_station_detail(),
            ScreenName::Directory,
        ),
        door("chat", Symbol::Chat, words.home_chat(), chat, ScreenName::Chat),
    ]
}

fn kept_station(page: PageBuilder, row: Option<LeadRow>, forget: Option<Tap>, words: &Words) -> PageBuilder {
    match (row, forget) {
        (Some(row), Some(_)) => page.section(words.home_kept()).leads(LeadsLook::Rows, vec![row]),
        // No page of its own is left to let it go on.
        (None, Some(forget)) => {
            page.section(words.home_kept()).remark(words.home_kept_gone(), Tone::Careful).button(Some(forget))
        }
        (_, None) => page,
    }
}
