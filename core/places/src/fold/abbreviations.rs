//! Abbreviations written out, and the words that weigh little.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Word;

/// DGFiP FANTOIR, "natures de voies", 2018: official abbreviation → street type. Licence Ouverte.
static OFFICIAL: &str = include_str!("../../data/natures_voies.csv");

/// Official abbreviations that are left alone, since they are also words or letters of names.
const NOT_EXPANDED: [&str; 21] = [
    "tour", "ter", "col", "mar", "gal", "cd", "cc", "cf", "cr", "gr", "pla", "art", "ham", "roc", "fos",
    "pas", "for", "vil", "cor", "ber", "car",
];

/// What people write besides the official list.
const COMMON: [(&str, &str); 46] = [
    ("st", "saint"),
    ("ste", "sainte"),
    ("sts", "saints"),
    ("stes", "saintes"),
    ("nd", "notre dame"),
    ("gd", "grand"),
    ("gde", "grande"),
    ("vx", "vieux"),
    ("r", "rue"),
    ("ave", "avenue"),
    ("aven", "avenue"),
    ("bld", "boulevard"),
    ("blvd", "boulevard"),
    ("bvd", "boulevard"),
    ("boul", "boulevard"),
    ("bvrd", "boulevard"),
    ("ch", "chemin"),
    ("chem", "chemin"),
    ("chm", "chemin"),
    ("pce", "place"),
    ("alle", "allee"),
    ("crs", "cours"),
    ("fbg", "faubourg"),
    ("imps", "impasse"),
    ("lieudit", "lieu dit"),
    ("lotiss", "lotissement"),
    ("qu", "quai"),
    ("rdpt", "rond point"),
    ("sqr", "square"),
    ("zac", "zac"),
    ("gal", "general"),
    ("gen", "general"),
    ("gl", "general"),
    ("mal", "marechal"),
    ("dr", "docteur"),
    ("pr", "professeur"),
    ("prof", "professeur"),
    ("cdt", "commandant"),
    ("cne", "capitaine"),
    ("lt", "lieutenant"),
    ("sgt", "sergent"),
    ("pdt", "president"),
    ("pres", "president"),
    ("mgr", "monseigneur"),
    ("cl", "colonel"),
    ("amal", "amiral"),
];

/// Abbreviations of two words.
const PAIRS: [((&str, &str), [&str; 2]); 4] = [
    (("n", "d"), ["notre", "dame"]),
    (("rd", "pt"), ["rond", "point"]),
    (("rd", "point"), ["rond", "point"]),
    (("rond", "pt"), ["rond", "point"]),
];

const STOP_WORDS: [&str; 18] = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "lez", "sous", "sur",
    "pres", "un",
];

const WAYS: [&str; 19] = [
    "allee",
    "avenue",
    "boulevard",
    "chemin",
    "cours",
    "esplanade",
    "faubourg",
    "impasse",
    "lotissement",
    "passage",
    "place",
    "promenade",
    "quai",
    "residence",
    "route",
    "rue",
    "ruelle",
    "square",
    "voie",
];

static WRITTEN_OUT: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let split = |text: &str| text.split([' ', '-']).map(str::to_owned).collect::<Vec<_>>();
    let official = OFFICIAL.lines().skip(1).filter_map(|line| {
        let (short, long) = line.to_lowercase().split_once(',').map(|(a, b)| (a.to_owned(), b.to_owned()))?;
        let long = long.split(';').next().unwrap_or_default().trim().to_owned();
        (short != long && !NOT_EXPANDED.contains(&short.as_str())).then(|| (short, split(&long)))
    });
    let common = COMMON.iter().map(|(short, long)| ((*short).to_owned(), split(long)));
    official.chain(common).collect()
});

static STREET_TYPES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = OFFICIAL.lines().skip(1).filter_map(|line| line.split(',').nth(1));
    let mut types: Vec<String> = names.flat_map(|names| names.split(';')).map(str::to_lowercase).collect();
    types.retain(|name| !name.contains([' ', '-']));
    types.sort();
    types
});

/// Replaces abbreviations by the words they stand for.
pub(super) fn write_out(words: &mut Vec<Word>) {
    let mut at = 0;
    while at < words.len() {
        write_out_pair(words, at);
        let Some(word) = words.get(at).cloned() else { return };
        // "près de" is no president.
        let near = word.text == "pres" && words.get(at + 1).is_some_and(|next| is_stop_word(&next.text));
        if let Some(long) = WRITTEN_OUT.get(&word.text).filter(|_| !near) {
            let rest = long.iter().enumerate().map(|(index, text)| Word {
                text: text.clone(),
                typed: if index == 0 { word.typed.clone() } else { text.clone() },
                written: if index == 0 { word.written.clone() } else { String::new() },
                starts_part: word.starts_part && index == 0,
                joined: word.joined || index > 0,
                ends_text: false,
                span: if index == 0 { word.span.clone() } else { word.span.end..word.span.end },
            });
            words.splice(at..=at, rest.collect::<Vec<_>>());
            at += long.len();
        } else {
            at += 1;
        }
    }
}

/// "N.D." and "RD-PT": two words of one part, each an abbreviation only beside the other.
fn write_out_pair(words: &mut [Word], at: usize) {
    let Some([first, second, ..]) = words.get_mut(at..) else { return };
    let pair = PAIRS.iter().find(|(pair, _)| *pair == (first.text.as_str(), second.text.as_str()));
    if let Some((_, [long, other])) = pair.filter(|_| !second.starts_part) {
        (first.text, second.text) = ((*long).to_owned(), (*other).to_owned());
    }
}

/// Articles and prepositions: present or absent, they change little.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// "rue", "avenue", "place": many streets share them.
pub(crate) fn is_street_type(word: &str) -> bool {
    STREET_TYPES.binary_search_by(|name| name.as_str().cmp(word)).is_ok()
}

/// "rue", "avenue": street types that begin no name of a commune, as "pont" and "fontaine" do.
pub(crate) fn is_way(word: &str) -> bool {
    WAYS.contains(&word)
}

/// Whether a name begins with one of those: "Rue de Rivoli", not "Pont-Neuf".
pub fn starts_with_way(name: &str) -> bool {
    name.split(' ').next().is_some_and(|first| is_way(&super::key(first)))
}

/// Stop words and street types, for looking up their numbers once.
pub(crate) fn light_words() -> impl Iterator<Item = (&'static str, bool)> {
    let small = STOP_WORDS.iter().map(|word| (*word, true));
    small.chain(STREET_TYPES.iter().map(|word| (word.as_str(), false)))
}
