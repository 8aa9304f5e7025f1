//! How a conversation stands, in words: what is known and no more (C3).

use securite_chat::{Conversation, Ending, Link, Presence, Queue};

use super::model::Talk;
use super::project::minutes;
use crate::action::Tone;
use crate::station_card::Remark;
use crate::text::Words;

/// Most important first; never empty.
pub(super) fn standing(talk: &Talk, words: &Words) -> Vec<Remark> {
    let conversation = &talk.conversation;
    if let Some(ending) = conversation.ending() {
        let unsent = talk.cut_off.then(|| Remark::new(words.chat_not_sent(), Tone::Careful));
        return [Remark::new(ended(ending, words), tone(ending))].into_iter().chain(unsent).collect();
    }
    let not_kept = talk.not_kept.then(|| Remark::new(words.chat_not_kept(), Tone::Careful));
    let there = match conversation.link() {
        Link::Good => present(conversation, words),
        // What was said is gone from here already.
        Link::Lost | Link::Busy if conversation.closing() => {
            vec![Remark::new(words.chat_closing_waits(), Tone::Careful)]
        }
        // Who is there now nobody can know.
        Link::Lost => vec![Remark::new(words.chat_lost(), Tone::Warning)],
        Link::Busy => vec![Remark::new(words.chat_busy(), Tone::Careful)],
    };
    there.into_iter().chain(not_kept).collect()
}

fn present(conversation: &Conversation, words: &Words) -> Vec<Remark> {
    let quiet = |text| vec![Remark::new(text, Tone::Quiet)];
    let careful = |text| vec![Remark::new(text, Tone::Careful)];
    if conversation.closing() {
        return quiet(words.chat_closing());
    }
    match conversation.presence() {
        Presence::Opening => quiet(words.chat_opening()),
        Presence::Open => quiet(words.chat_arrived()),
        Presence::Waiting { queue: Some(Queue { officers: 0, .. }), .. } => {
            vec![Remark::new(words.chat_received_by_nobody(), Tone::Warning)]
        }
        Presence::Waiting { queue, again } => {
            let place = match &queue {
                _ if again => words.chat_again(),
                None => words.chat_waits(),
                Some(Queue { position: 0 | 1, .. }) => words.chat_first(),
                Some(queue) => words.chat_in_queue(&queue.position.to_string()),
            };
            let delay = queue.map(|queue| match queue.delay_s {
                Some(seconds) => words.chat_queue_delay(&minutes(seconds, words)),
                None => words.chat_queue_delay_unknown(),
            });
            let tone = if again { Tone::Careful } else { Tone::Plain };
            let delay = delay.map(|text| Remark::new(text, Tone::Quiet));
            [Remark::new(place, tone)].into_iter().chain(delay).collect()
        }
        Presence::Coming => quiet(words.chat_coming()),
        Presence::Here { another: false } => vec![Remark::new(words.chat_here(), Tone::Open)],
        Presence::Here { another: true } => vec![Remark::new(words.chat_here_another(), Tone::Open)],
        Presence::Left => careful(words.chat_left()),
    }
}

fn ended(ending: Ending, words: &Words) -> String {
    match ending {
        Ending::ByPerson => words.chat_ended_by_person(),
        Ending::ByOfficer => words.chat_ended_by_officer(),
        Ending::BySilence => words.chat_ended_by_silence(),
        Ending::Unknown => words.chat_ended_unknown(),
        Ending::LockedOut => words.chat_ended_locked_out(),
        Ending::NobodyThere => words.chat_ended_nobody(),
        Ending::OtherTerms => words.chat_ended_terms(),
        Ending::NoSuchService => words.chat_ended_no_service(),
        Ending::Refused => words.chat_ended_refused(),
    }
}

/// What never began is a warning: somebody may believe that help was asked.
fn tone(ending: Ending) -> Tone {
    match ending {
        Ending::ByPerson | Ending::ByOfficer | Ending::BySilence => Tone::Plain,
        Ending::Unknown | Ending::LockedOut => Tone::Careful,
        Ending::NobodyThere | Ending::OtherTerms | Ending::NoSuchService | Ending::Refused => Tone::Warning,
    }
}
