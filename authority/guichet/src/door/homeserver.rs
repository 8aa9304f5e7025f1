//! What the homeserver asks of an application service.

use std::sync::Arc;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Here;
use super::answer::json_with;
use crate::guichet::Guichet;
use crate::server::Server;

/// Of a transaction, what is read.
#[derive(Deserialize)]
struct Transaction {
    #[serde(default)]
    events: Vec<Value>,
}

/// Lets a homeserver in by its token, and no other.
pub(super) async fn known(State(guichet): Here, mut request: Request, next: Next) -> Response {
    let given = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    match of_token(&guichet, token) {
        Some(server) => {
            request.extensions_mut().insert(server);
            next.run(request).await
        }
        None => refused(StatusCode::FORBIDDEN, "M_FORBIDDEN"),
    }
}

/// Digests are compared, so that the time it takes says nothing of the token.
fn of_token(guichet: &Guichet, token: &str) -> Option<Arc<Server>> {
    let given = crate::digest(token);
    let mut all = guichet.servers.iter();
    all.find(|server| crate::digest(server.settings.hs_token.reveal()) == given).cloned()
}

/// What happened. Any answer but 200 makes the homeserver come again with the same.
pub(super) async fn transaction(
    Extension(server): Extension<Arc<Server>>,
    Path(txn): Path<String>,
    body: Bytes,
) -> Response {
    let Ok(transaction) = serde_json::from_slice::<Transaction>(&body) else {
        return refused(StatusCode::BAD_REQUEST, "M_BAD_JSON");
    };
    match server.transaction(&txn, transaction.events).await {
        Ok(()) => json_with(StatusCode::OK, json!({})),
        Err(_) => refused(StatusCode::SERVICE_UNAVAILABLE, "M_UNKNOWN"),
    }
}

/// No user and no room is made because somebody asks for it.
pub(super) async fn nothing() -> Response {
    refused(StatusCode::NOT_FOUND, "M_NOT_FOUND")
}

pub(super) async fn ping() -> Response {
    json_with(StatusCode::OK, json!({}))
}

fn refused(status: StatusCode, code: &str) -> Response {
    json_with(status, json!({ "errcode": code, "error": "refused" }))
}
