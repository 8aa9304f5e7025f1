//! `cargo xtask check`: runs the parts one after the other and ends with one line for each.
//!
//! One idea: the frame knows nothing of what a part does. A new part is a line in `parts.rs`. What of a part waits more than
//! it computes goes on beside those after it.

use std::time::{Duration, Instant};

use crate::beside::Beside;
use crate::parts::{PARTS, Part};
use crate::run::show;
use crate::stamp::Stamp;

/// How a part ended.
enum Outcome {
    Passed,
    /// It passed before, and what it reads is the same.
    Unchanged,
    Failed(String),
    LeftOut(String),
}

/// A part that has begun.
struct Taken {
    name: &'static str,
    stamp: Option<Stamp>,
    start: Instant,
    end: Instant,
    state: State,
}

enum State {
    Ended(Outcome),
    /// Its rest goes on.
    Beside(Beside),
}

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    if words.iter().any(|word| ["--help", "-h"].contains(word)) {
        println!("usage: cargo xtask check [--install] [part…]\n\n{}", list(PARTS));
        return Ok(());
    }
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let chosen: Vec<&str> = words.iter().copied().filter(|word| *word != "--install").collect();
    let may_install = ci || chosen.len() < words.len();

    let parts = choose(PARTS, &chosen)?;
    let mut taken = Vec::new();
    for part in &parts {
        eprintln!("\n━━ {} · {}", part.name, part.what);
        let stamp = Stamp::of(part.name, part.reads).filter(|_| !ci);
        let start = Instant::now();
        let state = match &stamp {
            Some(stamp) if chosen.is_empty() && stamp.holds() => State::Ended(Outcome::Unchanged),
            _ => {
                stamp.iter().for_each(Stamp::forget);
                let followed = parts.last().is_some_and(|last| last.name != part.name);
                run(part, may_install, followed)
            }
        };
        if let State::Ended(outcome) = &state {
            keep(stamp.as_ref(), outcome);
        }
        taken.push(Taken { name: part.name, stamp, start, end: Instant::now(), state });
    }
    let outcomes: Vec<_> = taken.into_iter().map(Taken::outcome).collect();
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

/// Runs a part, and starts what may go on beside others, if any follow.
fn run(part: &Part, may_install: bool, followed: bool) -> State {
    if let Err(why) = part.needs.iter().try_for_each(|need| need.meet(may_install)) {
        return State::Ended(Outcome::LeftOut(why));
    }
    let started = (part.run)().and_then(|()| match part.beside {
        None => Ok(None),
        Some(rest) if followed => Beside::start(part.name, rest()?).map(Some),
        Some(rest) => show(&mut rest()?).map(|()| None),
    });
    match started {
        Ok(Some(beside)) => State::Beside(beside),
        ended => State::Ended(Outcome::of(ended.map(drop))),
    }
}

impl Outcome {
    fn of(result: Result<(), String>) -> Self {
        result.map_or_else(Outcome::Failed, |()| Outcome::Passed)
    }
}

impl Taken {
    /// How it ended and how long it took.
    fn outcome(self) -> (&'static str, Outcome, Duration) {
        let (outcome, end) = match self.state {
            State::Ended(outcome) => (outcome, self.end),
            State::Beside(beside) => {
                eprintln!("\n━━ {} · what ran beside", self.name);
                let (result, end) = beside.end();
                let outcome = Outcome::of(result);
                keep(self.stamp.as_ref(), &outcome);
                (outcome, end)
            }
        };
        (self.name, outcome, end.duration_since(self.start))
    }
}

/// Only a part that passed to its end leaves a stamp.
fn keep(stamp: Option<&Stamp>, outcome: &Outcome) {
    if matches!(outcome, Outcome::Passed) {
        stamp.inspect(|stamp| stamp.write());
    }
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
    use std::process::Command;

    use super::*;
    use crate::need::Need;

    const SAMPLE: &[Part] = &[
        part("first"),
        Part { run: || Err("a reason".into()), ..part("second") },
        Part { needs: &[Need { probe: &["no-such-program"], install: &["false"] }], ..part("third") },
        Part { beside: Some(|| Ok(Command::new("true"))), ..part("waits") },
        Part { beside: Some(|| Ok(Command::new("false"))), ..part("waits-in-vain") },
    ];

    const fn part(name: &'static str) -> Part {
        Part { name, what: "a sample", needs: &[], reads: &[], run: || Ok(()), beside: None }
    }

    /// Whether a check of these parts ends well.
    fn check(names: &[&str], ci: bool) -> Result<(), String> {
        let parts = choose(SAMPLE, names)?;
        let now = Instant::now();
        let taken = parts.iter().map(|part| {
            let state = run(part, false, true);
            Taken { name: part.name, stamp: None, start: now, end: now, state }
        });
        report(&taken.collect::<Vec<_>>().into_iter().map(Taken::outcome).collect::<Vec<_>>(), ci)
    }

    #[test]
    fn a_part_that_fails_fails_the_check() {
        assert_eq!(check(&["first"], true), Ok(()));
        assert_eq!(check(&["first", "second"], false), Err("the check failed".into()));
        assert_eq!(check(&[], false), Err("the check failed".into()));
    }

    #[test]
    fn a_part_that_fails_beside_others_fails_the_check() {
        assert_eq!(check(&["waits"], true), Ok(()));
        assert_eq!(check(&["waits", "waits-in-vain"], true), Err("the check failed".into()));
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
