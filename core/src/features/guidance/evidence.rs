//! Where an entry was read, when, and how sure it is.

use securite_guide::Source;

use crate::action::Tone;
use crate::station_card::Remark;
use crate::text::Words;

/// What an entry rests on.
pub(super) struct Evidence<'a> {
    pub(super) sources: &'a [Source],
    pub(super) checked: &'a str,
    pub(super) to_check: bool,
    /// Past the limit of its kind (S3).
    pub(super) aged: bool,
}

impl Evidence<'_> {
    /// What is not sure, to be read before all that may be wrong.
    pub(super) fn doubts(&self, words: &Words) -> Vec<Remark> {
        let to_check = self.to_check.then(|| words.guide_to_check());
        let aged = self.aged.then(|| words.guide_aged(&words.published(self.checked)));
        to_check.into_iter().chain(aged).map(|text| Remark::new(text, Tone::Careful)).collect()
    }

    /// Each source with its date, in one remark.
    pub(super) fn sources(&self, words: &Words) -> Remark {
        Remark::new(self.lines(words).join("\n"), Tone::Quiet)
    }

    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let line = |source: &Source| match source.date.as_str() {
            "" => words.guide_source_undated(&source.title),
            date => words.guide_source(&words.published(date), &source.title),
        };
        self.sources.iter().map(line).collect()
    }
}
