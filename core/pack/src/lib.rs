//! The built-in pack as bytes: communes, addresses, stations and outlines from the tables in `core/data`.
//!
//! A crate of its own and a leaf, so that the pack is built once and not each time the core changes.

use bytes::Bytes;

/// Aligns the bytes for records of eight bytes, wherever the linker puts them.
#[repr(C, align(8))]
struct Aligned<T: ?Sized>(T);

static PACK: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/builtin.pack")));

/// The pack. Costs nothing: the bytes are part of the program and are mapped with it.
pub fn bytes() -> Bytes {
    Bytes::from_static(&PACK.0)
}
