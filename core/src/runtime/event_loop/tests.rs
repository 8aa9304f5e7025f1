//! Effects as the loop carries them out, in their order.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::*;
use crate::features::settings::SettingsModel;
use crate::profile::Profile;
use crate::runtime::ports::{Later, Network, Response};
use crate::runtime::testing::{Fault, ManualVault, RecordedNotices};
use crate::secret::Secret;
use crate::state::{NoticeCard, ScreenState};
use crate::work::{Owner, Request, SendError, Work, WorkIds};

struct Nobody;

impl Display for Nobody {
    fn show(&self, _: ScreenState) -> bool {
        true
    }

    fn ended(&self) {}
}

/// A loop over this file and vault, that has applied nothing yet.
fn opened(store_file: Option<PathBuf>, ports: Ports) -> EventLoop {
    let start = Start {
        store_file,
        store_use: StoreUse::Keep,
        pack_file: None,
        log_file: None,
        packs_folder: None,
        profile: Profile::default(),
        profile_refused: None,
        built_in: Bytes::new(),
        settings: SettingsModel::default(),
        ports,
    };
    let (sender, _) = tokio::sync::mpsc::unbounded_channel();
    EventLoop::new(start, Arc::new(Nobody), Arc::default(), sender.downgrade())
}

fn with(vault: &ManualVault) -> Ports {
    Ports { vault: Some(Box::new(vault.clone())), ..Ports::system(&Profile::default()) }
}

/// What waits to be applied and has to do with what is sealed.
fn told(all: &EventLoop) -> Vec<String> {
    let told = all.ready.iter().filter_map(|event| match event {
        Event::Unsealed(Some(secret)) => Some(String::from_utf8(secret.bytes().to_vec()).unwrap()),
        Event::Unsealed(None) | Event::SealedLost | Event::SealedOutOfReach | Event::NotSealed => {
            Some(event.kind().to_owned())
        }
        _ => None,
    });
    told.collect()
}

fn seal(text: &str) -> Effect {
    Effect::Seal(Some(Secret::from(text.as_bytes().to_vec())))
}

#[test]
fn what_is_sealed_comes_back_at_the_next_opening_and_goes_when_it_is_let_go() {
    let (folder, vault) = (TempDir::new().unwrap(), ManualVault::default());
    let file = folder.path().join("settings");
    let mut all = opened(Some(file.clone()), with(&vault));
    assert_eq!(told(&all), ["unsealed"]);
    all.carry_out(vec![seal("first"), seal("second")]);
    assert_eq!(told(&all), ["unsealed"], "what was done answers nothing");
    let mut all = opened(Some(file.clone()), with(&vault));
    assert_eq!(told(&all), ["second"]);
    all.carry_out(vec![Effect::Seal(None)]);
    assert_eq!((told(&all).len(), vault.inside()), (1, None));
    assert_eq!(told(&opened(Some(file), with(&vault))), ["unsealed"]);
}

#[test]
fn what_is_not_sealed_is_told() {
    let (folder, vault) = (TempDir::new().unwrap(), ManualVault::default());
    // No vault, no file, a folder that is not there, a vault that does not answer.
    let nowhere = folder.path().join("no such folder").join("settings");
    let cases = [
        (Some(folder.path().join("a")), Ports::system(&Profile::default()), ["not-sealed", "unsealed"]),
        (None, with(&vault), ["not-sealed", "unsealed"]),
        (Some(nowhere), with(&vault), ["not-sealed", "sealed-out-of-reach"]),
    ];
    for (file, ports, expected) in cases {
        let mut all = opened(file, ports);
        all.carry_out(vec![seal("first")]);
        assert_eq!(told(&all), expected);
    }
    for fault in [Fault::Fails, Fault::Panics] {
        let mut all = opened(Some(folder.path().join("b")), with(&vault));
        vault.watch(move |_, _, _| Some(fault));
        all.carry_out(vec![seal("first")]);
        assert_eq!(told(&all), ["not-sealed", "unsealed"]);
        vault.watch(|_, _, _| None);
    }
}

