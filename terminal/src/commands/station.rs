//! `securite station`: one question, one answer, nothing kept.

use securite_core::features::directory::{DirectoryAction, DirectoryContent, DirectoryState};
use securite_core::{AppAction, ScreenName, ScreenState, Tone};

use crate::Outcome;
use crate::arguments::Station;
use crate::design::{Ink, colour_for_output, printed};
use crate::host::Host;
use crate::page::Page;
use crate::{emergency, screens, words};

/// Asks, prints, and says how it went.
pub(crate) fn run(asked: &Station) -> Outcome {
    let host = Host::open(&asked.shown);
    // The screen is opened last, so that it is shown once, with the answer.
    host.dispatch(DirectoryAction::QueryChanged { text: asked.address() });
    host.dispatch(DirectoryAction::Submitted);
    host.dispatch(AppAction::Opened { screen: ScreenName::Directory });
    let urgent = words::of(asked.shown.lang.tag()).urgent;
    let Some(screen) = host.next() else {
        // The core has ended: the numbers still show.
        print(&Page::default(), urgent);
        return Outcome::NothingFound;
    };
    if asked.json {
        match serde_json::to_string_pretty(&screen) {
            Ok(json) => crate::print(&(json + "\n")),
            Err(error) => eprintln!("securite : {error}"),
        }
        return outcome(&screen);
    }
    let mut page = Page::default();
    page.line(screens::title(&screen), Ink::Bold);
    page.blank();
    page.append(screens::page(&screen));
    if let Some(competent) = competent_page(&host, &screen) {
        page.blank();
        page.line(screens::title(&competent), Ink::Bold);
        page.append(screens::page(&competent));
    }
    print(&page, urgent);
    outcome(&screen)
}

/// The page of the competent station, where the data say which one it is.
fn competent_page(host: &Host, screen: &ScreenState) -> Option<ScreenState> {
    let ScreenState::Directory { state: DirectoryState { content, .. }, .. } = screen else { return None };
    let DirectoryContent::Found { rows, .. } = content else { return None };
    let competent = rows.first().filter(|row| row.tone == Tone::Chosen)?;
    host.dispatch(AppAction::Opened { screen: ScreenName::Station { id: competent.id.clone() } });
    host.next()
}

fn print(page: &Page, urgent: &securite_core::emergency::EmergencyWords) {
    let mut page = page.clone();
    page.blank();
    page.line(&emergency::line(urgent), Ink::Alarm);
    crate::print(&printed(&page, colour_for_output()));
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
