//! The compass: questions that lead to a door.

use crate::{Audience, Texts};

/// The id of the first question.
pub const START: &str = "start";

/// A question.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Question {
    /// Stable between packs; unique among questions and doors.
    pub id: String,
    /// What is asked.
    pub ask: Texts,
    /// What can be answered, never empty.
    #[serde(rename = "answer")]
    pub answers: Vec<Answer>,
}

/// An answer. It leads to a question or to a door, never to both.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Answer {
    /// What a person touches.
    pub say: Texts,
    /// Says more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Texts>,
    /// Id of the question it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Id of the door it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<String>,
    /// Who is on this way from here on, beside those named before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audience: Vec<Audience>,
}

impl Answer {
    /// The id of what it leads to.
    pub fn leads_to(&self) -> &str {
        self.door.as_deref().or(self.question.as_deref()).unwrap_or_default()
    }
}

/// Where a way ends: whom to turn to, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Door {
    /// Stable between packs; unique among questions and doors.
    pub id: String,
    /// What the person said, in a person's words.
    pub title: Texts,
    /// Why this is the right place.
    pub why: Texts,
    /// What comes before all else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Texts>,
    /// Ids of services, best first.
    pub services: Vec<String>,
    /// Ids of advice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<String>,
    /// Whether one's own station is a way too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub station: bool,
    /// Whether the page for victims of domestic violence is the first way.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub discreet: bool,
    /// Whether the letter to 114 is a way.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub letter: bool,
}
