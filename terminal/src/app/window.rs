//! The window: a frame with the screen, or two side by side, and the last line.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Modifier;
use ratatui::widgets::{Block, Clear, Widget as _};
use securite_core::features::chart::ChartContent;
use securite_core::{ScreenName, ScreenState};

use super::focus::Focus;
use super::{App, Core};
use crate::design::{Ink, style};
use crate::page::{Page, Row};
use crate::{emergency, screens};

/// Less than this shows nothing but the last line and a sentence.
const SMALLEST: (u16, u16) = (40, 8);
/// What stands below a map that has the whole window.
const BELOW_CHART: u16 = 6;

impl<C: Core> App<C> {
    /// Draws all of it.
    pub(crate) fn draw(&self, frame: &mut Frame<'_>) {
        let [body, last] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
        if self.size.width < SMALLEST.0 || self.size.height < SMALLEST.1 {
            frame.buffer_mut().set_stringn(
                body.x,
                body.y,
                self.words.too_small,
                usize::from(body.width),
                style(Ink::Plain, self.colour),
            );
        } else {
            self.draw_panes(frame, body);
            if let Some((title, page)) = self.over_page() {
                self.draw_over(&title, &page, body, frame.buffer_mut());
            }
        }
        emergency::bar(&self.words, self.top(), last, frame.buffer_mut(), self.colour);
    }

    /// Where the map is drawn, if it is.
    pub(super) fn chart_area(&self) -> Option<Rect> {
        let whole = Rect::new(0, 0, self.size.width, self.size.height.saturating_sub(1));
        let (_, pane) = self.panes(whole).into_iter().find(|(screen, _)| *screen == ScreenName::Chart)?;
        let inside = inside(pane);
        let drawing = if *self.top() == ScreenName::Chart && !self.is_wide() {
            Rect { height: inside.height.saturating_sub(BELOW_CHART), ..inside }
        } else {
            inside
        };
        (!drawing.is_empty()).then_some(drawing)
    }

