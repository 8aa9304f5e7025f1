//! nginx before Synapse's processes: one address for all of them.

use std::path::Path;
use std::process::Command;

use crate::files::{make_folder, write};
use crate::health::{ask, wait_for};
use crate::process::Service;
use crate::synapse::{Place, settle};

const SETTINGS: &str = include_str!("../../../authority/homeserver/nginx.conf");

/// The reverse proxy of one homeserver.
pub struct Front {
    service: Service,
}

impl Front {
    /// Starts it in the homeserver's folder, at this port; what is behind it must be up.
    pub(crate) fn start(folder: &Path, port: u16, place: &Place<'_>) -> Result<Self, String> {
        let settings = folder.join("nginx.conf");
        make_folder(&folder.join("log"))?;
        write(&settings, &settle(SETTINGS, place))?;
        let mut command = Command::new("nginx");
        // Where Debian puts it is on nobody's path but root's.
        let path = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{path}:/usr/sbin"));
        // As the user who started it, whoever that is: it has no business with another one's sockets.
        let user = if place.is_root { "user root; " } else { "" };
        command.arg("-p").arg(folder).arg("-c").arg(&settings).args(["-g", &format!("{user}daemon off;")]);
        let mut service = Service::start("nginx", &mut command, &folder.join("nginx.log"))?;
        wait_for(&mut service, || ask(port, "/_matrix/client/versions") == Some(200))?;
        Ok(Front { service })
    }

    /// Its process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }
}
