//! Phone numbers as published → international form, for every zone of France.

use super::words::tidy;
use crate::note::NoteKind;
use crate::report::Report;

/// Zones of nine digits after the prefix, with the digits their fixed lines begin with.
const NINE_DIGITS: [(&str, &str, &str); 5] = [
    // Prefix, fixed lines, department. Guadeloupe's prefix serves Saint-Barthélemy and Saint-Martin too.
    ("590", "590", ""),
    ("594", "594", ""),
    ("596", "596", ""),
    ("262", "262", ""),
    ("262", "269", "976"),
];

/// Zones with numbers of their own length.
const OTHERS: [(&str, usize); 4] = [("508", 6), ("681", 6), ("687", 6), ("689", 8)];

/// The numbers of a record. What cannot be read is dropped with a note.
pub(super) fn read(published: &[String], id: &str, department: &str, report: &mut Report) -> Vec<String> {
    if published.is_empty() {
        report.note(id, NoteKind::PhoneMissing, "no phone number");
    }
    let mut phones = Vec::new();
    for number in published {
        match international(number, department) {
            Some((phone, completed)) => {
                if completed {
                    report.note(id, NoteKind::PhoneMended, format!("{number} → {phone}"));
                }
                phones.push(phone);
            }
            None => report.note(id, NoteKind::PhoneUnreadable, number),
        }
    }
    phones
}

/// The numbers of one field, parted by bars.
pub(super) fn split(raw: &str) -> Vec<String> {
    raw.split('|').map(tidy).filter(|number| !number.is_empty()).collect()
}

/// International form, and whether digits had to be added. A short number such as 3430 stays: only
/// France knows it.
pub(super) fn international(number: &str, department: &str) -> Option<(String, bool)> {
    if !number.chars().all(|ch| ch.is_ascii_digit() || " .-+()\u{a0}".contains(ch)) {
        return None;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if number.starts_with('+') {
        return with_prefix(&digits, department);
    }
    if digits.len() == 4 && digits.starts_with('3') {
        return Some((digits, false));
    }
    let national = digits.strip_prefix('0').filter(|rest| rest.len() == 9)?;
    Some((format!("+{}{national}", prefix_of(national)), false))
}

/// "590 41 14 20" was the local form before 1996: the zone is dialled twice now.
fn with_prefix(digits: &str, department: &str) -> Option<(String, bool)> {
    if let Some(national) = digits.strip_prefix("33") {
        return (national.len() == 9 && !national.starts_with('0'))
            .then(|| (format!("+33{national}"), false));
    }
    let (prefix, local) = digits.split_at_checked(3)?;
    let of_zone = |wanted: &str| {
        NINE_DIGITS
            .iter()
            .rev()
            .find(|(code, _, dep)| *code == wanted && (dep.is_empty() || *dep == department))
    };
    if let Some((_, fixed, _)) = of_zone(prefix) {
        return match local.len() {
            9 => Some((format!("+{prefix}{local}"), false)),
            6 => Some((format!("+{prefix}{fixed}{local}"), true)),
            _ => None,
        };
    }
    let (_, len) = OTHERS.iter().find(|(code, _)| *code == prefix)?;
    // French Polynesia put 40 before its fixed lines in 2014.
    if prefix == "689" && local.len() == 6 {
        return Some((format!("+68940{local}"), true));
    }
    (local.len() == *len).then(|| (format!("+{prefix}{local}"), false))
}

/// The country prefix of a national number without its zero.
fn prefix_of(national: &str) -> &'static str {
    match national.get(..3) {
        Some("590" | "690" | "691") => "590",
        Some("594" | "694") => "594",
        Some("596" | "696" | "697") => "596",
        Some("262" | "269" | "692" | "693" | "639") => "262",
        _ => "33",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_of_france() {
        let check = |number: &str, department: &str, expected: Option<(&str, bool)>| {
            let found = international(number, department);
            assert_eq!(
                found.as_ref().map(|(phone, completed)| (phone.as_str(), *completed)),
                expected,
                "{number}"
            );
        };
        check("04 74 47 20 20", "01", Some(("+33474472020", false)));
        check("04 67 47 49  99", "34", Some(("+33467474999", false)));
        check("+33 1 34 67 89 89", "95", Some(("+33134678989", false)));
        check("3430", "75", Some(("3430", false)));
        check("+590 41 14 20", "971", Some(("+590590411420", true)));
        check("+590 5 90 89 77 17", "971", Some(("+590590897717", false)));
        check("+590 27 11 70", "977", Some(("+590590271170", true)));
        check("+596 53 14 49", "972", Some(("+596596531449", true)));
        check("+594 28 09 07", "973", Some(("+594594280907", true)));
        check("+262 38 03 94", "974", Some(("+262262380394", true)));
        check("+262 2 69 62 00 48", "976", Some(("+262269620048", false)));
        check("+262 62 00 48", "976", Some(("+262269620048", true)));
        check("0262 90 74 74", "974", Some(("+262262907474", false)));
        check("0590 27 11 70", "978", Some(("+590590271170", false)));
        check("+508 41 02 70", "975", Some(("+508410270", false)));
        check("+681 72 09 00", "986", Some(("+681720900", false)));
        check("+687 24 33 00", "988", Some(("+687243300", false)));
        check("+689 40 46 72 00", "987", Some(("+68940467200", false)));
        check("+689 47 01 47", "987", Some(("+68940470147", true)));
        check("0476", "38", None);
        check("17", "38", None);
        check("+44 20 7946 0000", "38", None);
        check("+33 04 74 47 20 20", "01", None);
        check("+5", "971", None);
        check("03 86 71 60 35 (centre) 03 86 71 73 25", "58", None);
        check("", "01", None);
    }
}
