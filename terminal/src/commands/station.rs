//! `securite station`: one question, one answer, nothing kept.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use securite_core::boundary::AppPaths;
use securite_core::features::directory::FIELD;
use securite_core::features::settings::SettingsAction;
use securite_core::{
    AppAction, PageAnswer, PagePart, PageState, ScreenContent, ScreenName, ScreenState, StationRow,
};

use crate::Outcome;
use crate::arguments::Station;
use crate::faults::Faults;
use crate::host::{Host, Told};
use crate::paper::Paper;
use crate::profile::Chosen;
use crate::{emergency, screens};

/// Asks, prints, and says how it went. Nothing is written: the settings live in memory.
pub(crate) fn run(asked: &Station, chosen: Chosen) -> Outcome {
    let faults = match Faults::open(asked.log.as_deref()) {
        Ok(faults) => faults,
        Err(sentence) => return crate::refused(&sentence),
    };
    let (sender, told) = channel::<Told>();
    let pack_file = asked.pack.as_ref().map(|path| path.to_string_lossy().into_owned());
    let paths = AppPaths { store_file: None, pack_file, packs_folder: chosen.packs };
    let host = Host::open(paths, "fr", &chosen.profile, asked.at, Arc::clone(&faults), sender);
    ask(&host, asked);
    let outcome = answer(&host, &told, asked);
    faults.print();
    outcome
}

/// Prints what the core says.
fn answer(host: &Host, told: &Receiver<Told>, asked: &Station) -> Outcome {
    let mut paper = Paper::printed();
    let outcome = match next(told) {
        Some(screen) if asked.json => {
            crate::print_json(&screen);
            return outcome(&screen);
        }
        Some(screen) => {
            if let ScreenContent::Page { page } = &screen.content {
                screens::printed(&mut paper, &screen, page, &pages(host, told, page));
            }
            outcome(&screen)
        }
        // The core has ended: the numbers still show.
        None => Outcome::NothingFound,
    };
    emergency::printed(&mut paper, securite_core::emergency::words(asked.answer.lang.tag()));
    crate::print(&paper.into_text());
    outcome
}

/// The screen is opened last, so that it is shown once, with the answer.
fn ask(host: &Host, asked: &Station) {
    host.dispatch(SettingsAction::LanguageChosen { tag: asked.answer.lang.language().into() });
    host.dispatch(SettingsAction::PlainWordsSet { on: asked.answer.lang.is_plain() });
    host.dispatch(AppAction::Typed { field: FIELD.into(), text: asked.address() });
    host.dispatch(AppAction::Entered { field: FIELD.into() });
    host.dispatch(AppAction::Opened { screen: ScreenName::Directory });
}

fn next(told: &Receiver<Told>) -> Option<ScreenState> {
    match told.recv() {
        Ok(Told::Screen(screen)) => Some(screen),
        Ok(Told::Ended) | Err(_) => None,
    }
}

/// The pages of the stations that are the answer, by their ids: nobody can lead on to them in what is printed.
fn pages(host: &Host, told: &Receiver<Told>, page: &PageState) -> BTreeMap<String, PageState> {
    let stations = page.parts.iter().filter_map(|part| match part {
        PagePart::Station { station } => Some(station),
        _ => None,
    });
    let own = |row: &StationRow| {
        host.dispatch(row.open.action.clone());
        let name = ScreenName::Station { id: row.id.clone() };
        std::iter::from_fn(|| next(told)).find_map(|screen| match screen.content {
            ScreenContent::Page { page } if screen.name == name => Some((row.id.clone(), page)),
            _ => None,
        })
    };
    stations.filter_map(own).collect()
}

fn outcome(screen: &ScreenState) -> Outcome {
    let ScreenContent::Page { page } = &screen.content else { return Outcome::NothingFound };
    match page.answer {
        PageAnswer::Found { .. } => Outcome::Found,
        PageAnswer::Asks => Outcome::Ambiguous,
        PageAnswer::NotFound | PageAnswer::Open => Outcome::NothingFound,
    }
}
