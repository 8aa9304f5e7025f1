//! `securite station`: one question, one answer, nothing kept.

use chrono::NaiveDateTime;
use securite_core::context::Now;
use securite_core::engine::ports::{Clock, Ports};
use securite_core::features::directory::{DirectoryAction, DirectoryContent};
use securite_core::features::settings::SettingsAction;
use securite_core::{AppAction, ScreenName, ScreenState};

use crate::Outcome;
use crate::arguments::{Lang, Station};
use crate::design::Paper;
use crate::host::Host;
use crate::{emergency, screens};

/// Asks, prints, and says how it went.
pub(crate) fn run(asked: &Station) -> Outcome {
    let mut ports = Ports::system();
    if let Some(at) = asked.at {
        ports.clock = Box::new(StoppedClock(at));
    }
    let host = Host::open(asked.pack.as_ref().map(|path| path.to_string_lossy().into_owned()), ports);
    ask(&host, asked);
    let mut paper = Paper::for_output();
    let outcome = match host.next() {
        Some(screen) if asked.json => {
            match serde_json::to_string_pretty(&screen) {
                Ok(json) => crate::print(&(json + "\n")),
                Err(error) => eprintln!("securite : {error}"),
            }
            return outcome(&screen);
        }
        Some(screen) => {
            screens::draw(&mut paper, &screen);
            outcome(&screen)
        }
        // The core has ended: the numbers still show.
        None => Outcome::NothingFound,
    };
    emergency::draw(&mut paper, asked.lang);
    crate::print(&paper.into_text());
    outcome
}

/// The screen is opened last, so that it is shown once, with the answer.
fn ask(host: &Host, asked: &Station) {
    let (tag, plain) = match asked.lang {
        Lang::Fr => ("fr", false),
        Lang::FrSimple => ("fr", true),
        Lang::En => ("en", false),
    };
    host.dispatch(SettingsAction::LanguageChosen { tag: tag.into() });
    host.dispatch(SettingsAction::PlainWordsSet { on: plain });
    host.dispatch(DirectoryAction::QueryChanged { text: asked.address() });
    host.dispatch(DirectoryAction::Submitted);
    host.dispatch(AppAction::Opened { screen: ScreenName::Directory });
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

struct StoppedClock(NaiveDateTime);

impl Clock for StoppedClock {
    fn now(&self) -> Now {
        Now::Wall(self.0)
    }
}
