//! How it is told: each thing with what it is, and a touch that erases it.

use super::model::{Held, HeldFile, MyDataModel, Stage};
use super::wording::{Contents, content, name, question, result};
use super::{HeldThing, MyDataAction};
use crate::action::{ScreenName, Symbol, Tap, Tone};
use crate::buttons;
use crate::page::{Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// The whole first, then each thing; last what stays. `privacy` leads to what others keep.
pub(crate) fn project(
    model: &MyDataModel,
    contents: &Contents,
    privacy: LeadRow,
    words: &Words,
) -> PageState {
    let came_to = model.ended.as_ref().map(|erasure| result(erasure, words)).unwrap_or_default();
    let asked = match model.stage {
        Stage::Asking(thing) => Some(question(thing, model, words)),
        _ => None,
    };
    let aloud: Vec<String> = came_to.iter().map(|remark| remark.text.clone()).chain(asked).collect();
    let page = PageBuilder::new().remarks(came_to);
    let page = match &model.held {
        // Nothing to touch yet, so that the focus is on the first of what is listed.
        None => page.remark(words.my_data_looking(), Tone::Plain),
        Some(held) => listed(page, model, held, contents, words)
            .section(words.my_data_stays_heading())
            .remark(words.my_data_stays(), Tone::Plain)
            .leads(LeadsLook::Rows, vec![privacy]),
    };
    let answer = match model.ended {
        Some(_) => PageAnswer::Found { number: model.count },
        None => PageAnswer::Open,
    };
    page.answering(answer, aloud.join(" "))
}

/// Leads here.
pub(crate) fn door(words: &Words) -> LeadRow {
    Lead::said(Symbol::Settings, words.my_data_title(), words.my_data_detail(), words)
        .to("my-data", ScreenName::MyData)
}

fn listed(
    page: PageBuilder,
    model: &MyDataModel,
    held: &Held,
    contents: &Contents,
    words: &Words,
) -> PageBuilder {
    let plain = |text| Remark::new(text, Tone::Plain);
    let nothing = held.things.is_empty() && held.file != HeldFile::OutOfReach;
    let intro = plain(if nothing { words.my_data_nothing() } else { words.my_data_intro() });
    let page = match held.file {
        HeldFile::Open => page.remarks([intro]),
        HeldFile::None if nothing => page.remark(words.my_data_in_memory(), Tone::Plain),
        HeldFile::None => page.remarks([plain(words.my_data_found()), plain(words.my_data_in_memory())]),
        HeldFile::OutOfReach => page.remark(words.my_data_out_of_reach(), Tone::Careful),
    };
    let page = if nothing { page } else { erasable(page, model, None, words) };
    held.things.iter().fold(page, |page, (thing, holding)| {
        let page = page.section(name(*thing, words));
        let page = page.remark(content(*thing, holding, contents, words), Tone::Plain);
        erasable(page, model, Some(*thing), words)
    })
}

/// The touch that asks; once it was, the question and its answers in its place.
fn erasable(page: PageBuilder, model: &MyDataModel, thing: Option<HeldThing>, words: &Words) -> PageBuilder {
    match model.stage {
        // "No" stands where the touch was: whoever presses a key twice erases nothing.
        Stage::Asking(asked) if asked == thing => {
            let yes = Tap::as_written(words.my_data_yes(), MyDataAction::EraseConfirmed, Symbol::Clear);
            let no = Tap::as_written(words.my_data_no(), MyDataAction::EraseDropped, Symbol::Keep);
            page.remark(question(thing, model, words), Tone::Careful)
                .buttons(vec![buttons::act(no), buttons::main(yes)])
        }
        Stage::Erasing(_, erased) | Stage::Looking(erased, _) if erased == thing => {
            page.remark(words.my_data_erasing(), Tone::Plain)
        }
        _ => {
            let erase = |label| Tap::as_written(label, MyDataAction::EraseAsked { thing }, Symbol::Clear);
            let tap = match thing {
                None => erase(words.my_data_erase_all()),
                Some(thing) => {
                    let spoken = words.my_data_erase_spoken(&name(thing, words));
                    Tap { accessibility_label: spoken, ..erase(words.my_data_erase()) }
                }
            };
            page.button(Some(tap))
        }
    }
}
