//! `securite-guichet`: the door before an authority's Matrix homeservers.

mod arguments;
mod keys;
mod new;
mod rights;
mod serve;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use securite_guichet::config::Config;

use arguments::{Arguments, Part};

fn main() -> ExitCode {
    let outcome = match Arguments::parse().part {
        Part::Serve { config } => read(&config).and_then(serve::command),
        Part::New(new) => new::command(&new),
        Part::Keys { command: keys::Command::New { out } } => keys::new(&out),
        Part::Address { command: rights::Address::Open(open) } => rights::open(&open),
        Part::Export(export) => rights::export(&export),
    };
    match outcome {
        Ok(said) if said.is_empty() => ExitCode::SUCCESS,
        Ok(said) => {
            // A reader that closed the pipe has seen enough.
            let _ = writeln!(std::io::stdout(), "{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("securite-guichet: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read(file: &Path) -> Result<Config, String> {
    let text = std::fs::read_to_string(file).map_err(|error| named(file, &error))?;
    Config::read(&text).map_err(|error| named(file, &error))
}

fn named(file: &Path, error: &dyn std::fmt::Display) -> String {
    format!("{}: {error}", file.display())
}

/// A runtime on this thread: all that is done here waits for others.
fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())
}
