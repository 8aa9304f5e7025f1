//! What an officer may say to the guichet, alone in a message of a conversation.

use crate::conversation::{ClosedBy, Stage};
use crate::matrix::{Event, MatrixError};
use crate::words;

use super::Server;

/// A command. A card (`!carte …`) is the phone's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Command {
    Close,
    Transfer(String),
}

/// Reads a message. `None`: it is a message.
pub(super) fn command(body: &str) -> Option<Command> {
    let mut words = body.split_whitespace().map(str::to_lowercase);
    let command = match (words.next()?.as_str(), words.next()) {
        ("!fin", None) => Command::Close,
        ("!transfert", Some(service)) => Command::Transfer(service),
        _ => return None,
    };
    words.next().is_none().then_some(command)
}

impl Server {
    /// Does as an officer said. The command goes from the room: the person need not read it.
    pub(super) async fn obey(&self, id: &str, event: &Event, command: Command) -> Result<(), MatrixError> {
        match command {
            Command::Close => self.close(id, ClosedBy::Officer).await,
            Command::Transfer(to) => {
                let done = self.transfer(id, event, &to).await;
                // Last: what is redacted comes again without its words.
                if !done.as_ref().is_err_and(MatrixError::may_pass) {
                    self.matrix.redact(&event.room_id, &event.event_id).await?;
                }
                done
            }
        }
    }

    async fn transfer(&self, id: &str, event: &Event, to: &str) -> Result<(), MatrixError> {
        let _alone = self.locks.lock(id).await;
        let Some((room, state)) = self.loaded(id).await? else { return Ok(()) };
        let (conversation, desk) = (state.conversation, state.desk);
        let officer = event.sender.as_str();
        if conversation.state != Stage::Claimed || conversation.officer.as_deref() != Some(officer) {
            return Ok(());
        }
        if self.memory().duty_room(to).is_none() {
            let service = conversation.service.as_str();
            let said = words::no_such_service(officer, desk.number, to, &self.services);
            let txn = format!("refused-{}", event.event_id.trim_start_matches('$'));
            return self.say_on_duty(service, &txn, said, &[officer]).await;
        }
        let announced = desk.announcement.as_ref().is_some_and(|it| it.service == to);
        if announced && desk.leaving.as_deref() == Some(officer) {
            // It is done; the announcement before may stand still.
            return match desk.earlier.last() {
                Some(before) => self.redact_announcement(before).await,
                None => Ok(()),
            };
        }
        let now = self.now();
        self.note_act("handed over", &room, desk.number, Some(officer)).await;
        self.announce(id, to, |desk| {
            desk.leaving = Some(officer.to_owned());
            desk.waiting_since_ts = now;
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::{Command, command};

    #[test]
    fn commands_stand_alone() {
        let check = |body: &str, expected: Option<Command>| assert_eq!(command(body), expected, "{body}");
        check("!fin", Some(Command::Close));
        check(" !FIN \n", Some(Command::Close));
        check("!transfert gendarmerie", Some(Command::Transfer("gendarmerie".into())));
        check("!Transfert  Police", Some(Command::Transfer("police".into())));
        check("!fin de la conversation", None);
        check("écrivez !fin", None);
        check("!transfert", None);
        check("!transfert police gendarmerie", None);
        check("!carte 17", None);
        check("", None);
    }
}
