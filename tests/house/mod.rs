//! Our own rules, as tests: one file a rule.
//!
//! One idea: a rule is a function from the path and the text of one file to what is wrong in it.
//! It is held against the tree, and against a wrong sample that it must find.

mod attributes;
mod builds;
mod crates;
mod data;
mod layers;
mod links;
mod machines;
mod pages;
mod paths;
mod shells;
mod sizes;
mod store;
mod surface;
mod tokens;
mod tree;
mod words;
mod workarounds;

use tree::{files, read};

/// Something a rule found.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    line: usize,
    what: String,
}

impl Finding {
    fn at(line: usize, what: impl Into<String>) -> Self {
        Finding { line, what: what.into() }
    }
}

/// Holds a rule against all files it applies to; fails with one line a finding.
fn hold(rule: &str, applies: impl Fn(&str) -> bool, find: impl Fn(&str, &str) -> Vec<Finding>) {
    let applicable: Vec<String> = files().into_iter().filter(|path| applies(path)).collect();
    assert!(!applicable.is_empty(), "{rule}: this rule looks at no file at all");
    let found: Vec<String> = applicable
        .iter()
        .flat_map(|path| find(path, &read(path)).into_iter().map(move |found| (path, found)))
        .map(|(path, Finding { line, what })| format!("{path}:{line}: {rule}: {what}"))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The wrong sample must be found, at these lines and no other.
#[track_caller]
fn finds(found: Vec<Finding>, lines: &[usize]) {
    let at: Vec<usize> = found.iter().map(|finding| finding.line).collect();
    assert_eq!(at, lines, "{found:#?}");
}

/// Rust that is shipped: tests are apart.
fn is_shipped_rust(path: &str) -> bool {
    path.ends_with(".rs") && !is_test(path)
}

/// Files and folders of tests, by name.
fn is_test(path: &str) -> bool {
    let apart = |part: &str| ["tests", "tests.rs", "testing", "test", "benches", "examples"].contains(&part);
    path.split('/').any(apart) || path.ends_with("_tests.rs")
}
