use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::vital::VITAL;
use super::{EN, FR, FR_SIMPLE, Language, ReadingLevel, Words, phone};

/// Each message of a catalogue with the variables it uses.
fn messages(catalogue: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(catalogue.to_owned()).unwrap();
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut variables = BTreeSet::new();
        collect(&message.value.unwrap(), &mut variables);
        let twice = messages.insert(message.id.name.clone(), variables);
        assert_eq!(twice, None, "{} stands there twice", message.id.name);
    }
    messages
}

fn collect(pattern: &Pattern<String>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| collect(&variant.value, variables));
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => _ = variables.insert(id.name.clone()),
            other => panic!("only variables are put into sentences: {other:?}"),
        }
    }
}

/// What a catalogue owes to the reference: the messages it must have, and the same variables.
fn owed(reference: &str, other: &str, must_have: impl Fn(&str) -> bool) -> Vec<String> {
    let (reference, other) = (messages(reference), messages(other));
    let mut owed = Vec::new();
    for (id, variables) in &reference {
        match other.get(id) {
            None if must_have(id) => owed.push(format!("{id} is missing")),
            Some(its) if its != variables => owed.push(format!("{id} has other variables")),
            _ => {}
        }
    }
    owed.extend(other.keys().filter(|id| !reference.contains_key(*id)).map(|id| format!("{id} is unknown")));
    owed
}

#[test]
fn english_has_every_message_and_plain_french_the_vital_ones() {
    assert_eq!(owed(FR, EN, |_| true), [""; 0]);
    assert_eq!(owed(FR, FR_SIMPLE, |id| VITAL.contains(&id)), [""; 0]);
    let french = messages(FR);
    assert!(VITAL.iter().all(|id| french.contains_key(*id)));
}

#[test]
fn a_catalogue_that_owes_something_is_noticed() {
    let reference = "a = { $x } and { $y }\nb = B\nc = C\n";
    let wrong = "a = { $x }\nc = C\nd = D\n";
    assert_eq!(owed(reference, wrong, |_| true), ["a has other variables", "b is missing", "d is unknown"]);
    assert_eq!(owed(reference, "a = { $y }{ $x }\n", |_| false), [""; 0]);
}

#[test]
fn plain_french_falls_back_to_french() {
    let plain = Words::of(Language::French, ReadingLevel::Plain);
    let french = Words::of(Language::French, ReadingLevel::Standard);
    assert_eq!(plain.settings_title(), french.settings_title());
    assert_ne!(plain.phone_first(), french.phone_first());
    assert_eq!(plain.format("no-such-message", []), "");
}

#[test]
fn french_signs_keep_to_their_words() {
    for catalogue in [FR, FR_SIMPLE] {
        for loose in [" :", "« ", " »", " ;", " !", " ?"] {
            assert!(!catalogue.contains(loose), "a loose “{loose}”");
        }
        let straight = catalogue.lines().find(|line| !line.starts_with('#') && line.contains(['\'', '"']));
        assert_eq!(straight, None, "a straight quotation mark or apostrophe");
    }
}

#[test]
fn dates_are_written_as_people_say_them() {
    let check = |language, (year, month, day), expected: [&str; 3]| {
        let words = Words::of(language, ReadingLevel::Standard);
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let told =
            [words.date(date), words.month(date), words.day(date)].map(|text| text.replace('\u{a0}', " "));
        assert_eq!(told, expected);
    };
    check(Language::French, (2026, 8, 1), ["1er août 2026", "août 2026", "samedi 1er août"]);
    check(Language::French, (2026, 12, 25), ["25 décembre 2026", "décembre 2026", "vendredi 25 décembre"]);
    check(Language::English, (2026, 8, 1), ["1 August 2026", "August 2026", "Saturday 1 August"]);
}

#[test]
fn times_are_written_as_people_say_them() {
    let check = |hour, minute, french: &str, english: &str| {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let told = |language| Words::of(language, ReadingLevel::Standard).time(time).replace('\u{a0}', " ");
        assert_eq!((told(Language::French).as_str(), told(Language::English).as_str()), (french, english));
    };
    check(9, 0, "9 h", "9:00");
    check(18, 30, "18 h 30", "18:30");
    check(8, 5, "8 h 05", "8:05");
    check(0, 0, "minuit", "midnight");
    check(0, 30, "0 h 30", "0:30");
}

#[test]
fn lengths_are_rounded_to_what_is_known() {
    let check = |metres, french: &str, english: &str| {
        let told =
            |language| Words::of(language, ReadingLevel::Standard).distance(metres).replace('\u{a0}', " ");
        assert_eq!((told(Language::French).as_str(), told(Language::English).as_str()), (french, english));
    };
    check(0.0, "0 m", "0 m");
    check(346.0, "350 m", "350 m");
    check(994.0, "990 m", "990 m");
    check(996.0, "1,0 km", "1.0 km");
    check(2_449.0, "2,4 km", "2.4 km");
    check(9_949.0, "9,9 km", "9.9 km");
    check(9_951.0, "10 km", "10 km");
    check(35_400.0, "35 km", "35 km");
}

#[test]
fn phone_numbers_are_written_as_they_are_dialled_in_france() {
    let check = |number: &str, expected: &str| assert_eq!(phone(number).replace('\u{a0}', " "), expected);
    check("3919", "3919");
    check("116006", "116 006");
    check("0805805817", "0 805 805 817");
    check("0140470606", "01 40 47 06 06");
    check("+33134678989", "01 34 67 89 89");
    check("+262262903333", "0262 90 33 33");
    check("+590590897717", "0590 89 77 17");
    check("+687241717", "+687 24 17 17");
    check("3430", "3430");
    check("", "");
    check("+", "+");
    check("+33", "0");
}

#[test]
fn a_language_is_known_by_its_tag() {
    for (tag, language) in [
        ("fr", Some(Language::French)),
        ("fr-CA", Some(Language::French)),
        ("EN_us", Some(Language::English)),
        ("de", None),
        ("", None),
    ] {
        assert_eq!(Language::from_tag(tag), language);
    }
}
