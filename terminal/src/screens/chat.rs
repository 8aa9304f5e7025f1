//! The first page of the chat.

use securite_core::features::chat::ChatState;

use super::{remarks, urgent};
use crate::design::{Ink, ink};
use crate::page::Page;

pub(super) fn page(page: &mut Page, state: &ChatState) {
    page.line(&state.warning.text, ink(state.warning.tone));
    urgent(page, &state.urgent);
    page.blank();
    page.line(&state.heading, Ink::Bold);
    remarks(page, &state.remarks);
    page.blank();
    page.link(&state.open, Ink::Pine);
    page.blank();
    page.line(&state.source.text, ink(state.source.tone));
}
