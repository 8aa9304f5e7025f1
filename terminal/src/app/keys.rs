//! What a key does.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use securite_core::features::chart::{ChartAction, ChartControls, ChartSize};
use securite_core::stack::{self, StackStep};
use securite_core::{AppAction, FieldKind, ScreenContent, ScreenName, WayOut};

use super::focus::{Move, View};
use super::{App, Over, windows};
use crate::paper::Act;
use crate::screens::chart;

/// The most that a paste brings into the field: far longer than any address, the core cuts it.
const PASTED: usize = 1000;
/// The same of a message: what is too long is refused by the core, with words.
const PASTED_WORDS: usize = 100_000;

impl App {
    /// A key, at this time since the start.
    pub(crate) fn key(&mut self, key: KeyEvent, now: Duration) {
        if key.kind == KeyEventKind::Release {
            return;
        }
        self.touched = now;
        let asked = std::mem::take(&mut self.asking);
        self.link = None;
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('c' | 'q') if control => self.left = true,
            _ if cell(key).is_some() => self.cell(cell(key)),
            KeyCode::Esc if self.over != Over::Screens => self.uncover(),
            KeyCode::Esc if self.way_out().is_some() => self.step(StackStep::Leave),
            KeyCode::Esc if self.aside => self.aside = false,
            KeyCode::Esc => self.step(StackStep::Back),
            // Any other key answers the question, and does nothing else.
            _ if asked => {}
            KeyCode::Char('?') if self.over == Over::Help => self.uncover(),
            // In an address it can only mean help; in a message it is a question.
            KeyCode::Char('?') if self.types_words() => drop(self.type_key(key)),
            KeyCode::Char('?') => self.cover(Over::Help),
            _ if self.is_typing() && self.type_key(key) => {}
            _ if *self.top() == ScreenName::Chart && self.over == Over::Screens && self.chart_key(key) => {}
            // The map beside the list.
            KeyCode::Char('+' | '=' | '-') if self.shows_map() && self.chart_key(key) => {}
            KeyCode::Enter => self.enter(),
            // Whoever goes on typing in the list means the field.
            KeyCode::Char(letter) if letter != ' ' && self.return_to_field() => drop(self.type_key(key)),
            // Not where an address is being typed: its other letters would go to the shell behind.
            KeyCode::Char('q')
                if key.modifiers.is_empty() && !self.stack.screens.contains(&ScreenName::Directory) =>
            {
                self.left = true;
            }
            _ => self.move_focus(key),
        }
    }

    /// Text that was pasted.
    pub(crate) fn paste(&mut self, text: &str, now: Duration) {
        self.touched = now;
        self.asking = false;
        let Some(field) = self.typed_field() else { return };
        let most = if self.types_words() { PASTED_WORDS } else { PASTED };
        let line = text.trim().chars().take(most);
        for letter in line.map(|letter| if letter.is_control() { ' ' } else { letter }) {
            self.fields.insert(&field, letter);
        }
        self.tell_text(field);
    }

    /// The window lost the focus: as when an app is left (D5).
    pub(crate) fn look_away(&mut self) {
        let now = stack::step(self.stack.clone(), StackStep::Away);
        if now != self.stack {
            self.step(StackStep::Away);
        }
    }

    /// The time: a page on domestic violence that nobody touches asks, then leaves (D5).
    pub(crate) fn tick(&mut self, now: Duration) {
        let Some((asks, leaves)) = self.quiet() else { return };
        if now >= leaves {
            self.step(StackStep::Leave);
        } else if now >= asks {
            self.asking = true;
        }
    }

    /// When [`App::tick`] is wanted next.
    pub(crate) fn next_tick(&self) -> Option<Duration> {
        let (asks, leaves) = self.quiet()?;
        Some(if self.asking { leaves } else { asks })
    }

    fn quiet(&self) -> Option<(Duration, Duration)> {
        let WayOut { quiet, .. } = self.way_out()?;
        let after = |seconds: u32| self.touched + Duration::from_secs(seconds.into());
        Some((after(quiet.asks_after_seconds), after(quiet.leaves_after_seconds)))
    }

    fn cell(&mut self, cell: Option<u8>) {
        match cell {
            Some(1) => self.step(StackStep::Bar { screen: ScreenName::Directory }),
            Some(2) => self.step(StackStep::Bar { screen: ScreenName::Chat }),
            Some(3) => self.step(StackStep::Bar { screen: ScreenName::Discreet }),
            _ => self.cover(Over::Numbers),
        }
    }

    pub(super) fn is_typing(&self) -> bool {
        self.typed_field().is_some()
    }

    fn types_words(&self) -> bool {
        self.field_kind().is_some_and(|kind| kind != FieldKind::Place)
    }

    /// The kind of the field with the focus.
    fn field_kind(&self) -> Option<FieldKind> {
        let name = self.typed_field()?;
        let screen = self.screens.get(self.top())?;
        super::fields::of(screen).find(|field| field.name == name).map(|field| field.kind)
    }

    /// The name of the field with the focus.
    fn typed_field(&self) -> Option<String> {
        let view = self.views.get(self.top()).copied().unwrap_or_default();
        match self.paper(self.top()).acts.get(view.focus) {
            Some(Act::Field(name)) if self.over == Over::Screens => Some(name.clone()),
            _ => None,
        }
    }

    /// True when the screen has a field; it has the focus then.
    fn return_to_field(&mut self) -> bool {
        let field = self.front().acts.iter().position(super::is_field);
        if let (Over::Screens, Some(focus)) = (self.over, field) {
            self.set_front_view(View { focus, ..self.front_view() });
        }
        self.is_typing()
    }

    /// True when the field took the key.
    fn type_key(&mut self, key: KeyEvent) -> bool {
        let Some(field) = self.typed_field() else { return false };
        let changed = self.fields.key(&field, &Event::Key(key));
        if changed.is_some_and(|changed| changed.value) {
            self.tell_text(field);
        }
        let letter = matches!(key.code, KeyCode::Char(_));
        let inside = matches!(
            key.code,
            KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End | KeyCode::Backspace
        );
        changed.is_some() || letter || inside
    }

    fn tell_text(&mut self, field: String) {
        let text = self.fields.input(&field).value().to_owned();
        self.sent.push(AppAction::Typed { field, text });
    }

    fn shows_map(&self) -> bool {
        self.over == Over::Screens && self.panes().iter().any(|(name, _)| *name == ScreenName::Chart)
    }

    /// True when the map took the key.
    fn chart_key(&mut self, key: KeyEvent) -> bool {
        let Some(ScreenContent::Chart { state }) = self.content(&ScreenName::Chart) else {
            return false;
        };
        let Some(ChartControls { closer, farther, fit }) = &state.controls else { return false };
        let Some(ChartSize { width, height, .. }) = self.surface else { return false };
        let pan = |right, down| AppAction::from(ChartAction::Panned { right, down });
        let action = match key.code {
            // To look to the right is to push the drawing to the left.
            KeyCode::Left => pan(width / 4, 0),
            KeyCode::Right => pan(-width / 4, 0),
            KeyCode::Up => pan(0, height / 4),
            KeyCode::Down => pan(0, -height / 4),
            KeyCode::Char('+' | '=') if closer.enabled => self.at_station(&closer.action),
            KeyCode::Char('-') if farther.enabled => self.at_station(&farther.action),
            KeyCode::Char('f') if fit.enabled => fit.action.clone(),
            _ => return false,
        };
        self.sent.push(action);
        true
    }

    /// Closer to the station that has the focus, where it is in sight.
    fn at_station(&self, action: &AppAction) -> AppAction {
        let Some(ScreenContent::Chart { state }) = self.content(&ScreenName::Chart) else {
            return action.clone();
        };
        if *self.top() != ScreenName::Chart {
            return action.clone();
        }
        let paper = self.paper(&ScreenName::Chart);
        let pin = chart::pin_of(state, paper.acts.get(self.front_view().focus));
        match (action, pin, &self.surface) {
            (
                AppAction::Chart { action: ChartAction::Zoomed { percent, .. } },
                Some(pin),
                Some(ChartSize { width, height, .. }),
            ) if (0..*width).contains(&pin.x) && (0..*height).contains(&pin.y) => {
                ChartAction::Zoomed { x: pin.x, y: pin.y, percent: *percent }.into()
            }
            _ => action.clone(),
        }
    }

    fn enter(&mut self) {
        let paper = self.front();
        let view = self.front_view();
        let height = self.front_height();
        if !view.is_in_sight(&paper, height) {
            self.set_front_view(view.settled(&paper, height));
        } else if let Some(act) = paper.acts.get(view.focus) {
            self.act(act.clone());
        }
    }

    fn move_focus(&mut self, key: KeyEvent) {
        let to = match key.code {
            KeyCode::Tab | KeyCode::Right => Move::Next,
            KeyCode::BackTab | KeyCode::Left => Move::Previous,
            KeyCode::Down => Move::Down,
            KeyCode::Up => Move::Up,
            KeyCode::PageDown | KeyCode::Char(' ') => Move::PageDown,
            KeyCode::PageUp => Move::PageUp,
            KeyCode::Home => Move::First,
            KeyCode::End => Move::Last,
            _ => return,
        };
        let moved = self.front_view().moved(&self.front(), self.front_height(), to);
        self.set_front_view(moved);
    }

    /// Rows of the page that keys move on.
    pub(super) fn front_height(&self) -> usize {
        let covered = self.over != Over::Screens;
        let pane = if covered { windows::body(self.size) } else { self.pane(self.top()) };
        windows::inside(pane).height.into()
    }
}

/// The cell of the last line that a key stands for. On French keyboards the digits stand over
/// `&`, `é`, `"` and `'`.
fn cell(key: KeyEvent) -> Option<u8> {
    let alt = key.modifiers.contains(KeyModifiers::ALT) && !key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::F(number @ 1..=4) => Some(number),
        KeyCode::Char('1' | '&') if alt => Some(1),
        KeyCode::Char('2' | 'é') if alt => Some(2),
        KeyCode::Char('3' | '"') if alt => Some(3),
        KeyCode::Char('4' | '\'') if alt => Some(4),
        _ => None,
    }
}
