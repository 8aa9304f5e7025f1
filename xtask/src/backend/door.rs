//! The guichet of the demonstration: police and gendarmerie behind one homeserver.

use std::path::Path;

use securite_services::Door;

use super::state::State;
use super::{accounts, ports};

/// The second half of the accounts' names. Only this machine is ever called so.
pub(super) const SERVER_NAME: &str = "chat.localhost";
const SERVICES: [&str; 2] = ["police", "gendarmerie"];

/// How it is set up; whoever is on duty has an account of `accounts`.
pub(super) fn door(state: &State, programs: &Path) -> Result<Door, String> {
    let homeserver = format!("http://127.0.0.1:{}/", ports::HOMESERVER);
    let of_each =
        |service: &str| accounts::ALL.map(|name| (service.to_owned(), format!("@{name}:{SERVER_NAME}")));
    Ok(Door {
        program: programs.join("securite-guichet"),
        folder: state.part("guichet")?,
        port: ports::GUICHET,
        reached_at: 0,
        homeservers: vec![(SERVER_NAME.into(), homeserver.clone(), homeserver)],
        services: SERVICES.map(|service| (service.to_owned(), SERVER_NAME.to_owned())).into(),
        officers: SERVICES.into_iter().flat_map(of_each).collect(),
        mail: ports::MAIL,
    })
}
