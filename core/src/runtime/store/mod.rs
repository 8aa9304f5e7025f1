//! What the device keeps: one SQLite file with what `docs/schema.sql` lists, choices by a clear act among it, and what
//! `runtime/sealed.rs` has sealed.
//!
//! Nothing that a person types or looks up is ever written in the clear. The pragmas see to it that a value
//! which was replaced is overwritten, and that no journal or temporary file outlives a write.

mod migrations;
#[cfg(test)]
mod tests;

pub(crate) use migrations::APPLICATION_ID;

use std::path::Path;
use std::time::Duration;

use chrono::DateTime;
use rusqlite::{
    Connection, ErrorCode, OpenFlags, OptionalExtension, Row, Transaction, TransactionBehavior, params,
};

use crate::features::my_data::HeldThing;
use crate::features::news::{NewsKept, NewsNotices};
use crate::features::renewal::RenewalKept;
use crate::features::settings::SettingsModel;
use crate::features::station::StationModel;
use crate::text::{Language, ReadingLevel};

const LANGUAGE: &str = "language";
const PLAIN_WORDS: &str = "plain_words";
const STATION: &str = "station";
const FIRST_RUN: &str = "first_run";
const RENEWAL_BY_ITSELF: &str = "renewal_by_itself";
const RENEWAL_ASKED: &str = "renewal_asked";
const NEWS_THEMES: &str = "news_themes";
const NEWS_PLACES: &str = "news_places";
const NEWS_ASKED: &str = "news_asked";
const NEWS_RENEWED: &str = "news_renewed";
const NEWS_NOTICES: &str = "news_notices";
/// The one row there is. It does not say what was sealed.
const SEALED: &str = "kept";

/// Another program may hold the file for a moment, not longer.
const PATIENCE: Duration = Duration::from_millis(500);

/// The open file.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Connection,
    /// Whether a file takes what is kept.
    durable: bool,
}

/// What is kept sealed, as it stands in its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SealedRow {
    /// Which form its bytes have.
    pub(crate) form: i64,
    /// They mean nothing without the key.
    pub(crate) bytes: Vec<u8>,
}

/// Why a file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StoreError {
    /// Not a database of ours, or not whole: set it aside and start anew.
    #[error("the file is damaged")]
    Damaged,
    /// Written by a newer version: set it aside and start anew.
    #[error("the file is newer than the program")]
    Newer,
    /// Cannot be opened or written just now: leave it alone.
    #[error("the file cannot be used now")]
    Unavailable,
}

