//! How the compass is told.

use securite_guide::{Answer, Door, Guide, Question, START};

use crate::action::{ScreenName, Symbol, Tone};
use crate::guide_rows;
use crate::numbers;
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// Title and page of a question or a door; `at` is its id, and empty the first question.
pub(crate) fn project(guide: Option<&Guide>, at: &str, words: &Words) -> (String, PageState) {
    let at = if at.is_empty() { START } else { at };
    let page = match guide.and_then(|guide| Some((guide, guide.question(START)?))) {
        None => danger(PageBuilder::new(), words).remark(words.guide_none(), Tone::Careful),
        Some((guide, start)) => match (guide.question(at), guide.door(at)) {
            (Some(asked), _) => question(asked, words),
            (None, Some(found)) => door(guide, found, words),
            (None, None) => question(start, words).remark(words.compass_gone(), Tone::Quiet),
        },
    };
    (words.compass_title(), page.page())
}

fn question(asked: &Question, words: &Words) -> PageBuilder {
    let page = PageBuilder::new();
    let first = asked.id == START;
    let look = if first { LeadsLook::Doors } else { LeadsLook::Rows };
    let page = if first { danger(page, words) } else { page };
    page.heading(words.said(&asked.ask).into())
        .leads(look, answers(asked, words))
        .leads(LeadsLook::Rows, again(first, words))
}

/// Asked before all else: who is in danger needs no question.
fn danger(page: PageBuilder, words: &Words) -> PageBuilder {
    page.remark(words.compass_danger(), Tone::Warning).numbers(numbers::all(words))
}

fn answers(asked: &Question, words: &Words) -> Vec<LeadRow> {
    let row = |answer: &Answer| {
        let title = words.said(&answer.say).to_owned();
        let detail = answer.detail.as_ref().map(|detail| words.said(detail).to_owned()).unwrap_or_default();
        let at = answer.leads_to();
        Lead::said(Symbol::Ask, title, detail, words).to(at, ScreenName::Compass { at: at.into() })
    };
    asked.answers.iter().map(row).collect()
}

/// What comes first, why this one, whom it leads to, then the ways beside it.
fn door(guide: &Guide, found: &Door, words: &Words) -> PageBuilder {
    let first = found.first.as_ref().map(|first| Remark::new(words.said(first).into(), Tone::Warning));
    let why = Remark::new(words.said(&found.why).into(), Tone::Plain);
    let mut services: Vec<LeadRow> =
        guide.services_of(&found.services).map(|service| guide_rows::service(service, words)).collect();
    let discreet = found.discreet.then(|| guide_rows::discreet(words));
    let letter = found.letter.then(|| guide_rows::letter(words));
    let others = if discreet.is_some() { Vec::new() } else { services.split_off(services.len().min(1)) };
    let station = found.station.then(|| guide_rows::station(words));
    let advice = found.advice.iter().filter_map(|id| guide.advice(id));
    let advice: Vec<LeadRow> = advice.map(|advice| guide_rows::advice(advice, words)).collect();
    PageBuilder::new()
        .heading(words.said(&found.title).into())
        .remarks(first)
        .numbers(found.letter.then(|| numbers::by_text(words)))
        .remarks([why])
        .leads(LeadsLook::Rows, discreet.into_iter().chain(letter).collect())
        .group(words.compass_best(), services)
        .group(words.compass_also(), station.into_iter().chain(others).collect())
        .group(words.guide_advice(), advice)
        .leads(LeadsLook::Rows, again(false, words))
}

/// To the first question, from every other page.
fn again(first: bool, words: &Words) -> Vec<LeadRow> {
    if first {
        return Vec::new();
    }
    let lead = Lead::said(Symbol::Ask, words.compass_again(), String::new(), words);
    vec![lead.to("again", ScreenName::Compass { at: String::new() })]
}
