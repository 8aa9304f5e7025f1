//! Hands out a folder over HTTP, as a CDN does in life: for demos and tests.
//!
//! One idea: a file has one validator, and it says nothing but what the file is. The ETag is the SHA-256 of the content,
//! in lowercase hex. A phone computes it from what it holds and need not keep what a server said: such a token, made for
//! one phone, would tell it apart from all others at its next visit. For the same reason there is no date of change.
//!
//! Nothing is listed, nothing outside the folder is reached, and no request is written down.

mod answer;
mod files;

use std::future::{Future, IntoFuture};
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;

use files::Files;

/// Downloads that are going on at the end may take so long.
const GRACE: Duration = Duration::from_secs(5);

/// Answers on the listener until `end` comes, and then to the end of what was begun.
pub async fn serve(
    folder: &Path,
    listener: TcpListener,
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let folder = folder.canonicalize()?;
    if !folder.is_dir() {
        return Err(Error::from(ErrorKind::NotADirectory));
    }
    let app = Router::new().fallback(answer::answer).with_state(Arc::new(Files::new(folder)));
    let (tell, told) = tokio::sync::oneshot::channel();
    let end = async {
        end.await;
        // Nobody listens once the server has ended by itself.
        let _ = tell.send(());
    };
    let mut server = pin!(axum::serve(listener, app).with_graceful_shutdown(end).into_future());
    tokio::select! {
        ended = &mut server => ended,
        _ = told => tokio::time::timeout(GRACE, server).await.unwrap_or(Ok(())),
    }
}
