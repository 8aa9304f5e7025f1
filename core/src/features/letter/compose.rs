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
    lines.into_iter().flatten().map(|line| plain(&line)).collect()
}

/// In the signs of the shortest text messages (3GPP TS 23.038, GSM 7 bit): one other sign makes each part of a message less
/// than half as long, and each part can be lost.
fn plain(line: &str) -> String {
    line.replace(['\u{a0}', '\u{202f}'], " ").replace('’', "'").replace(" · ", ", ")
}

/// The line that says the place, where one was touched.
pub(super) fn place_line(model: &LetterModel) -> Option<String> {
    let words = french();
    model.place.as_ref().map(|place| plain(&words.letter_line_place(&in_full(place, words))))
}

/// What was typed, on one line, without what cannot be seen.
fn own_words(typed: &str) -> Option<String> {
    let harmless = harmless(typed);
    let words: Vec<&str> = harmless.split_whitespace().collect();
    Some(words.join(" ")).filter(|own| !own.is_empty())
}

/// Whether a place, as it is told, says all that was typed: each word whole, and as often as it was typed. Who typed 7 is
/// not at 75, nor in the 7e.
pub fn says(place: &str, typed: &str) -> bool {
    let number = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
    let same = |word: &str, other: &str| match number(word) {
        true => word.eq_ignore_ascii_case(other),
        false => matches!(runs(word, other).as_slice(), [run] if run.matched),
    };
    let mut left: Vec<&str> = words_of(place).collect();
    words_of(typed).all(|word| {
        let at = left.iter().position(|other| same(word, other));
        at.map(|at| left.swap_remove(at)).is_some()
    })
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let apart =
        |sign: char| sign.is_whitespace() || sign.is_ascii_punctuation() || ['’', '·'].contains(&sign);
    text.split(apart).filter(|word| !word.is_empty())
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

/// Whether a line is one of these with a slip of the pen mended, and not a person's own.
pub(super) fn resembles(line: &str, composed: &[String]) -> bool {
    const A_FEW: usize = 3;
    let same = |line: &mut dyn Iterator<Item = char>, other: &mut dyn Iterator<Item = char>| {
        line.zip(other).take_while(|(one, two)| one == two).count()
    };
    let length = line.chars().count();
    composed.iter().any(|other| {
        let alike = same(&mut line.chars(), &mut other.chars())
            + same(&mut line.chars().rev(), &mut other.chars().rev());
        let whole = other.chars().count();
        alike * 2 >= whole && length <= whole + A_FEW
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
