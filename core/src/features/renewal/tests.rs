use bytes::Bytes;
use chrono::NaiveDate;
use securite_signed::SignedError;

use super::times::{AGAIN, FIRST};
use super::*;
use crate::context::Now;
use crate::page::{PageBuilder, told};
use crate::testing::{announcement, wall};
use crate::text::{Language, ReadingLevel, Words};
use crate::work::Failure;
use crate::work::{Answer, Request, SendError, Work, WorkId, WorkIds};

const FOLDER: &str = "https://data.example.org/packs/";
const SIZE: u64 = 20_812_345;

/// The feature by itself: what it does is written down, and answers are given by hand.
struct Desk {
    model: RenewalModel,
    ids: WorkIds,
    effects: Vec<RenewalEffect>,
    now: Now,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn desk_with(address: Option<&str>, kept: RenewalKept) -> Desk {
    let mut model = RenewalModel::asking(address.map(Into::into));
    opened(&mut model, HeldPack::BuiltIn { issued: day("2026-08-24") });
    let mut ids = WorkIds::default();
    let mut effects = line_changed(&mut model, false, &mut ids);
    effects.extend(begin(&mut model, kept, 0, &mut ids));
    Desk { model, ids, effects, now: wall("2026-11-29T10:00") }
}

fn desk() -> Desk {
    desk_with(Some(FOLDER), RenewalKept::default())
}

/// An announcement that can be read; its signature is another's.
fn announced(serial: u64, issued: &str) -> Bytes {
    announcement(&format!(
        "role:pack\tserial:{serial}\tissued:{issued}\texpires:2027-05-28\tsize:{SIZE}\tfile:pack-{serial}.securite"
    ))
}

fn published(serial: u64) -> HeldPack {
    let text = announced(serial, "2026-11-28");
    let comment = securite_signed::Announcement::parse(&text, securite_signed::Role::Pack).unwrap();
    HeldPack::Published { comment: comment.comment().clone(), sha256: [7; 32] }
}

impl Desk {
    fn act(&mut self, action: RenewalAction) {
        self.effects.extend(act(&mut self.model, &action, &mut self.ids));
    }

    fn line(&mut self, metered: bool) {
        self.effects.extend(line_changed(&mut self.model, metered, &mut self.ids));
    }

    /// The rest is over.
    fn woke(&mut self) {
        let (id, _) = self.resting().expect("it rests");
        self.effects = woke(&mut self.model, id, self.now, &mut self.ids);
    }

    fn resting(&self) -> Option<(WorkId, std::time::Duration)> {
        self.effects.iter().rev().find_map(|effect| match effect {
            RenewalEffect::Wait(Work::Wake { id, after }) => Some((*id, *after)),
            _ => None,
        })
    }

    fn asked(&self) -> Option<(WorkId, Request)> {
        self.effects.iter().rev().find_map(|effect| match effect {
            RenewalEffect::Wait(Work::Send { id, request }) => Some((*id, request.clone())),
            _ => None,
        })
    }

    fn fetching(&self) -> Option<WorkId> {
        self.effects.iter().rev().find_map(|effect| match effect {
            RenewalEffect::Fetch { id, .. } => Some(*id),
            _ => None,
        })
    }

    fn cancelled(&self) -> bool {
        self.effects.iter().any(|effect| matches!(effect, RenewalEffect::Wait(Work::Cancel { .. })))
    }

    fn answer(&mut self, answer: Result<Answer, SendError>) {
        let (id, _) = self.asked().expect("it asked");
        self.effects = answered(&mut self.model, id, self.now, answer, &mut self.ids);
    }

    fn whole(&mut self, body: Bytes) {
        self.answer(Ok(Answer { status: 200, body }));
    }

    fn fetched(&mut self, result: Result<HeldPack, Failure>) {
        let id = self.fetching().expect("it fetches");
        self.effects = fetched(&mut self.model, id, self.now, result, &mut self.ids);
    }

