//! What an answer to the question means.

use securite_signed::{Announcement, Role, Verdict};

use super::Ended;
use super::model::{HeldPack, Offer, RenewalModel};
use crate::context::Now;
use crate::work::Failure;
use crate::work::{Answer, SendError};

/// What an answer offers, or how the try ends with it.
pub(super) fn announced(
    model: &RenewalModel,
    at: Now,
    answer: Result<Answer, SendError>,
) -> Result<Offer, Ended> {
    let failed = |failure| Ended::Failed(failure);
    let answer = answer.map_err(|error| failed(Failure::NoAnswer(error)))?;
    match answer.status {
        200 => {}
        304 => return Err(Ended::NothingNew),
        status => return Err(failed(Failure::Refused(status))),
    }
    let refused = |error| failed(Failure::NotSigned(error));
    let announcement = Announcement::parse(&answer.body, Role::Pack).map_err(refused)?;
    let Some(held) = &model.held else { return Err(failed(Failure::Fault)) };
    let lasts_longer = match held {
        HeldPack::Published { comment, .. } => comment.expires < announcement.comment().expires,
        HeldPack::BuiltIn { .. } | HeldPack::Chosen { .. } => false,
    };
    match announcement.verdict(&held.held(), at.instant().date_naive()) {
        Verdict::Newer => {}
        // The pack that is held lasts longer. If it is whole, nothing is downloaded; until that is known, it might be.
        Verdict::Same if lasts_longer && !model.metered => {}
        Verdict::Same => return Err(Ended::NothingNew),
        // A program that is newer than what is published: nothing to be told about.
        Verdict::Older if matches!(held, HeldPack::BuiltIn { .. }) => return Err(Ended::NothingNew),
        Verdict::Older => return Err(failed(Failure::Older)),
        Verdict::Expired => return Err(failed(Failure::Expired)),
    }
    Ok(Offer { comment: announcement.comment().clone(), announcement: answer.body })
}
