//! `securite news`: what is new for some places and themes; the choice is kept nowhere.

use std::sync::Arc;

use securite_core::boundary::latest_news;
use securite_core::features::news::ToldItem;
use securite_core::runtime::{NewsChoice, NewsTold};

use super::once::{Asking, asking};
use crate::Outcome;
use crate::arguments::News;
use crate::profile::Chosen;

/// Asks once, prints what there is.
pub(crate) fn run(asked: &News, chosen: Chosen) -> Outcome {
    let Asking { start, words, faults } = match asking(&asked.once, chosen) {
        Ok(asking) => asking,
        Err(outcome) => return outcome,
    };
    let choice = NewsChoice { places: asked.place.clone(), themes: asked.theme.clone(), most: asked.most };
    let told = latest_news(start, choice, words, Arc::clone(&faults) as Arc<_>);
    if asked.once.json {
        crate::print_json(&told);
    } else {
        crate::print(&printed(&told));
    }
    faults.print();
    match told.ended {
        "which-place" => Outcome::Ambiguous,
        "renewed" if !told.items.is_empty() => Outcome::Found,
        _ => Outcome::NothingFound,
    }
}

fn printed(told: &NewsTold) -> String {
    let said = told.said.iter().map(|line| format!("{line}\n"));
    let items = told.items.iter().map(item);
    items.chain(said).collect::<Vec<_>>().join("\n")
}

fn item(item: &ToldItem) -> String {
    let link = item.link.as_deref().map(|link| format!("{link}\n")).unwrap_or_default();
    format!("{}\n{} · {}\n{}\n{link}", item.title, item.about, item.source, item.text)
}
