//! How the letter changes.

use securite_places::{Place, PlaceKind, PointSource};

use super::action::{LetterAction, LetterPage};
use super::compose::{carried, french, lines};
use super::model::{LetterModel, MOST_LETTERS};
use super::{PLACE, TEXT};
use crate::action::ScreenName;
use crate::atlas::Atlas;
use crate::place_picker::{Picked, PickerAction, by_id};
use crate::text::harmless;

/// Applies what a person did.
pub(crate) fn act(model: &mut LetterModel, action: LetterAction) {
    said(model, |model| match action {
        LetterAction::WhoChosen { who } => model.who = who,
        LetterAction::WhatChosen { what } => model.what = what,
        LetterAction::PlaceChosen { id } => {
            if let Some(place) = by_id(&model.offered, &id).cloned() {
                model.offered.clear();
                model.place = Some(place);
            }
        }
        LetterAction::PlaceTakenBack => offer_again(model),
    });
}

/// The text of a field changed.
pub(crate) fn typed(model: &mut LetterModel, field: &str, text: &str, atlas: Option<&Atlas>) {
    match field {
        // A field that only says again what it holds takes nothing back.
        PLACE if text == model.picker.text() => {}
        PLACE => said(model, |model| {
            model.place = None;
            model.picker.update(PickerAction::Typed(text.to_owned()), atlas);
            model.offered = sure(model.picker.offered().to_vec());
        }),
        TEXT => {
            let most = MOST_LETTERS.max(model.most);
            model.changed = Some(harmless(text).chars().take(most).collect());
        }
        _ => {}
    }
}

/// The text of a field is complete: even a place that is beyond doubt is offered, and not taken.
pub(crate) fn entered(model: &mut LetterModel, field: &str, atlas: Option<&Atlas>) {
    if field == PLACE && model.place.is_none() {
        model.offered = sure(match model.picker.update(PickerAction::Entered, atlas) {
            Picked::Place(place, _) => vec![place],
            Picked::Open | Picked::Stale => model.picker.offered().to_vec(),
        });
    }
}

/// With no number but those that the index has: between two others is good for a map, and not for who looks for a door.
fn sure(mut places: Vec<Place>) -> Vec<Place> {
    let guessed = |place: &&mut Place| place.number.is_some() && place.point_source != PointSource::Published;
    for place in places.iter_mut().filter(guessed) {
        (place.kind, place.number) = (PlaceKind::Street, None);
    }
    places.dedup_by_key(|place| (place.name.clone(), place.insee.clone(), place.number.clone()));
    places
}

/// A page was opened: its field is a new one, and holds what was written before.
pub(crate) fn opened(model: &mut LetterModel, screen: &ScreenName) {
    match screen {
        ScreenName::Letter { page: LetterPage::Place } => {
            // Its line was taken out of the text by hand.
            if model.place.is_some() && !model.has_place() {
                offer_again(model);
            }
            model.picker.again();
        }
        ScreenName::Letter { page: LetterPage::Message } => model.write(),
        _ => {}
    }
}

/// A page was closed. Every way to the letter begins with the first one, and every way out of it ends with it.
pub(crate) fn closed(model: &mut LetterModel, page: LetterPage) {
    if page == LetterPage::Who {
        model.forget();
    }
}

/// Something else is said: of a text that the person changed only that is made anew.
fn said(model: &mut LetterModel, change: impl FnOnce(&mut LetterModel)) {
    let before = lines(model, french());
    change(model);
    if let Some(text) = model.changed.take() {
        model.changed = Some(carried(&text, &before, &lines(model, french())));
    }
}

/// The place is let go, and can be touched again.
fn offer_again(model: &mut LetterModel) {
    model.offered = model.place.take().into_iter().collect();
}
