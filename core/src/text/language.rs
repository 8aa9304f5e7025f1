//! Languages and reading levels.

/// A language the app speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// French, also for a system whose language we do not speak.
    #[default]
    French,
    /// English.
    English,
    /// What nobody speaks: French that is longer, in other letters. It shows what is cut, and what is in no catalogue.
    #[cfg(debug_assertions)]
    Pseudo,
}

impl Language {
    /// All, in the order in which they are offered.
    pub const ALL: [Language; 2] = [Language::French, Language::English];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
            // As Android calls it.
            #[cfg(debug_assertions)]
            Language::Pseudo => "en-XA",
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::French => "Français",
            Language::English => "English",
            #[cfg(debug_assertions)]
            Language::Pseudo => "Pseudo",
        }
    }

    /// From a tag such as "en", "en-GB" or "en_US".
    pub fn from_tag(tag: &str) -> Option<Self> {
        #[cfg(debug_assertions)]
        if tag.eq_ignore_ascii_case(Language::Pseudo.tag()) {
            return Some(Language::Pseudo);
        }
        let first = tag.split(['-', '_']).next()?;
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }
}

/// How easy the sentences are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadingLevel {
    /// As the app speaks to everybody.
    #[default]
    Standard,
    /// Shorter sentences and common words.
    Plain,
}
