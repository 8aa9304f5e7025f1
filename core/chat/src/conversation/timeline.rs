//! What comes of the room: into the timeline, and into what is known of who is there.

use super::{Call, Conversation, Ending};
use crate::event::{ClosedBy, Event};
use crate::matrix::News;

/// Where what was before is put, and how far it reaches.
#[derive(Debug)]
pub(super) struct Reach {
    pub(super) from: String,
    /// Counts up with the time that it reaches back from; 0: from the beginning.
    pub(super) number: u32,
    pub(super) place: usize,
    /// Until something that is known: a hole is filled. Otherwise one page.
    pub(super) fills: bool,
}

impl Conversation {
    pub(super) fn take(&mut self, news: News) {
        let first = self.since.is_none();
        if first {
            // Nothing lies before what came whole.
            self.before = news.gap;
        } else if let Some(from) = news.gap {
            // More happened than came: the hole lies before what comes now.
            self.holes += 1;
            self.reaches.push(Reach {
                from,
                number: self.holes,
                place: self.timeline.lines().len(),
                fills: true,
            });
        }
        self.since = Some(news.next_batch);
        for event in news.states.iter().chain(&news.timeline) {
            self.told.hear(event);
        }
        for event in news.timeline {
            let end = self.timeline.lines().len();
            self.put(end, event);
        }
        if let Some(by) = self.told.closed() {
            self.over(match by {
                Some(ClosedBy::Person) => Ending::ByPerson,
                Some(ClosedBy::Officer) | None => Ending::ByOfficer,
                Some(ClosedBy::Silence) => Ending::BySilence,
            });
        } else if news.left {
            self.ask_the_door(Call::Sync);
        } else {
            self.heard(Call::Sync);
        }
    }

    /// Puts what an event says into the timeline. False: it was there already.
    fn put(&mut self, place: usize, event: Event) -> bool {
        match event {
            Event::Message(message) => {
                self.queue.arrived(message.transaction.as_deref(), &message.event_id);
                self.timeline.insert(place, message)
            }
            Event::Redacted { event_id, by } => {
                self.timeline.redact(&event_id, &by);
                true
            }
            Event::Member { .. } | Event::Conversation(_) | Event::Queue(_) => true,
        }
    }

    pub(super) fn take_earlier(&mut self, body: &[u8]) -> bool {
        let Some(earlier) = self.session.as_ref().and_then(|session| session.read_messages(body).ok()) else {
            return false;
        };
        self.heard(Call::Earlier);
        let Some(reach) = self.reaching.take() else { return true };
        for event in earlier.events {
            self.told.hear_of_before(&event);
            let lines = self.timeline.lines().len();
            // What comes before something that is known lies in another hole, or nowhere.
            if !self.put(reach.place, event) && reach.fills {
                return true;
            }
            let more = self.timeline.lines().len() - lines;
            // Holes of later have moved.
            self.reaches
                .iter_mut()
                .filter(|other| other.number > reach.number)
                .for_each(|other| other.place += more);
        }
        match earlier.before {
            Some(from) if reach.fills => self.reaching = Some(Reach { from, ..reach }),
            before if !reach.fills => self.before = before,
            _ => {}
        }
        true
    }
}
