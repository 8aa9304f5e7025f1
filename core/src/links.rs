//! Links that leave the app.

use crate::action::{Destination, OutsideLink, Symbol};
use crate::emergency::{BY_TEXT, EUROPE, POLICE};
use crate::text::phone;

/// A link to a destination that is itself what a person can use elsewhere.
pub(crate) fn link(label: String, accessibility_label: String, destination: Destination) -> OutsideLink {
    let elsewhere = match &destination {
        Destination::Call { number } | Destination::Message { number, .. } => phone(number),
        Destination::Mail { to } => to.clone(),
        Destination::Page { address } => address.clone(),
        Destination::Copy { text, .. } | Destination::Share { text } => text.clone(),
        Destination::Way { latitude, longitude, .. } => format!("{latitude}, {longitude}"),
    };
    let symbol = match destination {
        Destination::Call { .. } => Symbol::Call,
        Destination::Message { .. } => Symbol::Write,
        Destination::Mail { .. } => Symbol::Mail,
        Destination::Page { .. } => Symbol::Web,
        Destination::Way { .. } => Symbol::Way,
        Destination::Copy { .. } => Symbol::Copy,
        Destination::Share { .. } => Symbol::Share,
    };
    let emergency = is_emergency(&destination);
    OutsideLink { label, accessibility_label, destination, emergency, elsewhere, symbol }
}

/// Whether it leads to one of the numbers of bar and panel.
fn is_emergency(destination: &Destination) -> bool {
    match destination {
        Destination::Call { number } | Destination::Message { number, .. } => {
            [POLICE, EUROPE, BY_TEXT].contains(&number.as_str())
        }
        Destination::Mail { .. }
        | Destination::Page { .. }
        | Destination::Way { .. }
        | Destination::Copy { .. }
        | Destination::Share { .. } => false,
    }
}

/// A call; a message where the number takes no voice call (E4).
pub(crate) fn call(number: &str) -> Destination {
    if number == BY_TEXT { message(number) } else { Destination::Call { number: number.to_owned() } }
}

/// A text message that is still empty.
pub(crate) fn message(number: &str) -> Destination {
    Destination::Message { number: number.to_owned(), body: String::new() }
}

/// A page.
pub(crate) fn page(address: &str) -> Destination {
    Destination::Page { address: address.to_owned() }
}

/// A destination in one line, for tests: what a shell opens.
#[cfg(test)]
pub(crate) fn told(link: &OutsideLink) -> String {
    match &link.destination {
        Destination::Call { number } => format!("tel:{number}"),
        Destination::Message { number, body } if body.is_empty() => format!("sms:{number}"),
        Destination::Message { number, body } => format!("sms:{number}?body={body}"),
        Destination::Mail { to } => format!("mailto:{to}"),
        Destination::Page { address } => address.clone(),
        Destination::Way { latitude, longitude, .. } => format!("geo:{latitude},{longitude}"),
        Destination::Copy { text, .. } => format!("copy:{}", text.replace('\n', " / ")),
        Destination::Share { text } => format!("share:{}", text.replace('\n', " / ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_destination_says_what_can_be_used_elsewhere() {
        let check = |destination: Destination, elsewhere: &str, symbol: Symbol| {
            let link = link("a".into(), "b".into(), destination);
            assert_eq!((link.elsewhere.replace('\u{a0}', " "), link.symbol), (elsewhere.to_owned(), symbol));
            assert_eq!(link.emergency, ["17", "112", "114"].contains(&elsewhere), "{elsewhere}");
        };
        check(call("+33134430000"), "01 34 43 00 00", Symbol::Call);
        check(call("17"), "17", Symbol::Call);
        check(call("112"), "112", Symbol::Call);
        check(call("3919"), "3919", Symbol::Call);
        check(message("31114"), "31114", Symbol::Write);
        check(message("114"), "114", Symbol::Write);
        check(call("114"), "114", Symbol::Write);
        check(Destination::Mail { to: "a@example.org".into() }, "a@example.org", Symbol::Mail);
        check(page("https://example.org/x"), "https://example.org/x", Symbol::Web);
        let way = |name: &str| Destination::Way {
            latitude: "48.85534".into(),
            longitude: "-2.36000".into(),
            name: name.into(),
        };
        check(way(""), "48.85534, -2.36000", Symbol::Way);
    }
}
