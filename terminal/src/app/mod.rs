//! The full screen: which screens are open, where the focus is, what a key does.
//!
//! One idea: this is a value that keys, screens of the core and the time change, and that can be
//! drawn at any moment. It touches neither terminal nor clock: [`run`] does, and tests script both.
//! What the core must be told gathers in [`App::sent`].

mod draw;
mod focus;
mod keys;
mod layout;
pub(crate) mod run;
#[cfg(test)]
mod tests;
mod windows;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use ratatui::layout::Size;
use securite_core::emergency::EmergencyWords;
use securite_core::features::chart::ChartAction;
use securite_core::features::directory::DirectoryContent;
use securite_core::text::{Language, Reading, Words};
use securite_core::{AppAction, ScreenName, ScreenState};
use tui_input::Input;

use crate::emergency;
use crate::paper::{Act, Paper};
use focus::View;

/// What lies over the screens, with the last line still below it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    /// Nothing.
    Screens,
    Help,
    /// The emergency numbers.
    Numbers,
}

/// The full screen.
pub(crate) struct App {
    /// Home first; the last one has the focus.
    stack: Vec<ScreenName>,
    /// What the core was told to keep up to date.
    open: BTreeSet<ScreenName>,
    screens: BTreeMap<ScreenName, ScreenState>,
    views: BTreeMap<ScreenName, View>,
    over: Over,
    over_view: View,
    /// The address field.
    field: Input,
    /// Where a link leads, to be copied.
    address: Option<String>,
    /// Whether the question stands if somebody is still there.
    asking: bool,
    /// When the last key came.
    touched: Duration,
    size: Size,
    /// What the map was last told of its surface.
    surface: Option<ChartAction>,
    language: Language,
    reading: Reading,
    /// The core has ended.
    ended: bool,
    /// Somebody wants to leave.
    pub(crate) left: bool,
    /// What the core is to be told, in order.
    pub(crate) sent: Vec<AppAction>,
}

impl App {
    /// Opens home. `language` counts until the core tells the one that was chosen.
    pub(crate) fn new(language: Language, size: Size) -> Self {
        let mut app = App {
            stack: vec![ScreenName::Home],
            open: BTreeSet::new(),
            screens: BTreeMap::new(),
            views: BTreeMap::new(),
            over: Over::Screens,
            over_view: View::default(),
            field: Input::default(),
            address: None,
            asking: false,
            touched: Duration::ZERO,
            size,
            surface: None,
            language,
            reading: Reading::Standard,
            ended: false,
            left: false,
            sent: Vec::new(),
        };
        app.tell();
        app
    }

    /// The core shows a screen. One that was left in the meantime is not looked at.
    pub(crate) fn show(&mut self, state: ScreenState) {
        let name = state.screen();
        if !self.open.contains(&name) {
            return;
        }
        if let ScreenState::Settings { state, .. } = &state {
            let chosen = state.languages.iter().find(|row| row.chosen);
            self.language = chosen.and_then(|row| Language::from_tag(&row.id)).unwrap_or(self.language);
            self.reading = if state.plain_words_on { Reading::Plain } else { Reading::Standard };
        }
        let answered = |state: Option<&ScreenState>| {
            matches!(state, Some(ScreenState::Directory { state, .. }) if matches!(
                state.content,
                DirectoryContent::Found { .. } | DirectoryContent::Choose { .. }
            ))
        };
        let before = self.screens.get(&name).map(|_| self.paper(&name).acts);
        let was_answered = answered(self.screens.get(&name));
        self.screens.insert(name.clone(), state);
        let Paper { acts, .. } = self.paper(&name);
        let mut view = self.views.get(&name).copied().unwrap_or_default();
        let held = before.as_ref().and_then(|acts| acts.get(view.focus));
        view.focus = match held {
            // What the person came for is under the finger: a station, or a place to choose.
            _ if answered(self.screens.get(&name)) && !was_answered => first_answer(&acts),
            Some(act) => acts.iter().position(|other| other == act).unwrap_or(view.focus),
            None => acts.iter().position(|act| *act == Act::Field).unwrap_or(0),
        };
        view.focus = view.focus.min(acts.len().saturating_sub(1));
        self.views.insert(name, view);
        self.tell();
        self.settle();
    }

