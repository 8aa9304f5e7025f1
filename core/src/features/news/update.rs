//! When news are asked for, and what comes of it.

use std::time::Duration;

use super::model::{Doing, NewsEnded, NewsModel, ROWS, TimeFor};
use super::notices::{DIGEST, begin_notices, tell, withdraw_event};
use super::times::{AGAIN, FIRST, due_in, is_old};
use super::{HeldNews, NewsKept, Refreshed, SourceFailure};
use crate::action::ScreenName;
use crate::context::Now;
use crate::state::NoticeCard;
use crate::text::Words;
use crate::work::{Failure, Owner, Work, WorkId, WorkIds};

/// What is to be done for news.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewsEffect {
    /// Wait, call off.
    Wait(Work),
    /// Keep this.
    Save(NewsKept),
    /// Keep this, which came by itself: not where another program has erased or changed what was chosen.
    Note(NewsKept),
    /// Erase what older files still keep.
    ForgetOlder,
    /// Open what the device holds. Answers [`NewsOpened`](crate::engine::Event::NewsOpened).
    Open(WorkId),
    /// Ask for what is new, fetch it, verify it, put it to what is held. Answers
    /// [`NewsFetched`](crate::engine::Event::NewsFetched), unless it is called off.
    Fetch(WorkId),
    /// What time is it?
    AskTime,
    /// Ask whether notices are allowed. Answers [`NewsAction::NoticesAllowed`](super::NewsAction), sooner or later.
    AskNotices,
    /// Tell whether notices are wanted.
    Want(bool),
    /// Show a notice.
    Post(NoticeCard),
    /// Take the notice with this id away.
    Withdraw(&'static str),
}

/// What is kept is known: the files are opened, apart.
pub(crate) fn begin(
    model: &mut NewsModel,
    kept: NewsKept,
    has_notices: bool,
    chance: u64,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    const HOUR: u64 = 3_600;
    model.kept = kept;
    model.has_notices = has_notices;
    model.spread = Duration::from_secs(chance % HOUR);
    let want = NewsEffect::Want(model.is_there && model.kept.notices.is_some());
    if !model.is_there {
        return vec![want];
    }
    let id = ids.next(Owner::News);
    model.doing = Doing::Opening(id);
    vec![want, NewsEffect::Open(id)]
}

/// What the device holds is open.
pub(crate) fn held_opened(
    model: &mut NewsModel,
    id: WorkId,
    held: HeldNews,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    // What was fetched meanwhile is newer.
    if model.doing != Doing::Opening(id) {
        return Vec::new();
    }
    model.held = held;
    model.choose();
    model.doing = Doing::Nothing;
    if std::mem::take(&mut model.wanted) { fetch(model, ids) } else { rest(model, FIRST, ids) }
}

/// A screen was opened: how old the news are is judged once the time is known.
pub(crate) fn opened(model: &mut NewsModel, screen: &ScreenName) -> Vec<NewsEffect> {
    if *screen != ScreenName::News || !model.is_there {
        return Vec::new();
    }
    model.asks_time.push(TimeFor::Page);
    // What is read needs no notice any more.
    vec![NewsEffect::Withdraw(DIGEST), NewsEffect::AskTime]
}

/// A screen was closed: what was typed there is forgotten.
pub(crate) fn closed(model: &mut NewsModel, screen: &ScreenName) {
    match screen {
        ScreenName::News => {
            typed(model, String::new());
        }
        ScreenName::NewsChoices => {
            model.picker.forget();
            model.place_note = None;
        }
        _ => {}
    }
}

/// What time it is.
pub(crate) fn time_told(model: &mut NewsModel, at: Now, ids: &mut WorkIds) -> Vec<NewsEffect> {
    let now = at.instant();
    let asked = std::mem::take(&mut model.asks_time);
    if !model.is_there {
        return Vec::new();
    }
    let mut effects = withdraw_event(model, now);
    if asked.contains(&TimeFor::Notices) {
        effects.extend(begin_notices(model, now, ids));
    }
    let wanted = asked.into_iter().any(|what| match what {
        TimeFor::Page => is_old(model.kept.asked, now),
        TimeFor::Due => model.kept.is_chosen() && due_in(model.kept.asked, model.spread, now).is_none(),
        TimeFor::Notices => false,
    });
    if wanted {
        effects.extend(fetch_once_open(model, ids));
    }
    effects
}

