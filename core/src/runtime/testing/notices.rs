//! Notices that a test reads instead of a person.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::boundary::{ShellFailure, ShellNotices};
use crate::runtime::ports::{NoAnswer, Notices};
use crate::state::NoticeCard;

/// What the system would show. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct RecordedNotices(Arc<Mutex<Shown>>);

#[derive(Debug, Default)]
struct Shown {
    cards: BTreeMap<String, NoticeCard>,
    refused: bool,
    asked: usize,
    wanted: Vec<bool>,
}

impl RecordedNotices {
    /// The cards that are shown, by their ids.
    pub fn shown(&self) -> Vec<NoticeCard> {
        self.lock().cards.values().cloned().collect()
    }

    /// From now on the person allows none.
    pub fn refuse(&self) {
        self.lock().refused = true;
    }

    /// How often it was asked whether they are allowed.
    pub fn asked(&self) -> usize {
        self.lock().asked
    }

    /// Whether they are wanted, each time that it was told.
    pub fn wanted(&self) -> Vec<bool> {
        self.lock().wanted.clone()
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ShellNotices for RecordedNotices {
    fn post(&self, card: NoticeCard) -> Result<(), ShellFailure> {
        let mut shown = self.lock();
        if shown.refused {
            return Err(ShellFailure::Failed);
        }
        shown.cards.insert(card.id.clone(), card);
        Ok(())
    }

    fn ask(&self) -> Result<(), ShellFailure> {
        self.lock().asked += 1;
        Ok(())
    }

    fn withdraw(&self, id: String) -> Result<(), ShellFailure> {
        self.lock().cards.remove(&id);
        Ok(())
    }

    fn wanted(&self, wanted: bool) -> Result<(), ShellFailure> {
        self.lock().wanted.push(wanted);
        Ok(())
    }
}

impl Notices for RecordedNotices {
    fn post(&mut self, card: NoticeCard) -> Result<(), NoAnswer> {
        Ok(ShellNotices::post(self, card)?)
    }

    fn ask(&mut self) -> Result<(), NoAnswer> {
        Ok(ShellNotices::ask(self)?)
    }

    fn withdraw(&mut self, id: String) -> Result<(), NoAnswer> {
        Ok(ShellNotices::withdraw(self, id)?)
    }

    fn wanted(&mut self, wanted: bool) -> Result<(), NoAnswer> {
        Ok(ShellNotices::wanted(self, wanted)?)
    }
}
