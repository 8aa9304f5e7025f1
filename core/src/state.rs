//! What a shell draws: one variant for each screen.

use crate::action::{ScreenName, Tap, Tone};
use crate::features::chart::ChartState;
use crate::features::chat::ChatState;
use crate::features::directory::DirectoryState;
use crate::features::discreet::DiscreetState;
use crate::features::home::HomeState;
use crate::features::settings::SettingsState;
use crate::features::station::StationState;

/// Everything one screen shows, ready to draw.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ScreenState {
    /// Where the app begins.
    Home {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: HomeState,
    },
    /// My station.
    Directory {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: DirectoryState,
    },
    /// One station.
    Station {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: StationState,
    },
    /// The map.
    Chart {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: ChartState,
    },
    /// The chat of police and gendarmerie.
    Chat {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: ChatState,
    },
    /// Domestic violence.
    Discreet {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: DiscreetState,
    },
    /// Language and reading level.
    Settings {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: SettingsState,
    },
}

impl ScreenState {
    /// Which screen this is.
    pub fn screen(&self) -> ScreenName {
        match self {
            ScreenState::Home { .. } => ScreenName::Home,
            ScreenState::Directory { .. } => ScreenName::Directory,
            ScreenState::Station { state, .. } => ScreenName::Station { id: state.id.clone() },
            ScreenState::Chart { .. } => ScreenName::Chart,
            ScreenState::Chat { .. } => ScreenName::Chat,
            ScreenState::Discreet { .. } => ScreenName::Discreet,
            ScreenState::Settings { .. } => ScreenName::Settings,
        }
    }

    /// What stands above all else.
    pub fn notices(&self) -> &[Notice] {
        match self {
            ScreenState::Home { notices, .. }
            | ScreenState::Directory { notices, .. }
            | ScreenState::Station { notices, .. }
            | ScreenState::Chart { notices, .. }
            | ScreenState::Chat { notices, .. }
            | ScreenState::Discreet { notices, .. }
            | ScreenState::Settings { notices, .. } => notices,
        }
    }
}

/// Something that went wrong and was dealt with: a file set aside, a pack refused.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Notice {
    /// Unique among the notices shown.
    pub id: String,
    /// What happened and what it means.
    pub text: String,
    /// How it is drawn.
    pub tone: Tone,
    /// Takes it away.
    pub dismiss: Tap,
}
