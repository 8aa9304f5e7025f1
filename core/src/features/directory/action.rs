//! What a person can do on the directory screen.

/// An action of the directory screen.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum DirectoryAction {
    /// The address field changed. Whole text, as typed; only its first 200 characters count.
    QueryChanged {
        /// The text.
        text: String,
    },
    /// Enter was pressed: the text is complete.
    Submitted,
    /// A place was chosen. The id comes from a [`PlaceRow`](crate::place_picker::PlaceRow) of the
    /// list shown; one that is no longer in the list changes nothing.
    RowChosen {
        /// The id of the row.
        id: String,
    },
}

/// Never the text that a person typed, nor the place they chose.
impl std::fmt::Debug for DirectoryAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            DirectoryAction::QueryChanged { .. } => "QueryChanged(…)",
            DirectoryAction::Submitted => "Submitted",
            DirectoryAction::RowChosen { .. } => "RowChosen(…)",
        })
    }
}
