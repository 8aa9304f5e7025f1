//! News without a screen, for a command line: asked for once, and what they are for one choice.

use std::sync::Arc;

use serde::Serialize;

use super::faults::{self, Log};
use super::once::run_once;
use super::thread::Start;
use crate::action::AppAction;
use crate::context::Ctx;
use crate::features::news::{self, NewsAction, ToldItem};
use crate::text::Words;

/// What is asked.
#[derive(Debug, Clone, Default)]
pub struct NewsChoice {
    /// Places as people type them.
    pub places: Vec<String>,
    /// Names of themes, and no other; none: all.
    pub themes: Vec<String>,
    /// Items at most.
    pub most: usize,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewsTold {
    /// "renewed", "failed", "no-source" where the profile names none, "which-place" where a place is not clear.
    pub ended: &'static str,
    /// The sentences that the page would show of it.
    pub said: Vec<String>,
    /// Of what is held: those of the places first, each part newest first.
    pub items: Vec<ToldItem>,
}

/// Asks for newer ones, and tells what there is for this choice. Nothing of the choice is kept.
pub(crate) fn latest_news(
    start: Start,
    choice: NewsChoice,
    words: &'static Words,
    log: Arc<dyn Log>,
) -> NewsTold {
    // On a thread of its own: faults of a thread are told to its log from then on.
    let body = || {
        faults::tell_to(log);
        once(start, &choice, words)
    };
    let done = std::thread::scope(|scope| scope.spawn(body).join().ok());
    // It ends before it begins only by a fault, which was told.
    done.flatten().unwrap_or(NewsTold { ended: "failed", said: Vec::new(), items: Vec::new() })
}

fn once(start: Start, choice: &NewsChoice, words: &'static Words) -> Option<NewsTold> {
    let field = || news::PLACE.to_owned();
    let places = choice.places.iter().flat_map(|text| {
        [AppAction::Typed { field: field(), text: text.clone() }, AppAction::Entered { field: field() }]
    });
    let off = |name: &&str| !choice.themes.is_empty() && !choice.themes.iter().any(|chosen| chosen == name);
    let set = |name: &str| NewsAction::ThemeSet { theme: name.to_owned(), on: false }.into();
    let themes = news::theme_names().filter(off).map(set);
    let actions = places.chain(themes).chain([NewsAction::Refreshed.into()]);
    let all = run_once(start, actions.collect(), |engine| !engine.news().is_busy())?;
    let (engine, now) = all.told();
    let (model, ctx) = (engine.news(), Ctx { now, words });
    let followed = model.kept().places.len();
    let clear = followed == choice.places.len();
    let ended = match () {
        () if !clear => "which-place",
        () if !model.is_there() => "no-source",
        () if model.failures().is_empty() => "renewed",
        () => "failed",
    };
    let items = if clear { news::items(model, choice.most, ctx) } else { Vec::new() };
    Some(NewsTold { ended, said: news::said(model, clear, ctx), items })
}
