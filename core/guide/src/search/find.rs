//! What was typed, compared with the sentences.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::words::{Word, words};
use super::{Index, typo};

/// Longer texts are cut here: work stays bounded at each letter typed.
const LONGEST: usize = 300;
/// More words than this say nothing new.
const MOST_WORDS: usize = 24;
/// How much of what was typed an entry must have, by weight, to be an answer.
const ENOUGH: f32 = 0.2;
/// So many entries have a word that is of the guide's own field.
const COMMON: usize = 3;
/// The same where it has one word only, which may be there by chance.
const ENOUGH_ALONE: f32 = 0.42;
/// Less than this weighs what is meant by a word that was not typed so.
const ALIKE: f32 = 0.75;
const TYPO: f32 = 0.7;
const BEGUN: f32 = 0.8;
/// Fewer letters begin too many words.
const BEGINNING: usize = 3;

/// Sentences that have a word, and how well.
type Fits = BTreeMap<usize, f32>;

impl Index {
    /// The ids of the entries that fit what was typed, best first, `most` at most; none where nothing fits well.
    pub fn find(&self, text: &str, most: usize) -> Vec<&str> {
        let typed: String = text.chars().take(LONGEST).collect();
        let typed: Vec<Word> = words(&typed).take(MOST_WORDS).collect();
        let unfinished = typed.last().map(|word| word.folded.clone());
        let mut seen = BTreeSet::new();
        let mut scores = Scores::of(self);
        for word in typed.iter().filter(|word| seen.insert(&word.stem)) {
            scores.add(self, &self.fits(word, unfinished.as_deref() == Some(&word.folded)));
        }
        let mut found = scores.enough();
        // Stable: of two that fit alike, the one listed first.
        found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        found
            .into_iter()
            .take(most)
            .filter_map(|(entry, _)| self.entries.get(entry))
            .map(String::as_str)
            .collect()
    }

    fn fits(&self, word: &Word, unfinished: bool) -> Fits {
        let mut fits = self.of_word(word, unfinished);
        if fits.is_empty() {
            fits = without_article(word).map(|word| self.of_word(&word, unfinished)).unwrap_or_default();
        }
        fits
    }

    /// The sentences that have the word, or one alike; if there is none, one that it begins, or that it is a slip of.
    fn of_word(&self, word: &Word, unfinished: bool) -> Fits {
        let mut fits = Fits::new();
        let begun = word.folded.as_str();
        self.has(&word.stem, 1.0, &mut fits);
        self.alike.get(&word.stem).into_iter().flatten().for_each(|stem| self.has(stem, ALIKE, &mut fits));
        if fits.is_empty() && unfinished && begun.chars().count() >= BEGINNING {
            let from = self.terms.range::<str, _>((Bound::Included(begun), Bound::Unbounded));
            from.take_while(|(stem, _)| stem.starts_with(begun))
                .for_each(|(stem, _)| self.has(stem, BEGUN, &mut fits));
        }
        if fits.is_empty() {
            let known = self.terms.keys().chain(self.alike.keys());
            for stem in known.filter(|stem| typo::one_slip(&word.stem, stem)) {
                self.has(stem, TYPO, &mut fits);
                self.alike
                    .get(stem)
                    .into_iter()
                    .flatten()
                    .for_each(|stem| self.has(stem, TYPO * ALIKE, &mut fits));
            }
        }
        fits
    }

    fn has(&self, stem: &str, quality: f32, fits: &mut Fits) {
        for sentence in self.terms.get(stem).into_iter().flatten() {
            let best = fits.entry(*sentence).or_default();
            *best = best.max(quality);
        }
    }

    /// What few entries have tells more than what many have.
    fn rarity(&self, entries: usize) -> f32 {
        (1.0 + self.entries.len() as f64 / entries.max(1) as f64).ln() as f32
    }
}

/// The word behind an article whose apostrophe was forgotten: "didentite", "quun".
fn without_article(word: &Word) -> Option<Word> {
    let rest = ["qu", "l", "d", "m", "t", "s", "j", "n", "c"]
        .iter()
        .find_map(|article| word.folded.strip_prefix(article))?;
    let open = rest.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'h']) && rest.chars().count() > BEGINNING;
    open.then(|| Word::of(rest.to_owned()))
}

/// What was typed so far, weighed.
struct Scores {
    /// All of it.
    typed: f32,
    /// What each entry has of it.
    entries: Vec<Has>,
    /// Of each sentence whose it is, and the weight of what it has.
    sentences: Vec<(usize, f32)>,
}

/// What an entry has of what was typed.
#[derive(Debug, Clone, Default)]
struct Has {
    words: usize,
    weight: f32,
    /// Whether one of the words is one that many entries have: it speaks of what the guide is about. A slip does not.
    common: bool,
}

impl Has {
    fn is_enough(&self, typed: f32) -> bool {
        let enough = if self.words > 1 || self.common { ENOUGH } else { ENOUGH_ALONE };
        self.weight > typed * enough
    }
}

impl Scores {
    fn of(index: &Index) -> Self {
        let sentences = index.sentences.iter().map(|sentence| (sentence.entry, 0.0)).collect();
        Scores { typed: 0.0, entries: vec![Has::default(); index.entries.len()], sentences }
    }

    /// Adds a word.
    fn add(&mut self, index: &Index, fits: &Fits) {
        let sentences: Vec<_> =
            fits.iter().filter_map(|(at, fit)| Some((*at, index.sentences.get(*at)?, *fit))).collect();
        let mut best: BTreeMap<usize, f32> = BTreeMap::new();
        for (_, sentence, fit) in &sentences {
            let best = best.entry(sentence.entry).or_default();
            *best = best.max(fit * sentence.weight);
        }
        let common = best.len() >= COMMON && fits.values().all(|fit| *fit >= ALIKE);
        let rarity = index.rarity(best.len());
        self.typed += rarity;
        for (at, sentence, fit) in sentences {
            self.sentences
                .get_mut(at)
                .into_iter()
                .for_each(|(_, score)| *score += rarity * fit * sentence.weight);
        }
        for (entry, fit) in best {
            self.entries.get_mut(entry).into_iter().for_each(|has| {
                has.words += 1;
                has.weight += rarity * fit;
                has.common |= common;
            });
        }
    }

    /// The entries that have enough of it, with what they score: what they have, and once more what one sentence has.
    fn enough(self) -> Vec<(usize, f32)> {
        let mut best = vec![0.0_f32; self.entries.len()];
        for (entry, score) in self.sentences {
            best.get_mut(entry).into_iter().for_each(|best| *best = best.max(score));
        }
        let scored = self.entries.into_iter().zip(best).enumerate();
        scored
            .filter(|(_, (has, _))| has.is_enough(self.typed))
            .map(|(entry, (has, one))| (entry, has.weight + one))
            .collect()
    }
}
