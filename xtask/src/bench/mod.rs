//! `cargo xtask bench`: the figures that somebody with a phone would feel, and their limits.
//!
//! Nothing here is a test: a busy machine gives worse figures. The addresses are those of
//! `tests/data/addresses.tsv`; each is searched whole, and once for each of its beginnings. Behind them
//! stand the cases and the sweeps over all communes (`tests/examples/sweeps.rs`).

mod chat;
mod update;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use crate::run::{ask, cargo, repository, show, target};

/// Enough to see the middle and not the accidents.
const OPENINGS: usize = 21;

const USAGE: &str = "usage: cargo xtask bench \
    [android | chat [--quick] [SQLite|PostgreSQL|workers]… | guide | large | news | update]";

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] => core(),
        ["android"] => crate::android::bench(),
        ["update"] => update::run(),
        ["chat", options @ ..] => chat::run(options),
        ["guide"] => show(&mut cargo(&["run", "--release", "-p", "securite-tests", "--example", "guide"])),
        ["news"] => show(&mut cargo(&["run", "--release", "-p", "securite-tests", "--example", "news"])),
        ["large"] => show(&mut cargo(&["run", "--release", "-p", "securite-tests", "--example", "large"])),
        _ => Err(USAGE.into()),
    }
}

fn core() -> Result<(), String> {
    show(&mut cargo(&["build", "--release", "-p", "securite-terminal"]))?;
    show(&mut cargo(&["build", "--profile", "phone", "-p", "securite-bindings"]))?;
    let release = target()?.join("release");
    let program = release.join("securite");
    let pack = newest_pack(&release)?;

    let openings = openings(&program)?;
    let lines = queries(&repository().join("tests").join("data").join("addresses.tsv"))?;
    let keys = searches(&program, &lines, "key")?;
    let full = searches(&program, &lines, "full")?;
    let pack_bytes = size(&pack)?;
    let library_bytes = stripped(&target()?.join("phone"))?.saturating_sub(pack_bytes);

    println!();
    row("opening to first answer, median of 21", part(&openings.figures, 0.5) as f64 / 1e3, "ms", Some(50.0));
    row("  the slowest of them", part(&openings.figures, 1.0) as f64 / 1e3, "ms", None);
    row(
        &format!("a key, median of {}", keys.figures.len()),
        part(&keys.figures, 0.5) as f64 / 1e3,
        "ms",
        None,
    );
    row("  p99", part(&keys.figures, 0.99) as f64 / 1e3, "ms", Some(3.0));
    row("  the slowest", part(&keys.figures, 1.0) as f64 / 1e3, "ms", None);
    row(
        &format!("a whole address, median of {}", full.figures.len()),
        part(&full.figures, 0.5) as f64 / 1e3,
        "ms",
        None,
    );
    row("  p99", part(&full.figures, 0.99) as f64 / 1e3, "ms", None);
    row("memory in use at most, one answer", openings.memory as f64 / 1024.0, "MB", Some(40.0));
    row("  all keys", keys.memory as f64 / 1024.0, "MB", Some(40.0));
    row("built-in pack", pack_bytes as f64 / 1e6, "MB", None);
    row("library, stripped, without the pack", library_bytes as f64 / 1e6, "MB", Some(6.0));
    println!();
    show(&mut cargo(&["run", "--quiet", "--release", "-p", "securite-tests", "--example", "sweeps"]))
}

/// Microseconds in rising order, and the most memory a process held, in KiB.
struct Measured {
    figures: Vec<u64>,
    memory: u64,
}

/// The program started anew each time: from nothing to the whole answer.
fn openings(program: &Path) -> Result<Measured, String> {
    runs(OPENINGS, || {
        let mut command = Command::new(program);
        command.args(["station", "12 rue de Rivoli, Paris"]);
        Ok(command)
    })
}

/// Runs what `prepare` makes, so often, each from its start to its end; what it writes is dropped.
fn runs(rounds: usize, mut prepare: impl FnMut() -> Result<Command, String>) -> Result<Measured, String> {
    let mut measured = Measured { figures: Vec::new(), memory: 0 };
    for _ in 0..rounds {
        let mut command = prepare()?;
        let start = Instant::now();
        let child = command.stdout(Stdio::null()).spawn();
        let child = child.map_err(|error| {
            format!("{} does not start: {error}", Path::new(command.get_program()).display())
        })?;
        measured.memory = measured.memory.max(watch(child, |_| Ok(()))?);
        measured.figures.push(start.elapsed().as_micros() as u64);
    }
    measured.figures.sort_unstable();
    Ok(measured)
}

