//! Whole days as forms write them that know no 24:00.
//!
//! One idea: a form whose last minute is 23:59 means midnight by it; read to the letter, a door that is always
//! open shuts for a minute each night, and people are told that it "closes at 23:59". From midnight to itself
//! is a whole day in some forms and an empty field in others: it is a whole day only where the whole week is
//! written so, or as whole days.

use std::borrow::Cow;

use crate::rules::Rules;

/// As they are written, and in the syntax. The one that holds the other comes first.
const ENDS: [(&str, &str); 2] = [("00:01-23:59", "00:00-24:00"), ("-23:59", "-24:00")];
const FROM_MIDNIGHT_TO_ITSELF: &str = "00:00-00:00";

/// Reads a text by `rules` after its days were written as the syntax wants them.
pub(crate) fn read(text: &str, rules: impl Fn(&str) -> Option<Rules>) -> Option<Rules> {
    let mut written = Cow::Borrowed(text);
    for (form, in_syntax) in ENDS {
        if written.contains(form) {
            written = Cow::Owned(written.replace(form, in_syntax));
        }
    }
    if !written.contains(FROM_MIDNIGHT_TO_ITSELF) {
        return rules(&written);
    }
    rules(&written.replace(FROM_MIDNIGHT_TO_ITSELF, "00:00-24:00")).filter(Rules::whole_week)
}
