//! Builds the pack that is compiled into the program.

use std::error::Error;
use std::path::PathBuf;

use securite_publisher::builtin::{build_pack, sources};

fn main() -> Result<(), Box<dyn Error>> {
    let data = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../data");
    for source in sources(&data)? {
        println!("cargo::rerun-if-changed={}", source.display());
    }
    let pack = build_pack(&data)?;
    std::fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("builtin.pack"), pack)?;
    Ok(())
}
