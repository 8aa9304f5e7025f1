//! How the model changes: each feature its own part. Two features meet here and nowhere else.

use super::away;
use super::fields::screen_of;
use super::model::Model;
use super::my_data;
use super::notices::NoticeModel;
use super::subject::draw_what_the_list_says;
use super::{Effect, Event};
use crate::action::{AppAction, ScreenName};
use crate::atlas::Atlas;
use crate::context::Now;
use crate::features::chart::{self, ChartAction};
use crate::features::chat::{self, ChatModel};
use crate::features::directory::{self, DirectoryModel};
use crate::features::my_data::HeldThing;
use crate::features::renewal::HeldPack;
use crate::features::{first_run, guidance, letter, my_data as held, news, renewal, settings, station};
use crate::place_picker::{PickerAction, by_id};
use crate::text::Language;
use crate::work::Failure;
use crate::work::{Answer, Owner, SendError, Work, WorkId, WorkIds};

pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Acted(action) => return act(model, action),
        Event::SettingsRead(settings) => model.settings = settings,
        Event::StationRead(station) => model.station = station,
        Event::FirstRunDue => model.first_run.due(),
        Event::AtlasOpened(atlas, held) => {
            model.atlas = Some(atlas);
            renewal::opened(&mut model.renewal, held);
        }
        Event::RenewalRead { kept, chance } => {
            return each(renewal::begin(&mut model.renewal, kept, chance, &mut model.work));
        }
        Event::NewsRead { kept, notices, chance } => {
            return each(news::begin(&mut model.news, kept, notices, chance, &mut model.work));
        }
        Event::NewsOpened { id, news } => {
            return each(news::held_opened(&mut model.news, id, news, &mut model.work));
        }
        Event::NewsFetched { id, at, refreshed } => {
            let words = model.settings.words();
            return each(news::fetched(&mut model.news, id, at, refreshed, words, &mut model.work));
        }
        Event::HeldErased { id, left } => {
            return if held::erased(&mut model.my_data, id, left) {
                vec![Effect::AskHeld]
            } else {
                Vec::new()
            };
        }
        Event::HeldTold(held) => return my_data::told(model, held),
        Event::NotPosted => return each(news::not_posted(&mut model.news)),
        Event::Answered { id, at, answer } => return answered(model, id, at, answer),
        Event::Woke { id, at } => {
            return match id.owner {
                Owner::Renewal => each(renewal::woke(&mut model.renewal, id, at, &mut model.work)),
                Owner::Chat => chatted(model, |chat, ids| chat::woke(chat, id, at, ids)),
                Owner::News => each(news::woke(&mut model.news, id, at, &mut model.work)),
                Owner::MyData => Vec::new(),
            };
        }
        Event::PackProgressed { id, bytes } => renewal::progressed(&mut model.renewal, id, bytes),
        Event::PackFetched { id, at, result } => return fetched(model, id, at, result),
        Event::PackRolledBack => model.notices.push(NoticeModel::PackRolledBack),
        Event::NothingIsSaved => model.saves_nothing = true,
        Event::Seeded(chance) => model.chat.chance = *chance,
        Event::TimeTold(now) => {
            let works = away::time_told(model, now);
            let mut effects = chatted(model, |_, _| works);
            effects.extend(each(news::time_told(&mut model.news, now, &mut model.work)));
            return effects;
        }
        Event::StoreQuarantined { file, quarantine } => {
            model.notices.push(NoticeModel::StoreQuarantined { file, quarantine });
        }
        Event::StoreUnavailable { file } => model.notices.push(NoticeModel::StoreUnavailable { file }),
        Event::ProfileRefused { reason } => model.notices.push(NoticeModel::ProfileRefused { reason }),
        Event::PackRefused { file, reason } => model.notices.push(NoticeModel::PackRefused { file, reason }),
        Event::Unsealed(secret) => {
            return chatted(model, |chat, ids| chat::unsealed(chat, secret, ids));
        }
        Event::SealedLost => chat::kept_is(&mut model.chat, chat::Kept::Lost),
        Event::SealedOutOfReach => chat::kept_is(&mut model.chat, chat::Kept::OutOfReach),
        Event::NotSealed => chat::not_sealed(&mut model.chat),
        Event::NotSaved => {
            // Said once, however often it fails.
            if !model.notices.contains(&NoticeModel::NotSaved) {
                model.notices.push(NoticeModel::NotSaved);
            }
        }
    }
    Vec::new()
}

