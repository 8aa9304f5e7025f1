//! A homeserver and its door in a box, for tests: what they remember is what a phone must agree with in the end.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::{ChatAnswer, ChatId, ChatRequest, Endpoint, NoAnswer};

/// The person.
pub const ME: &str = "@usager-1:chat.localhost";
/// The conversation.
pub const ROOM: &str = "!room:chat.localhost";

/// What happens to a request on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It arrives and is answered.
    Arrives,
    /// It is lost before it arrives.
    Lost,
    /// It arrives, and the answer is lost.
    Swallowed,
    /// It arrives twice; the second answer is lost.
    Doubled,
    /// The server is too busy.
    Busy,
    /// Something that stands between answers a page.
    Portal,
    /// It arrives, and the answer is cut.
    Cut,
}

/// The servers.
#[derive(Debug, Default)]
pub struct Server {
    /// In the order in which they were taken.
    pub events: Vec<Value>,
    transactions: BTreeMap<String, String>,
    /// How often it was opened.
    pub opened: usize,
    /// Whether it was closed.
    pub closed: bool,
    /// What the door says of its services.
    pub services: Value,
    /// How many events a sync or a page holds at most.
    pub page: usize,
    /// The homeserver has the person in no room any more, whatever the door says.
    pub shuts_out: bool,
    /// How often the homeserver has taken the token away.
    revoked: usize,
    /// Keys of conversations that were closed.
    ended: BTreeSet<ChatId>,
}

impl Server {
    /// Before anything happened.
    pub fn new() -> Self {
        Server { page: 4, ..Server::default() }
    }

    /// What comes back of a request that has this fate.
    pub fn ask(&mut self, request: &ChatRequest, fate: Fate) -> Result<ChatAnswer, NoAnswer> {
        match fate {
            Fate::Arrives => Ok(self.answer(request)),
            Fate::Lost => Err(NoAnswer::Lost),
            Fate::Swallowed => {
                self.answer(request);
                Err(NoAnswer::Lost)
            }
            Fate::Doubled => {
                let first = self.answer(request);
                self.answer(request);
                Ok(first)
            }
            Fate::Busy => Ok(answer(429, json!({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500}))),
            Fate::Portal => Ok(ChatAnswer { status: 200, body: "<html>Bienvenue</html>".into() }),
            Fate::Cut => {
                let whole = self.answer(request);
                Ok(ChatAnswer { body: whole.body.slice(..whole.body.len() / 2), ..whole })
            }
        }
    }

    /// The homeserver knows the token no more; the door has another for the same key.
    pub fn revoke(&mut self) {
        self.revoked += 1;
    }

    /// The token that counts.
    fn token(&self) -> String {
        if self.revoked == 0 { "secret".into() } else { format!("secret-{}", self.revoked) }
    }

    /// An officer or the service does something.
    pub fn happens(&mut self, sender: &str, kind: &str, state_key: Option<&str>, content: Value) {
        let mut event = json!({
            "type": kind, "sender": sender, "content": content,
            "event_id": format!("$event{}", self.events.len()), "origin_server_ts": 1_000 * self.events.len(),
        });
        if let (Some(key), Some(event)) = (state_key, event.as_object_mut()) {
            event.insert("state_key".into(), key.into());
        }
        self.events.push(event);
    }

    /// Whether a sync would bring nothing new: a server holds it open then.
    pub fn would_hold(&self, request: &ChatRequest) -> bool {
        let since = parameter(&request.address, "since").and_then(|since| since.parse().ok());
        request.endpoint == Endpoint::Sync && since == Some(self.events.len())
    }

    /// Somebody writes.
    pub fn says(&mut self, sender: &str, text: &str) {
        self.happens(sender, "m.room.message", None, json!({"msgtype": "m.text", "body": text}));
    }

    /// What messages say, in order.
    pub fn texts(&self) -> Vec<String> {
        let messages = self.events.iter().filter(|event| event["type"] == "m.room.message");
        messages
            .map(|event| {
                event.pointer("/content/body").and_then(Value::as_str).unwrap_or_default().to_owned()
            })
            .collect()
    }

