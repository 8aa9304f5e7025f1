//! Faults of ours, told by kind and count: never what was typed, read or looked up.
//!
//! A panic's message can hold anything, so the hook tells where it happened and what the thread was
//! doing, and drops the message. A kind is told the first time and at each doubling of its count: a fault
//! in every event does not fill the log.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::{Arc, Once};

/// Where faults are told. Called on the core's thread.
pub trait Log: Send + Sync {
    /// Tells one.
    fn tell(&self, level: Level, kind: &str, count: u32);
}

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Something that was asked for did not happen.
    Warning,
    /// A fault of the program.
    Fault,
}

/// What the thread does at the moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doing(pub(super) &'static str, pub(super) &'static str);

thread_local! {
    static FAULTS: OnceCell<Faults> = const { OnceCell::new() };
    /// Where the last panic was.
    static PLACE: Cell<Option<(String, u32)>> = const { Cell::new(None) };
}

struct Faults {
    log: Arc<dyn Log>,
    counts: RefCell<BTreeMap<String, u32>>,
}

/// From now on the faults of this thread are told to `log`.
pub(super) fn tell_to(log: Arc<dyn Log>) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !note_place(panic) {
                before(panic);
            }
        }));
    });
    // A thread begins once.
    FAULTS.with(|faults| drop(faults.set(Faults { log, counts: RefCell::default() })));
}

/// Tells a fault. False where the thread tells its faults to nobody.
pub(super) fn tell(level: Level, kind: String) -> bool {
    let told = FAULTS.try_with(|faults| faults.get().map(|faults| faults.tell(level, kind)));
    matches!(told, Ok(Some(())))
}

/// Does something that may fail by a fault of ours; `None`: it did, and was told.
pub(super) fn guarded<T>(doing: Doing, work: impl FnOnce() -> T) -> Option<T> {
    // What a fault leaves half done is dealt with by the caller: a screen is replaced, an event is dropped.
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    if done.is_none() {
        tell_panic(doing);
    }
    done
}

/// Tells the last panic of this thread, which somebody else has caught.
pub(super) fn tell_panic(Doing(doing, what): Doing) {
    let what = if what.is_empty() { String::new() } else { format!(" {what}") };
    let place = PLACE.take().map_or_else(String::new, |(file, line)| format!(" at {}:{line}", own(&file)));
    tell(Level::Fault, format!("{doing}{what} panicked{place}"));
}

impl Faults {
    fn tell(&self, level: Level, kind: String) {
        let count = {
            let mut counts = self.counts.borrow_mut();
            let count = counts.entry(kind.clone()).or_default();
            *count = count.saturating_add(1);
            *count
        };
        if count.is_power_of_two() {
            // The log of a shell may fail as well; then there is nobody left to tell.
            let _ = catch_unwind(AssertUnwindSafe(|| self.log.tell(level, &kind, count)));
        }
    }
}

/// Notes where a panic is. No more: a fault inside the hook would end the program. False where the thread tells its
/// faults to nobody.
fn note_place(panic: &PanicHookInfo<'_>) -> bool {
    let place = panic.location().map(|at| (at.file().to_owned(), at.line()));
    let told = FAULTS.try_with(|faults| faults.get().is_some()).unwrap_or(false);
    told && PLACE.try_with(|last| last.set(place)).is_ok()
}

/// A path within the sources: what is before it tells of the machine that built the program. Where the folder tells
/// what somebody read (D1), the name of the file alone.
fn own(file: &str) -> &str {
    let after = |sign: &str| file.rfind(sign).map_or(0, |at| at + sign.len());
    let from = if file.contains("discreet") { after("/") } else { after("src/") };
    file.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;

    #[derive(Default)]
    struct Told(Mutex<Vec<(String, u32)>>);

    impl Log for Told {
        fn tell(&self, _: Level, kind: &str, count: u32) {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push((kind.to_owned(), count));
        }
    }

    /// On a thread of its own: it is told to one log for ever.
    fn told(work: impl FnOnce() + Send + 'static) -> Vec<(String, u32)> {
        let log = Arc::new(Told::default());
        let there = Arc::clone(&log);
        let ended = std::thread::spawn(move || {
            tell_to(there);
            work();
        });
        ended.join().unwrap();
        log.0.lock().unwrap().clone()
    }

    #[test]
    fn a_panic_is_told_by_place_and_never_by_its_message() {
        let told = told(|| {
            assert_eq!(guarded(Doing("project", "home"), || 7), Some(7));
            let text = String::from("12 rue de Rivoli");
            assert_eq!(guarded(Doing("update", "directory"), || panic!("{text}")), None);
        });
        let [(kind, 1)] = &told[..] else { panic!("{told:?}") };
        assert!(kind.starts_with("update directory panicked at runtime/faults.rs:"), "{kind}");
    }

    #[test]
    fn a_place_tells_neither_the_machine_nor_the_section_that_was_read() {
        assert_eq!(own("core/src/features/home/project.rs"), "features/home/project.rs");
        assert_eq!(own("/somewhere/registry/src/index/lib-1.0/src/lib.rs"), "lib.rs");
        assert_eq!(own("core/src/features/discreet/project.rs"), "project.rs");
    }

    #[test]
    fn a_fault_in_every_event_is_told_at_each_doubling() {
        let told = told(|| {
            for _ in 0..1000 {
                assert!(tell(Level::Warning, "always".into()));
            }
        });
        assert_eq!(told.last(), Some(&("always".to_owned(), 512)));
        assert_eq!(told.len(), 10);
    }

    #[test]
    fn a_log_that_panics_is_survived() {
        struct Failing;
        impl Log for Failing {
            fn tell(&self, _: Level, _: &str, _: u32) {
                panic!("as a shell may");
            }
        }
        let ended = std::thread::spawn(|| {
            tell_to(Arc::new(Failing));
            tell(Level::Fault, "one".into());
            guarded(Doing("show", "home"), || panic!("two"))
        });
        assert_eq!(ended.join().unwrap(), None::<()>);
    }

    #[test]
    fn a_thread_that_tells_nobody_keeps_the_usual_hook() {
        assert!(!std::thread::spawn(|| tell(Level::Fault, "x".into())).join().unwrap());
    }
}
