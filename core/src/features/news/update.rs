//! How news are chosen and fetched.

use std::time::Duration;

use securite_feed::{Area, Theme, Themes};
use securite_places::PlaceKind;

use super::kept::{MOST_PLACES, OTHER};
use super::model::{Doing, NewsEnded, NewsModel, PlaceNote, ROWS};
use super::times::{AGAIN, FIRST, due_in, is_old};
use super::{HeldNews, NewsAction, NewsKept, NewsPlace, Refreshed};
use crate::action::ScreenName;
use crate::atlas::Atlas;
use crate::context::Now;
use crate::place_picker::{Picked, PickerAction};
use crate::work::{Owner, Work, WorkId, WorkIds};

/// What is to be done for news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewsEffect {
    /// Wait, call off.
    Wait(Work),
    /// Keep this.
    Save(NewsKept),
    /// Open what the device holds. Answers [`NewsOpened`](crate::engine::Event::NewsOpened).
    Open(WorkId),
    /// Ask for what is new, fetch it, verify it, put it to what is held. Answers
    /// [`NewsFetched`](crate::engine::Event::NewsFetched), unless it is called off.
    Fetch(WorkId),
    /// What time is it? A page was opened.
    AskTime,
}

/// What is kept is known: the files are opened, apart.
pub(crate) fn begin(
    model: &mut NewsModel,
    kept: NewsKept,
    chance: u64,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    const HOUR: u64 = 3_600;
    model.kept = kept;
    model.spread = Duration::from_secs(chance % HOUR);
    if !model.is_there {
        return Vec::new();
    }
    let id = ids.next(Owner::News);
    model.doing = Doing::Opening(id);
    vec![NewsEffect::Open(id)]
}

/// What the device holds is open.
pub(crate) fn held_opened(
    model: &mut NewsModel,
    id: WorkId,
    held: HeldNews,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    // What was fetched meanwhile is newer.
    if model.doing != Doing::Opening(id) {
        return Vec::new();
    }
    model.opened = true;
    model.held = held;
    model.choose();
    model.doing = Doing::Nothing;
    if std::mem::take(&mut model.wanted) { fetch(model, ids) } else { rest(model, FIRST, ids) }
}

/// A screen was opened: how old the news are is judged once the time is known.
pub(crate) fn opened(model: &mut NewsModel, screen: &ScreenName) -> Vec<NewsEffect> {
    if *screen != ScreenName::News || !model.is_there {
        return Vec::new();
    }
    model.asks_time = true;
    vec![NewsEffect::AskTime]
}

/// A screen was closed: what was typed there is forgotten.
pub(crate) fn closed(model: &mut NewsModel, screen: &ScreenName) {
    match screen {
        ScreenName::News => {
            model.search.clear();
            model.rows = ROWS;
        }
        ScreenName::NewsChoices => {
            model.picker.forget();
            model.place_note = None;
        }
        _ => {}
    }
}

/// What time it is, while the page of news is open.
pub(crate) fn time_told(model: &mut NewsModel, at: Now, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if !std::mem::take(&mut model.asks_time) {
        return Vec::new();
    }
    if is_old(model.kept.asked, at.instant()) { fetch_once_open(model, ids) } else { Vec::new() }
}

/// A rest is over.
pub(crate) fn woke(model: &mut NewsModel, id: WorkId, at: Now, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if model.doing != Doing::Resting(id) {
        return Vec::new();
    }
    model.doing = Doing::Nothing;
    match due_in(model.kept.asked, model.spread, at.instant()) {
        None => fetch(model, ids),
        Some(later) => rest(model, later, ids),
    }
}

/// What was fetched is held now, and what did not come is told.
pub(crate) fn fetched(
    model: &mut NewsModel,
    id: WorkId,
    at: Now,
    refreshed: Option<Refreshed>,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    if model.doing != Doing::Fetching(id) {
        return Vec::new();
    }
    model.doing = Doing::Nothing;
    let now = at.instant();
    let Some(Refreshed { news, failures }) = refreshed else {
        model.ended = Some(NewsEnded::Failed(Vec::new()));
        return rest(model, AGAIN, ids);
    };
    model.held = news;
    model.choose();
    let again = failures.iter().any(|failure| failure.failure.passes());
    model.ended = Some(if failures.is_empty() { NewsEnded::Well(now) } else { NewsEnded::Failed(failures) });
    if again {
        return rest(model, AGAIN, ids);
    }
    model.kept.asked = Some(now);
    let mut effects = vec![NewsEffect::Save(model.kept.clone())];
    let later = due_in(model.kept.asked, model.spread, now).unwrap_or(AGAIN);
    effects.extend(rest(model, later, ids));
    effects
}

/// Applies what a person did.
pub(crate) fn act(model: &mut NewsModel, action: NewsAction, ids: &mut WorkIds) -> Vec<NewsEffect> {
    match action {
        NewsAction::Refreshed if model.is_there => fetch_once_open(model, ids),
        NewsAction::Stopped if matches!(model.doing, Doing::Fetching(_)) => {
            let effects = called_off(model);
            model.ended = Some(NewsEnded::Stopped);
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
            model.kept = NewsKept { asked: model.kept.asked, ..NewsKept::default() };
            changed(model, ids)
        }
    }
}

/// The text of the search changed.
pub(crate) fn typed(model: &mut NewsModel, text: String) {
    model.search = text;
    model.rows = ROWS;
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

fn changed(model: &mut NewsModel, ids: &mut WorkIds) -> Vec<NewsEffect> {
    model.choose();
    let mut effects = vec![NewsEffect::Save(model.kept.clone())];
    match model.doing {
        Doing::Nothing => effects.extend(rest(model, FIRST, ids)),
        Doing::Resting(_) if !model.kept.is_chosen() => effects.extend(called_off(model)),
        _ => {}
    }
    effects
}

fn fetch_once_open(model: &mut NewsModel, ids: &mut WorkIds) -> Vec<NewsEffect> {
    match model.doing {
        Doing::Fetching(_) => Vec::new(),
        Doing::Opening(_) => {
            model.wanted = true;
            Vec::new()
        }
        Doing::Nothing | Doing::Resting(_) => fetch(model, ids),
    }
}

fn fetch(model: &mut NewsModel, ids: &mut WorkIds) -> Vec<NewsEffect> {
    let mut effects = called_off(model);
    let id = ids.next(Owner::News);
    model.doing = Doing::Fetching(id);
    model.ended = None;
    effects.push(NewsEffect::Fetch(id));
    effects
}

/// Waits, where somebody has chosen something; an hour at most.
fn rest(model: &mut NewsModel, length: Duration, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if !model.is_there || !model.kept.is_chosen() {
        return Vec::new();
    }
    let id = ids.next(Owner::News);
    model.doing = Doing::Resting(id);
    vec![NewsEffect::Wait(Work::Wake { id, after: length.min(AGAIN) })]
}

fn called_off(model: &mut NewsModel) -> Vec<NewsEffect> {
    match std::mem::take(&mut model.doing) {
        Doing::Nothing => Vec::new(),
        // What the device holds is wanted all the same.
        opening @ Doing::Opening(_) => {
            model.doing = opening;
            Vec::new()
        }
        Doing::Resting(id) | Doing::Fetching(id) => vec![NewsEffect::Wait(Work::Cancel { id })],
    }
}
