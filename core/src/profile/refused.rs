//! Why a profile is refused, in words.

use securite_signed::KeysError;

use super::{Profile, ProfileError, ProfileFault};
use crate::text::Words;

/// Why a profile is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileRefusal {
    /// None that comes with the program has this name.
    Unknown {
        /// The name.
        name: String,
    },
    /// It was written elsewhere, and badly.
    Bad(ProfileError),
}

impl ProfileRefusal {
    /// The reason, as a part of a sentence.
    pub fn text(&self, words: &Words) -> String {
        match self {
            ProfileRefusal::Unknown { name } => words.profile_unknown(name, &Profile::names().join(", ")),
            ProfileRefusal::Bad(ProfileError { line, fault }) => {
                words.profile_line(&fault.text(words), &line.to_string())
            }
        }
    }
}

impl ProfileFault {
    fn text(&self, words: &Words) -> String {
        match self {
            // What the parser says of it is English, and for whoever reads a log.
            ProfileFault::Form(_) => words.profile_form(),
            ProfileFault::NoName => words.profile_no_name(),
            ProfileFault::NoMail => words.profile_no_mail(),
            ProfileFault::Address => words.profile_address(),
            ProfileFault::NotHttps => words.profile_not_https(),
            ProfileFault::NotThisMachine => words.profile_not_this_machine(),
            ProfileFault::NoHomeserver => words.profile_no_homeserver(),
            ProfileFault::Keys(KeysError::None) => words.profile_no_key(),
            ProfileFault::Keys(KeysError::Bad { place }) => words.profile_bad_key(&place.to_string()),
            ProfileFault::Keys(KeysError::Twice { place }) => words.profile_key_twice(&place.to_string()),
        }
    }
}
