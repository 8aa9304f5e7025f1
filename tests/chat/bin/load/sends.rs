//! From “send” until an officer has it: our phone, whole, and a bare client of HTTP, in turns.

use std::sync::Arc;
use std::time::Instant;

use securite_chat_tests::{Person, Phone, World};
use securite_services::chance;
use tempfile::TempDir;

use crate::crowd::{Crowd, wait};
use crate::relay::Relay;

/// The first are for connections and caches.
const FIRST: u64 = 5;

/// Tells the time of each message, in microseconds: by a phone that keeps nothing, by one that keeps its conversation sealed, by a
/// bare client. The first phone is given back: it waits from now on.
pub(crate) async fn compare(
    world: &World,
    crowd: &mut Crowd,
    rounds: u64,
    tell: impl Fn(&str, u64),
) -> (Phone, TempDir) {
    let [device, keeping_device] = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    let (_, _, public) = &world.door.homeservers[0];
    let (program, door) = (world.door.program.with_file_name("securite-chat-phone"), world.door.address());
    let mut phone = Phone::start_forgetful(&program, device.path(), &door, public);
    let mut keeping = Phone::start(&program, keeping_device.path(), &door, public);
    // It has a line of its own, as phones have.
    let line = Relay::to(world.homeservers[0].site().port).await;
    let mut bare = Person::new(&door, "police", "fr");
    bare.open().await;
    bare.through(&line.address());
    crowd.desks.claimed(3).await;
    let bare = Arc::new(bare);
    let waiting = Arc::clone(&bare);
    let waiting = tokio::spawn(async move { wait(&waiting).await });
    for round in 1..=FIRST + rounds {
        for name in ["phone", "keeping", "bare"] {
            let words = format!("{round} {name}");
            let start = Instant::now();
            match name {
                "phone" => phone.says(&words),
                "keeping" => keeping.says(&words),
                _ => drop(bare.try_send(&chance(16).unwrap(), &words).await.good()),
            }
            let time = crowd.desks.hears(&words).await - start;
            if round > FIRST {
                tell(name, time.as_micros() as u64);
            }
        }
    }
    waiting.abort();
    (phone, device)
}
