//! The profile that a shell opens the core with.

use crate::profile::{Profile, ProfileRefusal};

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
    pub(super) fn read(&self) -> (Profile, Option<ProfileRefusal>) {
        let text = match self {
            AppProfile::Embedded { name } => {
                Profile::embedded(name).ok_or_else(|| ProfileRefusal::Unknown { name: name.clone() })
            }
            AppProfile::Written { text } => Ok(text.as_str()),
        };
        match text.and_then(|text| Profile::parse(text).map_err(ProfileRefusal::Bad)) {
            Ok(profile) => (profile, None),
            Err(refusal) => (Profile::default(), Some(refusal)),
        }
    }
}
