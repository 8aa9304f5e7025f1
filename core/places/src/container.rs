//! The pack file: a header, a table of sections, the sections.
//!
//! Opening reads header and table only, so that it costs the same for any size. [`Pack::verify`]
//! reads every byte once; it runs when a pack is installed, not each time it is opened.
//! The layout is written down in `docs/pack-format.md`.

use bytes::Bytes;

/// First eight bytes of every pack. The last two catch files mangled as text.
const MAGIC: [u8; 8] = *b"SECUPK\r\n";
/// Readers accept every minor version of their own major version.
const MAJOR: u16 = 1;
/// Raised when a section is added that older readers may ignore.
const MINOR: u16 = 0;
/// Magic, major, minor, issue date, section count, checksum of header and table.
const HEADER_LEN: usize = 24;
/// Tag, checksum, offset, length.
const ENTRY_LEN: usize = 24;
/// Far more than any pack has: bounds the work a hostile header can ask for.
const MAX_SECTIONS: usize = 64;
/// Sections start on multiples of this, so that fixed-size records are aligned.
const ALIGN: usize = 8;

/// Name of a section: four ASCII letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(pub [u8; 4]);

impl std::fmt::Display for Tag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.0))
    }
}

/// Why a pack is refused. Each sentence says what is wrong; the caller adds the file's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Not one of our packs.
    #[error("this is not a Sécurité pack: its first bytes are not those of one")]
    NotAPack,
    /// Made for another program generation.
    #[error("the pack has format version {found}, this program reads version {MAJOR}")]
    OtherVersion {
        /// The major version it carries.
        found: u16,
    },
    /// Shorter than its header says.
    #[error("the pack is cut: {needed} bytes expected, {found} found")]
    Cut {
        /// Bytes the header or table asks for.
        needed: u64,
        /// Bytes there are.
        found: u64,
    },
    /// Bytes differ from their checksum, or the parts contradict each other.
    #[error("the pack is damaged in its part “{part}”")]
    Damaged {
        /// Section tag, or "header".
        part: String,
    },
    /// A part that the reader needs is absent.
    #[error("the pack lacks the part “{part}”")]
    Missing {
        /// Section tag.
        part: String,
    },
}

impl PackError {
    /// A section that contradicts itself.
    pub fn damaged(part: impl std::fmt::Display) -> Self {
        PackError::Damaged { part: part.to_string() }
    }
}

/// An opened pack. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct Pack {
    issued: u32,
    sections: Vec<(Tag, u32, Bytes)>,
}

impl Pack {
    /// Reads header and table. The bytes may come from the program itself
    /// (`Bytes::from_static`) or from a mapped file (`Bytes::from_owner`).
    pub fn open(bytes: Bytes) -> Result<Self, PackError> {
        if bytes.is_empty() {
            return Err(PackError::Empty);
        }
        let found = bytes.len() as u64;
        let magic_here = bytes.get(..MAGIC.len()).unwrap_or(&bytes);
        if !MAGIC.starts_with(magic_here) {
            return Err(PackError::NotAPack);
        }
        let cut = |needed: usize| PackError::Cut { needed: needed as u64, found };
        let header = bytes.get(..HEADER_LEN).ok_or(cut(HEADER_LEN))?;
        let major = u16_at(header, 8);
        if major != MAJOR {
            return Err(PackError::OtherVersion { found: major });
        }
        let issued = u32_at(header, 12);
        let count = u32_at(header, 16) as usize;
        if count > MAX_SECTIONS {
            return Err(PackError::damaged("header"));
        }
        let table_end = HEADER_LEN + count * ENTRY_LEN;
        let table = bytes.get(HEADER_LEN..table_end).ok_or(cut(table_end))?;
        if u32_at(header, 20) != header_checksum(header, table) {
            return Err(PackError::damaged("header"));
        }
        let mut sections = Vec::with_capacity(count);
        for entry in table.chunks_exact(ENTRY_LEN) {
            let tag = Tag([0, 1, 2, 3].map(|i| entry.get(i).copied().unwrap_or(0)));
            let (offset, len) = (u64_at(entry, 8), u64_at(entry, 16));
            let end = offset.checked_add(len).ok_or_else(|| PackError::damaged("header"))?;
            if end > found {
                return Err(PackError::Cut { needed: end, found });
            }
            sections.push((tag, u32_at(entry, 4), bytes.slice(offset as usize..end as usize)));
        }
        Ok(Pack { issued, sections })
    }

