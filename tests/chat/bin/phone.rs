//! A phone without a screen: the whole core with a store, a vault and the network, so that a test can kill it.
//!
//! `phone FOLDER DOOR HOMESERVER [forgetful]`: it keeps its conversation for a week, or not at all. What is read line by line is sent; what the screen of the conversation shows is told line by
//! line: `echoes` the numbers of messages that are on their way, `seen` the highest that the homeserver has shown.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this is a test, though clippy sees a program"
)]

use std::io::{BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use securite_core::boundary::{
    AppCore, AppPaths, AppPorts, AppProfile, LogEntry, ShellDisplay, ShellFailure, ShellLog, ShellVault,
};
use securite_core::features::chat::{ChatAction, ChatKeeping, ConversationState, LineSide, MESSAGE};
use securite_core::runtime::built_in_pack;
use securite_core::runtime::ports::Ports;
use securite_core::{AppAction, ScreenContent, ScreenName, ScreenState};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, door, homeserver, rest @ ..] = words.as_slice() else {
        panic!("phone FOLDER DOOR HOMESERVER")
    };
    let folder = Path::new(folder);
    let goes_on = folder.join("key").exists();
    let text = format!(
        "name = \"test\"\ndemonstration = true\n[chat]\ndoor = \"{door}\"\nhomeservers = [\"{homeserver}\"]\n"
    );
    let store = folder.join("settings").to_string_lossy().into_owned();
    let paths = AppPaths { store_file: Some(store), ..AppPaths::default() };
    let shell = AppPorts {
        display: Arc::new(Told),
        log: Arc::new(Told),
        vault: Some(Arc::new(FileVault(folder.join("key")))),
        notices: None,
    };
    let profile = AppProfile::Written { text };
    let core = AppCore::open_with(paths, "fr", &profile, shell, Ports::system, built_in_pack());
    if !goes_on {
        if rest.is_empty() {
            core.dispatch(ChatAction::KeepingChosen { keeping: ChatKeeping::Week }.into());
        }
        core.dispatch(ChatAction::Began { service: "police".into() }.into());
    }
    core.dispatch(AppAction::Opened { screen: ScreenName::Conversation });
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        if line == "end" {
            core.dispatch(ChatAction::Ended.into());
            continue;
        }
        core.dispatch(AppAction::Typed { field: MESSAGE.into(), text: line });
        core.dispatch(AppAction::Entered { field: MESSAGE.into() });
    }
    core.close();
}

struct Told;

impl ShellDisplay for Told {
    fn show(&self, state: ScreenState) -> Result<(), ShellFailure> {
        if let ScreenContent::Conversation { state } = &state.content {
            tell(state);
        }
        Ok(())
    }

    fn ended(&self) -> Result<(), ShellFailure> {
        std::process::exit(1)
    }
}

impl ShellLog for Told {
    fn write(&self, entry: LogEntry) -> Result<(), ShellFailure> {
        eprintln!("{} ({})", entry.kind, entry.count);
        Ok(())
    }
}

fn tell(state: &ConversationState) {
    let number = |text: &str| text.split(' ').next().and_then(|number| number.parse::<u32>().ok());
    let mine = || state.lines.iter().filter(|line| line.side == LineSide::Mine);
    let shown = |line: &&securite_core::features::chat::ConversationLine| line.id.starts_with('$');
    let seen = mine().filter(shown).filter_map(|line| number(&line.text)).max();
    let echoes: Vec<String> = mine()
        .filter(|line| !shown(line))
        .filter_map(|line| number(&line.text))
        .map(|one| one.to_string())
        .collect();
    let mut out = std::io::stdout().lock();
    let over = if state.is_over { " over" } else { "" };
    // Whoever listened may have gone before.
    let _ = writeln!(
        out,
        "seen {} echoes {}{over}",
        seen.map_or("-".into(), |seen| seen.to_string()),
        echoes.join(",")
    );
    let _ = out.flush();
}

/// A key in a file: for tests alone, where no keystore is.
struct FileVault(PathBuf);

impl ShellVault for FileVault {
    fn key(&self) -> Result<Option<Vec<u8>>, ShellFailure> {
        Ok(std::fs::read(&self.0).ok().filter(|key| !key.is_empty()))
    }

    fn keep(&self, key: Vec<u8>) -> Result<(), ShellFailure> {
        let beside = self.0.with_extension("new");
        std::fs::write(&beside, key)
            .and_then(|()| std::fs::rename(&beside, &self.0))
            .map_err(|_| ShellFailure::Failed)
    }

    fn forget(&self) -> Result<(), ShellFailure> {
        let _ = std::fs::remove_file(&self.0);
        Ok(())
    }
}
