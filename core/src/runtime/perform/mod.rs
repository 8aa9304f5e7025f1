//! Work that waits, as tasks on the thread: each is watched, can be called off, and answers once.

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use tokio::task::{AbortHandle, spawn_local};

use super::faults::{self, Doing, guarded};
use super::ports::{Clock, Network, Timer};
use crate::context::Now;
use crate::engine::Event;
use crate::work::{Answer, Request, SendError, Work, WorkId};

/// Where answers go. They are queued behind what was dispatched before them.
pub(super) type Answers = Rc<dyn Fn(Event)>;

/// The doors that tasks share.
pub(super) struct Doors {
    pub(super) clock: Box<dyn Clock>,
    pub(super) network: Box<dyn Network>,
    pub(super) timer: Box<dyn Timer>,
}

/// What is under way.
pub(super) struct Perform {
    doors: Rc<Doors>,
    answers: Answers,
    tasks: Rc<RefCell<BTreeMap<WorkId, AbortHandle>>>,
}

impl Perform {
    pub(super) fn new(doors: Doors, answers: Answers) -> Self {
        Perform { doors: Rc::new(doors), answers, tasks: Rc::default() }
    }

    pub(super) fn doors(&self) -> Rc<Doors> {
        Rc::clone(&self.doors)
    }

    /// What time it is.
    pub(super) fn now(&self) -> Now {
        self.doors.clock.now()
    }

    pub(super) fn answers(&self) -> Answers {
        Rc::clone(&self.answers)
    }

    /// Begins the work, or calls it off.
    pub(super) fn start(&self, work: Work) {
        let doors = Rc::clone(&self.doors);
        match work {
            Work::Send { id, request } => {
                let doing = Rc::clone(&self.doors);
                let told = move |answer| Event::Answered { id, at: doors.clock.now(), answer };
                self.watch(id, async move { doing.whole(request).await }, Err(SendError::Fault), told);
            }
            Work::Wake { id, after } => {
                let waiting = doors.timer.wait(after);
                // A timer that fails wakes too early: better than never.
                self.watch(id, waiting, (), move |()| Event::Woke { id, at: doors.clock.now() });
            }
            Work::Reconnect => doors.network.reconnect(),
            Work::Cancel { id } => {
                if let Some(task) = self.tasks.borrow_mut().remove(&id) {
                    task.abort();
                }
            }
        }
    }

    /// Runs the work as a task. One that panics is told and answered as `fault`; one that is called off is not answered.
    pub(super) fn watch<T: 'static>(
        &self,
        id: WorkId,
        work: impl Future<Output = T> + 'static,
        fault: T,
        told: impl FnOnce(T) -> Event + 'static,
    ) {
        let task = spawn_local(work);
        self.tasks.borrow_mut().insert(id, task.abort_handle());
        let (tasks, answers) = (Rc::clone(&self.tasks), Rc::clone(&self.answers));
        spawn_local(async move {
            let done = match task.await {
                Ok(done) => done,
                Err(end) if end.is_cancelled() => return,
                Err(_) => {
                    faults::tell_panic(Doing("task", ""));
                    fault
                }
            };
            // Called off between its end and now.
            if tasks.borrow_mut().remove(&id).is_some()
                && let Some(event) = guarded(Doing("answer", ""), || told(done))
            {
                answers(event);
            }
        });
    }
}

impl Doors {
    /// The whole answer, within the limits of the request.
    pub(super) async fn whole(&self, request: Request) -> Result<Answer, SendError> {
        let (limit, patience) = (request.limit, request.patience);
        let asked = self.network.send(request);
        let all = async {
            let mut response = asked.await?;
            let mut body = Vec::new();
            while let Some(more) = response.body.next().await? {
                if body.len() as u64 + more.len() as u64 > limit {
                    return Err(SendError::TooLarge);
                }
                body.extend_from_slice(&more);
            }
            Ok(Answer { status: response.status, body: body.into() })
        };
        tokio::select! {
            biased;
            answer = all => answer,
            () = self.timer.wait(patience) => Err(SendError::TooSlow),
        }
    }
}
