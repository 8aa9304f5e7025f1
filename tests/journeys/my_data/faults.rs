//! What could not be erased is said, with what to do; nothing is claimed that is not so.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use securite_core::boundary::{AppPaths, AppProfile};
use securite_core::features::my_data::HeldThing;
use securite_core::features::station::StationAction;
use securite_core::runtime::testing::{Fault, FaultyFiles, TestApp};
use securite_core::testing::small_pack;
use tempfile::TempDir;

use super::device::{Device, filled, filled_with, paths};

const REFUSED: &str = "L’appareil a refusé : fermez l’application, rouvrez-la, puis recommencez.";

#[test]
fn files_that_cannot_be_removed_are_named_and_all_else_goes() {
    let files =
        FaultyFiles::new(|_, name| (name == "remove").then(|| io::ErrorKind::PermissionDenied.into()));
    let device = filled_with(Arc::new(files));
    let said = device.erase(None);
    let names = "Données téléchargées, Actualités téléchargées, Anciens fichiers mis de côté";
    assert_eq!(said, format!("Pas effacé : {names}. {REFUSED}"));
    let left = ["Données téléchargées", "Actualités téléchargées", "Anciens fichiers mis de côté"];
    assert_eq!(device.listed(), left);
    assert_eq!(device.found(&["une adresse secrète"]), [] as [String; 0]);
    assert_eq!(device.app.vault.inside(), None);
}

#[test]
fn a_folder_that_cannot_be_looked_into_may_hold_something() {
    let files =
        FaultyFiles::new(|_, name| (name == "beside").then(|| io::ErrorKind::PermissionDenied.into()));
    let device = filled_with(Arc::new(files));
    assert!(device.erase(Some(HeldThing::News)).starts_with("Not erased: Downloaded news."));
}

/// A fault of ours while it is looked: the page says that it does not know, and waits for nothing.
#[test]
fn a_look_that_ends_in_a_fault_claims_nothing() {
    let (folder, faulty) = (TempDir::new().unwrap(), Arc::new(AtomicBool::new(false)));
    let there = Arc::clone(&faulty);
    let files = FaultyFiles::new(move |_, name| {
        assert!(!(there.load(Ordering::SeqCst) && name == "beside"), "a fault of ours");
        None
    });
    let profile = AppProfile::Embedded { name: "independent".into() };
    let app = TestApp::open_as(paths(folder.path()), small_pack(), &profile, Arc::new(files));
    let device = Device { app, folder };
    faulty.store(true, Ordering::SeqCst);
    assert_eq!(device.erase(None), "Pas effacé : ce que contient le fichier des réglages.");
}

#[test]
fn c2_a_vault_that_keeps_its_key_is_told() {
    for fault in [Fault::Fails, Fault::Lies, Fault::Panics] {
        let device = filled();
        device.listed();
        device.app.vault.watch(move |step, _, _| (step == "forget").then_some(fault));
        let said = device.erase(Some(HeldThing::Conversation));
        assert!(said.starts_with("Not erased: A conversation. The device refused"), "{said}");
        device.app.vault.watch(|_, _, _| None);
        assert_eq!(device.erase(Some(HeldThing::Conversation)), "“A conversation”: erased from this device.");
        assert_eq!(device.app.vault.inside(), None);
    }
}

#[test]
fn while_another_program_is_at_it_what_was_fetched_stays_and_that_is_said() {
    let device = filled();
    let held = [device.lock("packs/lock"), device.lock("packs/news/lock")];
    device.ask(None);
    for _ in 0..60 {
        assert!(device.app.timer.pass(Duration::from_millis(100)));
    }
    let busy =
        "Une autre fenêtre, ou un téléchargement qui finit, s’en sert. Attendez un peu, puis recommencez.";
    let names = "Données téléchargées, Actualités téléchargées";
    assert_eq!(device.erased(), format!("Pas effacé : {names}. {busy}"));
    assert_eq!(device.found(&["une adresse secrète", "panicked"]), [] as [String; 0]);
    assert!(device.folder.path().join("packs/pack-28.securite").exists());
    drop(held);
    assert_eq!(device.erase(None), "Tout est effacé. L’application est comme neuve.");
}

#[test]
fn a_settings_file_out_of_reach_is_not_claimed_erased() {
    let folder = TempDir::new().unwrap();
    // A folder where the file should be: it cannot be opened.
    std::fs::create_dir(folder.path().join("settings")).unwrap();
    let app = TestApp::open(paths(folder.path()), small_pack());
    let device = Device { app, folder };
    assert_eq!(device.erase(None), "Pas effacé : ce que contient le fichier des réglages.");
}

#[test]
fn what_is_in_memory_alone_is_forgotten() {
    let app = TestApp::open(AppPaths::default(), small_pack());
    let device = Device { app, folder: TempDir::new().unwrap() };
    device.app.dispatch(StationAction::Kept { id: "cergy".into() });
    assert_eq!(super::kept_at_home(&device.app).as_deref(), Some("cergy"));
    assert_eq!(device.listed(), [] as [String; 0]);
    let said = device.erase(None);
    assert_eq!(said, "Ce qui a été trouvé ici est effacé. Un fichier gardé avec --settings ne l’est pas.");
    assert_eq!(super::kept_at_home(&device.app), None);
}
