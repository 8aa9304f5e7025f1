//! What the chat carries, against real servers: `cargo xtask bench chat`, which sets the figures against their limits.
//!
//! One figure a line: a name, a tab, a whole number. The name of times in microseconds, of bytes, of memory in KiB says what it
//! is; one that comes more than once is a sample of many. How far it is stands on standard error.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this is a measurement, though clippy sees a program"
)]

mod crowd;
mod desk;
mod machine;
mod relay;
mod sends;
mod throughput;

use std::time::Instant;

use securite_chat_tests::{Layout, MadeOf, World};
use securite_services::free_port;
use tokio::task::LocalSet;

use crowd::Crowd;
use relay::Relay;

const SERVERS: [(&str, MadeOf); 3] =
    [("SQLite", MadeOf::Sqlite), ("PostgreSQL", MadeOf::Postgres), ("workers", MadeOf::Workers)];
/// Nobody waits for a limit here: what is asked is what the machine can do.
const NO_LIMIT: &str = "rc_message: { per_second: 1000, burst_count: 10000 }\n";

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (options, wanted): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| word.starts_with('-'));
    let quick = options.iter().any(|word| word == "--quick");
    // Servers end with the thread that starts them, so this one stays.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let chosen = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    for (name, made_of) in SERVERS.into_iter().filter(|(name, _)| chosen(name)) {
        LocalSet::new().block_on(&runtime, measure(name, made_of, quick));
    }
}

/// One homeserver, with more and more conversations.
async fn measure(name: &str, made_of: MadeOf, quick: bool) {
    let start = Instant::now();
    let say = |what: &str| eprintln!("  {:>4} s  {name}: {what}", start.elapsed().as_secs());
    let port = free_port().unwrap();
    let relay = Relay::to(port).await;
    let layout = Layout {
        homeservers: &[("chat.localhost", &["police"])],
        made_of,
        line: 0,
        phones: relay.port(),
        pace: NO_LIMIT,
    };
    let mut world = World::start(layout, &[port]).unwrap();
    say("the servers are up");
    let mut crowd = Crowd::at(&world).await;
    let phone = made_of == MadeOf::Postgres;
    let mut waiting = None;
    for &size in sizes(quick, made_of) {
        let [_, homeserver, database] = world.processes();
        let (servers, there) = ([homeserver, database].concat(), crowd.people.len());
        let before = machine::worked(&servers);
        crowd.grow(size, |time| tell(&format!("{name} opening"), time)).await;
        let begun = (machine::worked(&servers) - before) / (size - there) as u64;
        tell(&format!("{name} {size:03} beginning"), begun);
        say(&format!("{size} conversations are open"));
        throughput::measure(&mut world, &crowd, |what, figure| {
            tell(&format!("{name} {size:03} {what}"), figure);
        })
        .await;
        say("messages sent, as many as it takes");
        if phone && waiting.is_none() {
            let device = sends::compare(&world, &mut crowd, if quick { 20 } else { 100 }, tell).await;
            say("a phone against a bare client: sent in turns");
            waiting = Some((device, relay.rounds().len()));
        }
    }
    let [guichet, ..] = world.processes();
    guichet.iter().for_each(|process| tell("guichet", machine::memory(*process)));
    if let Some((_device, since)) = waiting {
        relay.whole_rounds(since).await.into_iter().for_each(|bytes| tell("round", bytes));
        say("what a phone that waits sends and gets: counted");
    }
}

/// To begin one costs most of all: a second of a processor.
fn sizes(quick: bool, made_of: MadeOf) -> &'static [usize] {
    match (quick, made_of) {
        (true, _) => &[5, 30],
        (false, MadeOf::Postgres) => &[10, 100, 300],
        (false, MadeOf::Sqlite | MadeOf::Workers) => &[10, 100],
    }
}

fn tell(what: &str, figure: u64) {
    println!("{what}\t{figure}");
}
