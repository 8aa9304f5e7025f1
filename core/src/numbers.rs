//! The emergency numbers as links in a page. A screen reader says them as in the bar.

use crate::action::OutsideLink;
use crate::emergency::{BY_TEXT, EUROPE, POLICE};
use crate::links::{call, link, message};
use crate::text::Words;

/// The three that anybody in danger needs: two to call, one to write to.
pub(crate) fn all(words: &Words) -> [OutsideLink; 3] {
    [police(words), europe(words), by_text(words)]
}

/// Police and gendarmerie.
pub(crate) fn police(words: &Words) -> OutsideLink {
    link(words.number_police(POLICE), words.emergency().bar_emergency_spoken.into(), call(POLICE))
}

/// Any emergency service, and what to try abroad.
pub(crate) fn europe(words: &Words) -> OutsideLink {
    link(words.number_europe(EUROPE), words.emergency().panel_europe_spoken.into(), call(EUROPE))
}

/// Violences Femmes Info. Entry `num-3919` of `core/data/guide`.
pub(crate) const HELPLINE: &str = "3919";

/// The helpline for women who suffer violence.
pub(crate) fn helpline(words: &Words) -> OutsideLink {
    link(words.discreet_helpline(HELPLINE), words.discreet_helpline_spoken(HELPLINE), call(HELPLINE))
}

/// Where one writes to 114 without a text message. Entry `num-114` of `core/data/guide`.
pub(crate) const BY_TEXT_SITE: &str = "https://www.urgence114.fr";

/// 114 takes no voice call: it is offered as writing (E4).
pub(crate) fn by_text(words: &Words) -> OutsideLink {
    link(words.number_by_text(BY_TEXT), words.emergency().panel_by_text_spoken.into(), message(BY_TEXT))
}
