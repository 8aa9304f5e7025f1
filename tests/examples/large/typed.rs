//! What is typed: the addresses of `tests/data/addresses.tsv` key by key, and short texts that fit much.

use std::path::Path;

/// Short texts at most.
const SHORT: usize = 500;
/// Types of ways as they are typed, short and long.
const WAYS: [&str; 12] =
    ["rue", "r", "av", "avenue", "bd", "ch", "place", "all", "impasse", "chemin", "route", "lotissement"];
/// What stands between a type and a name.
const JOINTS: [&str; 6] = ["de la", "de l", "du", "des", "d", "le"];
/// Words that thousands of names begin with.
const BEGINNINGS: [&str; 16] = [
    "st",
    "saint",
    "ste",
    "sainte",
    "gal",
    "general",
    "mal",
    "dr",
    "pdt",
    "jean",
    "pierre",
    "marie",
    "notre dame",
    "grande rue",
    "petit",
    "vieux",
];

/// The addresses, whole.
pub(crate) fn addresses() -> std::io::Result<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join("addresses.tsv");
    let text = std::fs::read_to_string(file)?;
    Ok(text.lines().skip(1).filter_map(|line| line.split('\t').next()).map(str::to_owned).collect())
}

/// Every beginning of a text, the whole included.
pub(crate) fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.filter_map(|end| text.get(..end))
}

/// Single letters, types of ways, "saint m", "rue de la r", "12 av", "st k".
pub(crate) fn short() -> Vec<String> {
    let letters = || ('a'..='z').map(String::from);
    let mut texts: Vec<String> = letters().collect();
    texts.extend((1..=20).map(|number: u32| number.to_string()));
    for beginning in BEGINNINGS.iter().chain(&WAYS) {
        texts.extend([(*beginning).to_owned(), format!("{beginning} "), format!("12 {beginning}")]);
    }
    for joint in JOINTS {
        texts.extend(WAYS.iter().take(4).map(|way| format!("{way} {joint} ")));
    }
    // Letters one after the other, each with the next text before it, so that all get some of all.
    let before: Vec<String> = BEGINNINGS
        .iter()
        .map(|text| format!("{text} "))
        .chain(JOINTS.iter().map(|joint| format!("rue {joint} ")))
        .chain(WAYS.iter().map(|way| format!("{way} ")))
        .chain(WAYS.iter().map(|way| format!("3 bis {way} de ")))
        .collect();
    let letters: Vec<String> = letters().collect();
    for (at, letter) in letters.iter().cycle().take(letters.len() * before.len()).enumerate() {
        let round = at / letters.len();
        texts.extend(before.get((at + round) % before.len()).map(|before| format!("{before}{letter}")));
    }
    texts.truncate(SHORT);
    texts
}
