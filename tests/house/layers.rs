//! What may depend on what inside the core, and where the world outside may be touched.

use super::paths::paths;
use super::tokens::{tokens, without_tests};
use super::{Finding, finds, hold, is_shipped_rust};

/// Each part of the core with the parts it may use beside itself.
/// Two features meet in `engine` and nowhere else.
const MAY_USE: [(&str, &[&str]); 26] = [
    ("emergency", &[]),
    ("text", &["emergency"]),
    ("atlas", &[]),
    ("context", &["text"]),
    ("action", &["features", "state", "controls"]),
    ("controls", &["action"]),
    ("state", &["features", "page", "action"]),
    ("page", &["station_card", "action", "text", "links", "buttons", "drawing"]),
    ("buttons", &["action"]),
    ("drawing", &["action"]),
    ("departments", &[]),
    ("secret", &[]),
    ("work", &["engine", "text"]),
    ("profile", &["text"]),
    ("stack", &["action"]),
    ("links", &["emergency", "text", "action"]),
    ("share", &["text", "action", "links"]),
    ("numbers", &["emergency", "text", "action", "links"]),
    ("leaving", &["text", "links", "page"]),
    ("guide_rows", &["text", "links", "page", "action"]),
    ("station_card", &["emergency", "links", "share", "buttons", "text", "departments", "action", "context"]),
    ("place_picker", &["text", "atlas", "action", "page", "station_card", "departments"]),
    (
        "features",
        &[
            "text",
            "emergency",
            "numbers",
            "links",
            "share",
            "leaving",
            "guide_rows",
            "buttons",
            "drawing",
            "page",
            "atlas",
            "departments",
            "place_picker",
            "station_card",
            "context",
            "action",
            "state",
            "work",
            "secret",
        ],
    ),
    ("store", &["features", "text"]),
    (
        "runtime",
        &[
            "store", "engine", "features", "text", "atlas", "action", "state", "context", "profile", "work",
            "secret", "testing", "boundary",
        ],
    ),
    ("boundary", &["runtime", "profile", "stack", "features", "text", "action", "state"]),
];

/// The engine uses all but what is above it. What it uses of `testing` is not in what is shipped.
const ABOVE_THE_ENGINE: [&str; 3] = ["boundary", "runtime", "store"];

/// Folders that may touch the world outside: threads, files, clock, randomness, SQLite.
const RUNTIME: [&str; 2] = ["boundary", "runtime"];

/// What only those may name.
const OUTSIDE: [&str; 18] = [
    "std::fs",
    "std::net",
    "std::thread",
    "std::process",
    "std::env",
    "std::io",
    "std::path",
    "std::time::Instant",
    "std::time::SystemTime",
    "chrono::Utc::now",
    "chrono::Local",
    "Utc::now",
    "Local::now",
    "tokio",
    "reqwest",
    "rusqlite",
    "getrandom",
    "rand",
];

#[test]
fn the_core_keeps_its_layers() {
    hold("layers", |path| path.starts_with("core/src/") && is_shipped_rust(path), layers);
}

