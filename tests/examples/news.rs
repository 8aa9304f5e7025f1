//! What news cost a phone: `cargo xtask bench news` runs it. 5,000 invented items a day, far more than all of France writes.
//!
//! The server is in the process, so that a line's speed is not in the figures; all else is what a phone runs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use securite_core::boundary::{AppPaths, AppProfile, LogEntry, ShellFailure, ShellLog, latest_news};
use securite_core::context::Now;
use securite_core::engine::{Effect, Engine, Event};
use securite_core::features::news::{HeldNews, NewsAction, NewsKept, NewsPlace, NewsSource};
use securite_core::profile::Profile;
use securite_core::runtime::ports::{Files as _, Ports};
use securite_core::runtime::testing::{ManualClock, Reply, ServerInABox};
use securite_core::runtime::{NewsChoice, SystemFiles, built_in_pack};
use securite_core::text::{Language, ReadingLevel, Words};
use securite_core::{AppAction, ScreenName};
use securite_feed::{Area, Entry, Item, Segment, Theme};
use securite_publisher::feed::{Publishing, publish};
use securite_publisher::signing::{KeyTexts, SigningKey};
use tempfile::TempDir;

const A_DAY: usize = 5_000;
const THERE: &str = "https://news.example.org/";
/// More than this many tries are no progress.
const TRIES: usize = 40;

fn main() -> ExitCode {
    let run = || -> Result<(), String> {
        println!("{:<46} {:>10} {:>10}", "", "one day", "30 days");
        let (one, thirty) = (Measured::of(1)?, Measured::of(30)?);
        for ((what, one), (_, thirty)) in one.rows().into_iter().zip(thirty.rows()) {
            println!("{what:<46} {one:>10} {thirty:>10}");
        }
        choosing()
    };
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// What fetching so many days came to.
struct Measured {
    items: usize,
    packed: u64,
    disk: u64,
    tries: usize,
    refresh: Duration,
    again: Duration,
    requests: usize,
}

impl Measured {
    fn of(days: i64) -> Result<Self, String> {
        let told = |error: &dyn std::fmt::Display| error.to_string();
        let now: DateTime<Utc> = "2026-11-29T18:00:00Z".parse().map_err(|error| told(&error))?;
        let texts: KeyTexts = SigningKey::make(None).map_err(|error| told(&error))?;
        let key = SigningKey::read(&texts.secret, None).map_err(|error| told(&error))?;
        let (out, device) = (folder()?, folder()?);
        let items: Vec<Item> = (0..days)
            .flat_map(|day| (0..A_DAY).map(move |number| item(now - TimeDelta::days(day), number)))
            .collect();
        let how = Publishing { out: out.path(), key: &key, serial: None, expires: 14, now };
        let published = publish(&items, &how).map_err(|error| told(&error))?;
        let phone = Phone { out: out.path(), device: device.path(), key: key.public(), now };
        let start = Instant::now();
        let (mut tries, mut requests) = (0, 0);
        // What one try may fetch is bounded: the rest comes with the next.
        while phone.held() < published.days && tries < TRIES {
            requests += phone.refresh()?;
            tries += 1;
        }
        let refresh = start.elapsed();
        let start = Instant::now();
        phone.refresh()?;
        Ok(Measured {
            items: items.len(),
            packed: published.bytes.0,
            disk: size(device.path()),
            tries,
            refresh,
            again: start.elapsed(),
            requests,
        })
    }

    fn rows(&self) -> Vec<(&'static str, String)> {
        let mb = |bytes: u64| format!("{:.1} MB", bytes as f64 / 1e6);
        let ms = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1e3);
        vec![
            ("items", self.items.to_string()),
            ("fetched, packed", mb(self.packed)),
            ("on the disk, unpacked", mb(self.disk)),
            ("tries of 8 MB", self.tries.to_string()),
            ("requests", self.requests.to_string()),
            ("fetched, verified, unpacked, written, opened", ms(self.refresh)),
            ("nothing new: asked, and all opened", ms(self.again)),
        ]
    }
}

/// A phone and what it asks.
struct Phone<'a> {
    out: &'a Path,
    device: &'a Path,
    key: String,
    now: DateTime<Utc>,
}

impl Phone<'_> {
    /// One try; how many requests.
    fn refresh(&self) -> Result<usize, String> {
        let text = format!("name = \"x\"\n[news.signed]\naddress = \"{THERE}\"\nkeys = [\"{}\"]\n", self.key);
        let paths = AppPaths { packs_folder: self.device.to_str().map(str::to_owned), ..AppPaths::default() };
        let server = ServerInABox::default();
        let (served, out) = (server.clone(), self.out.to_owned());
        server.serves(move |request| {
            let name = request.address.strip_prefix(THERE)?;
            let bytes = std::fs::read(out.join(name)).ok()?;
            Some(Reply::Whole(200, bytes.into()))
        });
        let clock = ManualClock::at(Now::Instant(self.now));
        let ports = |profile: &Profile| Ports {
            clock: Box::new(clock),
            network: Box::new(server),
            ..Ports::system(profile)
        };
        let start = paths.start("fr", &AppProfile::Written { text }, ports, built_in_pack());
        let words = Words::of(Language::French, ReadingLevel::Standard);
        let told =
            latest_news(start, NewsChoice { most: 1, ..NewsChoice::default() }, words, Arc::new(Silent));
        if told.ended == "renewed" { Ok(served.asked().len()) } else { Err(told.said.join(" ")) }
    }

    /// How many days are there.
    fn held(&self) -> usize {
        let news = self.device.join("news").join("x");
        let names = SystemFiles.beside(&news, "20").unwrap_or_default();
        names.len()
    }
}

