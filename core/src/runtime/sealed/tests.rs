//! The vault and the file, and all that can go wrong with either.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::*;
use crate::runtime::SystemRandomness;
use crate::runtime::testing::{Fault, ManualVault, When};

const WORDS: &[u8] = b"zebra-lantern: what somebody wrote and has not sent";

/// Written once by the program of 29 November 2026, with the key 0, 1, 2 … 31: see `tests/data/README.md`. Never made anew.
const GOLDEN: &[u8] = include_bytes!("../../../../tests/data/golden/settings-2.sqlite");

/// The file of a store and the vault of a phone.
struct Phone {
    folder: TempDir,
    vault: ManualVault,
}

impl Phone {
    fn new() -> Self {
        Phone { folder: TempDir::new().unwrap(), vault: ManualVault::default() }
    }

    /// One on which the words are kept.
    fn kept() -> Self {
        let phone = Phone::new();
        assert!(phone.keep(Some(WORDS)));
        phone
    }

    /// As this one was when it was copied.
    fn at(file: &[u8], key: Option<Vec<u8>>) -> Self {
        let phone = Phone::new();
        fs::write(phone.file(), file).unwrap();
        phone.vault.put(key);
        phone
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("settings")
    }

    fn sealing(&self) -> Sealing {
        Sealing::new(Some(Box::new(self.vault.clone())), Box::new(SystemRandomness))
    }

    fn keep(&self, bytes: Option<&[u8]>) -> bool {
        let mut store = Store::open(&self.file()).unwrap();
        let secret = bytes.map(|bytes| Secret::from(bytes.to_vec()));
        self.sealing().keep(Some(&mut store), secret.as_ref()) == Kept::Done
    }

    /// What the next opening finds, in a word or in the words that were kept.
    fn found(&self) -> String {
        let mut store = Store::open(&self.file()).unwrap();
        told(self.sealing().open(Some(&mut store), false))
    }

    fn row(&self) -> Option<SealedRow> {
        Store::open(&self.file()).unwrap().sealed().unwrap()
    }

    /// Changes the row as no program of ours does.
    fn change(&self, sql: &str) {
        rusqlite::Connection::open(self.file()).unwrap().execute_batch(sql).unwrap();
    }

    fn is_empty(&self) -> bool {
        self.row().is_none() && self.vault.inside().is_none()
    }
}

fn told(event: Event) -> String {
    match event {
        Event::Unsealed(Some(secret)) => String::from_utf8(secret.bytes().to_vec()).unwrap(),
        Event::Unsealed(None) => "nothing".into(),
        event => event.kind().into(),
    }
}

fn words() -> String {
    String::from_utf8(WORDS.to_vec()).unwrap()
}

/// Whether a file of the folder holds one of these.
fn holds(folder: &Path, parts: &[&[u8]]) -> bool {
    fs::read_dir(folder).unwrap().any(|file| {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        parts.iter().any(|part| bytes.windows(part.len()).any(|window| window == *part))
    })
}

#[test]
fn what_was_sealed_is_found_again_and_again() {
    let phone = Phone::kept();
    assert_eq!([phone.found(), phone.found()], [words(), words()]);
    let first = phone.row().unwrap();
    assert!(phone.keep(Some(WORDS)));
    assert_ne!(phone.row().unwrap().bytes, first.bytes, "a nonce of its own for each writing");
    assert!(phone.keep(Some(b"")));
    assert_eq!(phone.found(), "");
    assert!(phone.keep(Some(&[b'x'; 300_000])));
    assert_eq!(phone.found().len(), 300_000);
}

#[test]
fn the_file_alone_tells_nothing_and_prints_tell_nothing() {
    let phone = Phone::kept();
    let key = phone.vault.inside().unwrap();
    assert!(!holds(phone.folder.path(), &[b"zebra", b"lantern", &key[..8]]));
    assert_eq!(format!("{:?}", Some(Secret::from(WORDS.to_vec()))), "Some(Secret(…))");
    let effect = crate::engine::Effect::Seal(Some(Secret::from(WORDS.to_vec())));
    assert_eq!(format!("{effect:?}"), "Seal(Some(Secret(…)))");
}

