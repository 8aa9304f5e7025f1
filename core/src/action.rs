//! All that a person or the system can do, and the screens there are.
//!
//! A screen's state holds a [`Tap`] for each control, with the action ready to send: a shell
//! builds an action by itself only for input and for its own life cycle.

pub use crate::controls::{Destination, OutsideLink, Symbol, Tap, Tone};
use crate::features::chart::{ChartAction, ChartSize};
use crate::features::chat::ChatAction;
use crate::features::first_run::FirstRunAction;
use crate::features::letter::LetterAction;
pub use crate::features::letter::LetterPage;
use crate::features::my_data::MyDataAction;
use crate::features::news::NewsAction;
use crate::features::renewal::RenewalAction;
use crate::features::settings::SettingsAction;
use crate::features::station::StationAction;

/// Something a person or the system did.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum AppAction {
    /// The shell put this screen on its stack. The core shows it at once.
    Opened {
        /// Which screen.
        screen: ScreenName,
    },
    /// The shell took this screen off its stack. What was typed there is forgotten.
    Closed {
        /// Which screen.
        screen: ScreenName,
    },
    /// A screen that nobody else should see was left by its way out (D2). The shell takes its whole stack away in the
    /// same frame; the core hears of it by what is closed.
    Left,
    /// A minute passed: what depends on the time is said anew.
    TimePassed,
    /// The app is out of sight. What is typed is forgotten once it has been so for a while.
    WentAway,
    /// The app is in sight again: what depends on the time is said anew.
    CameBack,
    /// The system speaks this language now. It counts as long as none is chosen.
    SystemLanguage {
        /// Such as "fr-FR"; for one that we do not speak French is spoken.
        tag: String,
    },
    /// The person has read a notice.
    NoticeDismissed {
        /// The id of the notice.
        id: String,
    },
    /// The text of a field changed.
    Typed {
        /// The name of the field. A field that is not there any more changes nothing.
        field: String,
        /// Its whole text, as typed; what is longer than the field takes is cut.
        text: String,
    },
    /// Enter was pressed in a field: its text is complete.
    Entered {
        /// The name of the field.
        field: String,
    },
    /// A place was chosen among those that a field led to.
    PlaceChosen {
        /// The name of the field.
        field: String,
        /// The id of the row; one that is no longer in the list changes nothing.
        id: String,
    },
    /// A place was chosen in a list of a department, for a field that stands on another screen.
    PlaceListed {
        /// The name of the field. Its text is the place from now on.
        field: String,
        /// The code of the department.
        department: String,
        /// The id of the row; one that no list has changes nothing.
        id: String,
    },
    /// On the page of a station, or where the kept one is shown.
    Station {
        /// What was done there.
        action: StationAction,
    },
    /// On the map.
    Chart {
        /// What was done there.
        action: ChartAction,
    },
    /// The low map in a page has this size now. It is held until another is told.
    PreviewResized {
        /// The size.
        size: ChartSize,
    },
    /// The line to the network is another, or the app has just begun.
    LineChanged {
        /// Whether it costs by what is sent, or is to be spared: nothing large is fetched without asking.
        metered: bool,
    },
    /// In the chat.
    Chat {
        /// What was done there.
        action: ChatAction,
    },
    /// In the first run.
    FirstRun {
        /// What was done there.
        action: FirstRunAction,
    },
    /// On the letter to 114.
    Letter {
        /// What was done there.
        action: LetterAction,
    },
    /// On what the device holds.
    MyData {
        /// What was done there.
        action: MyDataAction,
    },
    /// On news.
    News {
        /// What was done there.
        action: NewsAction,
    },
    /// On the data that renew themselves.
    Renewal {
        /// What was done there.
        action: RenewalAction,
    },
    /// On the settings screen.
    Settings {
        /// What was done there.
        action: SettingsAction,
    },
}

impl AppAction {
    /// What it is, for a log: never what it carries.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            AppAction::Opened { .. } => "opened",
            AppAction::Closed { .. } => "closed",
            AppAction::Left => "left",
            AppAction::TimePassed => "time-passed",
            AppAction::WentAway => "went-away",
            AppAction::CameBack => "came-back",
            AppAction::SystemLanguage { .. } => "system-language",
            AppAction::NoticeDismissed { .. } => "notice-dismissed",
            AppAction::Typed { .. } => "typed",
            AppAction::Entered { .. } => "entered",
            AppAction::PlaceChosen { .. } => "place-chosen",
            AppAction::PlaceListed { .. } => "place-listed",
            AppAction::Station { .. } => "station",
            AppAction::Chart { .. } => "chart",
            AppAction::PreviewResized { .. } => "preview-resized",
            AppAction::LineChanged { .. } => "line-changed",
            AppAction::Chat { .. } => "chat",
            AppAction::FirstRun { .. } => "first-run",
            AppAction::Letter { .. } => "letter",
            AppAction::MyData { .. } => "my-data",
            AppAction::News { .. } => "news",
            AppAction::Renewal { .. } => "renewal",
            AppAction::Settings { .. } => "settings",
        }
    }
}

