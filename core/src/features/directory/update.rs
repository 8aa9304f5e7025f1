//! How the directory changes.

use securite_places::{Mode, Place, PlaceKind};

use super::find::find;
use super::model::{DirectoryModel, Stage, Why};
use super::{DirectoryAction, action};
use crate::atlas::Atlas;
use crate::place_picker::{Typed, by_id};

/// What fits over a phone's keyboard.
const MAX_SUGGESTIONS: usize = 8;
/// More homonyms than this are told apart by typing on, not by reading.
const MAX_CHOICES: usize = 20;

/// Applies an action. Without an atlas nothing can be found; the text is still taken.
pub(crate) fn update(model: &mut DirectoryModel, action: action::DirectoryAction, atlas: Option<&Atlas>) {
    match action {
        DirectoryAction::QueryChanged { text } => {
            model.typed = Typed::new(&text);
            model.stage = atlas.map_or(Stage::Waiting, |atlas| suggest(&model.typed, atlas));
        }
        DirectoryAction::Submitted => {
            model.stage = atlas.map_or(Stage::Waiting, |atlas| answer(&model.typed, atlas));
        }
        DirectoryAction::RowChosen { id } => {
            let (Stage::Typing(places) | Stage::Choosing(places, _)) = &model.stage else { return };
            let Some((place, atlas)) = by_id(places, &id).zip(atlas) else { return };
            model.stage = Stage::Found(Box::new(find(place.clone(), false, atlas)));
        }
    }
}

fn suggest(typed: &Typed, atlas: &Atlas) -> Stage {
    if typed.is_blank() {
        return Stage::Waiting;
    }
    let places = atlas.places.search(typed.text(), Mode::Key, MAX_SUGGESTIONS).places;
    if places.is_empty() { Stage::NoMatch } else { Stage::Typing(places) }
}

fn answer(typed: &Typed, atlas: &Atlas) -> Stage {
    if typed.is_blank() {
        return Stage::Waiting;
    }
    let answers = atlas.places.search(typed.text(), Mode::Full, MAX_CHOICES);
    let Some(first) = answers.places.first() else { return Stage::NoMatch };
    let is_address = matches!(first.kind, PlaceKind::House | PlaceKind::Street);
    // A street that explains only a part of the text may be another one: ask, never guess.
    if answers.left_over && is_address {
        return Stage::Choosing(answers.places, Why::WordLeftOver);
    }
    let mut fitting: Vec<Place> = answers.places;
    fitting.truncate(answers.equally_good);
    match fitting.len() {
        0 => Stage::NoMatch,
        1 => fitting
            .pop()
            .map_or(Stage::NoMatch, |place| Stage::Found(Box::new(find(place, answers.left_over, atlas)))),
        _ => Stage::Choosing(fitting, Why::Homonyms),
    }
}
