//! What a person can do in the chat.

use crate::action::ScreenName;

/// An action in the chat.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChatAction {
    /// Ask again who is there.
    LookedAgain,
    /// A wish was said, or taken back.
    WishSet {
        /// Which one.
        wish: ChatWish,
        /// Whether it is wished.
        on: bool,
    },
    /// Whether the conversation is kept over the end of the program.
    KeepingChosen {
        /// For how long.
        keeping: ChatKeeping,
    },
    /// The terms are accepted and the conversation begins. Leads to its screen.
    Began {
        /// "police", "gendarmerie".
        service: String,
    },
    /// What was before is to be shown.
    EarlierAsked,
    /// A message that was refused is to be sent again.
    SentAgain {
        /// The id of its line.
        id: String,
    },
    /// The person wants to end the conversation, and is asked first.
    EndAsked,
    /// The person wants to copy what they wrote, and is asked first.
    CopyAsked,
    /// The person does not want it after all.
    AskDropped,
    /// The conversation is ended: nothing of it is left here, and the service is told.
    Ended,
    /// A conversation that is over is left. Leads to the first page of the chat.
    Finished,
    /// The question is to be sent.
    QuestionLeft {
        /// "police", "gendarmerie".
        service: String,
    },
}

impl ChatAction {
    /// The screen that it leads to by itself.
    pub(crate) fn leads_to(&self) -> Option<ScreenName> {
        match self {
            ChatAction::Began { .. } => Some(ScreenName::Conversation),
            ChatAction::Finished => Some(ScreenName::Chat),
            ChatAction::LookedAgain
            | ChatAction::WishSet { .. }
            | ChatAction::KeepingChosen { .. }
            | ChatAction::EarlierAsked
            | ChatAction::SentAgain { .. }
            | ChatAction::EndAsked
            | ChatAction::CopyAsked
            | ChatAction::AskDropped
            | ChatAction::Ended
            | ChatAction::QuestionLeft { .. } => None,
        }
    }
}

/// What a person may wish (C4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChatWish {
    /// The service may act if they stop answering.
    ActIfSilent,
    /// Writing is safe for them now.
    SafeToWrite,
    /// An officer may call them.
    MayCall,
}

/// How long a conversation is kept on the device (C2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum ChatKeeping {
    /// Not at all: it is in memory, and ends with the program.
    #[default]
    NotKept,
    /// A day at most.
    Day,
    /// Seven days at most.
    Week,
}

silent!(ChatAction {
    LookedAgain,
    WishSet,
    KeepingChosen,
    Began,
    EarlierAsked,
    SentAgain,
    EndAsked,
    CopyAsked,
    AskDropped,
    Ended,
    Finished,
    QuestionLeft,
});
