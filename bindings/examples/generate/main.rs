//! Writes the Kotlin, the Swift and the Python side of the boundary from the built library, what phones need before
//! the core, and `surface.txt`, the list of all that crosses.
//!
//! `generate <folder of the library> <folder to write to>`; `cargo xtask bindings` calls it.

mod android;
mod design;
mod names;
mod surface;
mod swift;

use std::error::Error;

use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [built, out] = arguments.as_slice() else {
        return Err("usage: generate <folder of the library> <folder to write to>".into());
    };
    let file = format!("{}securite_bindings{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let library = Utf8Path::new(built).join(&file);
    let out = Utf8Path::new(out);
    write(TargetLanguage::Python, &library, out.join("python"))?;
    write(TargetLanguage::Kotlin, &library, out.join("kotlin"))?;
    write(TargetLanguage::Swift, &library, out.join("swift"))?;
    let design = design::read()?;
    android::write(&design, &out.join("android"))?;
    swift::write(&design, &out.join("swift"))?;
    std::fs::write(out.join("surface.txt"), surface::surface(&library)?)?;
    // The Python module looks for the library in its own folder.
    std::fs::copy(&library, out.join("python").join(&file))?;
    Ok(())
}

/// Starts from an empty folder, so that nothing of an older surface stays behind.
fn write(language: TargetLanguage, library: &Utf8Path, out_dir: Utf8PathBuf) -> Result<(), Box<dyn Error>> {
    if out_dir.exists() {
        std::fs::remove_dir_all(&out_dir)?;
    }
    let options = GenerateOptions {
        languages: vec![language],
        source: library.to_owned(),
        out_dir,
        config_override: Some(concat!(env!("CARGO_MANIFEST_DIR"), "/generate.toml").into()),
        ..Default::default()
    };
    Ok(generate(options)?)
}
