//! `address open` and `export`: acts of the authority.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use securite_guichet::clock::SystemClock;
use securite_guichet::config::Config;
use securite_guichet::matrix::Matrix;
use securite_guichet::rights::{self, RightsError, seal};

use crate::{named, read, runtime};

#[derive(Subcommand)]
pub(crate) enum Address {
    /// Print where a conversation was opened from, for an urgent or serious case. The act is recorded first.
    Open(Open),
}

#[derive(Args)]
pub(crate) struct Open {
    #[command(flatten)]
    of: Of,
    /// The reference of the act that allows it.
    #[arg(long, value_name = "REFERENCE")]
    act: String,
    /// The private key.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

#[derive(Args)]
pub(crate) struct Export {
    #[command(flatten)]
    of: Of,
}

#[derive(Args)]
struct Of {
    /// The settings of the guichet.
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// The room of the conversation.
    #[arg(long, value_name = "ROOM")]
    conversation: String,
    /// Why, in words: it is recorded.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The name of its homeserver, if there are several.
    #[arg(long, value_name = "NAME")]
    homeserver: Option<String>,
}

pub(crate) fn open(open: &Open) -> Result<String, String> {
    let text = std::fs::read_to_string(&open.key).map_err(|error| named(&open.key, &error))?;
    let key = seal::private_key(&text).ok_or_else(|| named(&open.key, &"this is no private key"))?;
    let Of { conversation, reason, .. } = &open.of;
    let matrix = open.of.matrix()?;
    let opened = runtime()?.block_on(rights::open_address(
        &matrix,
        &SystemClock,
        conversation,
        reason,
        &open.act,
        &key,
    ));
    let opened = opened.map_err(|error: RightsError| error.to_string())?;
    Ok(opened.into_iter().map(|one| one.0).collect::<Vec<_>>().join("\n"))
}

pub(crate) fn export(export: &Export) -> Result<String, String> {
    let Of { conversation, reason, .. } = &export.of;
    let matrix = export.of.matrix()?;
    let held = runtime()?.block_on(rights::export(&matrix, &SystemClock, conversation, reason));
    let held = held.map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&held).map_err(|error| error.to_string())
}

impl Of {
    fn matrix(&self) -> Result<Matrix, String> {
        let config: Config = read(&self.config)?;
        let servers = config.homeservers.iter();
        let named = |name: &String| servers.clone().find(|server| server.server_name == *name);
        let server = match (&self.homeserver, config.homeservers.as_slice()) {
            (Some(name), _) => {
                named(name).ok_or_else(|| format!("the settings have no homeserver “{name}”"))?
            }
            (None, [server]) => server,
            (None, _) => return Err("there are several homeservers: name one by --homeserver".to_owned()),
        };
        Matrix::new(server)
    }
}
