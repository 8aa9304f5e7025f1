//! What a try came to.

use securite_places::PackError;
use securite_signed::SignedError;

use crate::work::SendError;

/// What a try came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Nothing newer is published.
    NothingNew,
    /// Newer data serve now.
    Renewed,
    /// The person called it off.
    Stopped,
    /// It failed; what was held serves.
    Failed(Failure),
}

/// Why a try failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// No answer.
    NoAnswer(SendError),
    /// A server answered that it cannot: the status of HTTP.
    Refused(u16),
    /// What came is not signed by whom it should be, or was altered.
    NotSigned(SignedError),
    /// What is published has expired, or the clock of the device is ahead.
    Expired,
    /// What is published is older than what is held.
    Older,
    /// No room on the device.
    NoRoom,
    /// The device does not let us write.
    NotWritten,
    /// Signed, and yet no pack that this program reads.
    NoPack(PackError),
    /// Signed for another day than its own.
    OtherDay,
    /// The program could not be started with it before.
    NotTaken,
    /// Another program of the same device is at it.
    Busy,
    /// A fault of the program.
    Fault,
}

impl Failure {
    /// Whether what was offered is still worth a try.
    pub(super) fn keeps_the_offer(&self) -> bool {
        self.passes() || matches!(self, Failure::NoRoom | Failure::NotWritten)
    }

    /// Whether it may be another way in an hour: the line, not what is published.
    pub(super) fn passes(&self) -> bool {
        match self {
            Failure::NoAnswer(SendError::NotAllowed) => false,
            Failure::NoAnswer(_) => true,
            Failure::Refused(status) => *status == 429 || *status >= 500,
            Failure::Fault | Failure::Busy => true,
            Failure::NoRoom | Failure::NotWritten => false,
            Failure::NotSigned(_) | Failure::Expired | Failure::Older => false,
            Failure::NoPack(_) | Failure::OtherDay | Failure::NotTaken => false,
        }
    }
}
