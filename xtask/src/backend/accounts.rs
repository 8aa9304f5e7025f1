//! The officers' accounts, with passwords made at the first start.

use std::path::PathBuf;

use securite_services::{Homeserver, chance, write_secret};

use super::state::State;

/// For somebody with a Matrix client.
pub(super) const OFFICER: &str = "agent";
/// For the program that plays one.
pub(super) const PROGRAM: &str = "programme";
pub(super) const ALL: [&str; 2] = [OFFICER, PROGRAM];

/// Makes them where they are missing.
pub(super) fn make(state: &State, homeserver: &Homeserver) -> Result<(), String> {
    ALL.iter().try_for_each(|name| homeserver.make_account(name, &password(state, name)?))
}

/// A password; made if there is none.
pub(super) fn password(state: &State, name: &str) -> Result<String, String> {
    let path = file(state, name)?;
    write_secret(&path, &chance(8)?)?;
    std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Where it stands.
pub(super) fn file(state: &State, name: &str) -> Result<PathBuf, String> {
    Ok(state.part("passwords")?.join(name))
}
