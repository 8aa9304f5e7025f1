//! The window, drawn.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget as _};
use securite_core::{Destination, ScreenContent, ScreenName, WayOut};

use super::focus::{View, most_above, rolling};
use super::{App, Over, windows};
use crate::design::Ink;
use crate::paper::{Act, Paper, Piece, UNMARKED, is_mark};
use crate::{emergency, screens};

/// In front of the control with the focus.
const MARK: &str = "▸ ";

impl App {
    /// Draws the window, as large as it is by now.
    pub(crate) fn draw(&mut self, frame: &mut Frame<'_>) {
        let size = frame.area().as_size();
        if size != self.size {
            self.resize(size);
        }
        self.draw_window(frame);
    }

    pub(super) fn draw_window(&self, frame: &mut Frame<'_>) {
        let words = self.emergency_words();
        if windows::is_enough(self.size) {
            self.draw_body(frame);
        } else {
            let mut paper = Paper::of_width(self.size.width.max(1));
            paper.line("", &self.words.terminal_small(), Ink::Plain);
            rows(frame.buffer_mut(), windows::body(self.size), &paper, View::default(), false);
        }
        emergency::bar(windows::bar(self.size), frame.buffer_mut(), words, &self.words.terminal_help());
    }

    fn draw_body(&self, frame: &mut Frame<'_>) {
        if self.over != Over::Screens {
            let body = windows::body(self.size);
            self.draw_pane(frame, body, &self.front_title(), &self.front(), self.over_view, true);
            self.draw_hints(frame);
            return;
        }
        for (name, pane) in self.panes() {
            let title = self.screens.get(&name).map_or("", |screen| &screen.title);
            let mut view = self.views.get(&name).copied().unwrap_or_default();
            let front = name == *self.top();
            if self.asking || !(front || self.stack.screens.contains(&name)) {
                // The question below has the focus, or the list that the map stands beside.
                view.focus = usize::MAX;
            }
            self.draw_pane(frame, pane, title, &self.paper(&name), view, front);
            self.draw_chart(frame, &name, pane, front);
        }
        self.draw_hints(frame);
    }

    fn draw_pane(
        &self,
        frame: &mut Frame<'_>,
        pane: Rect,
        title: &str,
        paper: &Paper,
        view: View,
        front: bool,
    ) {
        let named = Line::styled(format!(" {} ", on_one_line(title, pane.width)), Ink::Bold.style());
        let edge = if front { Ink::Plain } else { Ink::Dim };
        Block::bordered().border_style(edge.style()).title(named).render(pane, frame.buffer_mut());
        let footer = if front { self.footer(windows::inside(pane).width) } else { Paper::of_width(1) };
        let mut inside = windows::inside(pane);
        let below = (footer.rows.len() as u16).min(inside.height);
        inside.height -= below;
        let height = inside.height.into();
        let view = if below > 0 { view.settled(paper, height) } else { view.held(paper, height) };
        rows(frame.buffer_mut(), inside, paper, view, front);
        edges(frame.buffer_mut(), pane, inside, paper, view);
        let under = Rect { y: inside.y + inside.height, height: below, ..inside };
        rows(frame.buffer_mut(), under, &footer, View::default(), true);
        if front && paper.acts.get(view.focus).is_some_and(super::is_field) {
            self.place_cursor(frame, inside, paper, view);
        }
    }

    fn draw_chart(&self, frame: &mut Frame<'_>, name: &ScreenName, pane: Rect, front: bool) {
        let (ScreenName::Chart, Some(ScreenContent::Chart { state })) = (name, self.content(name)) else {
            return;
        };
        // The station that has the focus in the list stands out on the map beside it.
        let pointing = if front { name } else { self.top() };
        let focus = self.views.get(pointing).copied().unwrap_or_default().focus;
        let pages = self.paper(pointing);
        let above = self.views.get(name).copied().unwrap_or_default().above;
        let (buffer, inside) = (frame.buffer_mut(), windows::inside(pane));
        let paper = self.paper(name);
        screens::chart::draw_surface(buffer, inside, &paper, above, state, pages.acts.get(focus));
    }

    /// Below the page: the address of a link, or the question whether somebody is there.
    fn footer(&self, width: u16) -> Paper {
        let mut paper = Paper::of_width(width);
        if let (true, Some(WayOut { quiet, .. })) = (self.asking, self.way_out()) {
            paper.blank();
            paper.line("", &quiet.question, Ink::Bold);
            paper.choice(&[(&quiet.stay, Ink::Pine)], "", Act::Stay);
        } else if let Some((destination, elsewhere)) = &self.link {
            paper.blank();
            let words = self.words;
            match destination {
                Destination::Call { .. } => paper.line("", &words.terminal_call(elsewhere), Ink::Bold),
                Destination::Message { body, .. } => {
                    paper.line("", &words.terminal_write(elsewhere), Ink::Bold);
                    if !body.is_empty() {
                        paper.line("", body, Ink::Plain);
                    }
                }
                Destination::Mail { .. }
                | Destination::Page { .. }
                | Destination::Way { .. }
                | Destination::Copy { .. }
                | Destination::Share { .. } => {
                    paper.line("", &words.terminal_copy(), Ink::Dim);
                    elsewhere.lines().for_each(|line| paper.line("", line, Ink::Bold));
                }
            }
        }
        paper
    }

