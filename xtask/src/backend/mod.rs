//! `cargo xtask backend`: what the demonstration needs, on this machine alone.

mod running;
mod state;

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::run::{ask, cargo, repository, show, target};
use state::State;

const USAGE: &str = "usage: cargo xtask backend up|down";

/// Where the demonstration's servers answer: its profile names them.
const ADDRESS: &str = "127.0.0.1:8461";

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    let state = State::of_this_user()?;
    match words {
        ["up"] => up(&state),
        ["down"] => down(&state),
        _ => Err(USAGE.into()),
    }
}

/// Where the profile of the demonstration is written.
pub(crate) fn profile() -> Result<std::path::PathBuf, String> {
    Ok(State::of_this_user()?.profile())
}

fn up(state: &State) -> Result<(), String> {
    if let Some(running) = running::recorded(state)? {
        return Err(format!(
            "the backend is running already (process {running}): `cargo xtask backend down` ends it"
        ));
    }
    show(&mut cargo(&["build", "--workspace", "--bin", "securite-publish"]))?;
    let publish = target()?.join("debug/securite-publish");
    state.make()?;
    keys(state, &publish)?;
    newer_pack(state, &publish)?;
    state.write_profile(ADDRESS)?;
    let mut server = serve(state, &publish)?;
    running::record(state, server.id())?;
    eprintln!(
        "\nThe backend of the demonstration is up; Ctrl-C or `cargo xtask backend down` ends it.\n\
         \x20 data packs   http://{ADDRESS}/packs/\n\
         \x20 profile      {}\n\n\
         In another terminal:\n\
         \x20 cargo run -p securite-terminal -- update --profile demo\n\
         \x20 cargo run -p securite-terminal -- --profile demo",
        state.profile().display()
    );
    let ended = server.wait().map_err(|error| format!("the server cannot be waited for: {error}"))?;
    running::forget(state);
    if ended.success() { Ok(()) } else { Err(format!("the server ended with {ended}")) }
}

/// The keys of the demonstration, made at its first start and never anywhere else.
fn keys(state: &State, publish: &Path) -> Result<(), String> {
    if state.secret_key().exists() {
        return Ok(());
    }
    let mut make = Command::new(publish);
    show(make.args(["keys", "new", "--no-password", "--out"]).arg(state.keys()))
}

/// A pack that is newer than the one that is built in, signed: it is dated tomorrow, since the built-in one can be of
/// today. One that is there and newer stays.
fn newer_pack(state: &State, publish: &Path) -> Result<(), String> {
    let key = state.public_key()?;
    let verify = || {
        let mut verify = Command::new(publish);
        verify.args(["pack", "verify"]).arg(state.packs()).args(["--public-key", &key]);
        verify.stdout(Stdio::null()).stderr(Stdio::null());
        verify.status().is_ok_and(|status| status.success())
    };
    let tomorrow = ask(Command::new("date").args(["-u", "-d", "tomorrow", "+%F"]))?;
    let announced = std::fs::read_to_string(state.announcement()).unwrap_or_default();
    if announced.contains(&format!("\tissued:{}\t", tomorrow.trim())) && verify() {
        return Ok(());
    }
    let pack = state.folder().join("next.pack");
    let mut build = Command::new(publish);
    build.args(["pack", "build", "--issued", tomorrow.trim(), "--from"]).arg(repository().join("core/data"));
    show(build.arg("--out").arg(&pack).stdout(Stdio::null()))?;
    let mut sign = Command::new(publish);
    sign.args(["pack", "sign", "--next", "--key"]).arg(state.secret_key()).arg("--out").arg(state.packs());
    show(sign.arg(&pack))?;
    std::fs::remove_file(&pack).map_err(|error| format!("{}: {error}", pack.display()))
}

/// Starts the server and waits until it has said where it answers.
fn serve(state: &State, publish: &Path) -> Result<Child, String> {
    let mut serve = Command::new(publish);
    serve.arg("serve").arg(state.public()).args(["--address", ADDRESS]).stdout(Stdio::piped());
    let mut server = serve.spawn().map_err(|error| format!("the server does not start: {error}"))?;
    let mut first = String::new();
    let told = server.stdout.as_mut().map(|out| BufReader::new(out).read_line(&mut first));
    match told {
        Some(Ok(1..)) => Ok(server),
        // It has said why on standard error.
        _ => {
            let _ = server.wait();
            Err(format!("nothing answers at {ADDRESS}: another program may; end it, then try again"))
        }
    }
}

fn down(state: &State) -> Result<(), String> {
    let Some(process) = running::recorded(state)? else {
        running::forget(state);
        eprintln!("no backend is running");
        return Ok(());
    };
    running::end(process)?;
    running::forget(state);
    eprintln!("the backend has ended; its keys and packs stay in {}", state.folder().display());
    Ok(())
}
