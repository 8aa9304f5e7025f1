//! Where the app begins.

use securite_core::features::home::{HomeState, KeptStation};

use super::{remarks, station_card, urgent};
use crate::design::Ink;
use crate::page::Page;

pub(super) fn page(page: &mut Page, state: &HomeState) {
    page.line(&state.question, Ink::Bold);
    page.blank();
    for door in &state.doors {
        page.touch("▸ ", &door.title, Ink::Pine, &door.open);
        page.led("  ", &door.detail, Ink::Dim);
    }
    page.blank();
    match &state.kept {
        KeptStation::NotKept => {}
        KeptStation::Gone { heading, text, forget } => {
            page.line(heading, Ink::Dim);
            page.line(text, Ink::Amber);
            page.tap(forget);
            page.blank();
        }
        KeptStation::Here { heading, row, forget } => {
            page.line(heading, Ink::Dim);
            station_card::row(page, row);
            page.tap(forget);
            page.blank();
        }
    }
    page.line(&state.numbers_heading, Ink::Dim);
    urgent(page, &state.numbers);
    page.blank();
    page.tap(&state.settings);
    page.blank();
    remarks(page, &state.about);
}
