//! News that were fetched are erased, and so is what was chosen.

use super::model::{Doing, NewsModel, Permission};
use super::notices::turned_off;
use super::update::called_off;
use super::{HeldNews, NewsEffect, NewsKept};
use crate::work::{Owner, Work, WorkIds};

/// Nothing is fetched or opened any more, and no file of news is in use.
pub(crate) fn let_go(model: &mut NewsModel) -> Vec<NewsEffect> {
    let id = match std::mem::take(&mut model.doing) {
        Doing::Nothing => None,
        Doing::Opening(id) | Doing::Resting(id) | Doing::Fetching(id) => Some(id),
    };
    model.held = HeldNews::default();
    model.wanted = false;
    model.ended = None;
    model.choose();
    id.map(|id| NewsEffect::Wait(Work::Cancel { id })).into_iter().collect()
}

/// Erasing is over; `gone`: nothing of it is left. What is there now is opened, as at a start.
pub(crate) fn erased(model: &mut NewsModel, gone: bool, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if gone {
        model.kept = NewsKept { asked: None, renewed: None, ..model.kept.clone() };
    }
    if !model.is_there {
        return Vec::new();
    }
    let id = ids.next(Owner::News);
    model.doing = Doing::Opening(id);
    vec![NewsEffect::Open(id)]
}

/// What was chosen is gone from the device.
pub(crate) fn choices_gone(model: &mut NewsModel) -> Vec<NewsEffect> {
    let NewsKept { asked, renewed, .. } = model.kept;
    model.kept = NewsKept { asked, renewed, ..NewsKept::default() };
    // An answer of the system that comes later turns nothing on.
    model.permission = Permission::Unknown;
    model.choose();
    let rested = matches!(model.doing, Doing::Resting(_)).then(|| called_off(model));
    [rested.unwrap_or_default(), turned_off()].concat()
}
