//! The queue: who is next, how long it took, and what is written about it.

use std::collections::BTreeMap;

use crate::conversation::{QUEUE, Queue, Stage};
use crate::matrix::MatrixError;

use super::Server;
use super::memory::Wait;
use super::tick::go_on;

pub(super) const HOUR_MS: u64 = 60 * 60_000;
/// So many rooms are told their place at a time: a homeserver has other things to do. Who was told longest ago is first.
const WRITTEN_AT_A_TIME: usize = 5;

/// One that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub id: String,
    /// Whose.
    pub service: String,
    /// Since when it is there: a conversation that comes back does not lose its place.
    pub opened_ts: u64,
    /// Decides within a millisecond.
    pub number: u64,
}

/// The place of each, from 1 in each service.
pub fn positions(waiting: &[Waiting]) -> BTreeMap<String, u64> {
    let mut order: Vec<&Waiting> = waiting.iter().collect();
    order.sort_by_key(|one| (one.opened_ts, one.number, &one.id));
    let mut last: BTreeMap<&str, u64> = BTreeMap::new();
    let place = |one: &Waiting, last: u64| (one.id.clone(), last);
    let mut places = BTreeMap::new();
    for one in order {
        let last = last.entry(&one.service).or_default();
        *last += 1;
        places.extend([place(one, *last)]);
    }
    places
}

/// The median of the waits that ended in the last hour, s. `None`: there were none.
pub fn delay(waits: &[Wait], now: u64) -> Option<u64> {
    let recent = waits.iter().filter(|wait| wait.claimed_ts + HOUR_MS > now);
    let mut seconds: Vec<u64> = recent.map(|wait| wait.seconds).collect();
    seconds.sort_unstable();
    seconds.get(seconds.len() / 2).copied()
}

impl Server {
    /// What there is to write about each room that waits: id, room, what.
    fn places(&self) -> Vec<(String, String, Queue)> {
        let (memory, now) = (self.memory(), self.now());
        let waits = |held: &super::memory::Held| {
            held.conversation.state == Stage::Waiting && held.desk.announcement.is_some()
        };
        let waiting: Vec<Waiting> = memory
            .all()
            .filter(|(_, held)| waits(held))
            .map(|(id, held)| Waiting {
                id: id.clone(),
                service: held.conversation.service.clone(),
                opened_ts: held.conversation.opened_ts,
                number: held.desk.number,
            })
            .collect();
        let places = positions(&waiting);
        let mut due = Vec::new();
        for one in waiting {
            let (Some(held), Some(position)) = (memory.held(&one.id), places.get(&one.id)) else { continue };
            let queue = Queue {
                position: *position,
                delay_s: delay(memory.waits(&one.service), now),
                officers: memory.officers(&one.service),
            };
            if held.queue != Some(queue) && held.queue_ts + self.shared.rules.queue_ms <= now {
                due.push((held.queue_ts, one.id, held.room, queue));
            }
        }
        due.sort_by_key(|(written, ..)| *written);
        due.into_iter().take(WRITTEN_AT_A_TIME).map(|(_, id, room, queue)| (id, room, queue)).collect()
    }

    /// Tells rooms that wait where they stand, where that has changed.
    pub(super) async fn tell_places(&self) -> Result<(), MatrixError> {
        for (id, room, queue) in self.places() {
            let _alone = self.locks.lock(&id).await;
            let waits = |held: super::memory::Held| held.conversation.state == Stage::Waiting;
            if !self.memory().held(&id).is_some_and(waits) {
                continue;
            }
            let content = serde_json::to_value(queue).unwrap_or_default();
            // One that is refused is told when its place changes again.
            go_on(self.matrix.put_state(&room, QUEUE, "", content).await)?;
            let now = self.now();
            self.memory().change(&id, |held| (held.queue, held.queue_ts) = (Some(queue), now));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{HOUR_MS, Wait, Waiting, delay, positions};

    fn waiting() -> impl Strategy<Value = Vec<Waiting>> {
        let one = (0..3_u64, 0..5_u64).prop_map(|(service, opened_ts)| (format!("s{service}"), opened_ts));
        proptest::collection::vec(one, 0..40).prop_map(|all| {
            let numbered = all.into_iter().zip(1_u64..);
            numbered
                .map(|((service, opened_ts), number)| Waiting {
                    id: format!("{number:03}"),
                    service,
                    opened_ts,
                    number,
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn every_service_counts_from_one_and_who_came_first_is_first(all in waiting()) {
            let places = positions(&all);
            prop_assert_eq!(places.len(), all.len());
            for service in ["s0", "s1", "s2"] {
                let mut here: Vec<&Waiting> = all.iter().filter(|one| one.service == service).collect();
                here.sort_by_key(|one| places[&one.id]);
                let taken: Vec<u64> = here.iter().map(|one| places[&one.id]).collect();
                prop_assert_eq!(taken, (1..=here.len() as u64).collect::<Vec<_>>());
                prop_assert!(here.windows(2).all(|two| two[0].opened_ts <= two[1].opened_ts));
            }
        }

        #[test]
        fn who_leaves_moves_nobody_back(all in waiting(), gone in any::<prop::sample::Index>()) {
            prop_assume!(!all.is_empty());
            let before = positions(&all);
            let mut rest = all.clone();
            rest.remove(gone.index(all.len()));
            for (id, place) in positions(&rest) {
                prop_assert!(place <= before[&id] && place + 1 >= before[&id]);
            }
        }
    }

    #[test]
    fn the_delay_is_measured_or_not_said() {
        let waits = |all: &[(u64, u64)]| -> Vec<Wait> {
            all.iter()
                .map(|(claimed_ts, seconds)| Wait { claimed_ts: *claimed_ts, seconds: *seconds })
                .collect()
        };
        assert_eq!(delay(&[], 0), None);
        assert_eq!(delay(&waits(&[(0, 5), (0, 100), (0, 7)]), 1), Some(7));
        assert_eq!(delay(&waits(&[(0, 5), (10, 100)]), HOUR_MS), Some(100));
        assert_eq!(delay(&waits(&[(0, 5)]), HOUR_MS), None);
    }
}
