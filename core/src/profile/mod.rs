//! For whom the program is built: which servers it may ask, and whose keys it trusts. One TOML file each.
//!
//! No profile can switch off a rule: there is no key for it, and a key that is not known is refused.

mod address;
mod allowed;
mod error;
mod publisher;
mod refused;
#[cfg(test)]
mod tests;

use securite_chat::Door;
use securite_signed::{Keys, KeysError};
use serde::Deserialize;
use toml::Spanned;

pub(crate) use address::host;
use address::{Reach, file, folder};
pub use allowed::Allowed;
pub use error::{ProfileError, ProfileFault};
pub use publisher::Publisher;
use publisher::WrittenPublisher;
pub use refused::ProfileRefusal;

/// The profiles that come with the program, by name.
const EMBEDDED: [(&str, &str); 3] = [
    ("independent", include_str!("../../profiles/independent.toml")),
    ("authority", include_str!("../../profiles/authority.toml")),
    ("demo", include_str!("../../profiles/demo.toml")),
];

/// A profile, checked.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// A demonstration: said on every screen, and no server but those of this machine.
    pub demonstration: bool,
    /// Who publishes the app. `None`: it is in no store yet.
    pub publisher: Option<Publisher>,
    /// Where data packs that renew themselves are. `None`: what came with the program stays.
    pub packs: Option<Published>,
    /// Where news are. Nothing in it: there are none here.
    pub news: News,
    /// Our chat, where an authority runs one. `None`: the page leads to the official one.
    pub chat: Option<Door>,
}

/// Where something signed is published.
#[derive(Debug, Clone)]
pub struct Published {
    /// The folder, ending with "/".
    pub address: String,
    /// Who may sign them.
    pub keys: Keys,
}

/// Where news are.
#[derive(Debug, Clone, Default)]
pub struct News {
    /// Those that an authority signs.
    pub signed: Option<Published>,
    /// Feeds of others, which nobody signs.
    pub plain: Vec<PlainFeed>,
}

/// A feed that nobody signs: RSS, Atom or JSON Feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainFeed {
    /// Its address.
    pub address: String,
    /// Whose it is, as it is shown.
    pub name: String,
}

impl News {
    /// Whether there are any.
    pub fn is_there(&self) -> bool {
        self.signed.is_some() || !self.plain.is_empty()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: Spanned<String>,
    #[serde(default)]
    demonstration: bool,
    publisher: Option<WrittenPublisher>,
    packs: Option<WrittenPublished>,
    news: Option<WrittenNews>,
    chat: Option<WrittenChat>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChat {
    door: Spanned<String>,
    homeservers: Spanned<Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPublished {
    address: Spanned<String>,
    keys: Spanned<Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNews {
    signed: Option<WrittenPublished>,
    #[serde(default)]
    plain: Vec<WrittenFeed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFeed {
    address: Spanned<String>,
    name: Spanned<String>,
}

impl Profile {
    /// The names of those that come with the program.
    pub fn names() -> [&'static str; 3] {
        EMBEDDED.map(|(name, _)| name)
    }

    /// The text of the one of this name that comes with the program.
    pub fn embedded(name: &str) -> Option<&'static str> {
        EMBEDDED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
    }

    /// Reads and checks the text of a profile.
    pub fn parse(text: &str) -> Result<Self, ProfileError> {
        let written: Written = toml::from_str(text).map_err(|error| ProfileError::of_toml(text, &error))?;
        let at = |span: std::ops::Range<usize>, fault| ProfileError::at(text, span.start, fault);
        if written.name.get_ref().trim().is_empty() {
            return Err(at(written.name.span(), ProfileFault::NoName));
        }
        let reach = if written.demonstration { Reach::ThisMachine } else { Reach::Internet };
        let server = |written: &Spanned<String>| {
            folder(written.get_ref(), reach).map_err(|fault| at(written.span(), fault))
        };
        let chat = written.chat.map(|chat| {
            let homeservers: Result<Vec<String>, ProfileError> =
                chat.homeservers.get_ref().iter().map(server).collect();
            match homeservers? {
                homeservers if homeservers.is_empty() => {
                    Err(at(chat.homeservers.span(), ProfileFault::NoHomeserver))
                }
                homeservers => Ok(Door { address: server(&chat.door)?, homeservers }),
            }
        });
        let published = |written: WrittenPublished| {
            let address = server(&written.address)?;
            let keys = keys(text, &written.keys)?;
            Ok::<_, ProfileError>(Published { address, keys })
        };
        let plain = |written: WrittenFeed| {
            let address =
                file(written.address.get_ref(), reach).map_err(|fault| at(written.address.span(), fault))?;
            let name = written.name.get_ref().trim().to_owned();
            if name.is_empty() {
                return Err(at(written.name.span(), ProfileFault::NoName));
            }
            Ok(PlainFeed { address, name })
        };
        let news = written.news.map(|news| {
            let plain: Result<Vec<PlainFeed>, ProfileError> = news.plain.into_iter().map(plain).collect();
            Ok(News { signed: news.signed.map(published).transpose()?, plain: plain? })
        });
        let publisher = written.publisher.map(WrittenPublisher::checked).transpose();
        let publisher = publisher.map_err(|(byte, fault)| ProfileError::at(text, byte, fault))?;
        let packs = written.packs.map(published).transpose()?;
        Ok(Profile {
            name: written.name.into_inner(),
            demonstration: written.demonstration,
            publisher,
            packs,
            news: news.transpose()?.unwrap_or_default(),
            chat: chat.transpose()?,
        })
    }
}

/// Public keys, as they stand in the text of a profile.
fn keys(text: &str, written: &Spanned<Vec<Spanned<String>>>) -> Result<Keys, ProfileError> {
    let texts: Vec<&str> = written.get_ref().iter().map(|key| key.get_ref().as_str()).collect();
    Keys::parse(&texts).map_err(|error| {
        let place = match error {
            KeysError::None => 0,
            KeysError::Bad { place } | KeysError::Twice { place } => place,
        };
        let key = place.checked_sub(1).and_then(|place| written.get_ref().get(place));
        let span = key.map_or(written.span(), Spanned::span);
        ProfileError::at(text, span.start, ProfileFault::Keys(error))
    })
}
