//! Synapse and what the demonstration needs of Python, in an environment of its own in the user's cache.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::files::{make_folder, named, write};

/// What is installed, each file by its sum: of the authority's homeserver, then of the demonstration.
const REQUIREMENTS: [(&str, &str); 2] = [
    ("homeserver.txt", include_str!("../../../authority/homeserver/requirements.txt")),
    ("demonstration.txt", include_str!("../demo-requirements.txt")),
];

/// The environment of these versions.
#[derive(Clone)]
pub struct Python {
    folder: PathBuf,
}

impl Python {
    /// In this cache; other versions have another folder.
    pub fn in_cache(cache: &Path) -> Self {
        let mut hasher = DefaultHasher::new();
        REQUIREMENTS.hash(&mut hasher);
        Python { folder: cache.join(format!("chat-python-{:016x}", hasher.finish())) }
    }

    /// Whether everything is there.
    pub fn is_ready(&self) -> bool {
        self.ready().is_file()
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A program of the environment.
    pub fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.folder.join("bin").join(name));
        // What runs here was installed here.
        command.env_remove("PYTHONPATH").env_remove("PYTHONHOME").env("PYTHONUNBUFFERED", "1");
        command
    }

    /// Installs everything with its progress in sight, once.
    pub fn install(&self) -> Result<(), String> {
        if self.is_ready() {
            return Ok(());
        }
        let _alone = self.lock()?;
        // Somebody else was faster.
        if self.is_ready() {
            return Ok(());
        }
        eprintln!(
            "  Synapse (a Matrix homeserver) and a mail sink go into {}\n  \
             (290 MB; downloads some 60 MB from the Python Package Index once; about a minute). Nothing of the system is changed.",
            self.folder.display()
        );
        // An environment half made is of no use.
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).map_err(|error| named(&self.folder, &error))?;
        }
        let mut make = Command::new("python3");
        run(make.args(["-m", "venv"]).arg(&self.folder)).map_err(|why| {
            format!("{why}\nDebian and Ubuntu have that part of Python apart: apt-get install python3-venv")
        })?;
        let mut install = self.program("pip");
        install.args([
            "install",
            "--disable-pip-version-check",
            "--require-hashes",
            "--only-binary",
            ":all:",
        ]);
        for (name, text) in REQUIREMENTS {
            let file = self.folder.join(name);
            write(&file, text)?;
            install.arg("--requirement").arg(&file);
        }
        run(&mut install)?;
        run(self.program("python").args(["-c", "import synapse.app.homeserver, nio, aiosmtpd, psycopg2"]))?;
        write(&self.ready(), "")
    }

    /// A file beside the folder, held until it is dropped: two at once would delete each other's environment.
    fn lock(&self) -> Result<fs::File, String> {
        let path = self.folder.with_extension("lock");
        make_folder(path.parent().unwrap_or(Path::new(".")))?;
        let file = fs::File::create(&path).map_err(|error| named(&path, &error))?;
        if file.try_lock().is_err() {
            eprintln!("  Synapse is being installed by somebody else; waiting for that ({})", path.display());
            file.lock().map_err(|error| named(&path, &error))?;
        }
        Ok(file)
    }

    fn ready(&self) -> PathBuf {
        self.folder.join(".ready")
    }
}

/// Runs it with its output live.
fn run(command: &mut Command) -> Result<(), String> {
    let name =
        Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let status = command.stdin(Stdio::null()).status();
    let status = status.map_err(|error| format!("`{name}` does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` ended with {status}")) }
}
