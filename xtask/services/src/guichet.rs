//! The guichet, our own program before the homeserver.

use std::path::Path;
use std::process::Command;

use crate::health::{ask, wait_for};
use crate::process::Service;

/// A guichet that runs.
pub struct Guichet {
    service: Service,
}

impl Guichet {
    /// Starts it with its settings, and waits until it answers at this port.
    pub fn start(program: &Path, settings: &Path, port: u16, log: &Path) -> Result<Self, String> {
        let mut command = Command::new(program);
        command.args(["serve", "--config"]).arg(settings);
        let mut service = Service::start("the guichet", &mut command, log)?;
        wait_for(&mut service, || ask(port, "/v1/services") == Some(200))?;
        Ok(Guichet { service })
    }

    /// Its process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }
}
