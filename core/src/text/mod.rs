//! All words of the app, in its languages, and how dates, times, lengths and numbers are written.
//!
//! The catalogues are in `words/`, a file an area. A typed function is made from each message when this is built
//! (`build.rs`), so that a missing message or a wrong variable does not compile.

mod formats;
mod language;
#[cfg(debug_assertions)]
mod pseudo;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vital;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use securite_guide::{Texts, Tongue};

use crate::emergency::{self, EmergencyWords};

pub(crate) use formats::phone;
pub use language::{Language, ReadingLevel};
// One rule for all that others wrote, in a conversation as in news.
pub(crate) use securite_chat::{harmless, hosts};

type Bundle = FluentBundle<FluentResource>;

/// Names plain French.
const PLAIN: &str = "fr-simple";

/// The words of one language and reading level.
pub struct Words {
    /// Which language these are.
    pub language: Language,
    own: Bundle,
    /// Asked when `own` lacks a message: plain French has only what is worth being said plainer.
    fallback: Option<Bundle>,
}

impl Words {
    /// The words of this language and reading level. Plain words exist in French only so far.
    pub fn of(language: Language, reading: ReadingLevel) -> &'static Words {
        static FRENCH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::French, FR, None));
        static PLAIN: LazyLock<Words> = LazyLock::new(|| Words::new(Language::French, FR_SIMPLE, Some(FR)));
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Language::English, EN, None));
        match (language, reading) {
            (Language::French, ReadingLevel::Standard) => &FRENCH,
            (Language::French, ReadingLevel::Plain) => &PLAIN,
            (Language::English, _) => &ENGLISH,
            #[cfg(debug_assertions)]
            (Language::Pseudo, _) => pseudo::words(),
        }
    }

    /// The words of a tag that [`Words::tag`] gave; those of other languages are not built for it.
    pub fn tagged(tag: &str) -> Option<&'static Words> {
        if tag == PLAIN {
            return Some(Words::of(Language::French, ReadingLevel::Plain));
        }
        let language = Language::from_tag(tag).filter(|language| language.tag() == tag)?;
        Some(Words::of(language, ReadingLevel::Standard))
    }

    /// Names these words where language and reading level are one word.
    pub fn tag(&self) -> &'static str {
        if self.fallback.is_some() { PLAIN } else { self.language.tag() }
    }

    /// What the guide says, in this language and reading level.
    pub fn said<'a>(&self, texts: &'a Texts) -> &'a str {
        texts.said(match self.language {
            Language::English => Tongue::English,
            #[cfg(debug_assertions)]
            Language::Pseudo => Tongue::French,
            Language::French if self.fallback.is_some() => Tongue::Plain,
            Language::French => Tongue::French,
        })
    }

    /// The constant words that are spoken in the same language and reading level.
    pub fn emergency(&self) -> &'static EmergencyWords {
        emergency::words(self.tag())
    }

    fn new(language: Language, own: &str, fallback: Option<&str>) -> Self {
        let bundle = |text: &str| bundle(language, text);
        Words { language, own: bundle(own), fallback: fallback.map(bundle) }
    }

    fn format<const N: usize>(&self, id: &str, arguments: [(&'static str, FluentValue<'_>); N]) -> String {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        let bundles = [Some(&self.own), self.fallback.as_ref()];
        let found = bundles.into_iter().flatten().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            // A problem inside a message leaves its text readable; the tests leave no such message.
            Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
        });
        found.unwrap_or_default()
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({:?})", self.language)
    }
}

const FR: &str = include_str!(concat!(env!("OUT_DIR"), "/fr.ftl"));
const FR_SIMPLE: &str = include_str!(concat!(env!("OUT_DIR"), "/fr-simple.ftl"));
const EN: &str = include_str!(concat!(env!("OUT_DIR"), "/en.ftl"));

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

fn bundle(language: Language, text: &str) -> Bundle {
    let locale = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The marks that isolate a right-to-left name would show as boxes in a terminal.
    bundle.set_use_isolating(false);
    // The build stops on a catalogue that cannot be parsed, so what can be read is everything.
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
    bundle.add_resource_overriding(resource);
    bundle
}
