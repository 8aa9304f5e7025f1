//! The letter to 114: three touches become a short French text, which a person sends by themselves, or does not.
//!
//! One idea: what is touched is written, what is typed stays as typed, and nothing else is in the text. A place of the
//! index is in it only after a touch on its row; a text that a person changed is theirs and is never made anew.
//!
//! Pages: who, what, the place, the text. Each can be passed. All of it is in memory, and gone with the first page.

mod action;
mod compose;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod update;

pub use action::{LetterAction, LetterPage, LetterWhat, LetterWho};
pub use compose::says;
pub use model::LetterModel;
pub(crate) use project::project;
pub(crate) use update::{act, closed, entered, opened, typed};

/// The name of the field for a place, or for words about it.
pub const PLACE: &str = "letter-place";
/// The name of the field that holds the text.
pub const TEXT: &str = "letter-text";

/// Whether a field is one of these.
pub(crate) fn has(field: &str) -> bool {
    [PLACE, TEXT].contains(&field)
}
