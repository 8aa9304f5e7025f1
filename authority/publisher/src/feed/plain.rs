//! Text for phones is plain: they draw no marks. What would show as a sign is named; paragraphs and lists are put as
//! phones show them.

/// The longest title and source, in letters.
pub(super) const LONGEST_TITLE: usize = 120;
/// The longest text, in letters.
pub(super) const LONGEST_TEXT: usize = 8_000;

const BY_EMPTY_LINES: &str = "phones show plain text: take the marks out, empty lines part paragraphs";

/// What phones would show wrong in one line, if anything.
pub(super) fn fault(line: &str) -> Option<String> {
    if let Some(ch) = line.chars().find(|ch| hides(*ch)) {
        let what = "a sign that is not seen, or that turns the others around: write the line anew";
        return Some(format!("U+{:04X} is {what}", u32::from(ch)));
    }
    let mark = mark(line)?;
    Some(format!("{mark}: {BY_EMPTY_LINES}"))
}

/// The marks of Markdown and HTML.
fn mark(line: &str) -> Option<&'static str> {
    let start = line.trim_start();
    let marked = list_item(start).unwrap_or(start);
    let has = |marks: &[&str]| marks.iter().any(|mark| marked.contains(mark));
    if has_tag(marked) || has_entity(marked) {
        Some("HTML")
    } else if start.starts_with('#') {
        Some("“#” of a heading")
    } else if start.starts_with('>') {
        Some("“>” of a quotation")
    } else if start.starts_with('|') || start.starts_with("===") || start.starts_with("---") {
        Some("a table or a ruled line")
    } else if has(&["](", "]["]) {
        Some("a link or picture between brackets (an address goes into the header, “lien: …”)")
    } else if has(&["*", "`", "~~", "__"]) || underlined(marked) {
        Some("“*”, “_”, “~” or “`” for emphasis")
    } else {
        None
    }
}

/// `<b>`, `</p>`, `<!--`: less than a number is no tag.
fn has_tag(line: &str) -> bool {
    let mut after = line.split('<').skip(1).map(|rest| rest.chars().next());
    after.any(|next| next.is_some_and(|ch| ch.is_alphabetic() || "/!?".contains(ch)))
}

/// `&nbsp;`, `&#233;`.
fn has_entity(line: &str) -> bool {
    line.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        rest.len() > name.len() && (2..=10).contains(&name.len()) && name.bytes().all(in_entity)
    })
}

fn in_entity(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'#'
}

/// `_word_`; an address may have one in the middle.
fn underlined(line: &str) -> bool {
    line.split(' ').any(|word| word.starts_with('_') && word.len() > 1)
}

/// Control characters, and those that have no width or turn the direction.
fn hides(ch: char) -> bool {
    (ch.is_control() && ch != '\t')
        || matches!(ch, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(ch, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
        || matches!(ch, '\u{e0000}'..='\u{e0fff}')
}

/// The text of an item of a list.
fn list_item(line: &str) -> Option<&str> {
    line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).map(str::trim_start)
}

/// `1. `, `12) `: the beginning of a counted item.
fn counted(line: &str) -> bool {
    let rest = line.trim_start_matches(|ch: char| ch.is_ascii_digit());
    let digits = line.len() - rest.len();
    (1..=2).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// Paragraphs parted by one empty line. Lines of one paragraph are joined; each item of a list is one.
pub(super) fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        // A blank that does not break stays: French has it before “:” and “?”.
        let line = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            open = false;
            continue;
        }
        let item = list_item(&line).map(|item| format!("– {item}"));
        match paragraphs.last_mut().filter(|_| open && item.is_none() && !counted(&line)) {
            Some(last) => *last = format!("{last} {line}"),
            None => paragraphs.push(item.unwrap_or(line)),
        }
        open = true;
    }
    paragraphs.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_hidden_signs_are_named() {
        for line in [
            "# Titre",
            "un **mot**",
            "un *mot*",
            "un _mot_",
            "`code`",
            "~~non~~",
            "[ici](https://example.org)",
            "![photo](a.jpg)",
            "> cité",
            "| a | b |",
            "---",
            "<script>alert(1)</script>",
            "<b>gras",
            "</p>",
            "<!-- -->",
            "une&nbsp;espace",
            "&#233;",
            "- un **mot**",
            "a\u{202e}b",
            "a\u{200b}b",
            "a\u{7}b",
            "a\u{2066}b",
            "a\u{ad}b",
            "* un *mot*",
        ] {
            assert!(fault(line).is_some(), "{line}");
        }
    }

    #[test]
    fn what_people_write_is_good() {
        for line in [
            "Appelez le 17.",
            "- ne rappelez pas",
            "* ne rappelez pas",
            "1. raccrochez",
            "moins de 3 % (< 5)",
            "R&D; ou A & B",
            "https://example.org/a_b",
            "« Bonjour »\u{a0}: l’été, l'hiver",
            "👩‍🚒",
            "n° 3 – 4 €",
            "10 - 12",
        ] {
            assert_eq!(fault(line), None, "{line}");
        }
    }

    #[test]
    fn lines_of_a_paragraph_are_joined_and_items_stand_alone() {
        let lines = [
            "Une phrase",
            "  sur deux\u{a0}lignes.",
            "",
            "",
            "À faire\u{202f}:",
            "- un",
            "  deux",
            "* trois",
            "1. quatre",
            "",
        ];
        let text = paragraphs(lines.into_iter());
        assert_eq!(
            text,
            "Une phrase sur deux\u{a0}lignes.\n\nÀ faire\u{202f}:\n\n– un deux\n\n– trois\n\n1. quatre"
        );
    }
}
