//! How home is told.

use super::{DoorRow, HomeState, KeptStation};
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::numbers;
use crate::station_card::{Remark, StationRow};
use crate::text::Words;

/// What the home screen shows. `kept` is the kept station as far as the data have it; `forget`
/// lets it go, and is there when one is kept.
pub(crate) fn project(kept: Option<StationRow>, forget: Option<Tap>, words: &Words) -> HomeState {
    HomeState {
        words_tag: words.tag().into(),
        title: words.app_name(),
        question: words.home_question(),
        doors: doors(words),
        kept: kept_station(kept, forget, words),
        numbers_heading: words.home_numbers(),
        numbers: vec![numbers::europe(words), numbers::by_text(words)],
        settings: Tap {
            label: words.settings_title(),
            accessibility_label: words.settings_title(),
            enabled: true,
            action: AppAction::Opened { screen: ScreenName::Settings },
            symbol: Symbol::Settings,
        },
        about: vec![
            Remark::new(words.about_independent(), Tone::Plain),
            Remark::new(words.about_implements(), Tone::Quiet),
        ],
    }
}

fn doors(words: &Words) -> Vec<DoorRow> {
    let door = |id: &str, symbol, title: String, detail: String, screen| DoorRow {
        id: id.into(),
        symbol,
        open: Tap {
            accessibility_label: words.home_door_spoken(&detail, &title),
            label: title.clone(),
            enabled: true,
            action: AppAction::Opened { screen },
            symbol: Symbol::Forward,
        },
        title,
        detail,
    };
    vec![
        door(
            "directory",
            Symbol::Station,
            words.home_station(),
            words.home_station_detail(),
            ScreenName::Directory,
        ),
        door("chat", Symbol::Chat, words.home_chat(), words.home_chat_detail(), ScreenName::Chat),
    ]
}

fn kept_station(row: Option<StationRow>, forget: Option<Tap>, words: &Words) -> KeptStation {
    let heading = words.home_kept();
    match (row, forget) {
        (Some(row), Some(forget)) => KeptStation::Here { heading, row, forget },
        (None, Some(forget)) => KeptStation::Gone { heading, text: words.home_kept_gone(), forget },
        (_, None) => KeptStation::NotKept,
    }
}
