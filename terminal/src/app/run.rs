//! The terminal and the clock around [`App`]: what happens arrives in one queue.

use std::io::{self, IsTerminal as _, stdout};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{
    self, DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange, Event,
};
use crossterm::execute;
use crossterm::style::force_color_output;
use ratatui::DefaultTerminal;
use ratatui::layout::Size;
use securite_core::AppAction;
use securite_core::boundary::AppPaths;
use securite_core::features::settings::SettingsAction;
use securite_core::text::Language;

use super::App;
use crate::Outcome;
use crate::arguments::{self, Screens};
use crate::design::{bleach, is_colour_wanted};
use crate::faults::Faults;
use crate::host::{Host, Told};
use crate::profile::Chosen;

/// How often the core hears of the time: it tells it to the minute.
const MINUTE: Duration = Duration::from_secs(60);

/// What can happen.
enum Happened {
    Told(Told),
    Input(Event),
    /// The terminal is gone.
    Lost,
}

impl From<Told> for Happened {
    fn from(told: Told) -> Self {
        Happened::Told(told)
    }
}

/// Opens the full screen until somebody leaves. Without a terminal there is the help.
pub(crate) fn run(asked: &Screens, chosen: Chosen) -> Outcome {
    if !(io::stdin().is_terminal() && stdout().is_terminal()) {
        crate::print(&arguments::help());
        return Outcome::Found;
    }
    let faults = match Faults::open(asked.log.as_deref()) {
        Ok(faults) => faults,
        Err(sentence) => return crate::refused(&sentence),
    };
    quiet_panics();
    // Where colour is not wanted none is in the cells; crossterm's own way resets bold as well.
    force_color_output(true);
    let ended = ratatui::try_init().and_then(|mut terminal| {
        execute!(stdout(), EnableBracketedPaste, EnableFocusChange)?;
        live(&mut terminal, asked, chosen, Arc::clone(&faults))
    });
    restore();
    faults.print();
    match ended {
        Ok(()) => Outcome::Found,
        Err(error) => {
            eprintln!("securite : {error}");
            Outcome::NothingFound
        }
    }
}

fn live(
    terminal: &mut DefaultTerminal,
    asked: &Screens,
    chosen: Chosen,
    faults: Arc<Faults>,
) -> io::Result<()> {
    let (sender, happened) = channel();
    let system = system_language();
    let tag = asked.lang.map_or(system.as_str(), |lang| lang.language());
    let mut app = App::new(Language::from_tag(tag).unwrap_or_default(), terminal.size()?);
    // The bar stands before the core does (E2).
    draw(terminal, &mut app)?;
    let Chosen { profile, packs } = chosen;
    let paths = AppPaths {
        store_file: text(&asked.settings),
        pack_file: text(&asked.pack),
        packs_folder: packs,
        log_file: text(&asked.log),
    };
    let host = Host::open(paths, &system, &profile, asked.at, faults, sender.clone());
    // No line of a computer is known to cost by what is sent.
    host.dispatch(AppAction::LineChanged { metered: false });
    if let Some(lang) = asked.lang {
        host.dispatch(SettingsAction::LanguageChosen { tag: lang.language().into() });
        host.dispatch(SettingsAction::PlainWordsSet { on: lang.is_plain() });
    }
    thread::spawn(move || listen(&sender));
    turn(terminal, &mut app, &host, &happened)
}

fn turn(
    terminal: &mut DefaultTerminal,
    app: &mut App,
    host: &Host,
    happened: &Receiver<Happened>,
) -> io::Result<()> {
    let start = Instant::now();
    let mut minute = MINUTE;
    loop {
        draw(terminal, app)?;
        app.sent.drain(..).for_each(|action| host.dispatch(action));
        let next = app.next_tick().map_or(minute, |tick| tick.min(minute));
        let mut first = match happened.recv_timeout(next.saturating_sub(start.elapsed())) {
            Ok(first) => Some(first),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        // All that waits is applied before the next drawing, so that a held key does not lag.
        while let Some(what) = first.take().or_else(|| happened.try_recv().ok()) {
            if !apply(app, what, start.elapsed()) {
                return Ok(());
            }
        }
        app.tick(start.elapsed());
        if start.elapsed() >= minute {
            minute = start.elapsed() + MINUTE;
            host.dispatch(AppAction::TimePassed);
        }
    }
}

fn draw(terminal: &mut DefaultTerminal, app: &mut App) -> io::Result<()> {
    terminal.draw(|frame| {
        app.draw(frame);
        if !is_colour_wanted() {
            bleach(frame.buffer_mut());
        }
    })?;
    Ok(())
}

/// False when it is over.
fn apply(app: &mut App, what: Happened, now: Duration) -> bool {
    // What was due before a key came is due all the same.
    app.tick(now);
    match what {
        Happened::Told(Told::Screen(state)) => app.show(state),
        Happened::Told(Told::Ended) => app.end(),
        Happened::Input(Event::Key(key)) => app.key(key, now),
        Happened::Input(Event::Paste(text)) => app.paste(&text, now),
        Happened::Input(Event::Resize(width, height)) => app.resize(Size::new(width, height)),
        Happened::Input(Event::FocusLost) => app.look_away(),
        Happened::Input(_) => {}
        Happened::Lost => return false,
    }
    !app.left
}

fn listen(sender: &Sender<Happened>) {
    loop {
        let happened = match event::read() {
            Ok(event) => Happened::Input(event),
            // A signal came between, such as that of another size.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => Happened::Lost,
        };
        let lost = matches!(happened, Happened::Lost);
        if sender.send(happened).is_err() || lost {
            return;
        }
    }
}

/// Only a panic of the main thread ends the app: its terminal is restored before the words come.
/// What other threads would print over the screen is dropped.
fn quiet_panics() {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if thread::current().name() == Some("main") {
            restore();
            told(panic);
        }
    }));
}

fn restore() {
    // Where this fails there is no terminal left to restore.
    let _ = execute!(stdout(), DisableBracketedPaste, DisableFocusChange);
    ratatui::restore();
}

/// The language of the system, as POSIX names it.
fn system_language() -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.into_iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    set.unwrap_or_default()
}

fn text(path: &Option<std::path::PathBuf>) -> Option<String> {
    path.as_ref().map(|path| path.to_string_lossy().into_owned())
}
