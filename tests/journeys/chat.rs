//! C2, C3: a conversation from its first page to its end, and nothing of it on the device at any time.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use securite_chat::testing::{Fate, Server};
use securite_chat::{ChatRequest, Endpoint};
use securite_core::boundary::{AppPaths, AppProfile};
use securite_core::features::chat::{ChatAction, ChatKeeping, ConversationState, MESSAGE};
use securite_core::runtime::SystemFiles;
use securite_core::runtime::testing::{ManualVault, Reply, TestApp};
use securite_core::testing::{small_pack, wall};
use securite_core::work::Request;
use securite_core::{AppAction, ScreenContent, ScreenName, ScreenState};
use serde_json::json;
use tempfile::TempDir;

use super::{files, see};

const OFFICER: &str = "@agent:chat.localhost";
/// What must be found nowhere: what was written, whose conversation it is, who answers.
const SECRETS: [&str; 5] =
    ["une adresse secrète", "une réponse secrète", "usager-1", "chat.localhost", "secret"];

struct Both {
    app: TestApp,
    server: Arc<Mutex<Server>>,
    folder: TempDir,
}

fn begun() -> Both {
    let server = Arc::new(Mutex::new(Server::new()));
    server.lock().unwrap().services = json!({"services": [
        {"id": "police", "terms": "2026-11", "open": true, "officers": 1, "waiting": 0, "delay_s": null},
    ]});
    started(TempDir::new().unwrap(), server, ManualVault::default())
}

/// The program, started on this device.
fn started(folder: TempDir, server: Arc<Mutex<Server>>, vault: ManualVault) -> Both {
    let profile = AppProfile::Written {
        text: "name = \"x\"\ndemonstration = true\n[chat]\ndoor = \"http://127.0.0.1:1/\"\n\
               homeservers = [\"http://127.0.0.1:2/\"]\n"
            .into(),
    };
    let store = folder.path().join("settings").to_str().unwrap().to_owned();
    let paths = AppPaths { store_file: Some(store), ..AppPaths::default() };
    let app = TestApp::open_on(paths, small_pack(), &profile, Arc::new(SystemFiles), vault);
    let there = Arc::clone(&server);
    app.network.serves(move |request| Some(serve(&mut there.lock().unwrap(), request)));
    Both { app, server, folder }
}

fn to_chat(request: &Request) -> ChatRequest {
    ChatRequest {
        endpoint: Endpoint::of(request.method, &request.address).expect("one of the protocol's"),
        address: request.address.clone(),
        body: request.body.clone(),
        token: request.token.clone(),
        key: None,
        limit: request.limit,
        patience: request.patience,
    }
}

/// As the servers answer; a sync that brings nothing new is held open.
fn serve(server: &mut Server, request: &Request) -> Reply {
    let asked = to_chat(request);
    let holds = server.would_hold(&asked);
    let answer = server.ask(&asked, Fate::Arrives).unwrap();
    if holds { Reply::Held(answer.status, answer.body, 0) } else { Reply::Whole(answer.status, answer.body) }
}

impl Both {
    fn begin(&self) {
        self.app.clock.set(wall("2026-11-29T10:00"));
        see(&self.app, ScreenName::Chat);
        self.app.dispatch(ChatAction::Began { service: "police".into() });
        self.app.dispatch(AppAction::Opened { screen: ScreenName::Conversation });
    }

    fn wait(&self, wanted: impl Fn(&ConversationState) -> bool) -> ConversationState {
        let of = |state: &ScreenState| match &state.content {
            ScreenContent::Conversation { state } if wanted(state) => Some(state.clone()),
            _ => None,
        };
        self.app.wait_for(of).expect("it is shown")
    }

    fn says(&self, text: &str) {
        self.app.dispatch(AppAction::Typed { field: MESSAGE.into(), text: text.into() });
        self.app.dispatch(AppAction::Entered { field: MESSAGE.into() });
    }

    fn officer_comes(&self) {
        let mut server = self.server.lock().unwrap();
        let claimed = json!({"state": "claimed", "officer": OFFICER});
        server.happens("@guichet:chat.localhost", "fr.securite.conversation", Some(""), claimed);
        server.happens(OFFICER, "m.room.member", Some(OFFICER), json!({"membership": "join"}));
        server.says(OFFICER, "une réponse secrète");
        drop(server);
        self.app.network.go_on();
    }

    #[track_caller]
    fn no_trace(&self) {
        no_trace(self.folder.path());
    }
}

#[track_caller]
fn no_trace(folder: &Path) {
    for (name, bytes) in files(folder) {
        for secret in SECRETS {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "“{secret}” is in {name:?}");
        }
    }
}

