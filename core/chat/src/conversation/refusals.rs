//! What a refusal means. A homeserver that knows a token no more, or has us out of the room, does not say whether the
//! conversation is over: a token may be taken away while it goes on. The door knows, and gives another token for the
//! same key. It is asked once; what is refused directly after that is over.

use super::{Call, Conversation, Ending, Stage};
use crate::answer::Refusal;
use crate::matrix::Session;

impl Conversation {
    /// The server does not know us any more.
    pub(super) fn unknown(&mut self, call: Call) {
        match call {
            Call::Open if self.session.is_some() => self.lost(Ending::LockedOut),
            Call::Open => self.over(Ending::Refused),
            Call::Close => self.told_of_the_end(),
            Call::Earlier if self.renewed_for.is_some() => self.give_up_earlier(),
            Call::Sync | Call::Send | Call::Earlier => self.ask_the_door(call),
        }
    }

    pub(super) fn refused(&mut self, call: Call, refusal: &Refusal) {
        match call {
            Call::Open if self.session.is_some() => match refusal.status {
                404 | 410 | 503 => self.over(Ending::Unknown),
                _ => self.lost(Ending::LockedOut),
            },
            Call::Open => self.over(match (refusal.status, refusal.error.as_str()) {
                (503, _) => Ending::NobodyThere,
                (404, _) => Ending::NoSuchService,
                (409, _) => Ending::OtherTerms,
                (410, _) => Ending::Unknown,
                _ => Ending::Refused,
            }),
            Call::Close => self.told_of_the_end(),
            Call::Sync => self.lost(Ending::LockedOut),
            Call::Send => {
                self.heard(call);
                if let Some(transaction) = self.sending.take() {
                    self.queue.refused(transaction);
                }
            }
            Call::Earlier => self.give_up_earlier(),
        }
    }

    /// Whether it goes on, and with which token. What was said and what is not sent yet stays.
    pub(super) fn ask_the_door(&mut self, refused: Call) {
        if self.renewed_for.replace(refused).is_some() {
            self.lost(Ending::LockedOut);
        } else {
            self.renewals = self.renewals.saturating_add(1);
            self.stage = Stage::Opening;
        }
    }

    /// The door has let us in.
    pub(super) fn enter(&mut self, session: Session) {
        let before = self.session.as_ref();
        // It knew the key no more and made another conversation, in which nobody is to wait for us.
        let another = before.is_some_and(|before| !before.is_of_the_room_of(&session));
        self.session = Some(session);
        self.stage = Stage::Open;
        if another {
            self.lost(Ending::Unknown);
        }
    }

    /// The homeserver has answered this. That it tells us of the room does not say yet that one may write there.
    pub(super) fn heard(&mut self, call: Call) {
        let nothing_to_send = || self.renewed_for == Some(Call::Send) && self.queue.next().is_none();
        if call == Call::Send || self.renewed_for == Some(call) || nothing_to_send() {
            self.renewed_for = None;
        }
    }

    /// The service has heard of the end.
    pub(super) fn told_of_the_end(&mut self) {
        self.untold = false;
        if self.stage == Stage::Closing {
            self.over(Ending::ByPerson);
        }
    }

    /// Over for this phone. The service may have it open still, and somebody may wait there for an answer.
    fn lost(&mut self, ending: Ending) {
        self.over(ending);
        self.untold = true;
    }
}
