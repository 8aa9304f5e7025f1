//! `cargo xtask bench chat`: what the chat carries and costs, against real servers (`tests/chat/bin/load`).

use std::collections::BTreeMap;
use std::process::Command;

use super::{part, row};
use crate::chat::{FEATURE, programs};
use crate::run::{ask, cargo, show, target};

/// The program that measures.
const LOAD: &str = "securite-chat-load";
const SERVERS: [&str; 3] = ["SQLite", "PostgreSQL", "workers"];
/// A phone holds a sync for so many seconds.
const HELD: f64 = 30.0;

/// What was measured, by name, each in rising order.
struct Figures(BTreeMap<String, Vec<u64>>);

pub(super) fn run(options: &[&str]) -> Result<(), String> {
    let build = ["build", "--release", "--features", FEATURE, "--bin", LOAD];
    show(&mut cargo(&[build.as_slice(), &programs()].concat()))?;
    let mut load = Command::new(target()?.join("release").join(LOAD));
    let figures = Figures::read(&ask(load.args(options))?)?;
    print(&figures);
    Ok(())
}

/// As the other benches, with limits.
fn print(figures: &Figures) {
    println!();
    SERVERS.iter().for_each(|server| openings(figures, server));
    sends(figures);
    SERVERS.iter().for_each(|server| throughput(figures, server));
    if let Some(most) = figures.of("guichet", 1.0) {
        row("memory of the guichet at most", most / 1024.0, "MB", Some(60.0));
    }
    if let Some(round) = figures.of("round", 0.5) {
        row("a phone that waits, a sync, both ways", round, "B", None);
        row("  an hour", 3_600.0 / HELD, "syncs", None);
        row("  a day, without TLS", round * 86_400.0 / HELD / 1e6, "MB", None);
    }
}

fn openings(figures: &Figures, server: &str) {
    let name = format!("{server} opening");
    if let (Some(median), Some(slow)) = (figures.of(&name, 0.5), figures.of(&name, 0.99)) {
        let what = format!("opening, {server}, median of {}", figures.number(&name));
        row(&what, median / 1e3, "ms", None);
        row("  p99", slow / 1e3, "ms", None);
    }
}

/// From “send” until an officer has it, on PostgreSQL.
fn sends(figures: &Figures) {
    let of = |name: &str, share| figures.of(name, share).map(|time| time / 1e3);
    let names = [("our phone", "phone"), ("one that keeps it", "keeping"), ("a bare client", "bare")];
    for (what, name) in names {
        let (Some(median), Some(slow)) = (of(name, 0.5), of(name, 0.99)) else { return };
        row(&format!("message, {what}, of {}", figures.number(name)), median, "ms", None);
        row("  p99", slow, "ms", None);
    }
    let added = |name| Some(of(name, 0.5)? - of("bare", 0.5)?);
    row("what the phone adds at the median", added("phone").unwrap_or_default(), "ms", Some(2.0));
    row(
        "  what keeping adds to that",
        added("keeping").unwrap_or_default() - added("phone").unwrap_or_default(),
        "ms",
        None,
    );
}

/// With more and more conversations; all times are of one message.
fn throughput(figures: &Figures, server: &str) {
    for (size, wall) in figures.sizes(server) {
        let cost = |part: &str| figures.of(&format!("{server} {size} {part}"), 0.5).unwrap_or_default();
        let open = size.trim_start_matches('0');
        row(&format!("messages, {server}, {open} open"), 1e6 / wall, "/s", None);
        row("  processor to begin a conversation", cost("beginning") / 1e3, "ms", None);
        row("  Synapse's busiest process", cost("busiest") / wall * 100.0, "% of a core", None);
        for (what, part) in [
            ("Synapse", "homeserver"),
            ("database", "database"),
            ("guichet", "guichet"),
            ("this bench", "bench"),
        ] {
            row(&format!("  processor a message, {what}"), cost(part) / 1e3, "ms", None);
        }
    }
}

impl Figures {
    /// A line: name, tab, whole number.
    fn read(text: &str) -> Result<Self, String> {
        let mut all: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for line in text.lines() {
            let figure = line.split_once('\t').and_then(|(name, figure)| Some((name, figure.parse().ok()?)));
            let (name, figure) = figure.ok_or_else(|| format!("no figure: {line}"))?;
            all.entry(name.to_owned()).or_default().push(figure);
        }
        all.values_mut().for_each(|sorted| sorted.sort_unstable());
        Ok(Figures(all))
    }

    /// The figure of this name below which this part of all lies; `None`: it was not measured.
    fn of(&self, name: &str, share: f64) -> Option<f64> {
        self.0.get(name).map(|sorted| part(sorted, share) as f64)
    }

    fn number(&self, name: &str) -> usize {
        self.0.get(name).map_or(0, Vec::len)
    }

    /// How many conversations were open, and how long a message took then.
    fn sizes(&self, server: &str) -> Vec<(&str, f64)> {
        let named = self.0.iter().filter_map(|(name, figures)| {
            let size = name.strip_prefix(server)?.strip_prefix(' ')?.strip_suffix(" wall")?;
            Some((size, part(figures, 0.5) as f64))
        });
        named.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Figures;

    #[test]
    fn figures_are_gathered_by_name() {
        let text = "phone\t9\nPostgreSQL 100 wall\t20\nphone\t7\nPostgreSQL 010 wall\t10\nphone\t8\n";
        let figures = Figures::read(text).unwrap();
        assert_eq!((figures.of("phone", 0.5), figures.number("phone")), (Some(8.0), 3));
        assert_eq!(figures.sizes("PostgreSQL"), [("010", 10.0), ("100", 20.0)]);
        assert_eq!(figures.sizes("SQLite"), []);
        assert_eq!(figures.of("bare", 0.5), None);
        assert!(Figures::read("phone\tsoon").is_err() && Figures::read("phone 9").is_err());
    }
}
