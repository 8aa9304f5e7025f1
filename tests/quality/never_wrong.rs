//! Never the wrong place: the cases, and a tenth of the sweeps over all communes.

use securite_tests::cases;
use securite_tests::sweeps::SWEEPS;

use super::places;

const CASES: &str = include_str!("../data/cases.tsv");

#[test]
fn every_case_is_right() {
    let cases = cases::read(CASES).unwrap();
    assert!(cases.len() >= 154);
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let answers = case.ask(places());
            let first = answers.places.first().map(|place| format!("{} {}", place.name, place.insee));
            (!case.is_right(&answers)).then(|| format!("{}: {}: {first:?}", case.kind, case.query))
        })
        .collect();
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_table_that_is_none_is_refused_with_its_line() {
    assert!(cases::read("").is_err());
    let error =
        cases::read("mode\tquery\tinsee\tnumber\tkind\nfull\tparis\t75056\t\tx\nslow\tlyon\t69123\t\tx\n");
    assert_eq!(error.unwrap_err(), "line 3: not a case");
}

/// A tenth of a sweep: nothing is sure and wrong, and these shares, in thousandths, do not fall.
fn check(sweep: usize, first: usize, in_five: usize) {
    let sweep = &SWEEPS[sweep];
    let figures = sweep.run(places(), 10);
    assert!(figures.asked > 200, "{} texts of {}", figures.asked, sweep.name);
    assert_eq!(figures.wrong, [""; 0], "{}", sweep.name);
    let reached = (figures.share(figures.first), figures.share(figures.in_five));
    assert!(reached.0 >= first && reached.1 >= in_five, "{}: {reached:?}", sweep.name);
    // Asking is no way out: homonyms are a tenth of all.
    assert!(figures.share(figures.offered) < 250, "{}: {} offered", sweep.name, figures.offered);
}

#[test]
fn a_street_and_a_commune() {
    check(0, 1_000, 1_000);
}

#[test]
fn a_street_a_postcode_and_a_commune() {
    check(1, 1_000, 1_000);
}

#[test]
fn a_commune() {
    check(2, 1_000, 1_000);
}

#[test]
fn a_commune_and_its_postcode() {
    check(3, 1_000, 1_000);
}

#[test]
fn a_saint_in_capitals() {
    check(4, 1_000, 1_000);
}

#[test]
fn a_river_with_a_slash() {
    check(5, 1_000, 1_000);
}
