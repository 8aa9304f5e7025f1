//! Controls: what is touched, and how it is drawn and said.

mod state;

pub use state::{Destination, OutsideLink, Symbol, Tap, Tone};

use crate::action::AppAction;

impl Tap {
    /// One that can be touched now, and says what is written on it.
    pub(crate) fn as_written(label: String, action: impl Into<AppAction>, symbol: Symbol) -> Self {
        let accessibility_label = label.clone();
        Tap { label, accessibility_label, enabled: true, action: action.into(), symbol }
    }
}
