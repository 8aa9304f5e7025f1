//! `cargo xtask bench update`: what a renewal of the data costs, against the demonstration's server on this machine.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Measured, part, row, runs, size};
use crate::run::{ask, cargo, repository, show, target};

/// Enough to see the middle and not the accidents.
const ROUNDS: usize = 9;

pub(super) fn run() -> Result<(), String> {
    show(&mut cargo(&["build", "--release", "-p", "securite-terminal", "-p", "securite-publisher"]))?;
    let release = target()?.join("release");
    let bench = Bench::new(&release)?;
    bench.publish(1, "2026-12-31")?;
    let (server, behind) = bench.serve()?;
    let relay = Relay::start(&behind)?;
    bench.profile(&relay.address)?;

    let (fetched, wire) = bench.rounds(&relay, true)?;
    let (same, question) = bench.rounds(&relay, false)?;
    let opened = bench.openings()?;
    stop(server);

    println!();
    row("pack", size(&bench.pack())? as f64 / 1e6, "MB", None);
    row("update, median of 9", part(&fetched.figures, 0.5) as f64 / 1e3, "ms", None);
    row("  bytes on the wire", wire as f64 / 1e6, "MB", None);
    row("nothing new, median of 9", part(&same.figures, 0.5) as f64 / 1e3, "ms", None);
    row("  bytes on the wire, both ways", question as f64, "B", Some(1_000.0));
    let above = fetched.memory.saturating_sub(same.memory) as f64 / 1024.0;
    row("memory of an update above that", above, "MB", Some(16.0));
    row("opening to first answer after it", part(&opened.figures, 0.5) as f64 / 1e3, "ms", Some(50.0));
    Ok(())
}

struct Bench {
    folder: PathBuf,
    release: PathBuf,
}

impl Bench {
    fn new(release: &Path) -> Result<Self, String> {
        let folder = release.join("bench-update");
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::create_dir_all(folder.join("data"))
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        let bench = Bench { folder, release: release.to_owned() };
        ask(bench.publisher("keys new --no-password --out").arg("keys"))?;
        Ok(bench)
    }

    fn pack(&self) -> PathBuf {
        self.folder.join("public/pack-1.securite")
    }

    fn publisher(&self, words: &str) -> Command {
        let mut command = Command::new(self.release.join("securite-publish"));
        command.args(words.split(' ')).current_dir(&self.folder);
        command
    }

    /// The built-in pack, as of another day.
    fn publish(&self, serial: u32, day: &str) -> Result<(), String> {
        let mut build = self.publisher(&format!("pack build --out new.pack --issued {day} --from"));
        ask(build.arg(repository().join("core/data")))?;
        let sign = format!(
            "pack sign new.pack --key keys/securite.key --serial {serial} --expires 3650 --out public"
        );
        ask(&mut self.publisher(&sign)).map(drop)
    }

    fn serve(&self) -> Result<(Child, String), String> {
        let mut serve = self.publisher("serve public --address 127.0.0.1:0");
        let mut server = serve.stdout(Stdio::piped()).spawn().map_err(|error| error.to_string())?;
        let mut first = String::new();
        let out = server.stdout.as_mut().ok_or("the server says nothing")?;
        BufReader::new(out).read_line(&mut first).map_err(|error| error.to_string())?;
        let address = first.split("http://").nth(1).map(|rest| rest.trim().trim_end_matches('/').to_owned());
        Ok((server, address.ok_or_else(|| format!("no address in: {first}"))?))
    }

    fn profile(&self, address: &str) -> Result<(), String> {
        let public = self.folder.join("keys/securite.pub");
        let text = std::fs::read_to_string(&public).map_err(|error| error.to_string())?;
        let key = text.lines().nth(1).ok_or("no public key")?;
        let profile = format!(
            "name = \"bench\"\ndemonstration = true\n[packs]\naddress = \"http://{address}/\"\nkeys = [\"{key}\"]\n"
        );
        std::fs::write(self.folder.join("bench.toml"), profile).map_err(|error| error.to_string())
    }

    fn program(&self, words: &str) -> Command {
        let mut command = Command::new(self.release.join("securite"));
        command
            .args(words.split(' '))
            .current_dir(&self.folder)
            .env("XDG_DATA_HOME", self.folder.join("data"));
        command
    }

    /// Updates, with nothing held before or with the newest; and the bytes of the last one.
    fn rounds(&self, relay: &Relay, anew: bool) -> Result<(Measured, u64), String> {
        let held = self.folder.join("data/securite");
        let measured = runs(ROUNDS, || {
            if anew && held.exists() {
                std::fs::remove_dir_all(&held).map_err(|error| error.to_string())?;
            }
            relay.bytes.store(0, Ordering::SeqCst);
            Ok(self.program("update --profile bench.toml"))
        })?;
        Ok((measured, relay.bytes.load(Ordering::SeqCst)))
    }

    fn openings(&self) -> Result<Measured, String> {
        runs(ROUNDS, || Ok(self.program("station --profile bench.toml Cergy")))
    }
}

/// Stands between program and server, and counts what passes.
struct Relay {
    address: String,
    bytes: Arc<AtomicU64>,
}

impl Relay {
    fn start(behind: &str) -> Result<Self, String> {
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?.to_string();
        let bytes = Arc::new(AtomicU64::new(0));
        let (behind, count) = (behind.to_owned(), Arc::clone(&bytes));
        // Ends with the program.
        std::thread::spawn(move || {
            for here in listener.incoming().filter_map(Result::ok) {
                let Ok(there) = TcpStream::connect(&behind) else { continue };
                let (Ok(back), Ok(forth)) = (here.try_clone(), there.try_clone()) else { continue };
                let (up, down) = (Arc::clone(&count), Arc::clone(&count));
                std::thread::spawn(move || pass(here, forth, &up));
                std::thread::spawn(move || pass(there, back, &down));
            }
        });
        Ok(Relay { address, bytes })
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, count: &AtomicU64) {
    let mut piece = [0; 64 * 1024];
    while let Ok(read @ 1..) = from.read(&mut piece) {
        let Some(read) = piece.get(..read) else { return };
        count.fetch_add(read.len() as u64, Ordering::SeqCst);
        if to.write_all(read).is_err() {
            return;
        }
    }
    let _ = to.shutdown(std::net::Shutdown::Write);
}

fn stop(mut server: Child) {
    // One that has ended already is what is wanted.
    let _ = server.kill();
    let _ = server.wait();
}
