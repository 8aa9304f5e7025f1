//! Erasing what the device holds: each feature lets go of its part first, and forgets it once it is gone.

use super::model::Model;
use super::subject::draw_what_the_list_says;
use super::update::{chatted, each};
use super::{Effect, notices::NoticeModel};
use crate::features::directory::DirectoryModel;
use crate::features::my_data::{self, Held, HeldThing, MyDataAction};
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;
use crate::features::{chat, news, renewal};

/// Nothing is fetched into what is being erased, and no file of it is in use.
pub(super) fn act(model: &mut Model, action: MyDataAction) -> Vec<Effect> {
    let Some((id, thing)) = my_data::act(&mut model.my_data, action, &mut model.work) else {
        return Vec::new();
    };
    let asked = |one| thing.is_none_or(|thing| thing == one);
    let mut effects = Vec::new();
    if asked(HeldThing::Conversation) {
        effects.extend(chatted(model, chat::let_go));
    }
    if asked(HeldThing::Packs) {
        effects.extend(each(renewal::let_go(&mut model.renewal)));
    }
    if asked(HeldThing::News) {
        effects.extend(each(news::let_go(&mut model.news)));
    }
    // What is in memory alone goes at once: what is typed while files are erased stays.
    if thing.is_none() {
        model.directory = DirectoryModel::default();
        draw_what_the_list_says(model);
        model.guidance.forget();
        model.letter.forget();
    }
    effects.push(Effect::EraseHeld { id, thing });
    effects
}

/// What the device holds. What is gone from it goes from memory: the app is as new without a start.
pub(super) fn told(model: &mut Model, held: Held) -> Vec<Effect> {
    let Some(gone) = my_data::told(&mut model.my_data, held) else { return Vec::new() };
    let mut effects = Vec::new();
    if gone.has(HeldThing::Settings) {
        model.settings = SettingsModel { system: model.settings.system, ..SettingsModel::default() };
        effects.extend(each(renewal::settings_gone(&mut model.renewal, &mut model.work)));
        // That it was seen is a setting too; where nothing is saved it never comes, and nobody who leaves in haste
        // meets it (D2).
        if !model.saves_nothing && !gone.behind_discreet() {
            model.first_run.due();
        }
    }
    if gone.has(HeldThing::Station) {
        model.station = StationModel::default();
    }
    if gone.was_asked(HeldThing::Packs) {
        let data = gone.has(HeldThing::Packs);
        effects.extend(each(renewal::erased(&mut model.renewal, data, &mut model.work)));
    }
    if gone.has(HeldThing::NewsChoices) {
        effects.extend(each(news::choices_gone(&mut model.news)));
    }
    if gone.was_asked(HeldThing::News) {
        let news = gone.has(HeldThing::News);
        effects.extend(each(news::erased(&mut model.news, news, &mut model.work)));
    }
    if gone.has(HeldThing::SetAside) {
        let tells = |notice: &NoticeModel| matches!(notice, NoticeModel::StoreQuarantined { .. });
        model.notices.retain(|notice| !tells(notice));
    }
    effects
}

#[cfg(test)]
mod tests {
    use super::super::{Engine, Event};
    use super::*;
    use crate::atlas::Atlas;
    use crate::features::renewal::HeldPack;
    use crate::testing::{atlas_opened, small_pack, step, wall};

    /// It was fetched to its end and stands in the queue while somebody has the data erased.
    #[test]
    fn a_pack_that_comes_while_data_are_erased_is_not_taken_into_use() {
        let mut engine = Engine::default();
        engine.apply(atlas_opened());
        let now = wall("2026-08-24T10:00");
        let act = |engine: &mut Engine, action: MyDataAction| step(engine, Event::Acted(action.into()), now);
        let held = engine.renewal().held().cloned();
        act(&mut engine, MyDataAction::EraseAsked { thing: Some(HeldThing::Packs) });
        let effects = act(&mut engine, MyDataAction::EraseConfirmed).effects;
        let Some(&Effect::EraseHeld { id, .. }) = effects.last() else { panic!("{effects:?}") };
        let pack = Atlas::open(small_pack()).unwrap();
        let issued = pack.issue_day().succ_opt().unwrap();
        let result = Ok((Box::new(pack), HeldPack::Chosen { issued }));
        engine.apply(Event::PackFetched { id, at: now, result });
        assert_eq!(engine.renewal().held().cloned(), held);
    }
}
