//! The first page: what the chat is not for, what one must know, and to whom one writes.

use securite_chat::ServiceStanding;

use super::action::ChatAction;
use super::model::{ChatModel, Kept, Services};
use super::official;
use super::question;
use super::terms::VERSION;
use crate::action::{ScreenName, Symbol, Tap, Tone};
use crate::numbers;
use crate::page::{Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The services, as the door names them, in the order in which they are shown.
const SERVICES: [&str; 2] = ["police", "gendarmerie"];

/// The first page of the chat.
pub(crate) fn project(model: &ChatModel, words: &Words) -> PageState {
    if model.door.is_none() {
        return official::project(words);
    }
    let outcome = question::outcome(&model.question, words);
    let plain = |text| Remark::new(text, Tone::Plain);
    PageBuilder::new()
        .remark(words.chat_not_for_emergencies(), Tone::Warning)
        .numbers([numbers::police(words), numbers::by_text(words), numbers::europe(words)])
        .remarks(kept(model.kept, words).map(|text| Remark::new(text, Tone::Careful)))
        .remarks(outcome.clone())
        .leads(
            LeadsLook::Doors,
            outcome.as_ref().and_then(|_| question::back(&model.question, words)).into_iter().collect(),
        )
        .then(|page| match going_on(model, words) {
            Some(row) => page.leads(LeadsLook::Doors, vec![row]),
            None => page.section(words.chat_choose()).then(|page| doors(page, &model.services, words)),
        })
        .remarks([
            plain(if model.demonstration { words.chat_demonstration() } else { words.chat_who_reads() }),
            plain(words.chat_they_see()),
            plain(words.chat_kept()),
            plain(words.chat_no_delay()),
        ])
        .answering(PageAnswer::Open, outcome.map(|remark| remark.text).unwrap_or_default())
}

fn kept(kept: Kept, words: &Words) -> Option<String> {
    match kept {
        Kept::Fine => None,
        Kept::Lost => Some(words.chat_kept_lost()),
        Kept::OutOfReach => Some(words.chat_kept_out_of_reach()),
    }
}

/// A conversation that is there is gone back to; a second one beside it would confuse both sides.
fn going_on(model: &ChatModel, words: &Words) -> Option<LeadRow> {
    let talk = model.talk.as_ref()?;
    let over = talk.conversation.ending().is_some() || talk.conversation.closing();
    let detail = match talk.keeping {
        _ if over => words.chat_go_on_over(),
        Some(_) => words.chat_go_on_kept(),
        None => words.chat_go_on_detail(),
    };
    let title = words.chat_go_on();
    let spoken = words.chat_service_spoken(&title, &detail);
    Some(Lead { symbol: Symbol::Chat, title, detail, spoken }.to("conversation", ScreenName::Conversation))
}

fn doors(page: PageBuilder, services: &Services, words: &Words) -> PageBuilder {
    let again = Tap::as_written(words.chat_look_again(), ChatAction::LookedAgain, Symbol::Renew);
    match services {
        Services::NotAsked | Services::Asking(_) => page.remark(words.chat_asking(), Tone::Quiet),
        Services::Unreachable => page.remark(words.chat_unreachable(), Tone::Careful).button(Some(again)),
        Services::Known(known) => {
            let of = |id: &&str| known.iter().find(|service| service.id == *id);
            let others = known.iter().any(|service| service.terms != VERSION);
            let rows = SERVICES.iter().filter_map(|id| of(id).map(|service| row(service, words))).collect();
            page.leads(LeadsLook::Doors, rows)
                .then(|page| if others { page.remark(words.chat_ended_terms(), Tone::Careful) } else { page })
                .button(Some(again))
        }
    }
}

/// A service: whether anybody is there, how many wait, how long it took. Nothing of it is promised.
fn row(service: &ServiceStanding, words: &Words) -> LeadRow {
    let title = name(&service.id, words);
    let open = service.open && service.officers > 0;
    let detail = if open {
        let waiting = words.chat_people_waiting(service.waiting);
        format!("{} · {waiting} · {}", words.chat_officers(service.officers), delay(service.delay_s, words))
    } else {
        words.chat_nobody_there()
    };
    let ServiceStanding { id, .. } = service;
    let service = id.clone();
    let spoken = words.chat_service_spoken(&title, &detail);
    let screen = if open { ScreenName::ChatTerms { service } } else { ScreenName::ChatQuestion { service } };
    Lead { symbol: Symbol::Chat, title, detail, spoken }.to(id, screen)
}

fn delay(seconds: Option<u32>, words: &Words) -> String {
    match seconds {
        Some(seconds) => words.chat_delay(&minutes(seconds, words)),
        None => words.chat_delay_unknown(),
    }
}

/// Rounded up: nobody waits longer for having been told less.
pub(super) fn minutes(seconds: u32, words: &Words) -> String {
    words.chat_minutes(if seconds < 60 { 0 } else { seconds.div_ceil(60) })
}

/// What a service is called.
pub(crate) fn name(service: &str, words: &Words) -> String {
    if service == "gendarmerie" { words.chat_gendarmerie() } else { words.chat_police() }
}
