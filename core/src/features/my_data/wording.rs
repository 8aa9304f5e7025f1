//! Each thing in words: what it is called, what it is, what erasing it means and came to.

use super::HeldThing;
use super::model::{Erasure, HeldFile, Holding, Left, MyDataModel};
use crate::action::Tone;
use crate::station_card::Remark;
use crate::text::Words;

/// What other features keep, as far as it is told here.
pub(crate) struct Contents {
    /// The name of the language that was chosen.
    pub(crate) language: Option<&'static str>,
    /// Plain words were chosen.
    pub(crate) plain: bool,
    /// Data are never looked for by themselves.
    pub(crate) never_asks: bool,
    /// The name of the kept station; `None`: the data no longer have it.
    pub(crate) station: Option<String>,
    /// The names of the places of news.
    pub(crate) places: Vec<String>,
    /// Their themes; `None`: all.
    pub(crate) themes: Option<String>,
    /// Notices of the system are wanted.
    pub(crate) notices: bool,
}

/// What it is about, and what comes of it.
pub(super) fn question(thing: Option<HeldThing>, model: &MyDataModel, words: &Words) -> String {
    let after = match thing {
        None => return words.my_data_ask_all(),
        Some(HeldThing::Settings) => words.my_data_after_settings(),
        Some(HeldThing::Station) => words.my_data_after_station(),
        Some(HeldThing::NewsChoices) => words.my_data_after_news_choices(),
        Some(HeldThing::Packs) => words.my_data_after_packs(),
        Some(HeldThing::News) => words.my_data_after_news(),
        Some(HeldThing::Conversation) => words.my_data_after_conversation(),
        Some(HeldThing::SetAside) => words.my_data_after_set_aside(),
        Some(HeldThing::Log) => words.my_data_after_log(),
    };
    let what = thing.map(|thing| name(thing, words)).unwrap_or_default();
    let has_older = model.held.as_ref().is_some_and(|held| held.things.contains_key(&HeldThing::SetAside));
    let may_hold_it = matches!(thing, Some(HeldThing::Station | HeldThing::NewsChoices));
    let older = (has_older && may_hold_it).then(|| words.my_data_after_older());
    [words.my_data_ask(&what), after].into_iter().chain(older).collect::<Vec<_>>().join(" ")
}

/// What is gone; what is not, and what to do.
pub(super) fn result(erasure: &Erasure, words: &Words) -> Vec<Remark> {
    if erasure.is_whole() {
        let text = match erasure.thing {
            // A file of settings may lie elsewhere: nothing is claimed of it.
            None if erasure.file == HeldFile::None => words.my_data_erased_found(),
            None => words.my_data_erased_all(),
            Some(thing) => words.my_data_erased(&name(thing, words)),
        };
        return vec![Remark::new(text, Tone::Chosen)];
    }
    let of = |why: Left| {
        let names =
            erasure.left.iter().filter(|(_, left)| **left == why).map(|(thing, _)| name(*thing, words));
        Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
    };
    let busy = of(Left::Busy).map(|what| words.my_data_busy(&what));
    let refused = of(Left::Refused).map(|what| words.my_data_refused(&what));
    // What the file of settings holds is said by how that file stands.
    let unknown = erasure.out_of_reach.then(|| words.my_data_not_all());
    let told = busy.into_iter().chain(refused).chain(unknown);
    told.map(|text| Remark::new(text, Tone::Careful)).collect()
}

/// What it is called.
pub(super) fn name(thing: HeldThing, words: &Words) -> String {
    match thing {
        HeldThing::Settings => words.my_data_settings(),
        HeldThing::Station => words.my_data_station(),
        HeldThing::NewsChoices => words.my_data_news_choices(),
        HeldThing::Packs => words.my_data_packs(),
        HeldThing::News => words.my_data_news(),
        HeldThing::Conversation => words.my_data_conversation(),
        HeldThing::SetAside => words.my_data_set_aside(),
        HeldThing::Log => words.my_data_log(),
    }
}

/// What it is.
pub(super) fn content(thing: HeldThing, holding: &Holding, contents: &Contents, words: &Words) -> String {
    let size = words.size(holding.bytes);
    match thing {
        HeldThing::Settings => {
            let language =
                contents.language.map_or_else(|| words.my_data_language_of_device(), str::to_owned);
            let plain = contents.plain.then(|| words.settings_plain());
            let never = contents.never_asks.then(|| words.my_data_never_asks());
            let first_pages = [words.my_data_first_pages()];
            [language]
                .into_iter()
                .chain(plain)
                .chain(never)
                .chain(first_pages)
                .collect::<Vec<_>>()
                .join(" · ")
        }
        HeldThing::Station => contents.station.clone().unwrap_or_else(|| words.my_data_station_gone()),
        HeldThing::NewsChoices => {
            let places = contents.places.join(", ");
            let places = (!places.is_empty()).then(|| words.my_data_places(&places));
            let themes = contents.themes.as_ref().map(|themes| words.my_data_themes(themes));
            let notices = contents.notices.then(|| words.my_data_notices());
            let said: Vec<String> = places.into_iter().chain(themes).chain(notices).collect();
            // Kept, and without a meaning any more.
            if said.is_empty() { words.my_data_no_choice() } else { said.join(" ") }
        }
        HeldThing::Packs if holding.files.is_empty() => words.my_data_asked(),
        HeldThing::News if holding.files.is_empty() => words.my_data_asked(),
        HeldThing::Packs | HeldThing::News => words.my_data_same_for_all(&size),
        HeldThing::Conversation => words.my_data_sealed(&size),
        HeldThing::SetAside => words.my_data_set_aside_files(&holding.files.join(", "), &size),
        HeldThing::Log => words.my_data_log_says(&size),
    }
}
