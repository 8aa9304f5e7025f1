//! One file of the guide.

use securite_guide::{Advice, Door, Question, Service, french_spaces};

/// What a file may hold, in any order.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct File {
    pub(super) service: Vec<Service>,
    pub(super) advice: Vec<Advice>,
    pub(super) question: Vec<Question>,
    pub(super) door: Vec<Door>,
    pub(super) left_out: Vec<LeftOut>,
}

/// Something that was found and is not told to people.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
pub struct LeftOut {
    /// The id it would have.
    pub id: String,
    /// Why not.
    pub reason: String,
}

/// The file of this text. A pack passes over what it does not know; here it is a slip of the pen, and the error.
pub(super) fn read(text: &str) -> Result<File, String> {
    let mut unknown = Vec::new();
    let text = french_spaces(text);
    let document = toml::Deserializer::parse(&text).map_err(|error| error.to_string())?;
    let file = serde_ignored::deserialize(document, |path| unknown.push(path.to_string()));
    let file = file.map_err(|error: toml::de::Error| error.to_string())?;
    match &unknown[..] {
        [] => Ok(file),
        keys => Err(format!("no such key: {}", keys.join(", "))),
    }
}