/// What opening says of a phone after it was changed so; nothing is left of what was kept.
fn lost(change: impl FnOnce(&Phone)) {
    let phone = Phone::kept();
    change(&phone);
    assert_eq!(phone.found(), "sealed-lost");
    assert!(phone.is_empty(), "row and key are gone");
    assert_eq!(phone.found(), "nothing", "and it is said once");
}

#[test]
fn what_cannot_be_opened_is_erased_and_told() {
    lost(|phone| phone.vault.put(None));
    lost(|phone| phone.vault.put(Some(vec![7; 32])));
    for length in [0, 31, 33] {
        lost(|phone| phone.vault.put(Some(vec![7; length])));
    }
    lost(|phone| phone.change("UPDATE sealed SET form = 2"));
    lost(|phone| phone.change("UPDATE sealed SET bytes = x''"));
    lost(|phone| phone.change("UPDATE sealed SET bytes = zeroblob(39)"));
    let whole = Phone::kept().row().unwrap().bytes.len();
    // One bit of the nonce, of the bytes, of the tag.
    for at in [0, 23, 24, 40, whole - 16, whole - 1] {
        lost(|phone| {
            let mut row = phone.row().unwrap();
            row.bytes[at] ^= 1;
            Store::open(&phone.file()).unwrap().save_sealed(Some(&row)).unwrap();
        });
    }
    lost(|phone| {
        let row = phone.row().unwrap();
        let cut = SealedRow { bytes: row.bytes[..whole - 1].to_vec(), ..row };
        Store::open(&phone.file()).unwrap().save_sealed(Some(&cut)).unwrap();
    });
    // Sealed with the right key, as something else.
    lost(|phone| {
        let cipher = XChaCha20Poly1305::new_from_slice(&phone.vault.inside().unwrap()).unwrap();
        let mut bytes = WORDS.to_vec();
        cipher.encrypt_in_place(&XNonce::from([1; NONCE]), b"securite sealed form 2", &mut bytes).unwrap();
        let row = SealedRow { form: FORM, bytes: [[1; NONCE].as_slice(), &bytes].concat() };
        Store::open(&phone.file()).unwrap().save_sealed(Some(&row)).unwrap();
    });
}

#[test]
fn to_forget_leaves_no_byte_of_it_in_the_file() {
    for length in [WORDS.len(), 200_000] {
        let phone = Phone::new();
        let long: Vec<u8> = WORDS.iter().copied().cycle().take(length).collect();
        assert!(phone.keep(Some(&long)));
        let first = phone.row().unwrap().bytes;
        assert!(phone.keep(Some(&long)));
        let second = phone.row().unwrap().bytes;
        let pieces = |bytes: &Vec<u8>| -> Vec<Vec<u8>> {
            bytes.chunks_exact(16).step_by(bytes.len() / 64 / 16 + 1).map(<[u8]>::to_vec).collect()
        };
        let (first, second) = (pieces(&first), pieces(&second));
        let seen = |pieces: &Vec<Vec<u8>>| {
            holds(phone.folder.path(), &pieces.iter().map(Vec::as_slice).collect::<Vec<_>>())
        };
        assert_eq!((seen(&first), seen(&second)), (false, true), "what is replaced is wiped");
        assert!(phone.keep(None));
        assert!(!seen(&second) && phone.is_empty());
        assert_eq!(phone.found(), "nothing");
    }
}

#[test]
fn nothing_to_forget_is_no_failure() {
    let phone = Phone::new();
    assert!(phone.keep(None));
    assert_eq!(phone.found(), "nothing");
}

/// What keeping comes to where each of these steps fails so, and what the next opening finds.
fn failing(
    phone: &Phone,
    steps: &'static [&'static str],
    fault: Fault,
    bytes: Option<&[u8]>,
) -> (bool, String) {
    phone.vault.watch(move |name, when, _| (when == When::Before && steps.contains(&name)).then_some(fault));
    let kept = phone.keep(bytes);
    phone.vault.watch(|_, _, _| None);
    (kept, phone.found())
}

