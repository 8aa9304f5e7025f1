//! Picking a place by typing: what several features need, below them all.
//!
//! One idea: a place is told in one way everywhere, so that two places of one name never look alike.

mod departments;
mod label;
pub(crate) mod state;
mod typed;

pub(crate) use departments::code_of as department_of;
pub(crate) use label::{by_id, in_full, rows};
pub use state::PlaceRow;
pub(crate) use typed::Typed;

use securite_places::{Place, PlaceKind};

/// Cities whose arrondissements each have a station of their own: Paris, Lyon, Marseille.
const CITIES_IN_ARRONDISSEMENTS: [&str; 3] = ["75056", "69123", "13055"];

/// Why a place is too wide to have one competent station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TooWide {
    /// Paris, Lyon or Marseille with no arrondissement known.
    City,
    /// A postcode: it may cover several communes.
    Postcode,
    /// A department.
    Department,
}

/// Whether one station can be competent for all of the place.
pub(crate) fn too_wide(place: &Place) -> Option<TooWide> {
    match place.kind {
        PlaceKind::Department => Some(TooWide::Department),
        _ if CITIES_IN_ARRONDISSEMENTS.contains(&place.insee.as_str()) => Some(TooWide::City),
        PlaceKind::Postcode => Some(TooWide::Postcode),
        _ => None,
    }
}
