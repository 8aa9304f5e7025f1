//! Picking a place by typing: what several features need, below them all.
//!
//! One idea: a place is told in one way everywhere, so that two places of one name never look alike.

mod departments;
mod label;
pub(crate) mod state;
mod typed;

pub(crate) use departments::code_of as department_of;
pub(crate) use label::{by_id, in_full, rows, spaced, title};
pub use state::PlaceRow;
pub(crate) use typed::Typed;

use securite_places::{Place, PlaceKind};

/// Why a place is too wide to have one competent station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TooWide {
    /// Paris, Lyon or Marseille with no arrondissement known.
    City,
    /// A postcode that covers several communes.
    Postcode,
    /// A department.
    Department,
}

/// Whether one station can be competent for all of the place.
pub(crate) fn too_wide(place: &Place) -> Option<TooWide> {
    match place.kind {
        PlaceKind::Department => Some(TooWide::Department),
        PlaceKind::Postcode if place.covers > 1 => Some(TooWide::Postcode),
        // Paris, Lyon, Marseille: each arrondissement has its own station.
        PlaceKind::Commune if place.covers > 1 => Some(TooWide::City),
        _ => None,
    }
}
