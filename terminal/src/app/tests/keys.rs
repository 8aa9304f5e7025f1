//! What keys, pastes and sizes do.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use securite_core::ChartContent;
use securite_core::features::chart::{ChartAction, ChartSize};
use securite_core::features::directory::FIELD;
use securite_core::{AppAction, ScreenContent, ScreenName};

use super::{Desk, USUAL};

/// The title of the screen after what was done.
fn check(does: &[&str], expected: &str) -> Desk {
    let mut desk = Desk::open("fr", USUAL);
    does.iter().for_each(|what| desk.does(what));
    assert_eq!(desk.title(), expected, "{does:?}");
    desk
}

const DIRECTORY: &str = "Mon commissariat ou ma brigade";

#[test]
fn the_four_actions_answer_everywhere() {
    check(&["F1"], DIRECTORY);
    check(&["F2"], "Tchat");
    check(&["Alt-é"], "Tchat");
    check(&["F4"], "En danger");
    check(&["F1", "=rue", "Alt-4"], "En danger");
    check(&["=?", "F2"], "Tchat");
    check(&["F4", "F1"], DIRECTORY);
    check(&["F4", "F4"], "En danger");
}

#[test]
fn escape_goes_one_step_back() {
    check(&["Esc"], "Sécurité");
    check(&["F1", "F2", "Esc"], "Sécurité");
    check(&["F1", "F2", "F1", "Esc"], "Sécurité");
    check(&["F1", "=?"], "Aide");
    check(&["F1", "=?", "Esc"], DIRECTORY);
    check(&["F1", "=?", "=?"], DIRECTORY);
}

#[test]
fn somebody_finds_opens_and_keeps_a_station() {
    let found = ["F1", "=25 rue nationale 95000 cergy", "Enter"];
    let desk = check(&[&found[..], &["Enter"]].concat(), "Commissariat de Cergy");
    assert!(desk.told.contains(&AppAction::Entered { field: FIELD.into() }));
    check(&[&found[..], &["Enter", "Esc"]].concat(), "25 rue Nationale");
    let kept = check(
        &[&found[..], &["Enter", "Tab", "Tab", "Tab", "Tab", "Enter", "Esc", "Esc"]].concat(),
        "Sécurité",
    );
    assert!(kept.text().contains("Mon unité") && kept.text().contains("Commissariat de Cergy"));
}

#[test]
fn a_suggestion_is_chosen_with_arrow_and_enter() {
    let title = "12 rue de Rivoli";
    let desk = check(&["F1", "=12 rue de r", "Down", "Enter"], title);
    assert!(desk.text().contains("Commissariat du 4e"), "{}", desk.text());
}

#[test]
fn whoever_goes_on_typing_means_the_field() {
    let desk = check(&["F1", "=25 rue nationale 95000 cerg", "Enter", "=y"], DIRECTORY);
    assert_eq!(desk.app.fields.input(FIELD).value(), "25 rue nationale 95000 cergy");
    assert!(desk.app.is_typing());
}

#[test]
fn q_leaves_but_not_from_the_field() {
    let left = |does: &[&str]| {
        let mut desk = Desk::open("fr", USUAL);
        does.iter().for_each(|what| desk.does(what));
        desk.app.left
    };
    assert!(left(&["=q"]));
    assert!(!left(&["F1", "=quai"]));
    assert!(!left(&["F1", "=25 rue nationale 95000 cergy", "Enter", "=quai"]));
    assert!(!left(&["F1", "=25 rue nationale 95000 cergy", "Enter", "Enter", "=q"]));
    assert!(left(&["F1", "=quai", "Ctrl-Q"]));
    assert!(left(&["F4", "Ctrl-C"]));
}

#[test]
fn the_focus_stays_where_it_is_when_the_words_change() {
    let mut desk = check(&["BackTab", "Enter", "Down"], "Réglages");
    desk.does("Enter");
    assert_eq!(desk.title(), "Settings");
    assert_eq!(desk.app.front_view().focus, 1);
    assert!(desk.text().contains("F3 Domestic violence"));
}

#[test]
fn a_huge_paste_is_one_line_and_bounded() {
    let mut desk = check(&["F1"], DIRECTORY);
    desk.app.paste(&format!("\n12 rue\tde\x1b[2J {}\n", "x".repeat(1_000_000)), Duration::ZERO);
    desk.settle();
    let input = desk.app.fields.input(FIELD);
    let value = input.value();
    assert!(value.starts_with("12 rue de [2J x") && value.chars().count() == 200);
    assert!(desk.told.iter().filter(|told| matches!(told, AppAction::Typed { .. })).count() == 1);
    assert_eq!(desk.title(), DIRECTORY);
}

