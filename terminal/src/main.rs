//! The terminal shell: draws what the core says, and formats nothing itself.
//!
//! `screens/` makes a page of each screen; `app/` fills the window with it, `commands/` print it, one
//! file a command. `emergency.rs` is the last line, which is the same everywhere; `host.rs` opens the
//! core.

mod app;
mod arguments;
mod commands;
mod design;
mod emergency;
mod host;
mod page;
mod screens;
mod words;

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use arguments::{Command, Wanted};

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
        Wanted::Command(Command::Station(station)) => commands::station::run(&station),
        Wanted::Command(Command::Places(places)) => commands::places::run(&places),
        Wanted::Window(shown) if can_fill_a_window() => match app::run::run(&shown) {
            Ok(()) => Outcome::Found,
            Err(error) => {
                eprintln!("securite : {error}");
                Outcome::NothingFound
            }
        },
        Wanted::Window(_) => {
            print(&arguments::help());
            Outcome::Found
        }
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

fn can_fill_a_window() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Writes to standard output. Whoever closed it has read enough.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
