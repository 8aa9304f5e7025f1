//! The paths that a Rust file names: `use a::{b, c::d}` names `a::b` and `a::c::d`.

use super::tokens::{Kind, Token, after_group};

/// A path with the line it begins on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub segments: Vec<String>,
    pub line: usize,
}

/// All paths of two segments or more, in order.
pub(super) fn paths(row: &[Token]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < row.len() {
        let starts = row[at].kind == Kind::Word && !joined(row, at.wrapping_sub(2));
        at = if starts { path(row, at, &[], &mut found) } else { at + 1 };
    }
    found.retain(|path| path.segments.len() > 1);
    found
}

/// Reads the path that begins here behind `before`; gives the place after it.
fn path(row: &[Token], start: usize, before: &[String], found: &mut Vec<Named>) -> usize {
    let mut segments = before.to_vec();
    let line = row[start].line;
    let mut at = start;
    loop {
        segments.push(row[at].text.clone());
        if !joined(row, at + 1) {
            break;
        }
        match row.get(at + 3) {
            Some(next) if next.kind == Kind::Word => at += 3,
            Some(next) if next.text == "{" => {
                let end = after_group(row, at + 3);
                branches(row, at + 4, end - 1, &segments, found);
                return end;
            }
            _ => break,
        }
    }
    found.push(Named { segments, line });
    at + 1
}

/// The branches of a group in a `use`.
fn branches(row: &[Token], start: usize, end: usize, before: &[String], found: &mut Vec<Named>) {
    let mut at = start;
    while at < end {
        at = if row[at].kind == Kind::Word { path(row, at, before, found) } else { at + 1 };
    }
}

/// Whether `::` stands here.
fn joined(row: &[Token], at: usize) -> bool {
    let colon = |at: usize| row.get(at).is_some_and(|token| token.text == ":");
    colon(at) && colon(at.wrapping_add(1))
}

#[test]
fn groups_are_spelled_out() {
    let row = super::tokens::tokens("sample", "use a::{self, b, c::{d, e}};\nfn f(x: g::H) { m!(i::j()) }");
    let written: Vec<String> =
        paths(&row).iter().map(|path| format!("{} {}", path.line, path.segments.join("::"))).collect();
    assert_eq!(written, ["1 a::self", "1 a::b", "1 a::c::d", "1 a::c::e", "2 g::H", "2 i::j"]);
}
