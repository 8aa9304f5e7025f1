//! One homeserver with its services: everything that happens to conversations there.
//!
//! One idea: the state of a conversation's room decides, read and written under one lock a conversation. What is held in
//! memory is a copy of the rooms, made anew at every start; every step can be repeated, so that a crash costs nothing
//! but the repetition.

mod announce;
mod boot;
mod claim;
mod close;
mod commands;
mod events;
mod locks;
mod memory;
mod open;
mod questions;
mod queue;
mod registers;
mod tick;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crypto_box::PublicKey;

use crate::clock::Clock;
use crate::config::{HomeserverConfig, Rules, Secret, ServiceConfig};
use crate::conversation::{CONVERSATION, Conversation, DESK, Desk, RoomState};
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::matrix::{Matrix, MatrixError};

use events::Seen;
use locks::Locks;
use memory::Memory;

pub(crate) use registers::{ACTS_ROOM, ADDRESSES_ROOM};

pub use memory::Wait;
pub use open::{Opening, Session};
pub use questions::Asked;
pub use queue::{Waiting, delay, positions};

/// What all homeservers of a guichet share.
pub struct Shared {
    /// Lengths and limits.
    pub rules: Rules,
    /// Turns keys into names.
    pub secret: Secret,
    /// For whom addresses are sealed.
    pub sealing: PublicKey,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What each source has.
    pub limits: Mutex<Limits>,
    /// How answers leave.
    pub mailer: Option<Mailer>,
}

impl Shared {
    pub(crate) fn limits(&self) -> MutexGuard<'_, Limits> {
        self.limits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A homeserver and its services.
pub struct Server {
    pub(crate) matrix: Matrix,
    pub(crate) settings: HomeserverConfig,
    pub(crate) services: Vec<ServiceConfig>,
    shared: Arc<Shared>,
    memory: Mutex<Memory>,
    locks: Locks,
    ready: AtomicBool,
    seen: tokio::sync::Mutex<Seen>,
}

/// Figures of a service, for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Whether new conversations are taken.
    pub open: bool,
    /// Who is in the duty room.
    pub officers: u64,
    /// How many wait.
    pub waiting: u64,
    /// The median wait of the last hour, s.
    pub delay_s: Option<u64>,
}

impl Server {
    /// A homeserver that was not asked yet.
    pub fn new(
        settings: HomeserverConfig,
        services: Vec<ServiceConfig>,
        shared: Arc<Shared>,
    ) -> Result<Self, String> {
        Ok(Server {
            matrix: Matrix::new(&settings)?,
            settings,
            services,
            shared,
            memory: Mutex::default(),
            locks: Locks::default(),
            ready: AtomicBool::new(false),
            seen: tokio::sync::Mutex::default(),
        })
    }

    /// Whether the copy of the rooms is made.
    pub fn is_ready(&self) -> bool {
        self.ready.load(Ordering::Acquire)
    }

    /// Figures of a service.
    pub fn figures(&self, service: &str) -> Figures {
        let memory = self.memory();
        let officers = memory.officers(service);
        Figures {
            open: self.is_ready() && self.matrix.answers() && officers > 0,
            officers,
            waiting: memory.waiting(service),
            delay_s: delay(memory.waits(service), self.now()),
        }
    }

    pub(crate) fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> u64 {
        self.shared.clock.now_ms()
    }

    /// What a room says now. `None` for one that is half made.
    async fn load(&self, room: &str) -> Result<Option<RoomState>, MatrixError> {
        Ok(RoomState::read(&self.matrix.state(room).await?))
    }

    /// Writes what the phone reads, and remembers it.
    async fn put_conversation(
        &self,
        id: &str,
        room: &str,
        conversation: &Conversation,
    ) -> Result<(), MatrixError> {
        let content = serde_json::to_value(conversation).unwrap_or_default();
        self.matrix.put_state(room, CONVERSATION, "", content).await?;
        self.memory().change(id, |held| held.conversation = conversation.clone());
        Ok(())
    }

    /// Writes the guichet's own notes, and remembers them.
    async fn put_desk(&self, room: &str, desk: &Desk) -> Result<(), MatrixError> {
        let content = serde_json::to_value(desk).unwrap_or_default();
        self.matrix.put_state(room, DESK, "", content).await?;
        self.memory().change(&desk.id, |held| held.desk = desk.clone());
        Ok(())
    }

    /// The account of a conversation.
    fn person(&self, id: &str) -> String {
        self.matrix.user(&person_name(id))
    }
}

fn person_name(id: &str) -> String {
    format!("usager-{id}")
}

fn alias(id: &str) -> String {
    format!("conv-{id}")
}
