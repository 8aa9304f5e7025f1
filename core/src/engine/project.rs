//! What each screen shows.

use super::model::Model;
use crate::action::ScreenName;
use crate::context::Ctx;
use crate::features::{directory, settings};
use crate::state::ScreenState;

pub(super) fn project(model: &Model, screen: ScreenName, ctx: Ctx) -> ScreenState {
    let notices = model.notices.iter().map(|notice| notice.told(ctx.words)).collect();
    match screen {
        ScreenName::Directory => {
            let state = directory::project(&model.directory, model.atlas.is_some(), ctx);
            ScreenState::Directory { notices, state }
        }
        ScreenName::Settings => {
            ScreenState::Settings { notices, state: settings::project(&model.settings, ctx.words) }
        }
    }
}
