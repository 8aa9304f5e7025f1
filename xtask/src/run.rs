//! Running other programs, with their output in sight.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The top of the repository. `cargo run` names the package's folder; without cargo, the current one.
pub(crate) fn repository() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    package.and_then(|dir| dir.parent().map(Path::to_path_buf)).unwrap_or_else(|| ".".into())
}

/// Where cargo puts what it builds, wherever the caller has moved it: this program lies in its `debug`.
pub(crate) fn target() -> Result<PathBuf, String> {
    let here = std::env::current_exe().map_err(|error| format!("own path not known: {error}"))?;
    let target = here.parent().and_then(Path::parent).map(Path::to_path_buf);
    target.ok_or_else(|| format!("{} is in no target folder", here.display()))
}

/// A cargo command at the top of the repository. What cargo told this program of its own package is kept from it: the build
/// script of `ring` goes by that, and would compile it anew, with all that stands on it, after each `cargo test` by hand.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments).current_dir(repository());
    for (name, _) in std::env::vars_os() {
        let of_package = name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
        if of_package {
            command.env_remove(name);
        }
    }
    command
}

/// Shows the command line, then runs it with its output live.
pub(crate) fn show(command: &mut Command) -> Result<(), String> {
    eprintln!("  $ {}", in_words(command));
    ended(command)
}

/// Runs it, and fails with a sentence unless it ends well.
pub(crate) fn ended(command: &mut Command) -> Result<(), String> {
    let line = in_words(command);
    let status = command.status().map_err(|error| format!("`{line}` does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{line}` ended with {status}")) }
}

/// `apt-get`, which asks nothing: nobody may be there to answer.
pub(crate) fn apt(words: &[&str]) -> Result<(), String> {
    show(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Runs a command for its answer: what it writes to its standard output.
pub(crate) fn ask(command: &mut Command) -> Result<String, String> {
    let line = in_words(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{line}` does not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{line}` ended with {}", output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("`{line}` wrote something that is no text"))
}

/// The command as one would type it; the program without its folder.
pub(crate) fn in_words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
