//! Words folded until those that people mean to be the same are the same: no accents, no capitals, no doubled letters, no
//! ending, French or English.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is written, folded.
    pub(super) folded: String,
    /// Without its ending: what is looked up.
    pub(super) stem: String,
}

impl Word {
    pub(super) fn of(folded: String) -> Self {
        Word { stem: stem(&folded).to_owned(), folded }
    }

    /// Whether it says something: neither one of the words that every sentence has, nor a letter alone.
    pub(super) fn tells(&self) -> bool {
        let alone =
            self.folded.chars().count() == 1 && !self.folded.starts_with(|letter: char| letter.is_numeric());
        !alone && STOP_WORDS.binary_search(&self.folded.as_str()).is_err()
    }
}

/// The words of a text that say something, in their order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word> {
    folded(text).into_iter().map(Word::of).filter(Word::tells)
}

/// All words of a text. Letters and digits part; digits in groups are one number: "116 006".
fn folded(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut blank = String::new();
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    for letter in letters.flat_map(spelt).chain([' ']) {
        let last = word.chars().next_back();
        let breaks =
            !letter.is_alphanumeric() || last.is_some_and(|last| last.is_numeric() != letter.is_numeric());
        if breaks && !word.is_empty() {
            let number = |word: &str| word.starts_with(|letter: char| letter.is_numeric());
            let word = std::mem::take(&mut word);
            match words.last_mut() {
                Some(before) if blank == " " && number(before) && number(&word) => before.push_str(&word),
                _ => words.push(word),
            }
            blank.clear();
        }
        if !letter.is_alphanumeric() {
            blank.push(letter);
        } else if last != Some(letter) || letter.is_numeric() {
            word.push(letter);
        }
    }
    words
}

fn spelt(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'œ' => ('o', Some('e')),
        'æ' => ('a', Some('e')),
        letter => (letter, None),
    };
    [first].into_iter().chain(second)
}

/// Endings of nouns and verbs, the longer before the shorter, and how many letters must be left.
const ENDINGS: [(&str, usize); 17] = [
    ("ement", 4),
    ("ation", 4),
    ("ateur", 4),
    ("erie", 4),
    ("iere", 4),
    ("euse", 3),
    ("ent", 4),
    ("eur", 3),
    ("age", 5),
    ("ier", 4),
    ("ion", 4),
    ("ing", 3),
    ("er", 3),
    ("ez", 3),
    ("ed", 3),
    ("ie", 4),
    ("e", 3),
];

fn stem(folded: &str) -> &str {
    let one = |word: &'_ str, end: &str, left: usize| {
        word.strip_suffix(end).filter(|rest| rest.chars().count() >= left).map(str::len)
    };
    let length = one(folded, "s", 3).or_else(|| one(folded, "x", 4)).unwrap_or(folded.len());
    let singular = folded.get(..length).unwrap_or(folded);
    let ending = ENDINGS.iter().find_map(|(end, left)| one(singular, end, *left));
    ending.and_then(|length| singular.get(..length)).unwrap_or(singular)
}