#[test]
fn a_paste_where_no_field_is_does_nothing() {
    let mut desk = check(&[], "Sécurité");
    desk.app.paste("q\n", Duration::ZERO);
    assert!(!desk.app.left && desk.app.sent.is_empty());
}

#[test]
fn a_link_says_what_to_do_with_it_until_the_next_key() {
    let mut desk = check(&["F2", "Enter"], "Tchat");
    assert!(desk.text().contains("composez le 17"));
    desk.does("Tab");
    assert!(!desk.text().contains("composez le 17"));
}

const MAP: [&str; 7] = ["F1", "=25 rue nationale 95000 cergy", "Enter", "Tab", "Tab", "Tab", "Enter"];

#[test]
fn keys_move_the_map_and_open_its_stations() {
    let on_map = |does: &[&str]| check(&[&MAP[..], does].concat(), "Carte");
    let last = |does: &[&str]| {
        let told = on_map(does).told.into_iter().rev();
        told.filter_map(|told| if let AppAction::Chart { action } = told { Some(action) } else { None })
            .next()
    };
    let Some(ChartAction::Resized { size: ChartSize { width, height, .. } }) = last(&[]) else {
        panic!("no size was told")
    };
    assert_eq!(last(&["Right"]), Some(ChartAction::Panned { right: -width / 4, down: 0 }));
    assert_eq!(last(&["Up"]), Some(ChartAction::Panned { right: 0, down: height / 4 }));
    assert_eq!(last(&["=+", "=f"]), Some(ChartAction::Fitted));
    let desk = on_map(&[]);
    let Some(ScreenContent::Chart { state }) = desk.app.content(&ScreenName::Chart) else { panic!("no map") };
    let ChartContent::Drawn { drawing } = &state.content else { panic!("nothing is drawn") };
    let at = |id: &str| drawing.pins.iter().find(|pin| pin.id == id).map(|pin| (pin.x, pin.y)).unwrap();
    let zoomed = |(x, y), percent| Some(ChartAction::Zoomed { x, y, percent });
    assert_eq!(last(&["=+"]), zoomed(at("cergy"), 200));
    assert_eq!(last(&["Tab", "=+"]), zoomed(at("osny"), 200));
    check(&[&MAP[..], &["Tab", "Enter"]].concat(), "Brigade d’Osny");
}

fn any_key() -> impl Strategy<Value = (KeyCode, KeyModifiers)> {
    let code = prop_oneof![
        any::<char>().prop_map(KeyCode::Char),
        "[a-z0-9?q +-]".prop_map(|text| KeyCode::Char(text.chars().next().unwrap_or('x'))),
        (0_u8..25).prop_map(KeyCode::F),
        Just(KeyCode::Enter),
        Just(KeyCode::Esc),
        Just(KeyCode::Tab),
        Just(KeyCode::BackTab),
        Just(KeyCode::Up),
        Just(KeyCode::Down),
        Just(KeyCode::Left),
        Just(KeyCode::PageDown),
        Just(KeyCode::PageUp),
        Just(KeyCode::End),
        Just(KeyCode::Home),
        Just(KeyCode::Null),
    ];
    (code, any::<u8>().prop_map(KeyModifiers::from_bits_truncate))
}

/// The size is told after the window has it: what is drawn between must fit all the same.
#[test]
fn a_window_that_changed_before_it_was_told_is_drawn_as_it_is() {
    for now in [Size::new(40, 10), Size::new(120, 40), USUAL] {
        let mut desk = Desk::open("fr", Size::new(100, 30));
        let mut terminal = Terminal::new(TestBackend::new(now.width, now.height)).unwrap();
        terminal.draw(|frame| desk.app.draw(frame)).unwrap();
        assert_eq!(desk.app.size, now);
        let shown = format!("{:?}", terminal.backend().buffer());
        assert!(shown.contains("F4 17"), "{shown}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_17_stays(
        keys in prop::collection::vec((any_key(), 0_u16..140, 0_u16..50), 1..30),
    ) {
        let mut desk = Desk::open("fr", USUAL);
        for ((code, modifiers), width, height) in keys {
            desk.press(code, modifiers);
            desk.app.resize(Size::new(width, height));
            desk.settle();
            if width > 0 && height > 0 {
                let text = desk.text();
                let last = text.lines().last().unwrap_or_default();
                prop_assert!(width < 8 || last.contains("17"), "{width}x{height} {last}");
            }
        }
    }
}

#[test]
fn past_the_first_run_the_focus_is_on_the_first_door_of_home() {
    let mut desk = Desk::open("fr", USUAL);
    ["!first-run", "Tab", "Tab", "Tab", "Tab", "Enter"].iter().for_each(|what| desk.does(what));
    assert!(desk.text().contains("▸ Je suis victime"), "{}", desk.text());
}
