//! Which addresses a catalogue may name.

use reqwest::Url;

use super::{CatalogueFault, DEPARTMENT};

/// How far a catalogue reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Servers over TLS.
    Https,
    /// These, and servers of this machine without TLS: for a catalogue of somebody's own, for tests.
    HttpsAndThisMachine,
}

/// Why an address may not be asked, if it may not.
pub(super) fn fault(address: &str, reach: Reach) -> Option<CatalogueFault> {
    let Ok(url) = Url::parse(&address.replace(DEPARTMENT, "01")) else {
        return Some(CatalogueFault::Address);
    };
    let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    if !plain || url.host_str().is_none() || url.path() == "/" {
        return Some(CatalogueFault::Address);
    }
    let safe = match url.scheme() {
        "https" => true,
        "http" => reach == Reach::HttpsAndThisMachine && is_this_machine(&url),
        _ => false,
    };
    (!safe).then_some(CatalogueFault::NotHttps)
}

/// Whether a server of this machine is meant.
pub(in crate::national) fn is_this_machine(url: &Url) -> bool {
    matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost"))
}

/// The host of an address, with its port where it has one of its own.
pub(in crate::national) fn host(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}

/// Whether this is how [`host`] writes one.
pub(super) fn is_host(name: &str) -> bool {
    Url::parse(&format!("https://{name}/")).is_ok_and(|url| host(&url).as_deref() == Some(name))
}
