//! The large pack: made when there is none, kept beside the built programs.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use securite_core::runtime::built_in_pack;
use securite_places::Pack;
use securite_places::build::build;
use securite_publisher::tables;
use sha2::{Digest, Sha256};

use crate::france;

/// Raised when other streets are drawn: another pack is made then.
const GENERATOR: u32 = 1;
/// How the names of all of them begin and end.
const NAME: (&str, &str) = ("large-", ".pack");

/// The file, made now if there is none of today's generator, format and tables.
pub(crate) fn made() -> Result<PathBuf, Box<dyn Error>> {
    let program = std::env::current_exe()?;
    // `target/release` for a program in `target/release/examples`.
    let folder = program.ancestors().nth(2).ok_or("the program is in no folder of cargo's")?;
    let file = folder.join(format!("{}{GENERATOR}-{}{}", NAME.0, fingerprint(), NAME.1));
    if !file.exists() {
        drop_old(folder)?;
        let part = file.with_extension("part");
        std::fs::write(&part, make()?)?;
        std::fs::rename(&part, &file)?;
    }
    Ok(file)
}

/// The built-in pack is made by the same code of the same tables: it changes whenever this one would.
fn fingerprint() -> String {
    Sha256::digest(built_in_pack()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn drop_old(folder: &Path) -> Result<(), Box<dyn Error>> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(NAME.0) && name.ends_with(NAME.1) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn make() -> Result<Vec<u8>, Box<dyn Error>> {
    let start = Instant::now();
    let told = |what: &str| eprintln!("{:>4} s  {what}", start.elapsed().as_secs());
    told("a large pack is made, once: reading the tables");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("core").join("data");
    let facts = tables::read(&data, &mut |_, _| ())?;
    told("drawing streets");
    let (addresses, names) = france::addresses(&facts.communes, &facts.houses.addresses);
    told(&format!("building the index of {} addresses, {names} names of streets", addresses.len()));
    let sections = build(&facts.communes.areas(), &addresses)?;
    drop(addresses);
    let pack = Pack::write(facts.issued, &sections);
    told("made");
    Ok(pack)
}
