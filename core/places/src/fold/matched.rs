//! What of a title somebody has typed, for the eye that goes down a list.
//!
//! One idea: set apart is what is the same as what was typed, to this folding, and no more. A word that only a
//! typo leads to is not: what stays plain is where the title differs from the text.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::{Word, is_invisible, push_lower, signs, words};

/// A stretch of a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'a> {
    /// Never empty.
    pub text: &'a str,
    /// Whether it was typed.
    pub matched: bool,
}

/// How many words of the text meet how many of the title, most likely first: "la fayette" and "Lafayette", "12bis"
/// and "12 bis".
const MEETINGS: [(usize, usize); 3] = [(1, 1), (2, 1), (1, 2)];

/// The title in stretches, of which neighbours differ; together they are the title. `typed` is a text that goes on:
/// its last word may be the beginning of one.
pub fn runs<'a>(typed: &str, title: &'a str) -> Vec<Run<'a>> {
    let marks = marks(typed, title);
    let mut marks = marks.iter().copied().chain(std::iter::repeat(false));
    let mut runs: Vec<(Range<usize>, bool)> = Vec::new();
    for (at, ch) in title.char_indices() {
        let matched = marks.next().unwrap_or(false);
        let end = at + ch.len_utf8();
        match runs.last_mut() {
            Some((range, before)) if *before == matched => range.end = end,
            _ => runs.push((at..end, matched)),
        }
    }
    runs.into_iter().filter_map(|(range, matched)| Some(Run { text: title.get(range)?, matched })).collect()
}

/// For each character of the title whether it was typed.
fn marks(typed: &str, title: &str) -> Vec<bool> {
    let letters: Vec<usize> = title.chars().map(letters).collect();
    let mut marks = vec![false; letters.len()];
    let goes_on = typed.chars().next_back().is_some_and(char::is_alphanumeric);
    let (typed, words) = (words(typed), words(title));
    let mut free = vec![true; words.len()];
    // Words that follow each other here follow each other there, if they can.
    let (mut at, mut next) = (0, 0);
    while at < typed.len() {
        let Some(meeting) = meeting(&typed, at, &words, &free, next, goes_on) else {
            at += 1;
            continue;
        };
        let Meeting { of_typed, of_title, count } = meeting;
        free.iter_mut().take(of_title.end).skip(of_title.start).for_each(|free| *free = false);
        mark(&mut marks, &letters, words.get(of_title.clone()).unwrap_or_default(), count);
        (at, next) = (at + of_typed, of_title.end);
    }
    close(&mut marks, &letters, title);
    marks
}

/// Words of the text that are words of the title.
struct Meeting {
    of_typed: usize,
    of_title: Range<usize>,
    /// So many letters of them; `None`: all.
    count: Option<usize>,
}

/// Whole words first, then what the last one begins.
fn meeting(
    typed: &[Word],
    at: usize,
    words: &[Word],
    free: &[bool],
    next: usize,
    goes_on: bool,
) -> Option<Meeting> {
    let tries = [false, true].into_iter().flat_map(|begun| MEETINGS.map(|sizes| (begun, sizes)));
    for (begun, (of_typed, size)) in tries {
        let Some(text) = typed.get(at..at + of_typed) else { continue };
        if begun && !(goes_on && at + of_typed == typed.len()) {
            continue;
        }
        for start in (next..words.len()).chain(0..next) {
            let of_title = start..start + size;
            let (Some(title), Some(free)) = (words.get(of_title.clone()), free.get(of_title.clone())) else {
                continue;
            };
            let count = begun.then(|| chars(text, |word| &word.typed).count());
            if free.iter().all(|free| *free) && if begun { begins(text, title) } else { same(text, title) } {
                return Some(Meeting { of_typed, of_title, count });
            }
        }
    }
    None
}

/// "st etienne", "Saint-Étienne".
fn same(text: &[Word], title: &[Word]) -> bool {
    chars(text, |word| &word.text).eq(chars(title, |word| &word.text))
}

/// "riv", "Rivoli". As both are written: "1" begins no "Onze".
fn begins(text: &[Word], title: &[Word]) -> bool {
    let mut title = chars(title, |word| &word.typed);
    chars(text, |word| &word.typed).all(|letter| title.next() == Some(letter))
}

fn chars(words: &[Word], of: fn(&Word) -> &String) -> impl Iterator<Item = char> {
    words.iter().flat_map(move |word| of(word).chars())
}

/// Marks these words of the title, or the first of their letters. Of a ligature no half is set apart.
fn mark(marks: &mut [bool], letters: &[usize], words: &[Word], count: Option<usize>) {
    let mut left = count.unwrap_or(usize::MAX);
    for span in words.iter().map(|word| word.span.clone()) {
        for (mark, letters) in marks.iter_mut().zip(letters).take(span.end).skip(span.start) {
            *mark |= left > 0;
            left = left.saturating_sub(*letters);
        }
    }
}

