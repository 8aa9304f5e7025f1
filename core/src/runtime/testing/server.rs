//! A server in a box: what it answers to each address is set by hand, and it writes down what it is asked.

use std::collections::{BTreeMap, VecDeque};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::Notify;

use crate::runtime::ports::{Body, Later, Network, Response};
use crate::work::{Request, SendError};

/// What the server does with a request.
#[derive(Debug, Clone)]
pub enum Reply {
    /// Answers with this status and body; from where the request wants it, if the status is 206.
    Whole(u16, Bytes),
    /// The same, and the line breaks after so many bytes.
    Cut(u16, Bytes, usize),
    /// The same, and nothing comes after so many bytes until [`ServerInABox::go_on`].
    Held(u16, Bytes, usize),
    /// Takes it and says nothing, ever.
    Swallowed,
    /// Cannot be asked.
    Fails(SendError),
    /// A body without an end.
    Endless,
}

/// The server. Clones share it. An address that nothing was set for cannot be reached.
#[derive(Debug, Clone, Default)]
pub struct ServerInABox(Arc<Inside>);

#[derive(Debug, Default)]
struct Inside {
    told: Mutex<Told>,
    go_on: Notify,
}

#[derive(Default)]
struct Told {
    asked: Vec<Request>,
    replies: BTreeMap<String, VecDeque<Reply>>,
    serves: Option<Serves>,
}

/// Answers by itself what nothing was set for.
type Serves = Box<dyn FnMut(&Request) -> Option<Reply> + Send>;

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Told").field("asked", &self.asked).finish_non_exhaustive()
    }
}

impl ServerInABox {
    /// What is answered there: one after the other, the last one for ever.
    pub fn answers(&self, address: &str, replies: impl IntoIterator<Item = Reply>) {
        self.told().replies.insert(address.to_owned(), replies.into_iter().collect());
    }

    /// What nothing was set for is answered so.
    pub fn serves(&self, serves: impl FnMut(&Request) -> Option<Reply> + Send + 'static) {
        self.told().serves = Some(Box::new(serves));
    }

    /// What is set for this address, for another server that answers as this one.
    pub fn whole(&self, address: &str) -> Option<Reply> {
        self.told().replies.get(address).and_then(|replies| replies.front().cloned())
    }

    /// Every address asked, in order.
    pub fn asked(&self) -> Vec<String> {
        self.told().asked.iter().map(|request| request.address.clone()).collect()
    }

    /// Every request, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.told().asked.clone()
    }

    /// Lets what is held go on.
    pub fn go_on(&self) {
        self.0.go_on.notify_one();
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.0.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reply(&self, request: Request) -> Reply {
        let mut told = self.told();
        let replies = told.replies.get_mut(&request.address);
        let reply = replies.and_then(|replies| match replies.len() {
            0 | 1 => replies.front().cloned(),
            _ => replies.pop_front(),
        });
        let reply = reply.or_else(|| told.serves.as_mut().and_then(|serves| serves(&request)));
        told.asked.push(request);
        reply.unwrap_or(Reply::Fails(SendError::Unreachable))
    }
}

impl Network for ServerInABox {
    fn reconnect(&self) {}

    fn send(&self, request: Request) -> Later<Result<Response, SendError>> {
        let from = usize::try_from(request.from).unwrap_or(usize::MAX);
        let reply = self.reply(request);
        let inside = Arc::clone(&self.0);
        Box::pin(async move {
            let (status, bytes, stops, stop) = match reply {
                Reply::Whole(status, bytes) => (status, bytes, usize::MAX, Stop::Never),
                Reply::Cut(status, bytes, at) => (status, bytes, at, Stop::Breaks),
                Reply::Held(status, bytes, at) => (status, bytes, at, Stop::Waits),
                Reply::Endless => (200, Bytes::from_static(&[0; 4096]), 0, Stop::Repeats),
                Reply::Swallowed => std::future::pending().await,
                Reply::Fails(error) => return Err(error),
            };
            let rest = if status == 206 { bytes.slice(from.min(bytes.len())..) } else { bytes };
            Ok(Response { status, body: Box::new(Sent { rest, stops, stop, inside }) })
        })
    }
}

enum Stop {
    Never,
    Breaks,
    Waits,
    Repeats,
}

struct Sent {
    rest: Bytes,
    /// After how many bytes it stops.
    stops: usize,
    stop: Stop,
    inside: Arc<Inside>,
}

impl Body for Sent {
    fn next(&mut self) -> Pin<Box<dyn Future<Output = Result<Option<Bytes>, SendError>> + '_>> {
        Box::pin(async move {
            const PIECE: usize = 16 * 1024;
            if self.stops == 0 {
                match self.stop {
                    Stop::Never => {}
                    Stop::Breaks => return Err(SendError::Broken),
                    Stop::Waits => self.inside.go_on.notified().await,
                    Stop::Repeats => return Ok(Some(self.rest.clone())),
                }
                self.stops = usize::MAX;
            }
            let piece = self.rest.split_to(PIECE.min(self.stops).min(self.rest.len()));
            if self.stops != usize::MAX {
                self.stops -= piece.len();
                // What breaks behind the end breaks at the end.
                if piece.is_empty() {
                    self.stops = 0;
                    return self.next().await;
                }
            }
            Ok((!piece.is_empty()).then_some(piece))
        })
    }
}
