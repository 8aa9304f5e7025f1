//! From typed text to places.

use crate::{Pack, PackError, Place};

/// How the text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The whole text was typed.
    Full,
    /// The person is still typing: the last word may be unfinished.
    Key,
}

/// What a search found, best first.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// At most as many as asked for.
    pub places: Vec<Place>,
    /// How many of the first places fit the text equally well: 1 when the first is clearly meant,
    /// more when the person has to choose, 0 when nothing was found.
    pub equally_good: usize,
}

/// The index of places in a pack, ready to be searched. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct Places {}

impl Places {
    /// Reads the tables of the index sections, not their contents.
    pub fn open(pack: &Pack) -> Result<Self, PackError> {
        let _ = pack;
        Ok(Places {})
    }

    /// Finds places for a text of any length and content. Bounded work, never an error.
    pub fn search(&self, text: &str, mode: Mode, limit: usize) -> Answers {
        let _ = (text, mode, limit);
        Answers::default()
    }
}
