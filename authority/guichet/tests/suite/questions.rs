//! Questions left by e-mail.

use reqwest::Method;
use serde_json::{Value, json};

use crate::fake::Fault;
use crate::mail_server::Mail;
use crate::world::{MINUTE, Said, World, key};

const DAY: u64 = 24 * 60 * MINUTE;

async fn ask(world: &World, number: u32) -> Said {
    let body = json!({ "service": "police", "language": "en", "email": "ada@exemple.fr", "question": "SECRET, how?" });
    world.ask(Method::POST, "v1/questions", &key(number), &body).await
}

/// The questions that stand in the duty room.
fn standing(world: &World) -> Vec<Value> {
    let duty = world.duty("police");
    let hs = world.hs.hs();
    let all = hs.rooms[&duty].timeline.iter().filter(|event| event["type"] == "m.room.message");
    all.filter(|event| event["content"].get("fr.securite.question").is_some()).cloned().collect()
}

fn reply(world: &World, to: &Value, body: &str) {
    let duty = world.duty("police");
    let content = json!({
        "msgtype": "m.text", "body": body, "m.relates_to": { "m.in_reply_to": { "event_id": to["event_id"] } },
    });
    world.hs.hs().put(&duty, "@ada:chat.test", "m.room.message", None, content);
}

fn left(world: &World, word: &str) -> bool {
    let hs = world.hs.hs();
    hs.rooms.values().any(|room| {
        room.timeline.iter().any(|event| event["content"].to_string().contains(word))
            || room.state.values().any(|content| content.to_string().contains(word))
    })
}

#[tokio::test]
async fn an_answer_leaves_and_nothing_stays() {
    let mail = Mail::start().await;
    let mut world = World::with_mail(mail.port).await;
    assert_eq!(ask(&world, 1).await.status, 202);
    assert_eq!(ask(&world, 1).await.status, 202);
    world.restart().await;
    assert_eq!(ask(&world, 1).await.status, 202);
    let questions = standing(&world);
    assert_eq!(questions.len(), 1);
    let body = questions[0]["content"]["body"].as_str().unwrap();
    assert!(body.contains("ada@exemple.fr") && body.contains("SECRET") && body.contains("anglais"), "{body}");
    reply(&world, &questions[0], "> <@guichet:chat.test> Question\n\nLike this: REPLY.");
    world.deliver().await;
    let letters = mail.letters();
    assert_eq!(letters.len(), 1);
    for part in [
        "To: ada@exemple.fr",
        "From: Police <ne-pas-repondre@exemple.fr>",
        "Subject: Answer to your question",
        "Like this: REPLY.",
    ] {
        assert!(letters[0].contains(part), "{part} in {}", letters[0]);
    }
    assert!(!letters[0].contains("SECRET") && !letters[0].contains("usager"), "{}", letters[0]);
    for word in ["SECRET", "REPLY", "ada@exemple.fr"] {
        assert!(!left(&world, word), "{word}");
    }
    reply(&world, &questions[0], "again");
    world.deliver().await;
    assert_eq!(mail.letters().len(), 1);
}

#[tokio::test]
async fn a_letter_says_how_its_words_are_written() {
    let mail = Mail::start().await;
    let world = World::with_mail(mail.port).await;
    ask(&world, 1).await;
    reply(&world, &standing(&world)[0], "Voilà.");
    world.deliver().await;
    let letters = mail.letters();
    for part in [
        "\r\nMIME-Version: 1.0\r\n",
        "\r\nContent-Type: text/plain; charset=utf-8\r\n",
        "\r\nContent-Transfer-Encoding: quoted-printable\r\n",
        "Voil=C3=A0.",
    ] {
        assert!(letters[0].contains(part), "{part} in {}", letters[0]);
    }
}

#[tokio::test]
async fn what_is_said_in_a_thread_is_no_answer() {
    let mail = Mail::start().await;
    let world = World::with_mail(mail.port).await;
    ask(&world, 1).await;
    let (duty, to) = (world.duty("police"), standing(&world)[0]["event_id"].clone());
    let say = |fallback: Value| {
        let mut content = json!({
            "msgtype": "m.text", "body": "AMONG COLLEAGUES",
            "m.relates_to": { "rel_type": "m.thread", "event_id": to, "m.in_reply_to": { "event_id": to } },
        });
        content["m.relates_to"]["is_falling_back"] = fallback;
        world.hs.hs().put(&duty, "@ada:chat.test", "m.room.message", None, content);
    };
    say(json!(true));
    say(Value::Null);
    world.deliver().await;
    assert_eq!((mail.letters().len(), standing(&world).len()), (0, 1));
    // A reply that was meant as one, in a thread.
    say(json!(false));
    world.deliver().await;
    assert_eq!((mail.letters().len(), standing(&world).len()), (1, 0));
}

#[tokio::test]
async fn an_answer_that_cannot_leave_now_leaves_later_also_after_a_start() {
    let mail = Mail::start().await;
    let mut world = World::with_mail(mail.port).await;
    ask(&world, 1).await;
    mail.refuse(Some("451 later\r\n"));
    reply(&world, &standing(&world)[0], "Like this.");
    world.deliver().await;
    assert!(left(&world, "SECRET"));
    world.restart().await;
    mail.refuse(None);
    world.tick().await;
    assert_eq!(mail.letters().len(), 1);
    assert!(!left(&world, "SECRET"));
}

