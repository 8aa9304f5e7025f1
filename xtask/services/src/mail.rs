//! A sink for mails: what the guichet sends in a demonstration ends in a folder, one file a mail.

use std::path::{Path, PathBuf};

use crate::files::make_folder;
use crate::health::{greeting, wait_for};
use crate::process::Service;
use crate::python::Python;

const PROGRAM: &str = include_str!("mail_sink.py");

/// An SMTP server that delivers nothing.
pub struct Mail {
    service: Service,
    folder: PathBuf,
}

impl Mail {
    /// Starts it on a port of this machine and waits for its greeting.
    pub fn start(python: &Python, folder: &Path, port: u16) -> Result<Self, String> {
        let mails = folder.join("mails");
        make_folder(&mails)?;
        let mut command = python.program("python");
        command.args(["-c", PROGRAM, &port.to_string()]).arg(&mails);
        let mut service = Service::start("the mail sink", &mut command, &folder.join("mail.log"))?;
        wait_for(&mut service, || greeting(port).is_some_and(|line| line.starts_with("220")))?;
        Ok(Mail { service, folder: mails })
    }

    /// Where the mails are, in the order they came by their names.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }

    /// The mails that have come, the oldest first.
    pub fn mails(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == "eml"));
        paths.sort();
        paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
    }
}
