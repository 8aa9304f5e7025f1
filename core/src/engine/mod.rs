//! The engine: events in, effects and screens out.
//!
//! One idea: the model changes in [`Engine::apply`] and nowhere else, and a screen is shown only
//! when it is open and shows something new. It is pure; `runtime/` feeds it, carries out its
//! effects and hands its screens to the shell.

mod away;
mod coalesce;
mod effect;
mod event;
mod fields;
mod model;
mod my_data;
mod notices;
mod project;
mod subject;
#[cfg(test)]
mod tests;
mod update;

pub use coalesce::{Coalesced, coalesce};
pub use effect::Effect;
pub use event::{Event, PackRefusal, Quarantine};
pub use model::Model;

use std::collections::BTreeMap;

use crate::action::ScreenName;
use crate::context::{Ctx, Now};
use crate::features::chart::{self, ChartAction};
use crate::features::my_data::MyDataModel;
use crate::features::news::NewsModel;
use crate::features::renewal::RenewalModel;
use crate::features::settings::SettingsModel;
use crate::profile::Profile;
use crate::state::ScreenState;

/// The model, and what each open screen showed last.
#[derive(Debug, Default)]
pub struct Engine {
    model: Model,
    /// `None`: open, and to be shown whatever it showed before.
    open: BTreeMap<ScreenName, Option<ScreenState>>,
}

impl Engine {
    /// Before anything was opened.
    pub fn of(profile: &Profile) -> Self {
        Engine { model: Model::of(profile), open: BTreeMap::new() }
    }

    /// What is remembered of data that renew themselves.
    pub fn renewal(&self) -> &RenewalModel {
        &self.model.renewal
    }

    /// What is remembered of news.
    pub fn news(&self) -> &NewsModel {
        &self.model.news
    }

    /// What is remembered of erasing.
    pub fn my_data(&self) -> &MyDataModel {
        &self.model.my_data
    }

    /// Applies one event. Work for the outside, in order.
    pub fn apply(&mut self, event: Event) -> Vec<Effect> {
        let said = |settings: SettingsModel| (settings.language(), settings.reading);
        let before = said(self.model.settings);
        match &event {
            Event::Acted(crate::AppAction::Opened { screen }) => {
                self.open.insert(screen.clone(), None);
            }
            Event::Acted(crate::AppAction::Closed { screen }) => {
                self.open.remove(screen);
            }
            _ => {}
        }
        let effects = update::update(&mut self.model, event);
        if said(self.model.settings) != before {
            self.open.values_mut().for_each(|shown| *shown = None);
        }
        effects
    }

    /// Applies a change of the map that the next event draws over.
    pub fn follow(&mut self, action: ChartAction) {
        chart::follow(&mut self.model.chart, action, self.model.atlas.as_deref());
    }

    /// The open screens, in order.
    pub fn open(&self) -> Vec<ScreenName> {
        self.open.keys().cloned().collect()
    }

    /// What an open screen shows at this moment; `None` when it shows that already.
    pub fn changed(&self, screen: &ScreenName, now: Now) -> Option<ScreenState> {
        let ctx = Ctx { now, words: self.model.settings.words() };
        self.unless_shown(self.seen(screen, ctx))
    }

    /// What a screen shows in these words, open or not.
    pub fn seen(&self, screen: &ScreenName, ctx: Ctx) -> ScreenState {
        project::project(&self.model, screen, ctx)
    }

    /// What stands in the place of a screen that a fault of ours keeps from being shown; `None` when it does already.
    pub fn broken(&self, screen: &ScreenName) -> Option<ScreenState> {
        self.unless_shown(project::broken(&self.model, screen))
    }

    /// A shell shows this now.
    pub fn shown(&mut self, state: ScreenState) {
        if let Some(shown) = self.open.get_mut(&state.name) {
            *shown = Some(state);
        }
    }

    fn unless_shown(&self, state: ScreenState) -> Option<ScreenState> {
        let shown = self.open.get(&state.name).is_some_and(|shown| shown.as_ref() == Some(&state));
        (!shown).then_some(state)
    }
}
