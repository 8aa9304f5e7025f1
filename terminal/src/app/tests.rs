//! The window as a person sees it: every screen in three languages, as text. The core is the real
//! one, asked without its thread, so that nothing has to be waited for.

use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use expect_test::expect_file;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use securite_core::engine::{Engine, Event, PackRefusal};
use securite_core::features::settings::SettingsAction;
use securite_core::features::station::{StationAction, StationModel};
use securite_core::testing::{small_atlas, wall};

use super::*;

const SMALL: Size = Size { width: 80, height: 24 };
const LARGE: Size = Size { width: 120, height: 36 };

/// The core of a test.
struct Sync {
    engine: RefCell<Engine>,
    screens: RefCell<VecDeque<ScreenState>>,
    sent: RefCell<Vec<AppAction>>,
}

impl Sync {
    fn new(tag: &str) -> Self {
        let core = Sync { engine: RefCell::default(), screens: RefCell::default(), sent: RefCell::default() };
        core.happen(Event::AtlasOpened(Box::new(small_atlas().unwrap())));
        let language = SettingsAction::LanguageChosen { tag: tag.split('-').next().unwrap().into() };
        core.happen(Event::Done(language.into()));
        core.happen(Event::Done(SettingsAction::PlainWordsSet { on: tag.ends_with("simple") }.into()));
        core
    }

    fn happen(&self, event: Event) {
        let outcome = self.engine.borrow_mut().apply(event, wall("2026-08-24T10:00"));
        self.screens.borrow_mut().extend(outcome.screens);
    }
}

impl Core for &Sync {
    fn dispatch(&self, action: AppAction) {
        self.sent.borrow_mut().push(action.clone());
        self.happen(Event::Done(action));
    }
}

/// A person at a window.
struct Person<'a> {
    core: &'a Sync,
    app: App<&'a Sync>,
}

impl<'a> Person<'a> {
    fn new(core: &'a Sync, tag: &str, size: Size) -> Self {
        let mut person = Person { core, app: App::new(core, tag, false, size) };
        person.settle();
        person
    }

    fn settle(&mut self) {
        while let Some(state) = { self.core.screens.borrow_mut().pop_front() } {
            self.app.show(state);
        }
    }

    fn press(&mut self, code: KeyCode) -> Flow {
        let flow = self.app.key(KeyEvent::new(code, KeyModifiers::NONE));
        self.settle();
        flow
    }

    fn keys(&mut self, codes: &[KeyCode]) {
        codes.iter().for_each(|code| _ = self.press(*code));
    }

    fn write(&mut self, text: &str) {
        text.chars().for_each(|letter| _ = self.press(KeyCode::Char(letter)));
    }

    fn visit(&mut self, id: &str) {
        self.app.go(ScreenName::Station { id: id.into() });
        self.settle();
    }

