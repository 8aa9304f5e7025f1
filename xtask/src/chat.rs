//! The part `chat`: the guichet, Synapse, PostgreSQL, Redis, nginx, a mail sink and two Matrix clients, together.
//!
//! The tests start the servers themselves (`tests/chat`), since some of them are killed; here only what they run is built.

use crate::run::{cargo, show};

/// Turns the test target on that needs servers.
pub(crate) const FEATURE: &str = "securite-chat-tests/servers";

pub(crate) fn part() -> Result<(), String> {
    // The whole workspace with the same features, so that nothing is compiled twice.
    let whole = ["--workspace", "--features", FEATURE];
    show(&mut cargo(&[["build"].as_slice(), &whole, &programs()].concat()))?;
    show(&mut cargo(&[["test"].as_slice(), &whole, &["--test", "chat"]].concat()))
}

/// Ours that are started, as cargo is told.
pub(crate) fn programs() -> Vec<&'static str> {
    let programs = ["securite-guichet", "securite-demo-officer", "securite-chat-phone"];
    programs.iter().flat_map(|name| ["--bin", name]).collect()
}
