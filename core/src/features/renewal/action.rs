//! What a person can do about data that renew themselves.

/// An action on the data.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum RenewalAction {
    /// Look for newer data now; where newer ones are known, fetch them.
    Now,
    /// Call off what is under way. What came so far is kept, and the next try goes on from there.
    Stop,
    /// Let the app look by itself, or never.
    ByItselfSet {
        /// By itself.
        on: bool,
    },
}
