//! The app that fills the window: a stack of screens, a focus, a field.
//!
//! One idea: it turns keys into actions and keeps what the core shows. It decides nothing: what a
//! touch does travels in the state, and so does how long a page may stay without one.

mod focus;
mod keys;
pub(crate) mod run;
#[cfg(test)]
mod tests;
mod window;

use std::collections::BTreeMap;

use ratatui::layout::Size;
use securite_core::features::chart::ChartAction;
use securite_core::features::directory::DirectoryContent;
use securite_core::{AppAction, ScreenName, ScreenState};
use tui_input::Input;

use crate::page::{Act, Page};
use crate::words::{self, KeyWords};
use crate::{emergency, screens};
use focus::Focus;

/// From here on two panes stand side by side.
const WIDE: u16 = 100;

/// Where actions go.
pub(crate) trait Core {
    fn dispatch(&self, action: AppAction);
}

/// Whether the app goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    Go,
    Leave,
}

/// What lies over the screen. The last line stays.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Over {
    Nothing,
    Help,
    Urgent,
    /// An address, to be copied.
    Address(String),
    /// "Are you still there?"
    StillThere,
}

/// The app.
pub(crate) struct App<C> {
    core: C,
    /// Home is always at the bottom.
    stack: Vec<ScreenName>,
    shown: BTreeMap<ScreenName, ScreenState>,
    focus: BTreeMap<ScreenName, Focus>,
    field: Input,
    over: Over,
    words: KeyWords,
    colour: bool,
    size: Size,
    /// The map is open beside the list, without being on the stack.
    beside: bool,
    chart_size: Option<Size>,
}

impl<C: Core> App<C> {
    /// Opens home.
    pub(crate) fn new(core: C, tag: &str, colour: bool, size: Size) -> Self {
        core.dispatch(AppAction::Opened { screen: ScreenName::Home });
        App {
            core,
            stack: vec![ScreenName::Home],
            shown: BTreeMap::new(),
            focus: BTreeMap::new(),
            field: Input::default(),
            over: Over::Nothing,
            words: words::of(tag),
            colour,
            size,
            beside: false,
            chart_size: None,
        }
    }

    /// The core shows a screen. One that was left meanwhile is not kept.
    pub(crate) fn show(&mut self, state: ScreenState) {
        if let ScreenState::Settings { state, .. } = &state {
            self.speak_as_the_settings_say(&state.languages, state.plain_words_on);
        }
        let screen = state.screen();
        if self.stack.contains(&screen) || (self.beside && screen == ScreenName::Chart) {
            self.shown.insert(screen, state);
        }
        self.settle();
    }

    /// The window has another size.
    pub(crate) fn resize(&mut self, size: Size) {
        self.size = size;
        self.settle();
    }

    /// This long nothing was touched (D5).
    pub(crate) fn untouched(&mut self, seconds: u64) {
        let Some(ScreenState::Discreet { state, .. }) = self.shown.get(self.top()) else { return };
        if seconds >= u64::from(state.quiet.leaves_after_seconds) {
            self.go(ScreenName::Home);
        } else if seconds >= u64::from(state.quiet.asks_after_seconds) {
            self.over = Over::StillThere;
        }
    }

    /// A minute passed.
    pub(crate) fn time_passed(&self) {
        self.core.dispatch(AppAction::TimePassed);
    }

    fn top(&self) -> &ScreenName {
        self.stack.last().unwrap_or(&ScreenName::Home)
    }

    /// Leads to a screen: back to it where it is on the stack, else on top.
    fn go(&mut self, screen: ScreenName) {
        self.over = Over::Nothing;
        match self.stack.iter().position(|open| *open == screen) {
            Some(at) => {
                // First out of sight, then out of the core (D2).
                let left = self.stack.split_off(at + 1);
                left.iter().for_each(|screen| self.forget(screen));
                left.into_iter().rev().for_each(|screen| self.core.dispatch(AppAction::Closed { screen }));
            }
            None => {
                self.stack.push(screen.clone());
                self.core.dispatch(AppAction::Opened { screen });
            }
        }
        self.settle();
    }

