//! Google's tools for Android without the Android SDK: lint and R8, as Maven serves them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{repository, show};
use crate::{android, java};

/// What the tools are run with, and what they look at.
pub(crate) struct Google {
    jdk: PathBuf,
    classpath: String,
    /// The app as Maven compiled it.
    pub(crate) app: PathBuf,
    /// The framework, Kotlin's library and JNA.
    pub(crate) libraries: Vec<String>,
    /// The rules for R8 that Android's plugin brings.
    pub(crate) plugin: PathBuf,
}

impl Google {
    /// Compiles the app unless that was done, and fetches the tools.
    pub(crate) fn ready() -> Result<Self, String> {
        android::compiled()?;
        show(android::maven(&["compile"])?.current_dir(android::folder().join("tools")))?;
        let (app, tools) = (android::built(), android::folder().join("tools").join("target"));
        Ok(Google {
            jdk: java::home()?,
            classpath: read(&tools.join("classpath"))?,
            libraries: read(&app.join("classpath"))?.split(':').map(str::to_owned).collect(),
            plugin: tools.join("plugin").join("com/android/build/gradle"),
            app,
        })
    }

    /// A program of the tools: its class, or a file of Java.
    pub(crate) fn run(&self, program: &str) -> Command {
        let mut command = self.jdk("java");
        // By a variable, so that the line that is shown can be read.
        command.env("CLASSPATH", &self.classpath).args(["-Xmx3g", program]);
        command
    }

    /// Where Java's own classes are: the jar of the framework has none.
    pub(crate) fn home(&self) -> &Path {
        &self.jdk
    }

    /// A program of the JDK.
    pub(crate) fn jdk(&self, program: &str) -> Command {
        let mut command = Command::new(self.jdk.join("bin").join(program));
        command.current_dir(repository());
        command
    }

    /// The jar of this name among what the app is compiled against.
    pub(crate) fn library(&self, name: &str) -> Result<&str, String> {
        let found = self
            .libraries
            .iter()
            .find(|path| path.rsplit('/').next().is_some_and(|file| file.starts_with(name)));
        found
            .map(String::as_str)
            .ok_or_else(|| format!("{name} is not among what the app is compiled against"))
    }
}

/// All files under a folder with one of these endings, in order.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        if path.is_dir() {
            found.extend(files(&path, endings)?);
        } else if path.extension().is_some_and(|end| endings.iter().any(|ending| end == *ending)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
