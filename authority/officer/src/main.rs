//! `securite-demo-officer`: a program that plays the officer in a demonstration, and says so.
//!
//! It is on duty by itself: it claims what nobody else has claimed, tells the person at once that it is a program and that
//! nobody reads, answers each message with an honest sentence, and closes when the person says goodbye. It keeps nothing: after
//! a restart, its own or the homeserver's, it goes on from what the rooms say, and sends nothing twice.

mod answers;
mod error;
mod homeserver;
mod officer;
mod rooms;
mod sentences;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use url::Url;

use error::OfficerError;
use homeserver::Homeserver;
use officer::Officer;

/// Plays the officer of a demonstration. It is a program, and tells everybody so.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// The homeserver, as http://127.0.0.1:8463/
    #[arg(long)]
    homeserver: Url,
    /// The name of its account there.
    #[arg(long)]
    user: String,
    /// A file with its password.
    #[arg(long)]
    password_file: PathBuf,
    /// Seconds until it claims: a human who is on duty comes first.
    #[arg(long, default_value_t = 4)]
    claim_after: u64,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("securite-demo-officer: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), OfficerError> {
    let path = &arguments.password_file;
    let password = std::fs::read_to_string(path)
        .map_err(|error| OfficerError::Setup(format!("{}: {error}", path.display())))?;
    let homeserver = Homeserver::new(&arguments.homeserver)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| OfficerError::Setup(error.to_string()))?;
    let claim_after = Duration::from_secs(arguments.claim_after);
    runtime.block_on(Officer::new(homeserver, &arguments.user, password.trim(), claim_after).serve())
}