#[tokio::test]
async fn an_address_that_is_refused_is_said_and_let_go() {
    let mail = Mail::start().await;
    let world = World::with_mail(mail.port).await;
    ask(&world, 1).await;
    mail.refuse(Some("550 no such user\r\n"));
    reply(&world, &standing(&world)[0], "Like this.");
    world.deliver().await;
    assert_eq!(mail.letters().len(), 0);
    assert!(!left(&world, "SECRET") && left(&world, "pu être remise"));
}

#[tokio::test]
async fn nobody_answers_for_three_months_and_it_is_gone() {
    let mut world = World::new().await;
    ask(&world, 1).await;
    world.pass(89 * DAY);
    world.restart().await;
    world.tick().await;
    assert!(left(&world, "ada@exemple.fr"));
    world.pass(DAY);
    world.tick().await;
    assert!(!left(&world, "ada@exemple.fr") && !left(&world, "SECRET"));
}

/// Wherever the homeserver dies, one question stands and one letter leaves.
#[tokio::test]
async fn a_question_that_is_cut_anywhere_stands_once() {
    for swallow in [false, true] {
        for step in 0.. {
            let world = World::new().await;
            world.hs.die_after(step, swallow);
            let cut = ask(&world, 1).await.status;
            world.hs.live();
            assert_eq!(ask(&world, 1).await.status, 202, "step {step}");
            assert_eq!(standing(&world).len(), 1, "step {step}");
            if cut == 202 {
                assert!(step > 1);
                break;
            }
        }
    }
}

#[tokio::test]
async fn an_answer_that_is_cut_anywhere_leaves_once_and_nothing_stays() {
    for swallow in [false, true] {
        for step in 0.. {
            let mail = Mail::start().await;
            let world = World::with_mail(mail.port).await;
            ask(&world, 1).await;
            reply(&world, &standing(&world)[0], "REPLY");
            let (txn, events) = world.hs.transaction();
            world.hs.die_after(step, swallow);
            world.told(&txn, &events).await;
            world.guichet.servers[0].send_answers().await;
            let whole = !left(&world, "SECRET") && !left(&world, "REPLY");
            world.hs.live();
            assert_eq!(world.told(&txn, &events).await, 200);
            world.tick().await;
            assert_eq!(mail.letters().len(), 1, "step {step}");
            assert!(!left(&world, "SECRET") && !left(&world, "REPLY"), "step {step}");
            if whole {
                assert!(step > 3);
                break;
            }
        }
    }
}

#[tokio::test]
async fn one_source_leaves_some_and_no_more() {
    let world = World::new().await;
    for number in 0..5 {
        assert_eq!(ask(&world, number).await.status, 202);
    }
    let said = ask(&world, 5).await;
    assert_eq!((said.status, said.text("error").as_str()), (429, "too_many"));
}

#[tokio::test]
async fn who_asks_again_while_nothing_answers_uses_up_one_place() {
    let world = World::new().await;
    for _ in 0..10 {
        world.hs.fault(Fault::Refuse("fr.securite.question"));
        assert_eq!(ask(&world, 1).await.status, 502);
    }
    for number in 1..=5 {
        assert_eq!(ask(&world, number).await.status, 202);
    }
    assert_eq!(ask(&world, 6).await.status, 429);
}

/// As one that was left before such addresses were refused.
#[tokio::test]
async fn an_address_that_is_never_deliverable_is_let_go() {
    let mail = Mail::start().await;
    let world = World::with_mail(mail.port).await;
    ask(&world, 1).await;
    let duty = world.duty("police");
    for event in &mut world.hs.hs().rooms.get_mut(&duty).unwrap().timeline {
        if let Some(question) = event["content"].get_mut("fr.securite.question") {
            question["email"] = json!("zoé@exemple.fr");
        }
    }
    reply(&world, &standing(&world)[0], "Like this.");
    world.deliver().await;
    assert_eq!(mail.letters().len(), 0);
    assert!(!left(&world, "SECRET") && left(&world, "pu être remise"));
}

#[tokio::test]
async fn a_mail_server_that_does_not_answer_holds_up_nothing() {
    // It is called, and nobody takes the call.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    silent.set_nonblocking(true).unwrap();
    let world = World::with_mail(silent.local_addr().unwrap().port()).await;
    ask(&world, 1).await;
    reply(&world, &standing(&world)[0], "Like this.");
    let (txn, events) = world.hs.transaction();
    let server = &world.guichet.servers[0];
    let told = async {
        assert_eq!(world.told(&txn, &events).await, 200);
        server.tick().await;
    };
    tokio::time::timeout(std::time::Duration::from_secs(5), told).await.unwrap();
    // Nor while the letter is on its way.
    reply(&world, &standing(&world)[0], "And this.");
    let (txn, events) = world.hs.transaction();
    let told = async {
        let _call = loop {
            match silent.accept() {
                Ok(call) => break call,
                Err(_) => tokio::task::yield_now().await,
            }
        };
        assert_eq!(world.told(&txn, &events).await, 200);
        server.tick().await;
    };
    tokio::select! {
        () = server.send_answers() => panic!("nobody took it"),
        done = tokio::time::timeout(std::time::Duration::from_secs(5), told) => done.unwrap(),
    }
}
