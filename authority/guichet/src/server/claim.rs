//! Who has a conversation: claimed, handed over, given back.

use crate::conversation::{RoomState, Stage};
use crate::matrix::MatrixError;
use crate::words;

use super::Server;
use super::memory::Wait;

/// After so long without a conversation, an officer has had a pause.
const PAUSE_MS: u64 = 30 * 60_000;

impl Server {
    /// An officer reacted to an announcement. The first one has it; so has the first again, if an invitation was lost.
    pub(super) async fn claim(&self, id: &str, officer: &str, service: &str) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(id).await;
        let Some((room, state)) = self.loaded(id).await? else { return Ok(()) };
        let RoomState { mut conversation, mut desk, members, .. } = state;
        let here = desk.announcement.as_ref().is_some_and(|announcement| announcement.service == service);
        let mine = conversation.officer.as_deref() == Some(officer);
        let handing_over = desk.leaving.is_some() && desk.leaving == conversation.officer;
        match conversation.state {
            Stage::Claimed if mine && !members.contains_key(officer) => {
                desk.claimed_ts = Some(self.now());
                desk.last_officer = Some(officer.to_owned());
                self.note_act("claimed", &room, desk.number, Some(officer)).await;
                self.put_desk(&room, &desk).await?;
                return self.matrix.invite(&room, officer).await;
            }
            Stage::Waiting if here => (),
            Stage::Claimed if here && handing_over && !mine => (),
            _ => return Ok(()),
        }
        let now = self.now();
        let waited_ms = now.saturating_sub(desk.waiting_since_ts);
        conversation.handed_over |= desk.last_officer.as_deref().is_some_and(|last| last != officer);
        conversation.state = Stage::Claimed;
        conversation.officer = Some(officer.to_owned());
        conversation.service = service.to_owned();
        desk.claimed_ts = Some(now);
        desk.last_officer = Some(officer.to_owned());
        self.put_conversation(id, &room, &conversation).await?;
        self.memory().change(id, |held| held.officer_came = false);
        // First: whoever is invited may read, and that is written down.
        self.note_act("claimed", &room, desk.number, Some(officer)).await;
        self.put_desk(&room, &desk).await?;
        self.matrix.invite(&room, officer).await?;
        self.memory().waited(service, Wait { claimed_ts: now, seconds: waited_ms / 1000 });
        self.suggest_pause(officer, service, now).await
    }

    /// The officer of a conversation has come: whoever handed it over may go.
    pub(super) async fn officer_came(&self, id: &str, officer: &str) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(id).await;
        let Some((room, state)) = self.loaded(id).await? else { return Ok(()) };
        if state.conversation.officer.as_deref() != Some(officer) || !state.is_in(officer) {
            return Ok(());
        }
        let mut desk = state.desk;
        match desk.leaving.take() {
            Some(leaving) if leaving != officer => {
                self.matrix.kick(&room, &leaving).await?;
                self.put_desk(&room, &desk).await
            }
            _ => Ok(()),
        }
    }

    /// Somebody left who had a conversation, or was about to.
    pub(super) async fn officer_left(&self, id: &str, officer: &str) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(id).await;
        let Some((room, state)) = self.loaded(id).await? else { return Ok(()) };
        let has_it = state.conversation.officer.as_deref() == Some(officer);
        if state.conversation.state != Stage::Claimed || !has_it || state.is_in(officer) {
            return Ok(());
        }
        self.note_act("left", &room, state.desk.number, Some(officer)).await;
        self.back_to_queue(id, &room, state).await
    }

    /// An officer was invited and did not come in time, or gave it back and it is not announced anew.
    pub(super) async fn unclaim(&self, id: &str) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(id).await;
        let Some((room, state)) = self.loaded(id).await? else { return Ok(()) };
        if state.conversation.state == Stage::Waiting && state.desk.claimed_ts.is_some() {
            return self.announce_again(id, &announced_in(&state)).await;
        }
        let Some(officer) = state.conversation.officer.clone() else { return Ok(()) };
        let late = state.desk.claimed_ts.is_none_or(|at| at + self.shared.rules.claim_ms <= self.now());
        if state.conversation.state != Stage::Claimed || state.is_in(&officer) || !late {
            return Ok(());
        }
        self.matrix.kick(&room, &officer).await?;
        self.note_act("did not come", &room, state.desk.number, Some(&officer)).await;
        self.back_to_queue(id, &room, state).await
    }

    /// It waits again, where it was announced last; or stays with the officer who was handing it over.
    async fn back_to_queue(&self, id: &str, room: &str, state: RoomState) -> Result<(), MatrixError> {
        let (mut conversation, desk) = (state.conversation.clone(), &state.desk);
        let gone = conversation.officer.take();
        let stays = desk.leaving.clone().filter(|it| Some(it) != gone.as_ref() && state.is_in(it));
        if stays.is_some() {
            conversation.officer = stays.clone();
        } else {
            conversation.state = Stage::Waiting;
            conversation.service = announced_in(&state);
        }
        self.put_conversation(id, room, &conversation).await?;
        self.memory().change(id, |held| held.officer_came = stays.is_some());
        match stays {
            Some(stays) => {
                self.announce(id, &announced_in(&state), |desk| desk.last_officer = Some(stays)).await
            }
            None => self.announce_again(id, &announced_in(&state)).await,
        }
    }

    /// It waits and is not announced anew yet: its notes still say that it is claimed. A crash may have come between.
    async fn announce_again(&self, id: &str, service: &str) -> Result<(), MatrixError> {
        let now = self.now();
        self.announce(id, service, |desk| {
            desk.leaving = None;
            desk.claimed_ts = None;
            desk.waiting_since_ts = now;
        })
        .await
    }

    /// The room of a conversation and what it says, if there is one. What it says is remembered: a request that was cut
    /// may have changed it.
    pub(super) async fn loaded(&self, id: &str) -> Result<Option<(String, RoomState)>, MatrixError> {
        let Some(held) = self.memory().held(id) else { return Ok(None) };
        let Some(state) = self.load(&held.room).await? else { return Ok(None) };
        let came = state.conversation.officer.as_deref().is_some_and(|officer| state.is_in(officer));
        self.memory().change(id, |held| {
            held.conversation = state.conversation.clone();
            held.desk = state.desk.clone();
            held.officer_came = came;
        });
        Ok(Some((held.room, state)))
    }

    /// Officers read hard things. After some in a row the guichet says so, once, and begins to count anew.
    async fn suggest_pause(&self, officer: &str, service: &str, now: u64) -> Result<(), MatrixError> {
        let after = self.shared.rules.pause_after;
        let reached = {
            let mut memory = self.memory();
            let (count, last) = memory.in_a_row.entry(officer.to_owned()).or_default();
            *count = if *last + PAUSE_MS <= now { 1 } else { *count + 1 };
            *last = now;
            let reached = *count >= after;
            if reached {
                *count = 0;
            }
            reached
        };
        if reached {
            let txn = format!("pause-{officer}-{now}");
            self.say_on_duty(service, &txn, words::pause(officer, after), &[officer]).await?;
        }
        Ok(())
    }
}

/// The service in whose duty room it was announced last.
fn announced_in(state: &RoomState) -> String {
    let announced = state.desk.announcement.as_ref().map(|announcement| &announcement.service);
    announced.unwrap_or(&state.conversation.service).clone()
}
