//! Synapse's processes: one, or the main one with two workers.

use std::process::Command;

use super::settings::{MAIN, NAMES, Place};
use super::{Database, Homeserver};
use crate::front::Front;
use crate::health::{ask, listens, wait_for};
use crate::process::Service;
use crate::redis::Redis;

pub(super) fn start(homeserver: &mut Homeserver) -> Result<(), String> {
    match homeserver.site.database {
        Database::Sqlite | Database::Postgres(_) => alone(homeserver),
        Database::Workers(_) => with_workers(homeserver),
    }
}

fn alone(homeserver: &mut Homeserver) -> Result<(), String> {
    let mut main = process(homeserver, MAIN, &["homeserver", "site", "pace"])?;
    let port = homeserver.site.port;
    wait_for(&mut main, || ask(port, "/_matrix/client/versions") == Some(200))?;
    homeserver.running.push(main);
    Ok(())
}

fn with_workers(homeserver: &mut Homeserver) -> Result<(), String> {
    homeserver.redis = Some(Redis::start(homeserver.folder())?);
    // A socket that a killed process left is in the way of the next.
    for name in [
        MAIN,
        "main.replication",
        "generic1",
        "generic1.replication",
        "generic2",
        "generic2.replication",
        "phones",
        "officers",
    ] {
        // There may be none.
        let _ = std::fs::remove_file(homeserver.file(&format!("{name}.sock")));
    }
    // The main one makes the tables; workers refuse to begin before.
    let mut main = process(homeserver, MAIN, &["homeserver", "site", "pace", "workers"])?;
    let socket = homeserver.file("main.sock");
    wait_for(&mut main, || listens(&socket))?;
    homeserver.running.push(main);
    for name in NAMES {
        let worker = process(homeserver, name, &["homeserver", "site", "pace", "workers", name])?;
        homeserver.running.push(worker);
    }
    for (name, worker) in NAMES.iter().zip(homeserver.running.iter_mut().skip(1)) {
        let socket = homeserver.site.folder.join(format!("{name}.sock"));
        wait_for(worker, || listens(&socket))?;
    }
    let place = Place::of(&homeserver.site);
    homeserver.front = Some(Front::start(&homeserver.site.folder, homeserver.site.port, &place)?);
    Ok(())
}

/// One process of Synapse with these files of settings, a later one over those before.
fn process(homeserver: &Homeserver, name: &str, files: &[&str]) -> Result<Service, String> {
    let program = if name == MAIN { "synapse_homeserver" } else { "synapse_worker" };
    let mut command: Command = homeserver.python.program(program);
    for file in files {
        command.arg("-c").arg(homeserver.file(&format!("{file}.yaml")));
    }
    let log = super::settings::log_folder(&homeserver.site).join(format!("{name}.out"));
    Service::start(&format!("Synapse ({name}, {})", homeserver.site.server_name), &mut command, &log)
}
