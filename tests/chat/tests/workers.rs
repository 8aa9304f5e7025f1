//! The same conversation on PostgreSQL, with Redis, two workers and nginx before them.

use securite_chat_tests::{Layout, Person, World, purged};
use securite_services::free_port;

use crate::stage::run;

pub(crate) fn the_same() {
    let layout =
        Layout { homeservers: &[("travailleurs.localhost", &["police"])], workers: true, line: 0, phones: 0 };
    let world = World::start(layout, &[free_port().unwrap()]).unwrap();
    run(async {
        let ada = world.officer(0, "ada").await;
        let duty = ada.on_duty("police").await;
        let mut people: Vec<Person> =
            (0..4).map(|_| Person::new(&world.door.address(), "police", "fr")).collect();
        for person in &mut people {
            person.open().await;
        }
        for (number, person) in people.iter().enumerate() {
            let room = &person.session().room_id;
            person.send(&format!("Je suis la personne {number}")).await;
            ada.claim(&duty, room).await;
            ada.hears(room, &format!("Je suis la personne {number}")).await;
            ada.says(room, &format!("Bonjour, personne {number}")).await;
            person.hears(&format!("Bonjour, personne {number}")).await;
        }
        // Both workers wrote.
        let writers = world.query("select distinct instance_name from events where type = 'm.room.message'");
        assert!(writers.contains("generic1") && writers.contains("generic2"), "{writers}");
        let room = people[0].session().room_id.clone();
        for person in &people {
            assert_eq!(person.close().await.status, 200);
            person.is_gone().await;
        }
        purged(async || {
            let left = world.query(&format!("select count(*) from events where room_id = '{room}'"));
            (left.trim() == "0").then_some(())
        })
        .await;
    });
}
