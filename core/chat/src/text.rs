//! What others wrote, made harmless to show.

/// The text without what moves or hides other text: control characters but the line break, and those that change the
/// direction of writing or cannot be seen. Emoji and all scripts stay.
pub fn harmless(text: &str) -> String {
    text.chars()
        .map(|letter| if letter == '\t' { ' ' } else { letter })
        .filter(|letter| !hides(*letter))
        .collect()
}

fn hides(letter: char) -> bool {
    match letter {
        '\n' => false,
        // Overrides and isolates of direction, and the marks of direction (Unicode 16, 3.9 and UAX 9).
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}' => true,
        // Nothing that can be seen: joiners stay, emoji are made with them.
        '\u{200B}'
        | '\u{2060}'..='\u{2064}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E001F}' => true,
        // Separators that some systems break a line at, and some do not.
        '\u{2028}' | '\u{2029}' => true,
        other => other.is_control(),
    }
}

/// The addresses of web pages in a text, in order, each once, with the host that it leads to: at most three. One whose
/// host has other letters than those of ASCII is none: it may look like another.
pub fn hosts(text: &str) -> Vec<(String, String)> {
    const MOST: usize = 3;
    let mut found: Vec<(String, String)> = Vec::new();
    for word in text.split(|letter: char| letter.is_whitespace() || "<>\"«»“”()".contains(letter)) {
        let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '\'', '’']);
        let Some(url) = word.starts_with("https://").then(|| url::Url::parse(word).ok()).flatten() else {
            continue;
        };
        // A name before an @ is there to mislead.
        let (Some(host), true, None) = (url.host_str(), url.username().is_empty(), url.password()) else {
            continue;
        };
        let pair = (url.to_string(), host.to_owned());
        if found.len() < MOST && !found.contains(&pair) {
            found.push(pair);
        }
    }
    found
}
