//! Conversations against real servers: `cargo xtask check chat`.
//!
//! One idea: servers are started once. Tests that only use them run together; those that kill one, or load it, run alone, afterwards. A name,
//! or a part of one, on the command line chooses.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "all of this is a test, though clippy sees a program"
)]

mod apart;
mod closing;
mod conversation;
mod floods;
mod kills;
mod phone;
mod program;
mod questions;
mod remains;
mod stage;
mod workers;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::Instant;

use stage::Stage;

type Together = fn(&Stage);
type Alone = fn(&mut Stage);

const TOGETHER: [(&str, Together); 8] = [
    ("after a purge nobody finds a word: the purge", remains::purge),
    ("a whole conversation with an officer's usual client", conversation::with_nio),
    ("an officer hands over", conversation::handed_over),
    ("only who claimed comes in, and a person may only write", conversation::rights),
    ("the person closes", closing::by_the_person),
    ("the officer closes", closing::by_the_officer),
    ("a question that was left is answered by mail", questions::answered),
    ("the demo officer says what it is, and closes at a goodbye", program::whole),
];

/// Those that load the machine, or a service, more than others could bear stand here too.
const ALONE: [(&str, Alone); 10] = [
    ("with PostgreSQL, Redis and two workers it is the same", |_| workers::the_same()),
    ("a flood of one source keeps nobody else out", |stage| floods::flood(stage)),
    ("what a phone says that is killed thirty times is said once", |stage| phone::killed(stage)),
    ("a phone whose token is taken away goes on", |stage| phone::locked_out(stage)),
    ("after a purge nobody finds a word: the search", remains::search),
    ("what is sent again after a kill -9 of Synapse is one message", kills::one_message),
    ("the demo officer goes on after Synapse was killed", program::survives),
    ("a guichet that is killed in mid-opening doubles nothing", kills::in_mid_opening),
    ("a guichet that is killed in mid-closing closes", kills::in_mid_closing),
    ("when one homeserver dies, the other goes on", apart::one_dies),
];

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let chosen = |name: &str| wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str()));
    // A line says where and what; a test is named by its thread.
    std::panic::set_hook(Box::new(|panic| {
        eprintln!("[{}] {panic}", std::thread::current().name().unwrap_or_default());
    }));
    let start = Instant::now();
    let mut stage = match Stage::set() {
        Ok(stage) => stage,
        Err(why) => {
            eprintln!("the servers do not start: {why}");
            return ExitCode::FAILURE;
        }
    };
    println!("the servers are up after {:.1} s", start.elapsed().as_secs_f64());
    let failed = Mutex::new(0);
    let tell = |name: &str, start: Instant, went_well: bool| {
        let word = if went_well { "ok" } else { "FAILED" };
        println!("{word:<7} {:>5.1} s  {name}", start.elapsed().as_secs_f64());
        *failed.lock().unwrap() += usize::from(!went_well);
    };
    std::thread::scope(|scope| {
        for (name, case) in TOGETHER.into_iter().filter(|(name, _)| chosen(name)) {
            let (stage, tell) = (&stage, &tell);
            let run = move || {
                let start = Instant::now();
                tell(name, start, catch_unwind(AssertUnwindSafe(|| case(stage))).is_ok());
            };
            std::thread::Builder::new().name(name.to_owned()).spawn_scoped(scope, run).unwrap();
        }
    });
    for (name, case) in ALONE.into_iter().filter(|(name, _)| chosen(name)) {
        let start = Instant::now();
        tell(name, start, catch_unwind(AssertUnwindSafe(|| case(&mut stage))).is_ok());
    }
    let failed = failed.into_inner().unwrap();
    println!("{failed} failed; {:.0} s", start.elapsed().as_secs_f64());
    if failed == 0 {
        return ExitCode::SUCCESS;
    }
    println!("{}", stage.last_words());
    ExitCode::FAILURE
}
