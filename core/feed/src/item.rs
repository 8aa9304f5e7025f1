//! One piece of news.

use chrono::{DateTime, Utc};

use crate::{Area, Themes};

/// One piece of news, as it was written: what is shown of it is made harmless first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name, the same in each correction of it.
    pub id: String,
    /// One line.
    pub title: String,
    /// Plain text; empty lines part paragraphs.
    pub text: String,
    /// What it is about.
    pub themes: Themes,
    /// Whom it is for. None: nobody.
    pub areas: Vec<Area>,
    /// When it was published.
    pub published: DateTime<Utc>,
    /// When it was corrected.
    pub corrected: Option<DateTime<Utc>>,
    /// After this it is not shown any more.
    pub until: DateTime<Utc>,
    /// Something that happens now, as an accident on a road: told soon, or never.
    pub event: bool,
    /// Who says so.
    pub source: String,
    /// The address of a page with more.
    pub link: Option<String>,
}
