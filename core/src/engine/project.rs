//! What each screen shows.

use super::model::Model;
use crate::action::ScreenName;
use crate::context::Ctx;
use crate::features::{chart, chat, directory, discreet, home, settings, station};
use crate::state::ScreenState;

pub(super) fn project(model: &Model, screen: &ScreenName, ctx: Ctx) -> ScreenState {
    let notices = model.notices.iter().map(|notice| notice.told(ctx.words)).collect();
    let (atlas, words) = (model.atlas.as_deref(), ctx.words);
    match screen {
        ScreenName::Home => {
            let (row, forget) = kept(model, ctx);
            ScreenState::Home { notices, state: home::project(row, forget, words) }
        }
        ScreenName::Directory => {
            let state = directory::project(&model.directory, atlas.is_some(), ctx);
            ScreenState::Directory { notices, state }
        }
        ScreenName::Station { id } => {
            let standing = directory::standing(&model.directory, id, words);
            let state = station::project(&model.station, id, standing, atlas, ctx);
            ScreenState::Station { notices, state }
        }
        ScreenName::Chart => ScreenState::Chart { notices, state: chart::project(&model.chart, ctx) },
        ScreenName::Chat => ScreenState::Chat { notices, state: chat::project(words) },
        ScreenName::Discreet => ScreenState::Discreet { notices, state: discreet::project(words) },
        ScreenName::Settings => {
            let (row, forget) = kept(model, ctx);
            let kept = match &row {
                _ if model.keeps_nothing => settings::Kept::Nothing,
                Some(row) => settings::Kept::Station(&row.name),
                None if forget.is_some() => settings::Kept::StationThatIsGone,
                None => settings::Kept::Choices,
            };
            ScreenState::Settings { notices, state: settings::project(&model.settings, kept, forget, words) }
        }
    }
}

fn kept(model: &Model, ctx: Ctx) -> (Option<crate::station_card::StationRow>, Option<crate::action::Tap>) {
    let kept = station::kept(&model.station, model.atlas.as_deref(), ctx);
    kept.map_or((None, None), |kept| (kept.row, Some(kept.forget)))
}
