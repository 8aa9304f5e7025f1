//! Pages: things to read and to touch, in one order.
//!
//! Each shell has one drawing for each part and none for a page, so that a new page changes no shell.

mod builder;
mod choice;
mod lead;
mod state;
#[cfg(test)]
mod told;

pub(crate) use builder::{PageBuilder, to_station};
pub(crate) use choice::Choice;
pub(crate) use lead::Lead;
pub use state::{
    ChoiceRow, FieldKind, HeadingLevel, LeadRow, LeadsLook, LinkRow, PageAnswer, PageChoices, PageField,
    PageHeading, PageLeads, PagePart, PageProgress, PageState, Prefill, TextRun,
};
#[cfg(test)]
pub(crate) use told::{acts, told};
