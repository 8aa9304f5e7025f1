//! Keeping a station and letting it go.

use super::{StationAction, StationModel};
use crate::atlas::Atlas;

/// Applies an action. True when something changed, and so has to be written.
pub(crate) fn update(model: &mut StationModel, action: StationAction, atlas: Option<&Atlas>) -> bool {
    let kept = match action {
        StationAction::Kept { id } => {
            let is_known = atlas.is_some_and(|atlas| atlas.stations.by_id(&id).is_some());
            if !is_known {
                return false;
            }
            Some(id)
        }
        StationAction::Forgotten => None,
    };
    let changes = model.kept != kept;
    model.kept = kept;
    changes
}
