//! What is answered when it is not yes.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tracing::warn;

use crate::matrix::MatrixError;

/// Why a phone gets nothing. Each is something else to do for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The request is none.
    BadRequest,
    /// The address is none.
    Email,
    /// There is no such service.
    NoSuchService,
    /// These terms must be accepted.
    Terms(String),
    /// The key was used up.
    Ended,
    /// This source has too much; after so many ms again.
    TooMany(u64),
    /// The homeserver does not answer.
    Homeserver,
    /// Nobody is there.
    Closed,
}

impl From<MatrixError> for Refusal {
    fn from(error: MatrixError) -> Self {
        warn!(%error, "a request ended here");
        Refusal::Homeserver
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, error) = match &self {
            Refusal::BadRequest => (StatusCode::BAD_REQUEST, "bad_request"),
            Refusal::Email => (StatusCode::BAD_REQUEST, "email"),
            Refusal::NoSuchService => (StatusCode::NOT_FOUND, "no_such_service"),
            Refusal::Terms(_) => (StatusCode::CONFLICT, "terms"),
            Refusal::Ended => (StatusCode::GONE, "ended"),
            Refusal::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "too_many"),
            Refusal::Homeserver => (StatusCode::BAD_GATEWAY, "homeserver"),
            Refusal::Closed => (StatusCode::SERVICE_UNAVAILABLE, "closed"),
        };
        match self {
            Refusal::Terms(version) => json_with(status, json!({ "error": error, "version": version })),
            Refusal::TooMany(after) => json_with(status, json!({ "error": error, "retry_after_ms": after })),
            _ => json_with(status, json!({ "error": error })),
        }
    }
}

/// An error without more.
pub(super) fn error(status: StatusCode, error: &str) -> Response {
    json_with(status, json!({ "error": error }))
}

/// Any answer: none is kept by anybody on the way.
pub(super) fn json_with(status: StatusCode, body: Value) -> Response {
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")];
    (status, headers, body.to_string()).into_response()
}
