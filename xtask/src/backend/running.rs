//! Which processes of the backend run, so that another terminal can end them. Numbers of processes come again: one is
//! only ours while its name and the moment it began are.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::park_timeout;
use std::time::{Duration, Instant};

use securite_services::Service;

use super::state::State;

/// A server ends what it has begun; after this it is ended all the same.
const GRACE: Duration = Duration::from_secs(10);

/// After this a process that has no command line has ended.
const BEGINNING: Duration = Duration::from_secs(1);

/// One process, as the system knows it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Process {
    number: u32,
    /// When it began, in ticks since the machine did.
    began: u64,
    /// What the system calls it: the first fifteen letters of its program.
    name: String,
}

/// Writes down who runs, in the order they were started.
pub(super) fn record(state: &State, services: &[&mut Service]) -> Result<(), String> {
    let lines =
        services.iter().filter_map(|service| Process::begun(service.id())).map(|process| process.written());
    let path = state.processes();
    fs::write(&path, lines.collect::<String>()).map_err(|error| format!("{}: {error}", path.display()))
}

/// The processes that are recorded and run.
pub(super) fn recorded(state: &State) -> Result<Vec<Process>, String> {
    let path = state.processes();
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        text => text.map_err(|error| format!("{}: {error}", path.display()))?,
    };
    Ok(text.lines().filter_map(Process::read).filter(Process::runs).collect())
}

/// Whether somebody has recorded anything: who is ended by another terminal finds nothing any more.
pub(super) fn is_recorded(state: &State) -> bool {
    state.processes().exists()
}

pub(super) fn forget(state: &State) {
    // Nobody may have recorded one.
    let _ = fs::remove_file(state.processes());
}

/// Asks them to end, the last that was started first, and sees that they do.
pub(super) fn end(processes: &[Process]) {
    for process in processes.iter().rev() {
        process.tell("TERM");
        let asked = Instant::now();
        while process.runs() {
            if asked.elapsed() > GRACE {
                process.tell("KILL");
            }
            park_timeout(Duration::from_millis(50));
        }
    }
}

impl Process {
    fn of(number: u32) -> Option<Self> {
        let read = |name: &str| fs::read_to_string(format!("/proc/{number}/{name}")).ok();
        // A process that has ended and was not waited for yet has no command line.
        read("cmdline").filter(|line| !line.is_empty())?;
        let stat = read("stat")?;
        // The name is in brackets and may hold some; the moment is the twentieth word behind them.
        let (_, words) = stat.rsplit_once(')')?;
        let began = words.split_whitespace().nth(19)?.parse().ok()?;
        Some(Process { number, began, name: read("comm")?.trim_end().to_owned() })
    }

    /// One that was just started: for a moment it has no command line yet, nor its name, or that of what starts it.
    fn begun(number: u32) -> Option<Self> {
        let start = Instant::now();
        loop {
            match Process::of(number) {
                Some(known) if known.name != "setpriv" => return Some(known),
                None | Some(_) if start.elapsed() < BEGINNING => park_timeout(Duration::from_millis(2)),
                known => return known,
            }
        }
    }

    fn read(line: &str) -> Option<Self> {
        let mut words = line.splitn(3, ' ');
        let (number, began) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Process { number, began, name: words.next()?.to_owned() })
    }

    fn written(&self) -> String {
        format!("{} {} {}\n", self.number, self.began, self.name)
    }

    fn runs(&self) -> bool {
        Process::of(self.number).is_some_and(|now| now == *self)
    }

    fn tell(&self, signal: &str) {
        let mut kill = Command::new("kill");
        // It may have ended meanwhile.
        let _ = kill.args(["-s", signal, &self.number.to_string()]).stderr(Stdio::null()).status();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_known_again_and_no_other_is() {
        let own = Process::of(std::process::id()).unwrap();
        assert_eq!(
            Process::read(own.written().trim_end()),
            Some(Process { ..Process::read(own.written().trim_end()).unwrap() })
        );
        assert!(own.runs());
        let began_before = Process { began: own.began - 1, ..Process::of(own.number).unwrap() };
        let named_otherwise = Process { name: "init".into(), ..Process::of(own.number).unwrap() };
        assert!(!began_before.runs() && !named_otherwise.runs());
        assert_eq!(Process::read("a line that somebody wrote"), None);
    }

    #[test]
    fn what_is_ended_runs_no_more() {
        let mut child = Command::new("tail").args(["-f", "/dev/null"]).spawn().unwrap();
        // Between fork and exec it still has this program's name.
        let process = loop {
            match Process::of(child.id()) {
                Some(process) if process.name == "tail" => break process,
                _ => park_timeout(Duration::from_millis(5)),
            }
        };
        end(&[process]);
        child.wait().unwrap();
    }
}
