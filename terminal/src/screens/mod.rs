//! One file a screen: what the core shows, row by row, with its controls in reading order.

pub(crate) mod chart;
mod chat;
mod directory;
mod discreet;
mod help;
mod home;
mod settings;
mod station;

use securite_core::{Notice, OutsideLink, Remark, ScreenState, Tone};

pub(crate) use directory::{Held, printed};
pub(crate) use help::draw as help;

use crate::design::Ink;
use crate::paper::{Button, Paper};

/// Draws a screen. `held` is what the shell holds of a field, and the height that a drawing has.
pub(crate) fn draw(paper: &mut Paper, screen: &ScreenState, held: &Held<'_>) {
    match screen {
        ScreenState::Home { notices, state } => {
            self::notices(paper, notices);
            home::draw(paper, state);
        }
        ScreenState::Directory { notices, state } => directory::draw(paper, notices, state, held),
        ScreenState::Station { notices, state } => {
            self::notices(paper, notices);
            station::draw(paper, state);
        }
        ScreenState::Chart { notices, state } => {
            self::notices(paper, notices);
            chart::draw(paper, state, held.height);
        }
        ScreenState::Chat { notices, state } => {
            self::notices(paper, notices);
            chat::draw(paper, state);
        }
        ScreenState::Discreet { notices, state } => discreet::draw(paper, notices, state),
        ScreenState::Settings { notices, state } => {
            self::notices(paper, notices);
            settings::draw(paper, state);
        }
    }
}

/// The title of a screen: it stands in the frame.
pub(crate) fn title(screen: &ScreenState) -> &str {
    match screen {
        ScreenState::Home { state, .. } => &state.title,
        ScreenState::Directory { state, .. } => &state.title,
        ScreenState::Station { state, .. } => &state.title,
        ScreenState::Chart { state, .. } => &state.title,
        ScreenState::Chat { state, .. } => &state.title,
        ScreenState::Discreet { state, .. } => &state.title,
        ScreenState::Settings { state, .. } => &state.title,
    }
}

fn notices(paper: &mut Paper, notices: &[Notice]) {
    for notice in notices {
        paper.line("! ", &notice.text, ink(notice.tone));
        paper.tap("", &notice.dismiss);
        paper.blank();
    }
}

fn remarks(paper: &mut Paper, lead: &str, remarks: &[Remark]) {
    remarks.iter().for_each(|remark| paper.line(lead, &remark.text, ink(remark.tone)));
}

/// Ways out of the app, beside each other.
fn links(paper: &mut Paper, lead: &str, links: &[OutsideLink]) {
    let buttons: Vec<Button> = links.iter().map(Button::from).collect();
    paper.buttons(lead, &buttons);
}

fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain => Ink::Plain,
        Tone::Chosen => Ink::Pine,
        Tone::Open => Ink::Open,
        Tone::Careful => Ink::Amber,
        Tone::Quiet => Ink::Dim,
        Tone::Warning => Ink::Rose,
    }
}
