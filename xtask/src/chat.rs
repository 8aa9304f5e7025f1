//! The part `chat`: the guichet, Synapse, PostgreSQL, Redis, nginx, a mail sink and two Matrix clients, together.
//!
//! The tests start the servers themselves (`tests/chat`), since some of them are killed; here only what they run is built.

use std::process::Command;

use crate::run::{ask, cargo, repository, show};

/// Turns the test target on that needs servers.
pub(crate) const FEATURE: &str = "securite-chat-tests/servers";

/// The programs that the tests start, and the tests. In one command of the whole workspace, so that both have the features
/// of what was tested before.
fn whole() -> Vec<&'static str> {
    [["build", "--workspace", "--features", FEATURE].as_slice(), &programs(), &["--test", "chat"]].concat()
}

/// Ours that are started, as cargo is told.
pub(crate) fn programs() -> Vec<&'static str> {
    let programs = ["securite-guichet", "securite-demo-officer", "securite-chat-phone"];
    programs.iter().flat_map(|name| ["--bin", name]).collect()
}

pub(crate) fn build() -> Result<(), String> {
    show(&mut cargo(&whole()))
}

/// The tests as a program: they wait for servers, and cargo, which others need meanwhile, is done with them.
pub(crate) fn tests() -> Result<Command, String> {
    let told = ask(&mut cargo(&[whole().as_slice(), &["--message-format", "json"]].concat()))?;
    let program = executable(&told).ok_or("cargo does not say where it has put the tests of the chat")?;
    let mut tests = Command::new(program);
    tests.current_dir(repository());
    Ok(tests)
}

/// Where the tests lie, by what cargo tells of all that it built.
fn executable(told: &str) -> Option<&str> {
    let tests = told.lines().find(|line| line.contains("\"kind\":[\"test\"]"))?;
    let (_, after) = tests.split_once("\"executable\":\"")?;
    after.split_once('"').map(|(path, _)| path)
}

#[cfg(test)]
mod tests {
    use super::executable;

    #[test]
    fn the_program_is_found_in_what_cargo_tells() {
        let told = [
            r#"{"target":{"kind":["lib"],"name":"core"},"executable":null}"#,
            r#"{"target":{"kind":["bin"],"name":"guichet"},"executable":"/a/guichet"}"#,
            r#"{"target":{"kind":["test"],"name":"chat"},"executable":"/a/chat-1","fresh":true}"#,
        ];
        assert_eq!(executable(&told.join("\n")), Some("/a/chat-1"));
        assert_eq!(executable(told[1]), None);
    }
}
