//! How the lists of places are told.

use securite_places::Place;
use securite_places::search::initial;

use crate::action::{AppAction, ScreenName, Symbol, Tone};
use crate::atlas::Atlas;
use crate::departments::name_of;
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::place_picker;
use crate::text::Words;

/// A department with more places than this asks for their letter first.
const MAX_AT_ONCE: usize = 60;

/// Departments; or what lies in `department`: all of it, its letters, or what stands under `letter`. What is chosen
/// goes into `field`.
pub(crate) fn project(
    within: Option<(&str, &str)>,
    atlas: Option<&Atlas>,
    field: &str,
    words: &Words,
) -> (String, PageState) {
    let Some((department, letter)) = within else {
        let rows = atlas.map(|atlas| departments(atlas, words));
        return (words.communes_title(), list(rows, words));
    };
    let rows =
        atlas.map(|atlas| inside(&atlas.places.in_department(department), department, letter, field, words));
    (words.place_department(department, name_of(department)), list(rows, words))
}

fn list(rows: Option<Vec<LeadRow>>, words: &Words) -> PageState {
    let page = PageBuilder::new();
    match rows {
        None => page.remark(words.directory_no_data(), Tone::Careful).page(),
        Some(rows) if rows.is_empty() => page.remark(words.communes_none(), Tone::Careful).page(),
        Some(rows) => page.leads(LeadsLook::Rows, rows).page(),
    }
}

fn departments(atlas: &Atlas, words: &Words) -> Vec<LeadRow> {
    let department = |code: String| {
        let title = words.communes_department(&code, name_of(&code));
        let (detail, spoken) = (String::new(), title.clone());
        Lead { symbol: Symbol::Place, title, detail, spoken }.to(&code, within(&code, ""))
    };
    atlas.places.departments().into_iter().map(department).collect()
}

fn inside(places: &[Place], department: &str, letter: &str, field: &str, words: &Words) -> Vec<LeadRow> {
    if letter.is_empty() && places.len() > MAX_AT_ONCE {
        return letters(places, department, words);
    }
    let under = |place: &&Place| letter.is_empty() || letter_of(place) == letter;
    let shown: Vec<Place> = places.iter().filter(under).cloned().collect();
    place_picker::rows(&shown, words, |id| AppAction::PlaceListed {
        field: field.into(),
        department: department.into(),
        id,
    })
}

/// Each letter, with the first and the last name under it.
fn letters(places: &[Place], department: &str, words: &Words) -> Vec<LeadRow> {
    let same = |one: &Place, next: &Place| initial(&one.name) == initial(&next.name);
    let letter = |under: &[Place]| {
        let (first, last) = (under.first()?, under.last()?);
        let title = letter_of(first);
        let detail = if under.len() == 1 {
            first.name.clone()
        } else {
            words.communes_from_to(&first.name, &last.name)
        };
        let row = Lead::said(Symbol::Place, title.clone(), detail, words);
        Some(row.to(&title, within(department, &title)))
    };
    places.chunk_by(same).filter_map(letter).collect()
}

fn letter_of(place: &Place) -> String {
    initial(&place.name).map(String::from).unwrap_or_default()
}

fn within(department: &str, letter: &str) -> ScreenName {
    ScreenName::Communes { department: department.into(), letter: letter.into() }
}
