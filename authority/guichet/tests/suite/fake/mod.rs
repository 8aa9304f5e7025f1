//! A homeserver in a box: as much of Matrix as the guichet uses, and faults by script.
//!
//! One idea: it does what Synapse was seen to do (accounts that end, aliases that are taken, transactions that repeat),
//! and it can die at any request: before it, or after it with the answer lost.

mod answers;
mod rooms;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use url::Url;

use rooms::Room;

pub(super) const AS_TOKEN: &str = "as-token-as-token-as-token-as-token";

/// What goes wrong.
pub(super) enum Fault {
    /// The next request whose method and path hold this text is answered by 500 and not done.
    Refuse(&'static str),
    /// It is done, and its answer is lost.
    Swallow(&'static str),
    /// It says that it is reached, and waits until it is told to go on.
    Delay(&'static str, Arc<Notify>, Arc<Notify>),
}

#[derive(Default)]
pub(super) struct Account {
    pub(super) ended: bool,
    pub(super) tokens: Vec<String>,
}

#[derive(Default)]
pub(super) struct Hs {
    pub(super) name: String,
    pub(super) accounts: BTreeMap<String, Account>,
    pub(super) rooms: BTreeMap<String, Room>,
    pub(super) aliases: BTreeMap<String, String>,
    pub(super) asked: Vec<String>,
    sent: BTreeMap<String, String>,
    made: BTreeSet<String>,
    faults: Vec<Fault>,
    /// So many requests are done, then it is dead; the last of them keeps its answer, or not.
    dies_after: Option<(usize, bool)>,
    outbox: Vec<Value>,
    transactions: usize,
    last: u64,
    pub(super) now: u64,
}

#[derive(Clone)]
pub(super) struct Fake {
    pub(super) url: Url,
    hs: Arc<Mutex<Hs>>,
}

impl Fake {
    pub(super) async fn start(name: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        let hs = Arc::new(Mutex::new(Hs { name: name.to_owned(), ..Hs::default() }));
        let app = Router::new().fallback(answer).with_state(Arc::clone(&hs));
        tokio::spawn(async { axum::serve(listener, app).await });
        Fake { url, hs }
    }

    pub(super) fn hs(&self) -> MutexGuard<'_, Hs> {
        self.hs.lock().unwrap()
    }

    pub(super) fn fault(&self, fault: Fault) {
        self.hs().faults.push(fault);
    }

    /// It dies after so many requests from now; the answer of the last may be lost on the way.
    pub(super) fn die_after(&self, requests: usize, swallow: bool) {
        self.hs().dies_after = Some((requests, swallow));
    }

    pub(super) fn live(&self) {
        let mut hs = self.hs();
        hs.dies_after = None;
        hs.faults.clear();
    }

    /// What an application service is told next: an id, and the events.
    pub(super) fn transaction(&self) -> (String, Vec<Value>) {
        let mut hs = self.hs();
        hs.transactions += 1;
        (hs.transactions.to_string(), std::mem::take(&mut hs.outbox))
    }

    /// A user of its own who is logged in.
    pub(super) fn user(&self, name: &str) -> String {
        self.hs().accounts.entry(name.to_owned()).or_default();
        format!("@{name}:{}", self.hs().name)
    }
}

/// As Synapse does, it goes on when whoever asked hangs up.
async fn answer(
    state: State<Arc<Mutex<Hs>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    tokio::spawn(answered(state, method, uri, headers, body)).await.unwrap()
}

async fn answered(
    State(hs): State<Arc<Mutex<Hs>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let asked = format!("{method} {}", uri.path());
    let dead = || StatusCode::INTERNAL_SERVER_ERROR.into_response();
    let mut swallow = false;
    let fault = {
        let mut hs = hs.lock().unwrap();
        hs.asked.push(asked.clone());
        if let Some((left, swallows)) = &mut hs.dies_after {
            if *left == 0 {
                return dead();
            }
            *left -= 1;
            swallow = *left == 0 && *swallows;
        }
        let of_this = |fault: &Fault| match fault {
            Fault::Refuse(text) | Fault::Swallow(text) | Fault::Delay(text, ..) => asked.contains(text),
        };
        let at = hs.faults.iter().position(of_this);
        at.map(|at| hs.faults.remove(at))
    };
    match fault {
        Some(Fault::Refuse(_)) => return dead(),
        Some(Fault::Swallow(_)) => swallow = true,
        Some(Fault::Delay(_, reached, go_on)) => {
            reached.notify_one();
            go_on.notified().await;
        }
        None => (),
    }
    let token = headers.get("authorization").and_then(|value| value.to_str().ok());
    let token = token.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    let body = serde_json::from_slice(&body).unwrap_or_default();
    let (status, body) = answers::answer(&mut hs.lock().unwrap(), &method, &uri, token, &body);
    if swallow { dead() } else { (status, body.to_string()).into_response() }
}
