//! How well the built-in pack answers what people type: shares over lists with known answers.
//!
//! One idea: a figure may rise, never fall. Each list has what it reaches today as its floor;
//! `cargo test -p securite-tests quality -- --nocapture` prints the figures. The lists and their
//! sources are in `tests/data/quality`. Nothing is tuned to them: others are kept aside.

mod list;
mod listed;
mod never_wrong;

use std::fmt::Write as _;
use std::sync::LazyLock;

use list::{Asked, read};
use securite_core::runtime::built_in_pack;
use securite_places::{Mode, Pack, Place, Places};

/// The built-in pack, opened once.
fn places() -> &'static Places {
    static PLACES: LazyLock<Places> =
        LazyLock::new(|| Places::open(&Pack::open(built_in_pack()).unwrap()).unwrap());
    &PLACES
}

/// A list and what it must reach.
struct Floor {
    list: &'static str,
    mode: Mode,
    /// Share, in thousandths, of the right answer as the first one.
    first: usize,
    /// And among the first five.
    in_five: usize,
    /// Of the first answers that are a house: how many have the right number. 0: none is asked for.
    number: usize,
}

const FLOORS: [Floor; 11] = [
    Floor { list: "communes", mode: Mode::Full, first: 1_000, in_five: 1_000, number: 0 },
    Floor { list: "typing-errors", mode: Mode::Full, first: 938, in_five: 977, number: 0 },
    Floor { list: "first-letters", mode: Mode::AsYouType, first: 588, in_five: 826, number: 0 },
    Floor { list: "as-typed", mode: Mode::Full, first: 958, in_five: 975, number: 0 },
    Floor { list: "addresses-anywhere", mode: Mode::Full, first: 822, in_five: 910, number: 0 },
    Floor { list: "covered", mode: Mode::Full, first: 781, in_five: 781, number: 1_000 },
    Floor { list: "covered-errors", mode: Mode::Full, first: 918, in_five: 938, number: 1_000 },
    Floor { list: "positions", mode: Mode::Full, first: 938, in_five: 938, number: 1_000 },
    Floor { list: "public-bodies", mode: Mode::Full, first: 900, in_five: 903, number: 988 },
    Floor { list: "town-halls", mode: Mode::Full, first: 666, in_five: 666, number: 1_000 },
    Floor { list: "post-offices", mode: Mode::Full, first: 872, in_five: 876, number: 1_000 },
];

/// What a list reached, in thousandths.
#[derive(Debug, PartialEq, Eq)]
struct Reached {
    asked: usize,
    first: usize,
    in_five: usize,
    number: usize,
}

#[test]
fn no_figure_falls() {
    let places = places();
    let mut table = format!("{:<20}{:>6}{:>7}{:>7}{:>7}\n", "list", "asked", "first", "five", "number");
    let mut fallen = Vec::new();
    for floor in &FLOORS {
        let asked = read(floor.list);
        let reached = measure(&asked, |query| places.search(query, floor.mode, 5).places);
        let Reached { asked, first, in_five, number } = reached;
        writeln!(table, "{:<20}{asked:>6}{first:>7}{in_five:>7}{number:>7}", floor.list).unwrap();
        if first < floor.first || in_five < floor.in_five || number < floor.number {
            fallen.push(floor.list);
        }
    }
    println!("{table}");
    assert_eq!(fallen, [""; 0], "in thousandths:\n{table}");
}

#[test]
fn every_list_has_a_floor_and_no_floor_is_nothing() {
    let named: Vec<String> = FLOORS.iter().map(|floor| floor.list.to_owned()).collect();
    let mut there = list::names();
    there.retain(|name| !named.contains(name));
    assert_eq!(there, [""; 0], "lists without a floor");
    assert!(FLOORS.iter().all(|floor| floor.first > 0 && floor.in_five >= floor.first));
}

#[test]
fn wrong_answers_are_counted_as_wrong() {
    let asked = read("communes");
    let nothing = measure(&asked, |_| Vec::new());
    assert_eq!(nothing, Reached { asked: asked.len(), first: 0, in_five: 0, number: 0 });
}

fn measure(asked: &[Asked], answer: impl Fn(&str) -> Vec<Place>) -> Reached {
    let (mut first, mut in_five, mut numbered, mut right_number) = (0, 0, 0, 0);
    for one in asked {
        let answers = answer(&one.query);
        first += usize::from(answers.first().is_some_and(|place| one.is_right(place)));
        in_five += usize::from(answers.iter().any(|place| one.is_right(place)));
        if let Some(right) = answers.first().and_then(|place| one.has_right_number(place)) {
            numbered += 1;
            right_number += usize::from(right);
        }
    }
    let share = |part: usize, of: usize| (part * 1_000).checked_div(of).unwrap_or(0);
    Reached {
        asked: asked.len(),
        first: share(first, asked.len()),
        in_five: share(in_five, asked.len()),
        number: share(right_number, numbered),
    }
}
