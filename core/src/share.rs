//! A thing as plain text, for another program: one form for a station, a number, an entry of the guide.
//!
//! One idea: what leaves the app keeps its source and its date. The page on domestic violence shares nothing.

use crate::action::{Destination, OutsideLink};
use crate::links::link;
use crate::text::Words;

/// Its title, what is known of it line by line, then its source with the date.
pub(crate) fn shared(title: &str, lines: impl IntoIterator<Item = String>, source: &str) -> String {
    let all = std::iter::once(title.to_owned()).chain(lines).chain([source.to_owned()]);
    all.filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// The control that copies it. `name`: what is copied.
pub(crate) fn to_copy(name: &str, text: String, words: &Words) -> OutsideLink {
    link(
        words.share_copy(),
        words.share_copy_spoken(name),
        Destination::Copy { text, done: words.share_copied() },
    )
}

/// The control that hands it to another program. `name`: what is shared.
pub(crate) fn to_share(name: &str, text: String, words: &Words) -> OutsideLink {
    link(words.share(), words.share_spoken(name), Destination::Share { text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::Symbol;
    use crate::text::{Language, ReadingLevel};

    #[test]
    fn the_source_comes_last_and_nothing_is_empty() {
        let text = shared("Poste", ["1 rue Haute".into(), " ".into(), "17".into()], "Source : x, 2025.");
        assert_eq!(text, "Poste\n1 rue Haute\n17\nSource : x, 2025.");
        assert_eq!(shared("Poste", [], ""), "Poste");
    }

    #[test]
    fn the_control_says_what_is_shared() {
        let link =
            to_share("Poste", "Poste\n17".into(), Words::of(Language::English, ReadingLevel::Standard));
        assert_eq!((link.symbol, link.emergency), (Symbol::Share, false));
        assert!(link.accessibility_label.contains("Poste") && link.elsewhere == "Poste\n17");
    }
}
