//! Homeservers, a guichet and a mail sink, together in a folder that goes with them.

use std::path::{Path, PathBuf};
use std::process::Command;

use securite_services::{
    Database, Door, Guichet, Homeserver, Mail, Postgres, Python, Site, cache, chance, free_port,
};
use tempfile::TempDir;

use crate::officer::Officer;

/// What a test changes of the settings for life: what is closed is purged at once, everybody comes from one address, and a handful of
/// officers does in a minute what a unit does in a day.
const PACE: &str = "\
user_ips_max_age: 1s
redaction_retention_period: 1s
forgotten_room_retention_period: 1s
bcrypt_rounds: 4
rc_login:
  address: { per_second: 50, burst_count: 500 }
  account: { per_second: 50, burst_count: 500 }
rc_joins: { local: { per_second: 50, burst_count: 500 } }
rc_joins_per_room: { per_second: 50, burst_count: 500 }
";

/// Which services have which homeserver.
#[derive(Clone, Copy)]
pub struct Layout {
    /// Each homeserver with its services.
    pub homeservers: &'static [(&'static str, &'static [&'static str])],
    /// What each homeserver is made of.
    pub made_of: MadeOf,
    /// Between the guichet and the first homeserver stands the line at this port; 0: nothing.
    pub line: u16,
    /// Between phones and the first homeserver stands the line at this port; 0: nothing.
    pub phones: u16,
    /// Settings beside those that all tests have, as YAML.
    pub pace: &'static str,
}

/// Database and processes of a homeserver.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MadeOf {
    /// One process with SQLite.
    Sqlite,
    /// One process with PostgreSQL.
    Postgres,
    /// PostgreSQL, Redis, two workers beside the main process, and nginx.
    Workers,
}

/// Everything that runs.
pub struct World {
    /// The door, as the guichet was set up.
    pub door: Door,
    guichet: Option<Guichet>,
    /// In the order of the layout.
    pub homeservers: Vec<Homeserver>,
    /// Where mails end.
    pub mail: Mail,
    postgres: Option<Postgres>,
    /// The environment of Python.
    pub python: Python,
    password: String,
    folder: TempDir,
}

/// Officers that each homeserver has.
const OFFICERS: [&str; 3] = ["ada", "bea", "caro"];

impl World {
    /// Starts all of it. The ports of homeservers can be asked for before, so that a line can be put before one.
    pub fn start(layout: Layout, ports: &[u16]) -> Result<Self, String> {
        let folder = TempDir::with_prefix("securite-chat-").map_err(|error| error.to_string())?;
        let top = folder.path();
        open_to_all(top)?;
        let python = Python::in_cache(&cache()?);
        if !python.is_ready() {
            return Err("Synapse is not in the cache: `cargo xtask check chat --install`".into());
        }
        let mail_port = free_port()?;
        let mail = Mail::start(&python, &made(top.join("mail"))?, mail_port)?;
        let postgres = layout.made_of != MadeOf::Sqlite;
        let postgres = postgres.then(|| Postgres::start(&open_made(top.join("pg"))?)).transpose()?;
        let door_port = free_port()?;
        let mut door = Door {
            program: target()?.join("securite-guichet"),
            folder: top.join("guichet"),
            port: door_port,
            mail: mail_port,
            ..Door::default()
        };
        for ((name, services), port) in layout.homeservers.iter().zip(ports) {
            let first = door.homeservers.is_empty();
            let public = if layout.phones != 0 && first { layout.phones } else { *port };
            let public = format!("http://127.0.0.1:{public}/");
            let line = if layout.line != 0 && first { layout.line } else { *port };
            door.homeservers.push(((*name).to_owned(), format!("http://127.0.0.1:{line}/"), public));
            for service in *services {
                door.services.push(((*service).to_owned(), (*name).to_owned()));
                let of_it = OFFICERS.map(|officer| ((*service).to_owned(), format!("@{officer}:{name}")));
                door.officers.extend(of_it);
            }
        }
        door.prepare()?;
        let password = chance(8)?;
        let mut homeservers = Vec::new();
        for (number, ((name, _), port)) in layout.homeservers.iter().zip(ports).enumerate() {
            let socket =
                || postgres.as_ref().map(|postgres| postgres.socket().to_owned()).unwrap_or_default();
            let database = match layout.made_of {
                MadeOf::Sqlite => Database::Sqlite,
                MadeOf::Postgres => Database::Postgres(socket()),
                MadeOf::Workers => Database::Workers(socket()),
            };
            let site = Site {
                folder: made(top.join(format!("hs{number}")))?,
                server_name: (*name).to_owned(),
                port: *port,
                registration: door.registration(name),
                database,
                pace: format!("{PACE}{}", layout.pace),
            };
            let mut homeserver = Homeserver::prepare(&python, site)?;
            homeserver.start()?;
            for officer in OFFICERS {
                homeserver.make_account(officer, &password)?;
            }
            homeservers.push(homeserver);
        }
        let guichet = Some(Guichet::start(&door)?);
        Ok(World { door, guichet, homeservers, mail, postgres, python, password, folder })
    }

