//! The forms that one value takes in JSON.
//!
//! The directory's files hold lists and texts. Its API holds null for what is empty and a text for each list,
//! with JSON in it; so do the exports of other portals. Whichever it is, the value is the same.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

/// A text; null is an empty one, a number is its digits. Not for CSV, whose reader takes "01281" for a number
/// when it is left to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Form")]
pub(super) struct Text(pub(super) String);

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a text")]
enum Form {
    Text(String),
    Number(serde_json::Number),
    Nothing,
}

impl From<Form> for Text {
    fn from(form: Form) -> Self {
        Text(match form {
            Form::Text(text) => text,
            Form::Number(number) => number.to_string(),
            Form::Nothing => String::new(),
        })
    }
}

impl std::ops::Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// The members of a list: of the list itself, of the JSON in a text, or the only one there is. What is wrong
/// is said with the name of the field.
pub(super) fn list<T: DeserializeOwned>(raw: Option<&RawValue>, field: &str) -> Result<Vec<T>, String> {
    let failed = |error: serde_json::Error| format!("{field}: {error}");
    let Some(raw) = raw.map(RawValue::get) else { return Ok(Vec::new()) };
    if !raw.starts_with('"') {
        return members(raw).map_err(failed);
    }
    let text: String = serde_json::from_str(raw).map_err(failed)?;
    if text.trim().is_empty() { Ok(Vec::new()) } else { members(text.trim()).map_err(failed) }
}

/// As [`list`], of texts: one that is no JSON is the only member.
pub(super) fn texts(raw: Option<&RawValue>, field: &str) -> Result<Vec<String>, String> {
    let plain = raw.and_then(|raw| serde_json::from_str::<String>(raw.get()).ok());
    let texts: Vec<Text> = match plain.as_deref().map(str::trim) {
        Some(text) if !text.starts_with(['[', '{']) => vec![Text(text.to_owned())],
        _ => list(raw, field)?,
    };
    Ok(texts.into_iter().map(|text| text.0).filter(|text| !text.trim().is_empty()).collect())
}

fn members<T: DeserializeOwned>(json: &str) -> Result<Vec<T>, serde_json::Error> {
    match json.as_bytes().first() {
        Some(b'[') => {
            serde_json::from_str::<Vec<Option<T>>>(json).map(|all| all.into_iter().flatten().collect())
        }
        Some(b'n') => serde_json::from_str::<()>(json).map(|()| Vec::new()),
        _ => serde_json::from_str(json).map(|only| vec![only]),
    }
}
