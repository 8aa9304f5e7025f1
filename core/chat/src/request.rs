//! What is asked over HTTP, and what comes back: plain data, for whoever has a network.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use crate::ChatId;

/// A request. Content and headers beside these are the network's.
#[derive(Clone, PartialEq, Eq)]
pub struct ChatRequest {
    /// Which of the few there are.
    pub endpoint: Endpoint,
    /// The whole address.
    pub address: String,
    /// JSON; empty for a `GET`.
    pub body: Bytes,
    /// For the header `Authorization: Bearer`.
    pub token: Option<String>,
    /// For the header `Idempotency-Key`.
    pub key: Option<ChatId>,
    /// How many bytes the answer may have.
    pub limit: u64,
    /// How long all of it may take.
    pub patience: Duration,
}

/// The requests of the chat: a closed list. A network lets nothing else pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint {
    /// Which services there are.
    Services,
    /// A conversation is opened.
    Open,
    /// A conversation is closed.
    Close,
    /// A question is left, to be answered by e-mail.
    Question,
    /// What is new in the room.
    Sync,
    /// A message is sent.
    Send,
    /// What was before.
    Messages,
}

/// How HTTP calls what is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Do; the idempotency key keeps it from being done twice.
    Post,
    /// Write; the transaction id in the address keeps it from being done twice.
    Put,
}

impl Endpoint {
    /// All of them.
    pub const ALL: [Endpoint; 7] = [
        Endpoint::Services,
        Endpoint::Open,
        Endpoint::Close,
        Endpoint::Question,
        Endpoint::Sync,
        Endpoint::Send,
        Endpoint::Messages,
    ];

    /// How it is asked.
    pub const fn method(self) -> Method {
        match self {
            Endpoint::Services | Endpoint::Sync | Endpoint::Messages => Method::Get,
            Endpoint::Open | Endpoint::Close | Endpoint::Question => Method::Post,
            Endpoint::Send => Method::Put,
        }
    }

    /// Whether the door answers it, and not a homeserver.
    pub const fn is_of_the_door(self) -> bool {
        matches!(self, Endpoint::Services | Endpoint::Open | Endpoint::Close | Endpoint::Question)
    }

    /// Where it is below the address of its server, segment by segment; `*` is one segment, whatever it says.
    pub const fn path(self) -> &'static str {
        match self {
            Endpoint::Services => "v1/services",
            Endpoint::Open => "v1/conversations",
            Endpoint::Close => "v1/conversations/close",
            Endpoint::Question => "v1/questions",
            Endpoint::Sync => "_matrix/client/v3/sync",
            Endpoint::Send => "_matrix/client/v3/rooms/*/send/m.room.message/*",
            Endpoint::Messages => "_matrix/client/v3/rooms/*/messages",
        }
    }
}

#[cfg(any(test, feature = "testing"))]
impl Endpoint {
    /// Which one an address is of, wherever its server is at the top of its host.
    pub fn of(method: Method, address: &str) -> Option<Self> {
        let url = url::Url::parse(address).ok()?;
        let path: Vec<&str> = url.path().trim_start_matches('/').split('/').collect();
        Endpoint::ALL.into_iter().find(|endpoint| {
            let form: Vec<&str> = endpoint.path().split('/').collect();
            let fits = |(form, segment): (&&str, &&str)| *form == "*" || form == segment;
            endpoint.method() == method && form.len() == path.len() && form.iter().zip(&path).all(fits)
        })
    }
}

/// An answer, whole.
#[derive(Clone, PartialEq, Eq)]
pub struct ChatAnswer {
    /// The status of HTTP.
    pub status: u16,
    /// The body.
    pub body: Bytes,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// None came: no network, no server, too slow, cut. The server may have done what was asked.
    Lost,
    /// More came than may.
    TooLarge,
    /// It was not asked, or led elsewhere: the address is none of those that may be asked, or the server is not who it
    /// should be.
    NotAllowed,
}

// Tokens, keys, what somebody wrote.
impl fmt::Debug for ChatRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} …", self.endpoint)
    }
}

impl fmt::Debug for ChatAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} …", self.status)
    }
}
