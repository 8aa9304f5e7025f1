//! Requests of phones, read strictly: a field too many, too few or of another type is a bad request.

use axum::http::HeaderMap;
use lettre::address::Address;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Refusal;
use crate::conversation::{Language, Wishes};

/// A question is no longer than this, in characters.
const QUESTION: usize = 4000;

/// `POST v1/conversations`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conversation {
    pub(super) service: String,
    pub(super) terms: String,
    pub(super) language: Language,
    pub(super) wishes: Wishes,
}

/// `POST v1/conversations/close`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Close {}

/// `POST v1/questions`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) service: String,
    pub(super) language: Language,
    pub(super) email: String,
    pub(super) question: String,
}

impl Question {
    /// What types do not say.
    pub(super) fn checked(self) -> Result<Self, Refusal> {
        let address = self.email.parse::<Address>();
        // Mail servers do not deliver to other letters.
        if self.email.len() > 254 || !self.email.is_ascii() || address.is_err() {
            return Err(Refusal::Email);
        }
        let length = self.question.chars().count();
        if self.question.trim().is_empty() || length > QUESTION {
            return Err(Refusal::BadRequest);
        }
        Ok(self)
    }
}

/// The body of a request.
pub(super) fn body<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|_| Refusal::BadRequest)
}

/// The idempotency key: 32 small hexadecimal digits, once.
pub(super) fn key(headers: &HeaderMap) -> Result<String, Refusal> {
    let mut all = headers.get_all("idempotency-key").iter();
    let key = all.next().and_then(|key| key.to_str().ok()).unwrap_or_default();
    let digits = key.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if key.len() == 32 && digits && all.next().is_none() {
        Ok(key.to_owned())
    } else {
        Err(Refusal::BadRequest)
    }
}

#[cfg(test)]
mod tests {
    use super::{Conversation, Question, body};
    use crate::door::Refusal;

    #[test]
    fn wishes_and_language_are_said_whole() {
        let read = |text: &str| body::<Conversation>(text.as_bytes()).is_ok();
        let with = |language: &str, wishes: &str| {
            format!(r#"{{"service":"police","terms":"1","language":{language},"wishes":{wishes}}}"#)
        };
        let wishes = r#"{"act_if_silent":true,"safe_to_write":false,"may_call":null}"#;
        assert!(read(&with("\"fr-simple\"", wishes)));
        assert!(!read(&with("\"de\"", wishes)));
        assert!(!read(&with("\"fr\"", r#"{"act_if_silent":true,"safe_to_write":false}"#)));
        assert!(!read(&with("\"fr\"", &wishes.replace("null", "\"no\""))));
        assert!(!read(&with("\"fr\"", &wishes.replace("may_call", "may_visit"))));
        assert!(!read("[]"));
        assert!(!read(&format!("{}x", with("\"fr\"", wishes))));
    }

    #[test]
    fn one_address_and_a_question_of_a_length() {
        let check = |email: &str, question: &str, expected: Option<Refusal>| {
            let (language, service) = (crate::conversation::Language::French, "police".to_owned());
            let question = Question { service, language, email: email.into(), question: question.into() };
            assert_eq!(question.checked().err(), expected, "{email}");
        };
        check("ada@exemple.fr", "Comment ?", None);
        check("ada@exemple.fr, bob@exemple.fr", "Comment ?", Some(Refusal::Email));
        check("ada@exemple.fr\r\nBcc: bob@exemple.fr", "Comment ?", Some(Refusal::Email));
        check("ada", "Comment ?", Some(Refusal::Email));
        check("zoé@exemple.fr", "Comment ?", Some(Refusal::Email));
        check("ada@préfecture.fr", "Comment ?", Some(Refusal::Email));
        check("ada@exemple.fr", " \n", Some(Refusal::BadRequest));
        check("ada@exemple.fr", &"é".repeat(4000), None);
        check("ada@exemple.fr", &"é".repeat(4001), Some(Refusal::BadRequest));
    }
}
