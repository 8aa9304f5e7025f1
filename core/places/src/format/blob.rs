//! Many small records in one section: a table of offsets, then the bytes.

use bytes::Bytes;

use crate::PackError;

/// Count, then `count + 1` offsets from the start of the records, all `u32`, then the records.
#[derive(Debug, Clone)]
pub(crate) struct Blob {
    count: u32,
    bytes: Bytes,
}

const WIDTH: usize = size_of::<u32>();

impl Blob {
    /// Checks that the table fits; the offsets are checked as they are used.
    pub(crate) fn open(bytes: Bytes, part: crate::Tag) -> Result<Self, PackError> {
        let count = u32_at(&bytes, 0).ok_or_else(|| PackError::damaged(part))?;
        // On 32 bits a damaged count would come round to a small table.
        let entries = (count as usize).checked_add(2);
        let table = entries.and_then(|all| all.checked_mul(WIDTH)).filter(|len| *len <= bytes.len());
        table.map(|_| Blob { count, bytes }).ok_or_else(|| PackError::damaged(part))
    }

    /// How many records.
    pub(crate) fn len(&self) -> u32 {
        self.count
    }

    /// The bytes of a record; empty where there is none or the table is damaged.
    #[inline]
    pub(crate) fn get(&self, index: u32) -> &[u8] {
        self.find(index).unwrap_or_default()
    }

    fn find(&self, index: u32) -> Option<&[u8]> {
        if index >= self.count {
            return None;
        }
        let at = WIDTH + index as usize * WIDTH;
        let start = u32_at(&self.bytes, at)? as usize;
        let end = u32_at(&self.bytes, at + WIDTH)? as usize;
        let records = self.bytes.get(WIDTH + (self.count as usize + 1) * WIDTH..)?;
        records.get(start..end)
    }
}

#[inline]
fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + WIDTH)?.try_into().ok().map(u32::from_le_bytes)
}

/// Collects records for a [`Blob`].
#[derive(Debug, Default)]
pub(crate) struct BlobWriter {
    offsets: Vec<u32>,
    records: Vec<u8>,
}

impl BlobWriter {
    /// Adds the next record, as `write` appends it.
    pub(crate) fn add(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        self.offsets.push(self.records.len() as u32);
        write(&mut self.records);
    }

    /// The section.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut out = (self.offsets.len() as u32).to_le_bytes().to_vec();
        let end = self.records.len() as u32;
        out.extend(self.offsets.iter().chain([&end]).flat_map(|offset| offset.to_le_bytes()));
        out.extend(self.records);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T: crate::Tag = crate::Tag(*b"TEST");

    #[test]
    fn records_come_back() {
        let mut writer = BlobWriter::default();
        for text in ["a", "", "ccc"] {
            writer.add(|out| out.extend(text.bytes()));
        }
        let blob = Blob::open(writer.finish().into(), T).unwrap();
        assert_eq!(blob.len(), 3);
        assert_eq!((blob.get(0), blob.get(1), blob.get(2)), (&b"a"[..], &b""[..], &b"ccc"[..]));
        assert_eq!(blob.get(3), b"");
        assert_eq!(blob.get(u32::MAX), b"");
    }

    #[test]
    fn a_table_longer_than_the_section_is_refused() {
        assert!(Blob::open(Bytes::from_static(&[9, 0, 0, 0, 0, 0, 0, 0]), T).is_err());
        assert!(Blob::open(Bytes::from_static(&[0xff; 12]), T).is_err());
        assert!(Blob::open(Bytes::new(), T).is_err());
    }
}
