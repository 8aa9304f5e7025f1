//! Variable-length numbers (LEB128, as in protocol buffers) and lists of them.

/// Appends a number: seven bits a byte, lowest first.
pub(crate) fn push(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a signed number so that small ones of both signs stay short (zigzag).
pub(crate) fn push_signed(out: &mut Vec<u8>, value: i32) {
    push(out, ((value << 1) ^ (value >> 31)) as u32);
}

/// Appends a list that only grows, as differences, after its length.
pub(crate) fn push_sorted(out: &mut Vec<u8>, values: &[u32]) {
    push(out, values.len() as u32);
    let mut before = 0;
    for &value in values {
        push(out, value - before);
        before = value;
    }
}

/// Reads numbers one after the other. At the end, or on a malformed number, there are no more.
#[derive(Debug, Clone)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    #[inline]
    pub(crate) fn number(&mut self) -> Option<u32> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        // Most numbers are differences, and small.
        if first < 0x80 {
            return Some(u32::from(first));
        }
        let mut value = u32::from(first & 0x7f);
        for shift in [7, 14, 21, 28] {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    #[inline]
    pub(crate) fn signed(&mut self) -> Option<i32> {
        self.number().map(|value| (value >> 1) as i32 ^ -((value & 1) as i32))
    }

    /// A text of known length in bytes. Bytes that are no UTF-8 read as absent.
    pub(crate) fn text(&mut self, len: usize) -> Option<&'a str> {
        let (text, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }

    /// Passes over bytes of known length.
    pub(crate) fn skip(&mut self, len: usize) -> Option<()> {
        self.rest = self.rest.get(len..)?;
        Some(())
    }

    /// All that is left, as text.
    pub(crate) fn rest_as_text(self) -> Option<&'a str> {
        std::str::from_utf8(self.rest).ok()
    }

    /// A list written by [`push_sorted`], lazily.
    pub(crate) fn sorted(mut self) -> impl Iterator<Item = u32> + 'a {
        let count = self.number().unwrap_or(0);
        let mut value = 0u32;
        (0..count).map_while(move |_| {
            value = value.checked_add(self.number()?)?;
            Some(value)
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        let mut bytes = Vec::new();
        for value in [0, 1, 127, 128, 300, u32::MAX] {
            push(&mut bytes, value);
        }
        for value in [0, -1, 1, i32::MIN, i32::MAX] {
            push_signed(&mut bytes, value);
        }
        let mut reader = Reader::new(&bytes);
        for value in [0, 1, 127, 128, 300, u32::MAX] {
            assert_eq!(reader.number(), Some(value));
        }
        for value in [0, -1, 1, i32::MIN, i32::MAX] {
            assert_eq!(reader.signed(), Some(value));
        }
        assert_eq!(reader.number(), None);
    }

    #[test]
    fn malformed_bytes_end_the_reading() {
        assert_eq!(Reader::new(&[0xff; 9]).number(), None);
        assert_eq!(Reader::new(&[0x80]).number(), None);
        // A list that claims four billion entries ends with its bytes.
        let list = [0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1];
        assert_eq!(Reader::new(&list).sorted().collect::<Vec<_>>(), [1, 2]);
    }
}
