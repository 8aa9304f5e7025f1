//! The schema, step by step. A step that was released never changes: the next one mends it.
//!
//! `docs/schema.sql` shows where the steps lead, and is compared with them by a test.

use rusqlite::Connection;

use super::StoreError;

/// Marks the file as ours: the letters "SECU".
pub(crate) const APPLICATION_ID: i32 = 0x5345_4355;

/// Step `n` leads from version `n` to `n + 1`.
const STEPS: [&str; 2] = [
    "CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID",
    "CREATE TABLE sealed (
    name  TEXT PRIMARY KEY NOT NULL,
    form  INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID",
];

/// The steps that a file lacks.
pub(super) fn known(connection: &Connection) -> Result<&'static [&'static str], StoreError> {
    let number = |pragma: &str| connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let (application, version) = (number("application_id")?, number("user_version")?);
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if application != APPLICATION_ID && (application != 0 || version != 0 || tables != 0) {
        return Err(StoreError::Damaged);
    }
    let done = usize::try_from(version).map_err(|_| StoreError::Damaged)?;
    STEPS.get(done..).ok_or(StoreError::Newer)
}

/// Brings a file of any older version to this one.
pub(super) fn run(connection: &mut Connection) -> Result<(), StoreError> {
    let steps = known(connection)?;
    if steps.is_empty() {
        return Ok(());
    }
    let transaction = connection.transaction()?;
    for step in steps {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", STEPS.len() as i32)?;
    Ok(transaction.commit()?)
}
