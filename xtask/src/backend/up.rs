//! `backend up`: everything in its order, then waiting until somebody has seen enough.

use std::thread::park_timeout;
use std::time::Duration;

use securite_services::{Database, Guichet, Homeserver, Mail, Postgres, Service, Site};

use super::state::State;
use super::{accounts, door, officer, packs, ports, python, running};
use crate::need;
use crate::run::{cargo, show, target};

/// What stands in authority/homeserver for this.
const PACE: &str = include_str!("../../../authority/homeserver/demo.yaml");

/// What was asked for.
#[derive(Default)]
pub(super) struct Options {
    postgres: bool,
    workers: bool,
    install: bool,
}

impl Options {
    pub(super) fn read(words: &[&str]) -> Option<Self> {
        let mut options =
            Options { install: std::env::var("CI").is_ok_and(|value| value == "true"), ..Options::default() };
        for word in words {
            match *word {
                "--postgres" => options.postgres = true,
                "--workers" => options.workers = true,
                "--install" => options.install = true,
                _ => return None,
            }
        }
        Some(options)
    }
}

/// All that runs. What is needed by others is dropped, and so ended, last.
#[derive(Default)]
struct Backend {
    officer: Option<Service>,
    guichet: Option<Guichet>,
    homeserver: Option<Homeserver>,
    postgres: Option<Postgres>,
    mail: Option<Mail>,
    packs: Option<Service>,
}

impl Backend {
    fn services(&mut self) -> Vec<&mut Service> {
        let mut all: Vec<&mut Service> = self.packs.iter_mut().collect();
        all.extend(self.mail.iter_mut().map(Mail::service));
        all.extend(self.postgres.iter_mut().map(Postgres::service));
        all.extend(self.homeserver.iter_mut().flat_map(Homeserver::services));
        all.extend(self.guichet.iter_mut().map(Guichet::service));
        all.extend(self.officer.iter_mut());
        all
    }
}

pub(super) fn run(state: &State, options: &Options) -> Result<(), String> {
    if !running::recorded(state)?.is_empty() {
        return Err("the backend is running already: `cargo xtask backend down` ends it".into());
    }
    let programs: &[need::Need] = match (options.workers, options.postgres) {
        (true, _) => &[need::POSTGRESQL, need::REDIS, need::NGINX],
        (false, true) => &[need::POSTGRESQL],
        (false, false) => &[],
    };
    programs.iter().chain([&need::PYTHON_VENV]).try_for_each(|program| program.meet(options.install))?;
    python()?.install()?;
    ports::must_be_free()?;
    let programs = ["securite-publish", "securite-guichet", "securite-demo-officer"];
    let words: Vec<&str> = programs.into_iter().flat_map(|program| ["--bin", program]).collect();
    show(&mut cargo(&[["build", "--workspace"].as_slice(), &words].concat()))?;
    state.make()?;

    let mut backend = Backend::default();
    let started = start(&mut backend, state, options);
    // Also of those that came up before one did not: they end with this process, unless it is killed.
    let outcome = started.and_then(|()| {
        welcome(state)?;
        wait(&mut backend, state)
    });
    drop(backend);
    running::forget(state);
    outcome
}

fn start(backend: &mut Backend, state: &State, options: &Options) -> Result<(), String> {
    let python = python()?;
    let programs = target()?.join("debug");
    step("packs and news");
    backend.packs = Some(packs::start(state, &programs.join("securite-publish"))?);
    state.write_profile()?;
    running::record(state, &backend.services())?;
    step("mails");
    backend.mail = Some(Mail::start(&python, &state.part("mail")?, ports::MAIL)?);
    running::record(state, &backend.services())?;
    let door = door::door(state, &programs)?;
    door.prepare()?;
    let database = database(backend, state, options)?;
    running::record(state, &backend.services())?;
    step("the homeserver (Synapse)");
    let site = Site {
        folder: state.part(database.1)?,
        server_name: door::SERVER_NAME.into(),
        port: ports::HOMESERVER,
        registration: door.registration(door::SERVER_NAME),
        database: database.0,
        pace: PACE.into(),
    };
    let homeserver = backend.homeserver.insert(Homeserver::prepare(&python, site)?);
    homeserver.start()?;
    running::record(state, &backend.services())?;
    step("the guichet");
    // Its officers are invited at its start.
    accounts::make(state, backend.homeserver.as_ref().ok_or("no homeserver")?)?;
    backend.guichet = Some(Guichet::start(&door)?);
    running::record(state, &backend.services())?;
    step("the demo officer");
    backend.officer = Some(officer::start(state, &programs)?);
    running::record(state, &backend.services())
}

/// Where messages are kept, and the folder of a homeserver that keeps them there: each has its own.
fn database(
    backend: &mut Backend,
    state: &State,
    options: &Options,
) -> Result<(Database, &'static str), String> {
    if !options.postgres && !options.workers {
        return Ok((Database::Sqlite, "synapse"));
    }
    step("PostgreSQL");
    let postgres = backend.postgres.insert(Postgres::start(&state.part("synapse-postgresql")?)?);
    let socket = postgres.socket().to_owned();
    let database = if options.workers { Database::Workers(socket) } else { Database::Postgres(socket) };
    Ok((database, "synapse-postgresql"))
}

fn step(what: &str) {
    eprintln!("  starting {what} …");
}

fn welcome(state: &State) -> Result<(), String> {
    let (packs, guichet, homeserver, mail) = (ports::PACKS, ports::GUICHET, ports::HOMESERVER, ports::MAIL);
    eprintln!(
        "\nThe backend of the demonstration is up; Ctrl-C or `cargo xtask backend down` ends it.\n\
         \x20 data packs   http://127.0.0.1:{packs}/packs/\n\
         \x20 news         http://127.0.0.1:{packs}/news/\n\
         \x20 guichet      http://127.0.0.1:{guichet}/v1/services\n\
         \x20 homeserver   http://127.0.0.1:{homeserver}/\n\
         \x20 mails        127.0.0.1:{mail} (SMTP), kept in {}\n\
         \x20 profile      {}\n\n\
         A program answers after a few seconds, and says that it is one. To answer yourself, log in with Element or any Matrix client:\n\
         \x20 homeserver   http://127.0.0.1:{homeserver}\n\
         \x20 name         {}\n\
         \x20 password     {}\n\
         accept the invitations into “Garde police” and “Garde gendarmerie”, and react to what is announced there, with any sign.\n\n\
         In another terminal:\n\
         \x20 cargo run -p securite-terminal -- update --profile demo\n\
         \x20 cargo run -p securite-terminal -- --profile demo",
        state.folder().join("mail/mails").display(),
        state.profile().display(),
        accounts::OFFICER,
        accounts::password(state, accounts::OFFICER)?,
    );
    Ok(())
}

/// Waits until one ends. If another terminal did it, that is well.
fn wait(backend: &mut Backend, state: &State) -> Result<(), String> {
    loop {
        let ended = backend.services().into_iter().find_map(Service::ended);
        match ended {
            Some(_) if !running::is_recorded(state) => return Ok(()),
            Some(why) => return Err(format!("{why}\nThe others were ended.")),
            None => park_timeout(Duration::from_millis(100)),
        }
    }
}
