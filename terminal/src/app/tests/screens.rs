//! Every screen and state as it stands in the window, in `terminal/tests/screens/`, three languages
//! a file. `UPDATE_EXPECT=1 cargo test -p securite-terminal` writes them anew.

use std::collections::BTreeSet;
use std::path::PathBuf;

use expect_test::expect_file;
use ratatui::layout::Size;

use securite_core::text::Language;

use super::{Desk, USUAL};
use crate::design::Ink;

const TAGS: [&str; 3] = ["fr", "fr-simple", "en"];
const WIDE: Size = Size::new(120, 32);
/// The way to the answer for one address.
const FOUND: [&str; 3] = ["F1", "=25 rue nationale 95000 cergy", "Enter"];

/// The way to the place of a message to 114.
const LETTER: [&str; 4] = ["!letter", "Enter", "Enter", "=12 rue de riv"];

/// Name of the file, size of the window, what is done until the window looks so.
fn cases() -> Vec<(&'static str, Size, Vec<&'static str>)> {
    let found = |more: &[&'static str]| [&FOUND[..], more].concat();
    let nth = |row: usize, more: &[&'static str]| [&["Tab"].repeat(row)[..], &["Enter"], more].concat();
    let letter = |more: &[&'static str]| [&LETTER[..], more].concat();
    vec![
        ("home", USUAL, vec![]),
        ("first-run", USUAL, vec!["!first-run"]),
        ("first-run-about", USUAL, vec!["!first-run", "Tab", "Tab", "Tab", "Enter"]),
        ("compass", USUAL, vec!["Enter"]),
        ("compass-door", USUAL, vec!["Enter", "Enter"]),
        ("procedures", USUAL, nth(3, &[])),
        ("procedure", USUAL, nth(3, &["Enter"])),
        ("guide", USUAL, nth(4, &[])),
        ("guide-found", USUAL, nth(4, &["=velo"])),
        ("family", USUAL, nth(5, &[])),
        ("emergency", USUAL, nth(6, &[])),
        ("legal", USUAL, vec!["BackTab", "Enter", "BackTab", "Enter"]),
        ("home-kept", USUAL, vec!["!kept"]),
        ("home-kept-gone", USUAL, vec!["!gone"]),
        ("home-notice", USUAL, vec!["!refused"]),
        ("directory-waiting", USUAL, vec!["F1"]),
        ("departments", USUAL, vec!["F1", "Tab", "Enter"]),
        ("communes", USUAL, vec!["F1", "Tab", "Enter", "Tab", "Enter"]),
        ("communes-found", USUAL, vec!["F1", "Tab", "Enter", "Tab", "Enter", "Enter"]),
        ("directory-suggestions", USUAL, vec!["F1", "=12 rue de r"]),
        (
            "directory-long-text",
            USUAL,
            vec!["F1", "=xx 25 rue nationale de la ville de cergy dans le département du val-d’oise, France"],
        ),
        ("directory-no-match", USUAL, vec!["F1", "=qqqqqqqqqqqq", "Enter"]),
        ("directory-choose", USUAL, vec!["F1", "=saint-denis", "Enter"]),
        ("directory-choose-leftover", USUAL, vec!["F1", "=25 rue nationale zzzz cergy", "Enter"]),
        ("directory-abroad", USUAL, vec!["F1", "=1 place du casino 98000 monaco", "Enter"]),
        ("directory-found", USUAL, found(&[])),
        ("directory-found-unclear", USUAL, vec!["F1", "=300 rue nationale 95999 cergy", "Enter"]),
        ("directory-found-below", USUAL, found(&["PageDown"])),
        ("directory-found-named", USUAL, vec!["F1", "=saint-pierre-en-auge", "Enter"]),
        ("directory-found-arrondissement", USUAL, vec!["F1", "=paris", "Enter"]),
        ("station", USUAL, found(&["Enter"])),
        ("station-below", USUAL, found(&["Enter", "End"])),
        ("station-kept", USUAL, found(&["Enter", "Tab", "Tab", "Tab", "Enter"])),
        ("station-copied", USUAL, found(&["Enter", "Tab", "Tab", "Enter"])),
        ("station-address", USUAL, found(&["Enter", "Enter"])),
        ("station-closed", USUAL, found(&["Enter", "!sunday"])),
        ("station-contacts", USUAL, vec!["!contacts"]),
        ("station-old-hours", USUAL, vec!["!old-hours"]),
        ("station-approximate", USUAL, vec!["!approximate"]),
        ("station-unknown", USUAL, vec!["!unknown"]),
        ("chart-empty", USUAL, vec!["!chart"]),
        ("chart", USUAL, found(&["BackTab", "Enter"])),
        ("chart-closer", USUAL, found(&["BackTab", "Enter", "=+++", "Right"])),
        ("wide-chart", WIDE, found(&["BackTab", "Enter", "Tab"])),
        ("letter-place", USUAL, letter(&[])),
        ("letter", USUAL, letter(&["Down", "Enter"])),
        ("letter-to-send", USUAL, letter(&["Down", "Enter", "= !", "Down", "Enter"])),
        ("chat", USUAL, vec!["F2"]),
        ("chat-below", USUAL, vec!["F2", "End", "Enter"]),
        ("discreet", USUAL, vec!["F3"]),
        ("discreet-below", USUAL, vec!["F3", "PageDown"]),
        ("discreet-end", USUAL, vec!["F3", "End", "PageDown"]),
        ("settings", USUAL, vec!["BackTab", "Enter"]),
        ("legal", USUAL, vec!["BackTab", "Enter", "BackTab", "Enter"]),
        ("privacy", USUAL, vec!["BackTab", "Enter", "BackTab", "BackTab", "Enter"]),
        ("my-data", USUAL, to_my_data(&[])),
        ("my-data-asks", USUAL, to_my_data(&["Down", "Enter"])),
        ("numbers", USUAL, vec!["F4"]),
        ("numbers-address", USUAL, vec!["F4", "Down", "Enter"]),
        ("help", USUAL, vec!["=?"]),
        ("recovery", USUAL, vec!["!ended"]),
        ("small", Size::new(38, 6), vec![]),
        ("narrow", Size::new(42, 18), found(&[])),
        ("wide-found", WIDE, found(&[])),
        ("wide-station", WIDE, found(&["Enter"])),
        ("wide-home", WIDE, vec![]),
    ]
}

/// A station is kept and news were fetched: on the page of all that is held.
fn to_my_data(then: &[&'static str]) -> Vec<&'static str> {
    let there = ["!kept", "BackTab", "Enter", "BackTab", "BackTab", "BackTab", "Enter", "!held"];
    [&there, then].concat()
}

/// Files that are made another way than by what is done in an open app.
const APART: [&str; 3] = ["waiting", "directory-no-data", "discreet-asks"];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/screens")
}

fn reached(tag: &str, size: Size, does: &[&str]) -> Desk {
    let mut desk = Desk::open(tag, size);
    does.iter().for_each(|what| desk.does(what));
    desk
}

/// One file with the window in every language.
fn check(name: &str, look: impl Fn(&str) -> String) {
    let file = TAGS.map(|tag| format!("{tag}\n{}", look(tag))).join("\n");
    expect_file![folder().join(format!("{name}.txt"))].assert_eq(&file);
}

#[test]
fn every_screen_looks_as_reviewed() {
    for (name, size, does) in cases() {
        check(name, |tag| reached(tag, size, &does).text());
    }
}

/// Words that are longer than any of ours end in a mark: as many are seen where there is half the room.
#[test]
fn in_long_words_nothing_is_cut() {
    for (name, _, does) in cases() {
        let marks = |columns| {
            let text = reached(Language::Pseudo.tag(), Size::new(columns, 400), &does).text();
            // The keys in the lowest line are named where there is room for them.
            let page = text.lines().filter(|line| !line.starts_with('└'));
            let ends = |line: &str| {
                line.matches('⟧').count() + usize::from(line.starts_with('┌') && line.contains('…'))
            };
            (page.map(ends).sum::<usize>(), text)
        };
        let ((narrow, cut), (usual, whole)) = (marks(42), marks(80));
        assert!(narrow == usual && usual > 0, "{name}: {narrow} of {usual}\n{cut}\n{whole}");
    }
}

#[test]
fn before_the_core_answers_the_last_line_stands() {
    check("waiting", |tag| Desk::waiting(tag, USUAL).text());
}

#[test]
fn without_data_the_numbers_are_named() {
    check("directory-no-data", |tag| {
        let mut desk = Desk::waiting(tag, USUAL);
        desk.settle();
        desk.does("F1");
        desk.text()
    });
}

#[test]
fn after_a_while_the_page_on_violence_asks() {
    check("discreet-asks", |tag| {
        let mut desk = reached(tag, USUAL, &["F3"]);
        desk.waits(45);
        desk.text()
    });
}

#[test]
fn every_file_is_in_use() {
    let names = cases().into_iter().map(|(name, ..)| name).chain(APART);
    let used: BTreeSet<String> = names.map(|name| format!("{name}.txt")).collect();
    let read = std::fs::read_dir(folder()).unwrap();
    let there: BTreeSet<String> = read.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(used, there);
}

/// Rows where something stands on red ground.
fn red_rows(desk: &Desk) -> Vec<String> {
    let buffer = desk.buffer();
    let rows = buffer.content().chunks(usize::from(desk.app.size.width));
    let red = |cells: &[ratatui::buffer::Cell]| -> String {
        let on_red = cells.iter().filter(|cell| Some(cell.bg) == Ink::Alarm.style().bg);
        on_red.map(|cell| cell.symbol()).collect()
    };
    rows.map(red).filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_four_actions_stand_on_the_last_line_and_only_17_is_red() {
    for (name, size, does) in cases() {
        let desk = reached("fr", size, &does);
        let last = desk.text().lines().last().unwrap_or_default().to_owned();
        assert!(["F1", "F2", "F3", "F4 17"].iter().all(|cell| last.contains(cell)), "{name}: {last}");
        let red = red_rows(&desk);
        assert!(red.last().is_some_and(|text| text.contains("17")), "{name}: {red:?}");
        assert!(red.iter().all(|text| text.contains("17")), "{name}: {red:?}");
    }
}

#[test]
fn every_control_can_be_reached_and_seen() {
    for (name, size, does) in cases() {
        let mut desk = reached("fr", size, &does);
        let mut seen = BTreeSet::new();
        for _ in 0..60 {
            desk.does("Tab");
            seen.insert(desk.app.front_view().focus);
            let field = desk.app.is_typing();
            let none = desk.app.front().acts.is_empty() || name == "small";
            assert!(field || none || desk.text().contains('▸'), "{name}\n{}", desk.text());
        }
        assert_eq!(seen.len().max(1), desk.app.front().acts.len().max(1), "{name}");
    }
}
