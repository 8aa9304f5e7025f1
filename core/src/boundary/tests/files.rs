//! Settings files and packs that cannot be used: what becomes of them, and what is said.

use super::*;

#[test]
fn a_file_that_is_no_store_is_quarantined_whole_and_told() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("settings");
    let garbage = b"half-written".repeat(100);
    std::fs::write(&file, &garbage).unwrap();
    let paths = AppPaths { store_file: at(&file), ..AppPaths::default() };
    let kept = "settings.set-aside-00000001";
    assert_eq!(
        notices(paths.clone()),
        [format!(
            "Le fichier «\u{a0}settings\u{a0}» n’est pas un fichier de réglages. Il est mis de côté sous le nom \
             «\u{a0}{kept}\u{a0}». La langue et votre unité sont à choisir de nouveau."
        )]
    );
    assert_eq!(std::fs::read(folder.path().join(kept)).unwrap(), garbage);
    assert_eq!(notices(paths), [""; 0]);
}

#[test]
fn a_damaged_store_is_erased_with_the_station_in_it_and_told() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("settings");
    let paths = AppPaths { store_file: at(&file), ..AppPaths::default() };
    let app = TestApp::open(paths.clone(), small_pack());
    app.dispatch(StationAction::Kept { id: "cergy".into() });
    app.close();
    let mut bytes = std::fs::read(&file).unwrap();
    // The header stands; the schema behind it does not.
    bytes[100..140].fill(0xee);
    std::fs::write(&file, bytes).unwrap();
    let told = notices(paths.clone());
    assert!(told[0].contains("a été effacé"), "{told:?}");
    for file in std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(5).any(|window| window == b"cergy"), "{file:?}");
    }
    assert_eq!(notices(paths), [""; 0]);
}

#[test]
fn to_forget_the_station_reaches_files_that_are_in_quarantine() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("settings");
    let paths = AppPaths { store_file: at(&file), ..AppPaths::default() };
    let kept = |paths: &AppPaths| {
        let app = TestApp::open(paths.clone(), small_pack());
        app.dispatch(StationAction::Kept { id: "cergy".into() });
        app
    };
    kept(&paths).close();
    // As a newer version leaves it, and as an older one of ours left a damaged file.
    std::fs::copy(&file, folder.path().join("settings.set-aside-0000abcd")).unwrap();
    let foreign = folder.path().join("settings.set-aside-0000beef");
    std::fs::write(&foreign, b"somebody's letter").unwrap();
    let app = kept(&paths);
    app.dispatch(StationAction::Forgotten);
    app.close();
    assert!(!folder.path().join("settings.set-aside-0000abcd").exists());
    assert!(foreign.exists(), "what is none of ours is not touched");
}

#[test]
fn a_store_that_cannot_be_opened_is_left_alone_and_told() {
    let folder = TempDir::new().unwrap();
    let nowhere = folder.path().join("no such folder").join("settings");
    for file in [folder.path(), &nowhere] {
        let told = notices(AppPaths { store_file: at(file), ..AppPaths::default() });
        assert!(told[0].contains("ne peut pas être ouvert"), "{told:?}");
    }
}

#[test]
fn a_pack_that_is_no_good_is_refused_with_file_and_reason_and_the_built_in_one_serves() {
    let folder = TempDir::new().unwrap();
    let good = small_pack().to_vec();
    let changed = |at: usize, to: u8| {
        let mut bytes = good.clone();
        bytes[at] = to;
        bytes
    };
    let without_places = securite_places::Pack::write(20_260_824, &[]);
    let check = |bytes: Option<&[u8]>, reason: &str| {
        let file = folder.path().join("other.pack");
        if let Some(bytes) = bytes {
            std::fs::write(&file, bytes).unwrap();
        }
        let app = TestApp::open(AppPaths { pack_file: at(&file), ..AppPaths::default() }, small_pack());
        app.dispatch(typed("5 rue nationale cergy"));
        app.dispatch(entered());
        app.dispatch(OPEN);
        let screen = app.wait_for(|screen| Some(screen.clone())).unwrap();
        assert_eq!(found(&screen).as_deref(), Some("Commissariat de Cergy"));
        let text = screen.notices[0].text.replace('\u{a0}', " ");
        assert!(text.contains("« other.pack »") && text.contains(reason), "{text}");
    };
    check(None, "n’existe pas");
    check(Some(b""), "est vide");
    check(Some(b"PK\x03\x04"), "n’est pas un paquet");
    check(Some(&changed(8, 9)), "format 9");
    check(Some(&good[..good.len() / 2]), "est coupé");
    check(Some(&changed(good.len() / 2, 0xee)), "est abîmé dans sa partie");
    check(Some(&without_places), "il lui manque la partie");
    std::fs::remove_file(folder.path().join("other.pack")).unwrap();
    std::fs::create_dir(folder.path().join("other.pack")).unwrap();
    check(None, "ne peut pas être lu");
}

#[test]
fn a_good_pack_serves_without_a_word() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("good.pack");
    std::fs::write(&file, small_pack()).unwrap();
    let app = TestApp::open(AppPaths { pack_file: at(&file), ..AppPaths::default() }, Bytes::new());
    app.dispatch(typed("5 rue nationale cergy"));
    app.dispatch(entered());
    app.dispatch(OPEN);
    let screen = app.wait_for(|screen| Some(screen.clone())).unwrap();
    assert_eq!((found(&screen).as_deref(), screen.notices.len()), (Some("Commissariat de Cergy"), 0));
}

/// The file holds words that are sealed under the key 0, 1, 2 … 31; `key` is what the shell's vault holds.
fn opened_with_what_is_sealed(key: Vec<u8>) -> (bool, Option<Vec<u8>>, Vec<(String, u32)>) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("settings");
    std::fs::write(&file, include_bytes!("../../../../tests/data/golden/settings-2.sqlite")).unwrap();
    let paths = AppPaths { store_file: at(&file), ..AppPaths::default() };
    let vault = ManualVault::default();
    vault.put(Some(key));
    let app = TestApp::open_on(paths, small_pack(), &independent(), Arc::new(SystemFiles), vault);
    app.dispatch(OPEN);
    app.wait_for(|screen| Some(screen.title.len())).unwrap();
    app.close();
    let count = "SELECT count(*) FROM sealed";
    let rows: i64 =
        rusqlite::Connection::open(&file).unwrap().query_row(count, [], |row| row.get(0)).unwrap();
    (rows == 1, app.vault.inside(), app.log.told())
}

#[test]
fn what_is_sealed_stays_with_its_key_and_goes_without_it() {
    let key: Vec<u8> = (0..32).collect();
    assert_eq!(opened_with_what_is_sealed(key.clone()), (true, Some(key), vec![]));
    assert_eq!(opened_with_what_is_sealed(vec![7; 32]), (false, None, vec![]));
    assert_eq!(opened_with_what_is_sealed(vec![7; 31]), (false, None, vec![]));
}
