//! Opening hours that can be trusted: what may be said now of the hours a station published.
//!
//! A wrong "open" can send a hunted person to a shut door (safety rule M3). One idea
//! follows from it: each doubt, of the text, of its age, of a public holiday, is an answer of its
//! own, and "open" or "closed" is said only where no doubt is left.
//!
//! Pure: `now` is an argument. The OSM syntax is read by the `opening-hours` crate; what is ours
//! are the refusals (`refusal`), the calendar of public holidays by department (`holiday`) and what
//! follows from both ([`judge`]). Nothing here knows of stations, screens, files or clocks.
//!
//! Start reading at [`judge`].

mod holiday;
mod judge;
mod refusal;
mod rules;
#[cfg(test)]
mod tests;
mod week;
mod whole_days;
mod zone;

pub use holiday::{Holiday, holiday};
pub use judge::{HoursText, Judgement, judge, names_holiday};
pub use week::{DayHours, Span, Week, week};
pub use zone::time_zone;
