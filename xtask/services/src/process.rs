//! A process that runs until it is no longer held.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread::park_timeout;
use std::time::{Duration, Instant};

use crate::files::named;

/// A server ends what it has begun; after this it is ended all the same.
const GRACE: Duration = Duration::from_secs(10);
/// How often somebody who waits looks.
pub(crate) const STEP: Duration = Duration::from_millis(20);
/// A part of util-linux: becomes another program, under other conditions.
pub(crate) const SETPRIV: &str = "setpriv";
/// Whoever is started so is asked to end when the thread that started it has ended, however that was.
const ENDS_WITH_US: [&str; 2] = ["--pdeathsig", "TERM"];

/// One program, what it writes, and its name in sentences.
pub struct Service {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Service {
    /// Starts it, with all that it writes at the end of `log`. It ends with the thread that started it.
    pub fn start(name: &str, command: &mut Command, log: &Path) -> Result<Self, String> {
        let out = fs::OpenOptions::new().create(true).append(true).open(log);
        let out = out.map_err(|error| named(log, &error))?;
        let err = out.try_clone().map_err(|error| named(log, &error))?;
        let mut command = ending_with_us(command);
        let child = command.stdin(Stdio::null()).stdout(out).stderr(err).spawn();
        let child = child.map_err(|error| {
            format!("{name}: `{}` does not start: {error}", command.get_program().to_string_lossy())
        })?;
        Ok(Service { name: name.to_owned(), child, log: log.to_owned() })
    }

    /// What it is called in sentences.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How it ended and the last that it said, if it has.
    pub fn ended(&mut self) -> Option<String> {
        let how = match self.child.try_wait() {
            Ok(None) => return None,
            Ok(Some(status)) => status.to_string(),
            Err(error) => error.to_string(),
        };
        let (name, log, said) = (&self.name, self.log.display(), last_lines(&self.log, 12));
        Some(format!("{name} has ended ({how}); the last that it said in {log}:\n{said}"))
    }

    /// `kill -9`: as if the machine had lost it.
    pub fn kill(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to end, sees that it does, and ends it if it does not.
    pub fn end(&mut self) {
        self.ask_to_end();
        let asked = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) {
            if asked.elapsed() > GRACE {
                return self.kill();
            }
            park_timeout(STEP);
        }
    }

    /// Asks it to end and does not wait: several are asked before the first is waited for.
    pub fn ask_to_end(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let mut kill = Command::new("kill");
            let _ = kill.arg(self.child.id().to_string()).stderr(Stdio::null()).status();
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.end();
    }
}

/// The same command, for a process that outlives nobody; as it is where there is no `setpriv`.
fn ending_with_us(command: &Command) -> Command {
    let program = command.get_program();
    let mut ending = if can_end_with_us() {
        let mut setpriv = Command::new(SETPRIV);
        setpriv.args(ENDS_WITH_US);
        // Trap: the system forgets the signal when a process becomes another user's, so one `setpriv` does both.
        if program != SETPRIV {
            setpriv.arg("--").arg(program);
        }
        setpriv
    } else {
        Command::new(program)
    };
    ending.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => ending.env(name, value),
            None => ending.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        ending.current_dir(folder);
    }
    ending
}

fn can_end_with_us() -> bool {
    static CAN: OnceLock<bool> = OnceLock::new();
    *CAN.get_or_init(|| {
        let mut trial = Command::new(SETPRIV);
        trial.args(ENDS_WITH_US).args(["--", "true"]).stdout(Stdio::null()).stderr(Stdio::null());
        trial.status().is_ok_and(|status| status.success())
    })
}

/// The last lines of a file, each a little to the right.
pub fn last_lines(path: &Path, most: usize) -> String {
    let text = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let kept = lines.iter().skip(lines.len().saturating_sub(most)).map(|line| format!("    {line}"));
    kept.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("securite-service-{}-{name}", std::process::id()))
    }

    #[test]
    fn one_that_ends_by_itself_tells_why() {
        let log = log("why");
        let mut command = Command::new("sh");
        let mut service =
            Service::start("a trial", command.args(["-c", "echo no port; exit 3"]), &log).unwrap();
        let said = loop {
            match service.ended() {
                Some(said) => break said,
                None => park_timeout(STEP),
            }
        };
        assert!(
            said.starts_with("a trial has ended (exit status: 3)") && said.ends_with("    no port"),
            "{said}"
        );
        fs::remove_file(log).unwrap();
    }

    #[test]
    fn one_whose_starter_is_gone_is_ended() {
        if !can_end_with_us() {
            return;
        }
        let log = log("gone");
        let text = log.clone();
        let starter = std::thread::spawn(move || {
            let mut command = Command::new("tail");
            let service = Service::start("a trial", command.args(["-f", "/dev/null"]), &text).unwrap();
            // Before it is what it becomes, it has not asked for the signal yet.
            let name = format!("/proc/{}/comm", service.id());
            while fs::read_to_string(&name).unwrap() != "tail\n" {
                park_timeout(STEP);
            }
            service
        });
        let mut service = starter.join().unwrap();
        // Nobody asks it.
        while service.ended().is_none() {
            park_timeout(STEP);
        }
        fs::remove_file(log).unwrap();
    }

    #[test]
    fn one_that_is_held_no_more_is_ended() {
        let log = log("held");
        let service =
            Service::start("a trial", Command::new("tail").args(["-f", "/dev/null"]), &log).unwrap();
        let process = PathBuf::from(format!("/proc/{}", service.id()));
        assert!(process.exists());
        drop(service);
        assert!(!process.exists());
        fs::remove_file(log).unwrap();
    }
}
