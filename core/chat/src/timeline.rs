//! What was said, in the order of the homeserver. Each event once.

use std::collections::BTreeSet;

use crate::event::Message;

/// Who wrote a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// The person.
    Me,
    /// An officer; the number tells one from another, from 1 on.
    Officer(usize),
    /// A program of the service.
    Service,
}

/// A message. Prints as `…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// Its event id: the same as long as there is such a line.
    pub id: String,
    /// The account that wrote it.
    pub(crate) sender: String,
    /// Harmless to show; `None`: it was taken back.
    pub text: Option<String>,
    /// Another than who wrote it took it back: it was not meant for the person, and is not shown.
    pub hidden: bool,
}

/// All that has come so far, the newest last.
#[derive(Debug, Default)]
pub struct Timeline {
    lines: Vec<Line>,
    known: BTreeSet<String>,
}

impl Timeline {
    /// All lines, the newest last.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Whether an event has come already.
    pub(crate) fn knows(&self, event_id: &str) -> bool {
        self.known.contains(event_id)
    }

    /// Puts a message at a place; one that is known stays where it is. Whether it is new.
    pub(crate) fn insert(&mut self, place: usize, message: Message) -> bool {
        if !self.known.insert(message.event_id.clone()) {
            return false;
        }
        let text = message.text.as_deref().map(crate::harmless);
        let line = Line { id: message.event_id, sender: message.sender, text, hidden: message.hidden };
        self.lines.insert(place.min(self.lines.len()), line);
        true
    }

    /// What an event said is gone.
    pub(crate) fn redact(&mut self, event_id: &str, by: &str) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.id == event_id) {
            line.text = None;
            line.hidden = line.sender != by;
        }
    }
}

// What somebody wrote.
impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} …", self.id)
    }
}
