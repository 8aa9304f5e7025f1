//! Notices of the system: off until asked, quiet, and naming no place and no theme (N1, D8).

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Europe::Paris;
use chrono_tz::Tz;
use securite_feed::{Area, Entry};
use sha2::{Digest as _, Sha256};

use super::choose::changed;
use super::kept::NewsNotices;
use super::model::{NewsModel, Permission, TimeFor};
use super::select::Chosen;
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
/// What is older is told in no summary: a place that is followed anew has a past.
const RECENT: TimeDelta = TimeDelta::days(2);
/// From this hour on, where the person is, and before the second: nobody is woken.
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
    let known = local(model, now).filter_map(|(chosen, _)| mark(model, chosen)).collect();
    model.kept.notices = Some(NewsNotices { told: now, known, event: None });
    let mut effects = changed(model, ids);
    effects.push(NewsEffect::Want(true));
    effects
}

/// The system cannot be asked, or shows none any more, whatever the person once said.
pub(crate) fn not_posted(model: &mut NewsModel) -> Vec<NewsEffect> {
    let asked = model.permission == Permission::Asking;
    if asked || model.kept.notices.is_some() {
        model.permission = Permission::Refused;
    }
    if model.kept.notices.take().is_none() {
        return Vec::new();
    }
    vec![NewsEffect::Note(model.kept.clone()), NewsEffect::Want(false)]
}

/// They are wanted no more, and both go.
pub(super) fn turned_off() -> Vec<NewsEffect> {
    vec![NewsEffect::Want(false), NewsEffect::Withdraw(DIGEST), NewsEffect::Withdraw(EVENT)]
}

/// Takes the notice of an event away that was corrected, has ended, or is for no place that is followed.
pub(super) fn withdraw_event(model: &mut NewsModel, now: DateTime<Utc>) -> Vec<NewsEffect> {
    let shown = model.kept.notices.as_ref().and_then(|notices| notices.event);
    let Some(shown) = shown else { return Vec::new() };
    if local(model, now).any(|(chosen, entry)| entry.event && mark(model, chosen) == Some(shown)) {
        return Vec::new();
    }
    model.kept.notices.iter_mut().for_each(|notices| notices.event = None);
    vec![NewsEffect::Withdraw(EVENT), NewsEffect::Note(model.kept.clone())]
}

/// What is to be shown, after news have come. What was told is noted in what is kept.
pub(super) fn tell(model: &mut NewsModel, at: Now, words: &Words) -> Vec<NewsEffect> {
    let now = at.instant();
    let mut effects = withdraw_event(model, now);
    let Some(mut notices) = model.kept.notices.clone() else { return effects };
    // A clock that was ahead is no reason to be silent until then.
    notices.told = notices.told.min(now);
    let marked = |(chosen, entry)| mark(model, chosen).map(|mark| (chosen, entry, mark));
    let new: Vec<(Chosen, &Entry, u32)> =
        local(model, now).filter_map(marked).filter(|(.., mark)| !notices.known.contains(mark)).collect();
    let event = new.iter().find(|(_, entry, _)| entry.event && now - entry.of.min(now) < FRESH);
    if let Some((chosen, _, mark)) = event
        && let Some((item, _)) = model.held.item(chosen.at)
    {
        effects.push(post(EVENT, words.news_notice_event(), ScreenName::NewsItem { id: item.id }, words));
        notices.event = Some(*mark);
        notices.known.insert(*mark);
    }
    let recent = |entry: &Entry| !entry.event && now - entry.of.min(now) < RECENT;
    let count = new.iter().filter(|(_, entry, _)| recent(entry)).count();
    let zone = zone(model);
    let (today, before) = (at.local(zone), Now::Instant(notices.told).local(zone));
    if count > 0 && DAY.contains(&today.hour()) && before.date() < today.date() {
        let told = words.news_notice_digest(u32::try_from(count).unwrap_or(u32::MAX));
        effects.push(post(DIGEST, told, ScreenName::News, words));
        notices.told = now;
        // An event that could not be told yet stays one.
        notices.known.extend(new.iter().filter(|(_, entry, _)| !entry.event).map(|(.., mark)| *mark));
    }
    let held: BTreeSet<u32> = local(model, now).filter_map(|(chosen, _)| mark(model, chosen)).collect();
    notices.known.retain(|mark| held.contains(mark));
    model.kept = NewsKept { notices: Some(notices), ..model.kept.clone() };
    effects
}

/// Where the person most likely is: the first place that is followed; night overseas is not that of Paris.
fn zone(model: &NewsModel) -> Tz {
    let code = model.kept.places.iter().find_map(|place| match &place.area {
        Area::Commune(code) | Area::Department(code) => Some(code),
        Area::Nation | Area::Station(_) => None,
    });
    code.map_or(Paris, |code| securite_hours::time_zone(code.as_str()))
}

/// What stands for one version of an item in what is kept: 32 bits of a sum, the same in each start of the program.
fn mark(model: &NewsModel, chosen: Chosen) -> Option<u32> {
    let of = model.held.entry(chosen.at)?.of.timestamp();
    let (item, _) = model.held.item(chosen.at)?;
    let sum = Sha256::digest(format!("{of} {}", item.id));
    sum.first_chunk().copied().map(u32::from_be_bytes)
}

fn post(id: &str, text: String, opens: ScreenName, words: &Words) -> NewsEffect {
    NewsEffect::Post(NoticeCard { id: id.into(), title: words.app_name(), text, opens })
}

/// Those of the places that are followed that count now, the newest first.
fn local(model: &NewsModel, now: DateTime<Utc>) -> impl Iterator<Item = (Chosen, &Entry)> {
    model.counting(model.local(), now)
}
