//! What an answer comes down to: it counts, or it is asked again, or never.

use std::time::Duration;

use serde::Deserialize;

use crate::request::{ChatAnswer, NoAnswer};

/// What to do about an answer.
#[derive(Debug)]
pub(crate) enum Verdict<'a> {
    /// It counts.
    Good(&'a [u8]),
    /// Ask again; after this time if the server named one.
    Again(Option<Duration>),
    /// More came than may.
    TooLarge,
    /// The server does not know us any more.
    Unknown,
    /// It will be refused however often it is asked.
    Refused(Refusal),
}

/// What a server refuses with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    /// Our door's word for it, or Matrix's; empty where there is none.
    pub(crate) error: String,
}

/// What both of our servers say when they refuse, as far as it is of use.
#[derive(Default, Deserialize)]
struct Told {
    #[serde(default)]
    error: String,
    #[serde(default)]
    errcode: String,
    retry_after_ms: Option<u64>,
}

/// How a homeserver says that an account or its membership is no more.
const FORGOTTEN: [&str; 4] = ["M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED", "M_FORBIDDEN"];

pub(crate) fn verdict(answer: &Result<ChatAnswer, NoAnswer>) -> Verdict<'_> {
    let answer = match answer {
        Ok(answer) => answer,
        Err(NoAnswer::Lost) => return Verdict::Again(None),
        Err(NoAnswer::TooLarge) => return Verdict::TooLarge,
        // A network that leads elsewhere (a page where one logs in) may not do so in a while.
        Err(NoAnswer::NotAllowed) => return Verdict::Again(None),
    };
    if answer.status == 200 || answer.status == 202 {
        return Verdict::Good(&answer.body);
    }
    let told: Told = serde_json::from_slice(&answer.body).unwrap_or_default();
    match answer.status {
        503 if told.error == "closed" => Verdict::Refused(Refusal { status: 503, error: told.error }),
        429 => Verdict::Again(told.retry_after_ms.map(Duration::from_millis)),
        401 | 403 if FORGOTTEN.contains(&told.errcode.as_str()) => Verdict::Unknown,
        400..=499 if answer.status != 408 && told.says_why() => {
            let error = if told.errcode.is_empty() { told.error } else { told.errcode };
            Verdict::Refused(Refusal { status: answer.status, error })
        }
        // A page of something that stands between (a proxy, a portal) is no answer of ours; nor is a fault of the server.
        _ => Verdict::Again(None),
    }
}

impl Told {
    fn says_why(&self) -> bool {
        !self.error.is_empty() || !self.errcode.is_empty()
    }
}
