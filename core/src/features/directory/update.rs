//! How the directory changes.

use securite_places::{Answers, Mode, Sureness};

use super::find::find;
use super::model::{DirectoryModel, Stage, Unclear, Why};
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
            let (places, unclear) = match &model.stage {
                Stage::Typing(places) => (places, None),
                Stage::Choosing(places, _, unclear) => (places, Some(unclear)),
                _ => return,
            };
            let Some((place, atlas)) = by_id(places, &id).zip(atlas) else { return };
            let unclear = unclear.map_or_else(Unclear::default, |unclear| unclear.of(place, places.first()));
            model.stage = Stage::Found(Box::new(find(place.clone(), unclear, atlas)));
        }
    }
}

fn suggest(typed: &Typed, atlas: &Atlas) -> Stage {
    if typed.is_blank() {
        return Stage::Waiting;
    }
    let answers = atlas.places.search(typed.text(), Mode::Key, MAX_SUGGESTIONS);
    match answers.sureness {
        Sureness::Nothing => Stage::NoMatch,
        Sureness::Abroad => Stage::Abroad,
        _ => Stage::Typing(answers.places),
    }
}

/// How sure the search is decides: answer, answer and say what was not understood, or ask.
fn answer(typed: &Typed, atlas: &Atlas) -> Stage {
    if typed.is_blank() {
        return Stage::Waiting;
    }
    let Answers { mut places, sureness, unused, missing_number, other_postcode, .. } =
        atlas.places.search(typed.text(), Mode::Full, MAX_CHOICES);
    let unclear = Unclear { words: unused, number: missing_number, postcode: other_postcode };
    match sureness {
        Sureness::Nothing => Stage::NoMatch,
        Sureness::Abroad => Stage::Abroad,
        Sureness::Ask { offered } => {
            places.truncate(offered);
            let why = match places.len() {
                _ if !unclear.words.is_empty() => Why::WordLeftOver,
                1 => Why::Alone,
                _ => Why::Several,
            };
            Stage::Choosing(places, why, unclear)
        }
        Sureness::Sure | Sureness::Partly => {
            let first = places.into_iter().next();
            first.map_or(Stage::NoMatch, |place| Stage::Found(Box::new(find(place, unclear, atlas))))
        }
    }
}
