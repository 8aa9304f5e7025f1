//! The full screen: which screens are open, where the focus is, what a key does.
//!
//! One idea: this is a value that keys, screens of the core and the time change, and that can be
//! drawn at any moment. It touches neither terminal nor clock: [`run`] does, and tests script both.
//! What the core must be told gathers in [`App::sent`].

mod draw;
pub(crate) mod fields;
mod focus;
mod keys;
mod layout;
pub(crate) mod run;
#[cfg(test)]
mod tests;
mod windows;

use std::collections::BTreeMap;
use std::time::Duration;

use ratatui::layout::Size;
use securite_core::emergency::EmergencyWords;
use securite_core::features::chart::{ChartAction, ChartSize};
use securite_core::stack::{self, step_of};
use securite_core::text::{Language, ReadingLevel, Words};
use securite_core::{
    AppAction, Destination, PageAnswer, ScreenContent, ScreenName, ScreenState, StackState, StackStep, WayOut,
};

use crate::emergency;
use crate::paper::{Act, Paper};
use fields::Fields;
use focus::{View, most_above};

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
    /// The last of its screens has the focus, unless `aside`.
    stack: StackState,
    /// The map has the focus that stands beside the list by itself: it is not on the stack then.
    aside: bool,
    /// What the core was told to keep up to date.
    open: Vec<ScreenName>,
    screens: BTreeMap<ScreenName, ScreenState>,
    views: BTreeMap<ScreenName, View>,
    over: Over,
    over_view: View,
    fields: Fields,
    /// Where a link leads, to be used elsewhere.
    link: Option<(Destination, String)>,
    /// Whether the question stands if somebody is still there.
    asking: bool,
    /// When the last key came.
    touched: Duration,
    size: Size,
    /// What the map was last told of its surface.
    surface: Option<ChartSize>,
    words: &'static Words,
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
            stack: stack::home(),
            aside: false,
            open: Vec::new(),
            screens: BTreeMap::new(),
            views: BTreeMap::new(),
            over: Over::Screens,
            over_view: View::default(),
            fields: Fields::default(),
            link: None,
            asking: false,
            touched: Duration::ZERO,
            size,
            surface: None,
            words: Words::of(language, ReadingLevel::Standard),
            ended: false,
            left: false,
            sent: Vec::new(),
        };
        app.tell();
        app
    }

    /// The core shows a screen. One that was left in the meantime is not looked at.
    pub(crate) fn show(&mut self, state: ScreenState) {
        let name = state.name.clone();
        if !self.open.contains(&name) {
            return;
        }
        self.words = Words::tagged(&state.words_tag).unwrap_or(self.words);
        self.fields.show(&state);
        let answered =
            |answer: Option<PageAnswer>| matches!(answer, Some(PageAnswer::Found { .. } | PageAnswer::Asks));
        let (at_end, before) = self.before(&name);
        let was_answered = answered(self.answer(&name));
        self.screens.insert(name.clone(), state);
        let paper = self.paper(&name);
        let newest = at_end.then(|| most_above(&paper, self.height_of(&name)));
        let Paper { acts, .. } = paper;
        let mut view = self.views.get(&name).copied().unwrap_or_default();
        let held = before.as_ref().and_then(|acts| acts.get(view.focus));
        view.focus = match held {
            // What the person came for is under the finger: a station, or a place to choose.
            _ if answered(self.answer(&name)) && !was_answered => first_answer(&acts),
            // Another page stands in the place of what was answered: it begins at its top.
            Some(act) => acts
                .iter()
                .position(|other| other == act)
                .unwrap_or(if was_answered && !answered(self.answer(&name)) { 0 } else { view.focus }),
            None => acts.iter().position(is_field).unwrap_or(0),
        };
        view.focus = view.focus.min(acts.len().saturating_sub(1));
        view.above = newest.unwrap_or(view.above);
        self.views.insert(name, view);
        self.width();
    }

    /// Whether the newest of a conversation is to be in sight, as it was; and the controls that were there.
    fn before(&self, name: &ScreenName) -> (bool, Option<Vec<Act>>) {
        let Some(_) = self.screens.get(name) else { return (*name == ScreenName::Conversation, None) };
        let paper = self.paper(name);
        let above = self.views.get(name).map_or(0, |view| view.above);
        let at_end = *name == ScreenName::Conversation && above >= most_above(&paper, self.height_of(name));
        (at_end, Some(paper.acts))
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
        self.width();
    }

    fn top(&self) -> &ScreenName {
        let aside = self.stack.panes.get(1).filter(|_| self.aside);
        aside.or(self.stack.screens.last()).unwrap_or(&ScreenName::Home)
    }

    fn content(&self, name: &ScreenName) -> Option<&ScreenContent> {
        self.screens.get(name).map(|screen| &screen.content)
    }

    /// What a page answers to what was typed there.
    fn answer(&self, name: &ScreenName) -> Option<PageAnswer> {
        match self.content(name)? {
            ScreenContent::Page { page } => Some(page.answer),
            ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => None,
        }
    }

    /// How the screen with the focus is left at once, if it is one that nobody else should see.
    fn way_out(&self) -> Option<&WayOut> {
        self.screens.get(self.top())?.way_out.as_ref()
    }

    fn emergency_words(&self) -> &'static EmergencyWords {
        self.words.emergency()
    }

    /// A step from screen to screen: what lay over them goes.
    fn step(&mut self, step: StackStep) {
        self.stack = stack::step(self.stack.clone(), step);
        self.aside = false;
        self.uncover();
        self.tell();
    }

    /// Two panes fit, and there is something for the second one, or no longer.
    fn width(&mut self) {
        let wide = StackStep::Width { wide: self.is_wide() && self.has_answer() };
        self.stack = stack::step(self.stack.clone(), wide);
        self.tell();
        self.settle();
    }

    fn cover(&mut self, over: Over) {
        self.uncover();
        self.over = over;
    }

    fn uncover(&mut self) {
        self.over = Over::Screens;
        self.over_view = View::default();
        self.link = None;
        self.asking = false;
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Field(field) => self.sent.push(AppAction::Entered { field }),
            Act::Send(AppAction::Opened { screen }) if self.stack.panes.get(1) == Some(&screen) => {
                self.aside = true;
                self.uncover();
            }
            Act::Send(action) => {
                let step = step_of(&action);
                // Those two are the step.
                if !matches!(action, AppAction::Opened { .. } | AppAction::Left) {
                    self.sent.push(action);
                }
                step.into_iter().for_each(|step| self.step(step));
            }
            Act::Show { destination, elsewhere } => self.link = Some((destination, elsewhere)),
            Act::Stay => self.asking = false,
        }
    }

    /// Tells the core which screens are open.
    fn tell(&mut self) {
        let before = std::mem::replace(&mut self.open, self.stack.open.clone());
        for screen in before.iter().filter(|screen| !self.open.contains(screen)) {
            if let Some(state) = self.screens.remove(screen) {
                self.fields.forget(&state);
            }
            if *screen == ScreenName::Chart {
                self.surface = None;
            }
            self.sent.push(AppAction::Closed { screen: screen.clone() });
        }
        self.views.retain(|screen, _| self.stack.open.contains(screen));
        for screen in self.open.iter().filter(|screen| !before.contains(screen)) {
            self.sent.push(AppAction::Opened { screen: screen.clone() });
        }
        let surface = self.surface_in_sight();
        if let Some(size) = surface.filter(|_| surface != self.surface) {
            self.sent.push(ChartAction::Resized { size }.into());
            self.surface = surface;
        }
    }
}

fn is_field(act: &Act) -> bool {
    matches!(act, Act::Field(_))
}

/// The first station, or the first place to choose.
fn first_answer(acts: &[Act]) -> usize {
    let below = acts.iter().position(is_field).map_or(0, |at| at + 1);
    let chart = Act::Send(AppAction::Opened { screen: ScreenName::Chart });
    let rest = acts.get(below..).unwrap_or_default();
    below + rest.iter().position(|act| *act != chart).unwrap_or(0)
}

/// Without what it shows.
impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("stack", &self.stack.screens).finish_non_exhaustive()
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
