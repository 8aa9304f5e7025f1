//! What came back.

use securite_chat::{Call, Conversation, read_services};

use super::ask::{to_answer, works};
use super::deferred;
use super::keep::{resumed, term};
use super::model::{ChatModel, Services, Talk};
use super::news::{Before, note};
use crate::context::Now;
use crate::work::{Answer, SendError, Work, WorkId, WorkIds};

/// A server answered, or none did.
pub(crate) fn answered(
    model: &mut ChatModel,
    id: WorkId,
    at: Now,
    answer: Result<Answer, SendError>,
    ids: &mut WorkIds,
) -> Vec<Work> {
    if matches!(model.services, Services::Asking(asked) if asked == id) {
        model.services = match answer {
            Ok(Answer { status: 200, body }) => {
                read_services(&body).map_or(Services::Unreachable, Services::Known)
            }
            _ => Services::Unreachable,
        };
        return Vec::new();
    }
    if deferred::answered(&mut model.question, id, &answer) {
        return Vec::new();
    }
    let answer = to_answer(answer);
    let chance = model.chance.number();
    let effects = of_talk(model, id, ids, |conversation, call| conversation.answered(call, &answer, chance));
    model.talk.iter_mut().for_each(|talk| term(talk, at));
    model.closing.retain(|talk| talk.conversation.closing());
    effects
}

/// A time has passed.
pub(crate) fn woke(model: &mut ChatModel, id: WorkId, at: Now, ids: &mut WorkIds) -> Vec<Work> {
    if resumed(model, id, at) {
        let talks = model.talk.iter_mut().chain(&mut model.closing);
        let go_on = |talk: &mut Talk| {
            let commands = talk.conversation.step();
            works(talk, commands, ids)
        };
        return talks.flat_map(go_on).collect();
    }
    of_talk(model, id, ids, Conversation::woke)
}

/// Hands it to the conversation that waits for it; what nobody waits for is dropped.
fn of_talk(
    model: &mut ChatModel,
    id: WorkId,
    ids: &mut WorkIds,
    change: impl FnOnce(&mut Conversation, Call) -> Vec<securite_chat::Command>,
) -> Vec<Work> {
    let waits = |talk: &Talk| talk.calls.iter().find(|(_, asked)| **asked == id).map(|(call, _)| *call);
    let talks = model.talk.iter_mut().chain(&mut model.closing);
    let Some((talk, call)) = talks.filter_map(|talk| waits(talk).map(|call| (talk, call))).next() else {
        return Vec::new();
    };
    talk.calls.remove(&call);
    let before = Before::of(talk);
    let commands = change(&mut talk.conversation, call);
    if before.ending.is_none() && talk.conversation.ending().is_some() {
        // What was on its way is lost with the conversation: that must be said.
        let unsent = talk
            .conversation
            .queue()
            .echoes()
            .iter()
            .any(|echo| echo.state == securite_chat::EchoState::Waiting);
        talk.cut_off = unsent || !talk.draft.is_blank();
    }
    note(talk, &before, call == Call::Sync);
    works(talk, commands, ids)
}
