//! The real program in a pseudo-terminal: keys in, and what an emulator makes of its output. Nothing
//! sleeps: each step reads until the window shows what is wanted, and fails when it never does.

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Not a time that anything takes: how long a test that waits in vain hangs before it fails.
const GIVE_UP: Duration = Duration::from_secs(60);

struct Window {
    output: Receiver<Vec<u8>>,
    emulator: vt100::Parser,
    input: Box<dyn std::io::Write + Send>,
    master: Box<dyn MasterPty + Send>,
    program: Box<dyn Child + Send + Sync>,
    _pack: tempfile::NamedTempFile,
}

impl Window {
    fn open(arguments: &[&str]) -> Self {
        let pair = native_pty_system().openpty(size(24, 80)).unwrap();
        let mut pack = tempfile::NamedTempFile::new().unwrap();
        pack.write_all(&securite_core::testing::small_pack()).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_securite"));
        command.args(["--at", "2026-08-24T10:00", "--pack"]);
        command.arg(pack.path());
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "fr_FR.UTF-8");
        let program = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        Window {
            output,
            emulator: vt100::Parser::new(cells(24), cells(80), 0),
            input: pair.master.take_writer().unwrap(),
            master: pair.master,
            program,
            _pack: pack,
        }
    }

    fn keys(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Reads until the window shows it; the last line has 17 then, whatever else is there.
    fn shows(&mut self, wanted: &str) -> String {
        loop {
            let text = self.emulator.screen().contents();
            if text.contains(wanted) && text.lines().last().is_some_and(|last| last.contains("F4 17")) {
                return text;
            }
            let more = self.output.recv_timeout(GIVE_UP);
            let more = more.unwrap_or_else(|_| panic!("“{wanted}” never came:\n{text}"));
            self.emulator.process(&more);
        }
    }

    fn resize(&mut self, rows: u16, columns: u16) {
        self.master.resize(size(rows, columns)).unwrap();
        self.emulator.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// Reads to the end: the program has left, and given the terminal back.
    fn ends(mut self) {
        while let Ok(more) = self.output.recv_timeout(GIVE_UP) {
            self.emulator.process(&more);
        }
        assert!(self.program.wait().unwrap().success());
        let screen = self.emulator.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    }
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize { rows, cols, ..PtySize::default() }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

const F1: &str = "\x1bOP";
const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const F4: &str = "\x1bOS";
const ESCAPE: &str = "\x1b";

#[test]
fn somebody_finds_a_station_keeps_it_and_leaves() {
    let mut window = Window::open(&["--lang", "fr"]);
    window.shows("Besoin d’aide");
    window.keys(F1);
    window.shows("Rien n’est envoyé");
    window.keys("25 rue nationale cergy");
    window.shows("25 rue Nationale");
    window.keys("\r");
    window.shows("▸ Commissariat de Cergy");
    window.keys("\r");
    window.shows("┌ Commissariat de Cergy");
    window.keys("\t\t\t\t\r");
    window.shows("Ne plus garder");
    window.resize(30, 120);
    window.shows("┐┌ Commissariat de Cergy");
    window.resize(24, 80);
    window.shows("┌ Commissariat de Cergy");
    window.keys("?");
    window.shows("┌ Aide");
    window.keys(F2);
    window.shows("┌ Tchat");
    window.keys(F3);
    window.shows("┌ Violences conjugales");
    window.keys(F4);
    window.shows("┌ En danger");
    window.keys(ESCAPE);
    window.shows("┌ Violences conjugales");
    window.keys(ESCAPE);
    let home = window.shows("┌ Sécurité");
    assert!(home.contains("Commissariat de Cergy"), "{home}");
    window.keys("q");
    window.ends();
}

#[test]
fn the_language_of_the_settings_is_kept_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings");
    let arguments = ["--settings", file.to_str().unwrap()];
    let mut window = Window::open(&[&arguments[..], &["--lang", "en"]].concat());
    window.shows("F1 My station");
    window.keys("\x11");
    window.ends();
    let mut window = Window::open(&arguments);
    window.shows("F1 My station");
    window.keys("\x03");
    window.ends();
}

#[test]
fn a_paste_goes_into_the_field_and_presses_no_key() {
    let mut window = Window::open(&["--lang", "fr"]);
    window.shows("Besoin d’aide");
    window.keys("\x1b1");
    window.shows("Rien n’est envoyé");
    window.keys("\x1b[200~25 rue nationale\r\ncergy\x1b[201~");
    window.shows("25 rue Nationale");
    window.keys("\x11");
    window.ends();
}

#[test]
fn without_a_terminal_there_is_the_help() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_securite")).output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("securite <COMMANDE>") && !text.contains('\x1b'), "{text}");
}
