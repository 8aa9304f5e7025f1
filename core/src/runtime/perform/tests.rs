use std::cell::RefCell;
use std::time::Duration;

use bytes::Bytes;
use tokio::task::{LocalSet, yield_now};

use super::*;
use crate::context::Now;
use crate::runtime::testing::{ManualClock, ManualTimer, Reply, ServerInABox};
use crate::testing::wall;
use crate::work::{Owner, WorkIds};

const THERE: &str = "https://data.example.org/x";
const PATIENCE: Duration = Duration::from_secs(30);

/// What surrounds the work in a test.
struct Around {
    perform: Perform,
    server: ServerInABox,
    timer: ManualTimer,
    events: Rc<RefCell<Vec<Event>>>,
    ids: WorkIds,
}

impl Around {
    fn send(&mut self, address: &str) -> WorkId {
        let id = self.ids.next(Owner::Renewal);
        self.perform.start(Work::Send { id, request: Request::small(address.into()) });
        id
    }
}

/// Lets everything go on that can.
async fn settled() {
    for _ in 0..100 {
        yield_now().await;
    }
}

/// The number of the work, and its answer.
type Told = (u64, Result<(u16, Bytes), SendError>);

/// What was answered, in order.
fn answers(test: impl AsyncFnOnce(&mut Around)) -> Vec<Told> {
    let events = Rc::new(RefCell::new(Vec::new()));
    let (server, timer) = (ServerInABox::default(), ManualTimer::default());
    let doors = Doors {
        clock: Box::new(ManualClock::at(now())),
        network: Box::new(server.clone()),
        timer: Box::new(timer.clone()),
    };
    let told = Rc::clone(&events);
    let perform = Perform::new(doors, Rc::new(move |event| told.borrow_mut().push(event)));
    let mut around = Around { perform, server, timer, events, ids: WorkIds::default() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    LocalSet::new().block_on(&runtime, async {
        test(&mut around).await;
        settled().await;
    });
    let answer = |event| match event {
        Event::Answered { id, at, answer } => {
            assert_eq!(at, now());
            (id.number, answer.map(|answer| (answer.status, answer.body)))
        }
        Event::Woke { id, .. } => (id.number, Ok((0, Bytes::new()))),
        _ => panic!("another event"),
    };
    around.events.take().into_iter().map(answer).collect()
}

fn now() -> Now {
    wall("2026-11-29T10:00")
}

fn text(text: &'static str) -> Bytes {
    Bytes::from_static(text.as_bytes())
}

#[test]
fn an_answer_comes_back_under_its_id_whatever_the_order() {
    let answered = answers(async |around| {
        around.server.answers(THERE, [Reply::Held(200, text("late"), 2), Reply::Whole(404, text("soon"))]);
        around.send(THERE);
        settled().await;
        around.send(THERE);
        settled().await;
        around.server.go_on();
    });
    assert_eq!(answered, [(2, Ok((404, text("soon")))), (1, Ok((200, text("late"))))]);
}

#[test]
fn what_is_swallowed_ends_by_patience_and_what_is_called_off_never_answers() {
    let answered = answers(async |around| {
        around.server.answers(THERE, [Reply::Swallowed]);
        around.send(THERE);
        let second = around.send(THERE);
        settled().await;
        assert_eq!(around.timer.waiting(), [PATIENCE, PATIENCE]);
        around.perform.start(Work::Cancel { id: second });
        settled().await;
        assert_eq!(around.timer.waiting(), [PATIENCE], "nothing of it waits any more");
        assert!(around.timer.pass(PATIENCE));
        // What has ended can be called off: nothing happens.
        around.perform.start(Work::Cancel { id: second });
    });
    assert_eq!(answered, [(1, Err(SendError::TooSlow))]);
}

#[test]
fn a_body_without_an_end_is_too_large() {
    let answered = answers(async |around| {
        around.server.answers(
            THERE,
            [Reply::Endless, Reply::Cut(200, text("half"), 2), Reply::Cut(200, text("half"), 4)],
        );
        for _ in 0..3 {
            around.send(THERE);
        }
        around.send("https://data.example.org/nowhere");
    });
    let ended: Vec<_> = answered.into_iter().map(|(_, answer)| answer.unwrap_err()).collect();
    use SendError::{Broken, TooLarge, Unreachable};
    assert_eq!(ended.len(), 4);
    for error in [TooLarge, Broken, Unreachable] {
        assert!(ended.contains(&error), "{ended:?}");
    }
}

#[test]
fn a_time_passes_once() {
    let answered = answers(async |around| {
        let id = around.ids.next(Owner::Renewal);
        around.perform.start(Work::Wake { id, after: PATIENCE });
        settled().await;
        assert_eq!(around.events.borrow().len(), 0);
        assert!(around.timer.pass(PATIENCE));
    });
    assert_eq!(answered, [(1, Ok((0, Bytes::new())))]);
}

#[test]
fn a_task_that_panics_is_answered_and_the_others_live() {
    let answered = answers(async |around| {
        let id = around.ids.next(Owner::Renewal);
        let told = move |answer| Event::Answered { id, at: now(), answer };
        let panics = async { panic!("as a fault of ours would") };
        around.perform.watch(id, panics, Err(SendError::Fault), told);
        around.server.answers(THERE, [Reply::Whole(200, text("fine"))]);
        around.send(THERE);
    });
    assert_eq!(answered, [(1, Err(SendError::Fault)), (2, Ok((200, text("fine"))))]);
}
