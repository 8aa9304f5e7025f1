//! The files that Synapse reads: those that an authority gets, with names, folders and the port of this machine.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use super::{Database, Site};
use crate::files::{chance, make_folder, named, write, write_secret};
use crate::python::Python;

const POLICY: &str = include_str!("../../../../authority/homeserver/homeserver.yaml");
const SITE: &str = include_str!("../../../../authority/homeserver/site.yaml");
const LOG: &str = include_str!("../../../../authority/homeserver/log.yaml");
const WORKERS: &str = include_str!("../../../../authority/homeserver/workers.yaml");
const WORKER: &str = include_str!("../../../../authority/homeserver/worker.yaml");

/// The workers, as the files name them.
pub(super) const NAMES: [&str; 2] = ["generic1", "generic2"];
/// The main process is called so in the name of its log.
pub(super) const MAIN: &str = "main";
/// What Synapse reads beside the settings.
const SECRETS: [&str; 4] = ["macaroon", "form", "registration", "replication"];

/// What is put in the place of the examples in the files of an authority.
pub(crate) struct Place<'a> {
    site: &'a Site,
    /// Whether this user is root.
    pub is_root: bool,
}

impl<'a> Place<'a> {
    pub(crate) fn of(site: &'a Site) -> Self {
        Place { site, is_root: fs::metadata("/proc/self").is_ok_and(|data| data.uid() == 0) }
    }
}

/// Puts this machine's names in the place of the examples.
pub(crate) fn settle(text: &str, place: &Place<'_>) -> String {
    let site = place.site;
    let folder = site.folder.display();
    let socket = match &site.database {
        Database::Sqlite => Path::new(""),
        Database::Postgres(socket) | Database::Workers(socket) => socket,
    };
    text.replace("https://police.chat.example.fr/", &format!("http://127.0.0.1:{}/", site.port))
        .replace("chat.example.fr", &site.server_name)
        .replace("/run/securite-chat/postgresql", &socket.display().to_string())
        .replace("/etc/securite-chat/registration.yaml", &site.registration.display().to_string())
        .replace("/var/log/securite-chat/", &format!("{}/", log_folder(site).display()))
        .replace("/etc/securite-chat/", &format!("{folder}/"))
        .replace("/var/lib/securite-chat/", &format!("{folder}/"))
        .replace("/run/securite-chat/", &format!("{folder}/"))
        .replace("8008", &site.port.to_string())
}

pub(super) fn log_folder(site: &Site) -> PathBuf {
    site.folder.join("log")
}

pub(super) fn write_all(python: &Python, site: &Site) -> Result<(), String> {
    let secrets = site.folder.join("secrets");
    make_folder(&secrets)?;
    make_folder(&log_folder(site))?;
    for name in SECRETS {
        write_secret(&secrets.join(name), &chance(32)?)?;
    }
    let key = secrets.join("signing.key");
    if !key.exists() {
        let made = python.program("generate_signing_key").arg("-o").arg(&key).status();
        let made = made.map_err(|error| named(&key, &error))?;
        if !made.success() {
            return Err(format!("`generate_signing_key` ended with {made}"));
        }
    }
    let place = Place::of(site);
    let file = |name: &str, text: &str| write(&site.folder.join(name), &settle(text, &place));
    file("homeserver.yaml", POLICY)?;
    file("site.yaml", SITE)?;
    file("log.yaml", &LOG.replace("NAME", MAIN))?;
    file("workers.yaml", WORKERS)?;
    for name in NAMES {
        file(&format!("log-{name}.yaml"), &LOG.replace("NAME", name))?;
        // The first worker's name is the one in the example.
        file(&format!("{name}.yaml"), &WORKER.replace("generic1", name))?;
    }
    let database = match site.database {
        Database::Sqlite => {
            "database: { name: sqlite3, args: { database: \"/var/lib/securite-chat/homeserver.db\" } }\n"
        }
        Database::Postgres(_) | Database::Workers(_) => "",
    };
    file("pace.yaml", &format!("{}\n{database}", site.pace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_example_is_left_in_what_synapse_reads() {
        let site = Site {
            folder: "/tmp/a".into(),
            server_name: "chat.localhost".into(),
            port: 4000,
            registration: "/tmp/b/registration.yaml".into(),
            database: Database::Workers("/tmp/c".into()),
            pace: String::new(),
        };
        for text in
            [POLICY, SITE, LOG, WORKERS, WORKER, include_str!("../../../../authority/homeserver/nginx.conf")]
        {
            let settled = settle(text, &Place::of(&site));
            // What is left out of a line is a sentence about it.
            let lines = settled.lines().filter(|line| !line.trim_start().starts_with('#'));
            let left: Vec<&str> = lines
                .filter(|line| ["securite-chat", "example.fr", "8008"].iter().any(|name| line.contains(name)))
                .collect();
            assert!(left.is_empty(), "{left:?}");
        }
        let settled = settle(SITE, &Place::of(&site));
        assert!(
            settled.contains("host: \"/tmp/c\"") && settled.contains("[\"/tmp/b/registration.yaml\"]"),
            "{settled}"
        );
    }
}