/// One process that answers all lines; the time of each is what it says of the search itself.
fn searches(program: &Path, queries: &[String], mode: &str) -> Result<Measured, String> {
    let texts = queries.iter().flat_map(|query| match mode {
        "key" => beginnings(query),
        _ => vec![query.as_str()],
    });
    let lines: String = texts.enumerate().map(|(id, text)| format!("{id}\t{mode}\t{text}\n")).collect();
    let mut command = Command::new(program);
    let child = command.args(["places", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let child = child.map_err(|error| format!("{} does not start: {error}", program.display()))?;
    let mut figures = Vec::new();
    let memory = watch(child, |child| {
        let input = child.stdin.take().ok_or("no way in")?;
        let output = child.stdout.take().ok_or("no way out")?;
        // Fed from a thread of its own, since both pipes are short.
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let mut input = input;
                input.write_all(lines.as_bytes())
            });
            for answer in BufReader::new(output).lines() {
                let answer = answer.map_err(|error| error.to_string())?;
                figures.push(microseconds(&answer).ok_or_else(|| format!("no time in the answer {answer}"))?);
            }
            Ok(())
        })
    })?;
    figures.sort_unstable();
    if figures.is_empty() { Err("no search was answered".into()) } else { Ok(Measured { figures, memory }) }
}

/// Runs `work` beside the process and waits for its end; the most memory it held, in KiB, zero where the system does not tell.
fn watch(mut child: Child, work: impl FnOnce(&mut Child) -> Result<(), String>) -> Result<u64, String> {
    let status_file = format!("/proc/{}/status", child.id());
    let (most, over) = (AtomicU64::new(0), AtomicBool::new(false));
    std::thread::scope(|scope| {
        // The figure only grows and is gone with the process, so it is read again and again.
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let status = std::fs::read_to_string(&status_file).unwrap_or_default();
                most.fetch_max(kibibytes(&status).unwrap_or(0), Ordering::Relaxed);
                std::thread::yield_now();
            }
        });
        let ended = work(&mut child).and_then(|()| child.wait().map_err(|error| error.to_string()));
        over.store(true, Ordering::Relaxed);
        match ended {
            Ok(status) if status.success() => Ok(most.load(Ordering::Relaxed)),
            Ok(status) => Err(format!("the program ended with {status}")),
            Err(why) => Err(why),
        }
    })
}

/// `VmHWM` of a `/proc/…/status`.
fn kibibytes(status: &str) -> Option<u64> {
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()
}

/// The member `us` of an answer of `securite places --batch`, which writes it before any text of others.
fn microseconds(answer: &str) -> Option<u64> {
    let (_, rest) = answer.split_once("\"us\":")?;
    rest.trim_start().split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// Every beginning of a text, the whole included.
fn beginnings(text: &str) -> Vec<&str> {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.filter_map(|end| text.get(..end)).collect()
}

/// The first column of the table, but for its heading.
fn queries(file: &Path) -> Result<Vec<String>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(text.lines().skip(1).filter_map(|line| line.split('\t').next()).map(str::to_owned).collect())
}

/// The figure below which this part of all lies. `sorted` is not empty.
fn part(sorted: &[u64], share: f64) -> u64 {
    let at = (sorted.len().saturating_sub(1) as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or_default()
}

fn newest_pack(release: &Path) -> Result<PathBuf, String> {
    let builds = std::fs::read_dir(release.join("build")).map_err(|error| error.to_string())?;
    let packs = builds.filter_map(|entry| Some(entry.ok()?.path().join("out").join("builtin.pack")));
    let dated = packs.filter_map(|pack| Some((pack.metadata().ok()?.modified().ok()?, pack)));
    dated.max().map(|(_, pack)| pack).ok_or_else(|| "no built-in pack was built".into())
}

/// Bytes of the library after `strip`.
fn stripped(built: &Path) -> Result<u64, String> {
    let name = format!("{}securite_bindings{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let copy = built.join("library.stripped");
    ask(Command::new("strip").arg("-o").arg(&copy).arg(built.join(name)))?;
    size(&copy)
}

fn size(file: &Path) -> Result<u64, String> {
    file.metadata().map(|data| data.len()).map_err(|error| format!("{}: {error}", file.display()))
}

fn row(what: &str, figure: f64, unit: &str, limit: Option<f64>) {
    let verdict = limit.map_or(String::new(), |limit| {
        format!("limit {limit} {unit}{}", if figure > limit { "  EXCEEDED" } else { "" })
    });
    println!("{}", format!("{what:<40} {figure:>9.2} {unit}   {verdict}").trim_end());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_from_what_programs_write() {
        assert_eq!(kibibytes("Name:\tsecurite\nVmHWM:\t   12345 kB\nThreads:\t1"), Some(12345));
        assert_eq!(microseconds("{\"q\":\"1\",\"us\": 87,\"r\":[]}"), Some(87));
        assert_eq!(microseconds("{\"q\":\"1\",\"error\":\"mode inconnu\"}"), None);
        assert_eq!(beginnings("né"), ["n", "né"]);
    }

    #[test]
    fn parts_of_sorted_figures() {
        let figures: Vec<u64> = (0..=100).collect();
        assert_eq!([0.5, 0.99, 1.0].map(|share| part(&figures, share)), [50, 99, 100]);
        assert_eq!(part(&[7], 0.99), 7);
    }
}
