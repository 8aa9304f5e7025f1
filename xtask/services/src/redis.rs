//! Redis, through which Synapse's processes tell each other what is new. It keeps nothing on disk.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::health::{listens, wait_for};
use crate::process::Service;

/// At a socket of the file system: no port, and nobody else comes in.
pub struct Redis {
    service: Service,
}

impl Redis {
    /// Starts it in this folder.
    pub fn start(folder: &Path) -> Result<Self, String> {
        let socket = Self::socket(folder);
        let mut command = Command::new("redis-server");
        command.args(["--port", "0", "--save", "", "--appendonly", "no", "--daemonize", "no"]);
        command.arg("--unixsocket").arg(&socket).arg("--dir").arg(folder);
        let mut service = Service::start("Redis", &mut command, &folder.join("redis.log"))?;
        wait_for(&mut service, || listens(&socket))?;
        Ok(Redis { service })
    }

    /// Its process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }

    fn socket(folder: &Path) -> PathBuf {
        folder.join("redis.sock")
    }
}
