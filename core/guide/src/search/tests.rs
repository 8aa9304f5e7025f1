//! The search of the guide that ships, by sentences as people type them (tests/data/guide): how many have a right entry
//! among the first three. The figures may not fall.

use std::collections::BTreeSet;
use std::fs::read_to_string;
use std::sync::LazyLock;

use crate::shipped::{shipped, top};
use crate::{Guide, Index};
use expect_test::expect;
use proptest::prelude::*;

fn lines(name: &str) -> Vec<String> {
    let text = read_to_string(top().join("tests/data/guide").join(name)).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// How many sentences of a list have a right entry first, and among the first three; those without one are printed.
fn figure(guide: &Guide, name: &str) -> (String, f32) {
    let index = Index::of(guide);
    let (mut first, mut among) = (0, 0);
    let lines = lines(name);
    for (sentence, ids) in lines.iter().map(|line| line.split_once('\t').unwrap()) {
        let ids: Vec<&str> = ids.split(' ').collect();
        assert!(
            ids.iter().any(|id| guide.entry(id).is_some()),
            "{sentence}: nothing that it may lead to is there"
        );
        let found = index.find(sentence, 3);
        first += usize::from(found.first().is_some_and(|id| ids.contains(id)));
        if found.iter().any(|id| ids.contains(id)) {
            among += 1;
        } else {
            println!("{sentence}: {ids:?}, not {found:?}");
        }
    }
    let share = among as f32 / lines.len() as f32;
    (format!("{first} first, {among} among three, of {}", lines.len()), share)
}

#[test]
fn people_find_what_they_look_for() {
    let (figure, share) = figure(&shipped(), "sentences.tsv");
    expect!["308 first, 355 among three, of 370"].assert_eq(&figure);
    assert!(share >= 0.9);
}

#[test]
fn they_find_it_in_sentences_that_nothing_was_tuned_by() {
    let (figure, share) = figure(&shipped(), "sentences-held-out.tsv");
    expect!["44 first, 54 among three, of 60"].assert_eq(&figure);
    assert!(share >= 0.9);
}

/// A sentence that the guide itself has proves nothing.
#[test]
fn no_sentence_is_copied() {
    let guide = shipped();
    let said = guide.advice.iter().flat_map(|advice| &advice.said);
    let said: BTreeSet<String> = said
        .chain(guide.services.iter().flat_map(|service| &service.said))
        .map(|said| said.to_lowercase())
        .collect();
    let kept: BTreeSet<String> = lines("sentences-held-out.tsv").into_iter().collect();
    let mut sentences = lines("sentences.tsv");
    assert_eq!(sentences.iter().find(|line| kept.contains(*line)), None);
    sentences.extend(kept);
    let copied =
        |line: &&String| line.split_once('\t').is_none_or(|(text, _)| said.contains(&text.to_lowercase()));
    assert_eq!(
        sentences.iter().filter(copied).filter(|line| line.contains(' ')).collect::<Vec<_>>(),
        [] as [&String; 0]
    );
}

#[test]
fn a_wrong_answer_is_worse_than_none() {
    let guide = shipped();
    let index = Index::of(&guide);
    for line in lines("off-topic.tsv") {
        assert_eq!(index.find(&line, 3), [] as [&str; 0], "{line}");
    }
}

#[test]
fn what_is_being_typed_is_found_already() {
    let guide = shipped();
    let index = Index::of(&guide);
    for begun in ["cambri", "passep", "procura", "HARCÈL"] {
        assert_ne!(index.find(begun, 3), [] as [&str; 0], "{begun}");
    }
}

#[test]
fn strange_texts_are_answered() {
    let guide = shipped();
    let index = Index::of(&guide);
    for text in
        ["", " ", "🙂🚲", "\u{202e}olév", "\0\u{7}", "'; DROP TABLE users; --", "مرحبا", &"é".repeat(10_000)]
    {
        assert_eq!(index.find(text, 3), [] as [&str; 0], "{text:?}");
    }
    assert_eq!(index.find(&"vélo volé ".repeat(1_000), 2).len(), 2);
    assert_eq!(Index::of(&Guide::default()).find("vol", 3), [] as [&str; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_answered(text in any::<String>(), most in 0_usize..5) {
        static INDEX: LazyLock<Index> = LazyLock::new(|| Index::of(&shipped()));
        prop_assert!(INDEX.find(&text, most).len() <= most);
    }
}
