//! What the first run remembers.

/// A page of the first run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstRunPage {
    /// Language and reading level.
    Language,
    /// Who we are, and who we are not.
    About,
    /// Places and themes of news.
    News,
    /// If somebody checks this phone (D16).
    Watched,
}

/// Which page is shown.
#[derive(Debug, Default)]
pub struct FirstRunModel {
    /// `None`: it is over, or was never due.
    pub(super) page: Option<FirstRunPage>,
    /// Whether this app has news to choose of.
    pub(super) news: bool,
}

impl FirstRunModel {
    /// Nothing is shown until it is [due](FirstRunModel::due).
    pub(crate) fn of(news: bool) -> Self {
        FirstRunModel { page: None, news }
    }

    /// It begins.
    pub(crate) fn due(&mut self) {
        self.page = Some(FirstRunPage::Language);
    }

    /// Whether it stands in the place of home.
    pub(crate) fn is_shown(&self) -> bool {
        self.page.is_some()
    }

    /// The pages there are, in their order.
    pub(super) fn pages(&self) -> impl Iterator<Item = FirstRunPage> {
        use FirstRunPage::{About, Language, News, Watched};
        let news = self.news;
        [Language, About, News, Watched].into_iter().filter(move |page| news || *page != News)
    }
}
