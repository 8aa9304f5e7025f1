//! The answer to one request. Ranges are tower-http's; conditions are ours, since it knows no ETag.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CACHE_CONTROL, ETAG, IF_NONE_MATCH, IF_RANGE, LAST_MODIFIED, RANGE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeFile;

use super::files::{Files, Found, Stamp};

/// A file whose name holds a serial or a part of its checksum never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// An announcement may change at any time; caches may be so many seconds behind.
const SHORT: &str = "public, max-age=300";
/// What is not there now may be there in a moment.
const NEVER: &str = "no-store";

/// How often a file may change while it is looked at.
const TRIES: usize = 3;

pub(super) async fn answer(State(files): State<Arc<Files>>, request: Request) -> Response {
    let (head, _) = request.into_parts();
    if ![Method::GET, Method::HEAD].contains(&head.method) {
        let headers = [(ALLOW, "GET, HEAD"), (CACHE_CONTROL, NEVER)];
        return (StatusCode::METHOD_NOT_ALLOWED, headers).into_response();
    }
    for _ in 0..TRIES {
        let (files, asked) = (files.clone(), head.uri.path().to_owned());
        // The first time a large file is read for its ETag.
        let found = tokio::task::spawn_blocking(move || files.find(&asked)).await;
        let Ok(Some(found)) = found else {
            return (StatusCode::NOT_FOUND, [(CACHE_CONTROL, NEVER)]).into_response();
        };
        if head.headers.get_all(IF_NONE_MATCH).iter().any(|value| lists(value, &found.etag)) {
            return named(StatusCode::NOT_MODIFIED.into_response(), &found);
        }
        let answer = content(&found, &head.headers).await;
        // The file is open now. If it is still the one that the ETag was made of, both belong together.
        if Stamp::of(&found.path).is_ok_and(|now| now == found.stamp) {
            return answer;
        }
    }
    (StatusCode::SERVICE_UNAVAILABLE, [(CACHE_CONTROL, NEVER)]).into_response()
}

/// The file or the part of it that was asked for. The server drops the body where only the head was asked for.
async fn content(found: &Found, headers: &HeaderMap) -> Response {
    let mut request = Request::new(Body::empty());
    // A part is for somebody who has the beginning of the same content, and not of what was there before.
    let same = headers.get(IF_RANGE).is_none_or(|value| value == found.etag.as_str());
    if let Some(range) = headers.get(RANGE).filter(|_| same) {
        request.headers_mut().insert(RANGE, range.clone());
    }
    match ServeFile::new(&found.path).try_call(request).await {
        Ok(answer) if answer.status().is_success() => named(answer.map(Body::new), found),
        Ok(answer) => with(answer.map(Body::new), CACHE_CONTROL, NEVER),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, [(CACHE_CONTROL, NEVER)]).into_response(),
    }
}

/// With the ETag as the only validator, and how long caches may keep it.
fn named(answer: Response, found: &Found) -> Response {
    let age = if found.path.file_name().is_some_and(|name| never_changes(&name.to_string_lossy())) {
        FOREVER
    } else {
        SHORT
    };
    let mut answer = with(with(answer, ETAG, &found.etag), CACHE_CONTROL, age);
    answer.headers_mut().remove(LAST_MODIFIED);
    answer
}

fn with(mut answer: Response, name: HeaderName, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
    answer
}

/// Whether a list of ETags, as a condition gives it, names this one. A cache may have made a weak one of ours.
fn lists(value: &HeaderValue, etag: &str) -> bool {
    let mut listed = value.to_str().unwrap_or_default().split(',').map(str::trim);
    listed.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag)
}

/// `pack-12.securite`, `2026-11-29-5f3a09c1.json.gz`: a serial or a checksum between a hyphen and the ending.
fn never_changes(name: &str) -> bool {
    let named = |ending| Some(name.strip_suffix(ending)?.rsplit_once('-')?.1);
    let serial = named(".securite")
        .is_some_and(|serial| !serial.is_empty() && serial.bytes().all(|byte| byte.is_ascii_digit()));
    serial
        || named(".json.gz").is_some_and(|sum| sum.len() == 8 && sum.bytes().all(|it| it.is_ascii_hexdigit()))
}
