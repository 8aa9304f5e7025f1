//! What is left of a conversation in a homeserver after its purge: no word, no name but where `docs/deploying.md` says.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};
use securite_chat_tests::{Person, purged};

use crate::stage::{Stage, run};

const PAGE: &str = include_str!("../../../docs/deploying.md");
/// Words that nobody says by chance.
const WORDS: [&str; 3] = ["pamplemousse", "quincaillerie", "ornithorynque"];

/// The announcement's original: on a slow machine Synapse has been there before the search.
const GOES_BY_ITSELF: &str = "event_json.json, m.room.message";

/// A conversation that was purged.
pub(crate) struct Purged {
    room: String,
    account: String,
    token: String,
}

pub(crate) fn purge(stage: &Stage) {
    run(async {
        let caro = stage.world.officer(0, "caro").await;
        let duty = caro.on_duty("police").await;
        let mut person = Person::new(&stage.door(), "police", "fr");
        let session = person.open().await;
        person.send(&format!("Le mot est {}", WORDS[0])).await;
        caro.claim(&duty, &session.room_id).await;
        caro.says(&session.room_id, &format!("Et le mien {}", WORDS[1])).await;
        person.hears(WORDS[1]).await;
        person.send(&format!("Le dernier est {}", WORDS[2])).await;
        assert_eq!(person.close().await.status, 200);
        let file = stage.world.homeservers[0].database_file();
        purged(async || (rows(&file, "events", &session.room_id) == 0).then_some(())).await;
        let account = session.user_id.trim_start_matches('@').split(':').next().unwrap().to_owned();
        *stage.purged.lock().unwrap() =
            Some(Purged { room: session.room_id, account, token: session.access_token });
    });
}

pub(crate) fn search(stage: &mut Stage) {
    let purged = stage.purged.lock().unwrap().take().expect("the purge went well");
    let homeserver = &mut stage.world.homeservers[0];
    homeserver.end();
    let file = homeserver.database_file();
    let database = Connection::open(&file).unwrap();
    // Pages that are free may still hold what was in them.
    database
        .execute_batch("pragma wal_checkpoint(truncate); vacuum; pragma wal_checkpoint(truncate);")
        .unwrap();
    let found = names(&database, &[&purged.room, &purged.account]);
    drop(database);
    let needles = [&WORDS[..], &[purged.token.as_str()]].concat();
    let (log, logs) = (stage.world.door.log(), homeserver.log_folder());
    let all = files(&homeserver.site().folder).into_iter().chain([log.clone()]);
    let words: Vec<String> = all.flat_map(|path| holds(&path, &needles)).collect();
    let named: Vec<String> =
        files(&logs).into_iter().chain([log]).flat_map(|path| holds(&path, &[&purged.account])).collect();
    stage.world.homeservers[0].start().unwrap();

    assert!(words.is_empty(), "{words:?}");
    assert!(named.is_empty(), "{named:?}");
    let documented = documented();
    let unexpected: Vec<_> = found.iter().filter(|(place, _)| !documented.contains(place)).collect();
    assert!(unexpected.is_empty(), "docs/deploying.md does not say so: {unexpected:#?}");
    let places: BTreeSet<String> = found.into_iter().map(|(place, _)| place).collect();
    let too_many = documented.iter().filter(|place| !places.contains(*place) && *place != GOES_BY_ITSELF);
    let too_many: Vec<&String> = too_many.collect();
    assert!(too_many.is_empty(), "docs/deploying.md lists what is not there: {too_many:?}");
}

/// Which of the texts a file holds, as sentences.
fn holds(path: &Path, texts: &[&str]) -> Vec<String> {
    let bytes = std::fs::read(path).unwrap();
    let there = |text: &&&str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    texts.iter().filter(there).map(|text| format!("“{text}” is in {}", path.display())).collect()
}

/// The places of the table in the page: `table.column` in its first column.
fn documented() -> BTreeSet<String> {
    let (_, part) = PAGE.split_once("## What a purge leaves").expect("the section");
    let part = part.split("\n## ").next().unwrap();
    let cells = part.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    cells.map(str::to_owned).collect()
}

/// Where in the database one of these texts stands, with one row of it.
fn names(database: &Connection, texts: &[&str]) -> Vec<(String, String)> {
    let mut tables = database.prepare("select name from sqlite_master where type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = Vec::new();
    for table in tables {
        let mut rows = match database.prepare(&format!("select * from \"{table}\"")) {
            Ok(rows) => rows,
            // The tables of an index for full text have no rows of their own.
            Err(_) => continue,
        };
        let columns: Vec<String> = rows.column_names().map(str::to_owned).collect();
        let mut hits = BTreeSet::new();
        let mut rows = rows.query([]).unwrap();
        while let Ok(Some(row)) = rows.next() {
            for (number, column) in columns.iter().enumerate() {
                let text = match row.get::<_, Value>(number).unwrap() {
                    Value::Text(text) => text,
                    Value::Blob(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                    _ => continue,
                };
                if texts.iter().any(|wanted| text.contains(wanted)) {
                    let place = place(&table, column, &text);
                    if hits.insert(place.clone()) {
                        found.push((place, text));
                    }
                }
            }
        }
    }
    found
}

/// An event is told by its type.
fn place(table: &str, column: &str, text: &str) -> String {
    let event: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    match event["type"].as_str() {
        Some(kind) => format!("{table}.{column}, {kind}"),
        None => format!("{table}.{column}"),
    }
}

fn rows(file: &Path, table: &str, room: &str) -> i64 {
    let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let count = format!("select count(*) from {table} where room_id = ?1");
    // It may be busy: then it is asked again.
    database.query_row(&count, [room], |row| row.get(0)).unwrap_or(1)
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.is_file() {
            found.push(path);
        }
    }
    found
}
