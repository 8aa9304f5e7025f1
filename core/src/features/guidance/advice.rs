//! The page of a piece of advice.

use chrono_tz::Europe::Paris;
use securite_guide::{Advice, Guide};

use super::evidence::Evidence;
use super::handing;
use crate::action::Tone;
use crate::context::Ctx;
use crate::guide_rows;
use crate::page::{PageBuilder, PageState};
use crate::station_card::Remark;

/// Title and page: what to do, who can help, the sources.
pub(super) fn project(guide: &Guide, it: &Advice, ctx: Ctx) -> (String, PageState) {
    let words = ctx.words;
    let aged = it.is_aged(ctx.now.local(Paris).date());
    let evidence = Evidence { sources: &it.sources, checked: &it.checked, to_check: it.to_check, aged };
    let helpers: Vec<_> = guide
        .services_of(&it.services)
        .map(|service| guide_rows::service(service, words))
        .chain(it.station.then(|| guide_rows::station(words)))
        .collect();
    let page = PageBuilder::new()
        .heading(words.said(&it.title).into())
        .remarks([Remark::new(words.said(&it.text).into(), Tone::Plain)])
        .remarks(evidence.doubts(words))
        .group(words.guide_who_helps(), helpers)
        .buttons(handing::buttons(words.said(&it.title), [words.said(&it.text).to_owned()], &evidence, words))
        .remarks([evidence.sources(words)]);
    (guide_rows::theme(it.theme, words), page.page())
}