/// Whether the last that was asked is a sync that the server holds open.
fn is_held(both: &Both) -> bool {
    let (last, server) = (both.app.network.requests().pop(), both.server.lock().unwrap());
    last.is_some_and(|request| {
        Endpoint::of(request.method, &request.address) == Some(Endpoint::Sync)
            && server.would_hold(&to_chat(&request))
    })
}

#[test]
fn from_one_line_to_another_what_was_held_on_the_one_before_comes_on_the_new_one() {
    let both = begun();
    both.app.dispatch(AppAction::LineChanged { metered: false });
    both.begin();
    both.says("bonjour");
    both.wait(|state| state.lines.iter().any(|line| line.id.starts_with('$')));
    while !is_held(&both) {
        std::thread::yield_now();
    }
    // What the server would say on the line that is gone never comes.
    both.server.lock().unwrap().says(OFFICER, "réponse");
    both.app.dispatch(AppAction::LineChanged { metered: false });
    both.app.dispatch(AppAction::LineChanged { metered: true });
    let said = both.wait(|state| state.lines.len() == 2);
    assert_eq!(said.lines[1].text, "réponse");
}

#[test]
fn a_conversation_is_held_and_leaves_nothing_at_any_time() {
    let both = begun();
    both.begin();
    both.says("une adresse secrète");
    let sent = both.wait(|state| state.lines.iter().any(|line| line.id.starts_with('$')));
    assert_eq!(sent.lines.len(), 1);
    both.no_trace();
    both.officer_comes();
    let here = both.wait(|state| state.lines.len() == 2);
    assert_eq!(here.standing[0].text, "Un agent est dans la conversation.");
    both.no_trace();
    both.app.dispatch(ChatAction::Ended);
    let over = both.wait(|state| state.is_over);
    assert!(over.lines.is_empty());
    assert!(both.server.lock().unwrap().closed);
    both.no_trace();
    both.app.close();
    both.no_trace();
}

#[test]
fn a_program_that_is_gone_in_the_middle_leaves_nothing() {
    let both = begun();
    both.begin();
    both.says("une adresse secrète");
    both.wait(|state| !state.lines.is_empty());
    both.officer_comes();
    both.wait(|state| state.lines.len() == 2);
    let Both { app, folder, .. } = both;
    // Nothing is written at the end that was not there before it, as nothing would be by a program that is killed.
    let before = files(folder.path());
    app.close();
    assert_eq!(files(folder.path()), before);
    no_trace(folder.path());
}

#[test]
fn what_is_kept_is_sealed_goes_on_and_is_gone_at_its_end() {
    let both = begun();
    both.app.dispatch(ChatAction::KeepingChosen { keeping: ChatKeeping::Day });
    both.begin();
    both.says("une adresse secrète");
    both.wait(|state| state.lines.iter().any(|line| line.id.starts_with('$')));
    both.officer_comes();
    both.wait(|state| state.lines.len() == 2);
    // It is on the device, and tells nobody anything.
    both.no_trace();
    assert!(both.app.vault.inside().is_some());
    let Both { app, server, folder } = both;
    let vault = app.vault.clone();
    drop(app);
    no_trace(folder.path());

    let both = started(folder, server, vault);
    both.app.clock.set(wall("2026-11-29T11:00"));
    // What was kept is judged by the time.
    assert!(both.app.timer.pass(Duration::ZERO));
    both.app.dispatch(AppAction::Opened { screen: ScreenName::Conversation });
    let back = both.wait(|state| state.lines.len() == 2);
    assert_eq!(back.lines[0].text, "une adresse secrète");
    both.says("une adresse secrète, encore");
    both.wait(|state| {
        state.lines.iter().any(|line| line.text.ends_with("encore") && line.state != "Pas encore envoyé")
    });
    both.no_trace();
    both.app.dispatch(ChatAction::Ended);
    both.wait(|state| state.is_over);
    let vault = both.app.vault.clone();
    both.app.close();
    both.no_trace();
    assert!(vault.inside().is_none(), "the key is gone with it");
}

#[test]
fn a_quarter_of_an_hour_away_ends_it_and_less_does_not() {
    let both = begun();
    both.begin();
    both.says("bonjour");
    both.wait(|state| state.lines.iter().any(|line| line.id.starts_with('$')));
    both.app.dispatch(AppAction::WentAway);
    see(&both.app, ScreenName::Settings);
    both.app.clock.set(wall("2026-11-29T10:14"));
    both.app.dispatch(AppAction::CameBack);
    both.says("encore là");
    both.app.network.go_on();
    both.wait(|state| state.lines.iter().filter(|line| line.id.starts_with('$')).count() == 2);
    both.app.dispatch(AppAction::WentAway);
    see(&both.app, ScreenName::Privacy);
    both.app.clock.set(wall("2026-11-29T10:30"));
    both.app.dispatch(AppAction::CameBack);
    let gone = both.wait(|state| state.is_over);
    assert!(gone.lines.is_empty());
}
