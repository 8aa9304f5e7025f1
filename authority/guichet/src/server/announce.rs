//! Announcements: what officers see of a conversation before they claim it. No word of the person.

use serde_json::json;

use crate::conversation::{ANNOUNCEMENT, Announcement, Desk};
use crate::matrix::MatrixError;
use crate::words;

use super::Server;

impl Server {
    /// Announces a conversation in a duty room; the announcement before, if there is one, goes. What else changes in the
    /// notes is written with it, so that it is seen whether it was announced.
    pub(super) async fn announce(
        &self,
        id: &str,
        service: &str,
        change: impl FnOnce(&mut Desk),
    ) -> Result<(), MatrixError> {
        let Some(held) = self.memory().held(id) else { return Ok(()) };
        let Some(duty) = self.memory().duty_room(service) else { return Ok(()) };
        let mut desk = held.desk;
        change(&mut desk);
        let waits_ms = self.now().saturating_sub(desk.waiting_since_ts);
        let content = json!({
            "msgtype": "m.notice",
            "body": words::announcement(&desk, &held.conversation, waits_ms),
            ANNOUNCEMENT: { "room": held.room, "number": desk.number },
        });
        desk.earlier.extend(desk.announcement.take());
        let txn = format!("announce-{id}-{}", desk.earlier.len());
        let event_id = self.matrix.send(&duty, "m.room.message", &txn, content).await?;
        desk.announcement = Some(Announcement { service: service.to_owned(), event_id });
        self.put_desk(&held.room, &desk).await?;
        match desk.earlier.last() {
            Some(before) => self.redact_announcement(before).await,
            None => Ok(()),
        }
    }

    /// Takes an announcement back.
    pub(super) async fn redact_announcement(&self, announcement: &Announcement) -> Result<(), MatrixError> {
        let duty = self.memory().duty_room(&announcement.service);
        match duty {
            Some(duty) => self.matrix.redact(&duty, &announcement.event_id).await,
            None => Ok(()),
        }
    }

    /// Says something in a duty room.
    pub(super) async fn say_on_duty(
        &self,
        service: &str,
        txn: &str,
        body: String,
        to: &[&str],
    ) -> Result<(), MatrixError> {
        let Some(duty) = self.memory().duty_room(service) else { return Ok(()) };
        let content = json!({ "msgtype": "m.notice", "body": body, "m.mentions": { "user_ids": to } });
        self.matrix.send(&duty, "m.room.message", txn, content).await.map(drop)
    }
}
