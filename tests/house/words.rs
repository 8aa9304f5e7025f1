//! Words that a person reads stand in the catalogues, in every language; code holds none.

use super::tokens::{Kind, Token, after_group, after_item, texts, tokens, without_attributes, without_tests};
use super::{Finding, files, finds, hold, is_shipped_rust};

/// Where nothing is written for a person.
const SILENT: [&str; 7] = [
    "core/src/features/",
    "core/src/place_picker/",
    "core/src/station_card/",
    "core/src/numbers.rs",
    "core/src/engine/",
    "core/src/boundary/",
    "terminal/src/",
];

/// Words that stand in code for a reason.
const APART: [&str; 6] = [
    // The command line: read before any language is known, by those who type commands.
    "terminal/src/arguments.rs",
    "terminal/src/commands/chat.rs",
    "terminal/src/commands/update.rs",
    "terminal/src/faults.rs",
    "terminal/src/profile.rs",
    // Answers to a program, a line for a line.
    "terminal/src/commands/places.rs",
];

/// Macros whose text is for us.
const OURS: [&str; 8] = ["debug", "info", "warn", "error", "trace", "assert", "unreachable", "panic"];

#[test]
fn no_words_in_code() {
    let silent = |path: &str| SILENT.iter().any(|part| path.starts_with(part)) && !APART.contains(&path);
    hold("words", |path| silent(path) && is_shipped_rust(path), words);
}

#[test]
fn what_stands_apart_is_there() {
    for path in APART {
        assert!(files().iter().any(|file| file == path), "{path} is no file any more");
    }
}

#[test]
fn wrong_samples_are_found() {
    let check = |rust: &str, lines: &[usize]| finds(words("sample.rs", rust), lines);
    check("fn f() { show(\"Aucun résultat\") }", &[1]);
    check("fn f() {\n  format!(\"{name} is open\") }", &[2]);
    check("const TITLE: &str = \"Commissariat\";", &[1]);
    check("const TITLE: &str = r\"Fermé\";", &[1]);
    check("fn f() { words.get(\"station-open\"); x.starts_with(\"tel:\"); y(\"fr-FR\"); sql(\"id\") }", &[]);
    check("/// A page.\n#[error(\"the shell failed\")]\nfn f() { log::warn!(\"the pack is refused\") }", &[]);
    check(
        "impl fmt::Debug for Found { fn fmt(&self) { f.write_str(\"Found\") } }\nfn f() { say(\"Found\") }",
        &[2],
    );
    check("#[cfg(test)]\nmod tests { fn f() { say(\"Aucun résultat\") } }", &[]);
}

fn words(path: &str, rust: &str) -> Vec<Finding> {
    let row = without_our_own(without_attributes(without_tests(tokens(path, rust))));
    let literals = row.iter().filter(|token| token.kind == Kind::Literal);
    let spoken = literals.filter(|token| is_spoken(&token.text));
    spoken
        .map(|token| Finding::at(token.line, format!("{} belongs into the catalogues", token.text)))
        .collect()
}

/// Two words, an accent, or a capitalised word: written for a person, not for a program.
fn is_spoken(literal: &str) -> bool {
    let Some((_, text)) = literal.split_once('"') else { return false };
    let letters = |word: &&str| {
        word.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !word.contains(['{', '}'])
    };
    let many = text.split(' ').filter(letters).count() > 1;
    let accent = text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let mut start = text.chars();
    let capitalised =
        start.next().is_some_and(char::is_uppercase) && start.next().is_some_and(char::is_lowercase);
    many || accent || capitalised
}

/// Without what is written for us: the calls of some macros, and how a type prints in debug output.
fn without_our_own(row: Vec<Token>) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < row.len() {
        let called = row.get(at + 1).is_some_and(|token| token.text == "!");
        if called && OURS.contains(&row[at].text.as_str()) {
            at = after_group(&row, at + 2);
        } else if texts(&row[at..row.len().min(at + 2)]) == ["Debug", "for"] {
            at = after_item(&row, at);
        } else {
            kept.push(row[at].clone());
            at += 1;
        }
    }
    kept
}