#[test]
fn wrong_samples_are_found() {
    let check = |path: &str, rust: &str, lines: &[usize]| finds(layers(path, rust), lines);
    check(
        "core/src/features/directory/update.rs",
        "use crate::text::Words;\nuse crate::features::settings::X;",
        &[2],
    );
    check(
        "core/src/features/directory/update.rs",
        "use crate::{text, store};\nfn f() { crate::engine::go() }",
        &[1, 2],
    );
    check("core/src/features/directory/mod.rs", "use super::settings::SettingsModel;", &[1]);
    check(
        "core/src/features/directory/hours.rs",
        "use super::model::M;\nuse super::super::settings::X;",
        &[2],
    );
    check("core/src/features/chat/update.rs", "fn f() {\n  log!(\"{}\", chrono::Utc::now());\n}", &[2]);
    check("core/src/features/chat/update.rs", "use std::{collections::BTreeMap, fs};", &[1]);
    check("core/src/features/chat/project.rs", "use crate::AppCore;", &[1]);
    check("core/src/emergency/mod.rs", "use crate::text::Words;", &[1]);
    check(
        "core/src/runtime/store/mod.rs",
        "use crate::engine::Event;\nuse super::super::ports::Ports;",
        &[1, 2],
    );
    check("core/src/engine/update.rs", "use crate::boundary::AppCore;\nuse std::thread;", &[1, 2]);
    check("core/src/engine/update.rs", "use crate::runtime::store::Store;", &[1]);
    check("core/src/runtime/thread.rs", "use std::thread;\nuse super::store::Store;", &[]);
    check("core/src/boundary/mod.rs", "use crate::runtime::store::Store;", &[1]);
    check("core/src/new_part/mod.rs", "use crate::text::Words;", &[1]);
    check("core/src/text/mod.rs", "#[cfg(test)]\nmod tests { use std::fs; }", &[]);
}

fn layers(path: &str, rust: &str) -> Vec<Finding> {
    let Some(here) = path.strip_prefix("core/src/").and_then(|path| path.strip_suffix(".rs")) else {
        return Vec::new();
    };
    if here == "lib" {
        return Vec::new();
    }
    let module: Vec<&str> = here.split('/').filter(|part| *part != "mod").collect();
    let mut found = Vec::new();
    for named in paths(&without_tests(tokens(path, rust))) {
        let names: Vec<&str> = named.segments.iter().map(String::as_str).collect();
        let wrong = match absolute(&module, &names) {
            Some(target) => inside(&module, &target),
            None => outside(here, &names.join("::")),
        };
        found.extend(wrong.map(|what| Finding::at(named.line, what)));
    }
    found
}

/// The path from the top of the core; `None` for one that leaves it.
fn absolute<'a>(module: &[&'a str], names: &[&'a str]) -> Option<Vec<&'a str>> {
    let ups = names.iter().take_while(|name| **name == "super").count();
    match names {
        ["crate", rest @ ..] => Some(rest.to_vec()),
        ["super", ..] => Some([&module[..module.len().saturating_sub(ups)], &names[ups..]].concat()),
        _ => None,
    }
}

/// Why a part may not use another part of the core.
fn inside(module: &[&str], target: &[&str]) -> Option<String> {
    let (from, to) = (part(module)?, part(target)?);
    let written = target.join("::");
    if from == "features" && to == "features" && target.len() > 1 {
        let other = target.get(1) != module.get(1);
        return other.then(|| format!("a feature never uses another one: {written}"));
    }
    if from == to {
        return None;
    }
    let reexported = to.starts_with(char::is_uppercase);
    let allowed = match from {
        "engine" => !ABOVE_THE_ENGINE.contains(&to),
        _ => match MAY_USE.iter().find(|(name, _)| *name == from) {
            Some((_, allowed)) => allowed.contains(&to) && !reexported,
            None => {
                return Some(format!(
                    "“{from}” is no part that this rule knows: add it with what it may use"
                ));
            }
        },
    };
    (!allowed).then(|| format!("{from} may not use {written}"))
}

/// The part that a path leads into.
fn part<'a>(path: &[&'a str]) -> Option<&'a str> {
    match path {
        // The file of what is kept is a part of its own: it knows what is kept and nothing else.
        ["runtime", "store", ..] => Some("store"),
        [first, ..] => Some(first),
        [] => None,
    }
}

/// Why a part may not use something outside the core.
fn outside(here: &str, written: &str) -> Option<String> {
    let runtime = RUNTIME.iter().any(|part| here == *part || here.starts_with(&format!("{part}/")));
    let touched =
        OUTSIDE.iter().find(|name| written == **name || written.starts_with(&format!("{name}::")))?;
    (!runtime).then(|| format!("only the runtime may touch {touched}: ask by an effect"))
}
