//! Whole conversations, and who may do what in them.

use std::process::Stdio;

use securite_chat_tests::{Person, eventually};
use serde_json::json;

use crate::stage::{NORTH, Stage, run};

const OFFICER: &str = include_str!("nio_officer.py");

/// The officer is matrix-nio, a client that is not ours.
pub(crate) fn with_nio(stage: &Stage) {
    run(async {
        let mut person = Person::new(&stage.door(), "police", "fr");
        // Somebody has to be there, or the guichet would not take it.
        let ada = stage.world.officer(0, "ada").await;
        ada.on_duty("police").await;
        let session = person.open().await;
        assert_eq!(person.conversation().await["state"], "waiting");
        eventually("a place in the queue", async || {
            person.state("fr.securite.queue").await["position"].as_u64().filter(|position| *position >= 1)
        })
        .await;
        person.send("Bonjour, on m’a volé mon vélo.").await;
        let mut python = stage.world.python.program("python");
        python.args(["-c", OFFICER, &stage.world.homeservers[0].address(), "bea", NORTH, &session.room_id]);
        let mut officer =
            python.env("PASSWORD", stage.world.password()).stdout(Stdio::null()).spawn().unwrap();
        let claimed = person.sees("claimed").await;
        assert_eq!(claimed["officer"], format!("@bea:{NORTH}"));
        person.hears("Bonjour, que s’est-il passé ?").await;
        person.send("Il était devant la gare.").await;
        person.hears("J’ai noté : Il était devant la gare.").await;
        // Their side says `!fin`.
        person.is_gone().await;
        assert!(officer.wait().unwrap().success());
        let again = person.again().try_open().await;
        assert_eq!((again.status, &again.body["error"]), (410, &json!("ended")));
    });
}

pub(crate) fn handed_over(stage: &Stage) {
    run(async {
        let (ada, caro) = (stage.world.officer(0, "ada").await, stage.world.officer(0, "caro").await);
        let (police, gendarmerie) = (ada.on_duty("police").await, caro.on_duty("gendarmerie").await);
        let mut person = Person::new(&stage.door(), "police", "en");
        let room = person.open().await.room_id;
        person.send("I live in the country.").await;
        ada.claim(&police, &room).await;
        ada.says(&room, "!transfert gendarmerie").await;
        caro.claim(&gendarmerie, &room).await;
        let officer = eventually("the other officer", async || {
            let conversation = person.conversation().await;
            (conversation["officer"] == json!(caro.user_id)).then_some(conversation)
        })
        .await;
        assert_eq!((&officer["state"], &officer["handed_over"]), (&json!("claimed"), &json!(true)));
        ada.is_out(&room).await;
        // Who comes reads what was said before, and the person does not hear commands.
        caro.hears(&room, "I live in the country.").await;
        caro.says(&room, "Good evening.").await;
        person.hears("Good evening.").await;
        let heard = person.messages().await;
        assert!(heard.iter().all(|(_, text)| !text.contains("!transfert")), "{heard:?}");
        assert_eq!(person.close().await.status, 200);
    });
}

pub(crate) fn rights(stage: &Stage) {
    run(async {
        let (ada, bea) = (stage.world.officer(0, "ada").await, stage.world.officer(0, "bea").await);
        let duty = ada.on_duty("police").await;
        bea.on_duty("police").await;
        let mut person = Person::new(&stage.door(), "police", "fr-simple");
        let session = person.open().await;
        // Who did not claim does not come in, before or after.
        assert_eq!(bea.try_join(&session.room_id).await.status, 403);
        ada.claim(&duty, &session.room_id).await;
        bea.react(&duty, &session.room_id).await;
        assert_eq!(bea.try_join(&session.room_id).await.status, 403);
        // The person writes and does nothing else.
        let room = session.room_id.replace('!', "%21").replace(':', "%3A");
        let homeserver = person.homeserver();
        let refused = async |method: &str, path: &str, body| {
            let answer = homeserver.ask(method, &format!("_matrix/client/v3/{path}"), &[], Some(&body)).await;
            assert_eq!(answer.status, 403, "{path}: {}", answer.body);
        };
        refused("POST", &format!("rooms/{room}/invite"), json!({ "user_id": bea.user_id })).await;
        refused("POST", &format!("rooms/{room}/kick"), json!({ "user_id": ada.user_id })).await;
        refused("PUT", &format!("rooms/{room}/state/m.room.name"), json!({ "name": "x" })).await;
        refused("PUT", &format!("rooms/{room}/state/fr.securite.conversation"), json!({ "state": "closed" }))
            .await;
        // Nobody calls themselves something else: neither the person nor an officer.
        let account = session.user_id.replace('@', "%40").replace(':', "%3A");
        refused("PUT", &format!("profile/{account}/displayname"), json!({ "displayname": "Police" })).await;
        let renamed = ada.try_rename("Commissaire").await;
        assert_eq!(renamed.status, 403, "{}", renamed.body);
        let first = person.send("Bonjour").await.replace('$', "%24");
        ada.says(&session.room_id, "Bonjour à vous").await;
        let theirs = ada.hears(&session.room_id, "Bonjour à vous").await;
        let theirs = theirs["event_id"].as_str().unwrap().replace('$', "%24");
        refused("PUT", &format!("rooms/{room}/redact/{theirs}/a"), json!({})).await;
        refused("PUT", &format!("rooms/{room}/redact/{first}/b"), json!({})).await;
        assert_eq!(person.close().await.status, 200);
    });
}
