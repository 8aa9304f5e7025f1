//! `securite update`: newer data, if there are any.

use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use securite_core::boundary::{AppPaths, renew};
use securite_core::runtime::built_in_pack;
use securite_core::text::{Language, ReadingLevel, Words};

use crate::Outcome;
use crate::arguments::Update;
use crate::faults::Faults;
use crate::host;
use crate::profile::Chosen;

/// Asks, downloads with a bar that a terminal sees, prints what it came to.
pub(crate) fn run(asked: &Update, chosen: Chosen) -> Outcome {
    let faults = match Faults::open(None) {
        Ok(faults) => faults,
        Err(sentence) => return crate::refused(&sentence),
    };
    let packs = asked.packs.as_ref().map(|path| path.to_string_lossy().into_owned()).or(chosen.packs);
    if packs.is_none() {
        return crate::refused("aucun dossier pour les données : donnez-en un avec --packs");
    }
    let paths = AppPaths { packs_folder: packs, ..AppPaths::default() };
    let tag = asked.answer.lang.language();
    let start = paths.start(tag, &chosen.profile, |profile| host::ports(profile, asked.at), built_in_pack());
    let reading = if asked.answer.lang.is_plain() { ReadingLevel::Plain } else { ReadingLevel::Standard };
    let words = Words::of(Language::from_tag(tag).unwrap_or_default(), reading);
    let bar = ProgressBar::new(0);
    // A template of ours that indicatif does not take would be a bar of another look.
    bar.set_style(
        ProgressStyle::with_template("{bar:30} {percent} %  {eta}")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let renewed = renew(start, words, Arc::clone(&faults) as Arc<_>, |done, size| {
        bar.set_length(size);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    if asked.json {
        match serde_json::to_string_pretty(&renewed) {
            Ok(json) => crate::print(&(json + "\n")),
            Err(error) => eprintln!("securite : {error}"),
        }
    } else {
        renewed.said.iter().for_each(|line| crate::print(&format!("{line}\n")));
    }
    faults.print();
    match renewed.ended {
        "failed" => Outcome::NothingFound,
        _ => Outcome::Found,
    }
}
