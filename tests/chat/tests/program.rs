//! The demo officer on duty.

use std::process::Command;

use securite_chat_tests::{Person, eventually};
use securite_services::Service;

use crate::stage::{FAR, Stage, run};

pub(crate) fn whole(stage: &Stage) {
    let _program = start(stage, 1, "bea");
    run(async {
        let mut person = Person::new(&stage.door(), FAR, "en");
        person.open().await;
        person.send("Hello, my bike was stolen.").await;
        person.hears("I am a program for demonstrations: nobody reads").await;
        person.hears("Your message arrived, and I cannot help").await;
        person.send("!carte 3919").await;
        person.hears("!carte 3919").await;
        person.send("He has a knife!").await;
        person.hears("text 114").await;
        person.hears("!carte 114").await;
        person.send("Thank you, goodbye").await;
        person.is_gone().await;
    });
}

pub(crate) fn survives(stage: &mut Stage) {
    let mut program = start(stage, 0, "caro");
    run(async {
        let mut person = Person::new(&stage.door(), "gendarmerie", "fr");
        person.open().await;
        person.send("Premier").await;
        person.hears("J’ai reçu votre message").await;
        stage.world.homeservers[0].kill();
        stage.world.homeservers[0].start().unwrap();
        person.send("Où est la brigade ? !carte").await;
        eventually("a second answer", async || {
            let answers = person.messages().await;
            (answers.iter().filter(|(_, text)| text.starts_with("J’ai reçu")).count() == 2).then_some(())
        })
        .await;
        assert_eq!(program.ended(), None);
        // Another program, as after its own restart: nothing is said twice.
        drop(program);
        let _other = start(stage, 0, "caro");
        person.send("Au revoir").await;
        person.is_gone().await;
    });
}

fn start(stage: &Stage, homeserver: usize, name: &str) -> Service {
    let folder = stage.world.folder();
    let password = folder.join(format!("password-{name}"));
    std::fs::write(&password, stage.world.password()).unwrap();
    let program = stage.world.door.program.with_file_name("securite-demo-officer");
    let mut command = Command::new(program);
    command.args(["--homeserver", &stage.world.homeservers[homeserver].address(), "--user", name]);
    command.args(["--claim-after", "0", "--password-file"]).arg(password);
    Service::start("the demo officer", &mut command, &folder.join(format!("officer-{name}.log"))).unwrap()
}
