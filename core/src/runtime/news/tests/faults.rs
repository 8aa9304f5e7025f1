//! What is refused, and what a death or a full disk leaves.

use std::io::ErrorKind;

use securite_feed::FeedError;
use securite_signed::{Role, SignedError};

use super::*;
use crate::runtime::testing::FaultyFiles;
use crate::work::{Failure, SendError};

/// A desk whose device holds "Old", and "New" is published as `publish` says.
fn refused(publish: impl Fn(&Desk), why: Failure) {
    let desk = desk();
    desk.publish(1, &[("2026-11-28", vec![item("a", "Old")])]);
    desk.refresh();
    publish(&desk);
    let refreshed = desk.refresh();
    let told: Vec<&Failure> = refreshed.failures.iter().map(|failure| &failure.failure).collect();
    assert_eq!(told, [&why]);
    assert_eq!(titles(&refreshed.news), ["Old"], "{why:?}");
    assert_eq!(desk.start(), ["Old"], "{why:?}");
}

fn new() -> Vec<Day<'static>> {
    vec![("2026-11-29", vec![item("b", "New")]), ("2026-11-28", vec![item("a", "Old")])]
}

/// With one part of what is published replaced.
fn replaced(part: &'static str, bytes: Bytes) -> impl Fn(&Desk) {
    move |desk| desk.publish_as(2, &new(), |what, whole| if what == part { bytes.clone() } else { whole })
}

#[test]
fn what_is_not_what_it_should_be_is_refused_and_what_was_held_stays() {
    use Failure::{Expired, NoAnswer, NoFeed, NotSigned, Older, Refused};
    refused(replaced("announcement", Bytes::from_static(b"<html>")), NotSigned(SignedError::WebPage));
    let other = desk();
    let announce = |role: &str, serial: u64, expires: &str| {
        let comment = format!(
            "role:{role}\tserial:{serial}\tissued:2026-11-01\texpires:{expires}\tsize:5\tfile:{role}-{serial}.securite"
        );
        move |desk: &Desk| desk.answers("feed.minisig", desk.signed(&comment, &Bytes::from_static(b"index")))
    };
    refused(announce("pack", 2, "2026-12-13"), NotSigned(SignedError::OtherRole(Role::Feed)));
    refused(announce("feed", 2, "2026-11-28"), Expired);
    refused(|desk| desk.publish(0, &new()), NotSigned(SignedError::Comment(comment_fault())));
    refused(
        |desk| {
            desk.publish(3, &new());
            desk.refresh();
            announce("feed", 2, "2026-12-13")(desk);
            // What came meanwhile is taken away again, so that both ends are alike.
            desk.publish(4, &[("2026-11-28", vec![item("a", "Old")])]);
            desk.refresh();
            announce("feed", 2, "2026-12-13")(desk);
        },
        Older,
    );
    refused(|desk| other_key(&other, desk), NotSigned(SignedError::UnknownKey));
    refused(
        |desk| {
            desk.publish_as(2, &new(), |what, whole| match what {
                "index" => whole.iter().map(|byte| if *byte == b'8' { b'9' } else { *byte }).collect(),
                _ => whole,
            });
        },
        NotSigned(SignedError::Altered),
    );
    refused(replaced("segment", Bytes::from_static(b"something else")), NoFeed(FeedError::OtherSum));
    let missing = |status| {
        move |desk: &Desk| {
            desk.publish(2, &new());
            let listed = listed(&new()[0]);
            desk.server.answers(&format!("{THERE}{listed}"), [status_of(status)]);
        }
    };
    refused(missing(404), Refused(404));
    refused(missing(0), NoAnswer(SendError::TooLarge));
    for error in [SendError::NotAllowed, SendError::Unreachable, SendError::Broken] {
        let fails = |desk: &Desk| {
            desk.server.answers(&format!("{THERE}feed.minisig"), [Reply::Fails(error)]);
        };
        refused(fails, NoAnswer(error));
    }
}

fn status_of(status: u16) -> Reply {
    if status == 0 { Reply::Endless } else { Reply::Whole(status, Bytes::new()) }
}

fn listed((day, items): &Day<'_>) -> String {
    let day = day.parse().unwrap();
    let text = Segment::write(day, items);
    SegmentRef::of(day, &pack(&text), text.len() as u64).file
}

fn other_key(other: &Desk, desk: &Desk) {
    desk.publish(2, &new());
    let index = Bytes::from_static(b"index");
    let comment = "role:feed\tserial:2\tissued:2026-11-29\texpires:2026-12-13\tsize:5\tfile:feed-2.securite";
    desk.answers("feed-2.securite", index.clone());
    desk.answers("feed.minisig", other.signed(comment, &index));
}

fn comment_fault() -> securite_signed::CommentError {
    securite_signed::CommentError::Odd("serial")
}

#[test]
fn a_day_that_is_missing_hinders_no_other_and_one_that_is_held_stays_until_its_correction_comes() {
    let desk = desk();
    desk.publish(1, &new());
    let lost = listed(&new()[1]);
    desk.server.answers(&format!("{THERE}{lost}"), [Reply::Whole(404, Bytes::new())]);
    let refreshed = desk.refresh();
    assert_eq!(
        (titles(&refreshed.news), refreshed.failures.len(), refreshed.came),
        (vec!["New".into()], 1, false)
    );
    assert_eq!(desk.start(), ["New"]);
    // It is back, and the next correction is not.
    desk.publish(1, &new());
    assert_eq!(titles(&desk.refresh().news), ["New", "Old"]);
    let corrected = vec![("2026-11-29", vec![item("b", "Newer")]), new().remove(1)];
    desk.publish(2, &corrected);
    desk.server.answers(&format!("{THERE}{}", listed(&corrected[0])), [Reply::Whole(404, Bytes::new())]);
    assert_eq!(titles(&desk.refresh().news), ["New", "Old"], "what was held stays");
    desk.publish(2, &corrected);
    assert_eq!(titles(&desk.refresh().news), ["Newer", "Old"]);
}

/// Every step on files fails, once as by a full disk, or from then on as by a death: afterwards the old news or the new are there, whole,
/// and the next try brings the new.
#[test]
fn a_fault_at_any_step_leaves_the_old_news_or_the_new() {
    let full = (ErrorKind::StorageFull, Failure::NoRoom, true);
    let death = (ErrorKind::Other, Failure::NotWritten, false);
    for (kind, why, once) in [full, death] {
        let mut at = 0;
        loop {
            let mut desk = desk();
            desk.publish(1, &[("2026-11-28", vec![item("a", "Old")])]);
            desk.refresh();
            desk.publish(2, &new());
            let files =
                FaultyFiles::new(move |step, _| (step == at || (step > at && !once)).then(|| kind.into()));
            desk.files = Arc::new(files.clone());
            let refreshed = desk.refresh();
            let reached = files.steps() > at;
            desk.files = Arc::new(SystemFiles);
            let after = desk.start();
            assert!([vec!["Old"], vec!["New", "Old"]].iter().any(|good| *good == after), "{after:?} at {at}");
            for failure in &refreshed.failures {
                assert!(
                    failure.failure == why || failure.failure == Failure::NotWritten,
                    "{failure:?} at {at}"
                );
            }
            assert_eq!(titles(&desk.refresh().news), ["New", "Old"], "at {at}");
            if !reached {
                break;
            }
            at += 1;
        }
        assert!(at > 10, "there are steps: {at}");
    }
}