#[test]
fn a_file_that_was_damaged_takes_what_was_sealed_with_it_and_says_so() {
    let (folder, vault) = (TempDir::new().unwrap(), ManualVault::default());
    let file = folder.path().join("settings");
    opened(Some(file.clone()), with(&vault)).carry_out(vec![seal("first")]);
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[100..140].fill(0xee);
    std::fs::write(&file, bytes).unwrap();
    assert_eq!(told(&opened(Some(file), with(&vault))), ["sealed-lost"]);
    assert_eq!(vault.inside(), None);
}

#[test]
fn a_program_without_a_file_leaves_the_vault_alone() {
    let vault = ManualVault::default();
    vault.put(Some(vec![7; 32]));
    assert_eq!(told(&opened(None, with(&vault))), ["unsealed"]);
    assert_eq!(vault.inside(), Some(vec![7; 32]));
}

/// Looks into the file whenever it is asked to send.
struct Looks {
    file: PathBuf,
    seen: Arc<Mutex<Vec<bool>>>,
}

impl Network for Looks {
    fn reconnect(&self) {}

    fn send(&self, _request: Request) -> Later<Result<Response, SendError>> {
        let row = Store::open(&self.file).unwrap().sealed().unwrap();
        self.seen.lock().unwrap().push(row.is_some());
        Box::pin(std::future::ready(Err(SendError::Unreachable)))
    }
}

#[test]
fn what_is_sent_after_it_was_sealed_finds_it_on_the_disk() {
    let (folder, vault) = (TempDir::new().unwrap(), ManualVault::default());
    let (file, seen) = (folder.path().join("settings"), Arc::<Mutex<Vec<bool>>>::default());
    let network = Looks { file: file.clone(), seen: Arc::clone(&seen) };
    let mut all = opened(Some(file), Ports { network: Box::new(network), ..with(&vault) });
    let mut ids = WorkIds::default();
    let mut send = || {
        let request = Request::small("https://data.example.org/".into());
        Effect::Wait(Work::Send { id: ids.next(Owner::Renewal), request })
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    LocalSet::new().block_on(&runtime, async {
        for effects in [vec![send()], vec![seal("unsent"), send()], vec![Effect::Seal(None), send()]] {
            all.carry_out(effects);
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
        }
    });
    assert_eq!(*seen.lock().unwrap(), [false, true, false]);
}

#[test]
fn a_notice_is_shown_replaced_and_taken_away_and_where_none_is_allowed_all_goes_on() {
    let notices = RecordedNotices::default();
    let ports = Ports { notices: Some(Box::new(notices.clone())), ..with(&ManualVault::default()) };
    let mut all = opened(None, ports);
    let card = |id: &str, text: &str| NoticeCard {
        id: id.into(),
        title: "Sécurité".into(),
        text: text.into(),
        opens: crate::ScreenName::News,
    };
    let post = |id, text| Effect::Post(card(id, text));
    all.carry_out(vec![post("a", "first"), post("b", "other"), post("a", "second")]);
    assert_eq!(notices.shown(), [card("a", "second"), card("b", "other")]);
    let withdraw = |id: &str| Effect::Withdraw { id: id.into() };
    all.carry_out(vec![withdraw("b"), withdraw("never shown")]);
    assert_eq!(notices.shown(), [card("a", "second")]);
    all.carry_out(vec![Effect::WantNotices { wanted: true }, Effect::WantNotices { wanted: false }]);
    assert_eq!(notices.wanted(), [true, false]);
    let waiting = all.ready.len();
    notices.refuse();
    all.carry_out(vec![post("c", "third"), withdraw("a")]);
    assert_eq!((notices.shown(), all.ready.len()), (vec![], waiting + 1));
    assert!(matches!(all.ready.front(), Some(Event::NotPosted)));
    assert_eq!(format!("{:?}", post("a", "first")), "Post(NoticeCard(…))");
    opened(None, Ports::system(&Profile::default())).carry_out(vec![post("a", "first"), withdraw("a")]);
}
