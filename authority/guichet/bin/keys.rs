//! `keys new`: the pair that addresses are sealed with.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use securite_guichet::rights::seal::new_pair;

use crate::named;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a pair. The private key stays with the authority, away from the machine of the guichet.
    New {
        /// The folder for addresses.key, which is secret, and addresses.pub. Keys that are there are never written over.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
}

pub(crate) fn new(out: &Path) -> Result<String, String> {
    let (private, public) = (out.join("addresses.key"), out.join("addresses.pub"));
    if let Some(there) = [&private, &public].into_iter().find(|file| file.exists()) {
        return Err(format!("{}: it is there, and keys are never written over", there.display()));
    }
    let pair = new_pair();
    std::fs::create_dir_all(out).map_err(|error| named(out, &error))?;
    for (file, text) in [(&private, &pair.private), (&public, &pair.public)] {
        let written = securite_guichet::config::keep_secret(file, &format!("{text}\n"));
        written.map_err(|error| named(file, &error))?;
    }
    Ok(format!(
        "{}\n    the private key: it opens addresses (`address open --key`). Keep it away from the guichet.\n{}\n    the \
         public key, for the settings (`new --sealing-key`).",
        private.display(),
        public.display()
    ))
}
