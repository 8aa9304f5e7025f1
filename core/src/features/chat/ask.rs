//! Between what a conversation wants and what the root can do.

use securite_chat::{ChatAnswer, ChatRequest, Command, NoAnswer};

use super::model::Talk;
use crate::work::{Answer, Owner, Request, SendError, Work, WorkIds};

/// What a conversation wants done, as work; what it was asked under is remembered.
pub(super) fn works(talk: &mut Talk, commands: Vec<Command>, ids: &mut WorkIds) -> Vec<Work> {
    let mut works = Vec::new();
    for command in commands {
        match command {
            Command::Ask { call, request } => {
                let id = ids.next(Owner::Chat);
                talk.calls.insert(call, id);
                works.push(Work::Send { id, request: to_request(request) });
            }
            Command::Wait { call, after } => {
                let id = ids.next(Owner::Chat);
                talk.calls.insert(call, id);
                works.push(Work::Wake { id, after });
            }
            Command::Cancel { call } => works.extend(talk.calls.remove(&call).map(|id| Work::Cancel { id })),
        }
    }
    works
}

pub(super) fn to_request(request: ChatRequest) -> Request {
    Request {
        method: request.endpoint.method(),
        body: request.body,
        token: request.token,
        key: request.key.map(|key| key.hex()),
        limit: request.limit,
        patience: request.patience,
        ..Request::small(request.address)
    }
}

pub(super) fn to_answer(answer: Result<Answer, SendError>) -> Result<ChatAnswer, NoAnswer> {
    match answer {
        Ok(Answer { status, body }) => Ok(ChatAnswer { status, body }),
        Err(SendError::TooLarge) => Err(NoAnswer::TooLarge),
        Err(SendError::NotAllowed | SendError::NotTrusted) => Err(NoAnswer::NotAllowed),
        Err(SendError::Unreachable | SendError::TooSlow | SendError::Broken | SendError::Fault) => {
            Err(NoAnswer::Lost)
        }
    }
}