/// What stands between two marked letters is marked with them, and a mark goes with its letter.
fn close(marks: &mut [bool], letters: &[usize], title: &str) {
    let mut open: Option<usize> = None;
    for (at, (ch, count)) in title.chars().zip(letters).enumerate() {
        let marked = marks.get(at).copied().unwrap_or(false);
        if marked {
            marks.iter_mut().take(at).skip(open.unwrap_or(at)).for_each(|mark| *mark = true);
            open = Some(at);
        } else if *count > 0 {
            open = None;
        } else if (is_combining_mark(ch) || is_invisible(ch)) && open.is_some_and(|open| open + 1 == at) {
            marks.iter_mut().skip(at).take(1).for_each(|mark| *mark = true);
            open = Some(at);
        }
    }
}

/// How many letters and digits a character is, once folded: "œ" is two, a hyphen none.
fn letters(ch: char) -> usize {
    let mut folded = String::new();
    signs(ch).filter(|sign| sign.is_alphanumeric()).for_each(|sign| push_lower(&mut folded, sign));
    folded.chars().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The title, with what is set apart in brackets.
    fn shown(typed: &str, title: &str) -> String {
        let told = |run: Run<'_>| if run.matched { format!("[{}]", run.text) } else { run.text.to_owned() };
        runs(typed, title).into_iter().map(told).collect()
    }

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let title: String = expected.chars().filter(|ch| !"[]".contains(*ch)).collect();
        assert_eq!(shown(typed, &title), expected, "{typed}");
    }

    #[test]
    fn what_was_typed_is_set_apart() {
        check("riv", "Rue de [Riv]oli");
        check("12 rue de la p", "[12 rue de la P]aix");
        check("12 rue de la paix paris", "[12 rue de la Paix]");
        check("", "Rue de Rivoli");
        check("  ,", "Rue de Rivoli");
        check("zut", "Rue de Rivoli");
    }

    #[test]
    fn a_word_that_is_not_the_last_counts_whole() {
        check("riv paris", "Rue de Rivoli");
        // The blank ends it.
        check("riv ", "Rue de Rivoli");
        check("rivoli ", "Rue de [Rivoli]");
    }

    #[test]
    fn written_forms_meet() {
        check("st etie", "[Saint-Étie]nne");
        check("ST ETIENNE", "[Saint-Étienne]-du-Rouvray");
        check("saint e", "[Saint-É]tienne");
        check("e", "[E\u{301}]tienne");
        check("av de la rep", "[Avenue de la Rép]ublique");
        check("av", "[Av]ignon");
        check("bd du gal leclerc", "[Boulevard du Général Leclerc]");
        check("l’hay", "[L'Haÿ]-les-Roses");
        check("louis 14", "Rue [Louis XIV]");
        check("11 nov", "Rue du [Onze Nov]embre");
        check("rue du 1", "[Rue du] Onze Novembre");
        check("paris 17", "[Paris 17e] Arrondissement");
        check("notre dame", "[N.D]. de Bondeville");
        check("rosny sous", "[Rosny-s/s]-Bois");
    }

    #[test]
    fn of_a_ligature_no_half() {
        check("oeu", "[Œu]illy");
        check("o", "[Œ]uilly");
        check("oe", "[Œ]uilly");
        check("œuilly", "[Œuilly]");
    }

    #[test]
    fn the_order_is_free_and_each_word_counts_once() {
        check("paix rue", "[Rue] de la [Paix]");
        check("de", "Rue [de] la Croix de Pierre");
        check("8 mai 8", "[8] rue du [8 Mai] 1945");
        check("8 rue du 8", "[8 rue du 8] Mai 1945");
        check("pierre croix de", "Rue de la [Croix de Pierre]");
    }

    #[test]
    fn blanks_are_forgotten() {
        check("12bis rue", "[12\u{a0}bis rue] de Rivoli");
        check("12b", "[12\u{a0}b]is rue de Rivoli");
        check("la fay", "Rue [Lafay]ette");
        check("saintemarie", "[Sainte-Marie]-aux-Mines");
    }

    #[test]
    fn a_typo_sets_nothing_apart() {
        check("rue de rivolli", "[Rue de] Rivoli");
        check("marseile", "Marseille");
        check("marsei", "[Marsei]lle");
    }

    proptest! {
        #[test]
        fn the_runs_are_the_title(typed in "\\PC{0,30}", title in "\\PC{0,30}") {
            holds(&typed, &title);
        }

        #[test]
        fn the_runs_are_the_title_where_much_meets(
            typed in "[oœe1-3àÉsS/ .'½İß\u{301}\u{ad}ﬁ-]{0,12}",
            title in "[oœe1-3àÉsS/ .'½İß\u{301}\u{ad}ﬁ-]{0,12}",
        ) {
            holds(&typed, &title);
        }

        #[test]
        fn who_types_a_title_sets_all_of_its_words_apart(title in "[A-Zœéa-z][a-zéœ]{3,8}( [a-zéœ]{4,8}){0,3}") {
            prop_assert_eq!(shown(&title, &title), format!("[{title}]"));
        }
    }

    fn holds(typed: &str, title: &str) {
        let runs = runs(typed, title);
        assert_eq!(runs.iter().map(|run| run.text).collect::<String>(), title);
        assert!(runs.iter().all(|run| !run.text.is_empty()));
        assert!(runs.windows(2).all(|pair| pair[0].matched != pair[1].matched));
    }
}
