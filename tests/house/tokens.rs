//! Rust as a flat row of tokens: comments gone, macros read like any other code.
//!
//! Rules that ask "is this name used" need no more, and see what a macro hides from a syntax tree.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A token with its line. Brackets are tokens of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    pub line: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Mark,
    Literal,
}

/// The tokens of a file. Attributes and what stands under `#[cfg(test)]` are left out as asked.
pub(super) fn tokens(path: &str, rust: &str) -> Vec<Token> {
    let stream: TokenStream = rust.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut row = Vec::new();
    flatten(stream, &mut row);
    row
}

/// Without the items under `#[cfg(test)]`.
pub(super) fn without_tests(row: Vec<Token>) -> Vec<Token> {
    without(row, |inside| texts(inside).starts_with(&["cfg", "(", "test"]), true)
}

/// Without attributes, doc comments among them.
pub(super) fn without_attributes(row: Vec<Token>) -> Vec<Token> {
    without(row, |_| true, false)
}

pub(super) fn texts(row: &[Token]) -> Vec<&str> {
    row.iter().map(|token| token.text.as_str()).collect()
}

/// The place after the bracket that closes the one at `open`.
pub(super) fn after_group(row: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in row.iter().enumerate().skip(open) {
        match (token.kind, token.text.as_str()) {
            (Kind::Mark, "(" | "[" | "{") => depth += 1,
            (Kind::Mark, ")" | "]" | "}") => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    row.len()
}

/// Drops the attributes that `drop` picks by what is inside them, and the item below when asked.
fn without(row: Vec<Token>, drop: impl Fn(&[Token]) -> bool, item_too: bool) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < row.len() {
        let open = match texts(&row[at..row.len().min(at + 3)])[..] {
            ["#", "[", ..] => Some(at + 1),
            ["#", "!", "["] => Some(at + 2),
            _ => None,
        };
        match open.map(|open| (open, after_group(&row, open))) {
            Some((open, end)) if drop(&row[open + 1..end - 1]) => {
                at = if item_too { after_item(&row, end) } else { end };
            }
            _ => {
                kept.push(row[at].clone());
                at += 1;
            }
        }
    }
    kept
}

/// The end of the item that starts here: its `;`, or its block.
pub(super) fn after_item(row: &[Token], start: usize) -> usize {
    let mut at = start;
    while at < row.len() {
        match row[at].text.as_str() {
            ";" => return at + 1,
            "{" => return after_group(row, at),
            "(" | "[" => at = after_group(row, at),
            _ => at += 1,
        }
    }
    at
}

fn flatten(stream: TokenStream, row: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        let mut push = |text: String, line: usize, kind: Kind| row.push(Token { text, line, kind });
        match tree {
            TokenTree::Ident(word) => push(word.to_string(), line, Kind::Word),
            TokenTree::Punct(mark) => push(mark.as_char().to_string(), line, Kind::Mark),
            TokenTree::Literal(literal) => push(literal.to_string(), line, Kind::Literal),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                push(open.into(), line, Kind::Mark);
                flatten(group.stream(), row);
                row.push(Token {
                    text: close.into(),
                    line: group.span_close().start().line,
                    kind: Kind::Mark,
                });
            }
        }
    }
}

#[test]
fn tests_and_attributes_are_left_out_as_asked() {
    let rust = "//! Page.\nuse a; #[cfg(test)] mod tests { use b; } #[derive(C)] struct D;";
    let all = tokens("sample", rust);
    assert!(
        texts(&without_tests(all.clone()))
            .ends_with(&["#", "[", "derive", "(", "C", ")", "]", "struct", "D", ";"])
    );
    assert_eq!(texts(&without_attributes(without_tests(all))), ["use", "a", ";", "struct", "D", ";"]);
}
