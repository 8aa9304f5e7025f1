//! What a shell draws: one variant for each screen.

use crate::action::{ScreenName, Tap, Tone};
use crate::features::directory::DirectoryState;
use crate::features::settings::SettingsState;

/// Everything one screen shows, ready to draw.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ScreenState {
    /// My station.
    Directory {
        /// Above all else on the screen; mostly empty.
        notices: Vec<Notice>,
        /// The screen itself.
        state: DirectoryState,
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
            ScreenState::Directory { .. } => ScreenName::Directory,
            ScreenState::Settings { .. } => ScreenName::Settings,
        }
    }

    /// What stands above all else.
    pub fn notices(&self) -> &[Notice] {
        match self {
            ScreenState::Directory { notices, .. } | ScreenState::Settings { notices, .. } => notices,
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
