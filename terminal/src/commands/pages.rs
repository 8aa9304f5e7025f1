//! What commands share that print one page: a core without a screen, which keeps nothing.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use securite_core::boundary::AppPaths;
use securite_core::features::settings::SettingsAction;
use securite_core::{AppAction, PageState, ScreenContent, ScreenName, ScreenState};

use crate::Outcome;
use crate::arguments::{Answer, Page};
use crate::faults::Faults;
use crate::host::{Host, Told};
use crate::paper::Paper;
use crate::profile::Chosen;
use crate::{emergency, screens};

/// A core that is asked for pages.
pub(super) struct Pages<'a> {
    asked: &'a Page,
    host: Host,
    told: Receiver<Told>,
    faults: Arc<Faults>,
}

impl<'a> Pages<'a> {
    /// Opens it; the settings live in memory, and faults are told in the file `log`.
    pub(super) fn open(asked: &'a Page, log: Option<&Path>, chosen: Chosen) -> Result<Self, Outcome> {
        let faults = Faults::open(log).map_err(|sentence| crate::refused(&sentence))?;
        let (sender, told) = channel::<Told>();
        let pack_file = asked.pack.as_ref().map(|path| path.to_string_lossy().into_owned());
        let paths = AppPaths { pack_file, packs_folder: chosen.packs, ..AppPaths::default() };
        let host = Host::open(paths, "fr", &chosen.profile, asked.at, Arc::clone(&faults), sender);
        host.dispatch(SettingsAction::LanguageChosen { tag: asked.answer.lang.language().into() });
        host.dispatch(SettingsAction::PlainWordsSet { on: asked.answer.lang.is_plain() });
        Ok(Pages { asked, host, told, faults })
    }

    /// Does what a touch would do.
    pub(super) fn act(&self, action: impl Into<AppAction>) {
        self.host.dispatch(action);
    }

    /// Types into a field before its page is opened.
    pub(super) fn typed(&self, field: &str, text: String) {
        self.act(AppAction::Typed { field: field.into(), text });
    }

    /// The text of a field is complete.
    pub(super) fn entered(&self, field: &str) {
        self.act(AppAction::Entered { field: field.into() });
    }

    /// The screen; `None` where the core has ended.
    pub(super) fn screen(&self, name: ScreenName) -> Option<ScreenState> {
        self.host.dispatch(AppAction::Opened { screen: name.clone() });
        std::iter::from_fn(|| match self.told.recv() {
            Ok(Told::Screen(screen)) => Some(screen),
            Ok(Told::Ended) | Err(_) => None,
        })
        .find(|screen| screen.name == name)
    }

    /// Prints one screen; whether there is one.
    pub(super) fn show(self, name: ScreenName) -> Outcome {
        let screen = self.screen(name);
        let outcome = if screen.is_some() { Outcome::Found } else { Outcome::NothingFound };
        self.print(screen.as_ref());
        outcome
    }

    /// Prints it, with the numbers below; where the core has ended they still show.
    pub(super) fn print(self, screen: Option<&ScreenState>) {
        self.print_beside(screen, &BTreeMap::new());
    }

    /// The same with the pages of stations, by their ids.
    pub(super) fn print_beside(self, screen: Option<&ScreenState>, beside: &BTreeMap<String, PageState>) {
        print_screen(&self.asked.answer, self.asked.json, screen, beside);
        self.faults.print();
    }
}

/// Prints a screen with the numbers below, and pages of stations by their ids.
pub(super) fn print_screen(
    answer: &Answer,
    json: bool,
    screen: Option<&ScreenState>,
    beside: &BTreeMap<String, PageState>,
) {
    match screen {
        Some(screen) if json => crate::print_json(screen),
        _ => {
            let mut paper = Paper::printed();
            if let Some((screen, page)) = screen.and_then(|screen| Some((screen, page_of(screen)?))) {
                screens::printed(&mut paper, screen, page, beside);
            }
            let words = securite_core::emergency::words(answer.lang.tag());
            emergency::printed(&mut paper, words);
            crate::print(&paper.into_text());
        }
    }
}

/// The page that a screen shows.
pub(super) fn page_of(screen: &ScreenState) -> Option<&PageState> {
    match &screen.content {
        ScreenContent::Page { page } => Some(page),
        ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => None,
    }
}
