//! An officer with any Matrix client: here, the requests that each of them makes.

use std::time::Duration;

use serde_json::{Value, json};

use crate::http::{Answer, Http, part};
use crate::wait::eventually;
use securite_services::chance;

/// Somebody on duty, logged in.
pub struct Officer {
    http: Http,
    /// The account's whole name.
    pub user_id: String,
}

impl Officer {
    /// Logs in.
    pub async fn log_in(homeserver: &str, name: &str, password: &str) -> Self {
        let http = Http::of(homeserver);
        let body = json!({
            "type": "m.login.password", "identifier": { "type": "m.id.user", "user": name }, "password": password,
        });
        let answer = http.post("_matrix/client/v3/login", &body).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        Officer { http: http.with_token(&answer.text("access_token")), user_id: answer.text("user_id") }
    }

    /// Goes on duty for this service; gives the duty room.
    pub async fn on_duty(&self, service: &str) -> String {
        let server = self.user_id.split_once(':').expect("a whole name").1;
        let alias = format!("#garde-{service}:{server}");
        eventually(&format!("the way into {alias}"), async || {
            let answer =
                self.http.post(&format!("_matrix/client/v3/join/{}", part(&alias)), &json!({})).await;
            answer.body["room_id"].as_str().map(str::to_owned)
        })
        .await
    }

    /// The announcements of this conversation in a duty room: those that stand.
    pub async fn announcements(&self, duty: &str, conversation: &str) -> Vec<Value> {
        let mut found = self.history(duty).await;
        found.retain(|event| event["content"]["fr.securite.announcement"]["room"] == conversation);
        found
    }

    /// The events of a room from the newest on, 200 at most; none when this officer is not in it.
    pub async fn history(&self, room: &str) -> Vec<Value> {
        let path = format!("_matrix/client/v3/rooms/{}/messages?dir=b&limit=200", part(room));
        self.http.get(&path).await.body["chunk"].as_array().cloned().unwrap_or_default()
    }

    /// All events of a room from the newest on.
    pub async fn whole_history(&self, room: &str) -> Vec<Value> {
        let (mut found, mut from) = (Vec::new(), String::new());
        loop {
            let path = format!("_matrix/client/v3/rooms/{}/messages?dir=b&limit=200{from}", part(room));
            let page = self.http.get(&path).await.good();
            found.extend(page["chunk"].as_array().into_iter().flatten().cloned());
            match page["end"].as_str() {
                Some(end) => from = format!("&from={}", part(end)),
                None => return found,
            }
        }
    }

    /// Claims a conversation: reacts to its announcement, is invited, comes.
    pub async fn claim(&self, duty: &str, conversation: &str) {
        self.react(duty, conversation).await;
        self.comes(conversation).await;
    }

    /// Reacts to the announcement that stands.
    pub async fn react(&self, duty: &str, conversation: &str) {
        let announcement = eventually("an announcement", async || {
            self.announcements(duty, conversation).await.into_iter().next()
        })
        .await;
        self.react_to(duty, announcement["event_id"].as_str().expect("an event")).await;
    }

    /// Reacts to this event.
    pub async fn react_to(&self, room: &str, event: &str) {
        let relation =
            json!({ "m.relates_to": { "rel_type": "m.annotation", "event_id": event, "key": "👍" } });
        self.event(room, "m.reaction", &relation).await.good();
    }

    /// Comes into a conversation as soon as it is allowed.
    pub async fn comes(&self, conversation: &str) {
        self.is_invited(conversation).await;
        self.try_join(conversation).await.good();
    }

    /// Waits for the invitation into a room. Each sync goes on from the one before.
    async fn is_invited(&self, room: &str) {
        let mut since = None;
        eventually("the invitation", async || {
            let sync = self.sync(since.as_deref(), Duration::ZERO).await;
            if let Some(next) = sync["next_batch"].as_str() {
                since = Some(next.to_owned());
            }
            sync["rooms"]["invite"].get(room).is_some().then_some(())
        })
        .await;
    }

    /// What is new since another sync, of all messages; the homeserver holds the question so long while nothing is. The first is like
    /// no other: Synapse gives the same answer to the same first sync for two minutes.
    pub async fn sync(&self, since: Option<&str>, held: Duration) -> Value {
        let no_room = format!("!{}:localhost", chance(8).unwrap());
        let timeline = json!({ "types": ["m.room.message"], "limit": 50 });
        let filter = part(&json!({ "room": { "timeline": timeline, "not_rooms": [no_room] } }).to_string());
        let since = since.map(|since| format!("&since={since}")).unwrap_or_default();
        let timeout = held.as_millis();
        let path = format!("_matrix/client/v3/sync?timeout={timeout}&filter={filter}{since}");
        let sync = self.http.get(&path).await;
        assert!(sync.status != 400, "{}", sync.body);
        sync.body
    }

    /// Tries to come in.
    pub async fn try_join(&self, room: &str) -> Answer {
        self.http.post(&format!("_matrix/client/v3/rooms/{}/join", part(room)), &json!({})).await
    }

    /// Tries to be called something else.
    pub async fn try_rename(&self, name: &str) -> Answer {
        let path = format!("_matrix/client/v3/profile/{}/displayname", part(&self.user_id));
        self.http.put(&path, &json!({ "displayname": name })).await
    }

    /// Leaves a room.
    pub async fn leaves(&self, room: &str) {
        self.http.post(&format!("_matrix/client/v3/rooms/{}/leave", part(room)), &json!({})).await.good();
    }

    /// Says something, or a command.
    pub async fn says(&self, room: &str, text: &str) {
        self.event(room, "m.room.message", &json!({ "msgtype": "m.text", "body": text })).await.good();
    }

    /// Answers an event.
    pub async fn replies(&self, room: &str, event: &str, text: &str) {
        let relation = json!({ "m.in_reply_to": { "event_id": event } });
        let content = json!({ "msgtype": "m.text", "body": text, "m.relates_to": relation });
        self.event(room, "m.room.message", &content).await.good();
    }

    /// Waits for these words in a room.
    pub async fn hears(&self, room: &str, words: &str) -> Value {
        eventually(&format!("“{words}”"), async || {
            let said =
                |event: &Value| event["content"]["body"].as_str().is_some_and(|body| body.contains(words));
            self.history(room).await.into_iter().find(said)
        })
        .await
    }

    /// Waits until this officer is in the room no more.
    pub async fn is_out(&self, room: &str) {
        eventually("the way out", async || {
            let joined = self.http.get("_matrix/client/v3/joined_rooms").await.good();
            let there =
                joined["joined_rooms"].as_array().is_some_and(|rooms| rooms.iter().any(|one| one == room));
            (!there).then_some(())
        })
        .await;
    }

    async fn event(&self, room: &str, kind: &str, content: &Value) -> Answer {
        let txn = chance(8).unwrap();
        self.http.put(&format!("_matrix/client/v3/rooms/{}/send/{kind}/{txn}", part(room)), content).await
    }
}
