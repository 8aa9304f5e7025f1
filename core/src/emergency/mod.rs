//! The numbers and sentences that must work when nothing else does. Constants, nothing else.
//!
//! Shells draw them before the core is opened, and when it cannot be. A test compares the numbers
//! with their published source; they are never read from a file.

/// Police and gendarmerie. Service-Public F33953, 28 January 2025.
pub const POLICE: &str = "17";
/// Any emergency service, anywhere in the European Union. Service-Public F33953, 28 January 2025.
pub const EUROPE: &str = "112";
/// By text message, for whoever cannot speak or hear. Service-Public F33953, 28 January 2025.
pub const BY_TEXT: &str = "114";

/// The link that dials [`POLICE`].
pub const CALL_POLICE: &str = "tel:17";
/// The link that dials [`EUROPE`].
pub const CALL_EUROPE: &str = "tel:112";
/// The link that starts a message to [`BY_TEXT`].
pub const WRITE_BY_TEXT: &str = "sms:114";

mod words;

pub use words::{ALL, EN, EmergencyWords, FR, FR_SIMPLE, words};
