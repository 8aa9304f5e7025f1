//! One question to a server: over TLS, to the hosts that the catalogue names and no other.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, Url};
use rustls::{ClientConfig, RootCertStore};

use super::catalogue::address::{host, is_this_machine};
use super::error::FetchError;
use super::plan::Item;

const CONNECT: Duration = Duration::from_secs(10);
/// Nothing came for so long.
const SILENCE: Duration = Duration::from_secs(60);
const REDIRECTS: usize = 5;

pub(super) struct Http {
    client: Client,
}

impl Http {
    /// One for these files.
    pub(super) fn new(items: &[Item<'_>]) -> Result<Self, FetchError> {
        let here = items.iter().any(|item| Url::parse(&item.address).is_ok_and(|url| is_this_machine(&url)));
        Ok(Http { client: client(here)? })
    }

    /// The answer, and the address that gave it.
    pub(super) async fn get(
        &self,
        item: &Item<'_>,
        headers: HeaderMap,
    ) -> Result<(Response, String), FetchError> {
        let first = Url::parse(&item.address).map_err(|error| FetchError::Line(error.to_string()))?;
        let mut url = first.clone();
        for _ in 0..=REDIRECTS {
            let asked = self.client.get(url.clone()).headers(headers.clone());
            let answer = asked.send().await.map_err(|error| FetchError::Line(why(&error)))?;
            let leads = answer.headers().get(LOCATION).and_then(|value| value.to_str().ok());
            match leads {
                Some(location) if matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308) => {
                    let next = url.join(location).ok();
                    let next = next.ok_or_else(|| FetchError::Elsewhere(location.to_owned()))?;
                    if !may_lead(item, &first, &next) {
                        return Err(FetchError::Elsewhere(next.to_string()));
                    }
                    url = next;
                }
                _ => return Ok((answer, url.to_string())),
            }
        }
        Err(FetchError::Redirects)
    }
}

/// Asks over TLS, follows nothing. The proxy of the environment is used, as an authority's network may need: TLS goes
/// through it. Servers of this machine (`here`) are behind none.
pub(crate) fn client(here: bool) -> Result<Client, FetchError> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let mut tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| FetchError::Setup(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let client = Client::builder()
        .tls_backend_preconfigured(tls)
        .user_agent("securite-publish")
        .connect_timeout(CONNECT)
        .read_timeout(SILENCE)
        .redirect(Policy::none())
        .referer(false);
    let client = if here { client.no_proxy() } else { client };
    client.build().map_err(|error| FetchError::Setup(why(&error)))
}

/// To the same host or one that the catalogue names, and never from TLS to none.
fn may_lead(item: &Item<'_>, first: &Url, next: &Url) -> bool {
    let named =
        host(next).is_some_and(|to| host(first).as_ref() == Some(&to) || item.source.hosts.contains(&to));
    let safe = next.scheme() == "https"
        || (next.scheme() == "http" && first.scheme() == "http" && is_this_machine(next));
    named && safe
}

/// What a failure comes down to: the innermost cause, without the address.
pub(crate) fn why(error: &reqwest::Error) -> String {
    let said = if error.is_timeout() {
        "it takes too long"
    } else if error.is_connect() {
        "there is no connection"
    } else {
        "the connection broke"
    };
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    format!("{said} ({cause})")
}
