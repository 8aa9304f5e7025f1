//! What the generators of both phones share: the emergency constants by name, and how names are written.

use securite_core::emergency;

/// The numbers and links of `core/src/emergency`, named as Rust names a value.
pub(crate) const NUMBERS: [(&str, &str); 6] = [
    ("police", emergency::POLICE),
    ("europe", emergency::EUROPE),
    ("by_text", emergency::BY_TEXT),
    ("call_police", emergency::CALL_POLICE),
    ("call_europe", emergency::CALL_EUROPE),
    ("write_by_text", emergency::WRITE_BY_TEXT),
];

/// `on_pine` as Kotlin and Swift write a name: `onPine`.
pub(crate) fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let (head, tail) = part.split_at(part.len().min(1));
        name + &head.to_uppercase() + tail
    })
}
