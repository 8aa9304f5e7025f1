use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

const ENGLISH: SettingsModel =
    SettingsModel { chosen: Some(Language::English), system: Language::French, reading: ReadingLevel::Plain };

/// A folder with a store file in it that was written and closed.
fn kept() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("settings.sqlite");
    Store::open(&path).unwrap().save(ENGLISH).unwrap();
    (folder, path)
}

/// What opening says of the file after it was changed so.
fn check(change: impl FnOnce(&mut Vec<u8>), expected: Option<StoreError>) {
    let (_folder, path) = kept();
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(&path, bytes).unwrap();
    let opened = Store::open(&path).and_then(|store| store.settings(SettingsModel::default()));
    assert_eq!(opened.err(), expected);
}

#[test]
fn what_was_kept_is_read_again() {
    let (folder, path) = kept();
    assert_eq!(Store::open(&path).unwrap().settings(SettingsModel::default()), Ok(ENGLISH));
    assert_eq!(Store::in_memory().unwrap().settings(ENGLISH), Ok(ENGLISH));
    assert_eq!(Store::open(folder.path()).unwrap_err(), StoreError::Unavailable);
}

#[test]
fn a_language_that_was_not_chosen_is_not_kept() {
    let (_folder, path) = kept();
    let follows = SettingsModel { chosen: None, ..ENGLISH };
    Store::open(&path).unwrap().save(follows).unwrap();
    let elsewhere = SettingsModel { system: Language::English, ..SettingsModel::default() };
    let read = Store::open(&path).unwrap().settings(elsewhere);
    assert_eq!(read, Ok(SettingsModel { system: Language::English, ..follows }));
}

#[test]
fn a_file_that_is_no_good_store_is_told_apart() {
    check(|_| (), None);
    check(|bytes| bytes.clear(), None);
    check(|bytes| bytes.truncate(bytes.len() / 2), Some(StoreError::Damaged));
    check(|bytes| bytes.truncate(700), Some(StoreError::Damaged));
    check(|bytes| *bytes = b"not a database, only words".repeat(100), Some(StoreError::Damaged));
    check(|bytes| bytes[100..4000].fill(0xff), Some(StoreError::Damaged));
    // The user version stands at byte 60 of the header, the application id at 68.
    check(|bytes| bytes[63] = 99, Some(StoreError::Newer));
    check(|bytes| bytes[68..72].fill(7), Some(StoreError::Damaged));
}

#[test]
fn values_without_a_meaning_are_left_out() {
    let (_folder, path) = kept();
    let store = Store::open(&path).unwrap();
    store.connection.execute("UPDATE setting SET value = '??'", []).unwrap();
    let read = store.settings(SettingsModel::default()).unwrap();
    assert_eq!(read, SettingsModel::default());
}

#[test]
fn the_documented_schema_is_the_one_in_use() {
    let documented = include_str!("../../../../docs/schema.sql");
    let documented: Vec<&str> = documented.lines().filter(|line| !line.starts_with("--")).collect();
    let store = Store::in_memory().unwrap();
    let mut select = store.connection.prepare("SELECT sql || ';' FROM sqlite_schema ORDER BY name").unwrap();
    let used: Vec<String> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(documented.join("\n").trim(), used.join("\n\n"));
    let comments = include_str!("../../../../docs/schema.sql");
    for name in [LANGUAGE, PLAIN_WORDS, STATION, RENEWAL_BY_ITSELF, RENEWAL_ASKED] {
        assert!(comments.contains(&format!("\"{name}\": ")), "{name} is not documented");
    }
}

/// Each setting with what it is erased with. One that is new needs a line here, and a sentence on the page of my data.
const HELD: [(&str, HeldThing); 11] = [
    ("language", HeldThing::Settings),
    ("plain_words", HeldThing::Settings),
    ("station", HeldThing::Station),
    ("first_run", HeldThing::Settings),
    ("renewal_by_itself", HeldThing::Settings),
    ("renewal_asked", HeldThing::Packs),
    ("news_themes", HeldThing::NewsChoices),
    ("news_places", HeldThing::NewsChoices),
    ("news_asked", HeldThing::News),
    ("news_renewed", HeldThing::News),
    ("news_notices", HeldThing::NewsChoices),
];

/// The names of settings: they stand between quotes before a colon.
fn documented() -> Vec<&'static str> {
    let (_, settings) = include_str!("../../../../docs/schema.sql").split_once(';').unwrap();
    let quoted: Vec<&str> = settings.split('"').collect();
    quoted.windows(2).filter(|pair| pair[1].starts_with(": ")).map(|pair| pair[0]).collect()
}

