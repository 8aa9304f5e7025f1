//! Announcements: one that can be read, for whoever only reads it.

use bytes::Bytes;

/// Signed by nobody who could say so: another's signatures around this trusted comment.
pub fn announcement(comment: &str) -> Bytes {
    let golden = include_str!("../../signed/golden/pack.minisig");
    let lines = golden.lines().map(|line| {
        let trusted = line.starts_with("trusted comment: ");
        if trusted { format!("trusted comment: {comment}\n") } else { format!("{line}\n") }
    });
    lines.collect::<String>().into()
}
