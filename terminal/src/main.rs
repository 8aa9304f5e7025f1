//! The terminal shell: draws what the core says, and formats nothing itself.
//!
//! `app/` is the full screen, `commands/` holds one file a command, `screens/` draws one screen each
//! on a `paper.rs`, `emergency.rs` the last line, which is the same on every screen, `host.rs` hands
//! on what the core shows.

mod app;
mod arguments;
mod braille;
mod commands;
mod design;
mod emergency;
mod faults;
mod host;
mod paper;
mod profile;
mod screens;

use std::io::Write as _;
use std::process::ExitCode;

use arguments::{Command, Wanted};
use profile::Chosen;

/// What a command came to; the numbers are documented in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Found = 0,
    NothingFound = 1,
    WrongUse = 2,
    Ambiguous = 3,
}

fn main() -> ExitCode {
    let outcome = match arguments::read(std::env::args_os()) {
        Wanted::Screens(asked, profile) => with(profile, |chosen| app::run::run(&asked, chosen)),
        Wanted::Command(command, profile) => with(profile, |chosen| match command {
            Command::Chat(chat) => commands::chat::run(&chat, chosen),
            Command::Compass(compass) => commands::compass::run(&compass, chosen),
            Command::Emergency(emergency) => commands::emergency::run(&emergency, chosen),
            Command::Guide(guide) => commands::guide::run(&guide, chosen),
            Command::Legal(legal) => commands::legal::run(&legal, chosen),
            Command::Letter(letter) => commands::letter::run(&letter, chosen),
            Command::MyData(my_data) => commands::my_data::run(&my_data, chosen),
            Command::News(news) => commands::news::run(&news, chosen),
            Command::Station(station) => commands::station::run(&station, chosen),
            Command::Places(places) => commands::places::run(&places),
            Command::Update(update) => commands::update::run(&update, chosen),
        }),
        Wanted::Page(text) => {
            print(&text);
            Outcome::Found
        }
        Wanted::Mistake(text) => {
            eprint!("{text}");
            Outcome::WrongUse
        }
    };
    ExitCode::from(outcome as u8)
}

/// Runs as the profile that was asked for, where it is a good one.
fn with(profile: Option<String>, run: impl FnOnce(Chosen) -> Outcome) -> Outcome {
    match profile::chosen(profile.as_deref()) {
        Ok(chosen) => run(chosen),
        Err(sentence) => refused(&sentence),
    }
}

/// Says why the program cannot do what was asked.
fn refused(sentence: &str) -> Outcome {
    eprintln!("securite : {sentence}");
    Outcome::WrongUse
}

/// Writes it to standard output as JSON.
fn print_json(told: &impl serde::Serialize) {
    match serde_json::to_string_pretty(told) {
        Ok(json) => print(&(json + "\n")),
        Err(error) => eprintln!("securite : {error}"),
    }
}

/// Writes to standard output. Whoever closed it has read enough.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
