//! The engine: events in, effects and screens out.
//!
//! One idea: the model changes in [`Engine::apply`] and nowhere else, and a screen is shown only
//! when it is open and shows something new. It is pure; `runtime/` feeds it, carries out its
//! effects and hands its screens to the shell.

mod effect;
mod event;
mod model;
mod notices;
mod overtaken;
mod project;
mod subject;
#[cfg(test)]
mod tests;
mod update;

pub use effect::Effect;
pub use event::{Event, PackRefusal, SetAsideReason};
pub use model::Model;
pub use overtaken::{Worth, worth};

use std::collections::BTreeMap;

use crate::action::ScreenName;
use crate::context::{Ctx, Now};
use crate::features::chart::{self, ChartAction};
use crate::state::ScreenState;

/// What an event led to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Work for the outside, in order.
    pub effects: Vec<Effect>,
    /// Screens to show, in order.
    pub screens: Vec<ScreenState>,
}

/// The model, and what each open screen showed last.
#[derive(Debug, Default)]
pub struct Engine {
    model: Model,
    /// `None`: open, and to be shown whatever it showed before.
    open: BTreeMap<ScreenName, Option<ScreenState>>,
}

impl Engine {
    /// Applies one event at this moment.
    pub fn apply(&mut self, event: Event, now: Now) -> Outcome {
        let words_before = self.model.settings;
        match &event {
            Event::Done(crate::AppAction::Opened { screen }) => {
                self.open.insert(screen.clone(), None);
            }
            Event::Done(crate::AppAction::Closed { screen }) => {
                self.open.remove(screen);
            }
            _ => {}
        }
        let effects = update::update(&mut self.model, event);
        if self.model.settings != words_before {
            self.open.values_mut().for_each(|shown| *shown = None);
        }
        Outcome { effects, screens: self.changed(now) }
    }

    /// Applies a change of the map that the next event draws over.
    pub fn apply_unseen(&mut self, action: ChartAction) {
        chart::follow(&mut self.model.chart, action, self.model.atlas.as_deref());
    }

    fn changed(&mut self, now: Now) -> Vec<ScreenState> {
        let ctx = Ctx { now, words: self.model.settings.words() };
        let mut changed = Vec::new();
        for (screen, shown) in &mut self.open {
            let state = project::project(&self.model, screen, ctx);
            if shown.as_ref() != Some(&state) {
                *shown = Some(state.clone());
                changed.push(state);
            }
        }
        changed
    }
}
