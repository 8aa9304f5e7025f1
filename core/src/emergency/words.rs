//! What is written around the numbers, and what a shell says before the core is there.
//!
//! Constants, made when this is built from the messages `emergency-*` of the catalogues: the struct with a
//! field for each, and its values in each language. `cargo xtask bindings` writes them into each phone
//! shell, so that the bar stands before any file is read (E2).

include!(concat!(env!("OUT_DIR"), "/emergency.rs"));

/// The words of this tag; French where there are none.
pub fn words(tag: &str) -> &'static EmergencyWords {
    ALL.iter().find(|(known, _)| *known == tag).map_or(&FR, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_missing_and_each_number_stands_in_its_words() {
        for (tag, words) in ALL {
            assert!(words.entries().iter().all(|(_, text)| !text.trim().is_empty()), "{tag}");
            let said = [
                (words.police, "17"),
                (words.bar_emergency_spoken, "17"),
                (words.bar_emergency_opens, "17"),
                (words.panel_by_text_spoken, "114"),
            ];
            for text in [words.cannot_call, words.cannot_write] {
                assert!(["17", "112", "114"].iter().all(|number| text.contains(number)), "{tag}: {text}");
            }
            assert!(said.iter().all(|(text, number)| text.contains(number)), "{tag}");
        }
    }

    #[test]
    fn names_of_entries_are_unique() {
        let mut names: Vec<&str> = FR.entries().iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FR.entries().len());
    }
}