/// What is done in a feature, as one of these.
macro_rules! done_in {
    ($($feature:ident: $action:ty),+ $(,)?) => {$(
        impl From<$action> for AppAction {
            fn from(action: $action) -> Self {
                AppAction::$feature { action }
            }
        }
    )+};
}

done_in! {
    Chart: ChartAction,
    Chat: ChatAction,
    FirstRun: FirstRunAction,
    Letter: LetterAction,
    MyData: MyDataAction,
    News: NewsAction,
    Renewal: RenewalAction,
    Settings: SettingsAction,
    Station: StationAction,
}

/// The screens there are. A tap whose action is [`AppAction::Opened`] leads to one: the shell puts
/// it on its own stack, and tells the core by that very action.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, uniffi::Enum)]
pub enum ScreenName {
    /// Where the app begins, and what "leave quickly" leads to.
    Home,
    /// My station: typing an address, the stations for it.
    Directory,
    /// All that is known of one station.
    Station {
        /// Its id.
        id: String,
    },
    /// Departments, to choose a place without typing.
    Departments,
    /// What lies in a department.
    Communes {
        /// Its code.
        department: String,
        /// The letter under which names stand; empty: all of them, or the letters to choose from.
        letter: String,
    },
    /// The place that was asked for and its stations, drawn.
    Chart,
    /// The chat of police and gendarmerie: what it is, and whom to write to.
    Chat,
    /// The terms of a service of the chat.
    ChatTerms {
        /// "police", "gendarmerie".
        service: String,
    },
    /// What a person wishes before they write to it.
    ChatWishes {
        /// "police", "gendarmerie".
        service: String,
    },
    /// A question to it that is answered by e-mail.
    ChatQuestion {
        /// "police", "gendarmerie".
        service: String,
    },
    /// The conversation.
    Conversation,
    /// Domestic violence.
    Discreet,
    /// Emergency numbers.
    Emergency,
    /// The letter to 114: one of its pages.
    Letter {
        /// Which one.
        page: LetterPage,
    },
    /// The compass: a question, or where the answers led.
    Compass {
        /// The id of a question or a door; empty: the first question.
        at: String,
    },
    /// Advice and procedures: the lists there are.
    Guidance,
    /// One of the lists.
    GuideList {
        /// Its id.
        id: String,
    },
    /// One service, one piece of advice.
    GuideEntry {
        /// Its id.
        id: String,
    },
    /// Families and relatives.
    Family,
    /// News by place and theme.
    News,
    /// One of them.
    NewsItem {
        /// Its id.
        id: String,
    },
    /// Which places and themes.
    NewsChoices,
    /// Language and reading level.
    Settings,
    /// What is kept, and what leaves the device.
    Privacy,
    /// All that the device holds, and erasing it.
    MyData,
    /// About the app, and what the law asks: the pages there are.
    Legal,
    /// One of them.
    LegalPage {
        /// Its id.
        id: String,
    },
}

impl ScreenName {
    /// Which kind of screen, for a log. Pages that tell what somebody looks for have no name of their own there
    /// (D1): a fault in one of them is found by its place in the code.
    pub fn kind(&self) -> &'static str {
        match self {
            ScreenName::Home => "home",
            ScreenName::Directory => "directory",
            ScreenName::Station { .. } => "station",
            ScreenName::Departments => "departments",
            ScreenName::Communes { .. } => "communes",
            ScreenName::Chart => "chart",
            ScreenName::Chat
            | ScreenName::ChatTerms { .. }
            | ScreenName::ChatWishes { .. }
            | ScreenName::ChatQuestion { .. }
            | ScreenName::Conversation
            | ScreenName::Emergency
            | ScreenName::Letter { .. }
            | ScreenName::Compass { .. }
            | ScreenName::Guidance
            | ScreenName::GuideList { .. }
            | ScreenName::GuideEntry { .. }
            | ScreenName::Family
            | ScreenName::Discreet => "page",
            ScreenName::News => "news",
            ScreenName::NewsItem { .. } => "news-item",
            ScreenName::NewsChoices => "news-choices",
            ScreenName::Settings => "settings",
            ScreenName::Privacy => "privacy",
            ScreenName::MyData => "my-data",
            ScreenName::Legal | ScreenName::LegalPage { .. } => "legal",
        }
    }
}

// Which screen, not which station.
silent!(ScreenName {
    Home,
    Directory,
    Station,
    Departments,
    Communes,
    Chart,
    Chat,
    ChatTerms,
    ChatWishes,
    ChatQuestion,
    Conversation,
    Discreet,
    Emergency,
    Letter,
    Compass,
    Guidance,
    GuideList,
    GuideEntry,
    Family,
    News,
    NewsItem,
    NewsChoices,
    Settings,
    Privacy,
    MyData,
    Legal,
    LegalPage
});

// Never the text that a person typed, nor the place they chose.
silent!(AppAction {
    Opened,
    Closed,
    Left,
    TimePassed,
    WentAway,
    CameBack,
    SystemLanguage,
    NoticeDismissed,
    Typed,
    Entered,
    PlaceChosen,
    PlaceListed,
    Station,
    Chart,
    PreviewResized,
    LineChanged,
    Chat,
    FirstRun,
    Letter,
    MyData,
    News,
    Renewal,
    Settings,
});
