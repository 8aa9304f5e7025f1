//! What the map remembers while there is an answer to draw.

use super::subject::Subject;
use super::view::{Surface, View};

/// The answer, the surface, the view and the drawing made of them.
#[derive(Default)]
pub struct ChartModel {
    pub(super) subject: Option<Subject>,
    pub(super) surface: Option<Surface>,
    pub(super) view: Option<View>,
    /// Whether the person has moved the view: then a new size of the surface keeps it.
    pub(super) moved: bool,
    pub(super) geometry: Vec<u8>,
}

silent!(ChartModel);
