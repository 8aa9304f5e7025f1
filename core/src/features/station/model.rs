//! The one station that the device keeps.

/// The kept station.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct StationModel {
    /// Its id; `None`: none is kept. It may be one that newer data no longer have.
    pub kept: Option<String>,
}

/// It can tell where a person lives.
impl std::fmt::Debug for StationModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StationModel(…)")
    }
}
