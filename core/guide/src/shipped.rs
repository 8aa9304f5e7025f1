//! The guide that ships, for tests: as it is written. That it is right the publisher tests.

use std::fs::read_to_string;
use std::path::{Path, PathBuf};

use crate::{Advice, Door, Guide, Question, Service};

/// The top of the repository.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All of it.
pub(crate) fn shipped() -> Guide {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct File {
        advice: Vec<Advice>,
        service: Vec<Service>,
        question: Vec<Question>,
        door: Vec<Door>,
    }
    let folder = std::fs::read_dir(top().join("core/data/guide")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut guide = Guide::default();
    for path in paths {
        let file: File = toml::from_str(&read_to_string(path).unwrap()).unwrap();
        guide.advice.extend(file.advice);
        guide.services.extend(file.service);
        guide.questions.extend(file.question);
        guide.doors.extend(file.door);
    }
    guide
}
