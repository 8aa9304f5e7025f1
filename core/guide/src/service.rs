//! A service: whom one can call, write to, or ask.

use crate::{Audience, Force, Login, ServiceKind, Source, Texts, Theme};

/// A number, a chat, a procedure, a page of a public body or an association.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Service {
    /// Stable between packs; unique among services and advice.
    pub id: String,
    /// What it is.
    pub kind: ServiceKind,
    /// What a row is called.
    pub name: Texts,
    /// What it does, in one sentence.
    pub what: Texts,
    /// Who runs it.
    pub operator: String,
    /// Number to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Number to write to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms: Option<String>,
    /// Address of its page, https.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Whether it sends help: its age is never warned of (S3).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub emergency: bool,
    /// When somebody answers; `None` where that is not sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Texts>,
    /// What it costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Texts>,
    /// What one signs in with.
    pub login: Login,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// What it is about, the most telling first.
    pub themes: Vec<Theme>,
    /// Where it is of one of the two forces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<Force>,
    /// What to have ready.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prepare: Option<Texts>,
    /// What happens next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Texts>,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait: Option<Texts>,
    /// What it leaves on the device or on a bill (D10).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Texts>,
    /// What it is not for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caution: Option<Texts>,
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
