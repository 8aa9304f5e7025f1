//! The map: the place that was asked for, its stations, outlines and house numbers, drawn without
//! tiles and without a network.
//!
//! One idea: the drawing is made when the view changes ([`update`]) and kept; telling it is cheap.

mod action;
mod clip;
mod drawing;
mod geometry;
mod labels;
mod model;
mod names;
mod project;
mod scale;
mod state;
mod subject;
#[cfg(test)]
mod tests;
mod update;
mod view;

pub use action::{ChartAction, ChartSize};
pub use geometry::{Item, KINDS, Kind, VERSION, items};
pub use model::ChartModel;
pub(crate) use project::{preview, project};
pub use state::{ChartControls, ChartState};
pub(crate) use subject::{Pin, Subject};
pub(crate) use update::{follow, show, update};
