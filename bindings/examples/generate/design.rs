//! The table of `bindings/design`, read once for all shells: colours, type, spaces, drawings.

use std::error::Error;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What `bindings/design` holds.
pub(crate) struct Design {
    /// `tokens.toml`.
    pub tokens: Tokens,
    /// `icons/*.svg` by name, sorted.
    pub icons: Vec<Icon>,
}

/// `tokens.toml` as it is written.
#[derive(Deserialize)]
pub(crate) struct Tokens {
    /// In the light, in the dark.
    pub colours: BTreeMap<String, [String; 2]>,
    /// By what is written.
    #[serde(rename = "type")]
    pub styles: BTreeMap<String, Style>,
    /// In dp and points.
    pub space: BTreeMap<String, u32>,
}

/// How something is written.
#[derive(Deserialize)]
pub(crate) struct Style {
    /// In sp and points at the standard setting.
    pub size: u32,
    /// Whether it is bold.
    pub bold: bool,
}

/// One drawing: a single path on a grid of 24.
pub(crate) struct Icon {
    /// The symbol's name in small letters.
    pub name: String,
    /// As SVG writes it; Android reads the same.
    pub path: String,
    /// Filled as well as stroked.
    pub filled: bool,
}

/// The folder of the table.
pub(crate) fn folder() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("design")
}

pub(crate) fn read() -> Result<Design, Box<dyn Error>> {
    let folder = folder();
    let tokens = toml::from_str(&fs::read_to_string(folder.join("tokens.toml"))?)?;
    let mut icons = Vec::new();
    for entry in folder.join("icons").read_dir_utf8()? {
        icons.push(icon(entry?.path())?);
    }
    icons.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Design { tokens, icons })
}

fn icon(file: &Utf8Path) -> Result<Icon, Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let document = roxmltree::Document::parse(&text)?;
    let wrong = || format!("{file}: one <path> with a “d” is expected, nothing else");
    let drawn: Vec<_> = document.root_element().children().filter(roxmltree::Node::is_element).collect();
    let [path] = drawn.as_slice() else { return Err(wrong().into()) };
    Ok(Icon {
        name: file.file_stem().ok_or_else(wrong)?.to_owned(),
        path: path.attribute("d").ok_or_else(wrong)?.to_owned(),
        filled: document.root_element().attribute("fill") == Some("currentColor"),
    })
}
