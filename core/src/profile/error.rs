//! What is wrong with a profile, and in which line.

/// A profile that is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct ProfileError {
    /// Counts from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: ProfileFault,
}

/// What is wrong with a profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProfileFault {
    /// Not TOML, a key that is not known, a value of another kind.
    #[error("{0}")]
    Form(String),
    /// It has no name.
    #[error("a profile needs a name")]
    NoName,
    /// Not an e-mail address.
    #[error("this is not an e-mail address")]
    NoMail,
    /// Not the address of a folder.
    #[error("this is not the address of a folder: https://host/path/, without user, query or “#”")]
    Address,
    /// A server that is asked without TLS, or one of this machine, outside a demonstration.
    #[error("servers are asked over https, and those of this machine in a demonstration only")]
    NotHttps,
    /// A demonstration that would reach others.
    #[error("a demonstration asks servers of this machine only: 127.0.0.1, [::1] or localhost")]
    NotThisMachine,
    /// A chat without a server that carries it.
    #[error("a chat needs at least one homeserver")]
    NoHomeserver,
    /// No public keys, or not such.
    #[error("{0}")]
    Keys(securite_signed::KeysError),
}

impl ProfileError {
    /// At the line of this byte.
    pub(super) fn at(text: &str, byte: usize, fault: ProfileFault) -> Self {
        let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
        ProfileError { line: 1 + before.iter().filter(|byte| **byte == b'\n').count(), fault }
    }

    pub(super) fn of_toml(text: &str, error: &toml::de::Error) -> Self {
        let byte = error.span().map_or(0, |span| span.start);
        ProfileError::at(text, byte, ProfileFault::Form(error.message().to_owned()))
    }
}
