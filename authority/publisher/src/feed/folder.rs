//! All files of a folder: one item each, named by where it lies.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use securite_feed::{Item, MOST_ITEMS};

use super::draft::{Draft, Drafter};
use super::moment::day_of;
use super::{Fault, Moments, Places};

/// How files of items end.
const TEXTS: [&str; 3] = ["md", "markdown", "txt"];
/// How files of pictures end.
const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"];
/// More than the longest text takes, in bytes.
const LONGEST_FILE: u64 = 64 * 1024;
/// The longest id, in bytes.
const LONGEST_ID: usize = 200;

/// Reads folders.
pub struct Reading<'a> {
    /// The places that there are.
    pub places: &'a Places,
    /// When the folder is published.
    pub moments: Moments,
}

/// The items of a folder in which nothing is wrong.
#[derive(Debug, Default)]
pub struct Items {
    /// Those that are not withdrawn, in the order of their files.
    pub items: Vec<Item>,
    /// What an editor should know.
    pub notes: Vec<Fault>,
}

impl Reading<'_> {
    /// Every item of the folder, or all that is wrong in it.
    pub fn read(&self, folder: &Path) -> Result<Items, Vec<Fault>> {
        let mut walk = Walk { top: folder, files: Vec::new(), notes: Vec::new(), faults: Vec::new() };
        walk.enter(folder);
        let Walk { files, notes, mut faults, .. } = walk;
        let mut items = Items { notes, ..Items::default() };
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        let drafter = Drafter { places: self.places, moments: self.moments };
        for (path, file) in files {
            let read = id(&file).and_then(|id| match ids.insert(id.clone(), file.clone()) {
                Some(other) => {
                    Err(fault(&file, format!("{other} has the same name without ending: rename one")))
                }
                None => Ok((id, text(&path, &file)?)),
            });
            match read.map_err(|fault| vec![fault]).and_then(|(id, text)| drafter.draft(&file, &id, &text)) {
                Ok(Draft { item, withdrawn, notes }) => {
                    items.items.extend(Some(item).filter(|_| !withdrawn));
                    items.notes.extend(notes);
                }
                Err(found) => faults.extend(found),
            }
        }
        faults.extend(crowded(&items.items));
        faults.sort();
        if faults.is_empty() { Ok(items) } else { Err(faults) }
    }
}

/// A walk through a folder.
struct Walk<'a> {
    top: &'a Path,
    /// Each with its name below the top.
    files: Vec<(PathBuf, String)>,
    notes: Vec<Fault>,
    faults: Vec<Fault>,
}

impl Walk<'_> {
    fn enter(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.faults.push(fault(&self.name(folder), error.to_string())),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let (path, file) = (entry.path(), self.name(&entry.path()));
            let name = entry.file_name().to_string_lossy().to_lowercase();
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            // What is hidden, and drafts.
            if name.starts_with(['.', '_']) || name == "readme.md" {
                continue;
            }
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.enter(&path),
                Ok(kind) if kind.is_file() && TEXTS.contains(&ending) => self.files.push((path, file)),
                Ok(kind) if kind.is_file() && PICTURES.contains(&ending) => {
                    self.notes.push(fault(&file, "the picture is left out: phones fetch none".to_owned()));
                }
                Ok(kind) if kind.is_file() => self.faults.push(fault(
                    &file,
                    "this is no item: items end with .md; a name that begins with “_” is passed over"
                        .to_owned(),
                )),
                Ok(_) => self
                    .faults
                    .push(fault(&file, "this is a link or no file: put the file itself here".to_owned())),
                Err(error) => self.faults.push(fault(&file, error.to_string())),
            }
        }
    }

    /// As people know it, with “/” everywhere.
    fn name(&self, path: &Path) -> String {
        let below = path.strip_prefix(self.top).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        if parts.is_empty() { path.display().to_string() } else { parts.join("/") }
    }
}

fn fault(file: &str, what: String) -> Fault {
    Fault { file: file.to_owned(), line: 0, what }
}

/// The name without its ending. It is the same on each machine: no accents, which systems write in two ways, no capitals,
/// which some take for small letters.
fn id(file: &str) -> Result<String, Fault> {
    let id = file.rsplit_once('.').map_or(file, |(id, _)| id);
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_/".contains(&byte);
    if !id.is_empty() && id.len() <= LONGEST_ID && id.bytes().all(plain) {
        return Ok(id.to_owned());
    }
    let what = "rename it with small letters, digits and hyphens alone, 200 at most: phones know the item by its name";
    Err(fault(file, what.to_owned()))
}

fn text(path: &Path, file: &str) -> Result<String, Fault> {
    let failed = |error: std::io::Error| fault(file, error.to_string());
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(failed)?.take(LONGEST_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(fault(file, "it is longer than any item: 8000 letters at most".to_owned()));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.trim_start_matches('\u{feff}').to_owned()),
        Err(error) => {
            let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            let what = "the letters are not in UTF-8: save the file as UTF-8".to_owned();
            Err(Fault { file: file.to_owned(), line, what })
        }
    }
}

/// Days with more items than a phone takes.
fn crowded(items: &[Item]) -> Vec<Fault> {
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for item in items {
        *days.entry(day_of(item.published)).or_default() += 1;
    }
    let most = |(_, count): &(NaiveDate, usize)| *count > MOST_ITEMS;
    let told =
        |(day, count)| fault(&format!("{day}"), format!("{count} items of one day, {MOST_ITEMS} at most"));
    days.into_iter().filter(most).map(told).collect()
}
