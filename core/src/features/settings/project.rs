//! How the settings are told.

use super::{SettingsAction, SettingsModel};
use crate::action::{Tap, Tone};
use crate::page::{Choice, ChoiceRow, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::text::{Language, ReadingLevel, Words};

/// The id of the row of plain words.
pub(super) const PLAIN: &str = "plain";

/// All that the device keeps.
pub(crate) enum Kept<'a> {
    /// Nothing: no file takes it.
    Nothing,
    /// Language and reading level.
    Choices,
    /// These, and the station of this name.
    Station(&'a str),
    /// These, and a station that the data no longer have.
    StationThatIsGone,
}

/// What it keeps beside that.
#[derive(Clone, Copy, Default)]
pub(crate) struct KeptToo {
    /// Data that renew themselves.
    pub(crate) data: bool,
    /// Places or themes of news.
    pub(crate) news: bool,
}

/// Language, plain words, what the device keeps. `forget_station` lets the kept station go, and is there when one is;
/// `data` tells of data that renew themselves, `pages` leads to those on privacy and the law.
pub(crate) fn project(
    model: &SettingsModel,
    kept: Kept<'_>,
    forget_station: Option<Tap>,
    too: KeptToo,
    data: impl FnOnce(PageBuilder) -> PageBuilder,
    pages: Vec<LeadRow>,
    words: &Words,
) -> PageState {
    let more = if too.data { words.settings_kept_renewed() } else { words.settings_kept_nothing_else() };
    let more = if too.news { format!("{} {more}", words.settings_kept_news()) } else { more };
    let kept = match kept {
        Kept::Nothing if too.data => words.settings_kept_data(),
        Kept::Nothing => words.settings_kept_nothing(),
        Kept::Choices => format!("{} {more}", words.settings_kept()),
        Kept::Station(name) => format!("{} {more}", words.settings_kept_station(name)),
        Kept::StationThatIsGone => format!("{} {more}", words.settings_kept_gone()),
    };
    PageBuilder::new()
        .section(words.settings_language())
        .then(|page| choices(page, model, words))
        .remark(kept, Tone::Quiet)
        .button(forget_station)
        .then(data)
        .leads(LeadsLook::Rows, pages)
        .page()
}

/// Language and reading level.
pub(crate) fn choices(page: PageBuilder, model: &SettingsModel, words: &Words) -> PageBuilder {
    page.one_of(Language::ALL.map(|language| row(language, model, words)).into())
        .switch(plain_words(model, words))
}

fn plain_words(model: &SettingsModel, words: &Words) -> ChoiceRow {
    let on = model.reading == ReadingLevel::Plain;
    let choice = Choice {
        title: words.settings_plain(),
        detail: words.settings_plain_detail(),
        chosen: on,
        spoken: if on { words.settings_plain_off() } else { words.settings_plain_on() },
    };
    choice.by(PLAIN, SettingsAction::PlainWordsSet { on: !on })
}

fn row(language: Language, model: &SettingsModel, words: &Words) -> ChoiceRow {
    let chosen = language == model.language();
    let name = language.name();
    let choice = Choice {
        title: name.into(),
        detail: String::new(),
        chosen,
        spoken: if chosen { words.settings_chosen(name) } else { words.settings_choose(name) },
    };
    choice.by(language.tag(), SettingsAction::LanguageChosen { tag: language.tag().into() })
}
