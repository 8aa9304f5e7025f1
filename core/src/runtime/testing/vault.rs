//! A vault that a test looks into, and that fails as it says.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::boundary::{ShellFailure, ShellVault};
use crate::runtime::ports::{Key, NoAnswer, Vault};

/// How a step fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It says so, and nothing has changed.
    Fails,
    /// It panics, and nothing has changed.
    Panics,
    /// It says that it was done, and nothing has changed.
    Lies,
}

/// Told the name of each step, before and after it is done, with the key that is there; says before how it fails.
type Watch = dyn Fn(&'static str, When, Option<&[u8]>) -> Option<Fault> + Send;

/// When a step is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing was done yet.
    Before,
    /// It was done.
    After,
}

/// A vault in memory. Clones share it.
#[derive(Clone, Default)]
pub struct ManualVault(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    key: Option<Vec<u8>>,
    watch: Option<Box<Watch>>,
}

impl ManualVault {
    /// The key that is there.
    pub fn inside(&self) -> Option<Vec<u8>> {
        self.lock().key.clone()
    }

    /// Puts one there, of whatever length, or loses it.
    pub fn put(&self, key: Option<Vec<u8>>) {
        self.lock().key = key;
    }

    /// From now on each step is watched.
    pub fn watch(&self, watch: impl Fn(&'static str, When, Option<&[u8]>) -> Option<Fault> + Send + 'static) {
        self.lock().watch = Some(Box::new(watch));
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step<T>(
        &self,
        name: &'static str,
        lie: T,
        work: impl FnOnce(&mut Option<Vec<u8>>) -> T,
    ) -> Result<T, NoAnswer> {
        let mut inside = self.lock();
        let told = |inside: &Inside, when| {
            inside.watch.as_ref().and_then(|watch| watch(name, when, inside.key.as_deref()))
        };
        match told(&inside, When::Before) {
            Some(Fault::Fails) => return Err(NoAnswer),
            #[expect(clippy::panic, reason = "as a shell may")]
            Some(Fault::Panics) => panic!("as a shell may"),
            Some(Fault::Lies) => return Ok(lie),
            None => {}
        }
        let done = work(&mut inside.key);
        told(&inside, When::After);
        Ok(done)
    }
}

impl Vault for ManualVault {
    fn key(&mut self) -> Result<Option<Key>, NoAnswer> {
        self.step("key", None, |key| key.clone().map(Key::new))
    }

    fn keep(&mut self, new: &Key) -> Result<(), NoAnswer> {
        self.step("keep", (), |key| *key = Some(new.to_vec()))
    }

    fn forget(&mut self) -> Result<(), NoAnswer> {
        self.step("forget", (), |key| *key = None)
    }
}

impl ShellVault for ManualVault {
    fn key(&self) -> Result<Option<Vec<u8>>, ShellFailure> {
        let key = Vault::key(&mut self.clone()).map_err(|NoAnswer| ShellFailure::Failed)?;
        Ok(key.map(|key| key.to_vec()))
    }

    fn keep(&self, key: Vec<u8>) -> Result<(), ShellFailure> {
        Vault::keep(&mut self.clone(), &Key::new(key)).map_err(|NoAnswer| ShellFailure::Failed)
    }

    fn forget(&self) -> Result<(), ShellFailure> {
        Vault::forget(&mut self.clone()).map_err(|NoAnswer| ShellFailure::Failed)
    }
}

impl std::fmt::Debug for ManualVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ManualVault")
    }
}
