//! `serve`: the demo's server.

use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use securite_publisher::serve::serve;
use tokio::net::TcpListener;

use crate::named;

#[derive(Args)]
pub(crate) struct Serve {
    /// The folder to hand out.
    folder: PathBuf,
    /// Where to listen. With port 0 the system chooses one; the first line that is printed says which.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    address: SocketAddr,
    /// Listen where other machines can ask too. There is no TLS: in life a CDN hands packs out (docs/publishing.md).
    #[arg(long)]
    public: bool,
}

pub(crate) fn command(arguments: &Serve) -> Result<String, String> {
    let Serve { folder, address, public } = arguments;
    if !address.ip().is_loopback() && !public {
        return Err(format!("{address}: other machines could ask there; say --public if they may"));
    }
    if !folder.is_dir() {
        return Err(format!("{}: there is no such folder", folder.display()));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let end = end().map_err(|error| error.to_string())?;
        let listener = TcpListener::bind(address).await.map_err(|error| format!("{address}: {error}"))?;
        let here = listener.local_addr().map_err(|error| format!("{address}: {error}"))?;
        // Whoever started this may wait for the line, or be gone.
        let _ = writeln!(std::io::stdout(), "http://{here}/").and_then(|()| std::io::stdout().flush());
        serve(folder, listener, end).await.map_err(|error| named(folder, &error))?;
        Ok(String::new())
    })
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
