//! The program on duty: reads what is new, does it, waits for more.

use std::future::pending;
use std::time::Duration;

use serde_json::json;
use tokio::time::{Instant, timeout};

use crate::answers::{self, Answer};
use crate::error::OfficerError;
use crate::homeserver::Homeserver;
use crate::rooms::{Happened, Rooms};

/// As long as a sync waits when nothing is due.
const WAIT: Duration = Duration::from_secs(30);
/// After this a homeserver that was away is asked again.
const AWAY: Duration = Duration::from_secs(1);
/// How often something that the homeserver puts off is tried.
const TRIES: usize = 60;

pub(crate) struct Officer {
    homeserver: Homeserver,
    user: String,
    password: String,
    claim_after: Duration,
    rooms: Rooms,
    /// What waits to be claimed, and when.
    due: Vec<(Instant, String, String)>,
}

impl Officer {
    pub(crate) fn new(homeserver: Homeserver, user: &str, password: &str, claim_after: Duration) -> Self {
        let (user, password) = (user.to_owned(), password.to_owned());
        Officer { homeserver, user, password, claim_after, rooms: Rooms::default(), due: Vec::new() }
    }

    /// Serves until something is wrong that no waiting mends.
    pub(crate) async fn serve(mut self) -> Result<(), OfficerError> {
        let mut own = self.log_in().await?;
        let mut since: Option<String> = None;
        loop {
            self.claim_what_is_due().await?;
            match self.homeserver.sync(since.as_deref(), self.until_due()).await {
                Ok(sync) => {
                    for happened in self.rooms.read(&sync, &own) {
                        self.act(happened).await?;
                    }
                    since =
                        sync.get("next_batch").and_then(|token| token.as_str()).map(str::to_owned).or(since);
                }
                Err(OfficerError::LoggedOut) => own = self.log_in().await?,
                Err(OfficerError::Setup(why)) => return Err(OfficerError::Setup(why)),
                Err(error) => self.later(&error).await,
            }
        }
    }

    async fn log_in(&mut self) -> Result<String, OfficerError> {
        loop {
            match self.homeserver.log_in(&self.user, &self.password).await {
                Ok(own) => return Ok(own),
                Err(OfficerError::Away(why)) => self.later(&OfficerError::Away(why)).await,
                Err(error) => return Err(OfficerError::Setup(format!("cannot log in: {error}"))),
            }
        }
    }

    async fn act(&mut self, happened: Happened) -> Result<(), OfficerError> {
        match happened {
            Happened::Invited { room } => {
                self.insist(async |officer: &Self| officer.homeserver.join(&room).await).await
            }
            Happened::Announced { duty, event } => {
                self.due.push((Instant::now() + self.claim_after, duty, event));
                Ok(())
            }
            Happened::Came { room, language } => {
                self.say(&room, "hello", &[answers::greeting(language)]).await
            }
            Happened::Wrote { room, event, language, text } => {
                self.say(&room, &event, &answers::to(&text, language)).await
            }
        }
    }

    /// Says these one after the other. What they answer is in the transaction ids: a second time nothing is sent.
    async fn say(&self, room: &str, to: &str, answers: &[Answer]) -> Result<(), OfficerError> {
        for (number, answer) in answers.iter().enumerate() {
            let (txn, content) = (format!("{to}-{number}"), json!({ "msgtype": "m.text", "body": answer }));
            self.insist(async |officer: &Self| {
                officer.homeserver.send(room, "m.room.message", &txn, &content).await
            })
            .await?;
        }
        Ok(())
    }

    async fn claim_what_is_due(&mut self) -> Result<(), OfficerError> {
        let now = Instant::now();
        let (due, later) = std::mem::take(&mut self.due).into_iter().partition(|(when, ..)| *when <= now);
        self.due = later;
        for (_, duty, event) in due {
            let relation =
                json!({ "m.relates_to": { "rel_type": "m.annotation", "event_id": event, "key": "👋" } });
            let txn = format!("claim-{event}");
            self.insist(async |officer: &Self| {
                officer.homeserver.send(&duty, "m.reaction", &txn, &relation).await
            })
            .await?;
        }
        Ok(())
    }

    /// Tries until it is done, or refused: then somebody else has it, or it is over.
    async fn insist(
        &self,
        what: impl AsyncFn(&Self) -> Result<(), OfficerError>,
    ) -> Result<(), OfficerError> {
        for _ in 0..TRIES {
            match what(self).await {
                Err(OfficerError::Away(why)) => self.later(&OfficerError::Away(why)).await,
                // The next sync finds out, and logs in.
                Ok(()) | Err(OfficerError::Refused(_) | OfficerError::LoggedOut) => return Ok(()),
                Err(OfficerError::Setup(why)) => return Err(OfficerError::Setup(why)),
            }
        }
        Ok(())
    }

    async fn later(&self, error: &OfficerError) {
        eprintln!("{error}; asking again");
        // Nothing ever comes: this is a pause.
        let _ = timeout(AWAY, pending::<()>()).await;
    }

    fn until_due(&self) -> Duration {
        let now = Instant::now();
        let next = self.due.iter().map(|(when, ..)| when.saturating_duration_since(now)).min();
        next.unwrap_or(WAIT).min(WAIT)
    }
}
