//! The settings of a guichet: a TOML file, checked whole before anything is begun.
//!
//! One idea: what is read here is right. A wrong file is refused with its line and a sentence; nobody else checks again.

mod error;
mod fresh;
mod written;

use std::net::{IpAddr, SocketAddr};

use crypto_box::PublicKey;
use url::Url;

pub use error::{ConfigError, FreshError};
pub use fresh::{Fresh, FreshOfficer, FreshServer, keep_secret, write_fresh};

/// All settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where phones and homeservers ask.
    pub listen: SocketAddr,
    /// Turns a service and a key into the name of an account.
    pub secret: Secret,
    /// Whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
    /// What a source may have, and how long things last.
    pub rules: Rules,
    /// For whom source addresses are sealed.
    pub sealing: PublicKey,
    /// How answers leave. `None`: questions are not taken.
    pub smtp: Option<Smtp>,
    /// In the order of the file; every service names one of them.
    pub homeservers: Vec<HomeserverConfig>,
    /// In the order of the file.
    pub services: Vec<ServiceConfig>,
}

/// Lengths and limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Without a word for so long, a conversation is closed, ms.
    pub silence_ms: u64,
    /// A room's place in the queue is written anew at most so often, ms.
    pub queue_ms: u64,
    /// How long sealed addresses are kept, and messages at most, ms.
    pub term_ms: u64,
    /// How long acts of officers are kept, ms.
    pub acts_ms: u64,
    /// How long a question is kept that nobody answers, ms.
    pub question_ms: u64,
    /// An officer who was invited and does not come within this has not claimed, ms.
    pub claim_ms: u64,
    /// How many conversations one source may have.
    pub per_source: usize,
    /// How many questions one source may leave in an hour.
    pub questions_per_source: usize,
    /// After so many conversations in a row a pause is suggested to an officer.
    pub pause_after: u32,
}

/// A homeserver with whom this guichet is registered.
#[derive(Debug, Clone)]
pub struct HomeserverConfig {
    /// The part of user ids behind the colon.
    pub server_name: String,
    /// Where the guichet asks it.
    pub url: Url,
    /// What phones are given; ends with `/`.
    pub public: Url,
    /// The id of the registration.
    pub id: String,
    /// With it the guichet asks.
    pub as_token: Secret,
    /// With it the homeserver asks.
    pub hs_token: Secret,
    /// The local part of the guichet's own account.
    pub sender: String,
}

/// A service that people write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceConfig {
    /// Its name in requests: `police`.
    pub id: String,
    /// The version of the terms that must have been accepted.
    pub terms: String,
    /// The place of its homeserver in [`Config::homeservers`].
    pub homeserver: usize,
    /// User ids that may come into the duty room: they are invited.
    pub officers: Vec<String>,
}

/// The server that takes mail.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is guarded.
    pub tls: SmtpTls,
    /// From whom answers come: `Police <ne-pas-repondre@exemple.fr>`.
    pub from: lettre::message::Mailbox,
    /// Name and password, if it asks for them.
    pub login: Option<(String, Secret)>,
}

/// How the line to the mail server is guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SmtpTls {
    /// Not at all: for a server of the same machine.
    None,
    /// From the first byte.
    Tls,
    /// After the greeting, and never without.
    Starttls,
}

/// A text that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps it.
    pub fn new(text: impl Into<String>) -> Self {
        Secret(text.into())
    }

    /// The text, for the one place that needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("…")
    }
}

impl Config {
    /// Reads a file's text.
    pub fn read(text: &str) -> Result<Self, ConfigError> {
        written::read(text)
    }

    /// A service by its id.
    pub fn service(&self, id: &str) -> Option<&ServiceConfig> {
        self.services.iter().find(|service| service.id == id)
    }
}

#[cfg(test)]
mod tests;
