//! What the device holds, and erasing all of it, without a screen: for a command line.

use std::sync::Arc;

use super::faults::{self, Log};
use super::once::run_once;
use super::thread::{Start, StoreUse};
use crate::action::{AppAction, ScreenName};
use crate::context::Ctx;
use crate::features::my_data::MyDataAction;
use crate::state::ScreenState;
use crate::text::Words;

/// What came of it.
#[derive(Debug)]
pub struct MyDataTold {
    /// The page, as a shell would draw it.
    pub screen: ScreenState,
    /// Nothing that was to be erased is left.
    pub done: bool,
}

/// Tells what is held; `erase`: after all of it was erased. `None` by a fault, which was told.
pub(crate) fn my_data(
    start: Start,
    erase: bool,
    words: &'static Words,
    log: Arc<dyn Log>,
) -> Option<MyDataTold> {
    // On a thread of its own: faults of a thread are told to its log from then on.
    let body = || {
        faults::tell_to(log);
        once(start, erase, words)
    };
    std::thread::scope(|scope| scope.spawn(body).join().ok()).flatten()
}

fn once(start: Start, erase: bool, words: &'static Words) -> Option<MyDataTold> {
    let start = Start { store_use: if erase { StoreUse::Erase } else { StoreUse::Look }, ..start };
    let opened = AppAction::Opened { screen: ScreenName::MyData };
    let erasing = [MyDataAction::EraseAsked { thing: None }, MyDataAction::EraseConfirmed];
    let erasing = erasing.into_iter().filter(|_| erase).map(AppAction::from);
    let actions = [opened].into_iter().chain(erasing).collect();
    let all = run_once(start, actions, |engine| {
        let model = engine.my_data();
        model.is_told() && model.is_erased().is_some() == erase
    })?;
    let (engine, now) = all.told();
    let screen = engine.seen(&ScreenName::MyData, Ctx { now, words });
    Some(MyDataTold { screen, done: engine.my_data().is_erased().unwrap_or(true) })
}
