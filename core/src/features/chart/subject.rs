//! What the map is of.

use securite_places::{Place, Point};

/// A place and its stations, as the list has them.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) place: Place,
    pub(crate) pins: Vec<Pin>,
}

/// One station.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Pin {
    /// The id of its row in the list.
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) point: Option<Point>,
    /// Whether the point is that of its address. Else it is not drawn, and that is said.
    pub(crate) sure: bool,
    /// Whether it is the one in charge.
    pub(crate) chosen: bool,
    /// In charge, or the nearest of its force: the first view holds it.
    pub(crate) first: bool,
}

impl Pin {
    /// Where it is drawn, if it is.
    pub(super) fn drawn(&self) -> Option<Point> {
        self.point.filter(|_| self.sure)
    }
}

silent!(Subject);
