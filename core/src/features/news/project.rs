//! How news are told.

use chrono_tz::Europe::Paris;

use super::item::door;
use super::model::{Doing, NewsEnded, NewsModel};
use super::select::{Chosen, Why};
use super::wording::{about, day, line, moment};
use super::{NewsAction, SEARCH, SourceFailure};
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::context::{Ctx, Now};
use crate::page::{
    FieldKind, Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageField, PageProgress, PageState,
};
use crate::station_card::Remark;
use crate::text::Words;

/// The longest search.
const MOST_LETTERS: u32 = 100;
/// News that are older than this many days are told to be old.
const FRESH_DAYS: i64 = 2;

/// The search, how it stands, what can be chosen, local news, those of the nation, older ones.
pub(crate) fn project(model: &NewsModel, ctx: Ctx) -> PageState {
    let words = ctx.words;
    if !model.is_there {
        return PageBuilder::new().remark(words.news_not_here(), Tone::Careful).page();
    }
    let all = shown(model, ctx);
    let (local, nation): (Vec<&Row>, Vec<&Row>) =
        all.iter().take(model.rows).partition(|row| matches!(row.why, Why::Place(_)));
    let searched = !model.search.trim().is_empty();
    let rows = |rows: Vec<&Row>| rows.into_iter().map(|row| row.lead.clone()).collect::<Vec<_>>();
    let has_places = !model.kept.places.is_empty();
    let none_local = has_places && local.is_empty() && !searched;
    let held = !model.held.is_empty() || model.failures().is_empty();
    let empty = all.is_empty() && held && !model.is_busy();
    PageBuilder::new()
        .then(|page| if model.held.is_empty() { page } else { page.field(search(model, words)) })
        .then(|page| standing(page, model, ctx))
        .leads(LeadsLook::Rows, vec![to_choices(model, words)])
        .group(words.news_local(), rows(local))
        .remarks(none_local.then(|| Remark::new(words.news_none_local(), Tone::Quiet)))
        .group(words.news_of_nation(), rows(nation))
        .remarks((empty && searched).then(|| Remark::new(words.news_nothing_found(), Tone::Plain)))
        .remarks((empty && !searched).then(|| Remark::new(words.news_nothing(), Tone::Plain)))
        .button(
            (all.len() > model.rows)
                .then(|| Tap::as_written(words.news_older(), NewsAction::OlderAsked, Symbol::Forward)),
        )
        .then(|page| refresh(page, model, ctx.now, words))
        .remark(words.news_no_alarm(), Tone::Quiet)
        .answering(PageAnswer::Open, announcement(model, words))
}

/// What a screen reader says when a try has ended.
fn announcement(model: &NewsModel, words: &Words) -> String {
    match &model.ended {
        Some(NewsEnded::Well) => words.news_renewed(),
        Some(NewsEnded::Failed(_)) => failures(model, words).into_iter().next().unwrap_or_default(),
        Some(NewsEnded::Stopped) | None => String::new(),
    }
}

/// The newest item of a place that is followed, for home, and the way to all; nothing where there are no news.
pub(crate) fn latest(model: &NewsModel, ctx: Ctx) -> Vec<LeadRow> {
    if !model.is_there {
        return Vec::new();
    }
    let now = model.judged(ctx.now.instant());
    let local = model.counting(model.local(), now).next();
    let local = local.and_then(|(chosen, _)| row(model, chosen, ctx)).map(|row| row.lead);
    local.into_iter().chain([door(ctx.words)]).collect()
}

/// A row of the list.
struct Row {
    why: Why,
    lead: LeadRow,
}

/// What is shown, as far as it is needed: one more than the page has room for tells that there are older ones.
fn shown(model: &NewsModel, ctx: Ctx) -> Vec<Row> {
    let now = model.judged(ctx.now.instant());
    let rows = model.counting(&model.found, now).filter_map(|(chosen, _)| row(model, chosen, ctx));
    rows.take(model.rows + 1).collect()
}

fn row(model: &NewsModel, chosen: Chosen, ctx: Ctx) -> Option<Row> {
    let (item, unsigned) = model.held.item(chosen.at)?;
    let words = ctx.words;
    let place = match chosen.why {
        Why::Place(number) => model.kept.places.get(number).map(|place| line(&place.name))?,
        Why::Nation => words.news_nation(),
    };
    let (title, detail) = (line(&item.title), about(&item, &place, unsigned, ctx.now, words));
    let lead = Lead::said(Symbol::News, title, detail, words);
    let id = item.id;
    Some(Row { why: chosen.why, lead: lead.to(&id.clone(), ScreenName::NewsItem { id }) })
}

