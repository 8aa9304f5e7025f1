//! Which process of the backend runs, so that another terminal can end it. Numbers of processes come again: one is only
//! ours while its name is.

use std::fs;
use std::process::Command;
use std::thread::park_timeout;
use std::time::{Duration, Instant};

use super::state::State;
use crate::run::show;

/// What the system calls the server: the first fifteen letters of its name.
const NAME: &str = "securite-publis";
/// A server ends what it has begun; after this it is ended all the same.
const GRACE: Duration = Duration::from_secs(10);

pub(super) fn record(state: &State, process: u32) -> Result<(), String> {
    let path = state.processes();
    fs::write(&path, format!("{process}\n")).map_err(|error| format!("{}: {error}", path.display()))
}

/// The process that is recorded and runs.
pub(super) fn recorded(state: &State) -> Result<Option<u32>, String> {
    let path = state.processes();
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        text => text.map_err(|error| format!("{}: {error}", path.display()))?,
    };
    Ok(text.trim().parse().ok().filter(|process| is_ours(*process)))
}

pub(super) fn forget(state: &State) {
    // Nobody may have recorded one.
    let _ = fs::remove_file(state.processes());
}

/// Asks it to end, and sees that it does.
pub(super) fn end(process: u32) -> Result<(), String> {
    let number = process.to_string();
    show(Command::new("kill").arg(&number))?;
    let asked = Instant::now();
    while is_ours(process) {
        if asked.elapsed() > GRACE {
            return show(Command::new("kill").args(["-KILL", &number]));
        }
        park_timeout(Duration::from_millis(50));
    }
    Ok(())
}

fn is_ours(process: u32) -> bool {
    // A process that has ended and was not waited for yet has no command line.
    let of = |name: &str| fs::read_to_string(format!("/proc/{process}/{name}")).unwrap_or_default();
    of("comm").trim_end() == NAME && !of("cmdline").is_empty()
}