    fn answer(&mut self, request: &ChatRequest) -> ChatAnswer {
        let of_the_door = request.endpoint.is_of_the_door();
        if !of_the_door && request.token.as_ref() != Some(&self.token()) {
            return answer(401, json!({"errcode": "M_UNKNOWN_TOKEN"}));
        }
        if !of_the_door && self.shuts_out {
            return answer(403, json!({"errcode": "M_FORBIDDEN"}));
        }
        match request.endpoint {
            Endpoint::Open if request.key.is_some_and(|key| self.ended.contains(&key)) => {
                answer(410, json!({"error": "ended"}))
            }
            Endpoint::Open => {
                self.opened += 1;
                let mut session = session();
                session
                    .as_object_mut()
                    .map(|session| session.insert("access_token".into(), self.token().into()));
                answer(200, session)
            }
            Endpoint::Close => {
                self.closed = true;
                self.ended.extend(request.key);
                answer(200, json!({}))
            }
            Endpoint::Sync => self.sync(request),
            Endpoint::Send => self.send(request),
            Endpoint::Messages => self.messages(request),
            Endpoint::Services => answer(200, self.services.clone()),
            Endpoint::Question => answer(202, json!({})),
        }
    }

    fn sync(&self, request: &ChatRequest) -> ChatAnswer {
        let since: usize =
            parameter(&request.address, "since").and_then(|since| since.parse().ok()).unwrap_or(0);
        let first = since.max(self.events.len().saturating_sub(self.page));
        let before = |until: usize| self.events.get(since..until).unwrap_or_default();
        let states: Vec<&Value> =
            before(first).iter().filter(|event| event.get("state_key").is_some()).collect();
        answer(
            200,
            json!({
                "next_batch": self.events.len().to_string(),
                "rooms": { "join": { ROOM: {
                    "state": { "events": states },
                    "timeline": {
                        "limited": first > since, "prev_batch": first.to_string(), "events": self.events.get(first..),
                    },
                } } },
            }),
        )
    }

    fn send(&mut self, request: &ChatRequest) -> ChatAnswer {
        let transaction = request.address.rsplit('/').next().unwrap_or_default().to_owned();
        if let Some(event_id) = self.transactions.get(&transaction) {
            return answer(200, json!({"event_id": event_id}));
        }
        let content: Value = serde_json::from_slice(&request.body).unwrap_or_default();
        self.happens(ME, "m.room.message", None, content);
        let Some(event) = self.events.last_mut() else { return answer(500, json!({})) };
        event["unsigned"] = json!({"transaction_id": transaction});
        let event_id = event["event_id"].as_str().unwrap_or_default().to_owned();
        self.transactions.insert(transaction, event_id.clone());
        answer(200, json!({"event_id": event_id}))
    }

    fn messages(&self, request: &ChatRequest) -> ChatAnswer {
        let from: usize = parameter(&request.address, "from").and_then(|from| from.parse().ok()).unwrap_or(0);
        let first = from.saturating_sub(self.page);
        let chunk: Vec<&Value> = self.events.get(first..from).unwrap_or_default().iter().rev().collect();
        let end = (first > 0).then(|| first.to_string());
        answer(200, json!({"start": from.to_string(), "chunk": chunk, "end": end}))
    }
}

/// The session that the door gives.
pub fn session() -> Value {
    json!({
        "homeserver": "http://127.0.0.1:2/", "user_id": ME, "access_token": "secret", "device_id": "PHONE",
        "room_id": ROOM,
    })
}

/// An answer of JSON.
pub fn answer(status: u16, body: Value) -> ChatAnswer {
    ChatAnswer { status, body: body.to_string().into() }
}

fn parameter(address: &str, name: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    url.query_pairs().find_map(|(key, value)| (key == name).then(|| value.into_owned()))
}
