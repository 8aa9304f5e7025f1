//! How data renew themselves: when to ask, what an answer means, when to fetch.

use std::time::Duration;

use bytes::Bytes;
use securite_signed::Role;

use super::answer::announced;
use super::model::{Doing, HeldPack, RenewalKept, RenewalModel};
use super::times::{AGAIN, FIRST, due_in};
use super::{Ended, RenewalAction};
use crate::context::Now;
use crate::work::Failure;
use crate::work::{Answer, Owner, Request, SendError, Work, WorkId, WorkIds};

/// What is to be done for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenewalEffect {
    /// Ask, wait, call off.
    Wait(Work),
    /// Keep this.
    Save(RenewalKept),
    /// Fetch what is announced so, verify it, take it into use.
    Fetch {
        /// Names it. It can be called off as other work.
        id: WorkId,
        /// The announcement as it came.
        announcement: Bytes,
    },
}

/// What is kept is known: the first question is in a while.
pub(crate) fn begin(
    model: &mut RenewalModel,
    kept: RenewalKept,
    chance: u64,
    ids: &mut WorkIds,
) -> Vec<RenewalEffect> {
    const HOURS: u64 = 6 * 3_600;
    model.kept = kept;
    model.spread = Duration::from_secs(chance % HOURS);
    rest(model, FIRST, ids)
}

/// A pack serves.
pub(crate) fn opened(model: &mut RenewalModel, held: HeldPack) {
    model.held = Some(held);
}

/// What the shell says of the line. What costs stops until the person has agreed; what waited for a free line goes on.
pub(crate) fn line_changed(model: &mut RenewalModel, metered: bool, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    model.metered = metered;
    match model.doing {
        // A line that is lost for a moment counts as one that costs.
        Doing::Fetching { agreed: false, .. } if metered => {
            let mut effects = called_off(model);
            effects.extend(rest(model, AGAIN, ids));
            effects
        }
        Doing::Resting(_) if !metered && model.offer.is_some() => {
            let mut effects = called_off(model);
            effects.extend(fetch(model, false, ids));
            effects
        }
        _ => Vec::new(),
    }
}

/// Applies what a person did.
pub(crate) fn act(model: &mut RenewalModel, action: &RenewalAction, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    match action {
        RenewalAction::Now if model.is_busy() => Vec::new(),
        RenewalAction::Now => {
            let mut effects = called_off(model);
            effects.extend(if model.offer.is_some() { fetch(model, true, ids) } else { ask(model, ids) });
            effects
        }
        RenewalAction::Stop if model.is_busy() => {
            let effects = called_off(model);
            model.ended = Some(Ended::Stopped);
            effects
        }
        RenewalAction::Stop => Vec::new(),
        RenewalAction::ByItselfSet { on } if *on != model.kept.by_itself => {
            model.kept.by_itself = *on;
            let mut effects = vec![RenewalEffect::Save(model.kept)];
            match model.doing {
                Doing::Nothing if *on => effects.extend(rest(model, FIRST, ids)),
                Doing::Resting(_) if !*on => effects.extend(called_off(model)),
                _ => {}
            }
            effects
        }
        RenewalAction::ByItselfSet { .. } => Vec::new(),
    }
}

/// A rest is over.
pub(crate) fn woke(model: &mut RenewalModel, id: WorkId, at: Now, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    if model.doing != Doing::Resting(id) {
        return Vec::new();
    }
    model.doing = Doing::Nothing;
    match due_in(model, at.instant()) {
        None => ask(model, ids),
        Some(later) => rest(model, later, ids),
    }
}

/// A server answered, or none did.
pub(crate) fn answered(
    model: &mut RenewalModel,
    id: WorkId,
    at: Now,
    answer: Result<Answer, SendError>,
    ids: &mut WorkIds,
) -> Vec<RenewalEffect> {
    if model.doing != Doing::Asking(id) {
        return Vec::new();
    }
    match announced(model, at, answer) {
        Ok(offer) => {
            model.offer = Some(offer);
            // What costs is asked first: the offer stands on the screen.
            if model.metered { tried(model, at, None, ids) } else { fetch(model, false, ids) }
        }
        Err(ended) => {
            if !matches!(&ended, Ended::Failed(failure) if failure.passes()) {
                model.offer = None;
            }
            tried(model, at, Some(ended), ids)
        }
    }
}

