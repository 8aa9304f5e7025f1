//! The full screen over the small world: keys in, the window as text out. No thread, no clock.

mod keys;
mod quiet;
mod screens;

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use securite_core::context::Now;
use securite_core::engine::{Engine, Event, PackRefusal};
use securite_core::features::letter::LetterPage;
use securite_core::features::my_data::{Held, HeldThing};
use securite_core::features::settings::SettingsModel;
use securite_core::features::station::{StationAction, StationModel};
use securite_core::testing::{atlas_opened, step, wall};
use securite_core::text::{Language, ReadingLevel, Words};
use securite_core::{AppAction, ScreenName};

use super::App;
use crate::paper::Act;

/// Columns and rows of most terminals.
const USUAL: Size = Size::new(80, 24);

/// Somebody at a terminal.
struct Desk {
    app: App,
    engine: Engine,
    now: Duration,
    wall: Now,
    /// All that the core was told.
    told: Vec<AppAction>,
}

impl Desk {
    fn open(tag: &str, size: Size) -> Self {
        let mut desk = Desk::waiting(tag, size);
        desk.happens(atlas_opened());
        desk.settle();
        desk
    }

    /// The core does not answer yet.
    fn waiting(tag: &str, size: Size) -> Self {
        let (language, reading) = match tag {
            "fr-simple" => (Language::French, ReadingLevel::Plain),
            tag => (Language::from_tag(tag).unwrap(), ReadingLevel::Standard),
        };
        let mut desk = Desk {
            app: App::new(language, size),
            engine: Engine::default(),
            now: Duration::ZERO,
            wall: wall("2026-08-24T10:00"),
            told: Vec::new(),
        };
        desk.app.words = Words::of(language, reading);
        desk.happens(Event::SettingsRead(SettingsModel {
            chosen: Some(language),
            reading,
            ..SettingsModel::default()
        }));
        desk
    }

    fn happens(&mut self, event: Event) {
        let outcome = step(&mut self.engine, event, self.wall);
        outcome.screens.into_iter().for_each(|screen| self.app.show(screen));
    }

    /// As a control of a page does.
    fn lead(&mut self, screen: ScreenName) {
        self.app.act(Act::Send(AppAction::Opened { screen }));
    }

    /// Until the core has nothing left to hear.
    fn settle(&mut self) {
        while !self.app.sent.is_empty() {
            for action in std::mem::take(&mut self.app.sent) {
                self.told.push(action.clone());
                self.happens(Event::Acted(action));
            }
        }
    }

    /// One thing done: a key by its name, `=text` typed letter by letter, `!what` that happens.
    fn does(&mut self, what: &str) {
        if let Some(text) = what.strip_prefix('=') {
            return text.chars().for_each(|letter| self.press(KeyCode::Char(letter), KeyModifiers::NONE));
        }
        let plain = KeyModifiers::NONE;
        match what {
            "Tab" => self.press(KeyCode::Tab, plain),
            "BackTab" => self.press(KeyCode::BackTab, KeyModifiers::SHIFT),
            "Enter" => self.press(KeyCode::Enter, plain),
            "Esc" => self.press(KeyCode::Esc, plain),
            "Down" => self.press(KeyCode::Down, plain),
            "Up" => self.press(KeyCode::Up, plain),
            "Right" => self.press(KeyCode::Right, plain),
            "Left" => self.press(KeyCode::Left, plain),
            "PageDown" => self.press(KeyCode::PageDown, plain),
            "End" => self.press(KeyCode::End, plain),
            "Ctrl-Q" => self.press(KeyCode::Char('q'), KeyModifiers::CONTROL),
            "Ctrl-C" => self.press(KeyCode::Char('c'), KeyModifiers::CONTROL),
            "Alt-é" => self.press(KeyCode::Char('é'), KeyModifiers::ALT),
            "Alt-4" => self.press(KeyCode::Char('4'), KeyModifiers::ALT),
            "F1" => self.press(KeyCode::F(1), plain),
            "F2" => self.press(KeyCode::F(2), plain),
            "F3" => self.press(KeyCode::F(3), plain),
            "F4" => self.press(KeyCode::F(4), plain),
            "!first-run" => {
                self.happens(Event::FirstRunDue);
                self.settle();
            }
            "!kept" => self.core_is_told(StationAction::Kept { id: "cergy".into() }.into()),
            "!gone" => self.happens(Event::StationRead(StationModel { kept: Some("gone".into()) })),
            "!sunday" => {
                self.wall = wall("2026-08-23T10:00");
                self.core_is_told(AppAction::TimePassed);
            }
            "!contacts" => self.lead(ScreenName::Station { id: "mots".into() }),
            "!old-hours" => self.lead(ScreenName::Station { id: "osny".into() }),
            "!approximate" => self.lead(ScreenName::Station { id: "oise".into() }),
            "!letter" => self.lead(ScreenName::Letter { page: LetterPage::Who }),
            "!chart" => self.lead(ScreenName::Chart),
            "!unknown" => self.lead(ScreenName::Station { id: "gone".into() }),
            "!refused" => {
                self.happens(Event::PackRefused { file: "a.pack".into(), reason: PackRefusal::NotThere })
            }
            "!held" => {
                let mut held = Held::default();
                held.add(HeldThing::Station, 0, None);
                held.add(HeldThing::News, 20_800, Some("feed-1.securite".into()));
                self.happens(Event::HeldTold(held));
            }
            "!ended" => self.app.end(),
            "!unfocused" => self.app.look_away(),
            other => panic!("nobody can do {other}"),
        }
        self.settle();
    }

    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.app.key(KeyEvent::new(code, modifiers), self.now);
        self.settle();
    }

    fn core_is_told(&mut self, action: AppAction) {
        self.happens(Event::Acted(action));
    }

    /// Time passes, and nobody touches a key.
    fn waits(&mut self, seconds: u64) {
        self.now += Duration::from_secs(seconds);
        self.app.tick(self.now);
        self.settle();
    }

    fn buffer(&self) -> Buffer {
        let mut terminal =
            Terminal::new(TestBackend::new(self.app.size.width, self.app.size.height)).unwrap();
        terminal.draw(|frame| self.app.draw_window(frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The window as text.
    fn text(&self) -> String {
        let buffer = self.buffer();
        let row = |row: &[ratatui::buffer::Cell]| row.iter().map(|cell| cell.symbol()).collect::<String>();
        let rows = buffer.content().chunks(usize::from(self.app.size.width).max(1));
        rows.map(|cells| row(cells).trim_end().to_owned() + "\n").collect()
    }

    fn title(&self) -> String {
        let text = self.text();
        text.lines().next().unwrap_or_default().trim_matches(['┌', '─', '┐', ' ']).to_owned()
    }
}
