//! Why what is published could not be fetched, and how that is told.

use securite_feed::FeedError;
use securite_places::PackError;
use securite_signed::SignedError;

use super::SendError;
use crate::text::Words;

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
    /// What came cannot be read as news.
    NoFeed(FeedError),
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
    pub(crate) fn keeps_the_offer(&self) -> bool {
        self.passes() || matches!(self, Failure::NoRoom | Failure::NotWritten)
    }

    /// Whether it may be another way in an hour: the line, not what is published.
    pub(crate) fn passes(&self) -> bool {
        match self {
            Failure::NoAnswer(SendError::NotAllowed) => false,
            Failure::NoAnswer(_) => true,
            Failure::Refused(status) => *status == 429 || *status >= 500,
            Failure::Fault | Failure::Busy => true,
            Failure::NoRoom | Failure::NotWritten => false,
            Failure::NotSigned(_) | Failure::Expired | Failure::Older => false,
            Failure::NoPack(_) | Failure::NoFeed(_) | Failure::OtherDay | Failure::NotTaken => false,
        }
    }

    /// The sentence for a person.
    pub(crate) fn why(&self, words: &Words) -> String {
        match self {
            Failure::NoAnswer(SendError::Unreachable) => words.renewal_unreachable(),
            Failure::NoAnswer(SendError::TooSlow) => words.renewal_too_slow(),
            Failure::NoAnswer(SendError::NotTrusted) => words.renewal_not_trusted(),
            Failure::NoAnswer(SendError::NotAllowed) => words.renewal_elsewhere(),
            Failure::NoAnswer(SendError::TooLarge) => words.renewal_too_large(),
            Failure::NoAnswer(SendError::Broken) => words.renewal_broken(),
            Failure::NoAnswer(SendError::Fault) | Failure::Fault => words.renewal_fault(),
            Failure::Refused(404) => words.renewal_not_there(),
            Failure::Refused(status) => words.renewal_refused(&status.to_string()),
            Failure::NotSigned(error) => words.renewal_not_signed(&reason(*error, words)),
            Failure::Expired => words.renewal_expired(),
            Failure::Older => words.renewal_older(),
            Failure::Busy => words.renewal_busy(),
            Failure::NoRoom => words.renewal_no_room(),
            Failure::NotWritten => words.renewal_not_written(),
            Failure::NoFeed(_) => words.news_no_feed(),
            Failure::NoPack(_) => words.renewal_no_pack(),
            Failure::OtherDay => words.renewal_other_day(),
            Failure::NotTaken => words.renewal_not_taken(),
        }
    }
}

/// Why something signed is refused.
fn reason(error: securite_signed::SignedError, words: &Words) -> String {
    use securite_signed::SignedError::{
        Altered, Comment, Cut, Legacy, Longer, NotASignature, OtherRole, TooLong, UnknownKey, WebPage,
    };
    match error {
        WebPage => words.signed_web_page(),
        OtherRole(_) => words.signed_other_role(),
        UnknownKey => words.signed_unknown_key(),
        Altered => words.signed_altered(),
        Longer | Cut { .. } => words.signed_other_length(),
        TooLong | NotASignature(_) | Legacy | Comment(_) => words.signed_senseless(),
    }
}
