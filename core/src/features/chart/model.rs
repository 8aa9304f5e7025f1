//! What the map remembers while there is an answer to draw.

use super::subject::Subject;
use super::view::{Surface, View};
use crate::drawing::{ChartName, LabelSide};

/// The answer, the surface, the view and the drawing made of them.
#[derive(Default)]
pub struct ChartModel {
    pub(super) subject: Option<Subject>,
    pub(super) surface: Option<Surface>,
    pub(super) view: Option<View>,
    /// Whether the person has moved the view: then a new size of the surface keeps it.
    pub(super) moved: bool,
    /// Whether it is told which stations are not drawn.
    pub(super) tells_missing: bool,
    pub(super) geometry: Vec<u8>,
    pub(super) names: Vec<ChartName>,
    /// Of the pins in the order in which they are drawn.
    pub(super) sides: Vec<LabelSide>,
}

silent!(ChartModel);