/// What every sentence has, folded, in order. What denies is among it: who says what did not happen looks for the same.
pub(super) const STOP_WORDS: &[&str] = &[
    "a", "about", "ai", "aie", "aies", "ait", "alors", "am", "an", "and", "ans", "any", "apres", "are",
    "arete", "arive", "as", "at", "au", "aura", "aurai", "aurait", "ausi", "autre", "aux", "avais", "avait",
    "avant", "avec", "avez", "avions", "avis", "avoir", "avoire", "avons", "ayant", "bcp", "be", "ben",
    "besoin", "bien", "bonjour", "bonsoir", "but", "by", "c", "ca", "can", "car", "ce", "cela", "cele",
    "celui", "ces", "cest", "cet", "cetait", "cete", "ceux", "chez", "chose", "choses", "chui", "ci", "come",
    "coment", "contre", "could", "coupe", "crois", "d", "dans", "de", "deja", "demain", "depuis", "deriere",
    "des", "desous", "desus", "devant", "did", "didnt", "dimanche", "dire", "dit", "do", "does", "dois",
    "doit", "donc", "dont", "ds", "du", "during", "ele", "eles", "en", "encore", "end", "entre", "es", "est",
    "et", "etais", "etait", "etant", "etre", "eu", "faire", "fais", "fait", "faites", "faut", "fois", "font",
    "for", "from", "g", "gens", "get", "got", "h", "had", "has", "have", "he", "helo", "her", "heure", "hi",
    "hier", "him", "his", "how", "i", "ici", "if", "il", "ils", "im", "in", "into", "is", "it", "its", "ive",
    "j", "jai", "jamais", "je", "jeudi", "jme", "jour", "jours", "jsuis", "jusqu", "just", "juste", "jvais",
    "jveux", "k", "kan", "ke", "ki", "koi", "l", "la", "last", "le", "les", "leur", "leurs", "lui", "lundi",
    "ma", "mai", "mais", "mardi", "matin", "me", "meme", "merci", "mercredi", "mes", "metre", "mi", "mise",
    "moi", "mois", "moment", "mon", "monde", "my", "n", "ne", "near", "never", "ni", "night", "no", "non",
    "nos", "not", "notre", "nous", "o", "of", "on", "ont", "or", "ou", "oui", "our", "out", "ouvert",
    "ouverte", "par", "parce", "pas", "pendant", "pense", "persone", "peu", "peut", "peuvent", "peux",
    "please", "plus", "plutot", "posible", "pour", "pourquoi", "pouvez", "pouvoir", "pr", "puis", "puisque",
    "q", "qd", "qn", "qu", "quand", "que", "quel", "quele", "queles", "quelqu", "quelque", "quelques",
    "quelqun", "quels", "qui", "qun", "quoi", "s", "sa", "sais", "sait", "salut", "samedi", "sans", "se",
    "selon", "semaine", "sera", "serait", "ses", "she", "si", "so", "soi", "soir", "sois", "soit", "some",
    "somebody", "someone", "son", "sont", "sous", "stp", "suis", "sur", "svp", "t", "ta", "te", "temps",
    "tes", "that", "the", "their", "them", "then", "there", "they", "this", "tjs", "to", "toi", "tombe",
    "ton", "toujours", "tous", "tout", "toute", "toutes", "tre", "tres", "trop", "truc", "trucs", "tu", "un",
    "une", "up", "va", "vais", "vas", "vendredi", "venu", "vers", "veu", "veulent", "veut", "veux", "vient",
    "voici", "voila", "vont", "vos", "votre", "voudrais", "voulais", "vouloir", "voulu", "vous", "vu", "was",
    "we", "wek", "wekend", "were", "what", "when", "where", "which", "who", "why", "wil", "with", "would",
    "y", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, stems: &[&str]) {
        assert_eq!(words(text).map(|word| word.stem).collect::<Vec<_>>(), stems, "{text}");
    }

    #[test]
    fn spellings_meet() {
        check("Volé VOLEE voler voleurs vole", &["vol"; 5]);
        check("harcèlement, harcelée", &["harcel"; 2]);
        check("trottinette trotinete", &["trotinet"; 2]);
        check("cœur, coeur", &["coeur"; 2]);
        check("policier police", &["polic"; 2]);
        check("𝐯𝐞́𝐥𝐨", &["velo"]);
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        check("qu’est-ce que je n’ai pas", &[]);
        check("", &[]);
        check("🙂 ! -- '", &[]);
    }

    #[test]
    fn numbers_are_one() {
        check("116 006", &["116006"]);
        check("15, 18", &["15", "18"]);
        check("17cyber", &["17", "cyb"]);
    }

    #[test]
    fn stop_words_are_folded_and_in_order() {
        assert!(STOP_WORDS.is_sorted());
        let folded = |word: &&str| super::folded(word) == [word.to_string()];
        assert_eq!(STOP_WORDS.iter().find(|word| !folded(word)), None);
    }
}
