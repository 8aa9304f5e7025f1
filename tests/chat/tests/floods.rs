//! A flood from one source, and somebody else in the middle of it.

use securite_chat_tests::{Answer, Person, eventually};
use tokio::task::{JoinSet, LocalSet};

use crate::stage::{FAR, Stage, run};

const FLOOD: usize = 200;

pub(crate) fn flood(stage: &Stage) {
    run(LocalSet::new().run_until(async {
        let caro = stage.world.officer(1, "caro").await;
        caro.on_duty(FAR).await;
        Person::new(&stage.door(), FAR, "fr").waits_for_somebody().await;
        let mut waves = JoinSet::new();
        for _ in 0..FLOOD {
            let mut one = Person::new(&stage.door(), FAR, "fr").from("192.0.2.66");
            waves.spawn_local(async move { (answered(&mut one).await, one) });
        }
        let (mut opened, mut refused) = (Vec::new(), 0);
        while let Some(wave) = waves.join_next().await {
            match wave.unwrap() {
                (answer, person) if answer.status == 200 => opened.push(person),
                (answer, _) => {
                    assert_eq!((answer.status, answer.text("error").as_str()), (429, "too_many"));
                    assert!(
                        answer.body["retry_after_ms"].as_u64().is_some_and(|wait| wait > 0),
                        "{}",
                        answer.body
                    );
                    refused += 1;
                }
            }
        }
        // As many as one source may have; all others cost it and nobody else.
        assert_eq!((opened.len(), refused), (20, FLOOD - 20));
        let mut other = Person::new(&stage.door(), FAR, "fr").from("198.51.100.7");
        other.open().await;
        other.send("Bonjour").await;
        opened.push(other);
        for person in &opened {
            assert_eq!(person.close().await.status, 200);
        }
    }));
}

/// What the guichet says in the end: twenty openings at once may be too many for a slow homeserver, and the phone then repeats its own
/// with the same key. A place that was given back meanwhile is taken again or refused.
async fn answered(person: &mut Person) -> Answer {
    eventually("an answer of the guichet", async || {
        Some(person.try_open().await).filter(|answer| ![0, 502].contains(&answer.status))
    })
    .await
}
