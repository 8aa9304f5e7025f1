//! What commands share that ask a server once, without a screen.

use std::sync::Arc;

use securite_core::boundary::AppPaths;
use securite_core::runtime::built_in_pack;
use securite_core::runtime::thread::Start;
use securite_core::text::{Language, ReadingLevel, Words};

use crate::Outcome;
use crate::arguments::Once;
use crate::faults::Faults;
use crate::host;
use crate::profile::Chosen;

/// What the core is asked with.
pub(super) struct Asking {
    pub(super) start: Start,
    pub(super) words: &'static Words,
    pub(super) faults: Arc<Faults>,
}

/// Gets it ready.
pub(super) fn asking(asked: &Once, chosen: Chosen) -> Result<Asking, Outcome> {
    let faults = Faults::open(None).map_err(|sentence| crate::refused(&sentence))?;
    let packs = asked.packs.as_ref().map(|path| path.to_string_lossy().into_owned()).or(chosen.packs);
    let paths = AppPaths { packs_folder: packs, ..AppPaths::default() };
    let tag = asked.answer.lang.language();
    let start = paths.start(tag, &chosen.profile, |profile| host::ports(profile, asked.at), built_in_pack());
    let reading = if asked.answer.lang.is_plain() { ReadingLevel::Plain } else { ReadingLevel::Standard };
    let words = Words::of(Language::from_tag(tag).unwrap_or_default(), reading);
    Ok(Asking { start, words, faults })
}
