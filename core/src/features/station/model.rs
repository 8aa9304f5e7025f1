//! The one station that the device keeps.

/// The kept station.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct StationModel {
    /// Its id; `None`: none is kept. It may be one that newer data no longer have.
    pub kept: Option<String>,
}

silent!(StationModel);
