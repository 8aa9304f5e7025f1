//! `securite my-data`: all that the app keeps here, and erasing it once somebody has said yes.

use std::collections::BTreeMap;
use std::io::{IsTerminal as _, Write as _};
use std::sync::Arc;

use securite_core::boundary::my_data;
use securite_core::text::Words;

use super::once::{Asking, asking};
use super::pages::print_screen;
use crate::Outcome;
use crate::arguments::MyData;
use crate::faults::is_log;
use crate::profile::Chosen;

/// Shows what is kept; with `--erase` asks, erases all of it, and shows what came of it.
pub(crate) fn run(asked: &MyData, chosen: Chosen) -> Outcome {
    let Some(words) = Words::tagged(asked.once.answer.lang.tag()) else { return Outcome::NothingFound };
    // Opening would make a file that is not there.
    if let Some(file) = asked.settings.as_ref().filter(|file| !file.exists()) {
        return crate::refused(&words.terminal_no_settings(&file.display().to_string()));
    }
    // It would be emptied, and a name is soon mistyped.
    if let Some(file) = asked.log.as_ref().filter(|file| !is_log(file)) {
        return crate::refused(&words.terminal_no_log(&file.display().to_string()));
    }
    if asked.erase && !asked.yes {
        if asked.once.json || !std::io::stdin().is_terminal() {
            return crate::refused(&words.terminal_nobody_agrees());
        }
        if told(asked, chosen.clone(), false) != Outcome::Found {
            return Outcome::NothingFound;
        }
        if !is_agreed(words) {
            eprintln!("{}", words.terminal_nothing_erased());
            return Outcome::NothingFound;
        }
    }
    told(asked, chosen, asked.erase)
}

fn told(asked: &MyData, chosen: Chosen, erase: bool) -> Outcome {
    let Asking { mut start, words, faults } = match asking(&asked.once, chosen) {
        Ok(asking) => asking,
        Err(outcome) => return outcome,
    };
    start.store_file.clone_from(&asked.settings);
    start.log_file.clone_from(&asked.log);
    let told = my_data(start, erase, words, Arc::clone(&faults) as Arc<_>);
    let screen = told.as_ref().map(|told| &told.screen);
    print_screen(&asked.once.answer, asked.once.json, screen, &BTreeMap::new());
    faults.print();
    if told.is_some_and(|told| told.done) { Outcome::Found } else { Outcome::NothingFound }
}

/// Asks, and takes the one word that agrees for it; nothing else, and no end of input.
fn is_agreed(words: &Words) -> bool {
    eprint!("{} ", words.terminal_erase_all());
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer).is_ok();
    read && answer.trim().to_lowercase() == words.terminal_yes()
}
