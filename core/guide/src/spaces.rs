//! The spaces of French.

const WIDE: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// The text with an unbreakable space before and inside double signs, where French puts one. People write them as
/// plain spaces, in the catalogues as in the guide: nobody could see the difference.
pub fn french_spaces(text: &str) -> String {
    [
        (" :", format!("{WIDE}:")),
        ("« ", format!("«{WIDE}")),
        (" »", format!("{WIDE}»")),
        (" ;", format!("{NARROW};")),
        (" !", format!("{NARROW}!")),
        (" ?", format!("{NARROW}?")),
        (" h ", format!("{WIDE}h{WIDE}")),
        (" km", format!("{WIDE}km")),
    ]
    .iter()
    .fold(text.to_owned(), |text, (plain, right)| text.replace(plain, right))
}
