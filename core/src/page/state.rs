//! What a page is made of.

use crate::action::{OutsideLink, Symbol, Tap};
use crate::buttons::PageButton;
use crate::drawing::ChartPreview;
use crate::station_card::{Remark, StationLine, StationRow};

/// Things to read and to touch, in one order.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageState {
    /// From top to bottom.
    pub parts: Vec<PagePart>,
    /// What it answers to what was typed there.
    pub answer: PageAnswer,
    /// What a screen reader says by itself, without moving, when it is another than before; empty: nothing.
    pub announcement: String,
}

/// What a page answers to what was typed or touched there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum PageAnswer {
    /// Nothing was asked, or the text is not complete yet.
    Open,
    /// There is nothing of that kind.
    NotFound,
    /// It asks back.
    Asks,
    /// It answers. The keyboard goes and the page is seen from its top.
    Found {
        /// Counts the answers: another number is another answer.
        number: u32,
    },
}

/// One part of a page: what a screen reader says in one breath. A variant holds one thing.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum PagePart {
    /// Stands over what follows.
    Heading {
        /// The heading.
        heading: PageHeading,
    },
    /// Sentences in reading order, never empty. Those that share a ground are one remark.
    Remarks {
        /// The sentences.
        remarks: Vec<Remark>,
    },
    /// Rows that lead on: to another screen, to a place.
    Leads {
        /// The rows.
        leads: PageLeads,
    },
    /// Rows that leave the app: numbers, pages.
    Links {
        /// The rows, never empty.
        links: Vec<LinkRow>,
    },
    /// Rows to choose from.
    Choices {
        /// The rows.
        choices: PageChoices,
    },
    /// Buttons beside or below each other.
    Buttons {
        /// Most needed first, never empty.
        buttons: Vec<PageButton>,
    },
    /// One station in a list.
    Station {
        /// The station.
        station: StationRow,
    },
    /// What is known of the station that the page is about.
    Facts {
        /// In reading order, never empty.
        facts: Vec<StationLine>,
    },
    /// Text is typed here. It stays in sight while what is below it scrolls.
    Field {
        /// The field.
        field: PageField,
    },
    /// Work that is under way.
    Progress {
        /// The work.
        progress: PageProgress,
    },
    /// The map, low, where it does not stand beside the page anyway.
    Preview {
        /// The map.
        preview: ChartPreview,
    },
}

/// Work that takes a while.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageProgress {
    /// What is done, and how far it is.
    pub text: String,
    /// How far it is, of a thousand parts; `None` where nobody can know.
    pub permille: Option<u32>,
    /// Calls it off.
    pub stop: Tap,
}

/// A field for text.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageField {
    /// Tells it from all others; goes into [`AppAction::Typed`](crate::AppAction::Typed).
    pub name: String,
    /// What is to be typed; also what a screen reader says.
    pub label: String,
    /// What is to be typed, for the keyboard.
    pub kind: FieldKind,
    /// Longer text is cut.
    pub max_letters: u32,
    /// Whether the keyboard is asked not to learn from it.
    pub secret: bool,
    /// Whether one types here before all else: where the page opens, the focus is put into it and the keyboard shown,
    /// once, unless a screen reader reads the page.
    pub takes_focus: bool,
    /// Empties it, for a finger; there when something is typed. The shell empties the field in the same frame.
    pub clear: Option<Tap>,
    /// What the core writes into it.
    pub prefill: Prefill,
}

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum FieldKind {
    /// A place to be looked up: an address, a town. Enter looks it up.
    Place,
    /// Words. Enter says that they are complete.
    Words,
    /// An e-mail address.
    Mail,
    /// Something of several lines: it grows with its text. A key of its own says that it is complete.
    Message,
}

/// What the core writes into a field.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct Prefill {
    /// A shell that has written this number already leaves the field alone; 0 is never written.
    pub number: u32,
    /// The whole text.
    pub text: String,
}

impl Prefill {
    /// The next one, with this text.
    pub(crate) fn then(&self, text: impl Into<String>) -> Self {
        Prefill { number: self.number.wrapping_add(1).max(1), text: text.into() }
    }
}

/// A heading.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageHeading {
    /// The words.
    pub text: String,
    /// What it stands over.
    pub level: HeadingLevel,
}

/// What a heading stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum HeadingLevel {
    /// The whole page, or its answer.
    Page,
    /// Rows, or a group of them.
    Rows,
}

/// Rows that lead on.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageLeads {
    /// How they are drawn.
    pub look: LeadsLook,
    /// Most needed first, never empty.
    pub rows: Vec<LeadRow>,
}

/// How rows that lead on are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum LeadsLook {
    /// Few and large, each by itself.
    Doors,
    /// Many, close together.
    Rows,
}

/// A row that leads on.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LeadRow {
    /// Unique in its list, the same for the same thing.
    pub id: String,
    /// Drawn beside the title.
    pub symbol: Symbol,
    /// What it leads to: together the label of `open`.
    pub title: Vec<TextRun>,
    /// Says more; may be empty.
    pub detail: String,
    /// Leads there; its spoken label says title and detail.
    pub open: Tap,
    /// Leaves the app, by a control of its own at the end of the row. A phone draws its symbol alone; its spoken label
    /// says for whom it is.
    pub beside: Option<OutsideLink>,
}

/// A stretch of a line. A screen reader says the line whole.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct TextRun {
    /// Never empty; blanks count.
    pub text: String,
    /// Whether it is drawn bold: the whole of a title, or what somebody typed of it.
    pub strong: bool,
}

/// A row that leaves the app.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct LinkRow {
    /// Unique in its list.
    pub id: String,
    /// The way there, with what is written on it.
    pub link: OutsideLink,
    /// What it is for; may be empty.
    pub detail: String,
    /// What it leaves on the device (D10); may be empty.
    pub trace: String,
}

/// Rows to choose from.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct PageChoices {
    /// Whether each row can be chosen whatever the others are.
    pub several: bool,
    /// Never empty.
    pub rows: Vec<ChoiceRow>,
}

/// A row that can be chosen.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChoiceRow {
    /// Unique in its list.
    pub id: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Says more; may be empty.
    pub detail: String,
    /// Chooses it, or takes the choice back.
    pub choose: Tap,
}

// A page can tell what a person looked for.
silent!(PagePart {
    Heading,
    Remarks,
    Leads,
    Links,
    Choices,
    Buttons,
    Station,
    Facts,
    Field,
    Progress,
    Preview
});
silent!(
    PageState,
    PageField,
    PageProgress,
    Prefill,
    PageHeading,
    PageLeads,
    LeadRow,
    LinkRow,
    TextRun,
    PageChoices,
    ChoiceRow
);
