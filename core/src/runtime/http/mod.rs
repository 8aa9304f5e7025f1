//! The network as it is: HTTP over TLS, to the hosts of the profile and no other.
//!
//! What a server learns of a request is in it alone: an address, a range, what the device has already. No cookie, no
//! language, no name or version of a device or of its system. Roots of trust come with the program: those of a device
//! may have been added to.

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::error::Error;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderName, IF_NONE_MATCH, RANGE};
use reqwest::redirect::{Attempt, Policy};
use rustls::client::Resumption;
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};

use super::ports::{Body, Later, Network, Response};
use crate::profile::{Allowed, host};
use crate::work::{Method, Request, SendError};

/// The same from every device and every version of it.
const USER_AGENT: &str = "securite";
const CONNECT: Duration = Duration::from_secs(10);
/// While an answer is awaited and nothing comes, the other side is asked for a sign: a line that died without a word is
/// noticed in half a minute. A connection that nobody waits on is left alone, so that a phone in a pocket sends nothing;
/// oftener than this would keep its radio awake for good.
const SIGNS: Signs = Signs { after: Duration::from_secs(20), within: Duration::from_secs(10) };
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REDIRECTS: usize = 3;

/// What a network may do.
#[derive(Debug, Clone, Default)]
pub struct HttpOptions {
    /// What may be asked.
    pub allowed: Vec<Allowed>,
    /// Roots of trust in place of those that came with the program: for tests.
    pub roots: Option<Vec<CertificateDer<'static>>>,
}

/// The network of the system.
#[derive(Debug, Clone)]
pub struct HttpNetwork {
    /// `None`: the program could not set up TLS.
    clients: RefCell<Option<Clients>>,
    options: HttpOptions,
    signs: Signs,
}

/// When a sign of life is asked for, and how long it may take.
#[derive(Debug, Clone, Copy)]
struct Signs {
    after: Duration,
    within: Duration,
}

/// One that goes where a server sends it on its own host, and one that goes nowhere: what somebody wrote, and who they
/// are, is for the address that it was meant for.
#[derive(Debug, Clone)]
struct Clients {
    moving: reqwest::Client,
    staying: reqwest::Client,
}

impl HttpNetwork {
    /// One that asks what is allowed and nothing else.
    pub fn new(options: HttpOptions) -> Self {
        HttpNetwork::with(options, SIGNS)
    }

    fn with(options: HttpOptions, signs: Signs) -> Self {
        HttpNetwork { clients: RefCell::new(clients(&options, signs)), options, signs }
    }
}

fn clients(options: &HttpOptions, signs: Signs) -> Option<Clients> {
    let mut store = RootCertStore::empty();
    match &options.roots {
        Some(roots) => drop(store.add_parsable_certificates(roots.iter().cloned())),
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
    let builder = |policy| {
        reqwest::Client::builder()
            .tls_backend_preconfigured(tls.clone())
            .user_agent(USER_AGENT)
            .connect_timeout(CONNECT)
            .http2_keep_alive_interval(signs.after)
            .http2_keep_alive_timeout(signs.within)
            .http2_keep_alive_while_idle(false)
            .redirect(policy)
            .referer(false)
            // A proxy of the environment would see, and could change, what is asked.
            .no_proxy()
            .build()
    };
    let allowed: Arc<[Allowed]> = options.allowed.as_slice().into();
    let moving = builder(Policy::custom(move |attempt| redirect(attempt, &allowed))).ok()?;
    let staying = builder(Policy::custom(|attempt| attempt.error(Elsewhere))).ok()?;
    Some(Clients { moving, staying })
}

/// Within the same host and scheme: another one would be told what was asked.
fn redirect(attempt: Attempt<'_>, allowed: &[Allowed]) -> reqwest::redirect::Action {
    let same = attempt.previous().last().is_some_and(|last| last.scheme() == attempt.url().scheme());
    let there = allowed.iter().any(|one| one.moves && one.leads_to(attempt.url()));
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
    fn reconnect(&self) {
        self.clients.replace(clients(&self.options, self.signs));
    }

    fn send(&self, request: Request) -> Later<Result<Response, SendError>> {
        let allowed = self.options.allowed.clone();
        let clients = self.clients.borrow().clone();
        Box::pin(async move {
            let url = reqwest::Url::parse(&request.address).map_err(|_| SendError::NotAllowed)?;
            let kind = allowed.iter().find(|kind| kind.allows(request.method, &url));
            let kind = kind.ok_or(SendError::NotAllowed)?;
            let clients = clients.ok_or(SendError::Fault)?;
            let client = if kind.moves { &clients.moving } else { &clients.staying };
            let mut asked = match request.method {
                Method::Get => client.get(url),
                Method::Post => client.post(url),
                Method::Put => client.put(url),
            };
            if !request.body.is_empty() {
                asked = asked.header(CONTENT_TYPE, "application/json").body(request.body);
            }
            if let Some(token) = request.token {
                asked = asked.bearer_auth(token);
            }
            if let Some(key) = request.key {
                asked = asked.header(IDEMPOTENCY_KEY, key);
            }
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
