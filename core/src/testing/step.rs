//! The engine without its thread.

use crate::context::Now;
use crate::engine::{Effect, Engine, Event};
use crate::state::ScreenState;

/// What an event led to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Work for the outside, in order.
    pub effects: Vec<Effect>,
    /// Screens that changed, in order.
    pub screens: Vec<ScreenState>,
}

/// Applies one event and shows what changed.
pub fn step(engine: &mut Engine, event: Event, now: Now) -> Outcome {
    let effects = engine.apply(event);
    let open = engine.open();
    let screens: Vec<ScreenState> = open.iter().filter_map(|screen| engine.changed(screen, now)).collect();
    screens.iter().for_each(|screen| engine.shown(screen.clone()));
    Outcome { effects, screens }
}

/// A station whose page cannot be shown by a fault of ours.
pub const FAULTY_PAGE: &str = "a-faulty-page";
/// A station that cannot be kept by a fault of ours.
pub const FAULTY_STATION: &str = "a-faulty-station";

/// Panics for that one.
pub(crate) fn stumble(id: &str, at: &str) {
    assert!(id != at, "as a fault of ours would");
}
