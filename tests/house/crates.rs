//! What may depend on what between our crates; and every version is stated once.

use super::{Finding, finds, hold};

/// Each crate with those of ours that its program needs. Build scripts and tests are free.
const MAY_USE: [(&str, &[&str]); 18] = [
    ("securite-chat", &[]),
    ("securite-feed", &[]),
    ("securite-guide", &["securite-places"]),
    ("securite-places", &[]),
    ("securite-hours", &[]),
    ("securite-pack", &[]),
    ("securite-signed", &[]),
    ("securite-stations", &["securite-places"]),
    ("securite-guichet", &[]),
    (
        "securite-publisher",
        &[
            "securite-feed",
            "securite-guide",
            "securite-hours",
            "securite-places",
            "securite-signed",
            "securite-stations",
        ],
    ),
    (
        "securite-core",
        &[
            "securite-chat",
            "securite-feed",
            "securite-guide",
            "securite-hours",
            "securite-pack",
            "securite-places",
            "securite-signed",
            "securite-stations",
        ],
    ),
    ("securite-bindings", &["securite-core"]),
    ("securite-terminal", &["securite-core", "securite-pack", "securite-places"]),
    ("securite-tests", &["securite-bindings", "securite-core", "securite-places", "securite-terminal"]),
    ("securite-demo-officer", &[]),
    ("securite-services", &[]),
    ("securite-chat-tests", &["securite-core", "securite-services"]),
    ("xtask", &["securite-services"]),
];

#[test]
fn crates_keep_their_layers() {
    hold("crates", |path| path.ends_with("/Cargo.toml"), crates);
}

#[test]
fn wrong_samples_are_found() {
    let check = |toml: &str, lines: &[usize]| finds(crates("sample/Cargo.toml", toml), lines);
    let places = "[package]\nname = \"securite-places\"\n";
    check(&format!("{places}[dependencies]\nsecurite-stations.workspace = true"), &[4]);
    check(&format!("{places}[target.'cfg(unix)'.dependencies]\nsecurite-core.workspace = true"), &[4]);
    check(
        &format!("{places}[dependencies]\nfst = \"0.4\"\n[dev-dependencies]\ncsv = {{ version = \"1\" }}"),
        &[4, 6],
    );
    check(&format!("{places}[build-dependencies]\nsecurite-publisher.workspace = true"), &[]);
    check("[package]\nname = \"newcomer\"", &[1]);
}

fn crates(path: &str, text: &str) -> Vec<Finding> {
    let manifest: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let name = manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str);
    let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| Some(*known) == name) else {
        return vec![Finding::at(
            1,
            format!("{name:?} is no crate that this rule knows: add it with what it may use"),
        )];
    };
    let mut found = Vec::new();
    let mut section = "";
    for (at, line) in text.lines().enumerate() {
        if let Some(heading) = line.strip_prefix('[') {
            section = heading.trim_end_matches(']');
            continue;
        }
        if !section.ends_with("dependencies") || line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let dependency = line.split(['.', ' ', '=']).next().unwrap_or(line);
        let shipped = section == "dependencies" || section.ends_with(".dependencies");
        if shipped && dependency.starts_with("securite-") && !allowed.contains(&dependency) {
            found.push(Finding::at(at + 1, format!("{} may not use {dependency}", name.unwrap_or_default())));
        }
        if line.contains('"') && !line.contains("workspace = true") {
            found.push(Finding::at(
                at + 1,
                format!("the version of {dependency} belongs into the workspace's Cargo.toml"),
            ));
        }
    }
    found
}
