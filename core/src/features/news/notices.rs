//! Notices of the system: off until asked, quiet, and naming no place and no theme (N1, D8).

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Paris;
use securite_feed::Entry;

use super::choose::changed;
use super::kept::NewsNotices;
use super::model::{NewsModel, Permission, TimeFor};
use super::select::{Chosen, Why, counts};
use super::{NewsEffect, NewsKept};
use crate::action::ScreenName;
use crate::context::Now;
use crate::state::NoticeCard;
use crate::text::Words;
use crate::work::WorkIds;

/// The id of the notice of all that is new.
pub(super) const DIGEST: &str = "news";
/// The id of the notice of something that happens now.
const EVENT: &str = "news-event";
/// What happened longer ago is no event any more.
const FRESH: TimeDelta = TimeDelta::hours(6);
/// From this hour on, in France, and before the second: nobody is woken.
const DAY: std::ops::Range<u32> = 8..20;

/// Notices are wanted, or not any more. Where they are, the system is asked whether it allows them.
pub(super) fn set_notices(model: &mut NewsModel, on: bool, ids: &mut WorkIds) -> Vec<NewsEffect> {
    if on && model.has_notices {
        model.permission = Permission::Asking;
        return vec![NewsEffect::AskNotices];
    }
    model.permission = Permission::Unknown;
    model.kept.notices = None;
    [changed(model, ids), turned_off()].concat()
}

/// What the system says of it.
pub(super) fn allow_notices(model: &mut NewsModel, allowed: bool) -> Vec<NewsEffect> {
    if model.permission != Permission::Asking {
        return Vec::new();
    }
    model.permission = if allowed { Permission::Unknown } else { Permission::Refused };
    if !allowed {
        return Vec::new();
    }
    model.asks_time.push(TimeFor::Notices);
    vec![NewsEffect::AskTime]
}

/// Notices are on: what is held at this moment is no reason for one.
pub(super) fn begin_notices(model: &mut NewsModel, now: DateTime<Utc>, ids: &mut WorkIds) -> Vec<NewsEffect> {
    model.kept.notices = Some(NewsNotices { told: now, event: None });
    let mut effects = changed(model, ids);
    effects.push(NewsEffect::Want(true));
    effects
}

/// They are wanted no more, and both go.
pub(super) fn turned_off() -> Vec<NewsEffect> {
    vec![NewsEffect::Want(false), NewsEffect::Withdraw(DIGEST), NewsEffect::Withdraw(EVENT)]
}

/// What is to be shown or taken away, after news have come. What was told is noted in what is kept.
pub(super) fn tell(model: &mut NewsModel, at: Now, words: &Words) -> Vec<NewsEffect> {
    let Some(notices) = model.kept.notices.clone() else { return Vec::new() };
    let now = at.instant();
    let mut effects = Vec::new();
    let mut next = notices.clone();
    // Corrected, expired or withdrawn.
    if let Some((of, id)) = &notices.event
        && !local(model, now).any(|(chosen, entry)| entry.of == *of && is(model, chosen, id))
    {
        next.event = None;
        effects.push(NewsEffect::Withdraw(EVENT));
    }
    let since = notices.event.as_ref().map_or(notices.told, |(of, _)| (*of).max(notices.told));
    let event =
        local(model, now).find(|(_, entry)| entry.event && entry.of > since && now - entry.of < FRESH);
    if let Some((of, id)) =
        event.and_then(|(chosen, entry)| Some((entry.of, model.held.item(chosen.at)?.0.id)))
    {
        let opens = ScreenName::NewsItem { id: id.clone() };
        effects.push(post(EVENT, words.news_notice_event(), opens, words));
        next.event = Some((of, id));
    }
    let today = at.local(Paris);
    let before = Now::Instant(notices.told).local(Paris);
    let new = local(model, now).filter(|(_, entry)| !entry.event && entry.of > notices.told).count();
    if new > 0 && DAY.contains(&today.hour()) && before.date() < today.date() {
        let told = words.news_notice_digest(u32::try_from(new).unwrap_or(u32::MAX));
        effects.push(post(DIGEST, told, ScreenName::News, words));
        next.told = now;
    }
    model.kept = NewsKept { notices: Some(next), ..model.kept.clone() };
    effects
}

fn post(id: &str, text: String, opens: ScreenName, words: &Words) -> NewsEffect {
    NewsEffect::Post(NoticeCard { id: id.into(), title: words.app_name(), text, opens })
}

/// Those of the places that are followed that count now, the newest first.
fn local(model: &NewsModel, now: DateTime<Utc>) -> impl Iterator<Item = (Chosen, &Entry)> {
    let local = model.chosen.iter().filter(|chosen| matches!(chosen.why, Why::Place(_)));
    let entries = local.filter_map(|chosen| Some((*chosen, model.held.entry(chosen.at)?)));
    entries.filter(move |(_, entry)| counts(entry, now))
}

fn is(model: &NewsModel, chosen: Chosen, id: &str) -> bool {
    model.held.item(chosen.at).is_some_and(|(item, _)| item.id == id)
}
