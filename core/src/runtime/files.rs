//! The files of the system.

use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use bytes::Bytes;

use super::ports::{Appending, Files, Lock};

/// The file system.
#[derive(Debug)]
pub struct SystemFiles;

impl Files for SystemFiles {
    fn read(&self, path: &Path) -> io::Result<Bytes> {
        std::fs::read(path).map(Bytes::from)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        if to.try_exists()? {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        std::fs::rename(from, to)
    }

    fn start(&self, path: &Path, length: u64) -> io::Result<Vec<u8>> {
        let mut start = Vec::new();
        File::open(path)?.take(length).read_to_end(&mut start)?;
        Ok(start)
    }

    fn map(&self, path: &Path) -> io::Result<Bytes> {
        let file = File::open(path)?;
        // A file without bytes cannot be mapped.
        if file.metadata()?.len() == 0 {
            return Ok(Bytes::new());
        }
        #[expect(unsafe_code, reason = "no writer: a pack is replaced by renaming, never written in place")]
        let map = unsafe { memmap2::Mmap::map(&file) }?;
        Ok(Bytes::from_owner(map))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        Ok(Box::new(File::options().append(true).create(true).open(path)?))
    }

    fn replace(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)?;
        // The renaming itself has to reach the disk too; a system that cannot promise it has renamed all the same.
        let _ = to.parent().map(|folder| File::open(folder).and_then(|folder| folder.sync_all()));
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let file = File::options().create(true).truncate(false).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::create_dir_all(path)
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        std::fs::metadata(path).map(|file| file.len())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn beside(&self, path: &Path, begin: &str) -> io::Result<Vec<PathBuf>> {
        // A bare name stands in the folder where the program runs.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|name| name.starts_with(begin)) {
                found.push(entry.path());
            }
        }
        Ok(found)
    }
}

impl Lock for File {}

impl Appending for File {
    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn settle(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}
