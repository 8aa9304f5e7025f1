//! `securite news`: what is new for some places and themes; the choice is kept nowhere.

use std::sync::Arc;

use securite_core::boundary::{AppPaths, latest_news};
use securite_core::features::news::ToldItem;
use securite_core::runtime::{NewsChoice, NewsTold, built_in_pack};
use securite_core::text::{Language, ReadingLevel, Words};

use crate::Outcome;
use crate::arguments::News;
use crate::faults::Faults;
use crate::host;
use crate::profile::Chosen;

/// Asks once, prints what there is.
pub(crate) fn run(asked: &News, chosen: Chosen) -> Outcome {
    let faults = match Faults::open(None) {
        Ok(faults) => faults,
        Err(sentence) => return crate::refused(&sentence),
    };
    let packs = asked.packs.as_ref().map(|path| path.to_string_lossy().into_owned()).or(chosen.packs);
    let paths = AppPaths { packs_folder: packs, ..AppPaths::default() };
    let tag = asked.answer.lang.language();
    let start = paths.start(tag, &chosen.profile, |profile| host::ports(profile, asked.at), built_in_pack());
    let reading = if asked.answer.lang.is_plain() { ReadingLevel::Plain } else { ReadingLevel::Standard };
    let words = Words::of(Language::from_tag(tag).unwrap_or_default(), reading);
    let choice = NewsChoice { places: asked.place.clone(), themes: asked.theme.clone(), most: asked.most };
    let told = latest_news(start, choice, words, Arc::clone(&faults) as Arc<_>);
    if asked.json {
        match serde_json::to_string_pretty(&told) {
            Ok(json) => crate::print(&(json + "\n")),
            Err(error) => eprintln!("securite : {error}"),
        }
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
