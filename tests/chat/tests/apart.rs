//! Two homeservers side by side: one dies, the other does not notice.

use securite_chat_tests::{Person, eventually};
use serde_json::json;

use crate::stage::{FAR, Stage, run};

pub(crate) fn one_dies(stage: &mut Stage) {
    run(async {
        let (ada, caro) = (stage.world.officer(0, "ada").await, stage.world.officer(1, "caro").await);
        let (duty, far) = (ada.on_duty("police").await, caro.on_duty(FAR).await);
        let mut here = Person::new(&stage.door(), "police", "fr");
        let mut there = Person::new(&stage.door(), FAR, "fr");
        let (room, far_room) = (here.open().await.room_id, there.open().await.room_id);
        ada.claim(&duty, &room).await;
        caro.claim(&far, &far_room).await;
        stage.world.homeservers[1].kill();
        // The conversation here goes on, and a new one begins.
        here.send("Vous êtes là ?").await;
        ada.says(&room, "Oui.").await;
        here.hears("Oui.").await;
        let mut another = Person::new(&stage.door(), "police", "en");
        another.open().await;
        // There the truth is told.
        let mut late = Person::new(&stage.door(), FAR, "fr");
        let answer = late.try_open().await;
        assert_eq!((answer.status, &answer.body["error"]), (502, &json!("homeserver")));
        stage.world.homeservers[1].start().unwrap();
        eventually("the same key", async || {
            Some(late.try_open().await.status).filter(|status| *status == 200)
        })
        .await;
        there.send("De retour").await;
        caro.hears(&far_room, "De retour").await;
        for person in [&here, &there, &another, &late] {
            assert_eq!(person.close().await.status, 200);
        }
    });
}
