//! A piece of advice.

use crate::{Force, Source, Texts, Theme};

/// What to do in one case.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Advice {
    /// Stable between packs; unique among services and advice.
    pub id: String,
    /// What it is about.
    pub theme: Theme,
    /// Whether lives hang on it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub vital: bool,
    /// Where it is of one of the two forces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<Force>,
    /// The case.
    pub title: Texts,
    /// What to do.
    pub text: Texts,
    /// Ids of the services it leads to, best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    /// Whether one's own station has to do with it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub station: bool,
    /// What people say who look for it.
    pub said: Vec<String>,
    /// Whether something of it is to be checked before it can be relied on.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub to_check: bool,
    /// Date of the newest evidence, as in [`Source::date`]; empty only where `to_check`.
    pub checked: String,
    /// Where it was read, never empty.
    pub sources: Vec<Source>,
}
