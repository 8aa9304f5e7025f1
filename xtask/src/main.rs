//! `cargo xtask`: the commands of those who work on the code. One file a command.

mod android;
mod arm64;
mod backend;
mod bench;
mod beside;
mod bindings;
mod chat;
mod check;
mod desk;
mod google;
mod ios;
mod java;
mod lint_android;
mod need;
mod parts;
mod run;
mod shots;
mod shrink;
mod signatures;
mod stamp;

use std::process::ExitCode;

const HELP: &str = "\
usage: cargo xtask <command>

  check [--install] [part…]  run the parts named, or all; see `cargo xtask check --help`
  bindings [--accept]        generate Python, Kotlin and Swift from the library into target/bindings
                             and compare what crosses with bindings/surface.txt;
                             --accept writes that file instead
  android                    build and test the Android app without the Android SDK
  desk [--tablet] [--night] [--font 2.0] [--lang en] [--profile demo]
                             the Android app in a window of this desk
  shots                      every screen of the three shells, and one page of them, into target/shots
  ios [--install | --shots]  build and test the iOS shell with Swift for Linux; --install puts that into the
                             user's cache, --shots writes the structural previews into target/shots
  arm64 [--install]          link the library for the processor of phones, without the NDK, and check what it
                             asks of a phone; --install fetches clang, Rust's library and headers
  java --install             fetch a JDK that is new enough for the Android parts, if there is none
  backend up [--postgres] [--workers] | down
                             the servers of the demonstration on this machine, the chat's among them: `up` gets Synapse at its
                             first start, makes keys and accounts, prints addresses and waits; `down`, in another terminal,
                             ends them. With PostgreSQL instead of SQLite; with workers, Redis and nginx too
  bench [android|chat [--quick] [SQLite|PostgreSQL|workers]…|large|update]
                             build in release and print the figures of docs/performance.md

CI=true makes `check` install what it can and fail on what it must leave out.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ended = match words.as_slice() {
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{HELP}");
            Ok(())
        }
        ["check", rest @ ..] => check::command(rest),
        ["bindings", rest @ ..] => bindings::command(rest),
        ["android", rest @ ..] => android::command(rest),
        ["desk", rest @ ..] => desk::command(rest),
        ["shots", rest @ ..] => shots::command(rest),
        ["ios", rest @ ..] => ios::command(rest),
        ["arm64", rest @ ..] => arm64::command(rest),
        ["java", rest @ ..] => java::command(rest),
        ["backend", rest @ ..] => backend::command(rest),
        ["bench", rest @ ..] => bench::command(rest),
        [other, ..] => Err(format!("no command is called “{other}”\n\n{HELP}")),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