#[test]
fn a_vault_that_fails_lies_or_panics_keeps_nothing_and_loses_nothing() {
    for fault in [Fault::Fails, Fault::Panics] {
        assert_eq!(failing(&Phone::new(), &["key"], fault, Some(WORDS)), (false, "nothing".into()));
        assert_eq!(failing(&Phone::new(), &["keep"], fault, Some(WORDS)), (false, "nothing".into()));
        assert_eq!(failing(&Phone::kept(), &["key"], fault, Some(b"newer")), (false, words()));
    }
    // It says that it keeps the key, and has none when it is asked.
    assert_eq!(failing(&Phone::new(), &["keep"], Fault::Lies, Some(WORDS)), (false, "nothing".into()));
    // It has lost the key of what is there: what comes gets a new one.
    let phone = Phone::kept();
    phone.vault.put(None);
    assert_eq!(failing(&phone, &[], Fault::Fails, Some(b"newer")), (true, "newer".into()));
    // A key that is none is replaced.
    phone.vault.put(Some(vec![7; 31]));
    assert_eq!(failing(&phone, &[], Fault::Fails, Some(b"newest")), (true, "newest".into()));
    assert_eq!(phone.vault.inside().map(|key| key.len()), Some(32));
}

#[test]
fn a_vault_that_does_not_answer_at_the_start_loses_nothing() {
    let phone = Phone::kept();
    for fault in [Fault::Fails, Fault::Panics] {
        phone.vault.watch(move |_, _, _| Some(fault));
        assert_eq!(phone.found(), "sealed-out-of-reach");
        phone.vault.watch(|_, _, _| None);
        assert_eq!(phone.found(), words());
    }
}

#[test]
fn a_vault_that_does_not_forget_leaves_a_key_that_opens_nothing_until_the_next_start() {
    for fault in [Fault::Fails, Fault::Panics, Fault::Lies] {
        let phone = Phone::kept();
        assert_eq!(failing(&phone, &["forget"], fault, None), (true, "nothing".into()));
        assert!(phone.is_empty());
    }
}

/// A store that can be read and not written, as on a full disk.
fn full(phone: &Phone) -> Store {
    let store = Store::open(&phone.file()).unwrap();
    store.fill_up();
    store
}

#[test]
fn on_a_full_disk_nothing_is_kept_and_what_is_to_go_goes_by_its_key() {
    let phone = Phone::kept();
    let mut store = full(&phone);
    let newer = Secret::from(vec![b'x'; 100_000]);
    assert_eq!(phone.sealing().keep(Some(&mut store), Some(&newer)), Kept::Failed);
    assert_eq!(told(phone.sealing().open(Some(&mut store), false)), words(), "what was there is there");
    drop(store);
    let mut store = Store::open(&phone.file()).unwrap();
    store.refuse_writing();
    let gone = phone.sealing().keep(Some(&mut store), None);
    assert_eq!(gone, Kept::Done, "nobody can open it any more");
    assert_eq!(phone.vault.inside(), None);
    drop(store);
    assert_eq!(phone.found(), "sealed-lost");
    assert!(phone.is_empty());
    // Neither the file nor the vault lets go: then it is said.
    let phone = Phone::kept();
    let mut store = Store::open(&phone.file()).unwrap();
    store.refuse_writing();
    phone.vault.watch(|name, _, _| (name == "forget").then_some(Fault::Fails));
    assert_eq!(phone.sealing().keep(Some(&mut store), None), Kept::Failed);
}

#[test]
fn without_a_file_nothing_is_sealed_and_to_forget_still_reaches_the_key() {
    let phone = Phone::kept();
    let mut store = Store::in_memory().unwrap();
    let secret = Secret::from(WORDS.to_vec());
    assert_eq!(phone.sealing().keep(Some(&mut store), Some(&secret)), Kept::NoPlace);
    assert_eq!(phone.sealing().keep(None, Some(&secret)), Kept::NoPlace);
    assert_eq!(told(phone.sealing().open(None, false)), "sealed-out-of-reach");
    assert_eq!(phone.found(), words());
    assert_eq!(phone.sealing().keep(Some(&mut store), None), Kept::Done);
    assert_eq!(phone.found(), "sealed-lost");
}

