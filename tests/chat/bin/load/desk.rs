//! Officers on duty, each with one sync that is held: they claim what is announced, in turns, and come where they are invited.

use std::time::{Duration, Instant};

use securite_chat_tests::{Officer, World, pause};
use serde_json::Value;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

const OFFICERS: [&str; 3] = ["ada", "bea", "caro"];
const HELD: Duration = Duration::from_secs(30);
/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// All of them, and what they hear.
pub(crate) struct Desks {
    heard: UnboundedReceiver<Heard>,
}

enum Heard {
    /// One has come into a conversation.
    Claimed,
    /// Somebody said this; a sync told it at this moment.
    Message(String, Instant),
}

impl Desks {
    /// Goes on duty.
    pub(crate) async fn on_duty(world: &World) -> Self {
        let (tells, heard) = unbounded_channel();
        for (place, name) in OFFICERS.iter().enumerate() {
            let officer = world.officer(0, name).await;
            let duty = officer.on_duty("police").await;
            tokio::spawn(sit(officer, duty, place, tells.clone()));
        }
        Desks { heard }
    }

    /// Waits until so many more conversations were claimed.
    pub(crate) async fn claimed(&mut self, number: usize) {
        for _ in 0..number {
            while !matches!(self.next().await, Heard::Claimed) {}
        }
    }

    /// When a message with these words came.
    pub(crate) async fn hears(&mut self, words: &str) -> Instant {
        loop {
            match self.next().await {
                Heard::Message(text, at) if text == words => return at,
                _ => (),
            }
        }
    }

    async fn next(&mut self) -> Heard {
        let next = tokio::time::timeout(PATIENCE, self.heard.recv()).await;
        next.expect("an officer hears something").expect("officers stay")
    }
}

async fn sit(officer: Officer, duty: String, place: usize, tells: UnboundedSender<Heard>) {
    let (mut since, mut announced) = (None, 0);
    loop {
        let sync = officer.sync(since.as_deref(), HELD).await;
        let at = Instant::now();
        let Some(next) = sync["next_batch"].as_str() else {
            pause(Duration::from_secs(1)).await;
            continue;
        };
        since = Some(next.to_owned());
        for (room, news) in rooms(&sync, "join") {
            for event in news["timeline"]["events"].as_array().into_iter().flatten() {
                let content = &event["content"];
                if content["fr.securite.announcement"].is_object() {
                    if announced % OFFICERS.len() == place {
                        officer.react_to(&duty, event["event_id"].as_str().unwrap()).await;
                    }
                    announced += 1;
                } else if let Some(text) = content["body"].as_str().filter(|_| *room != duty) {
                    // Whoever listened may have gone before.
                    let _ = tells.send(Heard::Message(text.to_owned(), at));
                }
            }
        }
        for (room, _) in rooms(&sync, "invite") {
            if officer.try_join(room).await.status == 200 {
                let _ = tells.send(Heard::Claimed);
            }
        }
    }
}

fn rooms<'a>(sync: &'a Value, kind: &str) -> impl Iterator<Item = (&'a String, &'a Value)> + use<'a> {
    sync["rooms"][kind].as_object().into_iter().flatten()
}
