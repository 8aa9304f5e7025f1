//! A guichet at work on a listener, until its end is asked for.
//!
//! One idea: what is under way at the end is finished. Each homeserver has a task of its own, so that one that is down
//! holds up nobody else's people.

use std::future::{Future, IntoFuture};
use std::io::Error;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval, timeout};
use tracing::warn;

use crate::door::router;
use crate::guichet::Guichet;
use crate::server::Server;

/// What is under way at the end may take so long.
const GRACE: Duration = Duration::from_secs(15);
/// How often it is looked for what is due, and whether a homeserver that was down is there.
const MOMENT: Duration = Duration::from_secs(1);

/// Answers until `end` comes, and then to the end of what was begun.
pub async fn serve(
    guichet: Arc<Guichet>,
    listener: TcpListener,
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let (tell, told) = watch::channel(false);
    let mut tasks = JoinSet::new();
    for server in &guichet.servers {
        tasks.spawn(tended(Arc::clone(server), told.clone()));
        tasks.spawn(mailed(Arc::clone(server), told.clone()));
    }
    let end = async move {
        end.await;
        // Nobody listens once the server has ended by itself.
        let _ = tell.send(true);
    };
    let app = router(guichet).into_make_service_with_connect_info::<SocketAddr>();
    let mut server = pin!(axum::serve(listener, app).with_graceful_shutdown(end).into_future());
    let mut ended = told.clone();
    let outcome = tokio::select! {
        outcome = &mut server => outcome,
        _ = ended.wait_for(|ended| *ended) => timeout(GRACE, server).await.unwrap_or(Ok(())),
    };
    let all = async { while tasks.join_next().await.is_some() {} };
    if timeout(GRACE, all).await.is_err() {
        warn!("something was not finished; the next start goes on with it");
    }
    outcome
}

/// Sends answers: a mail server that is slow holds up its own letters alone.
async fn mailed(server: Arc<Server>, mut ended: watch::Receiver<bool>) {
    let mut moments = interval(MOMENT);
    moments.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = moments.tick() => (),
            _ = ended.wait_for(|ended| *ended) => return,
        }
        server.send_answers().await;
    }
}

/// Starts a homeserver, as often as it takes, then does what is due there. What was begun is not broken off.
async fn tended(server: Arc<Server>, mut ended: watch::Receiver<bool>) {
    let mut moments = interval(MOMENT);
    moments.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut told = false;
    loop {
        tokio::select! {
            _ = moments.tick() => (),
            _ = ended.wait_for(|ended| *ended) => return,
        }
        if server.is_ready() {
            server.tick().await;
        } else if let Err(error) = server.start().await {
            if !told {
                let homeserver = &server.settings.server_name;
                warn!(%homeserver, %error, "a homeserver is not ready; it is tried again until it is");
            }
            told = true;
        }
    }
}
