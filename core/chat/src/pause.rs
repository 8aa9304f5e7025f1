//! How long to wait before asking again.

use std::time::Duration;

const FIRST_MS: u64 = 1_000;
const LONGEST_MS: u64 = 30_000;
/// No server makes us wait longer than this before we look again.
const LONGEST_ASKED: Duration = Duration::from_secs(300);

/// After so many failures in a row: 1, 2, 4 … 30 seconds, of which half is by chance, so that not all phones come back
/// in one moment.
pub(crate) fn after(failures: u32, chance: u64) -> Duration {
    let whole =
        FIRST_MS.checked_shl(failures.saturating_sub(1).min(16)).unwrap_or(LONGEST_MS).min(LONGEST_MS);
    let half = whole / 2;
    Duration::from_millis(half + chance % half.max(1))
}

/// As long as the server said, and a little by chance.
pub(crate) fn asked_for(wanted: Duration, chance: u64) -> Duration {
    wanted.min(LONGEST_ASKED) + Duration::from_millis(chance % 500)
}
