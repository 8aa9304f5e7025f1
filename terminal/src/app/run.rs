//! The loop: keys and screens come in one queue, in the order in which they happen.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste, Event, KeyEventKind};
use crossterm::execute;
use securite_core::{AppAction, AppCore, ScreenState};

use super::{App, Core, Flow};
use crate::arguments::Shown;
use crate::design::colour_is_wanted;
use crate::host;

/// Something that the window has to deal with.
pub(crate) enum Happened {
    /// The core shows a screen.
    Screen(Box<ScreenState>),
    /// The terminal tells something.
    Terminal(Event),
    /// No key will come any more.
    TerminalLost,
}

/// How often the app looks at how long nothing was touched.
const LOOK: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

impl Core for AppCore {
    fn dispatch(&self, action: AppAction) {
        AppCore::dispatch(self, action);
    }
}

/// Fills the window until the person leaves. The terminal is as it was before, whatever happens.
pub(crate) fn run(shown: &Shown) -> io::Result<()> {
    let (sender, receiver) = channel();
    let core = host::open(shown, sender.clone());
    std::thread::Builder::new().name("keys".into()).spawn(move || listen(&sender))?;
    let mut terminal = ratatui::try_init()?;
    let _ = execute!(io::stdout(), EnableBracketedPaste);
    let ended = turn(&mut terminal, core, shown, &receiver);
    let _ = execute!(io::stdout(), DisableBracketedPaste);
    ratatui::restore();
    ended
}

/// Reads the terminal until it ends.
fn listen(sender: &Sender<Happened>) {
    loop {
        let happened = match crossterm::event::read() {
            Ok(event) => Happened::Terminal(event),
            // A signal, such as that of a new size, came between.
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => Happened::TerminalLost,
        };
        let is_last = matches!(happened, Happened::TerminalLost);
        if sender.send(happened).is_err() || is_last {
            return;
        }
    }
}

fn turn(
    terminal: &mut ratatui::DefaultTerminal,
    core: AppCore,
    shown: &Shown,
    receiver: &Receiver<Happened>,
) -> io::Result<()> {
    let mut app = App::new(core, shown.lang.tag(), colour_is_wanted(), terminal.size()?);
    let (mut touched, mut told) = (Instant::now(), Instant::now());
    loop {
        // Asked each time: a signal of a new size may be lost.
        app.resize(terminal.size()?);
        terminal.draw(|frame| app.draw(frame))?;
        match receiver.recv_timeout(LOOK) {
            Ok(happened) => {
                if matches!(happened, Happened::Terminal(_)) {
                    touched = Instant::now();
                }
                if take(&mut app, happened) == Flow::Leave {
                    return Ok(());
                }
                // All that came meanwhile belongs to the same picture.
                while let Ok(more) = receiver.try_recv() {
                    if take(&mut app, more) == Flow::Leave {
                        return Ok(());
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => app.untouched(touched.elapsed().as_secs()),
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        if told.elapsed() >= MINUTE {
            told = Instant::now();
            app.time_passed();
        }
    }
}

fn take<C: Core>(app: &mut App<C>, happened: Happened) -> Flow {
    match happened {
        Happened::Screen(state) => app.show(*state),
        Happened::Terminal(Event::Key(key)) if key.kind != KeyEventKind::Release => return app.key(key),
        Happened::Terminal(Event::Paste(text)) => app.paste(&text),
        Happened::Terminal(_) => {}
        Happened::TerminalLost => return Flow::Leave,
    }
    Flow::Go
}
