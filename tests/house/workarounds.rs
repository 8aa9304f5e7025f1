//! Tests are neither switched off nor asleep; a lint that is switched off says why.

use super::tokens::{Kind, Token, after_group, texts, tokens};
use super::{Finding, finds, hold};

/// The port that waits.
const TIMER: &str = "core/src/runtime/system.rs";

#[test]
fn nothing_is_switched_off_in_silence() {
    hold("workarounds", |path| path.ends_with(".rs"), workarounds);
}

#[test]
fn wrong_samples_are_found() {
    let check = |rust: &str, lines: &[usize]| finds(workarounds("sample.rs", rust), lines);
    check("#[test]\n#[ignore]\nfn slow() {}", &[2]);
    check("#[test]\n#[ignore = \"slow\"]\nfn slow() {}", &[2]);
    check("#[allow(dead_code)]\nfn f() {}", &[1]);
    check("#![expect(dead_code)]\nfn f() {}", &[1]);
    check("#[allow(dead_code, reason = \"read by Kotlin\")]\nfn f() {}", &[]);
    check("fn f() {\n  std::thread::sleep(x);\n}", &[2]);
    check("use tokio::time::sleep;", &[1]);
    check("// sleep\nfn ignore() { x.expect(\"y\"); iter.allow(z) }", &[]);
}

fn workarounds(path: &str, rust: &str) -> Vec<Finding> {
    let row = tokens(path, rust);
    let mut found = Vec::new();
    for (at, token) in row.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word) {
        let what = match token.text.as_str() {
            "ignore" if in_attribute(&row, at) => {
                "a test that is switched off proves nothing: mend it or delete it"
            }
            "allow" | "expect" if in_attribute(&row, at) && !has_reason(&row, at) => {
                "a lint that is switched off says why: reason = \"…\""
            }
            // The door that waits for whoever asks it: tests have one that is turned by hand.
            "sleep" if path != TIMER => "nothing sleeps: wait for what happens, or script the clock",
            _ => continue,
        };
        found.push(Finding::at(token.line, what));
    }
    found
}

/// Whether this word opens an attribute: `#[word` or `#![word`.
fn in_attribute(row: &[Token], at: usize) -> bool {
    let before = texts(&row[at.saturating_sub(3)..at]);
    before.ends_with(&["#", "["]) || before.ends_with(&["#", "!", "["])
}

fn has_reason(row: &[Token], at: usize) -> bool {
    texts(&row[at..after_group(row, at + 1)]).contains(&"reason")
}
