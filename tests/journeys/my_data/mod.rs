//! M2, C2, D1, D9: all that the device holds is told, and what is erased is in no byte of it.

mod device;
mod faults;

use std::sync::Arc;
use std::time::Duration;

use device::{Device, SECRETS, filled, opened, paths};
use securite_core::boundary::AppProfile;
use securite_core::features::first_run::FirstRunAction;
use securite_core::features::letter::{LetterAction, LetterPage, LetterWhat};
use securite_core::features::my_data::HeldThing;
use securite_core::features::renewal::RenewalAction;
use securite_core::features::settings::SettingsAction;
use securite_core::features::station::StationAction;
use securite_core::runtime::SystemFiles;
use securite_core::runtime::ports::Files as _;
use securite_core::runtime::testing::{ManualVault, Reply, TestApp};
use securite_core::testing::small_pack;
use securite_core::{AppAction, PagePart, ScreenContent, ScreenName, ScreenState};

use super::see;

/// Each thing with its name in English, in the order of the page.
const NAMES: [(HeldThing, &str); 8] = [
    (HeldThing::Settings, "Language and settings"),
    (HeldThing::Station, "My station"),
    (HeldThing::NewsChoices, "My places and themes of news"),
    (HeldThing::Packs, "Downloaded data"),
    (HeldThing::News, "Downloaded news"),
    (HeldThing::Conversation, "A conversation"),
    (HeldThing::SetAside, "Old files set aside"),
    (HeldThing::Log, "Log of faults"),
];

fn kept_at_home(app: &TestApp) -> Option<String> {
    app.dispatch(AppAction::Closed { screen: ScreenName::Home });
    let ScreenContent::Page { page } = see(app, ScreenName::Home).content else { panic!("a page") };
    super::kept(&page.parts)
}

#[test]
fn m2_c2_d1_once_all_is_erased_nothing_of_a_person_is_in_any_byte_and_the_app_is_as_new() {
    let device = filled();
    assert_eq!(device.listed(), NAMES.map(|(_, name)| name));
    assert!(device.says(ScreenName::NewsChoices).contains("Cergy"));
    assert!(device.says(ScreenName::Chat).contains("Back to the conversation"));
    assert_eq!(device.app.notices.wanted().last(), Some(&true));
    assert!(device.found(&SECRETS).len() > 3 && device.app.vault.inside().is_some());
    assert_eq!(device.erase(None), "Tout est effacé. L’application est comme neuve.");
    assert_eq!(device.found(&SECRETS), [] as [String; 0]);
    assert_eq!(device.found(&["3919", "pack-28", "Une nouvelle", ".json", "panicked"]), [] as [String; 0]);
    assert_eq!(device.app.vault.inside(), None);
    assert_eq!(device.listed(), [] as [String; 0]);
    // It goes on as a new one, in the language of the system, with the data that came with it.
    assert!(device.says(ScreenName::Home).contains("Français"), "the first run begins");
    device.app.dispatch(FirstRunAction::Skipped);
    assert_eq!(kept_at_home(&device.app), None);
    assert!(device.says(ScreenName::Settings).contains("24 août 2026"));
    assert!(!device.says(ScreenName::NewsChoices).contains("Cergy"));
    assert!(!device.says(ScreenName::Chat).contains("Revenir à la conversation"));
    assert!(!device.says(ScreenName::News).contains("Une nouvelle"));
    assert_eq!(device.app.notices.wanted().last(), Some(&false));
    device.app.dispatch(StationAction::Kept { id: "cergy".into() });
    assert_eq!(kept_at_home(&device.app).as_deref(), Some("cergy"));
    assert_eq!(device.listed(), ["Langue et réglages", "Mon unité"]);
    device.app.close();
    assert_eq!(device.app.log.told(), []);
    let profile = AppProfile::Embedded { name: "independent".into() };
    let paths = paths(device.folder.path());
    let tomorrow = TestApp::open_as(paths, small_pack(), &profile, Arc::new(SystemFiles));
    assert_eq!(kept_at_home(&tomorrow).as_deref(), Some("cergy"));
}

#[test]
fn each_thing_goes_alone() {
    for (thing, name) in NAMES {
        let device = filled();
        device.erase(Some(thing));
        let mut left: Vec<&str> = NAMES.iter().map(|(_, name)| *name).collect();
        left.retain(|other| *other != name);
        // The language is the system's then.
        let listed = device.listed();
        match thing {
            HeldThing::Settings => assert_eq!((listed.len(), listed[0].as_str()), (7, "Mon unité")),
            _ => assert_eq!(listed, left),
        }
        let conversation = device.app.vault.inside().is_some();
        assert_eq!(conversation, thing != HeldThing::Conversation, "{name}");
        device.app.dispatch(FirstRunAction::Skipped);
        assert_eq!(kept_at_home(&device.app).is_none(), thing == HeldThing::Station, "{name}");
    }
}

#[test]
fn m2_a_station_goes_from_older_files_of_settings_too() {
    let device = filled();
    assert_eq!(device.erase(Some(HeldThing::Station)), "“My station”: erased from this device.");
    let found = device.found(&["vigny"]);
    assert!(found.iter().all(|found| found.ends_with("in packs/pack-28.securite")), "{found:?}");
}

