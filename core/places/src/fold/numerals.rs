//! Numbers written in several ways: "2ème", "1er", "premier", "XIV", "onze novembre".

use super::Word;

/// Endings that make an ordinal or a house number of the digits before them.
const ORDINAL_ENDINGS: [&str; 11] = ["e", "er", "ere", "re", "eme", "em", "ieme", "me", "nd", "nde", "emes"];
const NUMBER_SUFFIXES: [&str; 5] = ["bis", "ter", "quater", "quinquies", "qua"];

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Days of the month that street names write out.
const DAYS: [&str; 31] = [
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix sept",
    "dix huit",
    "dix neuf",
    "vingt",
    "vingt et un",
    "vingt deux",
    "vingt trois",
    "vingt quatre",
    "vingt cinq",
    "vingt six",
    "vingt sept",
    "vingt huit",
    "vingt neuf",
    "trente",
    "trente et un",
];

/// Ordinals written out, from the second on.
const ORDINALS: [&str; 19] = [
    "deuxieme",
    "troisieme",
    "quatrieme",
    "cinquieme",
    "sixieme",
    "septieme",
    "huitieme",
    "neuvieme",
    "dixieme",
    "onzieme",
    "douzieme",
    "treizieme",
    "quatorzieme",
    "quinzieme",
    "seizieme",
    "dix septieme",
    "dix huitieme",
    "dix neuvieme",
    "vingtieme",
];
/// Endings of an ordinal that may stand apart from its digits: "15 ème". An "e" alone may be a house's.
const ENDINGS_APART: [&str; 4] = ["eme", "ieme", "er", "ere"];

/// Roman numerals of kings, popes and arrondissements. The one-letter ones are left alone: they are initials.
const ROMAN: [(&str, u8); 21] = [
    ("ii", 2),
    ("iii", 3),
    ("iv", 4),
    ("vi", 6),
    ("vii", 7),
    ("viii", 8),
    ("ix", 9),
    ("xi", 11),
    ("xii", 12),
    ("xiii", 13),
    ("xiv", 14),
    ("xv", 15),
    ("xvi", 16),
    ("xvii", 17),
    ("xviii", 18),
    ("xix", 19),
    ("xx", 20),
    ("xxi", 21),
    ("xxii", 22),
    ("xxiii", 23),
    ("xxiv", 24),
];

const ONE_LETTER: [(&str, &str); 3] = [("i", "1"), ("v", "5"), ("x", "10")];

/// Whether letters glued to digits belong to the number: "12bis", "2eme".
pub(super) fn is_number_ending(letters: &str) -> bool {
    ORDINAL_ENDINGS.contains(&letters) || NUMBER_SUFFIXES.contains(&letters)
}

/// Whether a word of its own is a suffix of the house number before it: "12 bis".
pub(crate) fn is_named_suffix(word: &str) -> bool {
    NUMBER_SUFFIXES.contains(&word)
}

/// A house number as people write it: its digits and its suffix in the short official form.
/// `None` when the text is not one.
pub(crate) fn house_number(text: &str) -> Option<(u32, String)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, suffix) = text.split_at_checked(digits)?;
    let number: u32 = number.parse().ok().filter(|number| *number > 0 && *number < 100_000)?;
    Some((number, suffix_of(suffix)?))
}

/// The official form of a house number suffix; "" for none, `None` when it is not one.
pub(crate) fn suffix_of(text: &str) -> Option<String> {
    match text {
        "" | "bis" | "ter" | "quater" | "quinquies" => Some(text.to_owned()),
        "qua" => Some("quater".to_owned()),
        _ if text.chars().count() == 1 => Some(text.to_owned()),
        _ => None,
    }
}

/// Whether two suffixes name the same door: sources write "bis" or "b", and so do people.
pub(crate) fn same_suffix(one: &str, other: &str) -> bool {
    fn short(suffix: &str) -> &str {
        match suffix {
            "bis" => "b",
            "ter" => "t",
            "quater" => "q",
            other => other,
        }
    }
    short(one) == short(other)
}

/// Rewrites ordinals, Roman numerals and days before a month as digits.
pub(super) fn to_digits(words: &mut Vec<Word>) {
    for word in words.iter_mut() {
        if let Some(number) = ordinal(&word.text) {
            word.text = number;
        }
    }
    join_endings(words);
    fold_ordinals(words);
    let mut at = 0;
    while at < words.len() {
        if words.get(at).is_some_and(|word| MONTHS.contains(&word.text.as_str())) {
            at -= fold_day(words, at);
        }
        at += 1;
    }
}