    fn back(&mut self) {
        let below = self.stack.len().checked_sub(2).and_then(|at| self.stack.get(at));
        // From the page on violence there is one way: home, with nothing left behind.
        let to = if *self.top() == ScreenName::Discreet { Some(&ScreenName::Home) } else { below };
        if let Some(to) = to.cloned() {
            self.go(to);
        }
    }

    fn forget(&mut self, screen: &ScreenName) {
        self.shown.remove(screen);
        self.focus.remove(screen);
        match screen {
            ScreenName::Directory => self.field = Input::default(),
            ScreenName::Chart => self.chart_size = None,
            _ => {}
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Dispatch(AppAction::Opened { screen }) => self.go(screen),
            Act::Dispatch(action) => self.core.dispatch(action),
            Act::Show(address) => self.over = Over::Address(address),
        }
    }

    /// The page that has the keys.
    fn page(&self) -> Page {
        self.shown.get(self.top()).map(screens::page).unwrap_or_default()
    }

    /// What lies over the screen, with its title.
    fn over_page(&self) -> Option<(String, Page)> {
        let mut page = Page::default();
        let title = match &self.over {
            Over::Nothing => return None,
            Over::Help => {
                for (key, what) in self.words.keys {
                    page.led(&format!("{key:<16}"), what, crate::design::Ink::Plain);
                }
                page.blank();
                page.line(self.words.no_trace, crate::design::Ink::Dim);
                self.words.title.to_owned()
            }
            Over::Urgent => {
                page = emergency::panel(self.words.urgent);
                self.words.urgent.title.to_owned()
            }
            Over::Address(address) => {
                page.line(self.words.copy, crate::design::Ink::Plain);
                page.line(address, crate::design::Ink::Bold);
                String::new()
            }
            Over::StillThere => {
                if let Some(ScreenState::Discreet { state, .. }) = self.shown.get(self.top()) {
                    page.line(&state.quiet.question, crate::design::Ink::Bold);
                    page.line(&state.quiet.stay, crate::design::Ink::Pine);
                }
                String::new()
            }
        };
        Some((title, page))
    }

    /// Opens or closes the map beside the list, and tells the core how large it is drawn.
    fn settle(&mut self) {
        let found = matches!(
            self.shown.get(&ScreenName::Directory),
            Some(ScreenState::Directory { state, .. })
                if matches!(state.content, DirectoryContent::Found { .. })
        );
        let wanted = self.is_wide() && *self.top() == ScreenName::Directory && found;
        let on_stack = self.stack.contains(&ScreenName::Chart);
        if wanted != self.beside {
            self.beside = wanted;
            let screen = ScreenName::Chart;
            if wanted {
                self.core.dispatch(AppAction::Opened { screen });
            } else if !on_stack {
                self.forget(&screen);
                self.core.dispatch(AppAction::Closed { screen });
            }
        }
        let size = self.chart_area().map(|area| area.as_size());
        if let Some(size) = size.filter(|size| self.chart_size != Some(*size)) {
            self.chart_size = Some(size);
            let (width, height) = (i32::from(size.width) * 2, i32::from(size.height) * 4);
            let resized = ChartAction::Resized { width, height, letter_width: 2, line_height: 4 };
            self.core.dispatch(resized.into());
        }
    }

    fn is_wide(&self) -> bool {
        self.size.width >= WIDE
    }

    fn speak_as_the_settings_say(
        &mut self,
        languages: &[securite_core::features::settings::LanguageRow],
        plain: bool,
    ) {
        let chosen = languages.iter().find(|row| row.chosen).map_or("", |row| row.id.as_str());
        let plain_tag = format!("{chosen}-simple");
        let has_plain = securite_core::emergency::ALL.iter().any(|(tag, _)| *tag == plain_tag);
        self.words = words::of(if plain && has_plain { &plain_tag } else { chosen });
    }
}
