//! One renewal without a screen, for a command line.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;
use tokio::sync::mpsc::unbounded_channel;

use super::event_loop::{EventLoop, run_until};
use super::faults::{self, Log};
use super::thread::{Display, Message, Start};
use crate::action::AppAction;
use crate::context::Now;
use crate::engine::{Engine, Event};
use crate::features::renewal::{self, Ended, HeldPack, RenewalAction};
use crate::state::ScreenState;
use crate::text::Words;

/// What a renewal came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Renewed {
    /// "renewed", "nothing-new", "failed", or "no-server" where the profile names none.
    pub ended: &'static str,
    /// The day of the data that serve, and which they are; `None` where none can be read.
    pub held: Option<Held>,
    /// The sentences that the settings would show.
    pub said: Vec<String>,
}

/// The pack that serves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Whether it came with the program.
    pub built_in: bool,
    /// The day of its data, 2026-11-29.
    pub issued: String,
    /// Only of one that was published.
    pub published: Option<Published>,
}

/// What was announced of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Published {
    /// Its number.
    pub serial: u64,
    /// Its last day, 2027-05-28.
    pub expires: String,
}

/// Looks for newer data now and takes them into use. `tell` hears of the bytes so far and the bytes in all.
pub(crate) fn renew(
    start: Start,
    words: &Words,
    log: Arc<dyn Log>,
    tell: impl FnMut(u64, u64) + Send,
) -> Renewed {
    // On a thread of its own: faults of a thread are told to its log from then on.
    let body = || {
        faults::tell_to(log);
        once(start, words, tell)
    };
    let done = std::thread::scope(|scope| scope.spawn(body).join().ok());
    // It ends before it begins only by a fault, which was told.
    done.flatten().unwrap_or(Renewed { ended: "failed", held: None, said: Vec::new() })
}

fn once(start: Start, words: &Words, mut tell: impl FnMut(u64, u64)) -> Option<Renewed> {
    let actions = vec![AppAction::LineChanged { metered: false }, RenewalAction::Now.into()];
    let all = run_once(start, actions, |engine| {
        let renewal = engine.renewal();
        if let Some((done, size)) = renewal.progress() {
            tell(done, size);
        }
        !renewal.is_busy()
    });
    let all = all?;
    let (engine, now) = all.told();
    Some(told(engine, now, words))
}

/// Does what is asked without a screen, until `done` says so.
pub(super) fn run_once(
    start: Start,
    actions: Vec<AppAction>,
    done: impl FnMut(&Engine) -> bool,
) -> Option<EventLoop> {
    let (sender, receiver) = unbounded_channel();
    for action in actions {
        // The receiver is there.
        let _ = sender.send(Message::Event(Event::Acted(action)));
    }
    let all = EventLoop::new(start, Arc::new(Nobody), Arc::new(AtomicBool::new(false)), sender.downgrade());
    run_until(all, receiver, done)
}

fn told(engine: &Engine, now: Now, words: &Words) -> Renewed {
    let renewal = engine.renewal();
    let ended = match renewal.ended() {
        Some(Ended::Renewed) => "renewed",
        Some(Ended::NothingNew) => "nothing-new",
        Some(Ended::Failed(_) | Ended::Stopped) => "failed",
        None if renewal.asks() => "failed",
        None => "no-server",
    };
    let held = renewal.held().map(|held| Held {
        built_in: matches!(held, HeldPack::BuiltIn { .. }),
        issued: held.issued().to_string(),
        published: match held {
            HeldPack::Published { comment, .. } => {
                Some(Published { serial: comment.serial, expires: comment.expires.to_string() })
            }
            _ => None,
        },
    });
    Renewed { ended, held, said: renewal::lines(renewal, now, words) }
}

/// Sees no screen.
struct Nobody;

impl Display for Nobody {
    fn show(&self, _: ScreenState) -> bool {
        true
    }

    fn ended(&self) {}
}
