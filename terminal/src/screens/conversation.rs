//! A conversation: how it stands and the field stay on top; what was said scrolls below, the newest at the bottom.

use securite_core::PageButton;
use securite_core::features::chat::{ConversationLine, ConversationState, LineSide};

use super::page::{Held, button, draw_field, draw_remarks};
use crate::design::Ink;
use crate::paper::{Button, Paper};

/// Draws the page.
pub(super) fn draw(paper: &mut Paper, state: &ConversationState, held: &Held<'_>) {
    draw_remarks(paper, &state.standing);
    if let Some(alarm) = &state.alarm {
        draw_remarks(paper, std::slice::from_ref(&alarm.remark));
        paper.buttons("", &alarm.links.iter().map(Button::from).collect::<Vec<_>>());
    }
    if let Some(ask) = &state.asks {
        paper.blank();
        draw_remarks(paper, std::slice::from_ref(&ask.remark));
        buttons(paper, &ask.buttons);
    }
    paper.blank();
    // Here Enter sends: the field is its own control.
    if let Some(field) = &state.field {
        draw_field(paper, field, Some(held));
    }
    draw_remarks(paper, state.refusal.as_slice());
    buttons(paper, &state.buttons);
    paper.blank();
    paper.fix();
    if let Some(earlier) = &state.earlier {
        paper.tap("", earlier);
        paper.blank();
    }
    state.lines.iter().for_each(|said| line(paper, said));
}

fn line(paper: &mut Paper, line: &ConversationLine) {
    let ink = match line.side {
        LineSide::Mine => Ink::Dim,
        LineSide::Theirs => Ink::Pine,
        LineSide::Service => Ink::Amber,
    };
    let head = if line.state.is_empty() {
        line.author.clone()
    } else {
        format!("{} · {}", line.author, line.state)
    };
    paper.line("", &head, ink);
    paper.line("  ", &line.text, Ink::Plain);
    buttons(paper, &line.buttons);
    paper.blank();
}

/// A line of a conversation as it is printed.
pub(crate) fn said(line: &ConversationLine) -> String {
    let mut paper = Paper::printed();
    self::line(&mut paper, line);
    paper.into_text()
}

fn buttons(paper: &mut Paper, buttons: &[PageButton]) {
    paper.buttons("", &buttons.iter().map(button).collect::<Vec<_>>());
}
