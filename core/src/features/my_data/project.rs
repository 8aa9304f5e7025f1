//! How it is told: each thing with what it is, and a touch that erases it.

use super::model::{Erasure, Held, HeldFile, Holding, Left, MyDataModel, Stage};
use super::{HeldThing, MyDataAction};
use crate::action::{ScreenName, Symbol, Tap, Tone};
use crate::buttons;
use crate::page::{Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// What other features keep, as far as it is told here.
pub(crate) struct Contents {
    /// The name of the language that was chosen.
    pub(crate) language: Option<&'static str>,
    /// Plain words were chosen.
    pub(crate) plain: bool,
    /// Data are never looked for by themselves.
    pub(crate) never_asks: bool,
    /// The name of the kept station; `None`: the data no longer have it.
    pub(crate) station: Option<String>,
    /// The names of the places of news.
    pub(crate) places: Vec<String>,
    /// Their themes; `None`: all.
    pub(crate) themes: Option<String>,
    /// Notices of the system are wanted.
    pub(crate) notices: bool,
}

/// The whole first, then each thing; last what stays. `privacy` leads to what others keep.
pub(crate) fn project(
    model: &MyDataModel,
    contents: &Contents,
    privacy: LeadRow,
    words: &Words,
) -> PageState {
    let (ended, announcement) = match &model.ended {
        Some(erasure) => (result(erasure, words), result(erasure, words)),
        None => (Vec::new(), asking(model, words).into_iter().collect()),
    };
    let page = PageBuilder::new().remarks(ended);
    let page = match &model.held {
        // Nothing to touch yet, so that the focus is on the first of what is listed.
        None => page.remark(words.my_data_looking(), Tone::Plain),
        Some(held) => listed(page, model, held, contents, words)
            .section(words.my_data_stays_heading())
            .remark(words.my_data_stays(), Tone::Plain)
            .leads(LeadsLook::Rows, vec![privacy]),
    };
    let said = announcement.into_iter().map(|remark| remark.text).collect::<Vec<_>>().join(" ");
    let answer = match model.ended {
        Some(_) => PageAnswer::Found { number: model.count },
        None => PageAnswer::Open,
    };
    page.answering(answer, said)
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
    let standing = match held.file {
        HeldFile::Open => None,
        HeldFile::None => Some(Remark::new(words.my_data_in_memory(), Tone::Plain)),
        HeldFile::OutOfReach => Some(Remark::new(words.my_data_out_of_reach(), Tone::Careful)),
    };
    let nothing = held.things.is_empty() && held.file != HeldFile::OutOfReach;
    let intro = if nothing { words.my_data_nothing() } else { words.my_data_intro() };
    let page = page.remarks([Remark::new(intro, Tone::Plain)].into_iter().chain(standing));
    let page = if nothing { page } else { erasable(page, model, None, words) };
    held.things.iter().fold(page, |page, (thing, holding)| {
        let page = page.section(name(*thing, words));
        let page = page.remark(content(*thing, holding, contents, words), Tone::Plain);
        erasable(page, model, Some(*thing), words)
    })
}

/// The touch that asks; once it was, the question and its answers in its place.
fn erasable(page: PageBuilder, model: &MyDataModel, thing: Option<HeldThing>, words: &Words) -> PageBuilder {
    let tap = |label: String, spoken: String, symbol, action: MyDataAction| Tap {
        label,
        accessibility_label: spoken,
        enabled: true,
        action: action.into(),
        symbol,
    };
    match model.stage {
        // "No" stands where the touch was: whoever presses a key twice erases nothing.
        Stage::Asking(asked) if asked == thing => {
            let yes =
                tap(words.my_data_yes(), words.my_data_yes(), Symbol::Clear, MyDataAction::EraseConfirmed);
            let no = tap(words.my_data_no(), words.my_data_no(), Symbol::Keep, MyDataAction::EraseDropped);
            page.remark(question(thing, words), Tone::Careful)
                .buttons(vec![buttons::act(no), buttons::main(yes)])
        }
        Stage::Erasing(_, erased) | Stage::Looking(erased, _) if erased == thing => {
            page.remark(words.my_data_erasing(), Tone::Plain)
        }
        _ => {
            let (label, spoken) = match thing {
                None => (words.my_data_erase_all(), words.my_data_erase_all()),
                Some(thing) => (words.my_data_erase(), words.my_data_erase_spoken(&name(thing, words))),
            };
            page.button(Some(tap(label, spoken, Symbol::Clear, MyDataAction::EraseAsked { thing })))
        }
    }
}

fn asking(model: &MyDataModel, words: &Words) -> Option<Remark> {
    match model.stage {
        Stage::Asking(thing) => Some(Remark::new(question(thing, words), Tone::Careful)),
        _ => None,
    }
}

/// What it is about, and what comes of it.
fn question(thing: Option<HeldThing>, words: &Words) -> String {
    let after = match thing {
        None => return words.my_data_ask_all(),
        Some(HeldThing::Settings) => words.my_data_after_settings(),
        Some(HeldThing::Station) => words.my_data_after_station(),
        Some(HeldThing::NewsChoices) => words.my_data_after_news_choices(),
        Some(HeldThing::Packs) => words.my_data_after_packs(),
        Some(HeldThing::News) => words.my_data_after_news(),
        Some(HeldThing::Conversation) => words.my_data_after_conversation(),
        Some(HeldThing::SetAside) => words.my_data_after_set_aside(),
        Some(HeldThing::Log) => words.my_data_after_log(),
    };
    let what = thing.map(|thing| name(thing, words)).unwrap_or_default();
    format!("{} {after}", words.my_data_ask(&what))
}

/// What is gone; what is not, and what to do.
fn result(erasure: &Erasure, words: &Words) -> Vec<Remark> {
    if erasure.is_whole() {
        let text = match erasure.thing {
            None => words.my_data_erased_all(),
            Some(thing) => words.my_data_erased(&name(thing, words)),
        };
        return vec![Remark::new(text, Tone::Chosen)];
    }
    let of = |why: Left| {
        let names =
            erasure.left.iter().filter(|(_, left)| **left == why).map(|(thing, _)| name(*thing, words));
        Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
    };
    let busy = of(Left::Busy).map(|what| words.my_data_busy(&what));
    let refused = of(Left::Refused).map(|what| words.my_data_refused(&what));
    // What the file of settings holds is said by how that file stands.
    let unknown = erasure.out_of_reach.then(|| words.my_data_not_all());
    let told = busy.into_iter().chain(refused).chain(unknown);
    told.map(|text| Remark::new(text, Tone::Careful)).collect()
}

fn name(thing: HeldThing, words: &Words) -> String {
    match thing {
        HeldThing::Settings => words.my_data_settings(),
        HeldThing::Station => words.my_data_station(),
        HeldThing::NewsChoices => words.my_data_news_choices(),
        HeldThing::Packs => words.my_data_packs(),
        HeldThing::News => words.my_data_news(),
        HeldThing::Conversation => words.my_data_conversation(),
        HeldThing::SetAside => words.my_data_set_aside(),
        HeldThing::Log => words.my_data_log(),
    }
}

fn content(thing: HeldThing, holding: &Holding, contents: &Contents, words: &Words) -> String {
    let size = words.size(holding.bytes);
    match thing {
        HeldThing::Settings => {
            let language =
                contents.language.map_or_else(|| words.my_data_language_of_device(), str::to_owned);
            let plain = contents.plain.then(|| words.settings_plain());
            let never = contents.never_asks.then(|| words.my_data_never_asks());
            [language].into_iter().chain(plain).chain(never).collect::<Vec<_>>().join(" · ")
        }
        HeldThing::Station => contents.station.clone().unwrap_or_else(|| words.my_data_station_gone()),
        HeldThing::NewsChoices => {
            let places = contents.places.join(", ");
            let places = (!places.is_empty()).then(|| words.my_data_places(&places));
            let themes = contents.themes.as_ref().map(|themes| words.my_data_themes(themes));
            let notices = contents.notices.then(|| words.my_data_notices());
            let said: Vec<String> = places.into_iter().chain(themes).chain(notices).collect();
            // Kept, and without a meaning any more.
            if said.is_empty() { words.my_data_no_choice() } else { said.join(" ") }
        }
        HeldThing::Packs if holding.files.is_empty() => words.my_data_asked(),
        HeldThing::News if holding.files.is_empty() => words.my_data_asked(),
        HeldThing::Packs | HeldThing::News => words.my_data_same_for_all(&size),
        HeldThing::Conversation => words.my_data_sealed(&size),
        HeldThing::SetAside => words.my_data_set_aside_files(&holding.files.join(", "), &size),
        HeldThing::Log => words.my_data_log_says(&size),
    }
}
