//! `patterns.txt` read once: each line becomes steps, each step a number that words are given before they are compared.

use super::fold::sentences;
use std::collections::{BTreeMap, BTreeSet};
use std::iter;

/// Words that one step takes, by number.
pub(super) type Class = usize;

/// What finding a line means. The file has one chapter for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Danger, even where an other sense could be read.
    Always,
    /// These words mean something else: taken out before the rest is looked at.
    Other,
    /// Danger.
    Danger,
    /// Danger, unless the sentence has a mark that it is over or asked in general.
    Unmarked,
    /// Two lines in one sentence are danger, unless it has such a mark.
    Half,
    /// Such a mark.
    Over,
    /// Present after all: undoes the marks of its sentence.
    Now,
}

/// One piece of a line.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Word(Class),
    Perhaps(Class),
    Gap,
    End,
}

/// One line.
#[derive(Debug)]
pub(super) struct Pattern {
    pub(super) at_start: bool,
    pub(super) rest: Vec<Step>,
}

/// The whole list.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    words: BTreeMap<String, Vec<Class>>,
    stems: BTreeMap<String, Vec<Class>>,
    classes: BTreeMap<BTreeSet<String>, Class>,
    groups: BTreeMap<String, BTreeSet<String>>,
    by_first: BTreeMap<(Kind, Class), Vec<Pattern>>,
}

impl Patterns {
    /// The list, and the numbers of the lines that are none.
    pub(crate) fn read(text: &str) -> (Self, Vec<usize>) {
        let (mut patterns, mut wrong, mut kind) = (Self::default(), Vec::new(), None);
        for (number, line) in (1..).zip(text.lines().map(str::trim)) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let understood =
                if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                    kind = chapter(name);
                    kind.is_some()
                } else if let Some((name, words)) = line.split_once(" = ") {
                    patterns.group(name, words).is_some()
                } else {
                    kind.and_then(|kind| patterns.line(kind, line)).is_some()
                };
            if !understood {
                wrong.push(number);
            }
        }
        (patterns, wrong)
    }

    /// The lines of a kind that begin with a word of this class.
    pub(super) fn beginning(&self, kind: Kind, class: Class) -> &[Pattern] {
        self.by_first.get(&(kind, class)).map_or(&[], Vec::as_slice)
    }

    /// All classes that a folded word belongs to, in order.
    pub(super) fn classes_of(&self, word: &str) -> Vec<Class> {
        let mut found = Vec::new();
        for word in iter::once(word).chain(without_elision(word)) {
            found.extend(self.words.get(word).into_iter().flatten());
            let ends = word.char_indices().map(|(start, letter)| start + letter.len_utf8());
            let beginnings = ends.filter_map(|end| word.get(..end));
            found.extend(beginnings.filter_map(|beginning| self.stems.get(beginning)).flatten());
        }
        if word.chars().all(|letter| letter.is_ascii_digit()) {
            found.extend(self.words.get("0").into_iter().flatten());
            let year = word.parse().is_ok_and(|year: u16| (1900..2100).contains(&year));
            found.extend(self.words.get("0000").into_iter().filter(|_| year).flatten());
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn group(&mut self, name: &str, words: &str) -> Option<()> {
        let name = name.strip_prefix('@')?;
        let mut all = BTreeSet::new();
        for word in words.split_whitespace() {
            all.extend(self.alternative(word)?);
        }
        (!all.is_empty() && self.groups.insert(name.to_owned(), all).is_none()).then_some(())
    }

    fn line(&mut self, kind: Kind, line: &str) -> Option<()> {
        let (at_start, line) = line.strip_prefix("^ ").map_or((false, line), |rest| (true, rest));
        let mut steps = Vec::new();
        for piece in line.split_whitespace() {
            steps.push(match (piece, piece.strip_suffix('?')) {
                ("…", _) => Step::Gap,
                ("$", _) => Step::End,
                (_, Some(piece)) => Step::Perhaps(self.class(piece)?),
                (_, None) => Step::Word(self.class(piece)?),
            });
        }
        // Each gap multiplies the work by four.
        let gaps = steps.iter().filter(|step| matches!(step, Step::Gap)).count();
        let ends = steps.iter().rev().skip(1).any(|step| matches!(step, Step::End));
        let mut steps = steps.into_iter();
        let (Some(Step::Word(first)), true, false) = (steps.next(), gaps <= 3, ends) else { return None };
        let pattern = Pattern { at_start, rest: steps.collect() };
        // A weak line is known by the class of its one word.
        let too_long = kind == Kind::Half && !pattern.rest.is_empty();
        if too_long || matches!(pattern.rest.last(), Some(Step::Gap | Step::Perhaps(_))) {
            return None;
        }
        self.by_first.entry((kind, first)).or_default().push(pattern);
        Some(())
    }

    fn class(&mut self, piece: &str) -> Option<Class> {
        let mut all = BTreeSet::new();
        for word in piece.split('|') {
            all.extend(self.alternative(word)?);
        }
        if let Some(class) = self.classes.get(&all) {
            return Some(*class);
        }
        let class = self.classes.len();
        for word in &all {
            let (list, word) =
                word.strip_suffix('*').map_or((&mut self.words, &**word), |stem| (&mut self.stems, stem));
            list.entry(word.to_owned()).or_default().push(class);
        }
        self.classes.insert(all, class);
        Some(class)
    }

    /// A word, folded as typed ones are; a beginning with its `*`; a group's words; a number.
    fn alternative(&self, word: &str) -> Option<BTreeSet<String>> {
        if let Some(name) = word.strip_prefix('@') {
            return self.groups.get(name).cloned();
        }
        if matches!(word, "0" | "0000") {
            return Some([word.to_owned()].into());
        }
        let (word, star) = word.strip_suffix('*').map_or((word, ""), |stem| (stem, "*"));
        if !word.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '\'' | '’')) {
            return None;
        }
        let folded = sentences(word);
        let [sentence] = folded.as_slice() else { return None };
        let [word] = sentence.as_slice() else { return None };
        Some([format!("{word}{star}")].into())
    }
}

/// `étrangle` in `l'étrangle`, `peu` in `jpeu`, folded. Other short rests are chance: `mon` is no `on`.
fn without_elision(word: &str) -> Option<&str> {
    let vowels = ['a', 'e', 'i', 'o', 'u', 'h'];
    if let Some(rest) = word.strip_prefix('j').filter(|rest| !rest.starts_with(vowels)) {
        return Some(rest);
    }
    let rest = word.strip_prefix(['j', 'l', 'm', 't', 's', 'd', 'n'])?;
    (rest.len() >= 5 && rest.starts_with(vowels)).then_some(rest)
}

fn chapter(name: &str) -> Option<Kind> {
    Some(match name {
        "always" => Kind::Always,
        "other senses" => Kind::Other,
        "danger" => Kind::Danger,
        "danger unless over" => Kind::Unmarked,
        "two of these" => Kind::Half,
        "over" => Kind::Over,
        "now" => Kind::Now,
        _ => return None,
    })
}