/// More bytes have come.
pub(crate) fn progressed(model: &mut RenewalModel, id: WorkId, bytes: u64) {
    match &mut model.doing {
        Doing::Fetching { id: waited, done, .. } if *waited == id => *done = bytes,
        _ => {}
    }
}

/// What was fetched serves now, or why not.
pub(crate) fn fetched(
    model: &mut RenewalModel,
    id: WorkId,
    at: Now,
    result: Result<HeldPack, Failure>,
    ids: &mut WorkIds,
) -> Vec<RenewalEffect> {
    if !matches!(model.doing, Doing::Fetching { id: waited, .. } if waited == id) {
        // Called off while it was being taken into use: it serves all the same.
        if let Ok(held) = result {
            opened(model, held);
            model.offer = None;
        }
        return Vec::new();
    }
    let ended = match result {
        Ok(held) => {
            opened(model, held);
            Ended::Renewed
        }
        Err(failure) => Ended::Failed(failure),
    };
    // What fails by itself is asked for anew; what only did not come, or had no room, is still on offer.
    if !matches!(&ended, Ended::Failed(failure) if failure.keeps_the_offer()) {
        model.offer = None;
    }
    tried(model, at, Some(ended), ids)
}

/// A try is over: `None` where an offer waits for the person.
fn tried(model: &mut RenewalModel, at: Now, ended: Option<Ended>, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    model.doing = Doing::Nothing;
    let again = matches!(&ended, Some(Ended::Failed(failure)) if failure.passes());
    model.ended = ended;
    if again {
        return rest(model, AGAIN, ids);
    }
    let now = at.instant();
    model.kept.asked = Some(now);
    let mut effects = vec![RenewalEffect::Save(model.kept)];
    let later = due_in(model, now).unwrap_or(AGAIN);
    effects.extend(rest(model, later, ids));
    effects
}

fn ask(model: &mut RenewalModel, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    let Some(folder) = model.source() else { return Vec::new() };
    let unless_sha256 = match &model.held {
        Some(HeldPack::Published { sha256, .. }) => Some(*sha256),
        _ => None,
    };
    let address = format!("{folder}{}", Role::Pack.announcement());
    let request = Request { unless_sha256, ..Request::small(address) };
    let id = ids.next(Owner::Renewal);
    model.doing = Doing::Asking(id);
    model.ended = None;
    vec![RenewalEffect::Wait(Work::Send { id, request })]
}

/// `agreed`: the person has seen what it costs.
fn fetch(model: &mut RenewalModel, agreed: bool, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    let Some(offer) = &model.offer else { return Vec::new() };
    let announcement = offer.announcement.clone();
    let id = ids.next(Owner::Renewal);
    model.doing = Doing::Fetching { id, done: 0, agreed };
    model.ended = None;
    vec![RenewalEffect::Fetch { id, announcement }]
}

/// Waits, where the app may ask by itself at all; an hour at most, because a timer stands still while the device sleeps.
pub(super) fn rest(model: &mut RenewalModel, length: Duration, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    if !model.kept.by_itself || model.address.is_none() {
        return Vec::new();
    }
    let id = ids.next(Owner::Renewal);
    model.doing = Doing::Resting(id);
    vec![RenewalEffect::Wait(Work::Wake { id, after: length.min(AGAIN) })]
}

/// Nothing is fetched any more.
pub(crate) fn called_off(model: &mut RenewalModel) -> Vec<RenewalEffect> {
    let id = match std::mem::take(&mut model.doing) {
        Doing::Nothing => return Vec::new(),
        Doing::Resting(id) | Doing::Asking(id) | Doing::Fetching { id, .. } => id,
    };
    vec![RenewalEffect::Wait(Work::Cancel { id })]
}
