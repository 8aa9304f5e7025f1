//! `kill -9` in the middle: of Synapse after a message, of the guichet at each of its two long tasks.

use securite_chat_tests::fault::{Fault, Request};
use securite_chat_tests::{Person, eventually};
use securite_services::chance;

use crate::stage::{Stage, run};

pub(crate) fn one_message(stage: &mut Stage) {
    run(async {
        let ada = stage.world.officer(0, "ada").await;
        ada.on_duty("police").await;
        let mut person = Person::new(&stage.door(), "police", "fr");
        person.open().await;
        let txn = chance(16).unwrap();
        let first = person.try_send(&txn, "Une seule fois").await.good();
        stage.world.homeservers[0].kill();
        assert_eq!(person.try_send(&txn, "Une seule fois").await.status, 0);
        stage.world.homeservers[0].start().unwrap();
        let second = person.try_send(&txn, "Une seule fois").await.good();
        assert_eq!(first, second);
        // A phone that has lost its session and kept its key is the same device.
        let mut again = person.again();
        again.open().await;
        assert_eq!(again.session().room_id, person.session().room_id);
        assert_eq!(again.try_send(&txn, "Une seule fois").await.good(), first);
        let texts: Vec<String> = again.messages().await.into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["Une seule fois"]);
        assert_eq!(again.close().await.status, 200);
    });
}

/// Each request of an opening is the last one that the guichet makes.
pub(crate) fn in_mid_opening(stage: &mut Stage) {
    for (moment, held) in [
        ("createRoom", Fault::Hold),
        ("createRoom", Fault::HoldAnswer),
        ("send/m.room.message", Fault::HoldAnswer),
    ] {
        run(async {
            let bea = stage.world.officer(0, "bea").await;
            let duty = bea.on_duty("police").await;
            let person = Person::new(&stage.door(), "police", "fr");
            let before = stage.line.held();
            stage.line.plan(
                move |request: &Request| if request.path.contains(moment) { held } else { Fault::Pass },
            );
            let mut first = person.again();
            let opening = tokio::spawn(async move { first.try_open().await });
            eventually("the moment", async || (stage.line.held() > before).then_some(())).await;
            stage.world.kill_guichet();
            assert_eq!(opening.await.unwrap().status, 0);
            stage.line.heal();
            stage.world.start_guichet();
            let mut again = person.again();
            eventually("an opening", async || {
                Some(again.try_open().await.status).filter(|status| *status == 200)
            })
            .await;
            let room = again.session().room_id.clone();
            let mut third = again.again();
            third.open().await;
            assert_eq!(third.session().room_id, room, "{moment}");
            bea.claim(&duty, &room).await;
            assert_eq!(bea.announcements(&duty, &room).await.len(), 1, "{moment}");
            third.send("Bonjour").await;
            assert_eq!(third.close().await.status, 200);
            third.is_gone().await;
            bea.is_out(&room).await;
        });
    }
}

pub(crate) fn in_mid_closing(stage: &mut Stage) {
    for (moment, held) in
        [("redact", Fault::Hold), ("kick", Fault::HoldAnswer), ("deactivate", Fault::HoldAnswer)]
    {
        run(async {
            let bea = stage.world.officer(0, "bea").await;
            let duty = bea.on_duty("police").await;
            let mut person = Person::new(&stage.door(), "police", "fr");
            let room = person.open().await.room_id;
            person.send("Fermez, s’il vous plaît").await;
            bea.claim(&duty, &room).await;
            let before = stage.line.held();
            stage.line.plan(
                move |request: &Request| if request.path.contains(moment) { held } else { Fault::Pass },
            );
            let closer = person.again();
            let closing = tokio::spawn(async move { closer.close().await });
            eventually(moment, async || (stage.line.held() > before).then_some(())).await;
            stage.world.kill_guichet();
            assert_eq!(closing.await.unwrap().status, 0);
            stage.line.heal();
            stage.world.start_guichet();
            // Nobody asks again: the guichet finishes what it finds begun, or does as the phone repeats.
            eventually("the close", async || {
                Some(person.close().await.status).filter(|status| *status == 200)
            })
            .await;
            person.is_gone().await;
            bea.is_out(&room).await;
            assert_eq!(bea.announcements(&duty, &room).await.len(), 0, "{moment}");
        });
    }
}
