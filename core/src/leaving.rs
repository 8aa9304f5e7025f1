//! Pages of the web that an entry of the guide names: they are opened here and nowhere else.
//!
//! One idea: before the touch a person reads whose page it is, who will see what, and what stays in the browser (D10,
//! D11). An address that is none, is not https or hides its host is not opened.

use crate::links::{link, page};
use crate::page::LinkRow;
use crate::text::{Words, hosts};

/// The row that opens this address; `None` where it is not safe. `needs`: what one has to sign in with; may be empty.
pub(crate) fn row(id: &str, address: &str, needs: &str, words: &Words) -> Option<LinkRow> {
    let (address, host) = hosts(address).into_iter().next().filter(|(found, _)| same(found, address))?;
    let shown = host.strip_prefix("www.").unwrap_or(&host);
    let link = link(words.leaving_open(shown), words.leaving_open_spoken(shown), page(&address));
    let detail = [needs, &words.leaving_sees()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    Some(LinkRow { id: id.into(), link, detail, trace: words.leaving_trace() })
}

/// Whether it is that address and nothing beside.
fn same(found: &str, address: &str) -> bool {
    found.trim_end_matches('/') == address.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::told;
    use crate::text::{Language, ReadingLevel};

    #[test]
    fn only_a_plain_address_of_the_web_is_opened() {
        let words = Words::of(Language::English, ReadingLevel::Standard);
        let check = |address: &str, opens: Option<&str>| {
            let row = row("a", address, "", words);
            assert_eq!(row.as_ref().map(|row| told(&row.link)).as_deref(), opens, "{address}");
        };
        check("https://17cyber.gouv.fr", Some("https://17cyber.gouv.fr/"));
        check("https://www.caf.fr/a?b=1", Some("https://www.caf.fr/a?b=1"));
        for odd in [
            "",
            "http://17cyber.gouv.fr",
            "javascript:alert(1)",
            "intent://x#Intent;end",
            "file:///etc/passwd",
            "https://17cyber.gouv.fr@evil.example",
            "https://гос.example",
            "tel:17",
            "https://a.example https://b.example",
            "see https://a.example",
        ] {
            check(odd, None);
        }
    }

    #[test]
    fn d10_the_trace_and_who_sees_what_stand_beside_the_touch() {
        let words = Words::of(Language::French, ReadingLevel::Standard);
        let row = row("a", "https://www.amendes.gouv.fr", "Il faut un compte.", words).unwrap();
        assert_eq!(row.link.label, "Ouvrir amendes.gouv.fr");
        assert!(
            row.detail.starts_with("Il faut un compte. Le site voit") && row.trace.contains("historique")
        );
    }
}