    /// Compares every section with its checksum.
    pub fn verify(&self) -> Result<(), PackError> {
        match self.sections.iter().find(|(_, sum, bytes)| crc32fast::hash(bytes) != *sum) {
            Some((tag, ..)) => Err(PackError::damaged(tag)),
            None => Ok(()),
        }
    }

    /// Day of issue as a number, 20260824 for 24 August 2026.
    pub fn issued(&self) -> u32 {
        self.issued
    }

    /// The bytes of a section.
    pub fn section(&self, tag: Tag) -> Result<Bytes, PackError> {
        let found = self.sections.iter().find(|(t, ..)| *t == tag);
        found.map(|(.., bytes)| bytes.clone()).ok_or(PackError::Missing { part: tag.to_string() })
    }

    /// Tag and length of each section, in file order.
    pub fn sections(&self) -> impl Iterator<Item = (Tag, usize)> + '_ {
        self.sections.iter().map(|(tag, _, bytes)| (*tag, bytes.len()))
    }

    /// Writes a pack. Same input, same bytes.
    pub fn write(issued: u32, sections: &[(Tag, Vec<u8>)]) -> Vec<u8> {
        let mut table = Vec::new();
        let mut body = Vec::new();
        let body_start = (HEADER_LEN + sections.len() * ENTRY_LEN).next_multiple_of(ALIGN);
        for (tag, bytes) in sections {
            table.extend(tag.0);
            table.extend(crc32fast::hash(bytes).to_le_bytes());
            table.extend(((body_start + body.len()) as u64).to_le_bytes());
            table.extend((bytes.len() as u64).to_le_bytes());
            body.extend_from_slice(bytes);
            body.resize(body.len().next_multiple_of(ALIGN), 0);
        }
        let mut file = MAGIC.to_vec();
        file.extend(MAJOR.to_le_bytes());
        file.extend(MINOR.to_le_bytes());
        file.extend(issued.to_le_bytes());
        file.extend((sections.len() as u32).to_le_bytes());
        file.extend(header_checksum(&file, &table).to_le_bytes());
        file.extend(table);
        file.resize(body_start, 0);
        file.extend(body);
        file
    }
}

/// Over all of the header but the checksum itself, and the table.
fn header_checksum(header: &[u8], table: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(header.get(..HEADER_LEN - 4).unwrap_or(header));
    hasher.update(table);
    hasher.finalize()
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).and_then(|b| b.try_into().ok()).map_or(0, u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_le_bytes)
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..at + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Tag = Tag(*b"AAAA");
    const B: Tag = Tag(*b"BBBB");

    fn sample() -> Vec<u8> {
        Pack::write(20260824, &[(A, vec![1, 2, 3]), (B, vec![4; 40])])
    }

    fn refused(bytes: Vec<u8>) -> String {
        let opened = Pack::open(bytes.into()).and_then(|pack| pack.verify());
        opened.expect_err("refused").to_string()
    }

    #[test]
    fn what_was_written_is_read() {
        let pack = Pack::open(sample().into()).unwrap();
        pack.verify().unwrap();
        assert_eq!(pack.issued(), 20260824);
        assert_eq!(&pack.section(A).unwrap()[..], &[1, 2, 3]);
        assert_eq!(pack.section(Tag(*b"CCCC")).unwrap_err().to_string(), "the pack lacks the part “CCCC”");
    }

    #[test]
    fn bad_files_are_refused_with_a_reason() {
        assert_eq!(refused(Vec::new()), "the file is empty");
        assert_eq!(
            refused(b"PK\x03\x04".to_vec()),
            "this is not a Sécurité pack: its first bytes are not those of one"
        );
        let mut other = sample();
        other[8] = 9;
        assert_eq!(refused(other), "the pack has format version 9, this program reads version 1");
    }

    #[test]
    fn a_pack_cut_anywhere_is_refused() {
        let whole = sample();
        let body = whole.len() - 40;
        for len in 1..body + 40 {
            let error = Pack::open(whole[..len].to_vec().into()).and_then(|pack| pack.verify());
            assert!(error.is_err(), "cut to {len} bytes");
        }
    }

    #[test]
    fn one_changed_byte_is_noticed() {
        let whole = sample();
        let padding = |at: usize| (72 + 3..72 + 8).contains(&at);
        // The minor version may differ: it is covered by the checksum all the same.
        for at in (0..whole.len()).filter(|at| !padding(*at)) {
            let mut changed = whole.clone();
            changed[at] ^= 0x10;
            let result = Pack::open(changed.into()).and_then(|pack| pack.verify());
            assert!(result.is_err(), "byte {at}");
        }
    }
}
