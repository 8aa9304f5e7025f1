//! Asking a server: what is sent, what comes back, why nothing does.

use std::time::Duration;

use bytes::Bytes;
pub use securite_chat::Method;

/// What is asked of a server. Only what is written here is sent. What renews data is the same from every device (S2).
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is asked.
    pub method: Method,
    /// `https://…`; on a loopback address `http://…` too.
    pub address: String,
    /// JSON; empty: none.
    pub body: Bytes,
    /// For `Authorization: Bearer`: whose conversation it is.
    pub token: Option<String>,
    /// For `Idempotency-Key`: 32 hexadecimal digits.
    pub key: Option<String>,
    /// Only if what is there has another content than this (`If-None-Match`): a SHA-256 that the device computes from
    /// what it holds, never a token that a server gave, which could tell devices apart.
    pub unless_sha256: Option<[u8; 32]>,
    /// From which byte on (`Range`).
    pub from: u64,
    /// How many bytes the body may have; more is an error.
    pub limit: u64,
    /// How long all of it may take.
    pub patience: Duration,
}

impl Request {
    /// A small file, whole.
    pub fn small(address: String) -> Self {
        const SMALL: u64 = 16 * 1024;
        Request {
            method: Method::Get,
            address,
            body: Bytes::new(),
            token: None,
            key: None,
            unless_sha256: None,
            from: 0,
            limit: SMALL,
            patience: Duration::from_secs(30),
        }
    }
}

/// What a server answered.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP: 200, 206, 304, 404…
    pub status: u16,
    /// The body, whole.
    pub body: Bytes,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// No server could be reached.
    #[error("no server reached")]
    Unreachable,
    /// It took too long, or came too slowly.
    #[error("too slow")]
    TooSlow,
    /// The address, or one that it leads to, is none that this program asks.
    #[error("not an address that may be asked")]
    NotAllowed,
    /// Who answered cannot prove to be the server.
    #[error("the server is not who it should be")]
    NotTrusted,
    /// More came than may.
    #[error("too large")]
    TooLarge,
    /// It was cut, or makes no sense.
    #[error("cut or senseless")]
    Broken,
    /// A fault of ours.
    #[error("a fault of the program")]
    Fault,
}

// Where somebody writes to, and what.
silent!(Request, Answer);
