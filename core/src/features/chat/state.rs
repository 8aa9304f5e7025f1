//! What the first page of the chat shows.

use crate::action::OutsideLink;
use crate::station_card::Remark;

/// The first page of the chat.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, uniffi::Record)]
pub struct ChatState {
    /// Title of the screen.
    pub title: String,
    /// That it is not for emergencies.
    pub warning: Remark,
    /// What is: 17, 112, 114 by text.
    pub urgent: Vec<OutsideLink>,
    /// Over what is said of the chat.
    pub heading: String,
    /// What it is, who reads, what they see, how long it is kept; in reading order.
    pub remarks: Vec<Remark>,
    /// Opens the official page.
    pub open: OutsideLink,
    /// Where this was read, and when.
    pub source: Remark,
}
