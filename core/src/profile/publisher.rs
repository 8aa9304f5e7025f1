//! Who publishes the app.

use toml::Spanned;
use url::Host;

use super::ProfileFault;

/// Who answers for the app, and where one writes to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// As it is shown.
    pub name: String,
    /// An e-mail address.
    pub mail: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenPublisher {
    name: Spanned<String>,
    mail: Spanned<String>,
}

impl WrittenPublisher {
    /// Checked; what is wrong and where it stands otherwise.
    pub(super) fn checked(self) -> Result<Publisher, (usize, ProfileFault)> {
        let name = self.name.get_ref().trim();
        if name.is_empty() || name.contains(char::is_control) {
            return Err((self.name.span().start, ProfileFault::NoName));
        }
        if !is_mail(self.mail.get_ref()) {
            return Err((self.mail.span().start, ProfileFault::NoMail));
        }
        Ok(Publisher { name: name.to_owned(), mail: self.mail.into_inner() })
    }
}

/// Whether every program that writes mail takes it as one address: letters, digits, ". _ + -", at a host with a name.
fn is_mail(text: &str) -> bool {
    let Some((box_name, host)) = text.split_once('@') else { return false };
    let letter = |letter: char| letter.is_ascii_alphanumeric() || ".+-_".contains(letter);
    let named = matches!(Host::parse(host), Ok(Host::Domain(name)) if name.contains('.') && name == host);
    named && !box_name.is_empty() && box_name.chars().all(letter)
}
