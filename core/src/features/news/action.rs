//! What a person can do with news.

/// An action on news.
#[derive(Clone, PartialEq, Eq, serde::Serialize, uniffi::Enum)]
pub enum NewsAction {
    /// Ask for newer ones now.
    Refreshed,
    /// Call off what is under way.
    Stopped,
    /// Show older ones too.
    OlderAsked,
    /// A theme was chosen, or is not any more.
    ThemeSet {
        /// Its name; "other" for those without a name here.
        theme: String,
        /// Chosen.
        on: bool,
    },
    /// A place is followed no more.
    PlaceForgotten {
        /// The tag of its area.
        tag: String,
    },
    /// The kept station is followed.
    StationFollowed {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// All that was chosen is forgotten.
    ChoicesErased,
    /// Notices of the system are wanted, or not any more.
    NoticesSet {
        /// Wanted.
        on: bool,
    },
    /// The system, or the person whom it asked, allows notices or does not.
    NoticesAllowed {
        /// Allows.
        allowed: bool,
    },
    /// The system gives the app a while out of sight: what is due is asked for.
    DueAsked,
}

// What somebody reads, and where.
silent!(NewsAction {
    Refreshed,
    Stopped,
    OlderAsked,
    ThemeSet,
    PlaceForgotten,
    StationFollowed,
    ChoicesErased,
    NoticesSet,
    NoticesAllowed,
    DueAsked
});
