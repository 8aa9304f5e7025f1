//! The end of a conversation, by each side.

use securite_chat_tests::Person;
use serde_json::json;

use crate::stage::{Stage, run};

pub(crate) fn by_the_person(stage: &Stage) {
    run(async {
        let ada = stage.world.officer(0, "ada").await;
        let duty = ada.on_duty("police").await;
        let mut person = Person::new(&stage.door(), "police", "fr");
        let room = person.open().await.room_id;
        ada.claim(&duty, &room).await;
        person.send("Merci, c’est réglé.").await;
        assert_eq!(person.close().await.status, 200);
        person.is_gone().await;
        ada.is_out(&room).await;
        assert_eq!(ada.announcements(&duty, &room).await, Vec::<serde_json::Value>::new());
        // Again, and one that never was: the same answer.
        assert_eq!(person.close().await.status, 200);
        assert_eq!(Person::new(&stage.door(), "police", "fr").close().await.status, 200);
        assert_eq!(person.try_open().await.body["error"], json!("ended"));
    });
}

pub(crate) fn by_the_officer(stage: &Stage) {
    run(async {
        let bea = stage.world.officer(0, "bea").await;
        let duty = bea.on_duty("gendarmerie").await;
        let mut person = Person::new(&stage.door(), "gendarmerie", "en");
        let room = person.open().await.room_id;
        person.send("Thank you.").await;
        bea.claim(&duty, &room).await;
        bea.says(&room, "!fin").await;
        person.is_gone().await;
        bea.is_out(&room).await;
        assert_eq!(person.try_open().await.body["error"], json!("ended"));
    });
}