fn answered(model: &mut Model, id: WorkId, at: Now, answer: Result<Answer, SendError>) -> Vec<Effect> {
    match id.owner {
        Owner::Renewal => each(renewal::answered(&mut model.renewal, id, at, answer, &mut model.work)),
        Owner::Chat => chatted(model, |chat, ids| chat::answered(chat, id, at, answer, ids)),
        // They ask by effects of their own.
        Owner::News | Owner::MyData => Vec::new(),
    }
}

fn fetched(
    model: &mut Model,
    id: WorkId,
    at: Now,
    result: Result<(Box<Atlas>, HeldPack), Failure>,
) -> Vec<Effect> {
    // Its file goes with the others.
    if model.my_data.is_erasing(HeldThing::Packs) {
        return Vec::new();
    }
    let result = result.map(|(mut atlas, held)| {
        // A pack that was made without a guide takes none away.
        let guide = model.atlas.take().and_then(|atlas| atlas.guide);
        atlas.guide = atlas.guide.or(guide);
        model.atlas = Some(atlas);
        held
    });
    each(renewal::fetched(&mut model.renewal, id, at, result, &mut model.work))
}

/// What a feature wants done, as the root does it.
pub(super) fn each(effects: Vec<impl Into<Effect>>) -> Vec<Effect> {
    effects.into_iter().map(Into::into).collect()
}

/// What the chat wants done, and before it what is to be kept of it.
pub(super) fn chatted(
    model: &mut Model,
    act: impl FnOnce(&mut ChatModel, &mut WorkIds) -> Vec<Work>,
) -> Vec<Effect> {
    let works = act(&mut model.chat, &mut model.work);
    each(chat::sealing(&mut model.chat, works))
}

