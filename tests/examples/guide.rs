//! What the guide costs a phone: `cargo xtask bench guide` runs it. The pack that ships, the sentences that people say.
//!
//! Home does not read the guide. The first page made of it reads all of it, and the first search its index; then each
//! beginning of each sentence is searched and its page made, as if somebody typed it letter by letter.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use securite_core::AppAction;
use securite_core::ScreenName;
use securite_core::atlas::Atlas;
use securite_core::context::Now;
use securite_core::engine::{Engine, Event};
use securite_core::features::guidance::SEARCH;
use securite_core::features::renewal::HeldPack;
use securite_core::runtime::built_in_pack;

const SENTENCES: &str = include_str!("../data/guide/sentences.tsv");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let now: DateTime<Utc> = "2026-11-30T12:00:00Z".parse().map_err(|_| "no time")?;
    let now = Now::Instant(now);
    let atlas = Atlas::open(built_in_pack()).map_err(|error| error.to_string())?;
    let held = HeldPack::BuiltIn { issued: atlas.issue_day() };
    let mut engine = Engine::default();
    engine.apply(Event::AtlasOpened(Box::new(atlas), held));

    let mut shown = |action: AppAction, screen: &ScreenName| {
        let start = Instant::now();
        engine.apply(Event::Acted(action));
        let page = engine.changed(screen, now);
        (start.elapsed(), page.is_some())
    };
    let home = shown(AppAction::Opened { screen: ScreenName::Home }, &ScreenName::Home);
    let guide = shown(AppAction::Opened { screen: ScreenName::Guidance }, &ScreenName::Guidance);
    let type_in = |text: &str| AppAction::Typed { field: SEARCH.into(), text: text.into() };
    let first = shown(type_in("vélo"), &ScreenName::Guidance);
    if ![home, guide, first].iter().all(|(_, there)| *there) {
        return Err("a page is missing".into());
    }
    let sentences = SENTENCES.lines().filter_map(|line| line.split('\t').next());
    let beginnings = sentences.flat_map(|sentence| {
        sentence.char_indices().map(|(at, letter)| sentence.split_at(at + letter.len_utf8()).0)
    });
    let mut keys: Vec<Duration> =
        beginnings.map(|typed| shown(type_in(typed), &ScreenName::Guidance).0).collect();
    keys.sort_unstable();
    let part = |share: usize| keys.get((keys.len() - 1) * share / 100).copied().unwrap_or_default();
    let row = |what: &str, time: Duration| println!("{what:<52} {:>8.2} ms", time.as_secs_f64() * 1e3);
    row("home", home.0);
    row("the first page of the guide, which reads it", guide.0);
    row("the first search, which makes the index", first.0);
    row(&format!("a key of {}, median", keys.len()), part(50));
    row("  p99", part(99));
    row("  the slowest", part(100));
    Ok(())
}
