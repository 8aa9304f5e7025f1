//! `new`: fresh settings.

use std::path::PathBuf;

use clap::Args;
use securite_guichet::config::{Fresh, FreshOfficer, FreshServer, write_fresh};

use crate::named;

#[derive(Args)]
pub(crate) struct New {
    /// The folder for guichet.toml and the registrations. What is there is never written over.
    folder: PathBuf,
    /// The public key that addresses are sealed for: the file of `keys new`.
    #[arg(long, value_name = "FILE")]
    sealing_key: PathBuf,
    /// A homeserver: its name, where the guichet asks it, where phones ask it. Addresses end with /.
    #[arg(long, num_args = 3, value_names = ["NAME", "URL", "PUBLIC"], required = true)]
    homeserver: Vec<String>,
    /// A service: its id, the version of its terms, the name of its homeserver.
    #[arg(long, num_args = 3, value_names = ["ID", "TERMS", "NAME"], required = true)]
    service: Vec<String>,
    /// Somebody who may come into the duty room of a service.
    #[arg(long, num_args = 2, value_names = ["ID", "USER"])]
    officer: Vec<String>,
    /// Where the guichet listens.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8462")]
    listen: String,
    /// Where homeservers find it, if not there.
    #[arg(long, value_name = "URL")]
    reached_at: Option<String>,
    /// The address of a reverse proxy, whose X-Forwarded-For is believed.
    #[arg(long, value_name = "ADDRESS")]
    proxy: Vec<String>,
    /// A mail server of this machine: host, port, and from whom answers come. Others are written into guichet.toml.
    #[arg(long, num_args = 3, value_names = ["HOST", "PORT", "FROM"])]
    smtp: Vec<String>,
}

pub(crate) fn command(new: &New) -> Result<String, String> {
    let key = std::fs::read_to_string(&new.sealing_key).map_err(|error| named(&new.sealing_key, &error))?;
    let smtp = match new.smtp.as_slice() {
        [host, port, from] => {
            let port = port.parse().map_err(|_| format!("“{port}” is no port"))?;
            Some((host.clone(), port, from.clone()))
        }
        _ => None,
    };
    let fresh = Fresh {
        listen: new.listen.clone(),
        reached_at: new.reached_at.clone().unwrap_or_else(|| format!("http://{}", new.listen)),
        proxies: new.proxy.clone(),
        sealing_public_key: key.trim().to_owned(),
        smtp,
        homeservers: threes(&new.homeserver)
            .map(|(server_name, url, public)| FreshServer { server_name, url, public })
            .collect(),
        services: threes(&new.service).collect(),
        officers: new.officer.chunks(2).filter_map(officer).collect(),
    };
    let written = write_fresh(&new.folder, &fresh).map_err(|error| error.to_string())?;
    let lines: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    Ok(format!(
        "{}\n\nThey hold secrets: nobody else may read them. Each homeserver is given its registration \
         (app_service_config_files of Synapse) and started again; then:\n    securite-guichet serve --config {}",
        lines.join("\n"),
        new.folder.join("guichet.toml").display()
    ))
}

fn threes(all: &[String]) -> impl Iterator<Item = (String, String, String)> {
    all.chunks(3).filter_map(|three| match three {
        [a, b, c] => Some((a.clone(), b.clone(), c.clone())),
        _ => None,
    })
}

fn officer(pair: &[String]) -> Option<FreshOfficer> {
    match pair {
        [service, user] => Some(FreshOfficer { service: service.clone(), user: user.clone() }),
        _ => None,
    }
}
