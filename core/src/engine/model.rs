//! All that the core remembers while it runs.

use super::notices::NoticeModel;
use crate::atlas::Atlas;
use crate::features::chart::ChartModel;
use crate::features::directory::DirectoryModel;
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;

/// The root model.
#[derive(Debug, Default)]
pub struct Model {
    pub(super) settings: SettingsModel,
    pub(super) directory: DirectoryModel,
    pub(super) chart: ChartModel,
    pub(super) station: StationModel,
    /// No file takes what is chosen.
    pub(super) keeps_nothing: bool,
    /// In the order in which they came up.
    pub(super) notices: Vec<NoticeModel>,
    /// `None` until a pack is open, and when none could be.
    pub(super) atlas: Option<Box<Atlas>>,
}
