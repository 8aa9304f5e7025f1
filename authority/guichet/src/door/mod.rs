//! The door: what phones ask, and what the homeserver tells. docs/chat-protocol.md is its contract.
//!
//! One idea: a request is read strictly and whole before anything is done; what is done can be done again.

mod answer;
mod asked;
mod homeserver;
mod origin;
mod phones;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};

use crate::guichet::Guichet;

pub use answer::Refusal;

/// 4,000 characters, each written as `\uXXXX\uXXXX`, and the rest.
const PHONE_BYTES: usize = 64 * 1024;
/// A hundred events of Matrix, at most 64 KiB each, and the rest.
const HOMESERVER_BYTES: usize = 8 * 1024 * 1024;
/// A request takes no longer, however slowly it is sent.
const LONGEST: Duration = Duration::from_secs(60);

/// All paths.
pub fn router(guichet: Arc<Guichet>) -> Router {
    let phones = Router::new()
        .route("/v1/services", get(phones::services))
        .route("/v1/conversations", post(phones::open))
        .route("/v1/conversations/close", post(phones::close))
        .route("/v1/questions", post(phones::ask))
        .layer(DefaultBodyLimit::max(PHONE_BYTES));
    let homeserver = Router::new()
        .route("/transactions/{txn}", put(homeserver::transaction))
        .route("/users/{user}", get(homeserver::nothing))
        .route("/rooms/{room}", get(homeserver::nothing))
        .route("/ping", post(homeserver::ping))
        .layer(DefaultBodyLimit::max(HOMESERVER_BYTES))
        .layer(middleware::from_fn_with_state(Arc::clone(&guichet), homeserver::known));
    Router::new()
        .merge(phones)
        .nest("/_matrix/app/v1", homeserver)
        .fallback(|| async { answer::error(StatusCode::NOT_FOUND, "bad_request") })
        .method_not_allowed_fallback(|| async {
            answer::error(StatusCode::METHOD_NOT_ALLOWED, "bad_request")
        })
        .layer(middleware::from_fn(in_time))
        .with_state(guichet)
}

async fn in_time(request: Request, next: Next) -> Response {
    match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::Homeserver.into_response(),
    }
}

type Here = State<Arc<Guichet>>;