    /// Brings the focus into sight.
    fn settle(&mut self) {
        let settled = self.front_view().settled(&self.front(), self.front_height());
        self.set_front_view(settled);
    }

    /// The core has ended: what still works is said, the last line stays.
    pub(crate) fn end(&mut self) {
        self.ended = true;
    }

    /// The window has another size.
    pub(crate) fn resize(&mut self, size: Size) {
        self.size = size;
        self.tell();
        self.settle();
    }

    fn top(&self) -> &ScreenName {
        self.stack.last().unwrap_or(&ScreenName::Home)
    }

    fn emergency_words(&self) -> &'static EmergencyWords {
        emergency::words(self.words().tag())
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language, self.reading)
    }

    /// Goes to a screen: back to it where it is on the stack, else on top of it. From the page on
    /// domestic violence no way leads back (D2).
    fn go(&mut self, screen: ScreenName) {
        if *self.top() == ScreenName::Discreet && screen != ScreenName::Discreet {
            self.stack.truncate(1);
        }
        match self.stack.iter().position(|open| *open == screen) {
            Some(at) => self.stack.truncate(at + 1),
            None => self.stack.push(screen),
        }
        self.uncover();
        self.tell();
    }

    fn back(&mut self) {
        if *self.top() == ScreenName::Discreet {
            self.stack.truncate(1);
        } else if self.stack.len() > 1 {
            self.stack.pop();
        }
        self.uncover();
        self.tell();
    }

    fn cover(&mut self, over: Over) {
        self.uncover();
        self.over = over;
    }

    fn uncover(&mut self) {
        self.over = Over::Screens;
        self.over_view = View::default();
        self.address = None;
        self.asking = false;
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Field => {
                self.sent.push(securite_core::features::directory::DirectoryAction::Submitted.into())
            }
            Act::Send(AppAction::Opened { screen }) => self.go(screen),
            Act::Send(action) => self.sent.push(action),
            Act::Show(address) => self.address = Some(address),
            Act::Stay => self.asking = false,
        }
    }

    /// Tells the core which screens are open. The settings always are: they tell the language of
    /// the last line.
    fn tell(&mut self) {
        let mut wanted: BTreeSet<ScreenName> = self.stack.iter().cloned().collect();
        wanted.insert(ScreenName::Settings);
        wanted.extend(self.companion());
        for screen in &self.open - &wanted {
            self.screens.remove(&screen);
            if screen == ScreenName::Directory {
                self.field.reset();
            }
            if screen == ScreenName::Chart {
                self.surface = None;
            }
            self.sent.push(AppAction::Closed { screen });
        }
        self.views.retain(|screen, _| self.stack.contains(screen));
        for screen in &wanted - &self.open {
            self.sent.push(AppAction::Opened { screen });
        }
        self.open = wanted;
        let surface = self.surface_in_sight();
        if surface.is_some() && surface != self.surface {
            self.sent.extend(surface.clone().map(AppAction::from));
            self.surface = surface;
        }
    }
}

/// The first station, or the first place to choose.
fn first_answer(acts: &[Act]) -> usize {
    let below = acts.iter().position(|act| *act == Act::Field).map_or(0, |at| at + 1);
    let chart = Act::Send(AppAction::Opened { screen: ScreenName::Chart });
    let rest = acts.get(below..).unwrap_or_default();
    below + rest.iter().position(|act| *act != chart).unwrap_or(0)
}

/// Without what it shows.
impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("stack", &self.stack).finish_non_exhaustive()
    }
}

impl App {
    /// A screen as a page, for the pane it stands in.
    fn paper(&self, name: &ScreenName) -> Paper {
        let inside = windows::inside(self.pane(name));
        let mut paper = Paper::of_width(inside.width);
        match self.screens.get(name) {
            _ if self.ended => {
                let words = self.emergency_words();
                paper.line("", words.recovery_title, crate::design::Ink::Bold);
                paper.blank();
                paper.line("", words.recovery, crate::design::Ink::Plain);
                emergency::panel(&mut paper, words);
            }
            Some(state) => crate::screens::draw(&mut paper, state, &self.held(inside)),
            None => paper.line("", self.emergency_words().waiting, crate::design::Ink::Dim),
        }
        paper
    }
}