    /// The window as text.
    fn sees(&self) -> String {
        let mut terminal =
            Terminal::new(TestBackend::new(self.app.size.width, self.app.size.height)).unwrap();
        terminal.draw(|frame| self.app.draw(frame)).unwrap();
        let buffer = terminal.backend().buffer();
        let rows = (0..self.app.size.height).map(|y| {
            let row = (0..self.app.size.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
            row.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }
}

const F: fn(u8) -> KeyCode = KeyCode::F;

/// What a person does before looking.
type Way = fn(&mut Person<'_>);

/// Every picture: its name, the size of the window, and how one gets there.
const PICTURES: [(&str, Size, Way); 31] = [
    ("home", SMALL, |_| {}),
    ("home-with-a-kept-station", SMALL, |person| {
        person.core.happen(Event::Done(StationAction::Kept { id: "vigny".into() }.into()));
        person.settle();
    }),
    ("help", SMALL, |person| person.keys(&[KeyCode::Char('?')])),
    ("emergency", SMALL, |person| person.keys(&[F(4)])),
    ("link-to-copy", SMALL, |person| person.keys(&[KeyCode::Down, KeyCode::Down, KeyCode::Enter])),
    ("directory", SMALL, |person| person.keys(&[F(1)])),
    ("directory-typing", SMALL, |person| {
        person.keys(&[F(1)]);
        person.write("12 rue de riv");
    }),
    ("directory-choice", SMALL, |person| {
        person.keys(&[F(1)]);
        person.write("saint denis");
        person.keys(&[KeyCode::Enter, KeyCode::Down]);
    }),
    ("directory-nothing-found", SMALL, |person| {
        person.keys(&[F(1)]);
        person.write("qqqqqqqq");
        person.keys(&[KeyCode::Enter]);
    }),
    ("directory-found", SMALL, |person| cergy(person)),
    ("directory-found-below", SMALL, |person| {
        cergy(person);
        person.keys(&[KeyCode::PageDown]);
    }),
    ("directory-found-wide", LARGE, |person| cergy(person)),
    ("station", SMALL, |person| {
        cergy(person);
        person.keys(&[KeyCode::Down, KeyCode::Down, KeyCode::Enter]);
    }),
    ("station-below", SMALL, |person| {
        cergy(person);
        person.keys(&[KeyCode::Down, KeyCode::Down, KeyCode::Enter, KeyCode::PageDown, KeyCode::PageDown]);
    }),
    ("station-wide", LARGE, |person| {
        cergy(person);
        person.keys(&[KeyCode::Down, KeyCode::Down, KeyCode::Enter]);
    }),
    ("chart", SMALL, |person| {
        cergy(person);
        person.keys(&[KeyCode::Down, KeyCode::Enter]);
    }),
    ("chart-pin-chosen", SMALL, |person| {
        cergy(person);
        person.keys(&[KeyCode::Down, KeyCode::Enter, KeyCode::Char('-'), KeyCode::Tab]);
    }),
    ("chart-wide", LARGE, |person| {
        cergy(person);
        person.keys(&[KeyCode::Down, KeyCode::Enter, KeyCode::Char('+')]);
    }),
    ("home-with-a-station-that-is-gone", SMALL, |person| {
        let kept = StationModel { kept: Some("moved".into()) };
        person.core.happen(Event::StationRead(kept));
        person.settle();
    }),
    ("station-words-for-hours", SMALL, |person| person.visit("mots")),
    ("station-old-hours", SMALL, |person| person.visit("osny")),
    ("station-vague-position", SMALL, |person| person.visit("oise")),
    ("station-unknown", SMALL, |person| person.visit("nowhere")),
    ("chat-below", SMALL, |person| person.keys(&[F(2), KeyCode::PageDown])),
    ("discreet-below", SMALL, |person| person.keys(&[F(3), KeyCode::PageDown, KeyCode::PageDown])),
    ("chat", SMALL, |person| person.keys(&[F(2)])),
    ("discreet", SMALL, |person| person.keys(&[F(3)])),
    ("discreet-still-there", SMALL, |person| {
        person.keys(&[F(3)]);
        person.app.untouched(45);
    }),
    ("settings", SMALL, |person| {
        person.core.happen(Event::Done(StationAction::Kept { id: "vigny".into() }.into()));
        person.settle();
        person.keys(&[KeyCode::Up]);
        person.app.go(ScreenName::Settings);
        person.settle();
    }),
    ("notice", SMALL, |person| {
        person.core.happen(Event::PackRefused { file: "other.pack".into(), reason: PackRefusal::NotThere });
        person.settle();
    }),
    ("too-small", Size { width: 30, height: 6 }, |_| {}),
];

fn cergy(person: &mut Person<'_>) {
    person.keys(&[F(1)]);
    person.write("5 rue nationale cergy");
    person.keys(&[KeyCode::Enter]);
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join("screens")
}

#[test]
fn every_screen_is_as_it_was_reviewed() {
    for tag in ["fr", "fr-simple", "en"] {
        for (name, size, way) in PICTURES {
            let core = Sync::new(tag);
            let mut person = Person::new(&core, tag, size);
            way(&mut person);
            let seen = person.sees();
            assert!(seen.lines().last().unwrap().contains("F4 17"), "{tag}/{name}:\n{seen}");
            expect_file![folder().join(tag).join(format!("{name}.txt"))].assert_eq(&seen);
        }
    }
}

#[test]
fn every_picture_in_the_folder_is_one_of_these() {
    let known: BTreeSet<String> = PICTURES.iter().map(|(name, ..)| format!("{name}.txt")).collect();
    for tag in ["fr", "fr-simple", "en"] {
        let files = std::fs::read_dir(folder().join(tag)).unwrap();
        let there: BTreeSet<String> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(there, known, "{tag}");
    }
}

#[test]
fn leaving_the_page_on_violence_empties_the_stack_before_the_core_is_told() {
    for leave in [KeyCode::Esc, KeyCode::Enter] {
        let core = Sync::new("fr");
        let mut person = Person::new(&core, "fr", SMALL);
        person.keys(&[F(1), F(2), F(3), leave]);
        assert_eq!(person.app.stack, [ScreenName::Home]);
        assert!(person.sees().contains("Besoin d’aide"));
        person.keys(&[KeyCode::Esc]);
        assert_eq!(person.app.stack, [ScreenName::Home]);
    }
}

#[test]
fn a_minute_without_a_touch_leaves_too() {
    let core = Sync::new("en");
    let mut person = Person::new(&core, "en", SMALL);
    person.keys(&[F(3)]);
    person.app.untouched(44);
    assert_eq!(person.app.over, Over::Nothing);
    person.app.untouched(45);
    assert_eq!(person.app.over, Over::StillThere);
    // Any key says "I am here", and does nothing else.
    person.keys(&[KeyCode::Char('x')]);
    assert_eq!((&person.app.over, person.app.top()), (&Over::Nothing, &ScreenName::Discreet));
    person.app.untouched(60);
    assert_eq!(person.app.stack, [ScreenName::Home]);
    person.app.untouched(600);
}

#[test]
fn what_was_typed_is_gone_with_its_screen() {
    let core = Sync::new("fr");
    let mut person = Person::new(&core, "fr", SMALL);
    cergy(&mut person);
    person.keys(&[KeyCode::Esc, F(1)]);
    assert_eq!(person.app.field.value(), "");
    assert!(!person.sees().contains("nationale"));
}

#[test]
fn a_huge_paste_is_cut_and_steers_nothing() {
    let core = Sync::new("fr");
    let mut person = Person::new(&core, "fr", SMALL);
    person.app.paste("not here");
    person.keys(&[F(1)]);
    person.app.paste(&format!("cergy\n\x1b[31m{}", "x".repeat(100_000)));
    person.settle();
    assert_eq!(person.app.field.value().chars().count(), 1_000);
    assert!(!person.sees().contains('\x1b'));
}

#[test]
fn odd_keys_and_sizes_are_survived() {
    let core = Sync::new("fr");
    let mut person = Person::new(&core, "fr", SMALL);
    let odd =
        [F(12), KeyCode::Insert, KeyCode::Null, KeyCode::Char('\u{301}'), KeyCode::PageUp, KeyCode::BackTab];
    for bar in 1..=4 {
        for size in [(0, 0), (1, 1), (40, 8), (99, 24), (100, 9), (500, 200)] {
            person.keys(&[F(bar)]);
            person.app.resize(Size { width: size.0, height: size.1 });
            person.settle();
            person.keys(&odd);
            person.sees();
        }
    }
}

#[test]
fn the_app_speaks_the_language_chosen_in_it() {
    let core = Sync::new("fr");
    let mut person = Person::new(&core, "fr", SMALL);
    person.app.go(ScreenName::Settings);
    person.settle();
    person.keys(&[KeyCode::Down, KeyCode::Enter]);
    assert!(person.sees().contains("F4 17 Emergency"), "{}", person.sees());
}

#[test]
fn every_way_out_is_one_key() {
    let core = Sync::new("fr");
    let mut person = Person::new(&core, "fr", SMALL);
    assert_eq!(person.press(KeyCode::Char('q')), Flow::Leave);
    person.keys(&[F(1)]);
    assert_eq!(person.press(KeyCode::Char('q')), Flow::Go, "a letter of an address");
    let control_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert_eq!(person.app.key(control_c), Flow::Leave);
}
