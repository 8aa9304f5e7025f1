//! What a person can do on the letter to 114, and its pages.

use crate::action::ScreenName;

/// A page of the letter, in the order in which one leads to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, uniffi::Enum)]
pub enum LetterPage {
    /// Who needs help.
    Who,
    /// What happens.
    What,
    /// Where it is.
    Place,
    /// The text, and how it is sent.
    Message,
}

/// Who needs help.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum LetterWho {
    /// Nothing is said of it.
    #[default]
    Unsaid,
    /// Who writes.
    Myself,
    /// Somebody with them.
    WithMe,
    /// A child.
    Child,
    /// Somebody they see.
    Seen,
}

/// What happens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum LetterWhat {
    /// Nothing is said of it, or what is none of the others: a person writes it in the text.
    #[default]
    Unsaid,
    /// Somebody hits or threatens.
    Hits,
    /// A thief is there.
    Thief,
    /// Somebody is injured or ill.
    Injured,
    /// A fire.
    Fire,
    /// An accident.
    Accident,
    /// Somebody follows somebody.
    Followed,
}

/// An action on the letter.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum LetterAction {
    /// Who needs help was said, or passed. Leads to what happens.
    WhoChosen {
        /// Who.
        who: LetterWho,
    },
    /// What happens was said, or passed. Leads to the place.
    WhatChosen {
        /// What.
        what: LetterWhat,
    },
    /// This place is the right one. Leads to the text.
    PlaceChosen {
        /// The id of the row; one that is no longer in the list changes nothing.
        id: String,
    },
    /// The place was not the right one.
    PlaceTakenBack,
}

impl LetterAction {
    /// The screen that it leads to by itself.
    pub(crate) fn leads_to(&self) -> Option<ScreenName> {
        let page = match self {
            LetterAction::WhoChosen { .. } => LetterPage::What,
            LetterAction::WhatChosen { .. } => LetterPage::Place,
            LetterAction::PlaceChosen { .. } => LetterPage::Message,
            LetterAction::PlaceTakenBack => return None,
        };
        Some(ScreenName::Letter { page })
    }
}

silent!(LetterAction { WhoChosen, WhatChosen, PlaceChosen, PlaceTakenBack });
