//! Phone numbers as published → international form, for every zone of France.
//!
//! One idea: a number is shown only if it is read whole and can be that of its department (`zone`). A number of
//! another island rings at another station, or at nobody's.

use super::words::tidy;
use super::zone::Number;
use crate::note::NoteKind;
use crate::report::Report;

/// What is written between the digits of a number.
const BETWEEN: &str = " .-+()\u{a0}\u{202f}";

/// What is between two numbers of one field. Some write the first one between digits too.
const APART: [char; 5] = ['/', '|', ';', ',', '$'];

/// What a published number comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reading {
    /// In international form. A short number such as 3430 stays: only France knows it.
    Plain(String),
    /// The same, after digits were given back or changed.
    Mended(String),
    /// A whole number, but of a zone that is not the department's.
    Elsewhere(String),
    Unread,
}

/// The numbers of a record. What cannot be read, or is of another zone, is dropped with a note.
pub(super) fn read(published: &[String], id: &str, department: &str, report: &mut Report) -> Vec<String> {
    if published.is_empty() {
        report.note(id, NoteKind::PhoneMissing, "no phone number");
    }
    let mut phones: Vec<String> = Vec::new();
    for field in published {
        let Some(numbers) = numbers(field, department) else {
            report.note(id, NoteKind::PhoneUnreadable, field);
            continue;
        };
        for number in numbers {
            let phone = match reading(&number, department) {
                Reading::Plain(phone) => phone,
                Reading::Mended(phone) => {
                    report.note(id, NoteKind::PhoneMended, format!("{number} → {phone}"));
                    phone
                }
                Reading::Elsewhere(phone) => {
                    let text = format!("{number} → {phone} cannot be a number of {department}");
                    report.note(id, NoteKind::PhoneElsewhere, text);
                    continue;
                }
                Reading::Unread => {
                    report.note(id, NoteKind::PhoneUnreadable, format!("“{number}” of {field}"));
                    continue;
                }
            };
            if !phones.contains(&phone) {
                phones.push(phone);
            }
        }
    }
    phones
}

/// The numbers of one field, parted by bars.
pub(super) fn split(raw: &str) -> Vec<String> {
    raw.split('|').map(tidy).filter(|number| !number.is_empty()).collect()
}

/// The numbers of a field: one, or several that something parts. `None` when it holds no number. Beside a whole
/// number four digits are no short number but the end of another one, "04 50 40 59 30 / 3131": told from those
/// that are whole by a mark that no number has.
fn numbers(field: &str, department: &str) -> Option<Vec<String>> {
    let whole = |text: &str| reading(text, department) != Reading::Unread;
    if whole(field) {
        return Some(vec![field.to_owned()]);
    }
    let mut parts = tidy(field);
    for word in [" ou ", " et ", " - ", " – "] {
        parts = parts.replace(word, "/");
    }
    let parts: Vec<String> = parts.split(APART).map(tidy).filter(|part| !part.is_empty()).collect();
    let long = |part: &String| digits(part).len() > 4 && whole(part);
    if parts.iter().any(long) {
        let told = |part: &String| if long(part) { part.clone() } else { format!("…{part}") };
        return Some(parts.iter().map(told).collect());
    }
    let joined = parts.join(" ");
    whole(&joined).then_some(vec![joined])
}

fn reading(published: &str, department: &str) -> Reading {
    if !published.chars().all(|ch| ch.is_ascii_digit() || BETWEEN.contains(ch)) {
        return Reading::Unread;
    }
    let digits = digits(published);
    if digits.len() == 4 && digits.starts_with('3') {
        return Reading::Plain(digits);
    }
    let written = published.trim_start_matches(['(', ' ', '\u{a0}']);
    let number = match written.strip_prefix('+') {
        Some(rest) if !rest.contains('+') => international(&digits, department),
        None if !written.contains('+') => within_france(&digits, department),
        _ => None,
    };
    let Some(number) = number else { return Reading::Unread };
    let phone = number.to_string();
    if !number.fits(department) {
        return Reading::Elsewhere(phone);
    }
    let plain = match digits.strip_prefix('0') {
        Some(national) if !written.starts_with('+') => phone.ends_with(national),
        _ => written.starts_with('+') && phone.get(1..) == Some(digits.as_str()),
    };
    if plain { Reading::Plain(phone) } else { Reading::Mended(phone) }
}

/// After the plus, or the zeros that stand for it. The zero that is dialled within France may still be there:
/// "+33 (0)4 50 40 59 30".
fn international(digits: &str, department: &str) -> Option<Number> {
    let local = |prefix: &str| {
        let rest = digits.strip_prefix(prefix)?;
        Some(rest.strip_prefix('0').filter(|nine| nine.len() == 9).unwrap_or(rest))
    };
    if let Some(national) = local("33") {
        return Number::national(national);
    }
    let prefix = digits.get(..3)?;
    Number::with_prefix(prefix, local(prefix)?, department)
}

/// With the zero of France; without it, where a spreadsheet took the number for a sum; without the plus, for
/// the same reason; or in the short form of the place.
fn within_france(digits: &str, department: &str) -> Option<Number> {
    if let Some(international_digits) = digits.strip_prefix("00") {
        return international(international_digits, department);
    }
    match digits.len() {
        10 => Number::national(digits.strip_prefix('0')?),
        9 => {
            // "687 24 33 00" in New Caledonia has lost a plus; anywhere else it is a mobile without its zero.
            let own = international(digits, department).filter(|number| number.fits(department));
            let own = own.filter(|_| ["975", "986", "988"].contains(&department));
            own.or_else(|| Number::national(digits))
        }
        11 | 12 => international(digits, department),
        _ => Number::neighbour(digits, department),
    }
}

/// The digits alone.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
