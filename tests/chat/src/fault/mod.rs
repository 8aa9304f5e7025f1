//! A line that fails on demand: a proxy before an HTTP server of this machine.
//!
//! One idea: what happens to a request is decided by a plan, a function of the request and its number. A plan is written by a
//! test for one moment (“hold the first createRoom”), or drawn from chance with a seed ([`Chance`]), which repeats itself.
//! The proxy speaks HTTP/1.1, one request a connection: closing is how a line is cut.

mod chance;
mod exchange;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::wait::pause;
pub use chance::Chance;
use exchange::{Message, read_answer, read_request};

/// A request, as a plan sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `PUT`.
    pub method: String,
    /// With its query.
    pub path: String,
    /// Which it is on this line, from 0.
    pub number: u64,
}

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    Pass,
    /// It never arrives.
    Drop,
    /// It arrives; its answer does not.
    Swallow,
    /// It arrives later.
    Delay(Duration),
    /// It arrives twice, as when a network doubles what it carries; the second answer comes back.
    Twice,
    /// It arrives after the next one, or after a second when there is none.
    AfterNext,
    /// It arrives; half of the answer comes back.
    Cut,
    /// It waits until [`Line::release`], and then arrives.
    Hold,
    /// It arrives; the answer waits until [`Line::release`].
    HoldAnswer,
}

type Plan = dyn Fn(&Request) -> Fault + Send + Sync;

/// The proxy. It ends when it is dropped.
pub struct Line {
    port: u16,
    shared: Arc<Shared>,
    accepting: tokio::task::JoinHandle<()>,
}

struct Shared {
    to: u16,
    plan: Mutex<Arc<Plan>>,
    numbers: AtomicU64,
    faults: AtomicU64,
    held: AtomicU64,
    released: Notify,
    next: Notify,
}

/// Longest time that somebody waits for the next request.
const NEXT: Duration = Duration::from_secs(1);

impl Line {
    /// A line to a port of this machine, on a port of its own; at first nothing fails.
    pub async fn to(port: u16) -> Self {
        Line::at(0, port).await
    }

    /// The same on this port.
    pub async fn at(own: u16, port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", own)).await.unwrap();
        let own = listener.local_addr().unwrap().port();
        let plan: Arc<Plan> = Arc::new(|_: &Request| Fault::Pass);
        let shared = Arc::new(Shared {
            to: port,
            plan: Mutex::new(plan),
            numbers: AtomicU64::new(0),
            faults: AtomicU64::new(0),
            held: AtomicU64::new(0),
            released: Notify::new(),
            next: Notify::new(),
        });
        let serving = Arc::clone(&shared);
        let accepting = tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let shared = Arc::clone(&serving);
                tokio::spawn(async move { shared.exchange(phone).await });
            }
        });
        Line { port: own, shared, accepting }
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on this happens. Requests that are under way keep what they have.
    pub fn plan(&self, plan: impl Fn(&Request) -> Fault + Send + Sync + 'static) {
        *self.shared.plan.lock().unwrap() = Arc::new(plan);
    }

    /// Nothing fails any more; what is held goes on.
    pub fn heal(&self) {
        self.plan(|_| Fault::Pass);
        self.release();
    }

    /// What is held goes on.
    pub fn release(&self) {
        self.shared.released.notify_waiters();
    }

    /// How many requests did not simply pass.
    pub fn faults(&self) -> u64 {
        self.shared.faults.load(Ordering::SeqCst)
    }

    /// How many are held, or were.
    pub fn held(&self) -> u64 {
        self.shared.held.load(Ordering::SeqCst)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Shared {
    /// One request with its answer. Whoever is cut off sees the connection close.
    async fn exchange(&self, mut phone: TcpStream) {
        let Some(message) = read_request(&mut phone).await else { return };
        let number = self.numbers.fetch_add(1, Ordering::SeqCst);
        let request = Request { method: message.method(), path: message.path(), number };
        let plan = Arc::clone(&self.plan.lock().unwrap());
        let fault = plan(&request);
        if fault != Fault::Pass {
            self.faults.fetch_add(1, Ordering::SeqCst);
        }
        match fault {
            Fault::Drop => return,
            Fault::Delay(length) => pause(length).await,
            Fault::AfterNext => {
                // Nobody may come.
                let _ = timeout(NEXT, self.next.notified()).await;
            }
            Fault::Hold => self.hold().await,
            Fault::Twice => drop(self.deliver(&message).await),
            Fault::Pass | Fault::Swallow | Fault::Cut | Fault::HoldAnswer => (),
        }
        let answer = self.deliver(&message).await;
        if fault != Fault::AfterNext {
            self.next.notify_waiters();
        }
        let Some(answer) = answer else { return };
        match fault {
            Fault::Swallow => return,
            Fault::HoldAnswer => self.hold().await,
            _ => (),
        }
        let whole = if fault == Fault::Cut { &answer[..answer.len() / 2] } else { &answer[..] };
        // Who asked may be gone.
        let _ = phone.write_all(whole).await;
        let _ = phone.shutdown().await;
    }

    async fn hold(&self) {
        let released = self.released.notified();
        self.held.fetch_add(1, Ordering::SeqCst);
        released.await;
    }

    async fn deliver(&self, message: &Message) -> Option<Vec<u8>> {
        let mut server = TcpStream::connect(("127.0.0.1", self.to)).await.ok()?;
        server.write_all(&message.to_one_connection()).await.ok()?;
        read_answer(&mut server).await
    }
}
