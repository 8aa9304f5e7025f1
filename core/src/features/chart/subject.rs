//! What the map is of.

use std::collections::BTreeSet;

use securite_places::{Place, Point};

use crate::place_picker::spaced;

/// A place and its stations, as the list has them.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) place: Place,
    pub(crate) pins: Vec<Pin>,
}

impl Subject {
    /// What is drawn and where, the place as `None`: the station in charge first, then the place, then the others.
    pub(super) fn drawn(&self) -> impl Iterator<Item = (Option<&Pin>, Point)> {
        let mut ids = BTreeSet::new();
        let sure = self.pins.iter().filter_map(|pin| Some((Some(pin), pin.drawn()?)));
        let (chosen, others): (Vec<_>, Vec<_>) = sure
            .filter(|(pin, _)| pin.is_some_and(|pin| ids.insert(&pin.id)))
            .partition(|(pin, _)| pin.is_some_and(|pin| pin.chosen));
        let place = self.place.point.map(|point| (None, point));
        chosen.into_iter().chain(place).chain(others)
    }

    /// Those whose point is not sure.
    pub(super) fn missing(&self) -> impl Iterator<Item = &Pin> {
        self.pins.iter().filter(|pin| pin.drawn().is_none())
    }

    /// What is written at the place, in whatever language.
    pub(super) fn place_words(&self) -> String {
        match &self.place.number {
            Some(number) => format!("{} {}", spaced(number), self.place.name),
            None => self.place.name.clone(),
        }
    }
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
