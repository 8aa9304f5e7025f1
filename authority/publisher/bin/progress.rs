//! The bar on the terminal: bytes of source files done, and what is being read. Nothing where there is no terminal.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use securite_publisher::report::{Step, Watch};

/// A bar over all source files.
pub(crate) struct Bar {
    bar: ProgressBar,
    sizes: BTreeMap<PathBuf, u64>,
}

impl Bar {
    pub(crate) fn new(paths: &[PathBuf]) -> Self {
        let size = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len().max(1));
        let sizes: BTreeMap<PathBuf, u64> = paths.iter().map(|path| (path.clone(), size(path))).collect();
        let bar = ProgressBar::new(sizes.values().sum());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3} %  {elapsed}  {wide_msg}") {
            bar.set_style(style);
        }
        Bar { bar, sizes }
    }

    /// What moves the bar.
    pub(crate) fn watch(&self) -> Watch {
        let (bar, sizes) = (self.bar.clone(), self.sizes.clone());
        let mut file = String::new();
        Box::new(move |step| match step {
            Step::Reading(path) => {
                file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                bar.set_message(file.clone());
            }
            Step::Rows(rows) => bar.set_message(format!("{file}: {rows} rows")),
            Step::Done(path) => bar.inc(sizes.get(path).copied().unwrap_or_default()),
            Step::Doing(what) => bar.set_message(what.to_owned()),
        })
    }

    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
