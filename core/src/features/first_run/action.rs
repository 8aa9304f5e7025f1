//! What a person can do in the first run.

/// An action of the first run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum FirstRunAction {
    /// On to the next page; after the last one, home.
    WentOn,
    /// Back to the page before.
    WentBack,
    /// Home, without the pages that are left.
    Skipped,
}
