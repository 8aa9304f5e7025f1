//! Asks the search for the cases and for all communes in six ways: `cargo xtask bench` runs it.

use std::path::Path;
use std::process::ExitCode;

use securite_core::runtime::built_in_pack;
use securite_places::{Pack, Places};
use securite_tests::cases;
use securite_tests::sweeps::SWEEPS;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let pack = Pack::open(built_in_pack()).map_err(|error| error.to_string())?;
    let places = Places::open(&pack).map_err(|error| error.to_string())?;
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join("cases.tsv");
    let table = std::fs::read_to_string(&table).map_err(|error| format!("{}: {error}", table.display()))?;
    let cases = cases::read(&table)?;
    let missed: Vec<&str> = cases
        .iter()
        .filter(|case| !case.is_right(&case.ask(&places)))
        .map(|case| case.query.as_str())
        .collect();
    println!("cases of tests/data/cases.tsv: {} of {} right", cases.len() - missed.len(), cases.len());
    missed.iter().for_each(|query| println!("    missed: {query}"));
    println!(
        "{:<32}{:>8}{:>14}{:>9}{:>9}{:>9}",
        "all communes as", "texts", "sure, wrong", "first", "five", "offered"
    );
    for sweep in &SWEEPS {
        let figures = sweep.run(&places, 1);
        let share = |part: usize| part as f64 / figures.asked.max(1) as f64;
        println!(
            "{:<32}{:>8}{:>14}{:>9.4}{:>9.4}{:>9.4}",
            sweep.name,
            figures.asked,
            figures.wrong.len(),
            share(figures.first),
            share(figures.in_five),
            share(figures.offered)
        );
        figures.wrong.iter().take(10).for_each(|text| println!("    sure and wrong: {text}"));
    }
    Ok(())
}
