//! How the model changes: each feature its own part. Two features meet here and nowhere else.

use super::model::Model;
use super::notices::NoticeModel;
use super::subject::draw_what_the_list_says;
use super::{Effect, Event};
use crate::action::{AppAction, ScreenName};
use crate::features::directory::{self, DirectoryModel};
use crate::features::{chart, settings, station};

pub(super) fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match event {
        Event::Done(action) => return act(model, action),
        Event::SettingsRead(settings) => model.settings = settings,
        Event::StationRead(station) => model.station = station,
        Event::AtlasOpened(atlas) => model.atlas = Some(atlas),
        Event::NothingIsKept => model.keeps_nothing = true,
        Event::StoreSetAside { file, kept, reason } => {
            model.notices.push(NoticeModel::StoreSetAside { file, kept, reason });
        }
        Event::StoreUnavailable { file } => model.notices.push(NoticeModel::StoreUnavailable { file }),
        Event::PackRefused { file, reason } => model.notices.push(NoticeModel::PackRefused { file, reason }),
        Event::ChoiceNotKept => {
            // Said once, however often it fails.
            if !model.notices.contains(&NoticeModel::ChoiceNotKept) {
                model.notices.push(NoticeModel::ChoiceNotKept);
            }
        }
    }
    Vec::new()
}

fn act(model: &mut Model, action: AppAction) -> Vec<Effect> {
    match action {
        AppAction::Opened { .. } | AppAction::TimePassed => {}
        AppAction::Chart { action } => chart::update(&mut model.chart, action, model.atlas.as_deref()),
        // What was typed is forgotten with the screen.
        AppAction::Closed { screen: ScreenName::Directory } => {
            model.directory = DirectoryModel::default();
            draw_what_the_list_says(model);
        }
        // The others remember nothing.
        AppAction::Closed { .. } => {}
        AppAction::NoticeDismissed { id } => model.notices.retain(|notice| notice.id() != id),
        AppAction::Directory { action } => {
            directory::update(&mut model.directory, action, model.atlas.as_deref());
            draw_what_the_list_says(model);
        }
        AppAction::Station { action } => {
            if station::update(&mut model.station, action, model.atlas.as_deref()) {
                return vec![Effect::KeepStation(model.station.clone())];
            }
        }
        AppAction::Settings { action } => {
            if settings::update(&mut model.settings, &action) {
                return vec![Effect::KeepSettings(model.settings)];
            }
        }
    }
    Vec::new()
}
