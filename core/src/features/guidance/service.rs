//! The page of a service.

use chrono_tz::Europe::Paris;
use securite_guide::{Guide, Login, Service};

use super::evidence::Evidence;
use super::handing;
use crate::action::{Destination, OutsideLink, Tone};
use crate::context::Ctx;
use crate::emergency::BY_TEXT;
use crate::guide_rows;
use crate::leaving;
use crate::links::call;
use crate::page::{LeadRow, LeadsLook, LinkRow, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// Title and page: what it does, what is not sure, how it is reached, what to have ready, what follows, the sources.
pub(super) fn project(guide: &Guide, it: &Service, ctx: Ctx) -> (String, PageState) {
    let words = ctx.words;
    let evidence = evidence(it, ctx);
    let whom = guide_rows::audience(&it.audience, words);
    let caution = it.caution.as_ref().map(|texts| Remark::new(words.said(texts).into(), Tone::Careful));
    let links = links(it, words);
    let login = (it.login != Login::None && it.page.is_some()).then(|| guide_rows::login(it.login, words));
    let known = [words.said(&it.what).to_owned()]
        .into_iter()
        .chain(whom.clone())
        .chain(caution.iter().map(|caution| caution.text.clone()))
        .chain(facts(it, words))
        .chain(links.iter().map(|row| in_words(&row.link)))
        .chain(login);
    let known: Vec<String> = known.collect();
    let unsafe_page = it.page.is_some() && links.iter().all(|row| row.id != PAGE);
    let group = |page: PageBuilder, title: String, texts: Vec<&str>| match texts.is_empty() {
        true => page,
        false => {
            page.section(title).remarks(texts.into_iter().map(|text| Remark::new(text.into(), Tone::Plain)))
        }
    };
    let said =
        |texts: &Option<securite_guide::Texts>| texts.as_ref().map(|texts| words.said(texts).to_owned());
    let (prepare, next) = (said(&it.prepare), [said(&it.next), said(&it.wait)]);
    let page = PageBuilder::new()
        .heading(words.said(&it.name).into())
        .remarks(
            [Remark::new(words.said(&it.what).into(), Tone::Plain)]
                .into_iter()
                .chain(whom.map(|text| Remark::new(text, Tone::Plain))),
        )
        .remarks(caution.into_iter().chain(evidence.doubts(words)))
        .remarks(facts(it, words).into_iter().map(|text| Remark::new(text, Tone::Plain)))
        .links(links)
        .leads(LeadsLook::Rows, letter(it, words))
        .remarks(unsafe_page.then(|| Remark::new(words.leaving_unsafe(), Tone::Careful)))
        .then(|page| group(page, words.guide_prepare(), prepare.iter().map(String::as_str).collect()))
        .then(|page| group(page, words.guide_next(), next.iter().flatten().map(String::as_str).collect()))
        .leads(LeadsLook::Rows, if it.station { vec![guide_rows::station(words)] } else { Vec::new() })
        .leads(LeadsLook::Rows, advice(guide, it, words))
        .buttons(handing::buttons(words.said(&it.name), known, &evidence, words))
        .remarks([Remark::new(words.guide_operator(&it.operator), Tone::Quiet), evidence.sources(words)]);
    (words.guide_entry(), page.page())
}

fn evidence<'a>(it: &'a Service, ctx: Ctx) -> Evidence<'a> {
    let aged = it.is_aged(ctx.now.local(Paris).date());
    Evidence { sources: &it.sources, checked: &it.checked, to_check: it.to_check, aged }
}

/// When, how much, by which account.
fn facts(it: &Service, words: &Words) -> Vec<String> {
    let hours = it.hours.as_ref().map(|texts| words.guide_hours(words.said(texts)));
    let cost = it.cost.as_ref().map(|texts| words.guide_cost(words.said(texts)));
    let login = (it.login == Login::None && it.page.is_some()).then(|| guide_rows::login(it.login, words));
    hours.into_iter().chain(cost).chain(login).collect()
}

/// The id of the row of its page.
const PAGE: &str = "page";

/// How it is reached, each with what that leaves behind (D10). The bar's numbers are exempt.
fn links(it: &Service, words: &Words) -> Vec<LinkRow> {
    let own = it.trace.as_ref().map(|texts| words.said(texts).to_owned());
    let row = |(at, link): (usize, OutsideLink)| {
        let calls = it.phone.as_deref().is_some_and(|number| link.destination == call(number));
        let usual = if calls { words.guide_trace_call() } else { words.guide_trace_message() };
        let trace = if it.emergency { String::new() } else { own.clone().unwrap_or(usual) };
        LinkRow { id: at.to_string(), link, detail: String::new(), trace }
    };
    let needs = if it.login == Login::None { String::new() } else { guide_rows::login(it.login, words) };
    let page = it.page.as_deref().and_then(|address| leaving::row(PAGE, address, &needs, words));
    guide_rows::reach(it, words).into_iter().enumerate().map(row).chain(page).collect()
}

/// How it is reached, for who reads it elsewhere: 114 is not a number to call (E4).
fn in_words(link: &OutsideLink) -> String {
    match &link.destination {
        Destination::Page { address } => address.clone(),
        _ => link.label.clone(),
    }
}

/// What is written to 114 can be made ready.
fn letter(it: &Service, words: &Words) -> Vec<LeadRow> {
    let writes = it.sms.as_deref() == Some(BY_TEXT);
    writes.then(|| guide_rows::letter(words)).into_iter().collect()
}

/// The advice that leads here leads back.
fn advice(guide: &Guide, it: &Service, words: &Words) -> Vec<LeadRow> {
    const MOST: usize = 5;
    let own = guide.advice.iter().filter(|advice| advice.services.contains(&it.id));
    own.take(MOST).map(|advice| guide_rows::advice(advice, words)).collect()
}
