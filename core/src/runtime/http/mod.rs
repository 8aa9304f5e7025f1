//! The network as it is: HTTP over TLS, to the hosts of the profile and no other.
//!
//! What a server learns of a request is in it alone: an address, a range, what the device has already. No cookie, no
//! language, no name or version of a device or of its system. Roots of trust come with the program: those of a device
//! may have been added to.

#[cfg(test)]
mod tests;

use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{IF_NONE_MATCH, RANGE};
use reqwest::redirect::{Attempt, Policy};
use rustls::client::Resumption;
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};

use super::ports::{Body, Later, Network, Response};
use crate::profile::host;
use crate::work::{Request, SendError};

/// The same from every device and every version of it.
const USER_AGENT: &str = "securite";
const CONNECT: Duration = Duration::from_secs(10);
const REDIRECTS: usize = 3;

/// What a network may do.
#[derive(Debug, Clone, Default)]
pub struct HttpOptions {
    /// The hosts that may be asked, with a port where it is not that of the scheme.
    pub hosts: Vec<String>,
    /// Roots of trust in place of those that came with the program: for tests.
    pub roots: Option<Vec<CertificateDer<'static>>>,
}

/// The network of the system.
#[derive(Debug, Clone)]
pub struct HttpNetwork {
    /// `None`: the program could not set up TLS.
    client: Option<reqwest::Client>,
    hosts: Arc<[String]>,
}

impl HttpNetwork {
    /// One that asks these hosts alone.
    pub fn new(options: HttpOptions) -> Self {
        let hosts: Arc<[String]> = options.hosts.into();
        HttpNetwork { client: client(&hosts, options.roots), hosts }
    }
}

fn client(hosts: &Arc<[String]>, roots: Option<Vec<CertificateDer<'static>>>) -> Option<reqwest::Client> {
    let mut store = RootCertStore::empty();
    match roots {
        Some(roots) => drop(store.add_parsable_certificates(roots)),
        None => store.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    let mut tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .ok()?
        .with_root_certificates(store)
        .with_no_client_auth();
    // A ticket of a server, handed back on another line, would tell that it is the same device.
    tls.resumption = Resumption::disabled();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let allowed = Arc::clone(hosts);
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent(USER_AGENT)
        .connect_timeout(CONNECT)
        .redirect(Policy::custom(move |attempt| redirect(attempt, &allowed)))
        .referer(false)
        // A proxy of the environment would see, and could change, what is asked.
        .no_proxy()
        .build();
    client.ok()
}

/// Within the same host and scheme: another one would be told what was asked.
fn redirect(attempt: Attempt<'_>, hosts: &[String]) -> reqwest::redirect::Action {
    let same = attempt.previous().last().is_some_and(|last| last.scheme() == attempt.url().scheme());
    let there = host(attempt.url()).is_some_and(|host| hosts.contains(&host));
    let first = attempt.previous().first().and_then(host);
    if same && there && first == host(attempt.url()) && attempt.previous().len() <= REDIRECTS {
        attempt.follow()
    } else {
        attempt.error(Elsewhere)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("it leads elsewhere")]
struct Elsewhere;

impl Network for HttpNetwork {
    fn send(&self, request: Request) -> Later<Result<Response, SendError>> {
        let network = self.clone();
        Box::pin(async move {
            let url = reqwest::Url::parse(&request.address).map_err(|_| SendError::NotAllowed)?;
            if !host(&url).is_some_and(|host| network.hosts.contains(&host)) {
                return Err(SendError::NotAllowed);
            }
            let mut asked = network.client.as_ref().ok_or(SendError::Fault)?.get(url);
            if let Some(sha256) = request.unless_sha256 {
                asked = asked.header(IF_NONE_MATCH, format!("\"{}\"", hex(&sha256)));
            }
            if request.from > 0 {
                asked = asked.header(RANGE, format!("bytes={}-", request.from));
            }
            let response = asked.send().await.map_err(|error| why(&error))?;
            Ok(Response { status: response.status().as_u16(), body: Box::new(Coming(response)) })
        })
    }
}

struct Coming(reqwest::Response);

impl Body for Coming {
    fn next(&mut self) -> Pin<Box<dyn Future<Output = Result<Option<Bytes>, SendError>> + '_>> {
        Box::pin(async move {
            loop {
                match self.0.chunk().await {
                    Ok(Some(bytes)) if bytes.is_empty() => continue,
                    other => return other.map_err(|error| why(&error)),
                }
            }
        })
    }
}

/// What a failure comes down to.
fn why(error: &reqwest::Error) -> SendError {
    if error.is_redirect() {
        return SendError::NotAllowed;
    }
    if error.is_timeout() {
        return SendError::TooSlow;
    }
    if is_of_tls(error) {
        return SendError::NotTrusted;
    }
    if error.is_connect() { SendError::Unreachable } else { SendError::Broken }
}

/// Whether TLS is what failed, somewhere among the causes. An error of input and output may hide another one within,
/// which it does not name as its source.
fn is_of_tls(cause: &(dyn Error + 'static)) -> bool {
    let within = cause.downcast_ref::<std::io::Error>().and_then(|error| error.get_ref());
    let within = within.map(|inner| inner as &(dyn Error + 'static));
    cause.is::<rustls::Error>() || within.or(cause.source()).is_some_and(is_of_tls)
}

/// Small letters.
fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
