//! What the program says to what. It promises nothing and understands nothing; it knows some words.

use crate::sentences;

/// The language of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    French,
    PlainFrench,
    English,
}

impl Language {
    /// By the name in `fr.securite.conversation`; French for one that is not known.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "fr-simple" => Language::PlainFrench,
            "en" => Language::English,
            _ => Language::French,
        }
    }
}

/// One message.
pub(crate) type Answer = String;

/// Words of danger, folded. What begins with one of them counts: the program is better too careful than too clever.
const DANGER: [&str; 24] = [
    "danger",
    "arme",
    "couteau",
    "fusil",
    "pistolet",
    "frapp",
    "tape",
    "batt",
    "tuer",
    "me tue",
    "mourir",
    "suicid",
    "sang",
    "bless",
    "viol",
    "menac",
    "secours",
    "au secours",
    "urgence",
    "knife",
    "gun",
    "kill",
    "hurt",
    "help",
];
/// Words of goodbye, folded; the whole message, or its end.
const GOODBYE: [&str; 9] = [
    "au revoir",
    "a bientot",
    "bonne journee",
    "bonne soiree",
    "bye",
    "goodbye",
    "good bye",
    "see you",
    "adieu",
];
const CARD: &str = "!carte ";

/// The first thing that a person hears.
pub(crate) fn greeting(language: Language) -> Answer {
    sentences::greeting(language).into()
}

/// To a message, one answer or several.
pub(crate) fn to(text: &str, language: Language) -> Vec<Answer> {
    let folded = folded(text);
    if let Some(card) = card(text) {
        return vec![card];
    }
    // Danger first: somebody who is beaten may well say goodbye.
    if has_word(&folded, &DANGER) {
        return vec![sentences::danger(language).into(), format!("{CARD}17"), format!("{CARD}114")];
    }
    if GOODBYE.iter().any(|word| folded == *word || folded.ends_with(&format!(" {word}"))) {
        return vec![sentences::goodbye(language).into(), "!fin".into()];
    }
    vec![sentences::nobody_reads(language).into()]
}

/// The card that was asked for, alone in a message.
fn card(text: &str) -> Option<Answer> {
    let wanted = text.trim().strip_prefix(CARD)?.trim();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == ' ' || letter == '-';
    (!wanted.is_empty() && wanted.len() <= 40 && wanted.chars().all(plain)).then(|| format!("{CARD}{wanted}"))
}

fn has_word(folded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| folded.starts_with(word) || folded.contains(&format!(" {word}")))
}

/// Small letters without accents, words parted by one space.
fn folded(text: &str) -> String {
    let small = text.to_lowercase();
    let letters = small.chars().map(|letter| match letter {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other if other.is_alphanumeric() => other,
        _ => ' ',
    });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, language: Language, wanted: &[&str]) {
        let said = to(text, language);
        assert_eq!(said.len(), wanted.len(), "{said:?}");
        assert!(said.iter().zip(wanted).all(|(said, wanted)| said.contains(wanted)), "{said:?}");
    }

    #[test]
    fn it_says_what_it_is_in_each_language() {
        for (language, words) in [
            (Language::French, ["programme", "personne ne lit"]),
            (Language::PlainFrench, ["programme", "Personne ne lit"]),
            (Language::English, ["program", "nobody reads"]),
        ] {
            assert!(words.iter().all(|word| greeting(language).contains(word)), "{language:?}");
            assert!(greeting(language).contains("17"), "{language:?}");
        }
    }

    #[test]
    fn words_of_danger_are_answered_with_numbers() {
        check("Il me FRAPPE depuis hier", Language::French, &["17", "!carte 17", "!carte 114"]);
        check("Mon voisin a une arme, au revoir", Language::French, &["114", "!carte 17", "!carte 114"]);
        check("he has a knife", Language::English, &["114", "!carte 17", "!carte 114"]);
        check("Je suis blessée.", Language::PlainFrench, &["114", "!carte 17", "!carte 114"]);
    }

    #[test]
    fn words_of_goodbye_close() {
        check("Merci, au revoir !", Language::French, &["programme", "!fin"]);
        check("bye", Language::English, &["program", "!fin"]);
        check("Je voulais dire au revoir à mon vélo volé", Language::French, &["ne lit"]);
    }

    #[test]
    fn a_card_that_is_asked_for_is_shown() {
        check("!carte 3919", Language::French, &["!carte 3919"]);
        check("!carte poste 75112-a", Language::French, &["!carte poste 75112-a"]);
        check("!carte <script>", Language::French, &["ne lit"]);
    }

    #[test]
    fn everything_else_is_answered_honestly() {
        check("On m’a volé mon vélo", Language::French, &["ne lit"]);
        check("", Language::English, &["nobody reads"]);
    }
}
