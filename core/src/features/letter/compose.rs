//! The text: a line for each thing that was said.

use securite_places::runs;

use super::action::{LetterWhat, LetterWho};
use super::model::LetterModel;
use crate::place_picker::in_full;
use crate::text::{Language, ReadingLevel, Words, harmless};

/// Who answers 114 reads French, whatever the app speaks.
pub(super) fn french() -> &'static Words {
    Words::of(Language::French, ReadingLevel::Standard)
}

/// What was said, in these words. The place is one whose row was touched, in the words of the index; its number is one
/// that the index has. What was typed and is not all in it stays, as it was typed.
pub(super) fn lines(model: &LetterModel, words: &Words) -> Vec<String> {
    let place = model.place.as_ref().map(|place| in_full(place, words));
    let own = own_words(model.picker.text());
    let own = own.filter(|own| place.as_ref().is_none_or(|place| !says(place, own)));
    let lines = [
        Some(who(model.who, words)),
        what(model.what, model.who, words),
        place.map(|place| words.letter_line_place(&place)),
        own.map(|own| words.letter_line_own(&own)),
        Some(words.letter_line_answer()),
    ];
    // A blank that does not break is a sign that not every phone's messages know.
    lines.into_iter().flatten().map(|line| line.replace(['\u{a0}', '\u{202f}'], " ")).collect()
}

/// What was typed, on one line, without what cannot be seen.
fn own_words(typed: &str) -> Option<String> {
    let harmless = harmless(typed);
    let words: Vec<&str> = harmless.split_whitespace().collect();
    Some(words.join(" ")).filter(|own| !own.is_empty())
}

/// Whether the place says all that was typed. A number is said only whole: who typed 7 is not at 75.
fn says(place: &str, own: &str) -> bool {
    let is_said = |word: &str| {
        let number = word.contains(|letter: char| letter.is_ascii_digit());
        let word = if number { format!("{word} ") } else { word.to_owned() };
        runs(&word, place).iter().any(|run| run.matched)
    };
    let parts = |sign: char| sign.is_whitespace() || sign.is_ascii_punctuation() || sign == '’';
    own.split(parts).filter(|word| !word.is_empty()).all(is_said)
}

fn who(who: LetterWho, words: &Words) -> String {
    match who {
        LetterWho::Unsaid => words.letter_line_help(),
        LetterWho::Myself => words.letter_line_me(),
        LetterWho::WithMe => words.letter_line_with_me(),
        LetterWho::Child => words.letter_line_child(),
        LetterWho::Seen => words.letter_line_seen(),
    }
}

fn what(what: LetterWhat, who: LetterWho, words: &Words) -> Option<String> {
    let mine = who == LetterWho::Myself;
    Some(match what {
        LetterWhat::Unsaid => return None,
        LetterWhat::Hits if mine => words.letter_line_hits_me(),
        LetterWhat::Hits => words.letter_line_hits(),
        LetterWhat::Thief => words.letter_line_thief(),
        LetterWhat::Injured if mine => words.letter_line_injured_me(),
        LetterWhat::Injured => words.letter_line_injured(),
        LetterWhat::Fire => words.letter_line_fire(),
        LetterWhat::Accident => words.letter_line_accident(),
        LetterWhat::Followed if mine => words.letter_line_followed_me(),
        LetterWhat::Followed => words.letter_line_followed(),
    })
}

/// A text that a person changed, after another choice: a line that said the old one says the new one, or it is added
/// below. So neither what they wrote nor what they touch is ever lost, and nothing has to be asked.
pub(super) fn carried(text: &str, before: &[String], after: &[String]) -> String {
    let said = |lines: &[String], line: &str| lines.iter().any(|other| other == line);
    let mut news = after.iter().filter(|line| !said(before, line)).map(String::as_str);
    let carried = |line| {
        if said(before, line) && !said(after, line) { news.next() } else { Some(line) }
    };
    let mut lines: Vec<&str> = text.lines().filter_map(carried).collect();
    lines.extend(news);
    lines.join("\n")
}
