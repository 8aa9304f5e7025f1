//! The behaviour of Sécurité: what every screen says, and what happens when it is touched.
//!
//! One verb goes in, [`boundary::AppCore::dispatch`]; one comes out, [`boundary::ShellDisplay::show`]. In between:
//!
//! 1. `runtime/event_loop.rs` takes events in order on one thread,
//! 2. `engine/update.rs` changes the model, each feature its own part, and names effects,
//! 3. `engine/project.rs` turns the model into what a screen shows, words included.
//!
//! The pure half (everything but `runtime/` and `boundary/`) builds without threads, files and SQLite,
//! so the compiler proves that no screen reads a clock or a disk. Start reading at [`action`], then
//! at the [`features`].

#[macro_use]
mod silent;

pub mod action;
pub mod atlas;
#[cfg(feature = "runtime")]
pub mod boundary;
mod buttons;
pub mod context;
mod controls;
mod departments;
mod drawing;
pub mod emergency;
pub mod engine;
pub mod features;
mod guide_rows;
mod leaving;
mod links;
mod numbers;
pub mod page;
mod place_picker;
pub mod profile;
#[cfg(feature = "runtime")]
pub mod runtime;
pub mod secret;
mod share;
pub mod stack;
pub mod state;
mod station_card;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod text;
pub mod work;

pub use action::{AppAction, Destination, OutsideLink, ScreenName, Symbol, Tap, Tone};
pub use buttons::{PageButton, PageControl};
pub use drawing::{ChartContent, ChartDrawing, ChartName, ChartPreview, LabelSide, PinRow, ScaleBar};
pub use page::{
    ChoiceRow, FieldKind, HeadingLevel, LeadRow, LeadsLook, LinkRow, PageAnswer, PageChoices, PageField,
    PageHeading, PageLeads, PagePart, PageProgress, PageState, Prefill, TextRun,
};
pub use stack::{StackState, StackStep};
pub use state::{Notice, NoticeCard, QuietLimit, ScreenContent, ScreenState, WayOut};
pub use station_card::{HoursRow, Remark, StationLine, StationRow};

uniffi::setup_scaffolding!();
