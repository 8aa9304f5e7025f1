//! The program as a person runs it: in a terminal of its own, driven by keys, read from its screen.
//!
//! Nothing sleeps: each step waits until the screen says what it must, and gives up only when a
//! person would have left long ago.

use std::io::{Read as _, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Not a time that anything takes: how long a test that waits in vain hangs before it fails.
const GIVE_UP: Duration = Duration::from_secs(20);

const DOWN: &str = "\x1b[B";
const ENTER: &str = "\r";
const ESCAPE: &str = "\x1b";
const F1: &str = "\x1bOP";
const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const F4: &str = "\x1bOS";

/// The program in its terminal.
struct Window {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
}

impl Window {
    fn open(arguments: &[&str]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_securite"));
        command.args(["--at", "2026-08-24T10:00"]);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Window {
            master: pair.master,
            writer,
            child,
            output,
            screen: vt100::Parser::new(cells(24), cells(80), 0),
        }
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Waits until the screen shows this.
    fn until(&mut self, wanted: &str) -> &mut Self {
        // The cursor is drawn anew each second, so that output alone is no sign of life.
        let last = Instant::now() + GIVE_UP;
        while !self.text().contains(wanted) {
            match self.output.recv_timeout(last.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("“{wanted}” never came:\n{}", self.text()),
            }
        }
        self
    }

    fn text(&self) -> String {
        self.screen.screen().contents().replace(['\u{a0}', '\u{202f}'], " ")
    }

    fn resize(&mut self, rows: u16, cols: u16) -> &mut Self {
        self.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.screen.screen_mut().set_size(cells(rows), cells(cols));
        self
    }

    /// Waits for the end, which closes the terminal.
    fn ends_well(&mut self) {
        let last = Instant::now() + GIVE_UP;
        loop {
            match self.output.recv_timeout(last.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it goes on:\n{}", self.text()),
            }
        }
        let ended = self.child.wait().unwrap();
        assert!(ended.success(), "{ended:?}\n{}", self.text());
    }
}

#[test]
fn an_address_leads_to_a_station_that_is_kept_and_let_go() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("settings");
    let settings = file.to_str().unwrap();
    let mut window = Window::open(&["--settings", settings]);
    window.until("Besoin d’aide").press(F1).until("Écrivez une adresse");
    window.press("12 rue de rivoli paris").until("75004 Paris 4e Arrondissement");
    window
        .press(ENTER)
        .until("Lieu compris")
        .press(DOWN)
        .press(DOWN)
        .press(ENTER)
        .until("Garder comme mon unité");
    // To the control that keeps it, by way of its number and the way there.
    window.press(DOWN).press(DOWN).press(ENTER).until("Ne plus garder");
    window.press("q").ends_well();
    assert!(holds(&file, "commissariat"), "kept by a clear act");

    let mut again = Window::open(&["--settings", settings]);
    again.until("Mon unité").until("Commissariat de police de Paris Centre");
    again.press("\t").press("\t").press("\t").press("\t").press("\t").press(ENTER);
    again.until("Autres numéros d’urgence");
    while again.text().contains("Commissariat de police de Paris Centre") {
        let bytes = again.output.recv_timeout(GIVE_UP).expect("the kept station stays");
        again.screen.process(&bytes);
    }
    again.press("q").ends_well();
    assert!(!holds(&file, "commissariat"), "erased in one touch");
}

#[test]
fn the_four_actions_answer_everywhere_and_the_window_may_change_its_size() {
    let mut window = Window::open(&["--lang", "en"]);
    window.until("Need help?").press("?").until("Keys").press(ESCAPE).until("Independent app");
    window.press(F2).until("The chat is not made for emergencies");
    window.press(F4).until("Police, gendarmerie").press(F3).until("Leave quickly");
    window.press("\x1b1").until("Type an address");
    window.press("5 place de l'hotel de ville lyon").until("Possible places");
    window.press(ENTER).resize(36, 120).until("Map").until("? help");
    window.resize(6, 30).until("F4 17");
    window.resize(24, 80).press("\x03").ends_well();
}

#[test]
fn the_page_on_violence_is_left_in_one_touch() {
    let mut window = Window::open(&[]);
    window.until("Besoin d’aide").press(F1).until("Écrivez une adresse").press(F3).until("3919");
    window.press(ESCAPE).until("Besoin d’aide");
    window.press("q").ends_well();
}

#[test]
fn what_is_no_terminal_gets_the_help() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_securite")).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && told.contains("securite station"), "{told}");
}

fn cells(number: u16) -> NonZero<u16> {
    NonZero::new(number).unwrap()
}

fn holds(file: &Path, word: &str) -> bool {
    let bytes = std::fs::read(file).unwrap();
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}
