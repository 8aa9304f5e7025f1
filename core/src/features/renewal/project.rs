//! How data that renew themselves are told.

use chrono::NaiveDate;

use super::model::{Doing, HeldPack, RenewalModel};
use super::{Ended, RenewalAction};
use crate::action::{Symbol, Tap, Tone};
use crate::context::Now;
use crate::page::{Choice, ChoiceRow, PageBuilder, PageProgress};
use crate::station_card::Remark;
use crate::text::Words;

/// The id of the row that lets the app look by itself.
const BY_ITSELF: &str = "renewal-by-itself";

/// What is held, what is newer and what it costs, and what can be done.
pub(crate) fn section(page: PageBuilder, model: &RenewalModel, now: Now, words: &Words) -> PageBuilder {
    let today = now.local(chrono_tz::Europe::Paris).date();
    let page = page.section(words.renewal_title()).remarks(held(model, today, words));
    if model.source().is_none() {
        return page;
    }
    let said = said(model, words);
    match model.doing {
        Doing::Asking(_) => page.progress(under_way(words.renewal_asking(), None, words)),
        Doing::Fetching { .. } => match model.progress() {
            Some((done, size)) => {
                let label = words.renewal_fetching(&words.size(done), &words.size(size));
                page.progress(under_way(label, Some(permille(done, size)), words))
            }
            None => page,
        },
        Doing::Nothing | Doing::Resting(_) => {
            page.remarks(offered(model, words)).remarks(said).button(Some(go(model, words)))
        }
    }
    .switch(by_itself(model, words))
}

/// What a screen reader says when a try has ended.
pub(crate) fn announcement(model: &RenewalModel, words: &Words) -> String {
    said(model, words).map(|remark| remark.text).unwrap_or_default()
}

/// The sentences of it, for a command line.
pub fn lines(model: &RenewalModel, now: Now, words: &Words) -> Vec<String> {
    let today = now.local(chrono_tz::Europe::Paris).date();
    let told = held(model, today, words).into_iter().chain(offered(model, words)).chain(said(model, words));
    told.map(|remark| remark.text).collect()
}

fn held(model: &RenewalModel, today: NaiveDate, words: &Words) -> Vec<Remark> {
    let plain = |text| Remark::new(text, Tone::Plain);
    let Some(held) = &model.held else { return vec![Remark::new(words.renewal_none(), Tone::Careful)] };
    let date = words.date(held.issued());
    let mut remarks = match held {
        HeldPack::BuiltIn { .. } => vec![plain(words.renewal_built_in(&date))],
        HeldPack::Chosen { .. } => vec![plain(words.renewal_chosen(&date))],
        HeldPack::Published { comment, .. } => {
            let expired = (comment.expires < today).then(|| {
                Remark::new(words.renewal_held_expired(&words.date(comment.expires)), Tone::Careful)
            });
            let told = plain(words.renewal_published(&date, &comment.serial.to_string()));
            [Some(told), expired].into_iter().flatten().collect()
        }
    };
    if !model.asks() {
        remarks.push(Remark::new(words.renewal_with_the_app(), Tone::Quiet));
    }
    remarks
}

fn offered(model: &RenewalModel, words: &Words) -> Vec<Remark> {
    let Some(offer) = &model.offer else { return Vec::new() };
    let told = words.renewal_offer(&words.date(offer.comment.issued), &words.size(offer.comment.size));
    let metered = model.metered.then(|| Remark::new(words.renewal_metered(), Tone::Careful));
    [Some(Remark::new(told, Tone::Plain)), metered].into_iter().flatten().collect()
}

fn said(model: &RenewalModel, words: &Words) -> Option<Remark> {
    let (text, tone) = match model.ended()? {
        Ended::NothingNew => (words.renewal_nothing_new(), Tone::Plain),
        Ended::Renewed => (words.renewal_renewed(), Tone::Plain),
        Ended::Stopped => (words.renewal_stopped(), Tone::Quiet),
        Ended::Failed(failure) => (words.renewal_failed(&failure.why(words)), Tone::Careful),
    };
    Some(Remark::new(text, tone))
}

fn go(model: &RenewalModel, words: &Words) -> Tap {
    let label = match &model.offer {
        Some(offer) => words.renewal_fetch(&words.size(offer.comment.size)),
        None => words.renewal_ask(),
    };
    Tap {
        accessibility_label: label.clone(),
        label,
        enabled: true,
        action: RenewalAction::Now.into(),
        symbol: Symbol::Renew,
    }
}

fn under_way(text: String, permille: Option<u32>, words: &Words) -> PageProgress {
    let stop = Tap {
        label: words.renewal_stop(),
        accessibility_label: words.renewal_stop_spoken(),
        enabled: true,
        action: RenewalAction::Stop.into(),
        symbol: Symbol::Clear,
    };
    PageProgress { text, permille, stop }
}

fn by_itself(model: &RenewalModel, words: &Words) -> ChoiceRow {
    let on = model.kept.by_itself;
    let choice = Choice {
        title: words.renewal_by_itself(),
        detail: words.renewal_by_itself_detail(),
        chosen: on,
        spoken: if on { words.renewal_by_itself_off() } else { words.renewal_by_itself_on() },
    };
    choice.by(BY_ITSELF, RenewalAction::ByItselfSet { on: !on })
}

/// Of a thousand parts, so many.
fn permille(done: u64, size: u64) -> u32 {
    u32::try_from(done.saturating_mul(1_000) / size.max(1)).unwrap_or(1_000).min(1_000)
}
