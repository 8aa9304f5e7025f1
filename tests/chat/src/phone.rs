//! The program `securite-chat-phone`, a phone without a screen, and what it tells.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The program. It is killed when nobody holds it any more.
pub struct Phone {
    child: Child,
    say: ChildStdin,
    told: Receiver<Shown>,
}

/// What the screen shows.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// The highest number that the homeserver has shown.
    pub seen: u32,
    /// The numbers of the messages that are on their way.
    pub echoes: Vec<u32>,
    /// Whether the conversation is.
    pub over: bool,
}

impl Phone {
    /// Starts one that keeps its conversation, in `folder`; with nothing there it opens one.
    pub fn start(program: &Path, folder: &Path, door: &str, homeserver: &str) -> Self {
        Phone::run(Command::new(program).arg(folder).args([door, homeserver]))
    }

    /// Starts one that keeps nothing, as a phone does unless it is asked to.
    pub fn start_forgetful(program: &Path, folder: &Path, door: &str, homeserver: &str) -> Self {
        Phone::run(Command::new(program).arg(folder).args([door, homeserver, "forgetful"]))
    }

    fn run(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (say, out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (tells, told) = channel();
        std::thread::spawn(move || {
            let lines = BufReader::new(out).lines().map_while(Result::ok);
            // Whoever listened may have gone before.
            lines.filter_map(|line| Shown::read(&line)).for_each(|shown| drop(tells.send(shown)));
        });
        Phone { child, say, told }
    }

    /// Says this; `end` ends the conversation.
    pub fn says(&mut self, line: &str) {
        writeln!(self.say, "{line}").unwrap();
    }

    /// The next that the screen shows.
    pub fn next(&self) -> Shown {
        self.told.recv_timeout(Duration::from_secs(60)).expect("the screen shows something")
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Shown {
    fn read(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (seen, echoes) = (words.nth(1)?, words.nth(1)?);
        Some(Shown {
            seen: seen.parse().unwrap_or(0),
            echoes: echoes.split(',').filter_map(|one| one.parse().ok()).collect(),
            over: words.next() == Some("over"),
        })
    }
}
