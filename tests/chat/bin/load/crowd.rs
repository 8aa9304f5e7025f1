//! People who write, each with a conversation that an officer has claimed and a sync that is held.

use std::sync::Arc;
use std::time::{Duration, Instant};

use securite_chat_tests::{Person, World, pause};
use tokio::task::JoinSet;

use crate::desk::Desks;

/// As a phone does.
const HELD: Duration = Duration::from_secs(30);
/// So many are opened one by one, to see how long it takes; then so many at once.
const ALONE: usize = 30;
const AT_ONCE: usize = 4;

pub(crate) struct Crowd {
    pub(crate) people: Vec<Arc<Person>>,
    pub(crate) desks: Desks,
    door: String,
    homeserver: String,
}

impl Crowd {
    /// Nobody yet, and officers on duty.
    pub(crate) async fn at(world: &World) -> Self {
        let desks = Desks::on_duty(world).await;
        let (door, homeserver) = (world.door.address(), world.homeservers[0].address());
        Person::new(&door, "police", "fr").waits_for_somebody().await;
        Crowd { people: Vec::new(), desks, door, homeserver }
    }

    /// Opens conversations until there are so many, and tells how long each took that was opened alone.
    pub(crate) async fn grow(&mut self, size: usize, mut tell: impl FnMut(u64)) {
        while self.people.len() < size {
            let alone = self.people.len() < ALONE;
            let wave = if alone { 1 } else { AT_ONCE.min(size - self.people.len()) };
            let mut opening = JoinSet::new();
            for _ in 0..wave {
                opening.spawn_local(open(self.door.clone(), self.homeserver.clone()));
            }
            for (person, time) in opening.join_all().await {
                if alone {
                    tell(time.as_micros() as u64);
                }
                self.people.push(Arc::clone(&person));
                tokio::spawn(async move { wait(&person).await });
            }
            self.desks.claimed(wave).await;
        }
    }
}

/// From the first question to the first sync, after which one can write.
async fn open(door: String, homeserver: String) -> (Arc<Person>, Duration) {
    let mut person = Person::new(&door, "police", "fr");
    let start = Instant::now();
    person.open().await;
    person.through(&homeserver);
    person.sync(Duration::ZERO).await.good();
    (Arc::new(person), start.elapsed())
}

/// Holds a sync, one after the other.
pub(crate) async fn wait(person: &Person) {
    loop {
        if person.sync(HELD).await.status != 200 {
            pause(Duration::from_secs(1)).await;
        }
    }
}
