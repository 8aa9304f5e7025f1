//! `cargo xtask bench large`: what a key costs in a pack with as many streets as France has.
//!
//! The pack is made once, of the communes there are and of names of streets that nobody published
//! ([`france`], [`names`]). No test looks at it: a busy machine gives worse figures, so each text is searched
//! three times and the quickest counts. The states and records of a search depend on no machine.

mod chance;
mod france;
mod measure;
mod names;
mod pack;
mod typed;

use std::error::Error;
use std::time::Instant;

use bytes::Bytes;
use measure::{Taken, measure, report, row};
use securite_places::{Mode, Pack, Places};

/// Milliseconds that a key may take.
const KEY_LIMIT: f64 = 3.0;
/// Enough to see the middle and not the accidents.
const OPENINGS: usize = 7;
/// With the word `slowest`: how many texts are named.
const NAMED: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let file = pack::made()?;
    let bytes = Bytes::from(std::fs::read(&file)?);
    let (places, opening) = opened(&bytes)?;
    let addresses = typed::addresses()?;
    let keys: Vec<&str> = addresses.iter().flat_map(|address| typed::beginnings(address)).collect();
    let short = typed::short();
    let short: Vec<&str> = short.iter().map(String::as_str).collect();
    let whole: Vec<&str> = addresses.iter().map(String::as_str).collect();

    println!("{}", file.display());
    row("pack", bytes.len() as f64 / 1e6, "MB", None);
    row(&format!("opening, median of {OPENINGS}"), opening, "ms", None);
    let keys = measure(&places, &keys, Mode::AsYouType);
    report("a key of an address", &keys, Some(KEY_LIMIT));
    let short = measure(&places, &short, Mode::AsYouType);
    report("a short text", &short, Some(KEY_LIMIT));
    report("a whole address", &measure(&places, &whole, Mode::Full), None);
    if std::env::args().any(|word| word == "slowest") {
        name_slowest(keys.into_iter().chain(short).collect());
    }
    Ok(())
}

/// The index, and the median of the milliseconds that opening it took.
fn opened(bytes: &Bytes) -> Result<(Places, f64), Box<dyn Error>> {
    let mut places = Places::open(&Pack::open(bytes.clone())?)?;
    let mut took = Vec::new();
    for _ in 0..OPENINGS {
        let start = Instant::now();
        places = Places::open(&Pack::open(bytes.clone())?)?;
        took.push(start.elapsed().as_micros() as f64 / 1e3);
    }
    took.sort_by(f64::total_cmp);
    Ok((places, took.get(OPENINGS / 2).copied().unwrap_or_default()))
}

fn name_slowest(mut all: Vec<Taken<'_>>) {
    all.sort_by_key(|taken| std::cmp::Reverse(taken.nanoseconds));
    for Taken { text, nanoseconds, states, records } in all.into_iter().take(NAMED) {
        println!("{:>8.2} ms {states:>8} states {records:>8} records  {text}", nanoseconds as f64 / 1e6);
    }
}
