//! Domestic violence: the way out first.

use securite_core::features::discreet::DiscreetState;

use super::{remarks, urgent};
use crate::design::{Ink, ink};
use crate::page::Page;

pub(super) fn page(page: &mut Page, state: &DiscreetState) {
    page.tap(&state.leave);
    page.blank();
    remarks(page, &state.remarks);
    for row in &state.rows {
        page.blank();
        urgent(page, std::slice::from_ref(&row.link));
        page.indent(2);
        page.line(&row.detail, Ink::Plain);
        page.line(&row.trace, Ink::Dim);
        page.indent(0);
    }
    page.blank();
    page.line(&state.traces_heading, Ink::Bold);
    remarks(page, &state.traces);
    page.blank();
    page.line(&state.source.text, ink(state.source.tone));
}