/// "15 ème" → "15".
fn join_endings(words: &mut Vec<Word>) {
    let apart = |words: &[Word], at: usize| {
        let digits = words.get(at - 1).filter(|digits| digits.is_number() && digits.text.len() < 3)?;
        let ending = words.get(at).filter(|ending| !ending.starts_part)?;
        ENDINGS_APART.contains(&ending.text.as_str()).then(|| {
            let typed = format!("{}{}", digits.typed, ending.typed);
            let written = format!("{} {}", digits.written, ending.written);
            Word { typed, written, span: digits.span.start..ending.span.end, ..digits.clone() }
        })
    };
    let mut at = 1;
    while at < words.len() {
        match apart(words, at) {
            Some(joined) => drop(words.splice(at - 1..=at, [joined])),
            None => at += 1,
        }
    }
}

/// "quinzième" → "15", "dix-septième" → "17".
fn fold_ordinals(words: &mut Vec<Word>) {
    for at in 0..words.len() {
        for (index, ordinal) in ORDINALS.iter().enumerate() {
            let count = ordinal.split(' ').count();
            let here = words.get(at..at + count).unwrap_or_default();
            if !here.iter().map(|word| word.text.as_str()).eq(ordinal.split(' ')) {
                continue;
            }
            let written = here.iter().map(|word| word.written.as_str()).collect::<Vec<_>>().join(" ");
            let end = here.last().map(|word| word.span.end);
            if let Some(first) = words.get_mut(at) {
                first.text = (index + 2).to_string();
                first.written = written;
                first.span.end = end.unwrap_or(first.span.end);
            }
            words.drain(at + 1..at + count);
        }
    }
}

/// "2eme", "2e", "1er", "premier", "xiv" → digits.
fn ordinal(text: &str) -> Option<String> {
    if let Some(number) = roman_word(text) {
        return Some(number);
    }
    // "XVIIe"; short ones are words ("vie", "ive").
    if let Some(number) = text.strip_suffix('e').filter(|roman| roman.len() >= 3).and_then(roman_word) {
        return Some(number);
    }
    if matches!(text, "premier" | "premiere" | "ier" | "iere") {
        return Some("1".to_owned());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = text.split_at_checked(digits)?;
    // "12e" may be a house number with the suffix E; alone it cannot be told apart, and the
    // search tries both interpretations of the typed form.
    (digits > 0 && ORDINAL_ENDINGS.contains(&ending)).then(|| number.to_owned())
}

/// A Roman numeral of two letters or more, as digits.
fn roman_word(text: &str) -> Option<String> {
    ROMAN.iter().find(|(roman, _)| *roman == text).map(|(_, number)| number.to_string())
}

/// A Roman numeral of any length, with or without the ending of an ordinal: "v", "xve", "ier". For places
/// where nothing but a number can stand: alone it may be a letter or a word ("vie").
pub(crate) fn roman(text: &str) -> Option<String> {
    let bare = text.trim_start_matches(['i', 'v', 'x']);
    let numeral = text.strip_suffix(bare)?;
    let ordinal = bare.is_empty() || ORDINAL_ENDINGS.contains(&bare);
    let one =
        ONE_LETTER.iter().find(|(letter, _)| *letter == numeral).map(|(_, number)| (*number).to_owned());
    one.or_else(|| roman_word(numeral)).filter(|_| ordinal)
}

/// The numbers whose Roman form starts with these letters, itself left out: "i" may become "iv".
pub(crate) fn roman_started(letters: &str) -> impl Iterator<Item = String> {
    ROMAN
        .iter()
        .filter(move |(roman, _)| roman.len() > letters.len() && roman.starts_with(letters))
        .map(|(_, number)| number.to_string())
}

/// Folds the words before the month at `month` that write a day; returns how many words went away.
fn fold_day(words: &mut Vec<Word>, month: usize) -> usize {
    for (index, day) in DAYS.iter().enumerate().rev() {
        let count = day.split(' ').count();
        let Some(start) = month.checked_sub(count) else { continue };
        let written = words.iter().skip(start).take(count).map(|word| word.text.as_str());
        if !written.eq(day.split(' ')) {
            continue;
        }
        let end = words.get(month - 1).map(|word| word.span.end);
        if let Some(first) = words.get_mut(start) {
            first.text = (index + 1).to_string();
            first.span.end = end.unwrap_or(first.span.end);
        }
        words.drain(start + 1..month);
        return count - 1;
    }
    0
}
