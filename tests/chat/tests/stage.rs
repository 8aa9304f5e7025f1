//! What all tests share: two homeservers behind one guichet, and a line before the first that can be made to fail.

use std::future::Future;
use std::path::PathBuf;
use std::sync::Mutex;

use securite_chat_tests::fault::Line;
use securite_chat_tests::{Layout, MadeOf, World};
use securite_services::{free_port, last_lines};
use tokio::runtime::{Builder, Runtime};

/// The first homeserver's name.
pub(crate) const NORTH: &str = "chat.localhost";
/// The second's.
pub(crate) const SOUTH: &str = "sud.localhost";
/// The service that only the second has.
pub(crate) const FAR: &str = "outre-mer";

pub(crate) struct Stage {
    pub(crate) world: World,
    /// Between the guichet and the first homeserver.
    pub(crate) line: Line,
    /// Between phones and the first homeserver.
    pub(crate) phones: Line,
    /// What the purge was of, for the search.
    pub(crate) purged: Mutex<Option<crate::remains::Purged>>,
    /// Serves the line.
    _runtime: Runtime,
}

impl Stage {
    pub(crate) fn set() -> Result<Self, String> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let ports = [free_port()?, free_port()?];
        let (line, phones) = runtime.block_on(async { (Line::to(ports[0]).await, Line::to(ports[0]).await) });
        let layout = Layout {
            homeservers: &[(NORTH, &["police", "gendarmerie"]), (SOUTH, &[FAR])],
            made_of: MadeOf::Sqlite,
            line: line.port(),
            phones: phones.port(),
            pace: "",
        };
        let world = World::start(layout, &ports)?;
        Ok(Stage { world, line, phones, purged: Mutex::new(None), _runtime: runtime })
    }

    /// The guichet's address.
    pub(crate) fn door(&self) -> String {
        self.world.door.address()
    }

    /// The last that the servers said, for whoever has to find out why.
    pub(crate) fn last_words(&self) -> String {
        let officers = ["bea", "caro"].map(|name| self.world.folder().join(format!("officer-{name}.log")));
        let mut logs: Vec<PathBuf> = vec![self.world.door.log()];
        logs.extend(officers);
        for homeserver in &self.world.homeservers {
            logs.extend(["main.log", "main.out"].map(|name| homeserver.log_folder().join(name)));
        }
        let tell = |log: &PathBuf| format!("{}\n{}\n", log.display(), last_lines(log, 40));
        logs.iter().map(tell).collect()
    }
}

/// Runs a test to its end, on this thread.
pub(crate) fn run<T>(test: impl Future<Output = T>) -> T {
    Builder::new_current_thread().enable_all().build().unwrap().block_on(test)
}
