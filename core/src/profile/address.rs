//! Addresses of servers, as a profile may name them.

use url::{Host, Url};

use super::ProfileFault;

/// How far a profile may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Servers anywhere, over TLS.
    Internet,
    /// Servers on this machine.
    ThisMachine,
}

/// A folder of a server, checked: "https://data.example.org/packs/".
pub(super) fn folder(written: &str, reach: Reach) -> Result<String, ProfileFault> {
    let url = file(written, reach)?;
    if url.ends_with('/') { Ok(url) } else { Err(ProfileFault::Address) }
}

/// A file of a server, checked: "https://example.org/feed.xml".
pub(super) fn file(written: &str, reach: Reach) -> Result<String, ProfileFault> {
    let url = Url::parse(written).map_err(|_| ProfileFault::Address)?;
    let plain = url.username().is_empty() && url.password().is_none();
    if !plain || url.query().is_some() || url.fragment().is_some() {
        return Err(ProfileFault::Address);
    }
    let here = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => return Err(ProfileFault::Address),
    };
    match (reach, url.scheme()) {
        (Reach::ThisMachine, "http" | "https") if here => Ok(url.into()),
        (Reach::ThisMachine, _) => Err(ProfileFault::NotThisMachine),
        (Reach::Internet, "https") if !here => Ok(url.into()),
        (Reach::Internet, _) => Err(ProfileFault::NotHttps),
    }
}

/// The host of an address, with its port where it has one of its own: as the list of hosts has it, and as a request is
/// compared with it.
pub(crate) fn host(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}
