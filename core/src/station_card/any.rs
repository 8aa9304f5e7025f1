//! "One may go to any station", with its source.

use chrono::NaiveDate;

use super::state::Remark;
use crate::action::Tone;
use crate::text::Words;

/// Service-Public, sheet F1435 "Porter plainte", this edition.
const DATE: Option<NaiveDate> = NaiveDate::from_ymd_opt(2020, 4, 15);

/// The sentence and its source.
pub(crate) fn any_station(words: &Words) -> Vec<Remark> {
    let source = DATE.map(|date| words.jurisdiction_any_source(&words.date(date)));
    let source = source.map(|text| Remark::new(text, Tone::Quiet));
    [Remark::new(words.jurisdiction_any(), Tone::Plain)].into_iter().chain(source).collect()
}