fn search(model: &NewsModel, words: &Words) -> PageField {
    let clear = (!model.search.is_empty()).then(|| Tap {
        label: words.directory_clear(),
        accessibility_label: words.news_search_clear(),
        enabled: true,
        action: AppAction::Typed { field: SEARCH.into(), text: String::new() },
        symbol: Symbol::Clear,
    });
    PageField {
        name: SEARCH.into(),
        label: words.news_search(),
        kind: FieldKind::Words,
        max_letters: MOST_LETTERS,
        secret: true,
        takes_focus: false,
        clear,
        prefill: model.prefill.clone(),
    }
}

/// What is wrong, if anything is, and how old the news are.
fn standing(page: PageBuilder, model: &NewsModel, ctx: Ctx) -> PageBuilder {
    let words = ctx.words;
    let today = ctx.now.local(Paris).date();
    let careful = |text| Remark::new(text, Tone::Careful);
    let expired = model.held.announced.as_ref().filter(|comment| comment.has_expired(today));
    let expired = expired.map(|comment| careful(words.news_expired(&words.date(comment.expires))));
    let behind = model.behind(ctx.now.instant());
    let behind = behind.map(|issued| careful(words.news_clock_behind(&words.date(issued.date_naive()))));
    page.remarks(behind)
        .remarks(failures(model, words).into_iter().map(careful))
        .remarks(expired)
        .remarks(old(model, ctx.now, words).map(careful))
}

/// That nothing new came for days.
fn old(model: &NewsModel, now: Now, words: &Words) -> Option<String> {
    let asked = model.kept.renewed.filter(|_| !model.is_busy())?;
    let days = (now.instant() - asked).num_days();
    (days >= FRESH_DAYS).then(|| words.news_old(&day(asked, now, words)))
}

/// Why something did not come; what hinders all of them is said once.
fn failures(model: &NewsModel, words: &Words) -> Vec<String> {
    let failures = model.failures();
    let stays = |why: String| if model.held.is_empty() { why } else { words.news_failed(&why) };
    let first = failures.iter().find(|failure| failure.of.is_none());
    let told = |failure: &SourceFailure| {
        let why = failure.failure.why(words);
        match &failure.of {
            Some(_) if first.is_some_and(|first| first.failure == failure.failure) => None,
            Some(name) => Some(words.news_failed_of(&line(name), &why)),
            None => Some(stays(why)),
        }
    };
    failures.iter().filter_map(told).collect()
}

fn refresh(page: PageBuilder, model: &NewsModel, now: Now, words: &Words) -> PageBuilder {
    let stopped = model.ended == Some(NewsEnded::Stopped);
    // What is older is told at the top.
    let asked = model.kept.renewed.filter(|_| old(model, now, words).is_none());
    match model.doing {
        Doing::Fetching(_) => page.progress(PageProgress {
            text: words.news_fetching(),
            permille: None,
            stop: Tap {
                label: words.renewal_stop(),
                accessibility_label: words.news_stop_spoken(),
                enabled: true,
                action: NewsAction::Stopped.into(),
                symbol: Symbol::Clear,
            },
        }),
        Doing::Opening(_) => page.remark(words.news_opening(), Tone::Quiet),
        Doing::Nothing | Doing::Resting(_) => page
            .button(Some(Tap::as_written(words.news_refresh(), NewsAction::Refreshed, Symbol::Renew)))
            .remarks(stopped.then(|| Remark::new(words.news_stopped(), Tone::Quiet)))
            .remarks(
                asked.map(|asked| Remark::new(words.news_asked(&moment(asked, now, words)), Tone::Quiet)),
            ),
    }
}

/// Leads to the choices.
pub(crate) fn to_choices(model: &NewsModel, words: &Words) -> LeadRow {
    let title = words.news_choices_title();
    let detail =
        if !model.kept.places.is_empty() { words.news_choices_detail() } else { words.news_choices_none() };
    Lead::said(Symbol::Settings, title, detail, words).to("choices", ScreenName::NewsChoices)
}
