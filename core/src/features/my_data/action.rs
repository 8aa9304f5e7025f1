//! What a person can do about what the device holds.

/// A thing that the device can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, uniffi::Enum)]
pub enum HeldThing {
    /// Language, reading level, and every setting that is none of the others.
    Settings,
    /// The station that was kept.
    Station,
    /// Places and themes of news, and whether notices are wanted.
    NewsChoices,
    /// Data packs that were fetched, and when they were asked for.
    Packs,
    /// News that were fetched, and when they were asked for.
    News,
    /// A conversation, sealed.
    Conversation,
    /// Files that were set aside because they could not be used as settings.
    SetAside,
    /// The file in which faults of the program are written.
    Log,
}

/// Erasing is asked once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum MyDataAction {
    /// "Erase": asks whether to.
    EraseAsked {
        /// What; `None`: all of it.
        thing: Option<HeldThing>,
    },
    /// "No": it stays.
    EraseDropped,
    /// "Yes": what was asked about is erased; nothing where nothing was.
    EraseConfirmed,
}
