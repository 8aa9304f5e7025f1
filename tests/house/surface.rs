//! What crosses the boundary: simple types, names that clash nowhere, suffixes that tell their role.
//!
//! Read from `bindings/surface.txt`, which `cargo xtask check bindings` keeps equal to the library.

use super::{Finding, finds, hold};

/// They exist in SwiftUI, Swift, Foundation, Compose or Kotlin; a clash breaks code that no test here compiles.
const RESERVED: [&str; 37] = [
    "App",
    "View",
    "Scene",
    "Text",
    "Label",
    "Button",
    "Link",
    "List",
    "Form",
    "Group",
    "Section",
    "Menu",
    "Table",
    "Image",
    "Color",
    "Map",
    "State",
    "Binding",
    "Task",
    "Clock",
    "Data",
    "Date",
    "Set",
    "Locale",
    "Notification",
    "Error",
    "Result",
    "Unit",
    "Job",
    "Flow",
    "Channel",
    "Any",
    "Nothing",
    "Type",
    "init",
    "default",
    "self",
];

/// Suffixes of what stays inside or on the other side.
const INSIDE: [&str; 4] = ["Model", "Event", "Effect", "Screen"];

/// Rules that a shell asks at once, on a value of its own: they hold nothing and wait for nothing.
const PURE: [&str; 3] = ["home_stack", "step_of", "step_stack"];

#[test]
fn what_crosses_is_simple_and_well_named() {
    hold("surface", |path| path == "bindings/surface.txt", surface);
}

#[test]
fn wrong_samples_are_found() {
    let check = |text: &str, lines: &[usize]| finds(surface("sample", text), lines);
    check("record StationRow\n  id: string\n  rows: [HoursRow]\n  pack: string?\n  count: uint32", &[]);
    check("record Section\n  id: string", &[1]);
    check("enum ChatState\n  Error\n  Found { default: string }", &[2, 3]);
    check("record ChatModel\n  id: string", &[1]);
    check(
        "record StationRow\n  id: string\n  lat: float64\n  at: timestamp\n  names: map string: string",
        &[3, 4, 5],
    );
    check("record StationRow\n  id: string\n  twice: string??", &[3]);
    check("record StationRow\n  name: string", &[1]);
    check(
        "object AppCore\n  async dispatch(action: AppAction)\n  save(text: string) throws StoreFailure",
        &[2, 3],
    );
    check("trait Vault\n  seal(text: string) throws ShellFailure", &[1]);
    check("trait ShellVault\n  seal(text: string)", &[2]);
    check("object AppCore\n  close()\nobject ChatCore\n  close()", &[3]);
}

fn surface(_: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut kind = "";
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
    {
        let wrong = match line.strip_prefix("  ") {
            None => {
                let (heading, name) = line.split_once(' ').unwrap_or((line, ""));
                kind = heading;
                let has_id = text.lines().nth(at + 1).is_some_and(|first| first == "  id: string");
                heading_faults(kind, name, has_id)
            }
            Some(part) => part_faults(kind, part),
        };
        found.extend(wrong.into_iter().map(|what| Finding::at(at + 1, what)));
    }
    found
}

fn heading_faults(kind: &str, name: &str, has_id: bool) -> Option<String> {
    if RESERVED.contains(&name) {
        return Some(format!("the name {name} exists on the phones"));
    }
    if let Some(suffix) = INSIDE.iter().find(|suffix| name.ends_with(**suffix)) {
        return Some(format!("a {suffix} does not cross: {name}"));
    }
    match kind {
        "trait" if !name.starts_with("Shell") => {
            Some(format!("what shells implement begins with Shell: {name}"))
        }
        "record" if name.ends_with("Row") && !has_id => Some(format!("a row begins with its id: {name}")),
        "object" if name != "AppCore" => Some(format!("one object crosses, AppCore; not {name}")),
        "function" if !PURE.iter().any(|pure| name.starts_with(&format!("{pure}("))) => {
            Some(format!("only the object and its methods cross; not {name}"))
        }
        _ => None,
    }
}

fn part_faults(kind: &str, part: &str) -> Option<String> {
    let words: Vec<&str> =
        part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let called = part.contains('(');
    let names: Vec<&str> =
        part.split([',', '{', '(']).filter_map(|piece| piece.trim().split([':', ' ', ')']).next()).collect();
    if let Some(name) = names.iter().find(|name| RESERVED.contains(name)) {
        return Some(format!("the name {name} exists on the phones"));
    }
    let raw = ["float32", "float64", "timestamp", "duration", "map", "set"];
    if let Some(word) = words.iter().find(|word| raw.contains(word)) {
        return Some(format!("no {word} crosses: words ready to show, or whole numbers"));
    }
    if part.contains("??") {
        return Some("an option of an option means two things: make it an enum".into());
    }
    match kind {
        _ if part.starts_with("async ") => {
            Some("nothing that waits crosses: an action begins it, a state ends it".into())
        }
        "trait" if called && !part.contains(" throws ") => {
            Some("what a shell does may fail: return a result".into())
        }
        "object" if part.contains(" throws ") => {
            Some("nothing throws towards a shell: make it a state".into())
        }
        _ => None,
    }
}
