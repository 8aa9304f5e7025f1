//! Text as a person typed it, made harmless.

/// Text in a field: at most [`Typed::MAX_CHARS`] characters, none of them a control character.
/// Lives in memory only, and prints as `…`.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Typed(String);

impl Typed {
    /// Longer text is cut here: no address is this long, and the work of a search stays bounded.
    pub(crate) const MAX_CHARS: usize = 200;

    pub(crate) fn new(text: &str) -> Self {
        let harmless = |c: char| if c.is_control() { ' ' } else { c };
        Typed(text.chars().take(Self::MAX_CHARS).map(harmless).collect())
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

silent!(Typed);
