//! What the backend keeps between starts: keys, what it publishes, the profile that leads to it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::{news, ports};

/// A folder of the person, outside the tree: private keys are in it.
pub(super) struct State(PathBuf);

impl State {
    /// Where freedesktop.org's base directories put it; `securite --profile demo` looks there.
    pub(super) fn of_this_user() -> Result<Self, String> {
        Ok(State(securite_services::state()?.join("backend")))
    }

    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    pub(super) fn keys(&self) -> PathBuf {
        self.0.join("keys")
    }

    pub(super) fn secret_key(&self) -> PathBuf {
        self.keys().join("securite.key")
    }

    /// What is handed out.
    pub(super) fn public(&self) -> PathBuf {
        self.0.join("public")
    }

    pub(super) fn packs(&self) -> PathBuf {
        self.public().join("packs")
    }

    pub(super) fn news(&self) -> PathBuf {
        self.public().join("news")
    }

    pub(super) fn announcement(&self) -> PathBuf {
        self.packs().join("pack.minisig")
    }

    pub(super) fn profile(&self) -> PathBuf {
        self.0.join("demo.toml")
    }

    pub(super) fn processes(&self) -> PathBuf {
        self.0.join("processes")
    }

    /// What a service writes.
    pub(super) fn log(&self, name: &str) -> PathBuf {
        self.0.join(format!("{name}.log"))
    }

    /// The folder of one service; only this user looks into it.
    pub(super) fn part(&self, name: &str) -> Result<PathBuf, String> {
        let part = self.0.join(name);
        make_private(&part)?;
        Ok(part)
    }

    pub(super) fn make(&self) -> Result<(), String> {
        make_private(&self.0)?;
        let packs = self.packs();
        fs::create_dir_all(&packs).map_err(|error| format!("{}: {error}", packs.display()))
    }

    /// The key in the second line of its file.
    pub(super) fn public_key(&self) -> Result<String, String> {
        let path = self.keys().join("securite.pub");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let key = text.lines().nth(1).map(str::to_owned);
        key.ok_or_else(|| {
            format!("{} is no public key: delete {} and start again", path.display(), self.0.display())
        })
    }

    /// The profile of the demonstration, with the addresses and the key of this machine.
    pub(super) fn write_profile(&self) -> Result<(), String> {
        let key = self.public_key()?;
        let at = |port: u16| format!("http://127.0.0.1:{port}/");
        let (packs, door, homeserver) = (at(ports::PACKS), at(ports::GUICHET), at(ports::HOMESERVER));
        let plain: String = news::PLAIN
            .iter()
            .map(|(file, name)| {
                format!("\n[[news.plain]]\naddress = \"{packs}news/plain/{file}\"\nname = \"{name}\"\n")
            })
            .collect();
        let text = format!(
            "# Written by `cargo xtask backend up`.\n\
             name = \"demo\"\ndemonstration = true\n\n\
             [packs]\naddress = \"{packs}packs/\"\nkeys = [\"{key}\"]\n\n\
             [chat]\ndoor = \"{door}\"\nhomeservers = [\"{homeserver}\"]\n\n\
             [news.signed]\naddress = \"{packs}news/\"\nkeys = [\"{key}\"]\n{plain}"
        );
        let path = self.profile();
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// A folder that only this user looks into, also one that is there already.
fn make_private(path: &Path) -> Result<(), String> {
    let only_ours = fs::Permissions::from_mode(0o700);
    let made = fs::create_dir_all(path).and_then(|()| fs::set_permissions(path, only_ours));
    made.map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_else_looks_into_the_folders() {
        let top = std::env::temp_dir().join(format!("securite-state-{}", std::process::id()));
        fs::create_dir_all(top.join("mail")).unwrap();
        let state = State(top.clone());
        state.make().unwrap();
        for folder in [state.folder().to_owned(), state.part("mail").unwrap(), state.part("new").unwrap()] {
            assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700, "{folder:?}");
        }
        fs::remove_dir_all(top).unwrap();
    }
}
