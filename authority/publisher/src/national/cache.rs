//! Where files lie between runs: whole ones by name, parts and refused ones in folders of their own, and beside each
//! what the server said of it.

use std::fs::{File, TryLockError};
use std::io::Error;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Serialize};

use super::error::FetchError;
use super::plan::Item;
use crate::files;

/// A folder of files, and who may write into it.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// What a server said of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// As in the catalogue.
    pub(super) address: String,
    /// Where that led.
    pub(super) led_to: String,
    pub(super) etag: Option<String>,
    pub(super) modified: Option<String>,
    /// Bytes of the whole; of a part as far as it is known.
    pub(super) total: Option<u64>,
}

impl Cache {
    /// A cache in this folder, which need not be there.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Cache { folder: folder.into() }
    }

    /// The system's folder for what can be had again, if it names one.
    pub fn usual() -> Option<Self> {
        let set = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let home = |below: &str| set("HOME").map(|home| home.join(below));
        let system = if cfg!(windows) {
            set("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            home("Library/Caches")
        } else {
            set("XDG_CACHE_HOME").or_else(|| home(".cache"))
        };
        system.map(|system| Cache::new(system.join("securite").join("sources")))
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes the folders, and keeps others out for as long as what is returned is held.
    pub fn lock(&self) -> Result<File, FetchError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            |source| FetchError::Cache { path, source }
        };
        for folder in ["parts", "refused"] {
            let folder = self.folder.join(folder);
            std::fs::create_dir_all(&folder).map_err(failed(&folder))?;
        }
        let path = self.folder.join("lock");
        let file = File::create(&path).map_err(failed(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(FetchError::Busy(self.folder.clone())),
            Err(TryLockError::Error(source)) => Err(FetchError::Cache { path, source }),
        }
    }

    /// Whether the file is there, whole and from this address.
    pub fn has(&self, item: &Item<'_>) -> bool {
        self.held(item).is_some()
    }

    /// Where a whole file is.
    pub(super) fn whole(&self, item: &Item<'_>) -> PathBuf {
        self.folder.join(item.name())
    }

    /// Where it grows.
    pub(super) fn part(&self, item: &Item<'_>) -> PathBuf {
        self.folder.join("parts").join(item.name())
    }

    /// What is said of a whole file that is there.
    pub(super) fn held(&self, item: &Item<'_>) -> Option<Record> {
        let path = self.whole(item);
        let len = path.metadata().ok()?.len();
        record(&path).filter(|record| record.address == item.address && record.total == Some(len))
    }

    /// What is said of a part that can go on, and how long it is.
    pub(super) fn begun(&self, item: &Item<'_>) -> Option<(Record, u64)> {
        let path = self.part(item);
        let len = path.metadata().ok()?.len();
        let record = record(&path)?;
        let same = record.address == item.address && record.validator().is_some();
        (same && len > 0 && record.total.is_none_or(|total| len <= total)).then_some((record, len))
    }

    /// Begins a part anew. Its bytes go before what is said of others, so that the two never belong to two files.
    pub(super) fn begin(&self, item: &Item<'_>, said: &Record) -> Result<File, Error> {
        let path = self.part(item);
        let file = File::create(&path)?;
        write(&path, said)?;
        Ok(file)
    }

    /// Goes on with a part.
    pub(super) fn go_on(&self, item: &Item<'_>) -> Result<File, Error> {
        File::options().append(true).open(self.part(item))
    }

    pub(super) fn drop_part(&self, item: &Item<'_>) {
        for path in [beside(&self.part(item)), self.part(item)] {
            // What is not there, or cannot be deleted, is begun anew.
            let _ = std::fs::remove_file(path);
        }
    }

    /// Takes a part that is whole into use. What is said of the file before it goes first.
    pub(super) fn keep(&self, item: &Item<'_>, said: &Record) -> Result<PathBuf, Error> {
        let (part, whole) = (self.part(item), self.whole(item));
        match std::fs::remove_file(beside(&whole)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => std::fs::rename(&part, &whole)?,
        }
        write(&whole, said)?;
        self.drop_part(item);
        Ok(whole)
    }

    /// Sets a part aside that is not what it should be, for people to look at.
    pub(super) fn refuse(&self, item: &Item<'_>) -> Result<PathBuf, Error> {
        let refused = self.folder.join("refused").join(item.name());
        std::fs::rename(self.part(item), &refused)?;
        self.drop_part(item);
        Ok(refused)
    }
}

impl Record {
    /// What tells a server which file a part is of: an ETag that is not weak, else the date of change.
    pub(super) fn validator(&self) -> Option<&str> {
        let strong = self.etag.as_deref().filter(|etag| !etag.starts_with("W/"));
        strong.or(self.modified.as_deref())
    }

    /// The day of the file: data.gouv.fr writes it into the address (`/20260824-050146/`), others say when it was
    /// changed. A day that has not come yet is not believed.
    pub(super) fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        let stamp = |part: &str| {
            let (day, time) = part.split_once('-')?;
            let digits = |text: &str, len| text.len() == len && text.bytes().all(|it| it.is_ascii_digit());
            let whole = digits(day, 8) && digits(time, 6);
            NaiveDate::parse_from_str(day, "%Y%m%d").ok().filter(|_| whole)
        };
        let changed = || {
            let modified = self.modified.as_deref()?;
            Some(DateTime::parse_from_rfc2822(modified).ok()?.date_naive())
        };
        self.led_to.split('/').find_map(stamp).or_else(changed).filter(|day| *day <= today)
    }
}

/// Where it is said what a file is.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".said");
    name.into()
}

fn record(path: &Path) -> Option<Record> {
    serde_json::from_slice(&std::fs::read(beside(path)).ok()?).ok()
}

fn write(path: &Path, record: &Record) -> Result<(), Error> {
    files::replace(&beside(path), &serde_json::to_vec(record)?)
}
