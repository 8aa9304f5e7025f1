//! What somebody says while they write it: in memory, and nowhere after.

use securite_places::Place;

use super::action::{LetterWhat, LetterWho};
use super::compose::{french, lines, place_line};
use crate::page::Prefill;
use crate::place_picker::PickerModel;

/// What a text takes: the longest that three touches make, and as much again for a person's own words. Where a touch
/// adds more to a text that is full it is longer: neither what was written nor what was touched is cut.
pub(super) const MOST_LETTERS: usize = 1_000;

/// What was said so far.
#[derive(Default)]
pub struct LetterModel {
    pub(super) who: LetterWho,
    pub(super) what: LetterWhat,
    /// Its row was touched. Typing on takes it back.
    pub(super) place: Option<Place>,
    /// Rows to touch.
    pub(super) offered: Vec<Place>,
    pub(super) picker: PickerModel,
    /// The text as the person changed it; `None`: as it was composed.
    pub(super) changed: Option<String>,
    /// How many letters the field of the text takes.
    pub(super) most: usize,
    /// What the core writes into the field of the text.
    pub(super) prefill: Prefill,
}

impl LetterModel {
    /// The text as it would be sent.
    pub(super) fn text(&self) -> String {
        self.changed.clone().unwrap_or_else(|| lines(self, french()).join("\n"))
    }

    /// Whether a touched place is in the text as it would be sent.
    pub(super) fn has_place(&self) -> bool {
        place_line(self).is_some_and(|line| self.text().lines().any(|other| other == line))
    }

    /// The field of the text holds the text.
    pub(super) fn write(&mut self) {
        let text = self.text();
        self.most = MOST_LETTERS.max(text.chars().count());
        self.prefill = self.prefill.then(text);
    }

    /// It was left, or nobody has seen it for a while: whoever holds the device finds nothing of it.
    pub(crate) fn forget(&mut self) {
        let prefill = std::mem::take(&mut self.prefill);
        let mut picker = std::mem::take(&mut self.picker);
        picker.forget();
        *self = LetterModel { picker, prefill, ..LetterModel::default() };
        self.write();
    }
}

silent!(LetterModel);
