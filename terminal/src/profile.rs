//! Which profile the program runs as, and where the packs of that profile are kept.

use std::fs;
use std::path::{Path, PathBuf};

use securite_core::boundary::AppProfile;
use securite_core::profile::{Profile, ProfileRefusal};
use securite_core::text::{Language, ReadingLevel, Words};

/// A profile that was chosen on the command line.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    /// As the core takes it.
    pub(crate) profile: AppProfile,
    /// Its packs are its own: those of a demonstration must never serve elsewhere. `None`: there is no folder for them.
    pub(crate) packs: Option<String>,
}

/// The profile of this name, or in this file; the independent one where none is asked for. The sentence says why not.
pub(crate) fn chosen(asked: Option<&str>) -> Result<Chosen, String> {
    let asked = asked.unwrap_or("independent");
    let (profile, text) = match Profile::embedded(asked) {
        Some(embedded) => written_by_the_backend(asked).map_or_else(
            || (AppProfile::Embedded { name: asked.to_owned() }, embedded.to_owned()),
            |text| (AppProfile::Written { text: text.clone() }, text),
        ),
        None => {
            let text = fs::read_to_string(asked).map_err(|error| {
                format!(
                    "profil « {asked} » : ni un nom connu ({}), ni un fichier lisible ({error})",
                    Profile::names().join(", ")
                )
            })?;
            (AppProfile::Written { text: text.clone() }, text)
        }
    };
    let read = Profile::parse(&text).map_err(|error| {
        let words = Words::of(Language::French, ReadingLevel::Standard);
        format!("profil « {asked} », {}", ProfileRefusal::Bad(error).text(words))
    })?;
    let name: String =
        read.name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    let packs =
        home("XDG_DATA_HOME", ".local/share").map(|data| data.join("securite").join(name).join("packs"));
    Ok(Chosen { profile, packs: packs.and_then(|path| path.to_str().map(str::to_owned)) })
}

/// The profile of the demonstration with its key, which `cargo xtask backend up` makes.
fn written_by_the_backend(name: &str) -> Option<String> {
    let state = home("XDG_STATE_HOME", ".local/state").filter(|_| name == "demo")?;
    fs::read_to_string(state.join("securite/backend/demo.toml")).ok()
}

/// A folder of the person, as freedesktop.org's base directories have it.
fn home(variable: &str, within: &str) -> Option<PathBuf> {
    let absolute = |path: PathBuf| path.is_absolute().then_some(path);
    let set = std::env::var_os(variable).map(PathBuf::from).and_then(absolute);
    set.or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(within)).and_then(absolute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_or_a_file_is_a_profile_and_all_else_is_explained() {
        assert_eq!(chosen(None).unwrap().profile, AppProfile::Embedded { name: "independent".into() });
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("x.toml");
        let path = file.to_str().unwrap();
        assert!(chosen(Some(path)).unwrap_err().contains("ni un nom connu (independent, authority, demo)"));
        fs::write(&file, "name = \"../../x\"").unwrap();
        let packs = chosen(Some(path)).unwrap().packs.unwrap();
        assert!(packs.ends_with("securite/x/packs"), "{packs}");
        fs::write(&file, "name = \"x\"\nbar = false").unwrap();
        let refused = chosen(Some(path)).unwrap_err();
        assert!(refused.contains("ligne 2\u{a0}: ce n’est pas un profil"), "{refused}");
    }
}