    /// The ways out, in the lower edge; the way back alone where both do not fit.
    fn draw_hints(&self, frame: &mut Frame<'_>) {
        let words = self.words;
        let back = match (self.over, self.way_out()) {
            (Over::Screens, Some(way_out)) => way_out.leave.label.as_str(),
            (Over::Screens, _) if self.stack.screens.len() > 1 => self.emergency_words().back,
            (Over::Screens, _) => "",
            _ => self.emergency_words().panel_close,
        };
        let hint = |key: String, what: &str| {
            [Span::raw(format!(" {key} ")), Span::styled(format!("{what} "), Ink::Dim.style())]
        };
        let quit = hint(words.terminal_key_quit(), &words.terminal_quit());
        let back = (!back.is_empty()).then(|| hint(words.terminal_key_escape(), &format!("{back} ")));
        let body = windows::body(self.size);
        let fits = |line: &Line<'_>| line.width() + 4 <= usize::from(body.width);
        let both: Line<'_> = back.iter().flatten().chain(&quit).cloned().collect();
        let shown = [both, back.into_iter().flatten().collect(), quit.into_iter().collect()];
        let Some(line) = shown.iter().find(|line| line.width() > 0 && fits(line)) else { return };
        let width = line.width() as u16;
        let area = Rect::new(body.right() - width - 2, body.bottom() - 1, width, 1);
        line.render(area, frame.buffer_mut());
    }

    fn place_cursor(&self, frame: &mut Frame<'_>, inside: Rect, paper: &Paper, view: View) {
        let Some((row, _)) = paper.rows_of(view.focus) else { return };
        let Some(Act::Field(name)) = paper.acts.get(view.focus) else { return };
        let (input, room) = (self.fields.input(name), self.held(inside).room);
        let column = input.visual_cursor().saturating_sub(input.visual_scroll(room)) + 2;
        frame.set_cursor_position(Position::new(inside.x + column as u16, inside.y + row as u16));
    }
}

/// Draws a page's rows: those that stay, and of the others those in sight.
fn rows(buffer: &mut Buffer, area: Rect, paper: &Paper, view: View, focused: bool) {
    let staying = paper.rows.iter().take(paper.fixed);
    let rolling = paper.rows.iter().skip(paper.fixed + view.above);
    for (row, y) in staying.chain(rolling).zip(area.y..area.bottom()) {
        let line: Line<'_> = row.iter().map(|piece| span(piece, view.focus, focused)).collect();
        line.render(Rect { y, height: 1, ..area }, buffer);
    }
}

/// The control with the focus has a mark and is drawn reversed: one of both is enough.
fn span(piece: &Piece, focus: usize, focused: bool) -> Span<'_> {
    let here = piece.act == Some(focus);
    match (here, is_mark(piece)) {
        (true, true) => Span::styled(MARK, if focused { Ink::Pine.style() } else { Ink::Dim.style() }),
        (_, true) => Span::raw(UNMARKED),
        (true, false) if focused => {
            Span::styled(&piece.text, piece.ink.style().add_modifier(Modifier::REVERSED))
        }
        _ => Span::styled(&piece.text, piece.ink.style()),
    }
}

/// Says on the right edge that there is more above or below.
fn edges(buffer: &mut Buffer, pane: Rect, inside: Rect, paper: &Paper, view: View) {
    let height = usize::from(inside.height);
    let x = pane.right().saturating_sub(1);
    if view.above > 0 {
        let first = inside.y + (paper.fixed as u16).min(inside.height.saturating_sub(1));
        buffer.set_string(x, first, "▲", Ink::Pine.style());
    }
    if view.above < most_above(paper, height) && rolling(paper, height) > 0 {
        buffer.set_string(x, inside.bottom().saturating_sub(1), "▼", Ink::Pine.style());
    }
}

impl App {
    /// The page that has the keys.
    pub(super) fn front(&self) -> Paper {
        let mut paper = Paper::of_width(windows::inside(windows::body(self.size)).width);
        match self.over {
            Over::Screens => return self.paper(self.top()),
            Over::Help => screens::help(&mut paper, self.words),
            Over::Numbers => emergency::panel(&mut paper, self.emergency_words()),
        }
        paper
    }

    pub(super) fn front_view(&self) -> View {
        match self.over {
            Over::Screens => self.views.get(self.top()).copied().unwrap_or_default(),
            _ => self.over_view,
        }
    }

    pub(super) fn set_front_view(&mut self, view: View) {
        match self.over {
            Over::Screens => drop(self.views.insert(self.top().clone(), view)),
            _ => self.over_view = view,
        }
    }

    fn front_title(&self) -> String {
        match self.over {
            Over::Numbers => self.emergency_words().title.to_owned(),
            _ => self.words.terminal_help_title(),
        }
    }
}

/// A title in the upper edge of a pane; where it has no room it says that it goes on.
fn on_one_line(title: &str, columns: u16) -> String {
    let room = usize::from(columns).saturating_sub(4);
    if textwrap::core::display_width(title) <= room {
        return title.to_owned();
    }
    let first = textwrap::wrap(title, room.saturating_sub(1)).into_iter().next().unwrap_or_default();
    format!("{first}…")
}
