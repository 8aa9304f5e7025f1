//! `securite update`: newer data, if there are any.

use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use securite_core::boundary::renew;

use super::once::{Asking, asking};
use crate::Outcome;
use crate::arguments::Update;
use crate::profile::Chosen;

/// Asks, downloads with a bar that a terminal sees, prints what it came to.
pub(crate) fn run(asked: &Update, chosen: Chosen) -> Outcome {
    if asked.once.packs.is_none() && chosen.packs.is_none() {
        return crate::refused("aucun dossier pour les données : donnez-en un avec --packs");
    }
    let Asking { start, words, faults } = match asking(&asked.once, chosen) {
        Ok(asking) => asking,
        Err(outcome) => return outcome,
    };
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
    if asked.once.json {
        crate::print_json(&renewed);
    } else {
        renewed.said.iter().for_each(|line| crate::print(&format!("{line}\n")));
    }
    faults.print();
    match renewed.ended {
        "failed" => Outcome::NothingFound,
        _ => Outcome::Found,
    }
}
