//! Settings.

use securite_core::Tap;
use securite_core::features::settings::SettingsState;

use crate::design::Ink;
use crate::paper::{Act, Paper};

/// Draws the screen.
pub(super) fn draw(paper: &mut Paper, state: &SettingsState) {
    paper.line("", &state.language_heading, Ink::Bold);
    state.languages.iter().for_each(|row| choice(paper, row.chosen, &row.choose));
    paper.blank();
    choice(paper, state.plain_words_on, &state.plain_words);
    paper.line("      ", &state.plain_words_detail, Ink::Dim);
    paper.blank();
    paper.line("", &state.kept, Ink::Plain);
    if let Some(forget) = &state.forget_station {
        paper.tap("", forget);
    }
}

/// A choice, made or not.
fn choice(paper: &mut Paper, made: bool, tap: &Tap) {
    let label = format!("{} {}", if made { "●" } else { "○" }, tap.label);
    paper.choice(&label, "", Ink::Pine, Act::Send(tap.action.clone()));
}
