//! Work that goes on beside the parts after it, and is told as a whole once they are done.
//!
//! One idea: what waits for others leaves the processors to what computes; two outputs at once could be read by nobody.

use std::fs::{self, File};
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use crate::run::{ended, in_words, target};

/// A program at work.
pub(crate) struct Beside {
    output: PathBuf,
    work: JoinHandle<(Result<(), String>, Instant)>,
}

impl Beside {
    /// Starts it; what it writes goes into a file under this name.
    pub(crate) fn start(name: &str, mut command: Command) -> Result<Self, String> {
        let folder = target()?.join("check");
        let output = folder.join(format!("{name}.txt"));
        let said = |error: io::Error| format!("{}: {error}", output.display());
        fs::create_dir_all(&folder).map_err(said)?;
        let written = File::create(&output).map_err(said)?;
        command.stdin(Stdio::null()).stdout(written.try_clone().map_err(said)?).stderr(written);
        eprintln!("  $ {} (beside what follows; told at the end)", in_words(&command));
        let work = thread::spawn(move || (ended(&mut command), Instant::now()));
        Ok(Beside { output, work })
    }

    /// Waits for its end and shows what it wrote; when it ended, too.
    pub(crate) fn end(self) -> (Result<(), String>, Instant) {
        let ended = self.work.join().unwrap_or_else(|_| (Err("it was not watched".into()), Instant::now()));
        let shown = File::open(&self.output).and_then(|mut file| io::copy(&mut file, &mut io::stderr()));
        let shown = shown.map(drop).map_err(|error| format!("{}: {error}", self.output.display()));
        (ended.0.and(shown), ended.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_ends_and_what_it_wrote_is_known() {
        let beside = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            let beside = Beside::start(&format!("test-{}", script.len()), command).unwrap();
            let output = beside.output.clone();
            let (result, _) = beside.end();
            let written = fs::read_to_string(&output).unwrap();
            fs::remove_file(output).unwrap();
            (result, written)
        };
        assert_eq!(beside("echo one; echo two >&2"), (Ok(()), "one\ntwo\n".into()));
        let (failed, written) = beside("echo three; exit 3");
        assert!(failed.is_err_and(|why| why.contains("exit status: 3")) && written == "three\n");
    }
}
