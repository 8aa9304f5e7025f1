//! What a shell draws: one envelope, with one variant of content for each screen.

use crate::action::{ScreenName, Tap, Tone};
use crate::features::chart::ChartState;
use crate::features::chat::ConversationState;
use crate::page::PageState;

/// Everything one screen shows, ready to draw.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ScreenState {
    /// Which screen this is.
    pub name: ScreenName,
    /// Which language and reading level its words are in, and which of the constant words for emergencies are
    /// spoken: "fr", "fr-simple", "en". Home is open as long as the app is.
    pub words_tag: String,
    /// Its title: also what is read out when it opens.
    pub title: String,
    /// What kind of program this is, where it is none for real use: on every screen, always in sight.
    pub banner: Option<String>,
    /// Above all else on the screen; mostly empty.
    pub notices: Vec<Notice>,
    /// How it is left at once; only on screens that nobody else should see.
    pub way_out: Option<WayOut>,
    /// A control at the end of the title line.
    pub corner: Option<Tap>,
    /// The screen itself.
    pub content: ScreenContent,
}

/// How a screen is left that nobody else should see.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct WayOut {
    /// First in reading and keyboard order, always on screen. Its action is
    /// [`AppAction::Left`](crate::AppAction::Left): home is shown in the same frame (D2).
    pub leave: Tap,
    /// How long the screen stays without a touch.
    pub quiet: QuietLimit,
}

/// After this long without a touch the shell leaves by itself (D5), and asks first.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct QuietLimit {
    /// Seconds without a touch until it asks.
    pub asks_after_seconds: u32,
    /// Seconds without a touch until it leaves, as `leave` does.
    pub leaves_after_seconds: u32,
    /// The question.
    pub question: String,
    /// What is written on the control that stays.
    pub stay: String,
}

/// What stands below the title and the notices.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ScreenContent {
    /// Things to read and to touch, in one order.
    Page {
        /// The page.
        page: PageState,
    },
    /// The map.
    Chart {
        /// The screen itself.
        state: ChartState,
    },
    /// A conversation.
    Conversation {
        /// The screen itself.
        state: ConversationState,
    },
}

/// Something that went wrong and was dealt with: a file quarantined, a pack refused.
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

/// A notice that the system shows while the app is not looked at. Whoever holds the phone may read it, so it names no
/// place and nothing of the section that nobody else should see (D8, N1).
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
pub struct NoticeCard {
    /// Another card with the same id takes its place.
    pub id: String,
    /// Its first line.
    pub title: String,
    /// What is below.
    pub text: String,
    /// Where a touch leads; home where that screen is none of news.
    pub opens: ScreenName,
}

/// Which screen and what kind of content: a title can be the name of a station.
impl std::fmt::Debug for ScreenState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("ScreenState").field(&self.name).field(&self.content).finish()
    }
}

silent!(WayOut, QuietLimit, NoticeCard);
