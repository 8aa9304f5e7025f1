//! The page where places and themes are chosen.

use securite_feed::Theme;

use super::kept::OTHER;
use super::model::{NewsModel, Permission, PlaceNote};
use super::wording::{line, theme};
use super::{NewsAction, NewsPlace, PLACE};
use crate::action::{Symbol, Tap, Tone};
use crate::page::{Choice, ChoiceRow, PageBuilder, PageField, PageState};
use crate::place_picker;
use crate::station_card::Remark;
use crate::text::Words;

/// Places, then themes, then the touch that forgets them. `station` is the kept one, by id and name.
pub(crate) fn project(
    model: &NewsModel,
    station: Option<(String, String)>,
    has_data: bool,
    words: &Words,
) -> (String, PageState) {
    let field = place_picker::field(&model.picker, PLACE, words);
    let field = PageField { label: words.news_place_field(), takes_focus: false, ..field };
    let waiting = model.picker.is_blank();
    let page = PageBuilder::new()
        .remark(words.news_choices_stay(), Tone::Plain)
        .section(words.news_places())
        .then(|page| {
            if has_data { page.field(field) } else { page.remark(words.directory_no_data(), Tone::Careful) }
        })
        .then(|page| if waiting { page } else { place_picker::below(page, &model.picker, PLACE, words) })
        .remarks(model.place_note.map(|note| Remark::new(noted(note, words), Tone::Careful)))
        .switches(places(model, station, words))
        .remark(words.news_nation_always(), Tone::Quiet)
        .section(words.news_themes())
        .switches(switches(model, words))
        .then(|page| notices(page, model, words))
        .button(
            model
                .kept
                .is_chosen()
                .then(|| Tap::as_written(words.news_erase(), NewsAction::ChoicesErased, Symbol::Clear)),
        );
    let announcement = match model.place_note {
        Some(note) => noted(note, words),
        None => place_picker::announcement(&model.picker, words),
    };
    (words.news_choices_title(), page.answering(place_picker::answer(&model.picker), announcement))
}

fn noted(note: PlaceNote, words: &Words) -> String {
    match note {
        PlaceNote::Twice => words.news_place_twice(),
        PlaceNote::TooWide => words.news_place_too_wide(),
        PlaceNote::TooMany => words.news_place_too_many(),
    }
}

/// What is followed, and the kept station: a touch lets one go, or follows the station.
fn places(model: &NewsModel, station: Option<(String, String)>, words: &Words) -> Vec<ChoiceRow> {
    let followed = |place: &NewsPlace| {
        let (tag, name) = (place.area.to_string(), line(&place.name));
        let spoken = words.news_place_forget_spoken(&name);
        let choice = Choice { title: name, detail: words.news_place_forget(), chosen: true, spoken };
        choice.by(&tag.clone(), NewsAction::PlaceForgotten { tag })
    };
    let mut rows: Vec<ChoiceRow> = model.kept.places.iter().map(followed).collect();
    let station = station.map(|(id, name)| (format!("station:{id}"), id, name));
    if let Some((tag, id, name)) = station.filter(|(tag, ..)| rows.iter().all(|row| row.id != *tag)) {
        let (title, detail) = (words.news_follow_station(), name.clone());
        let spoken = words.place_detail(&title, &detail);
        let choice = Choice { title, detail, chosen: false, spoken };
        rows.push(choice.by(&tag, NewsAction::StationFollowed { id, name }));
    }
    rows
}

/// Off until asked; and what they are not (N3).
fn notices(page: PageBuilder, model: &NewsModel, words: &Words) -> PageBuilder {
    if !model.has_notices {
        return page;
    }
    let on = model.kept.notices.is_some();
    let choice = Choice {
        title: words.news_notices(),
        detail: words.news_notices_detail(),
        chosen: on,
        spoken: if on { words.news_notices_off() } else { words.news_notices_on() },
    };
    let refused = model.permission == Permission::Refused && !on;
    page.section(words.news_notices_title())
        .switch(choice.by("notices", NewsAction::NoticesSet { on: !on }))
        .remarks(refused.then(|| Remark::new(words.news_notices_refused(), Tone::Careful)))
        .remark(words.news_no_alarm(), Tone::Quiet)
}

fn switches(model: &NewsModel, words: &Words) -> Vec<ChoiceRow> {
    let chosen = model.kept.themes;
    let known = Theme::ALL.map(|one| (one.name(), theme(one, words), chosen.has(one)));
    let other = (OTHER, words.news_theme_other(), chosen.has_other());
    let row = |(name, title, on): (&str, String, bool)| {
        let spoken = if on { words.news_theme_off(&title) } else { words.news_theme_on(&title) };
        let choice = Choice { title, detail: String::new(), chosen: on, spoken };
        choice.by(name, NewsAction::ThemeSet { theme: name.to_owned(), on: !on })
    };
    known.into_iter().chain([other]).map(row).collect()
}
