//! What a key does.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use securite_core::features::chart::{ChartAction, ChartContent};
use securite_core::features::directory::DirectoryAction;
use securite_core::{ScreenName, ScreenState};
use tui_input::InputRequest;

use super::focus::Focus;
use super::{App, Core, Flow, Over};

/// Nobody pastes an address longer than this; the core cuts at its own limit.
const MAX_PASTED: usize = 1_000;
/// How far an arrow pushes the map, in dots.
const STEP: i32 = 16;

impl<C: Core> App<C> {
    /// A key was pressed.
    pub(crate) fn key(&mut self, key: KeyEvent) -> Flow {
        if is_way_out(key) {
            return Flow::Leave;
        }
        if let Some(number) = bar_number(key) {
            self.bar(number);
            return Flow::Go;
        }
        if self.over != Over::Nothing {
            self.over = Over::Nothing;
            return Flow::Go;
        }
        match key.code {
            KeyCode::Char('?') => self.over = Over::Help,
            KeyCode::Esc => self.back(),
            _ if self.on_chart(key) => {}
            _ if self.has_field_focus() && self.in_field(key) => {}
            KeyCode::Char('q') => return Flow::Leave,
            KeyCode::Enter | KeyCode::Char(' ') => self.touch(),
            KeyCode::Char(_) if *self.top() == ScreenName::Directory => {
                // Whoever goes on typing means the field.
                self.focus().at = 0;
                self.in_field(key);
            }
            _ => self.move_focus(key.code),
        }
        self.follow();
        Flow::Go
    }

    /// Text was pasted. It belongs into the field, line ends as blanks.
    pub(crate) fn paste(&mut self, text: &str) {
        if *self.top() != ScreenName::Directory || self.over != Over::Nothing {
            return;
        }
        self.focus().at = 0;
        for letter in text.chars().take(MAX_PASTED) {
            let letter = if letter.is_control() { ' ' } else { letter };
            self.field.handle(InputRequest::InsertChar(letter));
        }
        self.typed();
    }

    fn bar(&mut self, number: char) {
        match number {
            '1' => self.go(ScreenName::Directory),
            '2' => self.go(ScreenName::Chat),
            '3' => self.go(ScreenName::Discreet),
            // A terminal cannot dial: the panel stands for the dialer.
            _ => self.over = Over::Urgent,
        }
    }

    pub(super) fn focus(&mut self) -> &mut Focus {
        let top = self.top().clone();
        self.focus.entry(top).or_default()
    }

    pub(super) fn has_field_focus(&self) -> bool {
        let at = self.focus.get(self.top()).map_or(0, |focus| focus.at);
        *self.top() == ScreenName::Directory && at == 0
    }

    /// On a screen with a field the acts come after it.
    pub(super) fn before_acts(&self) -> usize {
        usize::from(*self.top() == ScreenName::Directory)
    }

    fn move_focus(&mut self, code: KeyCode) {
        let acts = self.page().acts().len() + self.before_acts();
        let height = usize::from(self.size.height);
        let focus = self.focus();
        match code {
            KeyCode::Tab | KeyCode::Down => focus.next(acts),
            KeyCode::BackTab | KeyCode::Up => focus.previous(),
            KeyCode::PageDown => focus.scroll = focus.scroll.saturating_add(height / 2),
            KeyCode::PageUp => focus.scroll = focus.scroll.saturating_sub(height / 2),
            _ => {}
        }
    }

    fn touch(&mut self) {
        let before = self.before_acts();
        let at = self.focus().at;
        let page = self.page();
        let act = at.checked_sub(before).and_then(|at| page.acts().get(at).copied().cloned());
        if let Some(act) = act {
            let chooses_a_place = before == 1;
            self.act(act);
            if chooses_a_place && *self.top() == ScreenName::Directory {
                *self.focus() = Focus { at: 1, scroll: 0 };
            }
        }
    }

    /// True when the key was for the field.
    fn in_field(&mut self, key: KeyEvent) -> bool {
        let request = match key.code {
            KeyCode::Char(letter) => InputRequest::InsertChar(letter),
            KeyCode::Backspace => InputRequest::DeletePrevChar,
            KeyCode::Delete => InputRequest::DeleteNextChar,
            KeyCode::Left => InputRequest::GoToPrevChar,
            KeyCode::Right => InputRequest::GoToNextChar,
            KeyCode::Home => InputRequest::GoToStart,
            KeyCode::End => InputRequest::GoToEnd,
            KeyCode::Enter => {
                self.core.dispatch(DirectoryAction::Submitted.into());
                return true;
            }
            _ => return false,
        };
        if self.field.handle(request).is_some_and(|change| change.value) {
            self.typed();
        }
        true
    }

    fn typed(&mut self) {
        self.focus().scroll = 0;
        let text = self.field.value().to_owned();
        self.core.dispatch(DirectoryAction::QueryChanged { text }.into());
    }

    /// True when the key was for the map.
    fn on_chart(&mut self, key: KeyEvent) -> bool {
        if *self.top() != ScreenName::Chart {
            return false;
        }
        let Some(ScreenState::Chart { state, .. }) = self.shown.get(&ScreenName::Chart) else { return false };
        let ChartContent::Drawn { closer, farther, fit, .. } = &state.content else { return false };
        let panned = |right, down| ChartAction::Panned { right, down }.into();
        let action = match key.code {
            KeyCode::Left => panned(STEP, 0),
            KeyCode::Right => panned(-STEP, 0),
            KeyCode::Up => panned(0, STEP),
            KeyCode::Down => panned(0, -STEP),
            KeyCode::Char('+' | '=') => closer.action.clone(),
            KeyCode::Char('-') => farther.action.clone(),
            KeyCode::Char('f') => fit.action.clone(),
            _ => return false,
        };
        self.core.dispatch(action);
        true
    }
}

fn is_way_out(key: KeyEvent) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL) && matches!(key.code, KeyCode::Char('c' | 'q'))
}

/// F1 to F4, or Alt-1 to Alt-4 where a terminal takes the first.
fn bar_number(key: KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::F(number @ 1..=4) => char::from_digit(u32::from(number), 10),
        KeyCode::Char(digit @ '1'..='4') if key.modifiers.contains(KeyModifiers::ALT) => Some(digit),
        _ => None,
    }
}
