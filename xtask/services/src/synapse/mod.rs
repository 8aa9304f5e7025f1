//! A Matrix homeserver: Synapse with the settings that an authority gets, at an address of this machine.

mod processes;
mod settings;

use std::path::{Path, PathBuf};

use crate::files::{named, write_secret};
use crate::front::Front;
use crate::python::Python;
use crate::redis::Redis;
use crate::{Service, chance};

pub(crate) use settings::{Place, settle};

/// Where Synapse keeps its database, and in how many processes it runs.
#[derive(Clone)]
pub enum Database {
    /// In a file of its own folder; one process.
    Sqlite,
    /// In PostgreSQL, whose socket is in this folder; one process.
    Postgres(PathBuf),
    /// The same, with two workers, Redis between them, and nginx before them.
    Workers(PathBuf),
}

/// What tells one homeserver from another.
#[derive(Clone)]
pub struct Site {
    /// For everything that it keeps. Its path has at most 70 bytes: names of sockets are short.
    pub folder: PathBuf,
    /// The second half of its accounts' names.
    pub server_name: String,
    /// Where it answers on this machine.
    pub port: u16,
    /// The registration of its application service, the guichet.
    pub registration: PathBuf,
    /// Its database.
    pub database: Database,
    /// Settings that are read after all others, as YAML.
    pub pace: String,
}

/// A homeserver that runs, or has run and may run again.
pub struct Homeserver {
    python: Python,
    site: Site,
    running: Vec<Service>,
    redis: Option<Redis>,
    front: Option<Front>,
}

impl Homeserver {
    /// Writes its settings, and its secrets if there are none yet; nothing runs yet.
    pub fn prepare(python: &Python, site: Site) -> Result<Self, String> {
        settings::write_all(python, &site)?;
        Ok(Homeserver { python: python.clone(), site, running: Vec::new(), redis: None, front: None })
    }

    /// Starts it and waits until it answers.
    pub fn start(&mut self) -> Result<(), String> {
        self.end();
        processes::start(self)
    }

    /// `kill -9` of all its processes at once. Not of nginx, which would leave processes of its own at our port.
    pub fn kill(&mut self) {
        self.front = None;
        self.services().into_iter().for_each(Service::kill);
        self.end();
    }

    /// Ends it; its data stay.
    pub fn end(&mut self) {
        self.services().into_iter().for_each(Service::ask_to_end);
        self.front = None;
        self.running.clear();
        self.redis = None;
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.site.port)
    }

    /// What it is.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// All its processes, those that others need first.
    pub fn services(&mut self) -> Vec<&mut Service> {
        let redis = self.redis.iter_mut().map(Redis::service);
        let front = self.front.iter_mut().map(Front::service);
        redis.chain(self.running.iter_mut()).chain(front).collect()
    }

    /// The database of [`Database::Sqlite`].
    pub fn database_file(&self) -> PathBuf {
        self.site.folder.join("homeserver.db")
    }

    /// Where all its processes write what they write.
    pub fn log_folder(&self) -> PathBuf {
        settings::log_folder(&self.site)
    }

    /// Makes an account with a password, as an authority makes an officer's; one that is there stays as it is.
    pub fn make_account(&self, name: &str, password: &str) -> Result<(), String> {
        let file = self.site.folder.join(format!("password-{}", chance(8)?));
        write_secret(&file, password)?;
        let mut make = self.python.program("register_new_matrix_user");
        make.args(["--user", name, "--no-admin", "--exists-ok", "--password-file"]).arg(&file);
        make.arg("--config").arg(self.site.folder.join("site.yaml")).arg(self.address());
        let made = make.output();
        std::fs::remove_file(&file).map_err(|error| named(&file, &error))?;
        let made = made.map_err(|error| format!("`register_new_matrix_user` does not start: {error}"))?;
        if made.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&made.stderr);
        Err(format!("the account {name} was not made: {}{}", String::from_utf8_lossy(&made.stdout), said))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.site.folder.join(name)
    }

    fn folder(&self) -> &Path {
        &self.site.folder
    }
}

impl Drop for Homeserver {
    fn drop(&mut self) {
        self.end();
    }
}
