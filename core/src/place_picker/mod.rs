//! Picking a place, by typing or from a list: what several features need, below them all.
//!
//! One idea: a place is told in one way everywhere, so that two places of one name never look alike.
//!
//! States: nothing typed, places while typing, no place, abroad, several places, one chosen.

mod label;
mod model;
mod project;
mod typed;

pub(crate) use label::{by_id, in_full, rows, spaced, title};
pub(crate) use model::{Picked, PickerAction, PickerModel, Unclear};
pub(crate) use project::{announcement, answer, below, field};

use securite_places::{Place, PlaceKind};

/// Why the person is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// Several places fit.
    Several,
    /// Only one does, and not quite.
    Alone,
    /// A word of the text has no part in it.
    WordLeftOver,
}

/// Why a place is too wide to have one station in charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TooWide {
    /// Paris, Lyon or Marseille with no arrondissement known.
    City,
    /// A postcode that covers several communes.
    Postcode,
    /// A department.
    Department,
}

/// Whether one station can be in charge for all of the place.
pub(crate) fn too_wide(place: &Place) -> Option<TooWide> {
    match place.kind {
        PlaceKind::Department => Some(TooWide::Department),
        PlaceKind::Postcode if place.covers > 1 => Some(TooWide::Postcode),
        // Paris, Lyon, Marseille: each arrondissement has its own station.
        PlaceKind::Commune if place.covers > 1 => Some(TooWide::City),
        _ => None,
    }
}
