//! A bad day, drawn from a seed: the same seed, the same day.

use std::sync::Mutex;
use std::time::Duration;

use super::{Fault, Request};

/// How often what happens, in thousandths.
#[derive(Debug, Clone, Copy)]
pub struct Chance {
    /// [`Fault::Drop`].
    pub drop: u64,
    /// [`Fault::Swallow`].
    pub swallow: u64,
    /// [`Fault::Delay`], by up to [`Chance::longest`].
    pub delay: u64,
    /// [`Fault::Twice`].
    pub twice: u64,
    /// [`Fault::AfterNext`].
    pub after_next: u64,
    /// [`Fault::Cut`].
    pub cut: u64,
    /// The longest delay.
    pub longest: Duration,
}

impl Chance {
    /// Every second request or so has something.
    pub const BAD: Chance = Chance {
        drop: 80,
        swallow: 120,
        delay: 100,
        twice: 80,
        after_next: 60,
        cut: 80,
        longest: Duration::from_millis(200),
    };

    /// A plan from this seed, for requests that are chosen.
    pub fn plan(
        self,
        seed: u64,
        chosen: impl Fn(&Request) -> bool + Send + Sync + 'static,
    ) -> impl Fn(&Request) -> Fault + Send + Sync + 'static {
        let state = Mutex::new(seed);
        move |request: &Request| {
            if !chosen(request) {
                return Fault::Pass;
            }
            let mut state = state.lock().unwrap();
            let number = next(&mut state) % 1000;
            let mut below = 0;
            let mut hit = |share: u64| {
                below += share;
                number < below
            };
            if hit(self.drop) {
                Fault::Drop
            } else if hit(self.swallow) {
                Fault::Swallow
            } else if hit(self.delay) {
                let longest = u64::try_from(self.longest.as_millis()).unwrap_or(u64::MAX).max(1);
                Fault::Delay(Duration::from_millis(next(&mut state) % longest))
            } else if hit(self.twice) {
                Fault::Twice
            } else if hit(self.after_next) {
                Fault::AfterNext
            } else if hit(self.cut) {
                Fault::Cut
            } else {
                Fault::Pass
            }
        }
    }
}

/// SplitMix64: small, and good enough to scatter.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
