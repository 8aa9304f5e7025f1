//! The emergency numbers as links in a page, in the words of the person. The bar has its own.

use crate::action::{OutsideLink, Symbol};
use crate::emergency::{BY_TEXT, CALL_EUROPE, CALL_POLICE, EUROPE, POLICE, WRITE_BY_TEXT};
use crate::text::Words;

/// Police and gendarmerie.
pub(crate) fn police(words: &Words) -> OutsideLink {
    link(words.number_police(POLICE), words.number_police_spoken(POLICE), CALL_POLICE, Symbol::Call)
}

/// Any emergency service, and what to try abroad.
pub(crate) fn europe(words: &Words) -> OutsideLink {
    link(words.number_europe(EUROPE), words.number_europe_spoken(EUROPE), CALL_EUROPE, Symbol::Call)
}

/// 114 takes no voice call: it is offered as writing (E4).
pub(crate) fn by_text(words: &Words) -> OutsideLink {
    link(words.number_by_text(BY_TEXT), words.number_by_text_spoken(BY_TEXT), WRITE_BY_TEXT, Symbol::Write)
}

fn link(label: String, accessibility_label: String, address: &str, symbol: Symbol) -> OutsideLink {
    OutsideLink { label, accessibility_label, address: address.into(), symbol }
}
