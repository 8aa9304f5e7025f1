//! What a person does with news: themes, places, notices.

use securite_feed::{Area, Theme, Themes};
use securite_places::PlaceKind;

use super::kept::{MOST_PLACES, OTHER};
use super::model::{Doing, NewsEnded, NewsModel, Permission, PlaceNote, ROWS, TimeFor};
use super::notices::{allow_notices, set_notices, turned_off};
use super::times::{AGAIN, FIRST};
use super::update::{called_off, fetch_once_open, rest};
use super::{NewsAction, NewsEffect, NewsKept, NewsPlace};
use crate::atlas::Atlas;
use crate::place_picker::{Picked, PickerAction};
use crate::work::WorkIds;

/// Applies what a person did.
pub(crate) fn act(model: &mut NewsModel, action: NewsAction, ids: &mut WorkIds) -> Vec<NewsEffect> {
    match action {
        NewsAction::Refreshed if model.is_there => fetch_once_open(model, ids),
        NewsAction::Stopped if matches!(model.doing, Doing::Fetching(_)) => {
            let mut effects = called_off(model);
            model.ended = Some(NewsEnded::Stopped);
            effects.extend(rest(model, AGAIN, ids));
            effects
        }
        NewsAction::Refreshed | NewsAction::Stopped => Vec::new(),
        NewsAction::OlderAsked => {
            model.rows += ROWS;
            Vec::new()
        }
        NewsAction::ThemeSet { theme, on } => match (Theme::named(&theme), on) {
            (Some(theme), true) => themes(model, model.kept.themes.with(theme), ids),
            (Some(theme), false) => themes(model, model.kept.themes.without(theme), ids),
            (None, _) if theme == OTHER => {
                let known: Themes = model.kept.themes.known().collect();
                themes(model, if on { known.with_other() } else { known }, ids)
            }
            (None, _) => Vec::new(),
        },
        NewsAction::PlaceForgotten { tag } => {
            model.kept.places.retain(|place| place.area.to_string() != tag);
            changed(model, ids)
        }
        NewsAction::StationFollowed { id, name } => follow(model, Area::Station(id.into()), name, ids),
        NewsAction::ChoicesErased => {
            model.kept = NewsKept::default();
            // An answer of the system that comes later turns nothing on.
            model.permission = Permission::Unknown;
            [changed(model, ids), vec![NewsEffect::ForgetOlder], turned_off()].concat()
        }
        NewsAction::NoticesSet { on } => set_notices(model, on, ids),
        NewsAction::NoticesAllowed { allowed } => allow_notices(model, allowed),
        NewsAction::DueAsked => {
            model.asks_time.push(TimeFor::Due);
            vec![NewsEffect::AskTime]
        }
    }
}

/// What was done in the field for a place.
pub(crate) fn picked(
    model: &mut NewsModel,
    action: PickerAction,
    atlas: Option<&Atlas>,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    model.place_note = None;
    let Picked::Place(place, _) = model.picker.update(action, atlas) else { return Vec::new() };
    model.picker.forget();
    // A house and a street count as their commune: the address itself is kept nowhere.
    let (area, name) = match place.kind {
        PlaceKind::Department => (Area::department(&place.insee), place.name),
        PlaceKind::Postcode if place.covers > 1 => {
            model.place_note = Some(PlaceNote::TooWide);
            return Vec::new();
        }
        _ => (Area::commune(&place.insee), place.commune),
    };
    area.map_or_else(Vec::new, |area| follow(model, area, name, ids))
}

fn follow(model: &mut NewsModel, area: Area, name: String, ids: &mut WorkIds) -> Vec<NewsEffect> {
    let places = &mut model.kept.places;
    model.place_note = if places.iter().any(|place| place.area == area) {
        Some(PlaceNote::Twice)
    } else if places.len() >= MOST_PLACES {
        Some(PlaceNote::TooMany)
    } else {
        places.push(NewsPlace { area, name });
        return changed(model, ids);
    };
    Vec::new()
}

fn themes(model: &mut NewsModel, themes: Themes, ids: &mut WorkIds) -> Vec<NewsEffect> {
    model.kept.themes = themes;
    changed(model, ids)
}

pub(super) fn changed(model: &mut NewsModel, ids: &mut WorkIds) -> Vec<NewsEffect> {
    model.choose();
    let mut effects = vec![NewsEffect::Save(model.kept.clone())];
    match model.doing {
        Doing::Nothing => effects.extend(rest(model, FIRST, ids)),
        Doing::Resting(_) if !model.kept.is_chosen() => effects.extend(called_off(model)),
        _ => {}
    }
    effects
}
