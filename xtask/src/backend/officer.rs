//! The program that plays an officer, and says so.

use std::path::Path;
use std::process::Command;

use securite_services::Service;

use super::state::State;
use super::{accounts, ports};

/// Starts it; it waits by itself for what it needs.
pub(super) fn start(state: &State, programs: &Path) -> Result<Service, String> {
    let mut command = Command::new(programs.join("securite-demo-officer"));
    command.args(["--homeserver", &format!("http://127.0.0.1:{}/", ports::HOMESERVER)]);
    command.args(["--user", accounts::PROGRAM, "--password-file"]);
    command.arg(accounts::file(state, accounts::PROGRAM)?);
    Service::start("the demo officer", &mut command, &state.log("officer"))
}