fn act(model: &mut Model, action: AppAction) -> Vec<Effect> {
    match action {
        AppAction::Opened { screen } => {
            if screen == ScreenName::Discreet {
                first_run::set_aside(&mut model.first_run);
                held::discreet_opened(&mut model.my_data);
            }
            let mut effects = chatted(model, |chat, ids| chat::opened(chat, &screen, ids));
            effects.extend(each(news::opened(&mut model.news, &screen)));
            letter::opened(&mut model.letter, &screen);
            if screen == ScreenName::MyData {
                held::opened(&mut model.my_data);
                effects.push(Effect::AskHeld);
            }
            return effects;
        }
        AppAction::Left => {}
        AppAction::FirstRun { action } => {
            if first_run::update(&mut model.first_run, action) {
                return vec![Effect::SaveFirstRun];
            }
        }
        AppAction::WentAway | AppAction::CameBack | AppAction::TimePassed => {
            return away::passed(model, &action).into_iter().collect();
        }
        AppAction::SystemLanguage { tag } => {
            model.settings.system = Language::from_tag(&tag).unwrap_or_default();
        }
        AppAction::Chart { action } => chart::update(&mut model.chart, action, model.atlas.as_deref()),
        AppAction::PreviewResized { size } => {
            chart::update(&mut model.preview, ChartAction::Resized { size }, model.atlas.as_deref());
        }
        // What was typed is forgotten with the screen.
        AppAction::Closed { screen: ScreenName::Directory } => {
            model.directory = DirectoryModel::default();
            draw_what_the_list_says(model);
        }
        AppAction::Closed { screen: ScreenName::MyData } => held::closed(&mut model.my_data),
        AppAction::Closed { screen: ScreenName::Guidance } => model.guidance.forget(),
        AppAction::Closed { screen: ScreenName::Letter { page } } => letter::closed(&mut model.letter, page),
        AppAction::Closed { screen } if news::has(&screen) => news::closed(&mut model.news, &screen),
        AppAction::Closed { screen } => chat::closed(&mut model.chat, &screen),
        AppAction::NoticeDismissed { id } => model.notices.retain(|notice| notice.id() != id),
        AppAction::Typed { field, text } if chat::has(&field) => chat::typed(&mut model.chat, &field, text),
        AppAction::Entered { field } if chat::has(&field) => {
            return chatted(model, |chat, ids| chat::entered(chat, &field, ids));
        }
        AppAction::Chat { action } => {
            let words = model.settings.words();
            return chatted(model, |chat, ids| chat::act(chat, action, words, ids));
        }
        AppAction::Typed { field, text } if field == news::SEARCH => news::typed(&mut model.news, text),
        AppAction::Typed { field, text } if field == guidance::SEARCH => {
            model.guidance.typed(&text, model.atlas.as_deref());
        }
        AppAction::Typed { field, text } if letter::has(&field) => {
            letter::typed(&mut model.letter, &field, &text, model.atlas.as_deref());
        }
        AppAction::Entered { field } if letter::has(&field) => {
            letter::entered(&mut model.letter, &field, model.atlas.as_deref());
        }
        AppAction::Letter { action } => letter::act(&mut model.letter, action),
        AppAction::Typed { field, text } => return pick(model, &field, PickerAction::Typed(text)),
        AppAction::Entered { field } => return pick(model, &field, PickerAction::Entered),
        AppAction::PlaceChosen { field, id } => return pick(model, &field, PickerAction::Chose(id)),
        AppAction::PlaceListed { field, department, id } => {
            let places = model.atlas.as_ref().map(|atlas| atlas.places.in_department(&department));
            if let Some(place) = places.as_deref().and_then(|places| by_id(places, &id)) {
                return pick(model, &field, PickerAction::Listed(place.clone()));
            }
        }
        AppAction::Station { action } => {
            #[cfg(any(test, feature = "testing"))]
            if let crate::features::station::StationAction::Kept { id } = &action {
                crate::testing::stumble(id, crate::testing::FAULTY_STATION);
            }
            if station::update(&mut model.station, action, model.atlas.as_deref()) {
                return vec![Effect::SaveStation(model.station.clone())];
            }
        }
        AppAction::LineChanged { metered } => {
            let mut effects = chatted(model, |chat, ids| chat::line_changed(chat, metered, ids));
            effects.extend(each(renewal::line_changed(&mut model.renewal, metered, &mut model.work)));
            return effects;
        }
        AppAction::MyData { action } => return my_data::act(model, action),
        AppAction::News { action } => return each(news::act(&mut model.news, action, &mut model.work)),
        AppAction::Renewal { action } => {
            return each(renewal::act(&mut model.renewal, &action, &mut model.work));
        }
        AppAction::Settings { action } => {
            if settings::update(&mut model.settings, &action) {
                return vec![Effect::SaveSettings(model.settings)];
            }
        }
    }
    Vec::new()
}

/// Hands what was done in a field to the feature that has it. One that no feature has changes nothing.
fn pick(model: &mut Model, field: &str, action: PickerAction) -> Vec<Effect> {
    match screen_of(field) {
        Some(ScreenName::Directory) => {
            directory::update(&mut model.directory, action, model.atlas.as_deref());
            draw_what_the_list_says(model);
            Vec::new()
        }
        Some(ScreenName::NewsChoices) => {
            each(news::picked(&mut model.news, action, model.atlas.as_deref(), &mut model.work))
        }
        _ => Vec::new(),
    }
}
