//! Markup as plain text.
//!
//! XML stands around HTML, which stands around text, and some encode once more. One idea: a layer is peeled until none
//! is left, with the same rules for each: tags go, letters by name are said, sections of XML give what is in them.

use std::borrow::Cow;

use super::entities;

/// Ends of lines and of paragraphs while markup is there, in which those of the text mean nothing.
pub(super) const LINE: &str = "\u{2028}";
pub(super) const PARAGRAPH: &str = "\u{2029}";

const LAYERS: usize = 4;
/// What is in them is no text.
const DROPPED: [&str; 4] = ["script", "style", "template", "iframe"];
const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "blockquote",
    "section",
    "article",
    "figure",
    "pre",
    "hr",
];
const LINES: [&str; 5] = ["br", "li", "tr", "dt", "dd"];

/// What it says, without markup: paragraphs with an empty line between them.
pub(super) fn plain(markup: &str) -> String {
    let mut text = Cow::Borrowed(markup);
    for _ in 0..LAYERS {
        if !text.contains(['<', '&']) {
            break;
        }
        text = peeled(&text).into();
    }
    if starts_of_tags(&text) {
        text = text.replace('<', "").into();
    }
    lines(&text)
}

fn starts_of_tags(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| rest.starts_with(starts_tag))
}

fn starts_tag(letter: char) -> bool {
    letter.is_ascii_alphabetic() || ['/', '!', '?'].contains(&letter)
}

fn peeled(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some((before, from)) = rest.find(['<', '&']).and_then(|at| rest.split_at_checked(at)) {
        text.push_str(before);
        rest = match from.strip_prefix('<') {
            Some(tag) => after_tag(tag, &mut text),
            None => after_letter(from.strip_prefix('&').unwrap_or_default(), &mut text),
        };
    }
    text.push_str(rest);
    text
}

/// Says the letter whose name comes first, and gives what follows.
fn after_letter<'a>(from: &'a str, text: &mut String) -> &'a str {
    const LONGEST: usize = 10;
    let end = from.bytes().take(LONGEST).position(|byte| byte == b';');
    let named = end.and_then(|end| from.split_at_checked(end));
    let letter = named.and_then(|(name, rest)| Some((entities::letter(name)?, rest.strip_prefix(';')?)));
    let (letter, rest) = letter.unwrap_or(('&', from));
    text.push(letter);
    rest
}

/// Gives what follows a tag, and leaves in the text what it means.
fn after_tag<'a>(from: &'a str, text: &mut String) -> &'a str {
    if !from.starts_with(starts_tag) {
        text.push('<');
        return from;
    }
    if let Some(section) = from.strip_prefix("![CDATA[") {
        let (inner, rest) = section.split_once("]]>").unwrap_or((section, ""));
        text.push_str(inner);
        return rest;
    }
    if let Some(comment) = from.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let (tag, rest) = end_of_tag(from);
    let closes = tag.starts_with('/');
    let name = tag.trim_start_matches('/').split(|letter: char| !letter.is_ascii_alphanumeric()).next();
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let name = name.as_str();
    if DROPPED.contains(&name) && !closes && !tag.ends_with('/') {
        return after_element(name, rest);
    }
    if BLOCKS.contains(&name) {
        text.push_str(PARAGRAPH);
    } else if LINES.contains(&name) && !closes {
        text.push_str(LINE);
    } else if ["td", "th"].contains(&name) {
        text.push(' ');
    }
    rest
}

/// A tag and what follows it; a tag that does not end has nothing after it. Quotes hide a >, unless they do not end.
fn end_of_tag(from: &str) -> (&str, &str) {
    let mut quote = None;
    let hidden = |letter: char| {
        match quote {
            Some(open) if open == letter => quote = None,
            None if ['"', '\''].contains(&letter) => quote = Some(letter),
            None => return letter == '>',
            Some(_) => {}
        }
        false
    };
    let end = from.find(hidden).or_else(|| from.find('>')).and_then(|at| from.split_at_checked(at));
    end.map_or((from, ""), |(tag, rest)| (tag, rest.strip_prefix('>').unwrap_or(rest)))
}

fn after_element<'a>(name: &str, from: &'a str) -> &'a str {
    let closing = from
        .match_indices("</")
        .filter_map(|(at, _)| from.get(at + 2..))
        .find(|closing| closing.get(..name.len()).is_some_and(|closed| closed.eq_ignore_ascii_case(name)));
    closing.map_or("", |closing| end_of_tag(closing).1)
}

fn lines(text: &str) -> String {
    let line = |line: &str| line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let written = |lines: Vec<String>, between: &str| {
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(between)
    };
    let paragraph = |text: &str| written(text.split(LINE).map(line).collect(), "\n");
    written(text.split(PARAGRAPH).map(paragraph).collect(), "\n\n")
}

/// At most so many letters: to the end of a sentence, if one ends in the second half.
pub(super) fn shortened(text: String, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let head = text.get(..end).unwrap_or_default();
    let half = end / 2;
    let mut spaces =
        head.rmatch_indices(char::is_whitespace).map(|(at, _)| at).take_while(|at| *at > half).peekable();
    let word = spaces.peek().copied();
    let sentence = spaces.find(|at| head.get(..*at).is_some_and(|text| text.ends_with(['.', '!', '?', '…'])));
    let kept = sentence.or(word).and_then(|at| head.get(..at)).unwrap_or(head);
    format!("{} …", kept.trim_end())
}
