//! The phone itself, with its store and its network, before a line that fails, and it is killed again and
//! again. None is lost, doubled or out of order; afterwards nothing is on the device.

use std::path::Path;
use std::time::Duration;

use securite_chat_tests::fault::{Chance, Request};
use securite_chat_tests::{Answer, Http, Officer, Phone, Shown, eventually};
use serde_json::json;
use tempfile::TempDir;

use crate::stage::{NORTH, Stage, run};

/// So many in the check; `SECURITE_CHAT_MESSAGES=1000` says another number.
const MESSAGES: u32 = 300;
const KILLS: u32 = 30;
/// How many are on their way at once.
const AHEAD: usize = 4;
/// What must be found nowhere on the device.
const WORDS: &str = "que personne ne doit lire";

/// One request of forty has something: whoever waits after each has said enough after a few minutes.
const POOR: Chance = Chance {
    drop: 4,
    swallow: 6,
    delay: 6,
    twice: 3,
    after_next: 2,
    cut: 4,
    longest: Duration::from_millis(60),
};

fn start(stage: &Stage, folder: &Path) -> Phone {
    let program = stage.world.door.program.with_file_name("securite-chat-phone");
    Phone::start(&program, folder, &stage.door(), &stage.phones.address())
}

fn says(phone: &mut Phone, number: u32) {
    phone.says(&format!("{number} {WORDS}"));
}

pub(crate) fn killed(stage: &Stage) {
    let wanted = std::env::var("SECURITE_CHAT_MESSAGES").ok().and_then(|wanted| wanted.parse().ok());
    let messages = wanted.unwrap_or(MESSAGES);
    let device = TempDir::new().unwrap();
    let mut phone = start(stage, device.path());
    let officer = run(stage.world.officer(0, "ada"));
    let duty = run(officer.on_duty("police"));
    let room = run(announced(&officer, &duty));
    run(officer.claim(&duty, &room));
    stage.phones.plan(POOR.plan(2_026, |_: &Request| true));
    let mut said = 0;
    for kill in 1..=KILLS {
        let until = messages * kill / KILLS;
        // Never at the same place: in the middle of a send, of a sync, of a write.
        while said < until {
            let shown = phone.next();
            while said < until && shown.echoes.len() < AHEAD && said < highest(&shown) + AHEAD as u32 {
                said += 1;
                says(&mut phone, said);
            }
        }
        drop(phone);
        no_trace(device.path());
        phone = start(stage, device.path());
        // What was handed to a program that was killed before it could write it down was not said yet.
        // Before what was kept is open, the screen says that there is no conversation.
        let kept = std::iter::repeat_with(|| phone.next()).find(|shown| !shown.over).expect("it never ends");
        let at_the_server = run(highest_at(&officer, &room));
        said = kept.echoes.iter().copied().max().unwrap_or(0).max(at_the_server);
    }
    while said < messages {
        said += 1;
        says(&mut phone, said);
    }
    stage.phones.heal();
    while phone.next().seen < messages {}
    let numbers = run(all(&officer, &room));
    assert_eq!(numbers, (1..=messages).collect::<Vec<_>>());
    assert!(stage.phones.faults() > 10, "the line was poor: {}", stage.phones.faults());
    phone.says("end");
    while !phone.next().over {}
    drop(phone);
    no_trace(device.path());
    assert!(!device.path().join("key").exists(), "the key is gone with it");
    run(officer.is_out(&room));
}

/// The homeserver takes the token away while the conversation goes on.
pub(crate) fn locked_out(stage: &Stage) {
    let device = TempDir::new().unwrap();
    let officer = run(stage.world.officer(0, "ada"));
    let duty = run(officer.on_duty("police"));
    let mut phone = start(stage, device.path());
    let room = run(announced(&officer, &duty));
    run(officer.claim(&duty, &room));
    says(&mut phone, 1);
    while phone.next().seen < 1 {}
    let said = run(officer.hears(&room, WORDS));
    let logged_out = run(log_out(stage, said["sender"].as_str().unwrap()));
    assert_eq!(logged_out.status, 200, "{}", logged_out.body);
    says(&mut phone, 2);
    says(&mut phone, 3);
    while phone.next().seen < 3 {}
    assert_eq!(run(all(&officer, &room)), [1, 2, 3]);
    phone.says("end");
    while !phone.next().over {}
    drop(phone);
    no_trace(device.path());
    run(officer.is_out(&room));
}

/// All devices of an account go, and their tokens.
async fn log_out(stage: &Stage, account: &str) -> Answer {
    let registration = std::fs::read_to_string(stage.world.door.registration(NORTH)).unwrap();
    let token = registration.lines().find_map(|line| line.strip_prefix("as_token:")).unwrap();
    let homeserver =
        Http::of(&stage.world.homeservers[0].address()).with_token(token.trim().trim_matches('"'));
    homeserver.post(&format!("_matrix/client/v3/logout/all?user_id={account}"), &json!({})).await
}

fn highest(shown: &Shown) -> u32 {
    shown.echoes.iter().copied().max().unwrap_or(0).max(shown.seen)
}

/// The room of the conversation of this phone: the only one that is announced and not claimed by another test.
async fn announced(officer: &Officer, duty: &str) -> String {
    eventually("an announcement of the phone", async || {
        let all = officer.history(duty).await;
        let of_the_phone =
            all.iter().find(|event| event["content"]["fr.securite.announcement"]["room"].is_string());
        of_the_phone.and_then(|event| {
            event["content"]["fr.securite.announcement"]["room"].as_str().map(str::to_owned)
        })
    })
    .await
}

async fn highest_at(officer: &Officer, room: &str) -> u32 {
    numbers(&officer.history(room).await).into_iter().max().unwrap_or(0)
}

/// Of all messages in their order.
async fn all(officer: &Officer, room: &str) -> Vec<u32> {
    let mut numbers = numbers(&officer.whole_history(room).await);
    numbers.reverse();
    numbers
}

fn numbers(events: &[serde_json::Value]) -> Vec<u32> {
    let of = |event: &serde_json::Value| event["content"]["body"].as_str()?.split(' ').next()?.parse().ok();
    events.iter().filter_map(of).collect()
}

/// In no file of the device is a word of the conversation, nor whose it is.
#[track_caller]
fn no_trace(folder: &Path) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for secret in [WORDS, "usager-", "access_token", "chat.localhost"] {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "“{secret}” is in {}", path.display());
        }
    }
}
