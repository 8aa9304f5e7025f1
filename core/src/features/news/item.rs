//! The page of one item.

use super::model::NewsModel;
use super::select::{Why, counts, why_of};
use super::wording::{areas, day, line, moment, paragraphs, themes};
use crate::action::{ScreenName, Symbol, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::leaving;
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// Title and page.
pub(crate) fn project(model: &NewsModel, id: &str, atlas: Option<&Atlas>, ctx: Ctx) -> (String, PageState) {
    let words = ctx.words;
    let now = model.judged(ctx.now.instant());
    let at = model.held.named(id).filter(|at| model.held.entry(*at).is_some_and(|entry| counts(entry, now)));
    let found = at.and_then(|at| Some((model.held.entry(at)?, model.held.item(at)?)));
    let Some((entry, (item, unsigned))) = found else {
        let page = PageBuilder::new().remark(words.news_gone(), Tone::Careful);
        return (words.news_title(), page.leads(LeadsLook::Rows, vec![door(words)]).page());
    };
    let quiet = |text| Remark::new(text, Tone::Quiet);
    let careful = |text| Remark::new(text, Tone::Careful);
    // What happens now is told by the hour.
    let told = |time| if item.event { moment(time, ctx.now, words) } else { day(time, ctx.now, words) };
    let about =
        words.news_detail(&told(item.published), &areas(&item, atlas, words), &themes(item.themes, words));
    let why = match why_of(entry, &model.kept) {
        Some(Why::Place(number)) => {
            model.kept.places.get(number).map(|place| words.news_why_place(&line(&place.name)))
        }
        Some(Why::Nation) => Some(words.news_why_nation()),
        None => None,
    };
    let source = Some(line(&item.source)).filter(|source| !source.is_empty());
    let until = told(item.until);
    let page = PageBuilder::new()
        .heading(line(&item.title))
        .remark(about, Tone::Quiet)
        .remarks(unsigned.map(|name| careful(words.news_unsigned(&line(name)))))
        .remarks(item.corrected.map(|time| careful(words.news_corrected(&told(time)))))
        .remarks(paragraphs(&item.text).into_iter().map(|text| Remark::new(text, Tone::Plain)))
        .links(
            item.link
                .as_deref()
                .and_then(|address| leaving::row("more", address, "", words))
                .into_iter()
                .collect(),
        )
        .remarks(source.map(|source| quiet(words.news_source(&source))))
        .remarks([quiet(words.news_until(&until))])
        .remarks(why.map(quiet))
        .remarks([quiet(words.news_no_alarm())]);
    (words.news_item_title(), page.page())
}

/// Leads to all news.
pub(super) fn door(words: &Words) -> LeadRow {
    Lead::said(Symbol::News, words.news_all(), words.news_door_detail(), words).to("news", ScreenName::News)
}
