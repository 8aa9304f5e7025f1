//! What the screen of a conversation shows.

use crate::action::{OutsideLink, Tap};
use crate::buttons::PageButton;
use crate::page::PageField;
use crate::station_card::Remark;

/// A conversation: how it stands, what was said with the newest at the bottom, the field. The shell keeps the newest
/// line in sight unless the person has moved up.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ConversationState {
    /// How things stand, most important first; never empty. Always in sight.
    pub standing: Vec<Remark>,
    /// The way to 17 and 114, above all that was said: what the person wrote tells of danger (C7).
    pub alarm: Option<ConversationAlarm>,
    /// Brings what was said before; at the top of the lines.
    pub earlier: Option<Tap>,
    /// The oldest first, at most a few hundred.
    pub lines: Vec<ConversationLine>,
    /// What the person is asked before it is done, above the field.
    pub asks: Option<ConversationAsk>,
    /// Why the last message was not taken, beside the field; its text is still there.
    pub refusal: Option<Remark>,
    /// Where the next message is typed. It grows with its text. `None`: the conversation is over.
    pub field: Option<PageField>,
    /// Sends what the field holds.
    pub send: Option<Tap>,
    /// What else can be done, below the field, most needed first; never empty.
    pub buttons: Vec<PageButton>,
    /// Whether it has ended and the service knows: nothing of it is under way.
    pub is_over: bool,
    /// What a screen reader says by itself, politely, when it is another than before; empty: nothing.
    pub announcement: String,
}

/// The way to help at once.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ConversationAlarm {
    /// What to do.
    pub remark: Remark,
    /// 17 first, then 114.
    pub links: Vec<OutsideLink>,
}

/// A question before something that cannot be undone.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ConversationAsk {
    /// The question, with what follows from a yes.
    pub remark: Remark,
    /// Yes and no, in this order.
    pub buttons: Vec<PageButton>,
}

/// Something that was said.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ConversationLine {
    /// Unique in its list, the same as long as the line is there.
    pub id: String,
    /// On which side it stands.
    pub side: LineSide,
    /// Who wrote it.
    pub author: String,
    /// What was written, harmless to show; line breaks count. Never a link: what leads on is a button.
    pub text: String,
    /// How far a message of the person is; empty for those of others.
    pub state: String,
    /// What leads on: a page that is named in it with its host, a card of our own facts, sending again. May be empty.
    pub buttons: Vec<PageButton>,
    /// What a screen reader says: all of it.
    pub spoken: String,
}

/// On which side a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum LineSide {
    /// The person wrote it.
    Mine,
    /// An officer wrote it.
    Theirs,
    /// A program of the service wrote it.
    Service,
}

silent!(ConversationState, ConversationAlarm, ConversationAsk, ConversationLine);
