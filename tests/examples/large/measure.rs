//! Time and work of searches, and the rows that tell of them.

use std::time::Instant;

use securite_places::{Mode, Places};

/// Answers to a text, at most: as many as the terminal asks for.
const ANSWERS: usize = 10;
/// Each text is searched as often, and the quickest counts.
const ROUNDS: usize = 3;

/// What the search of a text took.
pub(crate) struct Taken<'a> {
    pub(crate) text: &'a str,
    pub(crate) nanoseconds: u64,
    pub(crate) states: u32,
    pub(crate) records: u32,
}

/// Searches all texts, one round after the other.
pub(crate) fn measure<'a>(places: &Places, texts: &[&'a str], mode: Mode) -> Vec<Taken<'a>> {
    let mut all: Vec<Taken<'a>> =
        texts.iter().map(|text| Taken { text, nanoseconds: u64::MAX, states: 0, records: 0 }).collect();
    for _ in 0..ROUNDS {
        for taken in &mut all {
            let start = Instant::now();
            let answers = places.search(taken.text, mode, ANSWERS);
            taken.nanoseconds = taken.nanoseconds.min(start.elapsed().as_nanos() as u64);
            (taken.states, taken.records) = (answers.work.states(), answers.work.records());
        }
    }
    all
}

/// A row for each share of them; the limit is for p99.
pub(crate) fn report(what: &str, all: &[Taken<'_>], limit: Option<f64>) {
    let sorted = |figure: fn(&Taken<'_>) -> u64| {
        let mut figures: Vec<u64> = all.iter().map(figure).collect();
        figures.sort_unstable();
        figures
    };
    let times = sorted(|taken| taken.nanoseconds);
    row(&format!("{what}, median of {}", times.len()), part(&times, 0.5) as f64 / 1e6, "ms", None);
    for (name, share, limit) in [("p90", 0.9, None), ("p99", 0.99, limit), ("the slowest", 1.0, None)] {
        row(&format!("  {name}"), part(&times, share) as f64 / 1e6, "ms", limit);
    }
    for (name, figures) in
        [("states", sorted(|taken| taken.states.into())), ("records", sorted(|taken| taken.records.into()))]
    {
        let [p99, most] = [0.99, 1.0].map(|share| part(&figures, share));
        println!("  {:<38} {p99:>9} {name}", format!("p99, at most {most}"));
    }
}

/// The figure below which this part of all lies.
fn part(sorted: &[u64], share: f64) -> u64 {
    let at = (sorted.len().saturating_sub(1) as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or_default()
}

/// A row as those of `cargo xtask bench`.
pub(crate) fn row(what: &str, figure: f64, unit: &str, limit: Option<f64>) {
    let verdict = limit.map_or(String::new(), |limit| {
        format!("limit {limit} {unit}{}", if figure > limit { "  EXCEEDED" } else { "" })
    });
    println!("{}", format!("{what:<40} {figure:>9.2} {unit}   {verdict}").trim_end());
}
