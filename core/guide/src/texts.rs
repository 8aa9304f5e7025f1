//! One sentence in the three ways the app speaks.

/// How a text is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// French.
    French,
    /// Plain French: short sentences, common words.
    Plain,
    /// English.
    English,
}

/// The same in French, plain French and English. None is empty in a guide that was checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Texts {
    /// French.
    pub fr: String,
    /// Plain French.
    #[serde(default)]
    pub plain: String,
    /// English.
    #[serde(default)]
    pub en: String,
}

impl Texts {
    /// The text said so; French where that one is empty.
    pub fn said(&self, tongue: Tongue) -> &str {
        let text = match tongue {
            Tongue::French => &self.fr,
            Tongue::Plain => &self.plain,
            Tongue::English => &self.en,
        };
        if text.is_empty() { &self.fr } else { text }
    }

    /// All three, with the names they have in a file.
    pub fn all(&self) -> [(&'static str, &str); 3] {
        [("fr", &self.fr), ("plain", &self.plain), ("en", &self.en)]
    }
}