    /// One of [`OFFICERS`], logged in at a homeserver.
    pub async fn officer(&self, homeserver: usize, name: &str) -> Officer {
        Officer::log_in(&self.homeservers[homeserver].address(), name, &self.password).await
    }

    /// The password of all officers.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// `kill -9` of the guichet.
    pub fn kill_guichet(&mut self) {
        self.guichet.iter_mut().for_each(|guichet| guichet.service().kill());
        self.guichet = None;
    }

    /// Starts the guichet again.
    pub fn start_guichet(&mut self) {
        self.guichet = Some(Guichet::start(&self.door).unwrap());
    }

    /// The numbers of the processes: of the guichet, of the first homeserver, of its database.
    pub fn processes(&mut self) -> [Vec<u32>; 3] {
        let guichet = self.guichet.iter_mut().map(|guichet| guichet.service().id()).collect();
        let homeserver = self.homeservers[0].services().iter().map(|service| service.id()).collect();
        let database = self.postgres.iter_mut().map(|postgres| postgres.service().id()).collect();
        [guichet, homeserver, database]
    }

    /// The folder with everything.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What PostgreSQL answers.
    pub fn query(&self, sql: &str) -> String {
        self.postgres.as_ref().expect("PostgreSQL runs").query(sql).unwrap()
    }

    /// Ends all, and leaves the folder to be looked at.
    pub fn keep(mut self) -> PathBuf {
        self.folder.disable_cleanup(true);
        self.folder.path().to_owned()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // Who has a database first, or it would wait for them.
        self.guichet = None;
        self.homeservers.clear();
        if let Some(Err(why)) = self.postgres.take().map(Postgres::remove) {
            eprintln!("the database stays: {why}");
        }
    }
}

fn made(path: PathBuf) -> Result<PathBuf, String> {
    std::fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}

/// PostgreSQL may run as another user, who has to get through.
fn open_made(path: PathBuf) -> Result<PathBuf, String> {
    let path = made(path)?;
    open_to_all(&path)?;
    Ok(path)
}

fn open_to_all(path: &Path) -> Result<(), String> {
    let opened = Command::new("chmod").arg("711").arg(path).status().map_err(|error| error.to_string())?;
    if opened.success() { Ok(()) } else { Err(format!("{} cannot be opened", path.display())) }
}

/// Where our programs were built: a test lies in `deps`, in the same folder.
fn target() -> Result<PathBuf, String> {
    let here = std::env::current_exe().map_err(|error| error.to_string())?;
    let folder =
        here.parent().map(|folder| if folder.ends_with("deps") { folder.parent() } else { Some(folder) });
    folder
        .flatten()
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("{} is in no target folder", here.display()))
}
