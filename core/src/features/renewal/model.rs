//! What is remembered of data that renew themselves.

use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use securite_signed::{Comment, Held};

use super::Ended;
use crate::work::WorkId;

/// What is held, what is offered, what is under way.
#[derive(Debug)]
pub struct RenewalModel {
    /// The folder of a server; `None`: nothing is ever asked.
    pub(super) address: Option<String>,
    pub(super) kept: RenewalKept,
    /// Between nothing and a few hours, by chance: not everybody asks at the same time.
    pub(super) spread: Duration,
    pub(super) held: Option<HeldPack>,
    /// The line costs by what is sent, or may end soon.
    pub(super) metered: bool,
    pub(super) offer: Option<Offer>,
    pub(super) doing: Doing,
    pub(super) ended: Option<Ended>,
}

/// What the device keeps of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RenewalKept {
    /// Whether the app looks by itself.
    pub by_itself: bool,
    /// When a server last answered what is new.
    pub asked: Option<DateTime<Utc>>,
}

impl Default for RenewalKept {
    fn default() -> Self {
        RenewalKept { by_itself: true, asked: None }
    }
}

/// The pack that serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldPack {
    /// It came with the program.
    BuiltIn {
        /// The day of its data.
        issued: NaiveDate,
    },
    /// A file that was chosen when the program was started: it is never renewed.
    Chosen {
        /// The day of its data.
        issued: NaiveDate,
    },
    /// It was published and fetched.
    Published {
        /// Its announcement.
        comment: Comment,
        /// SHA-256 of the announcement's file.
        sha256: [u8; 32],
    },
}

impl Default for RenewalModel {
    fn default() -> Self {
        RenewalModel::asking(None)
    }
}

impl HeldPack {
    /// The day of its data.
    pub fn issued(&self) -> NaiveDate {
        match self {
            HeldPack::BuiltIn { issued } | HeldPack::Chosen { issued } => *issued,
            HeldPack::Published { comment, .. } => comment.issued,
        }
    }

    pub(super) fn held(&self) -> Held {
        match self {
            HeldPack::BuiltIn { issued } | HeldPack::Chosen { issued } => Held::BuiltIn { issued: *issued },
            HeldPack::Published { comment, .. } => Held::Published { serial: comment.serial },
        }
    }
}

/// Something newer, as it was announced. A claim until it was fetched and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) comment: Comment,
    /// The announcement as it came.
    pub(super) announcement: Bytes,
}

/// What is under way. What comes back under another id is late, and nobody waits for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Doing {
    #[default]
    Nothing,
    /// Until it looks again by itself.
    Resting(WorkId),
    Asking(WorkId),
    Fetching {
        id: WorkId,
        done: u64,
        /// The person has seen what it costs.
        agreed: bool,
    },
}

impl RenewalModel {
    /// For this folder of a server; `None`: nothing is ever asked.
    pub(crate) fn asking(address: Option<String>) -> Self {
        RenewalModel {
            address,
            kept: RenewalKept::default(),
            spread: Duration::ZERO,
            held: None,
            // Until the shell says otherwise.
            metered: true,
            offer: None,
            doing: Doing::Nothing,
            ended: None,
        }
    }

    /// What is kept of it.
    pub fn kept(&self) -> RenewalKept {
        self.kept
    }

    /// The pack that serves.
    pub fn held(&self) -> Option<&HeldPack> {
        self.held.as_ref()
    }

    /// How the last try ended; `None` while one is under way, and before the first.
    pub fn ended(&self) -> Option<&Ended> {
        self.ended.as_ref()
    }

    /// Whether a server is asked or something is fetched.
    pub fn is_busy(&self) -> bool {
        matches!(self.doing, Doing::Asking(_) | Doing::Fetching { .. })
    }

    /// Bytes that came so far and bytes in all, while something is fetched.
    pub fn progress(&self) -> Option<(u64, u64)> {
        match (self.doing, &self.offer) {
            (Doing::Fetching { done, .. }, Some(offer)) => Some((done, offer.comment.size)),
            _ => None,
        }
    }

    /// Whether anything can be asked.
    pub(crate) fn asks(&self) -> bool {
        self.address.is_some()
    }

    /// The address of what is published, and nothing where it is a file that was chosen.
    pub(super) fn source(&self) -> Option<&str> {
        self.address.as_deref().filter(|_| !matches!(self.held, None | Some(HeldPack::Chosen { .. })))
    }
}