    fn said(&self) -> String {
        let words = Words::of(Language::French, ReadingLevel::Standard);
        told(&section(PageBuilder::new(), &self.model, self.now, words).page())
    }
}

#[test]
fn it_asks_once_a_day_and_a_while_after_the_start() {
    let mut desk = desk();
    assert_eq!(desk.resting().map(|(_, after)| after), Some(FIRST));
    assert_eq!(desk.asked(), None, "the line belongs to the person first");
    desk.woke();
    assert_eq!(desk.asked().unwrap().1, Request::small(format!("{FOLDER}pack.minisig")));
    desk.whole(announced(1, "2026-08-24"));
    assert_eq!(desk.model.ended(), Some(&Ended::NothingNew));
    assert_eq!(desk.resting().map(|(_, after)| after), Some(AGAIN));
    desk.now = wall("2026-11-30T09:59");
    desk.woke();
    assert_eq!((desk.asked(), desk.resting().map(|(_, after)| after.as_secs())), (None, Some(60)));
    desk.now = wall("2026-11-30T10:00");
    desk.woke();
    assert!(desk.asked().is_some());
    desk.now = wall("2026-11-29T10:00");
    desk.whole(announced(1, "2026-08-24"));

    // The program is started again an hour later.
    let mut later = desk_with(Some(FOLDER), desk.model.kept());
    later.now = wall("2026-11-29T11:00");
    later.woke();
    assert_eq!((later.asked(), later.resting().map(|(_, after)| after)), (None, Some(AGAIN)));
    // And with a clock that was set back.
    let mut back = desk_with(Some(FOLDER), desk.model.kept());
    back.now = wall("1970-01-01T00:00");
    back.woke();
    assert!(back.asked().is_some());
}

#[test]
fn chance_spreads_those_who_asked_at_the_same_time() {
    let kept = RenewalKept { by_itself: true, asked: Some("2026-11-28T10:00:00Z".parse().unwrap()) };
    let mut desk = desk_with(Some(FOLDER), kept);
    desk.effects = begin(&mut desk.model, kept, 7_200, &mut desk.ids);
    desk.now = wall("2026-11-29T11:59");
    desk.woke();
    assert_eq!(desk.resting().map(|(_, after)| after.as_secs()), Some(60));
}

#[test]
fn without_an_address_nothing_is_asked_and_nothing_can_be_touched() {
    let mut desk = desk_with(None, RenewalKept::default());
    desk.act(RenewalAction::Now);
    desk.act(RenewalAction::ByItselfSet { on: false });
    desk.act(RenewalAction::ByItselfSet { on: true });
    let waits = |effect: &RenewalEffect| !matches!(effect, RenewalEffect::Save(_));
    assert!(!desk.effects.iter().any(waits), "{:?}", desk.effects);
    assert_eq!(desk.said().lines().count(), 3, "{}", desk.said());
}

#[test]
fn a_file_that_was_chosen_is_never_renewed() {
    let mut desk = desk();
    opened(&mut desk.model, HeldPack::Chosen { issued: day("2020-01-01") });
    desk.woke();
    desk.act(RenewalAction::Now);
    assert_eq!(desk.asked(), None);
}

#[test]
fn what_is_newer_is_fetched_and_serves() {
    let mut desk = desk();
    desk.act(RenewalAction::Now);
    assert!(desk.cancelled(), "the rest is called off");
    desk.whole(announced(12, "2026-11-28"));
    let id = desk.fetching().unwrap();
    progressed(&mut desk.model, id, 5_000_000);
    assert_eq!(desk.model.progress(), Some((5_000_000, SIZE)));
    assert!(desk.said().contains("5,0 Mo sur 20,8 Mo (Some(240))"), "{}", desk.said());
    desk.fetched(Ok(published(12)));
    assert_eq!(desk.model.ended(), Some(&Ended::Renewed));
    assert_eq!(desk.model.held(), Some(&published(12)));
    assert!(matches!(desk.effects[..], [RenewalEffect::Save(_), RenewalEffect::Wait(Work::Wake { .. })]));
    // The next question says what is held, by a sum that this device has made.
    desk.act(RenewalAction::Now);
    assert_eq!(desk.asked().unwrap().1.unless_sha256, Some([7; 32]));
    desk.answer(Ok(Answer { status: 304, body: Bytes::new() }));
    assert_eq!(desk.model.ended(), Some(&Ended::NothingNew));
}

#[test]
fn on_a_line_that_costs_nothing_is_fetched_without_asking() {
    let mut desk = desk();
    desk.line(true);
    desk.woke();
    desk.whole(announced(12, "2026-11-28"));
    assert_eq!(desk.fetching(), None);
    assert!(desk.said().contains("[Télécharger (20,8 Mo)]"), "{}", desk.said());
    desk.act(RenewalAction::Now);
    assert!(desk.fetching().is_some(), "the person has seen what it costs");
    desk.effects.clear();
    desk.line(true);
    assert!(!desk.cancelled());
}

#[test]
fn a_line_that_begins_to_cost_stops_it_and_a_free_one_lets_it_go_on() {
    let mut desk = desk();
    desk.woke();
    desk.whole(announced(12, "2026-11-28"));
    desk.line(true);
    assert!(desk.cancelled());
    assert_eq!((desk.model.progress(), desk.model.ended()), (None, None));
    desk.effects.clear();
    desk.line(false);
    assert!(desk.fetching().is_some(), "a line was lost for a moment");
    // What a person has stopped stays so.
    desk.act(RenewalAction::Stop);
    desk.effects.clear();
    desk.line(true);
    desk.line(false);
    assert_eq!(desk.effects, []);
    // What was offered while the line cost is fetched once it does not.
    let mut desk = self::desk();
    desk.line(true);
    desk.woke();
    desk.whole(announced(12, "2026-11-28"));
    desk.line(false);
    assert!(desk.fetching().is_some());
}

#[test]
fn it_can_be_called_off_and_what_comes_late_is_dropped() {
    let mut desk = desk();
    desk.act(RenewalAction::Now);
    let (late, _) = desk.asked().unwrap();
    desk.act(RenewalAction::Stop);
    assert_eq!(desk.model.ended(), Some(&Ended::Stopped));
    let answer = Ok(Answer { status: 200, body: announced(12, "2026-11-28") });
    assert_eq!(answered(&mut desk.model, late, desk.now, answer, &mut desk.ids), []);
    assert_eq!(desk.model.ended(), Some(&Ended::Stopped));

    desk.act(RenewalAction::Now);
    desk.whole(announced(12, "2026-11-28"));
    let late = desk.fetching().unwrap();
    desk.act(RenewalAction::Stop);
    progressed(&mut desk.model, late, 9);
    assert_eq!(fetched(&mut desk.model, late, desk.now, Err(Failure::NoRoom), &mut desk.ids), []);
    assert_eq!(desk.model.ended(), Some(&Ended::Stopped));
    // It was taken into use before it could be called off.
    assert_eq!(fetched(&mut desk.model, late, desk.now, Ok(published(12)), &mut desk.ids), []);
    assert_eq!(desk.model.held(), Some(&published(12)));
}

#[test]
fn never_by_itself_is_kept_and_stops_the_rest() {
    let mut desk = desk();
    desk.act(RenewalAction::ByItselfSet { on: false });
    assert!(desk.cancelled());
    let kept = desk.model.kept();
    assert!(!kept.by_itself && desk.effects.contains(&RenewalEffect::Save(kept)));
    assert_eq!(desk_with(Some(FOLDER), kept).resting(), None);
    desk.act(RenewalAction::Now);
    desk.whole(announced(1, "2026-08-24"));
    assert_eq!(desk.resting(), None);
    desk.act(RenewalAction::ByItselfSet { on: true });
    assert!(desk.resting().is_some());
}

/// What a first answer comes to, and whether it is tried again in an hour.
fn check(held: HeldPack, now: &str, answer: Result<Answer, SendError>, ended: Ended, in_an_hour: bool) {
    let mut desk = desk();
    opened(&mut desk.model, held);
    desk.now = wall(now);
    desk.woke();
    desk.answer(answer);
    assert_eq!(desk.model.ended(), Some(&ended));
    let saved = desk.effects.iter().any(|effect| matches!(effect, RenewalEffect::Save(_)));
    assert!(desk.resting().is_some() && saved != in_an_hour, "{ended:?}");
    assert_eq!(desk.fetching(), None);
    assert!(desk.said().contains("Careful:") == matches!(ended, Ended::Failed(_)), "{}", desk.said());
}

#[test]
fn a_bad_answer_is_refused_with_words() {
    let built_in = || HeldPack::BuiltIn { issued: day("2026-08-24") };
    let whole = |body| Ok(Answer { status: 200, body });
    let status = |status| Ok(Answer { status, body: Bytes::new() });
    let failed = Ended::Failed;
    let now = "2026-11-29T10:00";
    let unreachable = failed(Failure::NoAnswer(SendError::Unreachable));
    check(built_in(), now, Err(SendError::Unreachable), unreachable, true);
    let elsewhere = failed(Failure::NoAnswer(SendError::NotAllowed));
    check(built_in(), now, Err(SendError::NotAllowed), elsewhere, false);
    check(built_in(), now, status(404), failed(Failure::Refused(404)), false);
    check(built_in(), now, status(503), failed(Failure::Refused(503)), true);
    let page = whole(Bytes::from_static(b"<!doctype html><title>Wi-Fi</title>"));
    check(built_in(), now, page, failed(Failure::NotSigned(SignedError::WebPage)), false);
    let feed = announcement("role:feed\tserial:2\tissued:2026-11-28\texpires:2027-05-28\tsize:9\tfile:a");
    let other = failed(Failure::NotSigned(SignedError::OtherRole(securite_signed::Role::Pack)));
    check(built_in(), now, whole(feed), other, false);
    check(published(12), now, whole(announced(11, "2026-11-20")), failed(Failure::Older), false);
    check(published(12), now, whole(announced(12, "2026-11-28")), Ended::NothingNew, false);
    // A program that is newer than what is published.
    check(built_in(), now, whole(announced(3, "2026-01-01")), Ended::NothingNew, false);
    let late = "2099-01-01T00:00";
    check(built_in(), late, whole(announced(12, "2026-11-28")), failed(Failure::Expired), false);
}

#[test]
fn a_later_last_day_is_looked_at_on_a_free_line() {
    let later = |metered| {
        let mut desk = desk();
        opened(&mut desk.model, published(12));
        desk.line(metered);
        desk.woke();
        let text = announced(12, "2026-11-28");
        desk.whole(std::str::from_utf8(&text).unwrap().replace("2027-05-28", "2028-05-28").into());
        desk.fetching().is_some()
    };
    assert_eq!([later(false), later(true)], [true, false]);
}

#[test]
fn a_clock_without_a_battery_hinders_nothing() {
    let mut desk = desk();
    desk.now = wall("1970-01-01T00:00");
    desk.woke();
    desk.whole(announced(12, "2026-11-28"));
    assert!(desk.fetching().is_some());
}

#[test]
fn what_only_did_not_come_stays_on_offer() {
    let mut desk = desk();
    desk.woke();
    desk.whole(announced(12, "2026-11-28"));
    desk.fetched(Err(Failure::NoAnswer(SendError::Broken)));
    assert!(desk.said().contains("[Télécharger (20,8 Mo)]"), "{}", desk.said());
    desk.act(RenewalAction::Now);
    desk.fetched(Err(Failure::NoRoom));
    assert!(desk.said().contains("[Télécharger (20,8 Mo)]"), "{}", desk.said());
    desk.act(RenewalAction::Now);
    desk.fetched(Err(Failure::NotSigned(SignedError::Altered)));
    assert!(desk.said().contains("[Chercher des données plus récentes]"), "{}", desk.said());
}

#[test]
fn data_whose_last_day_has_passed_say_so() {
    let mut desk = desk();
    opened(&mut desk.model, published(12));
    assert!(!desk.said().contains("au plus tard"), "{}", desk.said());
    desk.now = wall("2027-05-29T00:00");
    assert!(
        desk.said().contains("Careful: Elles devaient être renouvelées le 28 mai 2027 au plus tard"),
        "{}",
        desk.said()
    );
}
