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

/// What is written around the numbers, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmergencyWords {
    /// Over the numbers.
    pub title: &'static str,
    /// Beside 17.
    pub police: &'static str,
    /// Beside 112.
    pub europe: &'static str,
    /// Beside 114.
    pub by_text: &'static str,
    /// What to try where no call goes through.
    pub no_network: &'static str,
}

/// French.
pub const FR: EmergencyWords = EmergencyWords {
    title: "En danger",
    police: "appelez le 17",
    europe: "ou le 112",
    by_text: "sans parler\u{a0}: SMS au 114",
    no_network: "L’appel ne passe pas\u{202f}? Essayez le 112, demandez à quelqu’un, allez dans un lieu où il y a du monde.",
};

/// Plain French.
pub const FR_SIMPLE: EmergencyWords = EmergencyWords {
    title: "Danger",
    police: "appelez le 17",
    europe: "ou le 112",
    by_text: "vous ne pouvez pas parler\u{a0}: SMS au 114",
    no_network: "L’appel ne marche pas\u{202f}? Essayez le 112. Ou demandez de l’aide à quelqu’un.",
};

/// English.
pub const EN: EmergencyWords = EmergencyWords {
    title: "In danger",
    police: "call 17",
    europe: "or 112",
    by_text: "cannot speak: text 114",
    no_network: "No call goes through? Try 112, ask somebody, go where there are people.",
};
