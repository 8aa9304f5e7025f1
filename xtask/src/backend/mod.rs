//! `cargo xtask backend`: what the demonstration needs, on this machine alone.
//!
//! Packs and news on a static server; a homeserver, the guichet before it, a sink for mails, and a program that plays the officer. Each
//! is started in a file of its own; how servers of others are started stands in `xtask/services`, which the tests use too.

mod accounts;
mod door;
mod news;
mod officer;
mod packs;
mod ports;
mod running;
mod state;
mod up;

use securite_services::{Python, cache};

use state::State;

const USAGE: &str = "usage: cargo xtask backend up [--postgres] [--workers] [--install] | down";

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        ["up", options @ ..] => up::run(&State::of_this_user()?, &up::Options::read(options).ok_or(USAGE)?),
        ["down"] => down(&State::of_this_user()?),
        // For the check: whether Synapse is in the cache, and the way to get it there.
        ["--probe"] if python()?.is_ready() => Ok(()),
        ["--probe"] => Err(format!("Synapse is not in {}", python()?.folder().display())),
        ["--install"] => python()?.install(),
        _ => Err(USAGE.into()),
    }
}

/// Where the profile of the demonstration is written.
pub(crate) fn profile() -> Result<std::path::PathBuf, String> {
    Ok(State::of_this_user()?.profile())
}

fn python() -> Result<Python, String> {
    Ok(Python::in_cache(&cache()?))
}

fn down(state: &State) -> Result<(), String> {
    let running = running::recorded(state)?;
    // Forgotten first: so `up`, which waits in another terminal, knows that this is no accident.
    running::forget(state);
    if running.is_empty() {
        eprintln!("no backend is running");
        return Ok(());
    }
    running::end(&running);
    eprintln!("the backend has ended; its keys, accounts and packs stay in {}", state.folder().display());
    Ok(())
}
