//! `serve`: the guichet at work.

use std::io::Write;
use std::sync::Arc;

use securite_guichet::clock::SystemClock;
use securite_guichet::config::Config;
use securite_guichet::{Guichet, serve};
use tokio::net::TcpListener;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::runtime;

pub(crate) fn command(config: Config) -> Result<String, String> {
    log();
    let address = config.listen;
    runtime()?.block_on(async {
        let end = end().map_err(|error| error.to_string())?;
        let guichet = Guichet::new(config, Arc::new(SystemClock))?;
        let listener = TcpListener::bind(address).await.map_err(|error| format!("{address}: {error}"))?;
        let here = listener.local_addr().map_err(|error| format!("{address}: {error}"))?;
        // Whoever started this may wait for the line, or be gone.
        let _ = writeln!(std::io::stdout(), "http://{here}/").and_then(|()| std::io::stdout().flush());
        serve(Arc::new(guichet), listener, end).await.map_err(|error| error.to_string())?;
        Ok(String::new())
    })
}

/// On standard error, and our own lines alone: what libraries say could hold addresses.
fn log() {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false);
    let ours = Targets::new().with_target("securite_guichet", Level::INFO);
    tracing_subscriber::registry().with(lines).with(ours).init();
}

/// Ctrl-C, or what `kill` sends. Heard from when this is called, not from when it is waited for.
#[cfg(unix)]
fn end() -> Result<impl Future<Output = ()> + Send + 'static, std::io::Error> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => (),
            _ = terminate.recv() => (),
        }
    })
}

#[cfg(not(unix))]
fn end() -> Result<impl Future<Output = ()> + Send + 'static, std::io::Error> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
