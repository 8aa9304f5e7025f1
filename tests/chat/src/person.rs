//! A person's phone, by the requests of the protocol.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::Mutex;

use crate::http::{Answer, Http, part};
use crate::wait::eventually;
use securite_services::{TERMS, chance};

/// What the guichet gives for a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Where to ask.
    pub homeserver: String,
    /// The account.
    pub user_id: String,
    /// Its token.
    pub access_token: String,
    /// The room.
    pub room_id: String,
}

/// Somebody who writes to a service.
pub struct Person {
    door: Http,
    /// Who knows it owns the conversation.
    pub key: String,
    service: String,
    language: String,
    source: String,
    session: Option<Session>,
    seen: Mutex<Seen>,
}

/// What the syncs have told.
#[derive(Default)]
struct Seen {
    since: Option<String>,
    /// The newest of each type.
    states: BTreeMap<String, Value>,
}

/// Sources of people: each has an address of its own, as behind a reverse proxy.
static SOURCES: AtomicU64 = AtomicU64::new(1);

impl Person {
    /// Somebody with a key and a source of their own.
    pub fn new(door: &str, service: &str, language: &str) -> Self {
        let number = SOURCES.fetch_add(1, Ordering::Relaxed);
        let source = format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255);
        Person {
            door: Http::of(door),
            key: chance(16).unwrap(),
            service: service.to_owned(),
            language: language.to_owned(),
            source,
            session: None,
            seen: Mutex::default(),
        }
    }

    /// The same key from another phone, or after a restart.
    pub fn again(&self) -> Self {
        Person {
            source: self.source.clone(),
            key: self.key.clone(),
            ..Person::new(&self.door_address(), &self.service, &self.language)
        }
    }

    /// From this address.
    pub fn from(mut self, source: &str) -> Self {
        self.source = source.to_owned();
        self
    }

    /// Asks for a conversation; what the guichet answers.
    pub async fn try_open(&mut self) -> Answer {
        let wishes = json!({ "act_if_silent": null, "safe_to_write": true, "may_call": false });
        let body =
            json!({ "service": self.service, "terms": TERMS, "language": self.language, "wishes": wishes });
        let answer = self.door("v1/conversations", &body).await;
        if answer.status == 200 {
            self.session = Some(Session {
                homeserver: answer.text("homeserver"),
                user_id: answer.text("user_id"),
                access_token: answer.text("access_token"),
                room_id: answer.text("room_id"),
            });
        }
        answer
    }

    /// Opens a conversation, as a phone does: with the same key again while the homeserver is away or nobody is there yet.
    pub async fn open(&mut self) -> Session {
        eventually("a conversation", async || {
            let answer = self.try_open().await;
            assert!([200, 502, 503].contains(&answer.status), "{} {}", answer.status, answer.body);
            (answer.status == 200).then_some(())
        })
        .await;
        self.session().clone()
    }

    /// Waits until the service takes conversations.
    pub async fn waits_for_somebody(&self) {
        eventually("somebody on duty", async || {
            let services = self.door.get("v1/services").await.body["services"].as_array().cloned();
            let open = |service: &Value| service["id"] == self.service.as_str() && service["open"] == true;
            services.unwrap_or_default().iter().any(open).then_some(())
        })
        .await;
    }

    /// Closes it; what the guichet answers.
    pub async fn close(&self) -> Answer {
        self.door("v1/conversations/close", &json!({})).await
    }

    /// Leaves a question.
    pub async fn ask(&self, email: &str, question: &str) -> Answer {
        let body = json!({ "service": self.service, "language": self.language, "email": email, "question": question });
        eventually("a question to be taken", async || {
            Some(self.door("v1/questions", &body).await).filter(|answer| answer.status != 502)
        })
        .await
    }

    /// What the guichet gave.
    #[track_caller]
    pub fn session(&self) -> &Session {
        self.session.as_ref().expect("it was opened")
    }

    /// Asks the homeserver at this address from now on: a line that fails, before the same one.
    pub fn through(&mut self, address: &str) {
        if let Some(session) = &mut self.session {
            session.homeserver = address.to_owned();
        }
    }

    /// Sends a message, as a phone does: the same again while there is no answer; the event's id.
    pub async fn send(&self, text: &str) -> String {
        let txn = chance(16).unwrap();
        let sent = eventually(&format!("“{text}” to be sent"), async || {
            Some(self.try_send(&txn, text).await).filter(|answer| answer.status != 0)
        })
        .await;
        sent.good()["event_id"].as_str().expect("an event").to_owned()
    }

    /// Sends a message under this transaction id; what the homeserver answers.
    pub async fn try_send(&self, txn: &str, text: &str) -> Answer {
        let path =
            format!("_matrix/client/v3/rooms/{}/send/m.room.message/{txn}", part(&self.session().room_id));
        self.homeserver().put(&path, &json!({ "msgtype": "m.text", "body": text })).await
    }

    /// The texts of the room from the first to the last, with who wrote them.
    pub async fn messages(&self) -> Vec<(String, String)> {
        let room = part(&self.session().room_id);
        let mut found = Vec::new();
        let mut from = String::new();
        loop {
            let path = format!("_matrix/client/v3/rooms/{room}/messages?dir=b&limit=50{from}");
            let page = self.homeserver().get(&path).await.good();
            for event in page["chunk"].as_array().into_iter().flatten() {
                if event["type"] == "m.room.message" && event["content"]["body"].is_string() {
                    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                    found.push((text(&event["sender"]), text(&event["content"]["body"])));
                }
            }
            match page["end"].as_str() {
                Some(end) => from = format!("&from={}", part(end)),
                None => break,
            }
        }
        found.reverse();
        found
    }

    /// Waits for a message of somebody else with these words.
    pub async fn hears(&self, words: &str) {
        let own = &self.session().user_id;
        eventually(&format!("“{words}”"), async || {
            let messages = self.messages().await;
            messages.into_iter().find(|(sender, text)| sender != own && text.contains(words))
        })
        .await;
    }

    /// `fr.securite.conversation`, as a sync tells it.
    pub async fn conversation(&self) -> Value {
        self.state("fr.securite.conversation").await
    }

    /// Waits until the conversation is in this state.
    pub async fn sees(&self, state: &str) -> Value {
        eventually(&format!("the state “{state}”"), async || {
            Some(self.conversation().await).filter(|conversation| conversation["state"] == state)
        })
        .await
    }

    /// A state of the room.
    pub async fn state(&self, kind: &str) -> Value {
        self.sync(Duration::ZERO).await;
        self.seen.lock().await.states.get(kind).cloned().unwrap_or_default()
    }

    /// Takes in what is new, by the filter of the protocol; the homeserver holds the question so long while nothing is. Each sync goes
    /// on from the one before: Synapse gives the same answer to the same first sync for two minutes.
    pub async fn sync(&self, held: Duration) -> Answer {
        let mut seen = self.seen.lock().await;
        let types =
            json!(["m.room.message", "m.room.member", "fr.securite.conversation", "fr.securite.queue"]);
        let filter = json!({ "room": {
            "rooms": [self.session().room_id], "state": { "types": types }, "timeline": { "types": types, "limit": 50 },
            "ephemeral": { "types": [] }, "account_data": { "types": [] },
        }, "presence": { "types": [] }, "account_data": { "types": [] } });
        let filter = part(&filter.to_string());
        let since = seen.since.as_ref().map(|since| format!("&since={since}")).unwrap_or_default();
        let path = format!("_matrix/client/v3/sync?timeout={}&filter={filter}{since}", held.as_millis());
        let sync = self.homeserver().get(&path).await;
        if let Some(next) = sync.body["next_batch"].as_str() {
            seen.since = Some(next.to_owned());
        }
        let room = &sync.body["rooms"]["join"][&self.session().room_id];
        let events = |place: &str| room[place]["events"].as_array().cloned().unwrap_or_default();
        for event in events("state").into_iter().chain(events("timeline")) {
            if let Some(kind) = event["type"].as_str() {
                seen.states.insert(kind.to_owned(), event["content"].clone());
            }
        }
        sync
    }

    /// Waits until the homeserver knows the token no more.
    pub async fn is_gone(&self) {
        eventually("the account's end", async || {
            let path = "_matrix/client/v3/account/whoami";
            Some(self.homeserver().get(path).await.status).filter(|status| [401, 403].contains(status))
        })
        .await;
    }

    /// The homeserver, with the token.
    pub fn homeserver(&self) -> Http {
        let session = self.session();
        self.door.at(&session.homeserver).with_token(&session.access_token)
    }

    async fn door(&self, path: &str, body: &Value) -> Answer {
        let headers = [("Idempotency-Key", self.key.as_str()), ("X-Forwarded-For", self.source.as_str())];
        self.door.ask("POST", path, &headers, Some(body)).await
    }

    fn door_address(&self) -> String {
        self.door.base().to_owned()
    }
}
