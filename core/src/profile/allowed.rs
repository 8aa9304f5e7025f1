//! What a profile lets the network ask: a method, a host and a form of path. Nothing else is asked.

use securite_chat::{Door, Endpoint, Method};
use url::Url;

use super::{Profile, host};

/// One kind of request that may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    method: Method,
    scheme: String,
    host: String,
    /// Segments; `*` is one, whatever it says.
    path: String,
    /// Whether the server may send it to another path of its own.
    pub moves: bool,
}

impl Allowed {
    /// `path` is written below `folder`, the address of a folder.
    fn below(folder: &str, method: Method, path: &str, moves: bool) -> Option<Self> {
        let url = Url::parse(folder).ok()?;
        let path = format!("{}{path}", url.path());
        Some(Allowed { method, scheme: url.scheme().to_owned(), host: host(&url)?, path, moves })
    }

    /// Any file of this folder.
    pub fn files_of(folder: &str) -> Option<Self> {
        Allowed::below(folder, Method::Get, "*", true)
    }

    /// This file alone.
    fn file(address: &str) -> Option<Self> {
        Allowed::below(address, Method::Get, "", true)
    }

    /// Whether it is of this kind.
    pub fn allows(&self, method: Method, url: &Url) -> bool {
        method == self.method && self.leads_to(url) && fits(&self.path, url.path())
    }

    /// Whether it leads to this host, in the same way.
    pub fn leads_to(&self, url: &Url) -> bool {
        url.scheme() == self.scheme && host(url).as_ref() == Some(&self.host)
    }
}

/// Whether a path has this form. A segment is never empty, and never climbs.
fn fits(form: &str, path: &str) -> bool {
    let (form, path) = (form.split('/'), path.split('/'));
    form.clone().count() == path.clone().count()
        && form.zip(path).all(|(wanted, segment)| match wanted {
            "*" => !segment.is_empty() && !segment.contains("%2F") && !segment.contains("%2f"),
            wanted => wanted == segment,
        })
}

#[cfg(test)]
impl Allowed {
    pub(super) fn told(&self) -> String {
        format!("{:?} {}://{}{}", self.method, self.scheme, self.host, self.path)
    }
}

impl Profile {
    /// All that may be asked.
    pub fn allowed(&self) -> Vec<Allowed> {
        let packs = self.packs.iter().filter_map(|packs| Allowed::files_of(&packs.address));
        let chat = self.chat.iter().flat_map(of_chat);
        let signed = self.news.signed.iter().filter_map(|news| Allowed::files_of(&news.address));
        let plain = self.news.plain.iter().filter_map(|feed| Allowed::file(&feed.address));
        packs.chain(chat).chain(signed).chain(plain).collect()
    }
}

fn of_chat(door: &Door) -> Vec<Allowed> {
    let at =
        |folder: &str, endpoint: Endpoint| Allowed::below(folder, endpoint.method(), endpoint.path(), false);
    let (of_the_door, of_homeservers): (Vec<Endpoint>, Vec<Endpoint>) =
        Endpoint::ALL.into_iter().partition(|endpoint| endpoint.is_of_the_door());
    let door_side = of_the_door.into_iter().filter_map(|endpoint| at(&door.address, endpoint));
    let homeservers = door.homeservers.iter();
    let other_side = homeservers.flat_map(|server| of_homeservers.iter().filter_map(|one| at(server, *one)));
    door_side.chain(other_side).collect()
}