/// What a choice costs among 150,000 items, and a page.
fn choosing() -> Result<(), String> {
    const ROUNDS: usize = 21;
    let now: DateTime<Utc> = "2026-11-29T18:00:00Z".parse().map_err(|_| "no time")?;
    let folder = folder()?;
    let files = (0..30).map(|day| {
        let time = now - TimeDelta::days(day);
        let items: Vec<Item> = (0..A_DAY).map(|number| item(time, number)).collect();
        let file = folder.path().join(day.to_string());
        let text = Segment::write(time.date_naive(), &items);
        SystemFiles.write(&file, &text).map(|()| file).map_err(|error| error.to_string())
    });
    let files = files.collect::<Result<Vec<_>, String>>()?;
    let start = Instant::now();
    let open = |file: &PathBuf| {
        let bytes = SystemFiles.map(file).map_err(|error| error.to_string())?;
        let segment = Segment::read(bytes).map_err(|error| error.to_string())?;
        Ok(NewsSource { segment, unsigned: None })
    };
    let sources = files.iter().map(open).collect::<Result<Vec<_>, String>>()?;
    let news = HeldNews::new(None, sources);
    let opening = start.elapsed();
    // One area each, and a place in the order; the texts stay in their files.
    let held = news.len() * (size_of::<Entry>() + size_of::<Area>() + size_of::<(u16, u32)>());
    let text = format!("name = \"x\"\n[[news.plain]]\naddress = \"{THERE}x\"\nname = \"x\"\n");
    let profile = Profile::parse(&text).map_err(|error| error.to_string())?;
    let mut engine = Engine::of(&profile);
    let place = |tag: &str| Area::of_tag(tag).map(|area| NewsPlace { area, name: tag.into() });
    let places = ["area:95127", "area:13", "area:2A004"].into_iter().filter_map(place).collect();
    let kept = NewsKept { places, ..NewsKept::default() };
    let effects = engine.apply(Event::NewsRead { kept, notices: false, chance: 0 });
    let open = effects.into_iter().find_map(|effect| match effect {
        Effect::OpenNews(id) => Some(id),
        _ => None,
    });
    let id = open.ok_or("nothing to open")?;
    engine.apply(Event::NewsOpened { id, news });
    engine.apply(Event::Acted(AppAction::Opened { screen: ScreenName::News }));
    let mut figures: Vec<Duration> = (0..ROUNDS)
        .map(|round| {
            let action = NewsAction::ThemeSet { theme: Theme::Digital.name().into(), on: round % 2 == 1 };
            let start = Instant::now();
            engine.apply(Event::Acted(action.into()));
            let shown = engine.changed(&ScreenName::News, Now::Instant(now));
            assert!(shown.is_some() || round > 0, "the page changes");
            start.elapsed()
        })
        .collect();
    figures.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    let middle = figures.get(ROUNDS / 2).copied().unwrap_or_default();
    let slowest = figures.last().copied().unwrap_or_default();
    println!("\n150,000 items opened and put in order          {:>7.1} ms", ms(opening));
    println!("what chooses them, in memory                   {:>7.1} MB", held as f64 / 1e6);
    println!("chosen anew and the page made, median          {:>7.1} ms   limit 20 ms", ms(middle));
    println!("  the slowest of {ROUNDS}                           {:>7.1} ms", ms(slowest));
    Ok(())
}

/// An invented item, some 900 bytes as it is written.
fn item(time: DateTime<Utc>, number: usize) -> Item {
    let departments = ["01", "13", "2A", "59", "69", "75", "95", "971"];
    let department = departments.get(number % departments.len()).copied().unwrap_or("01");
    let tag = match number % 10 {
        0 => "area:FR".to_owned(),
        1..=4 => format!("area:{department}"),
        _ => format!("area:{department}{:0width$}", number % 90 + 1, width = 5 - department.len()),
    };
    let theme = Theme::ALL.get(number % Theme::ALL.len()).copied().unwrap_or(Theme::Digital);
    let seed = number.wrapping_mul(7_919).wrapping_add(time.timestamp().unsigned_abs() as usize);
    Item {
        id: format!("{}/{number}", time.date_naive()),
        title: format!("Exemple {number} du {}", time.date_naive()),
        text: invented(seed),
        themes: [theme].into_iter().collect(),
        areas: Area::of_tag(&tag).into_iter().collect(),
        published: time,
        corrected: None,
        until: time + TimeDelta::days(40),
        event: false,
        source: "Exemple".into(),
        link: Some(format!("https://example.org/{number}")),
    }
}

/// Some six hundred letters that look no more alike than those of people: words in an order of their own.
fn invented(seed: usize) -> String {
    const WORDS: &str = "la gendarmerie police nationale signale un vol de vélo devant gare commune habitants prudence \
        appelez brigade agents route accident circulation déviation matin soir conseils banque téléphone code \
        message lien faux colis plainte commissariat accueil horaires réunion publique école parents enfants \
        véhicule plaque témoin marché commerçants caméra porte fenêtre cambriolage vacances surveillance voisin";
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut state = seed as u64 | 1;
    let word = || {
        // Knuth's multiplier for 64 bits (MMIX).
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        words.get((state >> 33) as usize % words.len()).copied().unwrap_or_default()
    };
    std::iter::repeat_with(word).take(85).collect::<Vec<_>>().join(" ")
}

struct Silent;

impl ShellLog for Silent {
    fn write(&self, _: LogEntry) -> Result<(), ShellFailure> {
        Ok(())
    }
}

fn folder() -> Result<TempDir, String> {
    TempDir::new().map_err(|error| error.to_string())
}

fn size(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = entries.map(|entry| match entry.metadata() {
        Ok(data) if data.is_dir() => size(&entry.path()),
        Ok(data) => data.len(),
        Err(_) => 0,
    });
    sizes.sum()
}
