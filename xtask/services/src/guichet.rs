//! The guichet, our own program before the homeservers.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files::make_folder;
use crate::health::{ask, wait_for};
use crate::process::Service;

/// The version of the terms that a demonstration has accepted.
pub const TERMS: &str = "2026-11";

/// What a guichet is set up for.
#[derive(Clone, Default)]
pub struct Door {
    /// `securite-guichet`, built.
    pub program: PathBuf,
    /// Where its settings and secrets are, or will be.
    pub folder: PathBuf,
    /// Where it answers.
    pub port: u16,
    /// Where homeservers find it; 0: at the same port.
    pub reached_at: u16,
    /// Server name, where the guichet asks it, where phones ask it.
    pub homeservers: Vec<(String, String, String)>,
    /// Service, and the server name of its homeserver.
    pub services: Vec<(String, String)>,
    /// Service, and an account that may be on duty.
    pub officers: Vec<(String, String)>,
    /// The port of the mail server.
    pub mail: u16,
}

/// A guichet that runs.
pub struct Guichet {
    service: Service,
}

impl Door {
    /// Makes keys, settings and registrations, once.
    pub fn prepare(&self) -> Result<(), String> {
        if self.settings().exists() {
            return Ok(());
        }
        make_folder(&self.folder)?;
        let keys = self.folder.join("keys");
        if !keys.exists() {
            run(Command::new(&self.program).args(["keys", "new", "--out"]).arg(&keys))?;
        }
        let mut new = Command::new(&self.program);
        new.arg("new").arg(&self.folder).arg("--sealing-key").arg(keys.join("addresses.pub"));
        new.args(["--listen", &format!("127.0.0.1:{}", self.port), "--proxy", "127.0.0.1"]);
        if self.reached_at != 0 {
            new.args(["--reached-at", &format!("http://127.0.0.1:{}", self.reached_at)]);
        }
        new.args(["--smtp", "127.0.0.1", &self.mail.to_string(), "Démonstration <chat@localhost>"]);
        for (name, url, public) in &self.homeservers {
            new.args(["--homeserver", name, url, public]);
        }
        for (service, homeserver) in &self.services {
            new.args(["--service", service, TERMS, homeserver]);
        }
        for (service, account) in &self.officers {
            new.args(["--officer", service, account]);
        }
        run(&mut new)
    }

    /// Its settings.
    pub fn settings(&self) -> PathBuf {
        self.folder.join("guichet.toml")
    }

    /// What the homeserver of this name reads about it.
    pub fn registration(&self, server_name: &str) -> PathBuf {
        self.folder.join(format!("registration-{server_name}.yaml"))
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// What it writes.
    pub fn log(&self) -> PathBuf {
        self.folder.join("guichet.log")
    }
}

impl Guichet {
    /// Starts it, and waits until it answers.
    pub fn start(door: &Door) -> Result<Self, String> {
        let mut command = Command::new(&door.program);
        command.args(["serve", "--config"]).arg(door.settings());
        let mut service = Service::start("the guichet", &mut command, &door.log())?;
        wait_for(&mut service, || ask(door.port, "/v1/services") == Some(200))?;
        Ok(Guichet { service })
    }

    /// Its process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let name = Path::new(command.get_program()).display().to_string();
    let output = command.output().map_err(|error| format!("`{name}` does not start: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("`{name}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()))
}
