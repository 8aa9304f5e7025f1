//! How the emergency numbers are told.

use securite_guide::{Guide, Service};

use crate::action::{OutsideLink, Tone};
use crate::emergency::{BY_TEXT, EUROPE, POLICE};
use crate::guide_rows;
use crate::leaving;
use crate::numbers;
use crate::page::{LeadRow, LeadsLook, LinkRow, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The three that anybody needs, then words, then what to do where nothing works, then the others.
pub(crate) fn project(guide: Option<&Guide>, words: &Words) -> PageState {
    let plain = |text| Remark::new(text, Tone::Plain);
    let others = guide.into_iter().flat_map(|guide| &guide.services).filter(|service| is_other(service));
    let others: Vec<LeadRow> = others.map(|service| guide_rows::service(service, words)).collect();
    let helplines = guide.map(|_| {
        let (title, detail) = (words.urgent_helplines(), words.guide_numbers_detail());
        guide_rows::list(guide_rows::NUMBERS, title, detail, words)
    });
    PageBuilder::new()
        .links(vec![
            row(POLICE, numbers::police(words), words.urgent_police_when()),
            row(EUROPE, numbers::europe(words), words.urgent_europe_when()),
            row(BY_TEXT, numbers::by_text(words), words.urgent_by_text_when()),
        ])
        .leads(LeadsLook::Rows, vec![guide_rows::letter(words)])
        .section(words.urgent_say())
        .remarks([plain(words.urgent_say_what()), plain(words.urgent_position())])
        .section(words.urgent_fails())
        .remarks([words.urgent_no_line(), words.urgent_airplane(), words.urgent_tablet()].map(plain))
        .links(leaving::row("site", numbers::BY_TEXT_SITE, "", words).into_iter().collect())
        .then(|page| if others.is_empty() { page } else { page.section(words.urgent_others()) })
        .leads(LeadsLook::Rows, others.into_iter().chain(helplines).collect())
        .remarks([
            Remark::new(words.urgent_trace(), Tone::Quiet),
            Remark::new(words.urgent_source(), Tone::Quiet),
        ])
        .page()
}

fn row(id: &str, link: OutsideLink, detail: String) -> LinkRow {
    LinkRow { id: id.into(), link, detail, trace: String::new() }
}

/// A number that sends help, and is none of the three above.
fn is_other(service: &Service) -> bool {
    let number = service.phone.as_deref().or(service.sms.as_deref());
    service.emergency && number.is_some_and(|number| ![POLICE, EUROPE, BY_TEXT].contains(&number))
}
