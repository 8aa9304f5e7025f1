//! The words people use lead to what they look for, on the phone alone.
//!
//! One idea: an entry is found by sentences, those that people say ([`said`](crate::Advice::said)), its name, its text, in
//! French and in English. Words are folded until their spellings look alike (`words.rs`), what is typed is compared with
//! the words of each sentence (`find.rs`), rare words weigh more, and one sentence that has many of them weighs most. What
//! hardly fits is no answer: a wrong one would send a person to the wrong door.

mod alike;
mod find;
#[cfg(test)]
mod tests;
mod typo;
mod words;

use std::collections::BTreeMap;

use crate::{Guide, Texts};
use words::words;

/// Weights of a sentence, by what it is.
const SAID: f32 = 1.0;
const NAME: f32 = 1.0;
const TEXT: f32 = 0.5;

/// The search of a guide. It holds ids and words, not the guide.
#[derive(Debug, Clone, Default)]
pub struct Index {
    entries: Vec<String>,
    sentences: Vec<Sentence>,
    /// Of each stem the sentences that have it, in their order.
    terms: BTreeMap<String, Vec<usize>>,
    alike: BTreeMap<String, Vec<String>>,
}

/// A sentence by which an entry is found.
#[derive(Debug, Clone)]
struct Sentence {
    entry: usize,
    weight: f32,
}

impl Index {
    /// The index of a guide.
    pub fn of(guide: &Guide) -> Self {
        let mut index = Index { alike: alike::alike(), ..Index::default() };
        for advice in &guide.advice {
            index.entry(&advice.id, &advice.title, &advice.text, &advice.said);
        }
        for service in &guide.services {
            index.entry(&service.id, &service.name, &service.what, &service.said);
            service.phone.iter().chain(&service.sms).for_each(|number| index.sentence(number, NAME));
        }
        index
    }

    fn entry(&mut self, id: &str, name: &Texts, text: &Texts, said: &[String]) {
        self.entries.push(id.to_owned());
        said.iter().for_each(|said| self.sentence(said, SAID));
        name.all().iter().for_each(|(_, name)| self.sentence(name, NAME));
        text.all().iter().for_each(|(_, text)| self.sentence(text, TEXT));
    }

    /// One more sentence of the last entry.
    fn sentence(&mut self, text: &str, weight: f32) {
        let sentence = self.sentences.len();
        for word in words(text) {
            let of_term = self.terms.entry(word.stem).or_default();
            if of_term.last() != Some(&sentence) {
                of_term.push(sentence);
            }
        }
        self.sentences.push(Sentence { entry: self.entries.len().saturating_sub(1), weight });
    }
}
