//! What time brings: silence, claims that nobody came to, places, terms that are over.

use tracing::warn;

use crate::conversation::{ClosedBy, Stage};
use crate::matrix::MatrixError;

use super::Server;

/// What is refused for good ends nothing but itself; what may pass ends the tick, since all else would wait as long.
pub(super) fn go_on(outcome: Result<(), MatrixError>) -> Result<(), MatrixError> {
    match outcome {
        Err(error) if !error.may_pass() => {
            warn!(%error, "one thing that was due is refused");
            Ok(())
        }
        outcome => outcome,
    }
}

impl Server {
    /// Does what is due now. Called again and again; nothing is lost when a call comes late.
    pub async fn tick(&self) {
        if !self.is_ready() {
            return;
        }
        let answered = self.matrix.answers();
        match self.due().await {
            // Once, and not at every moment until it is there again.
            Err(error) if answered => {
                let homeserver = &self.settings.server_name;
                warn!(%homeserver, %error, "what is due is done once the homeserver answers");
            }
            _ => (),
        }
    }

    async fn due(&self) -> Result<(), MatrixError> {
        if !self.matrix.answers() {
            self.matrix.look().await?;
        }
        let (closing, silent, late) = self.overdue();
        // The reason stands already where there is one; for the others it is silence.
        for id in closing.iter().chain(&silent) {
            go_on(self.close(id, ClosedBy::Silence).await)?;
        }
        for id in &late {
            go_on(self.unclaim(id).await)?;
        }
        go_on(self.tell_places().await)?;
        go_on(self.tend_questions().await)?;
        go_on(self.end_addresses().await)
    }

    /// Closings that were broken off; conversations without a word; claims without an officer, or half given back.
    fn overdue(&self) -> (Vec<String>, Vec<String>, Vec<String>) {
        let (now, rules, memory) = (self.now(), self.shared.rules, self.memory());
        let (mut closing, mut silent, mut late) = (Vec::new(), Vec::new(), Vec::new());
        for (id, held) in memory.all() {
            let claimed = held.desk.claimed_ts.unwrap_or_default();
            if held.is_ending() {
                closing.push(id.clone());
            } else if held.last_word_ts + rules.silence_ms <= now {
                silent.push(id.clone());
            } else if match held.conversation.state {
                Stage::Claimed => !held.officer_came && claimed + rules.claim_ms <= now,
                _ => held.desk.claimed_ts.is_some(),
            } {
                late.push(id.clone());
            }
        }
        (closing, silent, late)
    }
}
