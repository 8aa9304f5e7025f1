//! The guide in a pack: one section, JSON.
//!
//! Readers pass over what they do not know, and take what is missing as absent. It is read when it is first asked for,
//! so that opening a pack costs the same with it.

use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use securite_places::{Pack, PackError, Tag};

use crate::{Guide, Index};

/// Where a pack has its guide.
pub const GUIDE: Tag = Tag(*b"GUID");

/// The guide of a pack. Cloning shares it.
#[derive(Clone)]
pub struct GuideSection {
    bytes: Bytes,
    read: Arc<OnceLock<Option<Guide>>>,
    index: Arc<OnceLock<Index>>,
}

impl GuideSection {
    /// That of a pack; `None` in a pack without.
    pub fn open(pack: &Pack) -> Option<Self> {
        pack.section(GUIDE).ok().map(|bytes| GuideSection {
            bytes,
            read: Arc::default(),
            index: Arc::default(),
        })
    }

    /// Whether it can be read, for a pack that came from elsewhere.
    pub fn verify(&self) -> Result<(), PackError> {
        self.guide().map(|_| ()).ok_or_else(|| PackError::damaged(GUIDE))
    }

    /// The guide; `None` where it cannot be read.
    pub fn guide(&self) -> Option<&Guide> {
        self.read.get_or_init(|| serde_json::from_slice(&self.bytes).ok()).as_ref()
    }

    /// Whether anybody asked for it yet.
    pub fn is_read(&self) -> bool {
        self.read.get().is_some()
    }

    /// Its search, made when it is first asked for; `None` where the guide cannot be read.
    pub fn index(&self) -> Option<&Index> {
        self.guide().map(|guide| self.index.get_or_init(|| Index::of(guide)))
    }
}

impl std::fmt::Debug for GuideSection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GuideSection({} bytes)", self.bytes.len())
    }
}

impl Guide {
    /// The bytes of the section. Same guide, same bytes.
    pub fn section(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Service, Theme};

    fn opened(bytes: &[u8]) -> GuideSection {
        let pack = Pack::open(Pack::write(20_261_130, &[(GUIDE, bytes.to_vec())]).into()).unwrap();
        GuideSection::open(&pack).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        let service = Service { id: "pel".into(), themes: vec![Theme::RoadSafety], ..Service::default() };
        let guide = Guide { services: vec![service], ..Guide::default() };
        let section = opened(&guide.section().unwrap());
        assert_eq!((section.verify(), section.guide()), (Ok(()), Some(&guide)));
    }

    #[test]
    fn what_a_later_program_wrote_is_passed_over() {
        let later = r#"{"services":[{"id":"x","themes":["space"],"kind":"robot","shape":3}],"planets":[1]}"#;
        let section = opened(later.as_bytes());
        let service = section.guide().and_then(|guide| guide.service("x")).unwrap();
        assert_eq!(service.themes, [Theme::Other]);
    }

    #[test]
    fn a_pack_without_has_none_and_one_that_is_damaged_says_so() {
        let pack = Pack::open(Pack::write(20_261_130, &[]).into()).unwrap();
        assert!(GuideSection::open(&pack).is_none());
        assert_eq!(opened(b"{").verify(), Err(PackError::damaged(GUIDE)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let section = opened(&bytes);
            prop_assert_eq!(section.verify().is_ok(), section.guide().is_some());
        }
    }
}
