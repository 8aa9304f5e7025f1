//! A question when nobody is there: it waits in the duty room, and the answer leaves by mail.

use securite_chat_tests::{Person, eventually};
use serde_json::Value;

use crate::stage::{Stage, run};

pub(crate) fn answered(stage: &Stage) {
    run(async {
        let ada = stage.world.officer(0, "ada").await;
        let duty = ada.on_duty("gendarmerie").await;
        let person = Person::new(&stage.door(), "gendarmerie", "fr");
        let question = "Comment porter plainte pour un vélo ?";
        assert_eq!(person.ask("claire@example.org", question).await.status, 202);
        // The phone did not hear the answer, and repeats.
        assert_eq!(person.ask("claire@example.org", question).await.status, 202);
        ada.hears(&duty, question).await;
        let asked =
            |event: &&Value| event["content"]["body"].as_str().is_some_and(|body| body.contains(question));
        let history = ada.history(&duty).await;
        let notices: Vec<&Value> = history.iter().filter(asked).collect();
        assert_eq!(notices.len(), 1, "{notices:#?}");
        let notice = notices[0]["event_id"].as_str().unwrap();
        ada.replies(&duty, notice, "Dans toute brigade, ou en ligne.").await;
        let mail = eventually("a mail", async || {
            let to_her = |mail: &String| mail.contains("X-Envelope-To: claire@example.org");
            stage.world.mail.mails().into_iter().find(to_her)
        })
        .await;
        assert!(mail.contains("Dans toute brigade, ou en ligne."), "{mail}");
        // Answered: address and question are gone from the duty room.
        eventually("an empty duty room", async || {
            let left =
                ada.history(&duty).await.iter().any(|event| event.to_string().contains("claire@example.org"));
            (!left).then_some(())
        })
        .await;
        assert_eq!(
            stage.world.mail.mails().iter().filter(|mail| mail.contains("claire@example.org")).count(),
            1
        );
    });
}
