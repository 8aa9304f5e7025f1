//! The part `signatures`: what we sign, the command line tool `minisign` accepts, and the other way round.
//!
//! Golden files show that the phone's code reads what the tool wrote once. This shows that the tool reads ours, keys included,
//! so that an authority that has signed with `minisign` for years need not change, and nobody depends on us to verify.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{ask, cargo, repository, show, target};

const COMMENT: &str =
    "role:pack\tserial:7\tissued:2026-11-29\texpires:2099-12-31\tsize:SIZE\tfile:pack-7.securite";

pub(crate) fn part() -> Result<(), String> {
    // With a test beside it, it is the program that the tests have run, and not compiled anew without what they turn on.
    show(&mut cargo(&["build", "--workspace", "--bin", "securite-publish", "--test", "suite"]))?;
    let folder = target()?.join("signatures");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    // What a run before has left: keys are never written over.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    fs::create_dir_all(folder.join("theirs")).map_err(failed)?;
    let both = Both { folder: &folder };
    both.prepare()?;
    both.ours_for_theirs()?;
    both.theirs_for_ours()
}

/// The two programs, at work in one folder.
struct Both<'a> {
    folder: &'a Path,
}

impl Both<'_> {
    fn ours(&self, words: &str) -> Result<Command, String> {
        Ok(self.command(Command::new(target()?.join("debug/securite-publish")), words))
    }

    fn theirs(&self, words: &str) -> Command {
        self.command(Command::new("minisign"), words)
    }

    fn command(&self, mut command: Command, words: &str) -> Command {
        command.args(words.split(' ')).current_dir(self.folder);
        command
    }

    /// A small pack, and a key of each; none of them is worth a password.
    fn prepare(&self) -> Result<(), String> {
        let top = repository();
        let mut build = self.ours("pack build --out a.pack --issued 2026-11-29")?;
        build.arg("--communes").arg(top.join("authority/publisher/tests/data/communes-2026-extrait.csv"));
        build.arg("--departments").arg(top.join("core/data/communes/departements.csv"));
        ask(&mut build)?;
        ask(&mut self.ours("keys new --out keys --no-password")?)?;
        ask(&mut self.theirs("-G -W -p their.pub -s their.key"))?;
        Ok(())
    }

    fn ours_for_theirs(&self) -> Result<(), String> {
        show(&mut self.ours("pack sign a.pack --key keys/securite.key --serial 12 --out ours")?)?;
        // -H refuses the old form, -Q prints the trusted comment once it is verified, and nothing else.
        let verify = "-V -H -p keys/securite.pub -x ours/pack.minisig -m";
        let comment = ask(&mut self.theirs(&format!("{verify} ours/pack-12.securite -Q")))?;
        if !comment.starts_with("role:pack\tserial:12\tissued:2026-11-29\t") {
            return Err(format!("minisign read another comment than ours: {comment}"));
        }
        self.alter("ours/pack-12.securite", "altered")?;
        refused(&mut self.theirs(&format!("{verify} altered")), "verification failed")?;
        show(&mut self.ours("pack sign a.pack --key their.key --serial 12 --out by-their-key")?)?;
        let by_their_key =
            "-V -H -q -p their.pub -x by-their-key/pack.minisig -m by-their-key/pack-12.securite";
        show(&mut self.theirs(by_their_key))
    }

    fn theirs_for_ours(&self) -> Result<(), String> {
        let file = self.folder.join("theirs/pack-7.securite");
        let size = fs::copy(self.folder.join("a.pack"), &file).map_err(|error| error.to_string())?;
        let comment = COMMENT.replace("SIZE", &size.to_string());
        let sign = |key: &str| {
            let mut command = self.theirs("-S -W -m theirs/pack-7.securite -x theirs/pack.minisig");
            command.args(["-s", key, "-t", &comment]);
            command
        };
        let verify = |key: &str| self.ours(&format!("pack verify theirs --public-key {key}"));
        ask(&mut sign("keys/securite.key"))?;
        show(&mut verify("keys/securite.pub")?)?;
        ask(sign("their.key").arg("-l"))?;
        refused(&mut verify("their.pub")?, "the old form")?;
        ask(&mut sign("their.key"))?;
        show(&mut verify("their.pub")?)?;
        self.alter("theirs/pack-7.securite", "theirs/pack-7.securite")?;
        refused(&mut verify("their.pub")?, "the signature does not fit")
    }

    /// Writes the file again with another last byte.
    fn alter(&self, from: &str, to: &str) -> Result<(), String> {
        let mut bytes = fs::read(self.folder.join(from)).map_err(|error| format!("{from}: {error}"))?;
        if let Some(last) = bytes.last_mut() {
            *last ^= 1;
        }
        fs::write(self.folder.join(to), bytes).map_err(|error| format!("{to}: {error}"))
    }
}

/// Fails unless the command does, with these words.
fn refused(command: &mut Command, words: &str) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("`{name}` does not start: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() || !said.contains(words) {
        return Err(format!(
            "`{name}` should have refused with “{words}” and ended with {}: {said}",
            output.status
        ));
    }
    eprintln!("  refused, as it must be: {}", said.trim());
    Ok(())
}
