//! A fresh clone with nothing beside it builds and runs: nothing is read from outside the tree.

use super::{Finding, finds, hold};

/// Beginnings of paths that exist on one machine only. Spelled in halves, since this file is read too.
fn of_one_machine() -> [String; 7] {
    [
        ("../", "shared"),
        ("/wo", "rk/"),
        ("/ho", "me/"),
        ("/ro", "ot/"),
        ("/Us", "ers/"),
        ("/mnt", "/"),
        ("C:", "\\"),
    ]
    .map(|(start, end)| format!("{start}{end}"))
}

#[test]
fn nothing_is_read_from_outside_the_tree() {
    let text = |path: &str| !path.ends_with(".xz") && !path.ends_with(".csv") && path != "Cargo.lock";
    hold("machines", text, machines);
}

#[test]
fn wrong_samples_are_found() {
    let check = |line: String, lines: &[usize]| finds(machines("sample", &line), lines);
    check(format!("include_str!(\"../../{}{}/data.csv\")", "../", "shared"), &[1]);
    check(format!("first\ncat {}{}main", "/wo", "rk/"), &[2]);
    check(format!("path = \"{}{}ada\"", "/ho", "me/"), &[1]);
    check("https://example.org/network/home/page and framework/".into(), &[]);
}

fn machines(_: &str, text: &str) -> Vec<Finding> {
    let wrong = of_one_machine();
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        // Behind a letter it is the middle of an address or of a relative path.
        let starts = |path: &String| {
            line.match_indices(path.as_str()).any(|(place, _)| {
                !line.get(..place).is_some_and(|before| before.ends_with(char::is_alphanumeric))
            })
        };
        found.extend(
            wrong
                .iter()
                .filter(|path| starts(path))
                .map(|path| Finding::at(at + 1, format!("{path} is not in the repository"))),
        );
    }
    found
}
