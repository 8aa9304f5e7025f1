//! Bars on the terminal: bytes of source files done, and what is being read; downloads.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use indicatif::{DecimalBytes, MultiProgress, ProgressBar, ProgressStyle};
use securite_publisher::national::Told;
use securite_publisher::report::{Step, Watch};

/// A bar over all source files. Nothing where there is no terminal.
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

/// Bars over downloads: files done, and bytes of the one that comes. Lines where there is no terminal.
pub(crate) struct Downloads {
    all: ProgressBar,
    one: ProgressBar,
    both: MultiProgress,
    came: Cell<u64>,
}

impl Downloads {
    pub(crate) fn new(files: usize) -> Self {
        let both = MultiProgress::new();
        let styled = |bar: ProgressBar, template| {
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            both.add(bar)
        };
        let all = styled(ProgressBar::new(files as u64), "{bar:30} {pos} of {len} files  {msg}  {elapsed}");
        let one = styled(
            ProgressBar::new(0),
            "{bar:30} {decimal_bytes} of {decimal_total_bytes}  {decimal_bytes_per_sec}  {wide_msg}",
        );
        Downloads { all, one, both, came: Cell::new(0) }
    }

    /// Shows a step.
    pub(crate) fn tell(&self, told: Told<'_>) {
        match told {
            Told::Asked(id) => {
                self.all.tick();
                self.one.reset();
                self.one.set_length(0);
                self.one.set_message(id.to_owned());
            }
            Told::Comes(from, of) => {
                self.one.set_length(of.unwrap_or_default());
                self.one.set_position(from);
                if from > 0 {
                    self.line(&format!("    goes on from {}", DecimalBytes(from)));
                }
            }
            Told::Bytes(bytes) => {
                self.came.set(self.came.get() + bytes);
                self.all.set_message(DecimalBytes(self.came.get()).to_string());
                self.one.inc(bytes);
            }
            Told::Again(id, error, pause) => {
                self.line(&format!("{id}: {error}; again in {} s", pause.as_secs()));
            }
            Told::New(id, bytes) => self.done(&format!("{id}: {}", DecimalBytes(bytes))),
            Told::Same(id, bytes) => self.done(&format!("{id}: {}, nothing newer", DecimalBytes(bytes))),
            Told::Failed(id, error) => self.done(&format!("{id}: {error}")),
        }
    }

    pub(crate) fn finish(&self) {
        self.one.finish_and_clear();
        self.all.finish_and_clear();
    }

    fn done(&self, line: &str) {
        self.all.inc(1);
        self.line(line);
    }

    fn line(&self, line: &str) {
        if self.all.is_hidden() {
            eprintln!("{line}");
        } else {
            // A terminal that went away has no reader.
            let _ = self.both.println(line);
        }
    }
}