/// On a command line a person chooses the folder.
#[test]
fn what_is_not_ours_in_a_folder_of_data_stays() {
    const FOREIGN: [&str; 8] = [
        "packs/lettre.txt",
        "packs/pack-list.txt",
        "packs/pack-01.securite",
        "packs/pack-28.securite.old",
        "packs/news/these.txt",
        "packs/news/plain-text.txt",
        "packs/news/2026-11-29.json",
        "packs/news/feed-28.securite.part",
    ];
    let device = filled();
    let at = |name: &str| device.folder.path().join(name);
    FOREIGN.iter().for_each(|name| std::fs::write(at(name), "Chère Zoé").unwrap());
    assert_eq!(device.erase(None), "Tout est effacé. L’application est comme neuve.");
    for name in FOREIGN {
        assert_eq!(std::fs::read_to_string(at(name)).unwrap(), "Chère Zoé", "{name}");
    }
}

/// Erasing ends once another program has let go of what was fetched: in between a person goes on.
#[test]
fn d2_who_reads_the_page_on_violence_while_all_is_erased_leaves_to_the_plain_home() {
    let device = filled();
    let lock = device.lock("packs/lock");
    device.ask(None);
    see(&device.app, ScreenName::Discreet);
    device.go_on_without(lock);
    assert_eq!(device.erased(), "Tout est effacé. L’application est comme neuve.");
    device.app.dispatch(AppAction::Left);
    assert!(!device.says(ScreenName::Home).contains("Français"), "no first run");
}

#[test]
fn what_is_written_to_114_while_all_is_erased_stays() {
    let device = filled();
    let lock = device.lock("packs/lock");
    device.app.dispatch(SettingsAction::LanguageFollowed);
    let message = ScreenName::Letter { page: LetterPage::Message };
    let write = || {
        device.app.dispatch(LetterAction::WhatChosen { what: LetterWhat::Hits });
        device.says(message.clone())
    };
    let written = write();
    device.ask(None);
    assert_ne!(device.says(message.clone()), written);
    assert_eq!(write(), written);
    device.go_on_without(lock);
    device.erased();
    assert_eq!(device.says(message.clone()), written);
}

#[test]
fn d9_a_copy_that_was_made_before_opens_no_conversation_afterwards() {
    let device = filled();
    device.listed();
    let file = device.folder.path().join("settings");
    let copy = std::fs::read(&file).unwrap();
    device.erase(None);
    device.app.close();
    let vault = device.app.vault.clone();
    std::fs::write(&file, copy).unwrap();
    let profile = AppProfile::Embedded { name: "independent".into() };
    let paths = paths(device.folder.path());
    let app = TestApp::open_on(paths, small_pack(), &profile, Arc::new(SystemFiles), vault.clone());
    let device = Device { app, folder: device.folder };
    // What was not sealed is back with the copy; the conversation is not.
    let names: Vec<String> = device.listed();
    assert!(names.iter().any(|name| name == "My station"), "{names:?}");
    assert!(!names.iter().any(|name| name == "A conversation"), "{names:?}");
    assert_eq!(vault.inside(), None);
}

#[test]
fn what_is_being_fetched_is_called_off_and_goes_too() {
    let device = opened(Arc::new(SystemFiles), ManualVault::default());
    let pack = "http://127.0.0.1:3/pack-28.securite";
    let Some(Reply::Whole(status, bytes)) = device.app.network.whole(pack) else { panic!("a pack") };
    device.app.network.answers(pack, [Reply::Held(status, bytes, 1000)]);
    device.app.dispatch(AppAction::LineChanged { metered: false });
    device.app.dispatch(RenewalAction::Now);
    device.app.dispatch(AppAction::Opened { screen: ScreenName::Settings });
    let begun =
        |part: &PagePart| matches!(part, PagePart::Progress { progress } if progress.permille > Some(0));
    let fetching = |state: &ScreenState| match &state.content {
        ScreenContent::Page { page } => page.parts.iter().any(begun).then_some(()),
        _ => None,
    };
    device.app.wait_for(fetching).unwrap();
    assert!(!device.found(&["pack-28"]).is_empty());
    // Whoever writes lets the folder go in its own time.
    let (timer, lock) = (device.app.timer.clone(), device.folder.path().join("packs/lock"));
    let until_free = move || while SystemFiles.lock(&lock).unwrap().is_none() {};
    std::thread::spawn(move || {
        until_free();
        while timer.pass(Duration::from_millis(100)) {
            until_free();
        }
    });
    assert_eq!(device.erase(None), "Tout est effacé. L’application est comme neuve.");
    assert_eq!(device.found(&["pack-28"]), [] as [String; 0]);
    device.app.network.go_on();
    assert_eq!(device.listed(), [] as [String; 0]);
    device.app.dispatch(SettingsAction::LanguageChosen { tag: "en".into() });
    assert_eq!(device.listed(), ["Language and settings"]);
}
