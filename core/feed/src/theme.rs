//! What an item is about.

/// A theme that a person can choose: the eight of the official service's pages, and "businesses" of its programming
/// interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Theme {
    /// Road safety.
    RoadSafety,
    /// Help for victims.
    VictimSupport,
    /// Fraud and attacks by computer and phone.
    Digital,
    /// Families.
    Family,
    /// Young people.
    Youth,
    /// Work in police and gendarmerie.
    Recruitment,
    /// Safety in daily life.
    DailyLife,
    /// Against burglary.
    BurglaryPrevention,
    /// Shops and companies.
    Businesses,
}

impl Theme {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Theme; 9] = [
        Theme::DailyLife,
        Theme::RoadSafety,
        Theme::Digital,
        Theme::BurglaryPrevention,
        Theme::VictimSupport,
        Theme::Family,
        Theme::Youth,
        Theme::Businesses,
        Theme::Recruitment,
    ];

    /// As a tag names it.
    pub fn name(self) -> &'static str {
        match self {
            Theme::RoadSafety => "road-safety",
            Theme::VictimSupport => "victim-support",
            Theme::Digital => "digital",
            Theme::Family => "family",
            Theme::Youth => "youth",
            Theme::Recruitment => "recruitment",
            Theme::DailyLife => "daily-life",
            Theme::BurglaryPrevention => "burglary-prevention",
            Theme::Businesses => "businesses",
        }
    }

    /// The one of this name; `None`: one that this version does not know.
    pub fn named(name: &str) -> Option<Self> {
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Some themes. One that this version does not know counts as "other".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Themes(u16);

impl Themes {
    const OTHER: u16 = 1 << 15;

    /// All that are known, and "other".
    pub fn all() -> Self {
        Theme::ALL.into_iter().fold(Themes(Themes::OTHER), Themes::with)
    }

    /// These and one more.
    #[must_use]
    pub fn with(self, theme: Theme) -> Self {
        Themes(self.0 | theme.bit())
    }

    /// These but for one.
    #[must_use]
    pub fn without(self, theme: Theme) -> Self {
        Themes(self.0 & !theme.bit())
    }

    /// These and one that has no name here.
    #[must_use]
    pub fn with_other(self) -> Self {
        Themes(self.0 | Themes::OTHER)
    }

    /// Whether this one is among them.
    pub fn has(self, theme: Theme) -> bool {
        self.0 & theme.bit() != 0
    }

    /// Whether one without a name here is among them.
    pub fn has_other(self) -> bool {
        self.0 & Themes::OTHER != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether one at least is in both.
    pub fn meets(self, other: Themes) -> bool {
        self.0 & other.0 != 0
    }

    /// Those that are known, in the order in which they are shown.
    pub fn known(self) -> impl Iterator<Item = Theme> {
        Theme::ALL.into_iter().filter(move |theme| self.has(*theme))
    }
}

impl FromIterator<Theme> for Themes {
    fn from_iter<I: IntoIterator<Item = Theme>>(themes: I) -> Self {
        themes.into_iter().fold(Themes::default(), Themes::with)
    }
}
