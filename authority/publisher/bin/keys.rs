//! `keys new`, and how a password is come by.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use rpassword::prompt_password;
use securite_publisher::files::{keep_secret, replace};
use securite_publisher::signing::{KeyTexts, SigningKey};

use crate::named;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a key pair. The private key is encrypted with a password, which is asked for twice.
    New(New),
}

#[derive(Args)]
pub(crate) struct New {
    /// The folder for securite.key, which is secret, and securite.pub. Keys that are there are never written over.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Take the password from the first line of this file: for machines.
    #[arg(long, value_name = "FILE", conflicts_with = "no_password")]
    password_file: Option<PathBuf>,
    /// Do not encrypt the private key: whoever can read the file can sign. For demos and machines of their own.
    #[arg(long)]
    no_password: bool,
}

/// The private key to sign with.
#[derive(Args)]
pub(crate) struct Key {
    /// The private key: securite.key, or one of the command line tool minisign.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Take its password from the first line of this file; else it is asked for.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

pub(crate) fn new(new: &New) -> Result<String, String> {
    let (secret, public) = (new.out.join("securite.key"), new.out.join("securite.pub"));
    // Before the password is asked for. That the private key is not written over is seen to again when it is written.
    if let Some(there) = [&secret, &public].into_iter().find(|file| file.exists()) {
        return Err(format!(
            "{}: it is there, and keys are never written over. Name another folder; to change keys, keep both until \
             the new one is in every phone (docs/publishing.md)",
            there.display()
        ));
    }
    let password = match &new.password_file {
        _ if new.no_password => None,
        Some(file) => Some(first_line(file)?),
        None => Some(asked_twice()?),
    };
    let texts = SigningKey::make(password).map_err(|error| error.to_string())?;
    std::fs::create_dir_all(&new.out).map_err(|error| named(&new.out, &error))?;
    keep_secret(&secret, texts.secret.as_bytes()).map_err(|error| named(&secret, &error))?;
    replace(&public, texts.public.as_bytes()).map_err(|error| named(&public, &error))?;
    Ok(told(&texts, (&secret, &public), new.no_password))
}

fn told(texts: &KeyTexts, (secret, public): (&Path, &Path), open: bool) -> String {
    let guarded = if open {
        "It is NOT encrypted: whoever can read this file can sign."
    } else {
        "It is encrypted with your password, which nobody can give back to you."
    };
    format!(
        "{}\n    the private key, for `pack sign --key`. {guarded}\n    Keep it off servers and out of repositories, \
         and a copy of it in a safe place.\n{}\n    the public key, for everybody: the line below goes into the profile \
         that phones are built with.\n    While you change keys, a profile names two, and both are good.\n\n{}",
        secret.display(),
        public.display(),
        texts.public_key
    )
}

impl Key {
    /// Reads the key; asks for its password, if it has one and no file gives it.
    pub(crate) fn read(&self) -> Result<SigningKey, String> {
        let text = std::fs::read_to_string(&self.key).map_err(|error| named(&self.key, &error))?;
        let password = match &self.password_file {
            Some(file) => Some(first_line(file)?),
            None if SigningKey::is_encrypted(&text) => Some(asked("Password of the key: ")?),
            None => None,
        };
        SigningKey::read(&text, password).map_err(|error| named(&self.key, &error))
    }
}

/// The line that is the key, of a file that may be the key's, or the key itself.
pub(crate) fn public_key(given: &str) -> Result<String, String> {
    let file = Path::new(given);
    if !file.is_file() {
        return Ok(given.to_owned());
    }
    let text = std::fs::read_to_string(file).map_err(|error| named(file, &error))?;
    Ok(text.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().to_owned())
}

fn first_line(file: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| named(file, &error))?;
    let password = text.lines().next().unwrap_or_default().to_owned();
    if password.is_empty() {
        Err(format!("{}: its first line is empty", file.display()))
    } else {
        Ok(password)
    }
}

fn asked_twice() -> Result<String, String> {
    let password = asked("Password for the new private key: ")?;
    if password.is_empty() {
        return Err("no password was typed; --no-password makes a key without one".to_owned());
    }
    if asked("The same again: ")? != password {
        return Err("the two passwords differ. Nothing was written.".to_owned());
    }
    Ok(password)
}

fn asked(question: &str) -> Result<String, String> {
    prompt_password(question)
        .map_err(|error| format!("no password can be asked for here ({error}): name a --password-file"))
}
