//! The same conversation on PostgreSQL, with Redis, two workers and nginx before them.

use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;

use securite_chat_tests::{Layout, MadeOf, Person, World, purged};
use securite_services::free_port;

use crate::stage::run;

pub(crate) fn the_same() {
    let layout = Layout {
        homeservers: &[("travailleurs.localhost", &["police"])],
        made_of: MadeOf::Workers,
        line: 0,
        phones: 0,
        pace: "",
    };
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
        doors(&world, &people[0]);
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

/// The doors of phones and officers, at which a proxy with TLS asks.
fn doors(world: &World, person: &Person) {
    let session = person.session();
    let room =
        format!("/_matrix/client/v3/rooms/{}", session.room_id.replace('!', "%21").replace(':', "%3A"));
    let status = |door: &str, line: &str, body: &str| -> String {
        let socket = world.homeservers[0].site().folder.join(format!("{door}.sock"));
        let mut stream = UnixStream::connect(socket).unwrap();
        let (token, length) = (&session.access_token, body.len());
        let head = format!(
            "{line} HTTP/1.1\r\nHost: chat\r\nAuthorization: Bearer {token}\r\nContent-Length: {length}"
        );
        write!(stream, "{head}\r\nX-Forwarded-For: 192.0.2.9\r\nConnection: close\r\n\r\n{body}").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap_or_default().to_owned()
    };
    let text = r#"{"msgtype":"m.text","body":"par la porte"}"#;
    for (line, body) in [
        ("GET /_matrix/client/v3/sync?timeout=0", ""),
        (&format!("PUT {room}/send/m.room.message/porte"), text),
        (&format!("GET {room}/messages?dir=b&limit=50"), ""),
    ] {
        assert_eq!(status("phones", line, body), "200", "{line}");
    }
    for (line, body) in [
        ("POST /_matrix/client/v3/createRoom", "{}"),
        ("POST /_matrix/media/v3/upload", "x"),
        ("GET /_matrix/client/v3/account/whoami", ""),
        ("GET /_matrix/client/v3/account/whoami?/_matrix/client/v3/sync", ""),
        ("GET /_matrix/client/v3/account/../sync", ""),
        (&format!("PUT {room}/send/m.reaction/porte"), "{}"),
        (&format!("PUT {room}/state/m.room.name"), "{}"),
    ] {
        assert_eq!(status("phones", line, body), "403", "{line}");
    }
    assert_eq!(status("officers", "GET /_matrix/client/v3/account/whoami", ""), "200");
    for path in [
        "/_synapse/admin/v1/register",
        "/_matrix/federation/v1/version",
        "/_matrix/key/v2/server",
        "/_matrix/app/v1/ping",
    ] {
        assert_eq!(status("officers", &format!("GET {path}"), ""), "404", "{path}");
    }
}
