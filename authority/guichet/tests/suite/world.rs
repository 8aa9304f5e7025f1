//! A guichet, a homeserver in a box, officers and phones; the time is turned by hand.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use reqwest::{Client, Method};
use securite_guichet::Guichet;
use securite_guichet::clock::Clock;
use securite_guichet::config::Config;
use securite_guichet::door::router;
use securite_guichet::rights::seal::{PairTexts, new_pair};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::fake::{AS_TOKEN, Fake};

pub(super) const MINUTE: u64 = 60_000;
const HS_TOKEN: &str = "hs-token-hs-token-hs-token-hs-token";
/// One source may have so many conversations here.
pub(super) const PER_SOURCE: usize = 20;

#[derive(Default)]
pub(super) struct Turned(AtomicU64);

impl Clock for Turned {
    fn now_ms(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

pub(super) struct World {
    pub(super) hs: Fake,
    pub(super) guichet: Arc<Guichet>,
    pub(super) clock: Arc<Turned>,
    pub(super) keys: PairTexts,
    settings: String,
    door: String,
    http: Client,
}

pub(super) struct Said {
    pub(super) status: u16,
    pub(super) body: Value,
}

impl Said {
    pub(super) fn text(&self, name: &str) -> String {
        self.body[name].as_str().unwrap_or_else(|| panic!("no {name} in {}", self.body)).to_owned()
    }
}

impl World {
    /// Both services; `ada` and `bob` are officers of the police and on duty, `cyr` of the gendarmerie.
    pub(super) async fn new() -> Self {
        World::with_mail(1).await
    }

    pub(super) async fn with_mail(port: u16) -> Self {
        let world = World::unstarted(port).await;
        world.start().await;
        world.on_duty("ada", "police");
        world.on_duty("bob", "police");
        world.on_duty("cyr", "gendarmerie");
        world.deliver().await;
        world
    }

    pub(super) async fn unstarted(port: u16) -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let (hs, keys) = (Fake::start("chat.test").await, new_pair());
        for name in ["ada", "bob", "cyr"] {
            hs.user(name);
        }
        let settings = settings(&hs.url, &keys.public, port);
        World::with_settings(hs, keys, settings).await
    }

    pub(super) async fn with_settings(hs: Fake, keys: PairTexts, settings: String) -> Self {
        let clock = Arc::new(Turned::default());
        let (guichet, door) = opened(&settings, &clock).await;
        let http = Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
        let world = World { hs, guichet, clock, keys, settings, door, http };
        world.pass(1_000_000 * MINUTE);
        world
    }

    pub(super) async fn start(&self) {
        self.guichet.servers[0].start().await.unwrap();
    }

    pub(super) async fn tick(&self) {
        self.guichet.servers[0].tick().await;
        self.guichet.servers[0].send_answers().await;
    }

    /// The guichet dies and another comes: nothing is left but what the rooms say.
    pub(super) async fn restart(&mut self) {
        (self.guichet, self.door) = opened(&self.settings, &self.clock).await;
        self.start().await;
    }

    pub(super) fn pass(&self, ms: u64) {
        self.clock.0.fetch_add(ms, Ordering::SeqCst);
        self.hs.hs().now = self.clock.now_ms();
    }

    /// Tells the guichet what happened, until nothing more happens.
    pub(super) async fn deliver(&self) {
        loop {
            let (txn, events) = self.hs.transaction();
            if events.is_empty() {
                return self.guichet.servers[0].send_answers().await;
            }
            assert_eq!(self.told(&txn, &events).await, 200);
        }
    }

    /// Tells it one transaction; as Synapse does, with what stands in the events now.
    pub(super) async fn told(&self, txn: &str, events: &[Value]) -> u16 {
        let events: Vec<Value> = events.iter().map(|event| self.hs.hs().as_it_stands(event)).collect();
        let url = format!("{}_matrix/app/v1/transactions/{txn}", self.door);
        let body = json!({ "events": events }).to_string();
        let asked = self.http.put(url).bearer_auth(HS_TOKEN).body(body);
        asked.send().await.unwrap().status().as_u16()
    }

    /// A request of a phone at 192.0.2.1.
    pub(super) async fn ask(&self, method: Method, path: &str, key: &str, body: &Value) -> Said {
        self.ask_from("192.0.2.1", method, path, key, body.to_string()).await
    }

    pub(super) async fn ask_from(
        &self,
        source: &str,
        method: Method,
        path: &str,
        key: &str,
        body: String,
    ) -> Said {
        let mut asked =
            self.http.request(method, format!("{}{path}", self.door)).header("x-forwarded-for", source);
        if !key.is_empty() {
            asked = asked.header("idempotency-key", key);
        }
        let answer = asked.body(body).send().await.unwrap();
        let status = answer.status().as_u16();
        let body = answer.text().await.unwrap();
        Said { status, body: serde_json::from_str(&body).unwrap_or_else(|_| panic!("{status} {body}")) }
    }

    pub(super) async fn open(&self, number: u32) -> Said {
        self.open_from("192.0.2.1", number).await
    }

    pub(super) async fn open_from(&self, source: &str, number: u32) -> Said {
        let body = opening("police").to_string();
        self.ask_from(source, Method::POST, "v1/conversations", &key(number), body).await
    }

    pub(super) async fn close(&self, number: u32) -> Said {
        self.ask(Method::POST, "v1/conversations/close", &key(number), &json!({})).await
    }

    pub(super) fn duty(&self, service: &str) -> String {
        self.hs.hs().aliases[&format!("#garde-{service}:chat.test")].clone()
    }

    /// An officer accepts the invitation that stands.
    pub(super) fn on_duty(&self, name: &str, service: &str) {
        let room = self.duty(service);
        self.join(name, &room);
    }

    /// Comes in, as only the invited can.
    pub(super) fn join(&self, name: &str, room: &str) {
        let user = self.hs.user(name);
        let mut hs = self.hs.hs();
        assert_eq!(hs.rooms[room].membership(&user), "invite", "{name} was not invited");
        hs.member(room, &user, &user, "join");
    }

    pub(super) fn leave(&self, name: &str, room: &str) {
        let user = self.hs.user(name);
        self.hs.hs().member(room, &user, &user, "leave");
    }

    /// The announcements that stand in a duty room: event and body.
    pub(super) fn announced(&self, service: &str) -> Vec<(String, String)> {
        let duty = self.duty(service);
        let hs = self.hs.hs();
        let standing = hs.rooms[&duty].timeline.iter();
        let standing = standing.filter(|event| event["content"].get("fr.securite.announcement").is_some());
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        standing.map(|event| (text(&event["event_id"]), text(&event["content"]["body"]))).collect()
    }

    pub(super) fn react(&self, name: &str, service: &str, event: &str) {
        let (room, user) = (self.duty(service), self.hs.user(name));
        let content =
            json!({ "m.relates_to": { "rel_type": "m.annotation", "event_id": event, "key": "👍" } });
        self.hs.hs().put(&room, &user, "m.reaction", None, content);
    }

    pub(super) fn say(&self, user: &str, room: &str, body: &str) -> String {
        let content = json!({ "msgtype": "m.text", "body": body });
        self.hs.hs().put(room, user, "m.room.message", None, content)
    }

    pub(super) fn state(&self, room: &str, kind: &str) -> Value {
        self.hs.hs().rooms[room].state.get(&(kind.to_owned(), String::new())).cloned().unwrap_or_default()
    }

    pub(super) fn conversation(&self, room: &str) -> Value {
        self.state(room, "fr.securite.conversation")
    }

    pub(super) fn membership(&self, room: &str, user: &str) -> String {
        self.hs.hs().rooms[room].membership(user).to_owned()
    }

    /// Opened, claimed by this officer, who is there.
    pub(super) async fn claimed(&self, number: u32, officer: &str) -> (String, String) {
        let opened = self.open(number).await;
        assert_eq!(opened.status, 200, "{}", opened.body);
        let room = opened.text("room_id");
        let (event, _) = self.announced("police").pop().unwrap();
        self.react(officer, "police", &event);
        self.deliver().await;
        self.join(officer, &room);
        self.deliver().await;
        (room, opened.text("user_id"))
    }
}

pub(super) fn key(number: u32) -> String {
    format!("{number:032x}")
}

pub(super) fn opening(service: &str) -> Value {
    json!({
        "service": service, "terms": "2026-11", "language": "fr",
        "wishes": { "act_if_silent": null, "safe_to_write": true, "may_call": false },
    })
}

async fn opened(settings: &str, clock: &Arc<Turned>) -> (Arc<Guichet>, String) {
    let config = Config::read(settings).unwrap();
    let guichet = Arc::new(Guichet::new(config, Arc::clone(clock) as Arc<dyn Clock>).unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let door = format!("http://{}/", listener.local_addr().unwrap());
    let app = router(Arc::clone(&guichet)).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async { axum::serve(listener, app).await });
    (guichet, door)
}

/// Settings for a homeserver in a box.
pub(super) fn settings(hs: &url::Url, sealing: &str, mail: u16) -> String {
    format!(
        r#"
listen = "127.0.0.1:0"
secret = "secret-secret-secret-secret-secret"
proxies = ["127.0.0.1"]
sealing_public_key = "{sealing}"

[rules]
per_source = {PER_SOURCE}

[smtp]
host = "127.0.0.1"
port = {mail}
from = "Police <ne-pas-repondre@exemple.fr>"
tls = "none"

[[homeserver]]
server_name = "chat.test"
url = "{hs}"
public = "https://chat.exemple.fr/"
as_token = "{AS_TOKEN}"
hs_token = "{HS_TOKEN}"

[[service]]
id = "police"
terms = "2026-11"
homeserver = "chat.test"
officers = ["@ada:chat.test", "@bob:chat.test"]

[[service]]
id = "gendarmerie"
terms = "2026-11"
homeserver = "chat.test"
officers = ["@cyr:chat.test"]
"#
    )
}
