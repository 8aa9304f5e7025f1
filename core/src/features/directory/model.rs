//! What the directory remembers while its screen is open. All of it is forgotten with the screen.

use securite_places::Place;
use securite_stations::{Jurisdiction, Origin, Station};

use super::find::find;
use crate::atlas::Atlas;
use crate::place_picker::{Picked, PickerAction, PickerModel, TooWide, Unclear};
use crate::station_card::Near;

/// The place that is picked, and its stations.
#[derive(Default)]
pub struct DirectoryModel {
    pub(super) picker: PickerModel,
    pub(super) found: Option<Box<Found>>,
    /// How often there was an answer.
    pub(super) answers: u32,
}

/// Applies an action of the field.
pub(crate) fn update(model: &mut DirectoryModel, action: PickerAction, atlas: Option<&Atlas>) {
    let picked = model.picker.update(action, atlas);
    model.found = match (picked, atlas) {
        (Picked::Stale, _) => return,
        (Picked::Place(place, unclear), Some(atlas)) => Some(Box::new(find(place, unclear, atlas))),
        (Picked::Place(..) | Picked::Open, _) => None,
    };
    model.answers = model.answers.wrapping_add(u32::from(model.found.is_some()));
}

/// Forgets what was typed while the screen stays. False where nothing was.
pub(crate) fn forget(model: &mut DirectoryModel) -> bool {
    let forgotten = model.picker.forget();
    if forgotten {
        model.found = None;
    }
    forgotten
}

/// The stations for one place.
pub(super) struct Found {
    pub(super) place: Place,
    pub(super) unclear: Unclear,
    pub(super) jurisdiction: Known,
    /// The nearest of each force first, then the others by distance; without the one in charge.
    pub(super) near: Vec<Near>,
}

/// What is known about jurisdiction.
pub(super) enum Known {
    /// The place is too wide to have one station in charge.
    TooWide(TooWide),
    /// What the table says, and which table.
    Asked(Jurisdiction, Origin),
}

impl Known {
    /// The one station in charge, where the data name it.
    pub(super) fn station(&self) -> Option<&Station> {
        match self {
            Known::Asked(Jurisdiction::Station(station), _) => Some(station),
            _ => None,
        }
    }
}

silent!(DirectoryModel);
