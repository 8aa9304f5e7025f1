//! The guichet: its homeservers, and who of them has which service.

use std::sync::{Arc, Mutex};

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::clock::Clock;
use crate::config::Config;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::server::{Server, Shared};

/// So many hexadecimal digits name an account.
const NAME: usize = 24;

/// All of it.
pub struct Guichet {
    /// The settings.
    pub config: Config,
    /// In the order of the settings.
    pub servers: Vec<Arc<Server>>,
}

impl Guichet {
    /// Prepares everything; nobody is asked yet.
    pub fn new(config: Config, clock: Arc<dyn Clock>) -> Result<Self, String> {
        let shared = Arc::new(Shared {
            rules: config.rules,
            secret: config.secret.clone(),
            sealing: config.sealing.clone(),
            clock,
            limits: Mutex::new(Limits::new(config.rules.per_source, config.rules.questions_per_source)),
            mailer: config.smtp.as_ref().map(Mailer::new).transpose()?,
        });
        let server = |(at, settings): (usize, &crate::config::HomeserverConfig)| {
            let services = config.services.iter().filter(|service| service.homeserver == at).cloned();
            Server::new(settings.clone(), services.collect(), Arc::clone(&shared)).map(Arc::new)
        };
        let servers = config.homeservers.iter().enumerate().map(server).collect::<Result<_, _>>()?;
        Ok(Guichet { config, servers })
    }

    /// The homeserver of a service.
    pub fn server(&self, service: &str) -> Option<&Arc<Server>> {
        self.servers.get(self.config.service(service)?.homeserver)
    }

    /// The name that a service and a key make. Who has the name has neither.
    pub fn name(&self, service: &str, key: &str) -> String {
        // One block of the hash, filled up with zeros as HMAC does.
        let mut block = [0; 64];
        let secret = crate::digest(self.config.secret.reveal());
        block.iter_mut().zip(secret).for_each(|(place, byte)| *place = byte);
        let mac = Hmac::<Sha256>::new(&block.into()).chain_update(format!("{service}|{key}"));
        let mut name = crate::hex(&mac.finalize().into_bytes());
        name.truncate(NAME);
        name
    }
}