/// A rest is over.
pub(crate) fn woke(model: &mut NewsModel, id: WorkId, at: Now, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if model.doing != Doing::Resting(id) {
        return Vec::new();
    }
    model.doing = Doing::Nothing;
    let mut effects = withdraw_event(model, at.instant());
    effects.extend(match due_in(model.kept.asked, model.spread, at.instant()) {
        None => fetch(model, ids),
        Some(later) => rest(model, later, ids),
    });
    effects
}

/// What was fetched is held now, and what did not come is told.
pub(crate) fn fetched(
    model: &mut NewsModel,
    id: WorkId,
    at: Now,
    refreshed: Option<Refreshed>,
    words: &Words,
    ids: &mut WorkIds,
) -> Vec<NewsEffect> {
    if model.doing != Doing::Fetching(id) {
        return Vec::new();
    }
    model.doing = Doing::Nothing;
    let now = at.instant();
    let Refreshed { news, failures, came, more } = refreshed.unwrap_or_else(|| Refreshed {
        news: model.held.clone(),
        failures: vec![SourceFailure { of: None, failure: Failure::Fault }],
        came: false,
        more: false,
    });
    model.held = news;
    model.choose();
    // A feed of others fails by itself: it is asked again with the rest.
    let again = failures.iter().any(|failure| failure.of.is_none() && failure.failure.passes());
    model.ended = match failures {
        failures if !failures.is_empty() => Some(NewsEnded::Failed(failures)),
        _ if more => None,
        _ => Some(NewsEnded::Well),
    };
    if came && !more {
        model.kept.renewed = Some(now);
    }
    let later = match (again, more) {
        (true, _) => AGAIN,
        (false, true) => FIRST,
        (false, false) => {
            model.kept.asked = Some(now);
            due_in(model.kept.asked, model.spread, now).unwrap_or(AGAIN)
        }
    };
    let mut effects = tell(model, at, words);
    effects.push(NewsEffect::Note(model.kept.clone()));
    effects.extend(rest(model, later, ids));
    effects
}

/// What was typed is forgotten while the screens stay: nobody has seen the app for a while (M2).
pub(crate) fn forget(model: &mut NewsModel) {
    model.picker.forget();
    model.place_note = None;
    if !model.search.is_empty() {
        model.prefill = model.prefill.then("");
        typed(model, String::new());
    }
}

/// The text of the search changed.
pub(crate) fn typed(model: &mut NewsModel, text: String) {
    model.search = text;
    model.rows = ROWS;
    model.look_up();
}

pub(super) fn fetch_once_open(model: &mut NewsModel, ids: &mut WorkIds) -> Vec<NewsEffect> {
    match model.doing {
        Doing::Fetching(_) => Vec::new(),
        Doing::Opening(_) => {
            model.wanted = true;
            Vec::new()
        }
        Doing::Nothing | Doing::Resting(_) => fetch(model, ids),
    }
}

pub(super) fn fetch(model: &mut NewsModel, ids: &mut WorkIds) -> Vec<NewsEffect> {
    let mut effects = called_off(model);
    let id = ids.next(Owner::News);
    model.doing = Doing::Fetching(id);
    model.ended = None;
    effects.push(NewsEffect::Fetch(id));
    effects
}

/// Waits, where somebody has chosen something; an hour at most.
pub(super) fn rest(model: &mut NewsModel, length: Duration, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if !model.is_there || !model.kept.is_chosen() {
        return Vec::new();
    }
    let id = ids.next(Owner::News);
    model.doing = Doing::Resting(id);
    vec![NewsEffect::Wait(Work::Wake { id, after: length.min(AGAIN) })]
}

pub(super) fn called_off(model: &mut NewsModel) -> Vec<NewsEffect> {
    match std::mem::take(&mut model.doing) {
        Doing::Nothing => Vec::new(),
        // What the device holds is wanted all the same.
        opening @ Doing::Opening(_) => {
            model.doing = opening;
            Vec::new()
        }
        Doing::Resting(id) | Doing::Fetching(id) => vec![NewsEffect::Wait(Work::Cancel { id })],
    }
}
