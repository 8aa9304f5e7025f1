//! Which hours are refused, to be shown as published: those that cannot be told for sure.
//!
//! The syntax is treacherous, and people write it as they speak. "Mo, Tu 08:00-12:00" means "open
//! all Monday" in it, "Mo-Fr" alone "open day and night", and a semicolon in place of a comma undoes
//! what was said before. A mistaken text is not guessed at.

use opening_hours::RuleKind;
use opening_hours_syntax::ExtendedTime;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};

/// In bytes. Seven days of three spans, and holidays, take a fourth of it. It bounds all work.
const LONGEST_TEXT: usize = 1000;

/// Comments, fallbacks, open ends, offsets, the sun, the n-th Monday: nothing that a plain "open
/// until" can tell. "/" stands for steps and repeats: refused outside "24/7".
const REFUSED: [char; 6] = ['"', '|', '+', '(', '[', '/'];

/// "Open all day" must be written so: a day without hours is rather a mistake.
const ALL_DAY: [&str; 3] = ["24/7", "00:00-24:00", "0:00-24:00"];

/// Whether a text is not even to be parsed.
pub(crate) fn is_refused(text: &str) -> bool {
    text.len() > LONGEST_TEXT || text.replace("24/7", "").contains(REFUSED) || days_without_comma(text)
}

/// Whether the rules parsed from a text say what its author must have meant.
pub(crate) fn can_be_told(text: &str, rules: &[RuleSequence]) -> bool {
    rules.iter().all(is_told)
        && says_ordinary_days(rules)
        // A later rule that names no day undoes all earlier ones: a semicolon for a comma.
        && rules.iter().skip(1).all(|rule| !rule.day_selector.is_empty())
        // The crate forgets what is left of a night when another rule speaks of the morning.
        && (rules.len() == 1 || !rules.iter().any(goes_past_midnight))
        && all_day_is_written(text, rules)
}

/// Whether a span goes on after midnight.
pub(crate) fn goes_past_midnight(rule: &RuleSequence) -> bool {
    rule.time_selector.spans.iter().any(|span| match (span.range.start, span.range.end) {
        (Time::Fixed(start), Time::Fixed(end)) => {
            end > ExtendedTime::MIDNIGHT_24 || (end < start && end > ExtendedTime::MIDNIGHT_00)
        }
        _ => false,
    })
}

/// "PH Mo-Fr" means holidays that fall on a weekday, which the crate reads as "or".
fn days_without_comma(text: &str) -> bool {
    const DAYS: [&str; 8] = ["mo", "tu", "we", "th", "fr", "sa", "su", "ph"];
    let words: Vec<String> = text.split(' ').filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    let names_days = |word: &str| DAYS.iter().any(|day| word.starts_with(day));
    words.windows(2).any(|pair| match pair {
        [first, second] => names_days(first) && !first.ends_with([',', ';']) && names_days(second),
        _ => false,
    })
}

/// Whether one rule needs nothing that is not known: no sun, no school holidays, no "perhaps".
fn is_told(rule: &RuleSequence) -> bool {
    let fixed = |span: &TimeSpan| match (span.range.start, span.range.end) {
        // From a time to itself is a whole day for the crate, and an empty field in real data.
        (Time::Fixed(start), Time::Fixed(end)) => {
            let (start, end) = (start.mins_from_midnight(), end.mins_from_midnight());
            start != end && end <= start + 24 * 60
        }
        _ => false,
    };
    let known_day = |day: &WeekDayRange| match day {
        WeekDayRange::Fixed { offset, .. } => *offset == 0,
        WeekDayRange::Holiday { kind, offset } => *kind == HolidayKind::Public && *offset == 0,
    };
    rule.operator != RuleOperator::Fallback
        && rule.kind != RuleKind::Unknown
        && rule.time_selector.spans.iter().all(fixed)
        && rule.day_selector.weekday.iter().all(known_day)
}

/// Whether anything is said of days that are no holidays: of "PH off" alone nothing follows for them.
fn says_ordinary_days(rules: &[RuleSequence]) -> bool {
    let names_ordinary = |rule: &RuleSequence| {
        rule.day_selector.weekday.is_empty()
            || rule.day_selector.weekday.iter().any(|day| matches!(day, WeekDayRange::Fixed { .. }))
    };
    rules.iter().any(|rule| match rule.kind {
        RuleKind::Open => names_ordinary(rule),
        _ => rule.day_selector.is_empty(),
    })
}

fn all_day_is_written(text: &str, rules: &[RuleSequence]) -> bool {
    let all_day = [TimeSpan::fixed_range(ExtendedTime::MIDNIGHT_00, ExtendedTime::MIDNIGHT_24)];
    let open_all_day = |rule: &&RuleSequence| {
        rule.kind == RuleKind::Open && rule.time_selector.spans.as_slice() == all_day.as_slice()
    };
    let written = text.split([' ', ',', ';']).filter(|word| ALL_DAY.contains(word)).count();
    rules.iter().filter(open_all_day).count() <= written
}
