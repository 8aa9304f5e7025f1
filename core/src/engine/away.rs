//! What is typed does not outlive a while away: whoever takes the phone later finds an empty field (M2).
//!
//! A program that nobody sees may be asleep, so nothing is waited for: the two moments are compared.

use chrono::TimeDelta;

use super::Effect;
use super::model::Model;
use super::subject::draw_what_the_list_says;
use crate::action::AppAction;
use crate::context::Now;
use crate::features::{chat, directory, news};
use crate::work::Work;

/// Enough to call, to ask somebody, to look something up.
const LONGEST: TimeDelta = TimeDelta::minutes(5);
/// A conversation goes on so long: an answer may take a while (C2).
const LONGEST_OF_CHAT: TimeDelta = TimeDelta::minutes(15);

/// Whether somebody sees the app.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Away {
    #[default]
    Not,
    /// Out of sight; since when is being asked.
    Leaving,
    /// Out of sight since this moment.
    Since(Now),
    /// In sight again, after this moment; how much later is being asked.
    Back(Now),
}

/// The time is asked only where somebody was away.
pub(super) fn passed(model: &mut Model, action: &AppAction) -> Option<Effect> {
    let (away, asks) = match (model.away, action) {
        (Away::Not | Away::Leaving, AppAction::WentAway) => (Away::Leaving, true),
        (Away::Since(since) | Away::Back(since), AppAction::CameBack) => (Away::Back(since), true),
        // Back before the clock answered: that was no while.
        (Away::Leaving, AppAction::CameBack) => (Away::Not, false),
        (Away::Since(since) | Away::Back(since), AppAction::WentAway) => (Away::Since(since), true),
        (away @ Away::Since(_), AppAction::TimePassed) => (away, true),
        (away, _) => (away, false),
    };
    model.away = away;
    asks.then_some(Effect::AskTime)
}

pub(super) fn time_told(model: &mut Model, now: Now) -> Vec<Work> {
    let since = match model.away {
        Away::Not => return Vec::new(),
        Away::Leaving => {
            model.away = Away::Since(now);
            return Vec::new();
        }
        Away::Since(since) => since,
        Away::Back(since) => {
            model.away = Away::Not;
            since
        }
    };
    // A clock that was set back tells nothing: then it was too long.
    let away = now.instant() - since.instant();
    let within = |longest| (TimeDelta::zero()..longest).contains(&away);
    if !within(LONGEST) {
        model.guidance.forget();
        model.letter.forget();
        news::forget(&mut model.news);
    }
    if !within(LONGEST) && directory::forget(&mut model.directory) {
        draw_what_the_list_says(model);
    }
    if within(LONGEST_OF_CHAT) { Vec::new() } else { chat::gone_long(&mut model.chat, &mut model.work) }
}