#[test]
fn m2_every_setting_that_is_documented_is_told_and_erased() {
    assert_eq!(documented(), HELD.map(|(name, _)| name));
    let (_folder, path) = kept();
    let mut store = Store::open(&path).unwrap();
    for (name, thing) in HELD {
        store.erase(|_| true).unwrap();
        store.put(&[(name, Some("zebra")), ("of_a_newer_program", Some("lantern"))]).unwrap();
        let held: Vec<HeldThing> = store.held().unwrap().into_iter().map(|(thing, _)| thing).collect();
        assert!(held.contains(&thing) && held.contains(&HeldThing::Settings), "{name}");
        store.erase(|other| other != thing).unwrap();
        assert_eq!(store.value(name).unwrap().as_deref(), Some("zebra"), "{name}");
        store.erase(|other| other == thing).unwrap();
        assert_eq!(store.value(name), Ok(None), "{name}");
    }
    store.erase(|_| true).unwrap();
    assert_eq!((store.names(), store.held()), (Ok(vec![]), Ok(vec![])));
    let bytes = fs::read(path).unwrap();
    for word in [b"zebra".as_slice(), b"lantern"] {
        assert!(!bytes.windows(word.len()).any(|window| window == word));
    }
}

#[test]
fn while_another_program_writes_nothing_is_erased_and_all_is_told() {
    let (_folder, path) = kept();
    let (mut store, other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
    other.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(store.erase(|_| true), Err(StoreError::Unavailable));
    let told = |store: &Store| store.held().unwrap().len();
    assert_eq!(told(&store), 2);
    other.connection.execute_batch("COMMIT").unwrap();
    assert_eq!((store.erase(|_| true), told(&store)), (Ok(()), 0));
}

#[test]
fn the_pragmas_are_on() {
    let (_folder, path) = kept();
    let store = Store::open(&path).unwrap();
    for (pragma, expected) in [
        ("secure_delete", "1"),
        ("journal_mode", "truncate"),
        ("temp_store", "2"),
        ("synchronous", "2"),
        ("fullfsync", "1"),
    ] {
        let value: rusqlite::types::Value =
            store.connection.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
        let value = match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(value, expected, "{pragma}");
    }
}

#[test]
fn a_replaced_value_leaves_nothing_behind() {
    let (folder, path) = kept();
    let mut store = Store::open(&path).unwrap();
    let marked = "INSERT OR REPLACE INTO setting (name, value) VALUES ('language', 'zebra-lantern')";
    store.connection.execute(marked, []).unwrap();
    store.save(ENGLISH).unwrap();
    drop(store);
    for file in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(13).any(|window| window == b"zebra-lantern"));
    }
}

/// Two programs on one file: what one of them erased does not come back with a fetch of the other.
#[test]
fn m2_what_comes_of_news_by_itself_is_kept_only_where_what_was_chosen_still_is() {
    let (_folder, path) = kept();
    let (mut one, mut other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
    let chosen = NewsKept {
        notices: Some(NewsNotices::default()),
        ..NewsKept::read(Some("digital"), Some("area:95127\tCergy"), None)
    };
    let fetched = NewsKept { asked: DateTime::from_timestamp(1_000, 0), ..chosen.clone() };
    one.save_news(&chosen).unwrap();
    one.note_news(&fetched).unwrap();
    assert!(other.news() == Ok(fetched.clone()));
    // Notices that the system refuses go, and nothing else does.
    let silent = NewsKept { notices: None, ..fetched.clone() };
    one.note_news(&silent).unwrap();
    assert!(other.news() == Ok(silent.clone()));
    one.note_news(&fetched).unwrap();
    assert!(other.news() == Ok(silent));
    let elsewhere = NewsKept::read(None, Some("area:75104\tParis 4e"), None);
    other.save_news(&elsewhere).unwrap();
    one.note_news(&fetched).unwrap();
    assert!(other.news() == Ok(elsewhere));
    other.erase(|_| true).unwrap();
    one.note_news(&fetched).unwrap();
    assert_eq!(other.names().unwrap(), [""; 0]);
}

/// A mode of its journal stands in its header, which opening would change.
#[test]
fn a_file_of_another_program_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("theirs");
    let theirs = Connection::open(&file).unwrap();
    theirs.pragma_update(None, "journal_mode", "WAL").unwrap();
    theirs.execute("CREATE TABLE theirs (text TEXT)", []).unwrap();
    drop(theirs);
    let before = std::fs::read(&file).unwrap();
    assert_eq!(Store::open(&file).err(), Some(StoreError::Damaged));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}
