//! What a person can do about one station.

/// Keeping a station is a clear act, and undone in one touch (M2).
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum StationAction {
    /// "Keep as my station". Takes the place of the one kept before.
    Kept {
        /// The id of the station. One that is not in the data changes nothing.
        id: String,
    },
    /// The kept station is forgotten, on the device too.
    Forgotten,
}

// Which station is nobody's business.
silent!(StationAction { Kept, Forgotten });
