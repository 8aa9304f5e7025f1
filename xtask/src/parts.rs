//! The parts of the check, in the order they run.
//!
//! Trap: every cargo command here works on the whole workspace, with a test among what it builds. A command on one package
//! alone, or on programs alone, lets cargo choose other features for shared dependencies, and compiles them a second time.

use std::process::Command;

use crate::android;
use crate::arm64;
use crate::bindings;
use crate::chat;
use crate::ios;
use crate::lint_android;
use crate::need::{self, Need};
use crate::run::{ask, cargo, show};
use crate::shrink;
use crate::signatures;

/// One part of the check.
pub(crate) struct Part {
    pub name: &'static str,
    /// What it proves, for `--help`.
    pub what: &'static str,
    pub needs: &'static [Need],
    /// The folders and files that it reads beside those of every part; none: all there are.
    pub reads: &'static [&'static str],
    pub run: fn() -> Result<(), String>,
    /// What is left to do once it ran and goes on beside the parts after it, because it waits more than it computes. No
    /// command of cargo: it would hold the others up.
    pub beside: Option<fn() -> Result<Command, String>>,
}

pub(crate) const PARTS: &[Part] = &[
    Part {
        name: "format",
        what: "every Rust file as rustfmt writes it",
        needs: &[need::RUSTFMT],
        reads: &[],
        run: format,
        beside: None,
    },
    Part {
        name: "lint",
        what: "no warning of the compiler or of clippy",
        needs: &[need::CLIPPY],
        reads: &[],
        run: lint,
        beside: None,
    },
    Part {
        name: "rust",
        what: "all Rust tests but those of “house”",
        needs: &[],
        reads: &[],
        run: rust,
        beside: None,
    },
    Part {
        name: "house",
        what: "our own rules: layers, names, sizes, words, data",
        needs: &[],
        reads: &[],
        run: house,
        beside: None,
    },
    Part {
        name: "pure",
        what: "the core without its runtime: no thread, no file, no network",
        needs: &[],
        reads: &["authority", "core"],
        run: pure,
        beside: None,
    },
    Part {
        name: "bindings",
        what: "Python, Kotlin and Swift generated, the surface compared, the core driven from Python",
        needs: &[need::PYTHON],
        reads: &["authority", "bindings", "core", "tests/boundary", "tests/data/golden"],
        run: bindings::part,
        beside: None,
    },
    Part {
        name: "signatures",
        what: "we and the command line tool minisign read each other's keys and signatures",
        needs: &[need::MINISIGN],
        reads: &["authority", "core"],
        run: signatures::part,
        beside: None,
    },
    Part {
        name: "chat",
        what: "a person, an officer, the guichet and Synapse: whole conversations, what is killed, what is left",
        needs: &[need::PYTHON_VENV, need::SYNAPSE, need::POSTGRESQL, need::REDIS, need::NGINX],
        reads: &["authority", "core/signed", "docs/deploying.md", "tests/chat"],
        run: chat::build,
        beside: Some(chat::tests),
    },
    Part {
        name: "arm64",
        what: "the library linked for the processor of phones: nothing asked that Android 8 has not",
        needs: &[need::ARM64],
        reads: &["authority", "bindings", "core", "android/sdkless/arm64"],
        run: arm64::part,
        beside: None,
    },
    Part {
        name: "android",
        what: "the Android app built and tested without the Android SDK, on API 26 and 36",
        needs: &[need::JAVA, need::MAVEN],
        reads: &["authority", "bindings", "core", "android", "tests/data/golden"],
        run: android::part,
        beside: None,
    },
    Part {
        name: "lint-android",
        what: "Android's lint over the app, without a warning and without a baseline",
        needs: &[need::JAVA, need::MAVEN],
        reads: &["authority", "bindings", "core", "android"],
        run: lint_android::part,
        beside: None,
    },
    Part {
        name: "shrink",
        what: "R8 over the app as for a release: what JNA looks for by name is still there",
        needs: &[need::JAVA, need::MAVEN],
        reads: &["authority", "bindings", "core", "android"],
        run: shrink::part,
        beside: None,
    },
    Part {
        name: "bits32",
        what: "packs, search, stations and screens on 32 bits, as on small and old phones",
        needs: &[need::RUST_32, need::C_32],
        reads: &["authority", "core"],
        run: bits32,
        beside: None,
    },
    Part {
        name: "ios",
        what: "the Swift package built without a warning and tested, the core driven from Swift",
        needs: &[need::SWIFT],
        reads: &["authority", "bindings", "core", "ios", "tests/data/golden"],
        run: ios::part,
        beside: None,
    },
];

/// What the pure half must live without.
const RUNTIME_ONLY: [&str; 4] = ["chacha20poly1305", "tokio", "reqwest", "rusqlite"];

fn format() -> Result<(), String> {
    show(&mut cargo(&["fmt", "--all", "--check"]))
}

fn lint() -> Result<(), String> {
    // Tests that need servers are not run here, but read.
    let all = ["clippy", "--workspace", "--all-targets", "--features", "securite-chat-tests/servers"];
    show(&mut cargo(&[all.as_slice(), &["--", "--deny", "warnings"]].concat()))
}

fn rust() -> Result<(), String> {
    show(&mut cargo(&["test", "--workspace", "--", "--skip", "house::"]))
}

fn house() -> Result<(), String> {
    show(&mut cargo(&["test", "--workspace", "--test", "suite", "--", "house::"]))
}

fn pure() -> Result<(), String> {
    let core = ["-p", "securite-core", "--no-default-features"];
    show(&mut cargo(&[&["check", "--lib"], core.as_slice()].concat()))?;
    let whole_tree = ["tree", "--edges", "normal", "--target", "all", "--prefix", "none", "--format", "{p}"];
    let tree = ask(&mut cargo(&[whole_tree.as_slice(), &core].concat()))?;
    let brought: Vec<&str> = RUNTIME_ONLY.into_iter().filter(|name| is_in(&tree, name)).collect();
    if brought.is_empty() {
        Ok(())
    } else {
        Err(format!("the pure half brings along {}", brought.join(", ")))
    }
}

/// Offsets and lengths of packs are `usize`: half as wide on a phone of 32 bits, where nothing of this can be run.
fn bits32() -> Result<(), String> {
    let ours = ["securite-places", "securite-stations", "securite-hours", "securite-signed", "securite-core"];
    let packages = ours.into_iter().flat_map(|name| ["-p", name]);
    let words = ["test", "--lib", "--target", "i686-unknown-linux-gnu"].into_iter().chain(packages);
    show(&mut cargo(&words.collect::<Vec<_>>()))
}

/// Whether a crate is among the lines of `cargo tree`, each "name version …".
fn is_in(tree: &str, name: &str) -> bool {
    tree.lines().any(|line| line.split(' ').next() == Some(name))
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn a_crate_is_found_by_its_whole_name() {
        let tree = "securite-core v0.1.0\ntokio v1.52.3\nserde v1.0.0 (*)";
        assert!(is_in(tree, "tokio"));
        assert!(!is_in(tree, "toki") && !is_in(tree, "rusqlite"));
    }
}
