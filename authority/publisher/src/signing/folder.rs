//! A folder that a server hands out.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use securite_signed::{Announcement, Comment, Keys, LONGEST, Role};

use super::{PublishError, SigningKey};
use crate::files::replace;

/// The files of one role in a folder.
pub struct Folder {
    path: PathBuf,
    role: Role,
}

impl Folder {
    /// It may be empty, and is made when something is published.
    pub fn new(path: impl Into<PathBuf>, role: Role) -> Self {
        Folder { path: path.into(), role }
    }

    /// The file of the announcement.
    pub fn announcement(&self) -> PathBuf {
        self.path.join(self.role.announcement())
    }

    /// The file that a comment announces.
    pub fn file(&self, comment: &Comment) -> PathBuf {
        self.path.join(&comment.file)
    }

    /// What is announced, not verified; `None` before the first time.
    pub fn announced(&self) -> Result<Option<Comment>, PublishError> {
        Ok(self.read()?.map(|announcement| announcement.comment().clone()))
    }

    /// The serial after the one that is announced, 1 before the first time.
    pub fn next_serial(&self) -> Result<u64, PublishError> {
        match self.announced()? {
            Some(comment) => comment.serial.checked_add(1).ok_or(PublishError::LastSerial),
            None => Ok(1),
        }
    }

    /// Publishes bytes under a new serial: first the file, then the announcement, so that no phone is sent to a file
    /// that is not there.
    pub fn publish(
        &self,
        bytes: &[u8],
        serial: u64,
        (issued, expires): (NaiveDate, NaiveDate),
        key: &SigningKey,
    ) -> Result<Comment, PublishError> {
        if let Some(Comment { serial: announced, .. }) =
            self.announced()?.filter(|comment| serial <= comment.serial)
        {
            return Err(PublishError::NotAbove { serial, announced, path: self.announcement() });
        }
        let comment = Comment {
            role: self.role,
            serial,
            issued,
            expires,
            size: bytes.len() as u64,
            file: self.role.file(serial),
        };
        let text = self.signed(bytes, &comment, key)?;
        std::fs::create_dir_all(&self.path).map_err(PublishError::io(&self.path))?;
        let file = self.file(&comment);
        match std::fs::read(&file) {
            Ok(there) if there == bytes => (),
            Ok(_) => return Err(PublishError::OtherFile(file)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                replace(&file, bytes).map_err(PublishError::io(file))?;
            }
            Err(error) => return Err(PublishError::io(file)(error)),
        }
        self.announce(&text)?;
        Ok(comment)
    }

    /// Announces the same file until a later day, or with another key. Phones that hold it download nothing. `keys`: those that may have
    /// signed it before.
    pub fn renew(&self, expires: NaiveDate, key: &SigningKey, keys: &Keys) -> Result<Comment, PublishError> {
        let mut bytes = Vec::new();
        let comment = self.verify_and(keys, |piece| bytes.extend_from_slice(piece))?;
        if expires < comment.expires {
            return Err(PublishError::Sooner(comment.expires));
        }
        let comment = Comment { expires, ..comment };
        let text = self.signed(&bytes, &comment, key)?;
        self.announce(&text)?;
        Ok(comment)
    }

    /// Reads back what is published as a phone does, but for the day.
    pub fn verify(&self, keys: &Keys) -> Result<Comment, PublishError> {
        self.verify_and(keys, |_| ())
    }

    fn verify_and(&self, keys: &Keys, mut take: impl FnMut(&[u8])) -> Result<Comment, PublishError> {
        let announcement = self.read()?.ok_or_else(|| PublishError::Nothing(self.path.clone()))?;
        let refused = |source| PublishError::Refused { path: self.announcement(), source };
        let mut verifier = announcement.verifier(keys).map_err(refused)?;
        let path = self.file(announcement.comment());
        let mut file = File::open(&path).map_err(PublishError::io(&path))?;
        let mut piece = vec![0; 64 * 1024];
        loop {
            let len = file.read(&mut piece).map_err(PublishError::io(&path))?;
            let Some(bytes) = piece.get(..len).filter(|bytes| !bytes.is_empty()) else { break };
            verifier.update(bytes).map_err(refused)?;
            take(bytes);
        }
        verifier.finish().cloned().map_err(refused)
    }

    fn read(&self) -> Result<Option<Announcement>, PublishError> {
        let path = self.announcement();
        match beginning(&path) {
            Ok(bytes) => match Announcement::parse(&bytes, self.role) {
                Ok(announcement) => Ok(Some(announcement)),
                Err(source) => Err(PublishError::Refused { path, source }),
            },
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(PublishError::io(path)(error)),
        }
    }

    /// The text of an announcement that phones take: it is read back before anybody sees it.
    fn signed(&self, bytes: &[u8], comment: &Comment, key: &SigningKey) -> Result<String, PublishError> {
        let text =
            key.sign(bytes, &comment.to_string()).map_err(|error| PublishError::Sign(error.to_string()))?;
        let keys = Keys::parse(&[key.public()])?;
        let read_back = || {
            let announcement = Announcement::parse(text.as_bytes(), self.role)?;
            let mut verifier = announcement.verifier(&keys)?;
            verifier.update(bytes)?;
            verifier.finish().map(drop)
        };
        read_back().map_err(PublishError::WouldBeRefused)?;
        Ok(text)
    }

    fn announce(&self, text: &str) -> Result<(), PublishError> {
        let path = self.announcement();
        replace(&path, text.as_bytes()).map_err(PublishError::io(path))
    }
}

/// The file, or as much of it as shows that it is too long.
fn beginning(path: &Path) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