impl Store {
    /// Opens or makes the file, checks it whole, and brings it to this version's schema.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        Store::set_up(Connection::open(path)?, true)
    }

    /// Opens a file of any version up to this one, to read it; nothing of it changes.
    pub(crate) fn look(path: &Path) -> Result<Self, StoreError> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.busy_timeout(PATIENCE)?;
        whole(&connection)?;
        migrations::known(&connection)?;
        Ok(Store { connection, durable: true })
    }

    /// A store that writes nothing.
    pub(crate) fn in_memory() -> Result<Self, StoreError> {
        Store::set_up(Connection::open_in_memory()?, false)
    }

    fn set_up(mut connection: Connection, durable: bool) -> Result<Self, StoreError> {
        connection.busy_timeout(PATIENCE)?;
        // What is none of ours is not changed, not even in its header.
        migrations::known(&connection)?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "journal_mode", "TRUNCATE")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        // What was written is on the disk; Apple's systems would leave it in the disk's own memory.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "fullfsync", "ON")?;
        whole(&connection)?;
        migrations::run(&mut connection)?;
        Ok(Store { connection, durable })
    }

    /// The settings; `first` for what was never kept or has no meaning here.
    pub(crate) fn settings(&self, first: SettingsModel) -> Result<SettingsModel, StoreError> {
        let language = self.value(LANGUAGE)?.and_then(|tag| Language::from_tag(&tag));
        let plain = self.value(PLAIN_WORDS)?;
        let reading = plain.map(|on| if on == "1" { ReadingLevel::Plain } else { ReadingLevel::Standard });
        Ok(SettingsModel {
            chosen: language.or(first.chosen),
            system: first.system,
            reading: reading.unwrap_or(first.reading),
        })
    }

    /// Saves the settings, all or none.
    pub(crate) fn save(&mut self, settings: SettingsModel) -> Result<(), StoreError> {
        let plain = if settings.reading == ReadingLevel::Plain { "1" } else { "0" };
        self.put(&[(LANGUAGE, settings.chosen.map(Language::tag)), (PLAIN_WORDS, Some(plain))])
    }

    /// Whether the first run was seen to its end, or skipped.
    pub(crate) fn first_run_is_over(&self) -> Result<bool, StoreError> {
        Ok(self.value(FIRST_RUN)?.is_some())
    }

    /// It was.
    pub(crate) fn save_first_run(&mut self) -> Result<(), StoreError> {
        self.put(&[(FIRST_RUN, Some("over"))])
    }

    /// What is kept of the renewal of data; a moment without a meaning is none.
    pub(crate) fn renewal(&self) -> Result<RenewalKept, StoreError> {
        let by_itself = self.value(RENEWAL_BY_ITSELF)?.is_none_or(|on| on != "0");
        let asked = self.value(RENEWAL_ASKED)?.and_then(|seconds| seconds.parse().ok());
        Ok(RenewalKept { by_itself, asked: asked.and_then(|seconds| DateTime::from_timestamp(seconds, 0)) })
    }

    /// Saves what is kept of the renewal of data, all or none.
    pub(crate) fn save_renewal(&mut self, kept: RenewalKept) -> Result<(), StoreError> {
        let asked = kept.asked.map(|asked| asked.timestamp().to_string());
        let by_itself = if kept.by_itself { "1" } else { "0" };
        self.put(&[(RENEWAL_BY_ITSELF, Some(by_itself)), (RENEWAL_ASKED, asked.as_deref())])
    }

    /// What was chosen of news; what has no meaning here is as if it had not been chosen.
    pub(crate) fn news(&self) -> Result<NewsKept, StoreError> {
        let asked = self.value(NEWS_ASKED)?.and_then(|seconds| seconds.parse().ok());
        let asked = asked.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        let notices = self.value(NEWS_NOTICES)?.and_then(|text| NewsNotices::read(&text));
        let (themes, places) = (self.value(NEWS_THEMES)?, self.value(NEWS_PLACES)?);
        let renewed = self.value(NEWS_RENEWED)?.and_then(|seconds| seconds.parse().ok());
        let renewed = renewed.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        Ok(NewsKept { notices, renewed, ..NewsKept::read(themes.as_deref(), places.as_deref(), asked) })
    }

    /// Saves what was chosen of news, all or none.
    pub(crate) fn save_news(&mut self, kept: &NewsKept) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        put_news(&transaction, kept)?;
        Ok(transaction.commit()?)
    }

    /// Saves what came of news by itself, unless another program has erased or changed what was chosen: it does not
    /// come back.
    pub(crate) fn note_news(&mut self, kept: &NewsKept) -> Result<(), StoreError> {
        // Nobody else writes between the look and the writing.
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let held = self.news()?;
        let notices = held.notices.is_some() || kept.notices.is_none();
        if notices && held.themes == kept.themes && held.places == kept.places {
            put_news(&transaction, kept)?;
        }
        Ok(transaction.commit()?)
    }

    /// The kept station.
    pub(crate) fn station(&self) -> Result<StationModel, StoreError> {
        Ok(StationModel { kept: self.value(STATION)? })
    }

    /// Keeps a station in place of the one before, or none.
    pub(crate) fn save_station(&mut self, station: &StationModel) -> Result<(), StoreError> {
        self.put(&[(STATION, station.kept.as_deref())])
    }

    /// From now on the file cannot grow, as on a full disk.
    #[cfg(test)]
    pub(crate) fn fill_up(&self) {
        self.connection.pragma_update(None, "max_page_count", 1).unwrap();
    }

    /// From now on nothing can be written, as on a disk that is full or failing.
    #[cfg(test)]
    pub(crate) fn refuse_writing(&self) {
        self.connection.pragma_update(None, "query_only", "ON").unwrap();
    }

    /// Whether what is kept outlives the program.
    pub(crate) fn is_durable(&self) -> bool {
        self.durable
    }

    /// What is kept sealed.
    pub(crate) fn sealed(&self) -> Result<Option<SealedRow>, StoreError> {
        let select = "SELECT form, bytes FROM sealed WHERE name = ?1";
        let row = |row: &Row<'_>| Ok(SealedRow { form: row.get(0)?, bytes: row.get(1)? });
        Ok(self.connection.query_row(select, [SEALED], row).optional()?)
    }

    /// Keeps this sealed in place of what was, and sees it through to the disk; `None`: erases it.
    pub(crate) fn save_sealed(&mut self, row: Option<&SealedRow>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        // First away with what was, so that its pages are wiped whole.
        transaction.execute("DELETE FROM sealed", [])?;
        if let Some(SealedRow { form, bytes }) = row {
            let insert = "INSERT INTO sealed (name, form, bytes) VALUES (?1, ?2, ?3)";
            transaction.execute(insert, params![SEALED, form, bytes])?;
        }
        Ok(transaction.commit()?)
    }

    /// What is kept here, and the bytes of what is sealed.
    pub(crate) fn held(&self) -> Result<Vec<(HeldThing, u64)>, StoreError> {
        // A file that is only looked at may be of the version before.
        let has_sealed = self.connection.table_exists(None, "sealed")?;
        let sum = || self.connection.query_row("SELECT sum(length(bytes)) FROM sealed", [], |row| row.get(0));
        let sealed: Option<i64> = if has_sealed { sum()? } else { None };
        let sealed = sealed.map(|bytes| (HeldThing::Conversation, bytes.unsigned_abs()));
        let settings = self.names()?.into_iter().map(|name| (held_as(&name), 0));
        Ok(settings.chain(sealed).collect())
    }

    /// Erases the settings that belong to this; what is sealed goes with its key.
    pub(crate) fn erase(&mut self, asked: impl Fn(HeldThing) -> bool) -> Result<(), StoreError> {
        let names = self.names()?;
        let gone: Vec<_> = names.iter().filter(|name| asked(held_as(name))).collect();
        self.put(&gone.iter().map(|name| (name.as_str(), None)).collect::<Vec<_>>())
    }

    /// Every setting there is, also one that only a newer program writes.
    fn names(&self) -> Result<Vec<String>, StoreError> {
        let mut select = self.connection.prepare("SELECT name FROM setting")?;
        let names = select.query_map([], |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    /// Keeps each value, or none under its name; all of it or nothing.
    fn put(&mut self, values: &[(&str, Option<&str>)]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        put(&transaction, values)?;
        Ok(transaction.commit()?)
    }

    fn value(&self, name: &str) -> Result<Option<String>, StoreError> {
        let select = "SELECT value FROM setting WHERE name = ?1";
        Ok(self.connection.query_row(select, [name], |row| row.get(0)).optional()?)
    }
}

fn whole(connection: &Connection) -> Result<(), StoreError> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Damaged) }
}

