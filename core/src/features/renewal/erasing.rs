//! What was fetched is erased: the data that came with the program serve, as at first.

use super::model::{Doing, RenewalKept, RenewalModel};
use super::times::AGAIN;
use super::update::{RenewalEffect, rest};
use crate::work::WorkIds;

/// Erasing is over; `gone`: nothing of it is left. Whoever has just erased data is not sent others at once.
pub(crate) fn erased(model: &mut RenewalModel, gone: bool, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    if gone {
        model.offer = None;
        model.ended = None;
        model.kept.asked = None;
    }
    rest(model, AGAIN, ids)
}

/// Whether to look by itself is as at first.
pub(crate) fn settings_gone(model: &mut RenewalModel, ids: &mut WorkIds) -> Vec<RenewalEffect> {
    model.kept.by_itself = RenewalKept::default().by_itself;
    if model.doing == Doing::Nothing { rest(model, AGAIN, ids) } else { Vec::new() }
}
