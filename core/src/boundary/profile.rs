//! The profile that a shell opens the core with.

use crate::profile::Profile;

/// For whom the app is built: which servers it may ask, and whose keys count.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum AppProfile {
    /// One that comes with the program.
    Embedded {
        /// "independent", "authority", "demo".
        name: String,
    },
    /// One that was written elsewhere.
    Written {
        /// Its TOML.
        text: String,
    },
}

impl AppProfile {
    /// The profile; and what is wrong, where it is refused and no server is asked.
    pub(super) fn read(&self) -> (Profile, Option<String>) {
        let text = match self {
            AppProfile::Embedded { name } => match Profile::embedded(name) {
                Some(text) => text,
                None => {
                    return (Profile::default(), Some(format!("“{name}” : {}", Profile::names().join(", "))));
                }
            },
            AppProfile::Written { text } => text,
        };
        match Profile::parse(text) {
            Ok(profile) => (profile, None),
            Err(error) => (Profile::default(), Some(error.to_string())),
        }
    }
}