#[test]
fn without_a_vault_nothing_is_sealed_and_what_was_cannot_be_opened() {
    let phone = Phone::kept();
    let mut store = Store::open(&phone.file()).unwrap();
    let mut sealing = Sealing::new(None, Box::new(SystemRandomness));
    let secret = Secret::from(WORDS.to_vec());
    assert_eq!(sealing.keep(Some(&mut store), Some(&secret)), Kept::NoPlace);
    assert_eq!(told(sealing.open(Some(&mut store), false)), "sealed-lost");
    assert_eq!(told(sealing.open(Some(&mut store), false)), "nothing");
    assert_eq!(sealing.keep(Some(&mut store), None), Kept::Done);
}

#[test]
fn without_a_source_of_chance_nothing_is_sealed() {
    struct Never;
    impl Randomness for Never {
        fn number(&mut self) -> u64 {
            0
        }
        fn fill(&mut self, _bytes: &mut [u8]) -> bool {
            false
        }
    }
    for phone in [Phone::new(), Phone::kept()] {
        let before = phone.row();
        let mut store = Store::open(&phone.file()).unwrap();
        let mut sealing = Sealing::new(Some(Box::new(phone.vault.clone())), Box::new(Never));
        let kept = sealing.keep(Some(&mut store), Some(&Secret::from(b"newer".to_vec())));
        assert_eq!(kept, Kept::Failed);
        assert_eq!(phone.row(), before);
    }
}

/// The phone as it was before and after each step of the vault: what a death there leaves.
fn deaths(phone: &Phone, work: impl FnOnce(&Phone)) -> Vec<(String, Phone)> {
    let copies: Arc<Mutex<Vec<(String, Phone)>>> = Arc::default();
    let (seen, file) = (Arc::clone(&copies), phone.file());
    phone.vault.watch(move |name, when, key| {
        let copy = Phone::at(&fs::read(&file).unwrap(), key.map(<[u8]>::to_vec));
        seen.lock().unwrap().push((format!("{when:?} {name}"), copy));
        None
    });
    work(phone);
    phone.vault.watch(|_, _, _| None);
    std::mem::take(&mut copies.lock().unwrap())
}

/// What the opening after each death finds; whatever it is, nothing is left that it did not find.
fn found_after(deaths: &[(String, Phone)]) -> Vec<String> {
    let found = |(when, phone): &(String, Phone)| {
        let found = phone.found();
        assert!(found == words() || phone.is_empty(), "{when}");
        format!("{when}: {found}")
    };
    deaths.iter().map(found).collect()
}

#[test]
fn a_death_between_two_steps_leaves_nothing_that_can_be_read_and_nothing_that_lingers() {
    let erased = deaths(&Phone::kept(), |phone| assert!(phone.keep(None)));
    let kept = words();
    assert_eq!(found_after(&erased), [format!("Before forget: {kept}"), "After forget: sealed-lost".into()]);

    let first = deaths(&Phone::new(), |phone| assert!(phone.keep(Some(WORDS))));
    let steps = ["Before key", "After key", "Before keep", "After keep", "Before key", "After key"];
    assert_eq!(found_after(&first), steps.map(|step| format!("{step}: nothing")));

    let again = deaths(&Phone::kept(), |phone| assert!(phone.keep(Some(b"newer"))));
    assert_eq!(found_after(&again), ["Before key", "After key"].map(|step| format!("{step}: {kept}")));

    let phone = Phone::kept();
    phone.vault.put(None);
    let lost = deaths(&phone, |phone| assert_eq!(phone.found(), "sealed-lost"));
    assert!(found_after(&lost).iter().all(|found| found.ends_with("sealed-lost")));
}

#[test]
fn a_store_that_was_begun_anew_says_what_went_with_the_one_before() {
    let phone = Phone::kept();
    fs::remove_file(phone.file()).unwrap();
    let mut store = Store::open(&phone.file()).unwrap();
    assert_eq!(told(phone.sealing().open(Some(&mut store), true)), "sealed-lost");
    assert_eq!(phone.vault.inside(), None);
    assert_eq!(told(phone.sealing().open(Some(&mut store), true)), "nothing");
    // An app that was removed and comes back: the system has kept its key, and nothing is to be said.
    phone.vault.put(Some(vec![7; 32]));
    assert_eq!(phone.found(), "nothing");
    assert_eq!(phone.vault.inside(), None);
}

#[test]
fn what_the_first_program_sealed_opens_for_ever() {
    let phone = Phone::at(GOLDEN, Some((0..32).collect()));
    assert_eq!(phone.found(), words());
}