    /// Which screens are seen, and where.
    fn panes(&self, body: Rect) -> Vec<(ScreenName, Rect)> {
        let top = self.top().clone();
        let below = self.stack.len().checked_sub(2).and_then(|at| self.stack.get(at));
        let pair = match (&top, below) {
            _ if !self.is_wide() => None,
            (ScreenName::Directory, _) if self.beside => Some((top.clone(), ScreenName::Chart)),
            (ScreenName::Station { .. } | ScreenName::Chart, Some(ScreenName::Directory)) => {
                Some((ScreenName::Directory, top.clone()))
            }
            _ => None,
        };
        match pair {
            Some((left, right)) => {
                let halves = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]);
                let [first, second] = halves.areas(body);
                vec![(left, first), (right, second)]
            }
            None => vec![(top, body)],
        }
    }

    fn draw_panes(&self, frame: &mut Frame<'_>, body: Rect) {
        for (screen, area) in self.panes(body) {
            let Some(state) = self.shown.get(&screen) else {
                Block::bordered().render(area, frame.buffer_mut());
                continue;
            };
            let mut block = Block::bordered().title(format!(" {} ", screens::title(state)));
            if screen == *self.top() {
                let back = if self.stack.len() > 1 { self.words.urgent.back } else { self.words.leave };
                let key = if self.stack.len() > 1 { self.words.back_key } else { "q" };
                block =
                    block.title_bottom(ratatui::text::Line::from(format!(" {key} {back} ")).right_aligned());
            }
            block.render(area, frame.buffer_mut());
            self.draw_screen(state, inside(area), frame);
        }
    }

    fn draw_screen(&self, state: &ScreenState, area: Rect, frame: &mut Frame<'_>) {
        let screen = state.screen();
        let mut area = area;
        if screen == ScreenName::Directory {
            let [field, rest] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(area);
            self.draw_field(state, field, frame);
            area = rest;
        }
        if let ScreenState::Chart { state: chart, .. } = state
            && matches!(chart.content, ChartContent::Drawn { .. })
        {
            let drawing = self.chart_area().unwrap_or(area);
            let at = self.focus.get(&screen).map(|focus| focus.at);
            let marked = at.filter(|_| screen == *self.top());
            screens::draw_chart(chart, marked, drawing, frame.buffer_mut(), self.colour);
            let rows = drawing.height.min(area.height);
            area = Rect { y: area.y + rows, height: area.height - rows, ..area };
        }
        let focus = self.focus.get(&screen).copied().unwrap_or_default();
        let marked = (screen == *self.top()).then(|| focus.at.checked_sub(self.before_acts())).flatten();
        self.draw_rows(
            &screens::page(state).rows(usize::from(area.width)),
            focus,
            marked,
            area,
            frame.buffer_mut(),
        );
    }

    fn draw_rows(&self, rows: &[Row], focus: Focus, marked: Option<usize>, area: Rect, buffer: &mut Buffer) {
        let mut focus = focus;
        focus.keep_within(rows.len(), usize::from(area.height));
        for (row, y) in rows.iter().skip(focus.scroll).zip(area.top()..area.bottom()) {
            let mut drawn = style(row.ink, self.colour);
            let has_keys = row.touch.is_some() && row.touch == marked;
            if has_keys {
                drawn = drawn.add_modifier(Modifier::REVERSED);
            }
            buffer.set_stringn(area.x, y, &row.text, usize::from(area.width), drawn);
        }
        // There is more: said at the edge, where a scroll bar would be.
        if rows.len() > focus.scroll + usize::from(area.height) && area.height > 0 {
            buffer.set_string(area.right(), area.bottom() - 1, "↓", style(Ink::Pine, self.colour));
        }
        if focus.scroll > 0 && area.height > 0 {
            buffer.set_string(area.right(), area.top(), "↑", style(Ink::Pine, self.colour));
        }
    }

    fn draw_field(&self, state: &ScreenState, area: Rect, frame: &mut Frame<'_>) {
        let ScreenState::Directory { state, .. } = state else { return };
        let room = usize::from(area.width.saturating_sub(3));
        let scroll = self.field.visual_scroll(room);
        let seen: String = self.field.value().chars().skip(scroll).take(room).collect();
        let buffer = frame.buffer_mut();
        buffer.set_string(area.x, area.y, "> ", style(Ink::Pine, self.colour));
        if seen.is_empty() {
            buffer.set_stringn(area.x + 2, area.y, &state.field_label, room, style(Ink::Dim, self.colour));
        } else {
            buffer.set_stringn(area.x + 2, area.y, &seen, room, style(Ink::Bold, self.colour));
        }
        let typing = self.has_field_focus() && self.over_page().is_none();
        if typing {
            let column = self.field.visual_cursor().saturating_sub(scroll).min(room);
            frame.set_cursor_position(Position::new(area.x + 2 + column as u16, area.y));
        }
    }

    fn draw_over(&self, title: &str, page: &Page, body: Rect, buffer: &mut Buffer) {
        let width = body.width.min(76);
        let rows = page.rows(usize::from(width.saturating_sub(4)));
        let height = (rows.len() as u16 + 2).min(body.height);
        let area = Rect::new(
            body.x + (body.width - width) / 2,
            body.bottom().saturating_sub(height + 1).max(body.y),
            width,
            height,
        );
        Clear.render(area, buffer);
        let close = format!(" {} {} ", self.words.back_key, self.words.urgent.panel_close);
        let mut block = Block::bordered().title_bottom(ratatui::text::Line::from(close).right_aligned());
        if !title.is_empty() {
            block = block.title(format!(" {title} "));
        }
        block.render(area, buffer);
        self.draw_rows(&rows, Focus::default(), None, inside(area), buffer);
    }

    /// Scrolls the top screen so that what has the keys is seen.
    pub(super) fn follow(&mut self) {
        let body = Rect::new(0, 0, self.size.width, self.size.height.saturating_sub(1));
        let top = self.top().clone();
        let Some((_, area)) = self.panes(body).into_iter().find(|(screen, _)| *screen == top) else { return };
        let area = inside(area);
        let mut height = area.height;
        if top == ScreenName::Directory {
            height = height.saturating_sub(2);
        }
        if top == ScreenName::Chart {
            height = area.height.saturating_sub(self.chart_area().map_or(0, |drawing| drawing.height));
        }
        let rows = self.page().rows(usize::from(area.width));
        let before = self.before_acts();
        let focus = self.focus();
        if let Some(touch) = focus.at.checked_sub(before) {
            focus.follow(&rows, touch, usize::from(height));
        }
        focus.keep_within(rows.len(), usize::from(height));
    }
}

fn inside(area: Rect) -> Rect {
    area.inner(Margin::new(2, 1))
}