fn put(transaction: &Transaction<'_>, values: &[(&str, Option<&str>)]) -> Result<(), StoreError> {
    for (name, value) in values {
        match value {
            Some(value) => transaction
                .execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)", [name, value])?,
            None => transaction.execute("DELETE FROM setting WHERE name = ?1", [name])?,
        };
    }
    Ok(())
}

fn put_news(transaction: &Transaction<'_>, kept: &NewsKept) -> Result<(), StoreError> {
    let asked = kept.asked.map(|asked| asked.timestamp().to_string());
    let renewed = kept.renewed.map(|renewed| renewed.timestamp().to_string());
    let notices = kept.notices.as_ref().map(NewsNotices::written);
    let values = [
        (NEWS_THEMES, kept.themes_written()),
        (NEWS_PLACES, kept.places_written()),
        (NEWS_ASKED, asked),
        (NEWS_RENEWED, renewed),
        (NEWS_NOTICES, notices),
    ];
    put(transaction, &values.each_ref().map(|(name, value)| (*name, value.as_deref())))
}

/// What a setting belongs to, for a person. One that is not named here is erased with the language.
fn held_as(name: &str) -> HeldThing {
    match name {
        STATION => HeldThing::Station,
        NEWS_THEMES | NEWS_PLACES | NEWS_NOTICES => HeldThing::NewsChoices,
        RENEWAL_ASKED => HeldThing::Packs,
        NEWS_ASKED | NEWS_RENEWED => HeldThing::News,
        _ => HeldThing::Settings,
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use ErrorCode::{
            CannotOpen, DatabaseBusy, DatabaseLocked, DiskFull, FileLockingProtocolFailed, OutOfMemory,
            PermissionDenied, ReadOnly, SystemIoFailure,
        };
        match error.sqlite_error_code() {
            Some(
                CannotOpen
                | DatabaseBusy
                | DatabaseLocked
                | DiskFull
                | FileLockingProtocolFailed
                | OutOfMemory
                | PermissionDenied
                | ReadOnly
                | SystemIoFailure,
            ) => StoreError::Unavailable,
            _ => StoreError::Damaged,
        }
    }
}
