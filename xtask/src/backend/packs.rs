//! The static server with signed packs and news, whose keys are made at the first start.

use std::path::Path;
use std::process::{Command, Stdio};

use securite_services::{Service, ask as status, wait_for};

use super::state::State;
use super::{news, ports};
use crate::run::{ask, repository, show};

/// Makes what is missing and starts the server.
pub(super) fn start(state: &State, publish: &Path) -> Result<Service, String> {
    keys(state, publish)?;
    newer_pack(state, publish)?;
    news::publish(state, publish)?;
    let mut serve = Command::new(publish);
    serve.arg("serve").arg(state.public()).args(["--address", &format!("127.0.0.1:{}", ports::PACKS)]);
    let mut server = Service::start("the server of packs", &mut serve, &state.log("packs"))?;
    wait_for(&mut server, || status(ports::PACKS, "/packs/pack.minisig") == Some(200))?;
    Ok(server)
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
