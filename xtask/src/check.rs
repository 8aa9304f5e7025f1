//! `cargo xtask check`: runs the parts one after the other and ends with one line for each.
//!
//! One idea: the frame knows nothing of what a part does. A new part is a line in `parts.rs`.

use std::time::{Duration, Instant};

use crate::parts::{PARTS, Part};
use crate::stamp::Stamp;

/// How a part ended.
enum Outcome {
    Passed,
    /// It passed before, and what it reads is the same.
    Unchanged,
    Failed(String),
    LeftOut(String),
}

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    if words.iter().any(|word| ["--help", "-h"].contains(word)) {
        println!("usage: cargo xtask check [--install] [part…]\n\n{}", list(PARTS));
        return Ok(());
    }
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let chosen: Vec<&str> = words.iter().copied().filter(|word| *word != "--install").collect();
    let may_install = ci || chosen.len() < words.len();

    let mut outcomes = Vec::new();
    for part in choose(PARTS, &chosen)? {
        eprintln!("\n━━ {} · {}", part.name, part.what);
        let start = Instant::now();
        let stamp = Stamp::of(part.name, part.reads).filter(|_| !ci);
        let outcome = match &stamp {
            Some(stamp) if chosen.is_empty() && stamp.holds() => Outcome::Unchanged,
            _ => stamped(stamp.as_ref(), || run(part, may_install)),
        };
        outcomes.push((part.name, outcome, start.elapsed()));
    }
    eprintln!();
    report(&outcomes, ci)
}

/// The parts of these names in the order of the table, all when none is named.
fn choose<'a>(parts: &'a [Part], names: &[&str]) -> Result<Vec<&'a Part>, String> {
    if let Some(unknown) = names.iter().find(|name| parts.iter().all(|part| part.name != **name)) {
        return Err(format!("no part is called “{unknown}”\n\n{}", list(parts)));
    }
    Ok(parts.iter().filter(|part| names.is_empty() || names.contains(&part.name)).collect())
}

fn list(parts: &[Part]) -> String {
    let lines = parts.iter().map(|part| format!("  {:<12} {}", part.name, part.what));
    std::iter::once("parts:".to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn run(part: &Part, may_install: bool) -> Outcome {
    if let Err(why) = part.needs.iter().try_for_each(|need| need.meet(may_install)) {
        return Outcome::LeftOut(why);
    }
    match (part.run)() {
        Ok(()) => Outcome::Passed,
        Err(why) => Outcome::Failed(why),
    }
}

/// Runs a part; only one that passed to its end leaves a stamp.
fn stamped(stamp: Option<&Stamp>, run: impl FnOnce() -> Outcome) -> Outcome {
    stamp.inspect(|stamp| stamp.forget());
    let outcome = run();
    if matches!(outcome, Outcome::Passed) {
        stamp.inspect(|stamp| stamp.write());
    }
    outcome
}

/// Prints one line a part. An error when a part failed, and in CI also when one was left out.
fn report(outcomes: &[(&str, Outcome, Duration)], ci: bool) -> Result<(), String> {
    let mut good = true;
    for (name, outcome, took) in outcomes {
        let (word, why) = match outcome {
            Outcome::Passed => ("passed", ""),
            Outcome::Unchanged => ("passed", "before, and nothing that it reads has changed"),
            Outcome::Failed(why) => ("failed", why.as_str()),
            Outcome::LeftOut(why) => ("left out", why.as_str()),
        };
        good &= matches!(outcome, Outcome::Passed | Outcome::Unchanged)
            || (matches!(outcome, Outcome::LeftOut(_)) && !ci);
        println!("{}", format!("{name:<12} {word:<9} {:>4} s  {why}", took.as_secs_f64().round()).trim_end());
    }
    let left_out = outcomes.iter().any(|(_, outcome, _)| matches!(outcome, Outcome::LeftOut(_)));
    match (good, left_out && ci) {
        (true, _) => Ok(()),
        (false, true) => Err("the check failed: with CI=true no part may be left out".into()),
        (false, false) => Err("the check failed".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::Need;

    const SAMPLE: &[Part] = &[
        Part { name: "first", what: "passes", needs: &[], reads: &[], run: || Ok(()) },
        Part { name: "second", what: "fails", needs: &[], reads: &[], run: || Err("a reason".into()) },
        Part {
            name: "third",
            what: "lacks something",
            needs: &[Need { probe: &["no-such-program"], install: &["false"] }],
            reads: &[],
            run: || Ok(()),
        },
    ];

    /// Whether a check of these parts ends well.
    fn check(names: &[&str], ci: bool) -> Result<(), String> {
        let parts = choose(SAMPLE, names)?;
        let ended = parts.iter().map(|part| (part.name, run(part, false), Duration::ZERO));
        report(&ended.collect::<Vec<_>>(), ci)
    }

    #[test]
    fn a_part_that_fails_fails_the_check() {
        assert_eq!(check(&["first"], true), Ok(()));
        assert_eq!(check(&["first", "second"], false), Err("the check failed".into()));
        assert_eq!(check(&[], false), Err("the check failed".into()));
    }

    #[test]
    fn a_part_left_out_fails_only_in_ci() {
        assert_eq!(check(&["third"], false), Ok(()));
        assert!(check(&["third"], true).unwrap_err().contains("left out"));
    }

    #[test]
    fn an_unknown_part_is_refused_with_the_list() {
        let refusal = check(&["fourth"], false).unwrap_err();
        assert!(refusal.starts_with("no part is called “fourth”") && refusal.contains("third"), "{refusal}");
    }

    #[test]
    fn the_order_is_that_of_the_table() {
        let names: Vec<_> =
            choose(SAMPLE, &["second", "first"]).unwrap().iter().map(|part| part.name).collect();
        assert_eq!(names, ["first", "second"]);
    }
}
