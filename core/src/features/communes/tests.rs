//! The lists, over a small world.

use super::*;
use crate::action::{AppAction, ScreenName};
use crate::page::{LeadRow, PagePart, PageState, told};
use crate::testing::small_atlas;
use crate::text::{Language, ReadingLevel, Words};

fn list(within: Option<(&str, &str)>) -> (String, PageState) {
    project(within, small_atlas().as_ref(), "field", Words::of(Language::French, ReadingLevel::Standard))
}

fn rows(page: &PageState) -> Vec<LeadRow> {
    let rows = page.parts.iter().find_map(|part| match part {
        PagePart::Leads { leads } => Some(leads.rows.clone()),
        _ => None,
    });
    rows.unwrap_or_default()
}

#[test]
fn departments_stand_by_number_and_lead_to_what_lies_in_them() {
    let (title, page) = list(None);
    assert_eq!(title, "Choisir une commune");
    let oise = rows(&page).into_iter().find(|row| row.id == "95").unwrap();
    assert_eq!(oise.open.label, "95 Val-d’Oise");
    let screen = ScreenName::Communes { department: "95".into(), letter: String::new() };
    assert_eq!(oise.open.action, AppAction::Opened { screen });
}

#[test]
fn a_place_tells_all_that_tells_it_apart_and_goes_into_the_field() {
    let (title, page) = list(Some(("95", "")));
    assert_eq!(title, "Val-d’Oise (95)");
    let cergy = rows(&page).into_iter().find(|row| row.open.label == "Cergy").unwrap();
    assert!(cergy.open.accessibility_label.contains(&cergy.detail), "{}", cergy.open.accessibility_label);
    let (field, department, id) = ("field".into(), "95".into(), cergy.id);
    assert_eq!(cergy.open.action, AppAction::PlaceListed { field, department, id });
}

#[test]
fn a_letter_shows_what_stands_under_it() {
    let (_, page) = list(Some(("95", "C")));
    assert!(!rows(&page).is_empty() && rows(&page).iter().all(|row| row.open.label.starts_with('C')));
}

#[test]
fn a_department_or_letter_that_is_none_says_so() {
    for within in [("99", ""), ("", ""), ("95", "Ω"), ("95", "CE")] {
        let (_, page) = list(Some(within));
        assert!(told(&page).contains("Aucune commune"), "{within:?}");
    }
    let (_, page) = project(None, None, "field", Words::of(Language::French, ReadingLevel::Standard));
    assert!(rows(&page).is_empty() && told(&page).starts_with("Careful: "), "{}", told(&page));
}
