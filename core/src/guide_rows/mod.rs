//! Entries of the guide as rows, on every page that leads to them.

mod names;

pub(crate) use names::{audience, login, name, theme};

use securite_guide::{Advice, Entry, Service, Theme};

use crate::action::{LetterPage, OutsideLink, ScreenName, Symbol};
use crate::links::{call, link, message};
use crate::page::{Lead, LeadRow};
use crate::text::{Words, phone};

/// The list of what one gets done or tells of.
pub(crate) const PROCEDURES: &str = "procedures";
/// The list of who listens or answers.
pub(crate) const NUMBERS: &str = "numbers";

/// An entry, leading to its page.
pub(crate) fn entry(entry: Entry<'_>, words: &Words) -> LeadRow {
    match entry {
        Entry::Service(it) => service(it, words),
        Entry::Advice(it) => advice(it, words),
    }
}

/// A service with what it does; a number to call or write to stands beside it.
pub(crate) fn service(service: &Service, words: &Words) -> LeadRow {
    let symbol = match (&service.phone, &service.sms, &service.page) {
        (Some(_), ..) => Symbol::Call,
        (None, Some(_), _) => Symbol::Write,
        (None, None, Some(_)) => Symbol::Web,
        (None, None, None) => Symbol::Station,
    };
    let row = lead(symbol, &service.id, words.said(&service.name), words.said(&service.what), words);
    LeadRow { beside: reach(service, words).into_iter().next(), ..row }
}

/// Advice by its title.
pub(crate) fn advice(advice: &Advice, words: &Words) -> LeadRow {
    lead(Symbol::Advice, &advice.id, words.said(&advice.title), "", words)
}

/// My station.
pub(crate) fn station(words: &Words) -> LeadRow {
    Lead::said(Symbol::Station, words.guide_station(), words.guide_station_detail(), words)
        .to("station", ScreenName::Directory)
}

/// The page on domestic violence, which leaves no trace.
pub(crate) fn discreet(words: &Words) -> LeadRow {
    Lead::said(Symbol::Discreet, words.family_discreet(), words.family_discreet_detail(), words)
        .to("discreet", ScreenName::Discreet)
}

/// The letter to 114, ready in three touches.
pub(crate) fn letter(words: &Words) -> LeadRow {
    Lead::said(Symbol::Write, words.letter_door(), words.letter_door_detail(), words)
        .to("letter", ScreenName::Letter { page: LetterPage::Who })
}

/// A list of the guide.
pub(crate) fn list(id: &str, title: String, detail: String, words: &Words) -> LeadRow {
    let family = id == name(Theme::Family);
    let symbol = match id {
        PROCEDURES => Symbol::Procedure,
        NUMBERS => Symbol::Call,
        _ if family => Symbol::Family,
        _ => Symbol::Advice,
    };
    Lead::said(symbol, title, detail, words).to(id, ScreenName::GuideList { id: id.into() })
}

/// The numbers of a service: to call, then to write to (E4).
pub(crate) fn reach(service: &Service, words: &Words) -> Vec<OutsideLink> {
    let name = words.said(&service.name);
    let to_call = service.phone.as_deref().map(|number| {
        let shown = phone(number);
        link(words.guide_call(&shown), words.guide_call_spoken(name, &shown), call(number))
    });
    let to_write = service.sms.as_deref().map(|number| {
        link(words.guide_write(number), words.guide_write_spoken(name, number), message(number))
    });
    to_call.into_iter().chain(to_write).collect()
}

fn lead(symbol: Symbol, id: &str, title: &str, detail: &str, words: &Words) -> LeadRow {
    Lead::said(symbol, title.into(), detail.into(), words).to(id, ScreenName::GuideEntry { id: id.into() })
}
