//! How many messages a second a homeserver takes when everybody writes as quickly as it lets them, and what that costs.

use std::sync::Arc;
use std::time::{Duration, Instant};

use securite_chat_tests::{Person, World};
use securite_services::chance;
use tokio::task::JoinSet;

use crate::crowd::Crowd;
use crate::machine::{worked, worked_here};

const LENGTH: Duration = Duration::from_secs(8);
/// More under way than any process has threads for; a queue and no more.
const UNDER_WAY: usize = 16;

/// Tells, in microseconds a message: how long it took, and the time of the processor that each part took for it.
pub(crate) async fn measure(world: &mut World, crowd: &Crowd, mut tell: impl FnMut(&str, u64)) {
    let [guichet, homeserver, database] = world.processes();
    let parts = || [worked(&homeserver), worked(&database), worked(&guichet), worked_here()];
    let each = || -> Vec<u64> { homeserver.iter().map(|process| worked(&[*process])).collect() };
    let (start, before, each_before) = (Instant::now(), parts(), each());
    let mut senders = JoinSet::new();
    for place in 0..UNDER_WAY {
        senders.spawn(send(crowd.people.clone(), place, start));
    }
    let sent = senders.join_all().await.into_iter().sum::<u64>().max(1);
    let (wall, after, each_after) = (start.elapsed().as_micros() as u64, parts(), each());
    tell("wall", wall / sent);
    let names = ["homeserver", "database", "guichet", "bench"];
    for (name, (after, before)) in names.iter().zip(after.iter().zip(before)) {
        tell(name, (after - before) / sent);
    }
    let busiest = each_after.iter().zip(each_before).map(|(after, before)| after - before).max();
    tell("busiest", busiest.unwrap_or(0) / sent);
}

/// One after the other, each time as somebody else; how many the homeserver took.
async fn send(people: Vec<Arc<Person>>, place: usize, start: Instant) -> u64 {
    let mut sent = 0;
    for person in people.iter().cycle().skip(place).step_by(UNDER_WAY) {
        if start.elapsed() > LENGTH {
            break;
        }
        let answer = person.try_send(&chance(16).unwrap(), "Il y a du bruit dans la cour.").await;
        sent += u64::from(answer.status == 200);
    }
    sent
}
