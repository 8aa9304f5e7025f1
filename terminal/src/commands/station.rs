//! `securite station`: one question, one answer, nothing kept.

use std::sync::mpsc::{Receiver, channel};

use securite_core::boundary::AppPaths;
use securite_core::features::directory::{DirectoryAction, DirectoryContent};
use securite_core::features::settings::SettingsAction;
use securite_core::features::station::StationState;
use securite_core::{AppAction, ScreenName, ScreenState, Tone};

use crate::Outcome;
use crate::arguments::Station;
use crate::host::{Host, Told};
use crate::paper::Paper;
use crate::{emergency, screens};

/// Asks, prints, and says how it went. Nothing is written: the settings live in memory.
pub(crate) fn run(asked: &Station) -> Outcome {
    let (sender, told) = channel::<Told>();
    let pack_file = asked.pack.as_ref().map(|path| path.to_string_lossy().into_owned());
    let host = Host::open(AppPaths { store_file: None, pack_file }, "fr", asked.at, sender);
    ask(&host, asked);
    let mut paper = Paper::printed();
    let outcome = match next(&told) {
        Some(screen) if asked.json => {
            match serde_json::to_string_pretty(&screen) {
                Ok(json) => crate::print(&(json + "\n")),
                Err(error) => eprintln!("securite : {error}"),
            }
            return outcome(&screen);
        }
        Some(ScreenState::Directory { notices, state }) => {
            let page = page(&host, &told, &state.content);
            screens::printed(&mut paper, &notices, &state, page.as_ref());
            outcome(&ScreenState::Directory { notices, state })
        }
        // The core has ended: the numbers still show.
        _ => Outcome::NothingFound,
    };
    emergency::printed(&mut paper, emergency::words(asked.lang.tag()));
    crate::print(&paper.into_text());
    outcome
}

/// The screen is opened last, so that it is shown once, with the answer.
fn ask(host: &Host, asked: &Station) {
    host.dispatch(SettingsAction::LanguageChosen { tag: asked.lang.language().into() });
    host.dispatch(SettingsAction::PlainWordsSet { on: asked.lang.is_plain() });
    host.dispatch(DirectoryAction::QueryChanged { text: asked.address() });
    host.dispatch(DirectoryAction::Submitted);
    host.dispatch(AppAction::Opened { screen: ScreenName::Directory });
}

fn next(told: &Receiver<Told>) -> Option<ScreenState> {
    match told.recv() {
        Ok(Told::Screen(screen)) => Some(screen),
        Ok(Told::Ended) | Err(_) => None,
    }
}

/// The page of the competent station, if the answer has one.
fn page(host: &Host, told: &Receiver<Told>, content: &DirectoryContent) -> Option<StationState> {
    let DirectoryContent::Found { rows, .. } = content else { return None };
    let competent = rows.iter().find(|row| row.tone == Tone::Chosen)?;
    host.dispatch(competent.open.action.clone());
    std::iter::from_fn(|| next(told)).find_map(|screen| match screen {
        ScreenState::Station { state, .. } => Some(state),
        _ => None,
    })
}

fn outcome(screen: &ScreenState) -> Outcome {
    let ScreenState::Directory { state, .. } = screen else { return Outcome::NothingFound };
    match state.content {
        DirectoryContent::Found { .. } => Outcome::Found,
        DirectoryContent::Choose { .. } | DirectoryContent::Suggestions { .. } => Outcome::Ambiguous,
        DirectoryContent::NoMatch { .. }
        | DirectoryContent::NoData { .. }
        | DirectoryContent::Waiting { .. } => Outcome::NothingFound,
    }
}
