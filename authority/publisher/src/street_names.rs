//! Street names as people write them: what a source puts into them by mistake is taken off.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use securite_places::build::{AddressInput, is_street_type};

use crate::note::NoteKind;
use crate::report::Report;
use crate::source::place;

/// Signs that no name begins or ends with. Points and brackets are part of some: "D.B.", "(Ancien)".
const STRAY: [char; 12] = [';', ',', ':', '-', '_', '*', '/', '\\', '|', '+', '=', '#'];

/// "Ty Guen;" → "Ty Guen", "Chemin  de Nauterot" → "Chemin de Nauterot": stray signs around a name go, and
/// doubled blanks and signs that nobody sees in it.
pub(crate) fn clean(name: &str) -> String {
    let seen = name.split_whitespace().map(|word| word.chars().filter(|ch| !is_unseen(*ch)).collect());
    let words: Vec<String> = seen.filter(|word: &String| !word.is_empty()).collect();
    let joined = words.join(" ");
    let start = joined.trim_start_matches(|ch: char| ch.is_whitespace() || STRAY.contains(&ch));
    // "Place de Halle'": an apostrophe begins some names, and ends none.
    let ends = |ch: char| ch.is_whitespace() || STRAY.contains(&ch) || "'’".contains(ch);
    start.trim_end_matches(ends).to_owned()
}

/// Controls, and marks of zero width.
fn is_unseen(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
}

/// Addresses whose street begins with a house number: "14P1 Rue Saint-Gilles" in place of "Rue Saint-Gilles".
#[derive(Default)]
pub(crate) struct Numbered {
    /// Place in the list, line in the file, and the name without its first word.
    found: Vec<(usize, u64, String)>,
}

impl Numbered {
    /// Remembers the address at this place if its street looks so.
    pub(crate) fn look(&mut self, at: usize, line: u64, address: &AddressInput) {
        if let Some((_, rest)) = number_before(&address.street) {
            self.found.push((at, line, rest.to_owned()));
        }
    }

    /// Takes the number off where the row's own number and suffix say the same, and the commune has the street
    /// without it. `first` is where the addresses of the file begin in the list. A number that the street has
    /// already is another door of it, and goes. Without such a street nothing tells that the rest is its
    /// name: the address is left out.
    pub(crate) fn mend(
        self,
        path: &Path,
        first: usize,
        addresses: &mut Vec<AddressInput>,
        report: &mut Report,
    ) {
        if self.found.is_empty() {
            return;
        }
        let own = addresses.get(first..).unwrap_or_default();
        let mut numbers: BTreeMap<(&str, &str), BTreeSet<u32>> = BTreeMap::new();
        for house in own.iter().filter(|house| number_before(&house.street).is_none()) {
            numbers.entry((&house.insee, &house.street)).or_default().insert(house.number);
        }
        let mut streets = Vec::new();
        let mut dropped = BTreeSet::new();
        for (at, line, rest) in self.found {
            let Some(house) = addresses.get(at) else { continue };
            let own_number = format!("{}{}", house.number, house.suffix);
            let said = number_before(&house.street)
                .is_some_and(|(number, _)| number.eq_ignore_ascii_case(&own_number));
            let twin = numbers.get(&(house.insee.as_str(), rest.as_str()));
            let (kind, text) = match twin {
                // A name that begins so, and another number: nothing says that it is wrong.
                _ if !said => continue,
                Some(known) if known.contains(&house.number) => (NoteKind::Repeated, "its number is known"),
                Some(_) => (NoteKind::StreetMended, rest.as_str()),
                None => (NoteKind::LeftOut, "no street of the commune has the rest of this name"),
            };
            report.note(&place(path, line), kind, format!("“{}”: {text}", house.street));
            match kind {
                NoteKind::StreetMended => streets.push((at, rest)),
                _ => drop(dropped.insert(at)),
            }
        }
        for (at, rest) in streets {
            if let Some(house) = addresses.get_mut(at) {
                house.street = rest;
            }
        }
        let mut at = 0;
        addresses.retain(|_| {
            at += 1;
            !dropped.contains(&(at - 1))
        });
    }
}

/// "47bP4 Boulevard de l'Hôpital" → the number and the rest. Letters must follow the digits and a street type the
/// number, so that "8 Mai 1945", "1000 Vaches" and "2e Avenue" are names; ordinals are.
fn number_before(street: &str) -> Option<(&str, &str)> {
    const ORDINALS: [&str; 8] = ["e", "er", "ere", "re", "eme", "nd", "nde", "ieme"];
    let (first, rest) = street.split_once(' ')?;
    let after = first.trim_start_matches(|ch: char| ch.is_ascii_digit());
    let letters = after.trim_end_matches(|ch: char| ch.is_ascii_digit());
    let plain = !letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let ordinal = ORDINALS.iter().any(|ending| after.eq_ignore_ascii_case(ending));
    let (kind, _) = rest.split_once(' ')?;
    (after.len() < first.len() && plain && !ordinal && is_street_type(kind)).then_some((first, rest))
}

/// "CHEMIN DU MAS D'YVAREN - VC37" → "Chemin du Mas d'Yvaren": a name is not shouted, and its road number
/// is no part of it.
pub(crate) fn unshouted(name: &str) -> String {
    let name = name.split(" - ").next().unwrap_or(name).trim();
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut tidy = String::new();
    for (at, word) in name.split_whitespace().enumerate() {
        if at > 0 {
            tidy.push(' ');
        }
        tidy.push_str(&capitalised(&word.to_lowercase(), at == 0));
    }
    tidy
}

/// Every part of a word but articles starts with a capital letter.
fn capitalised(word: &str, first: bool) -> String {
    const STOP_WORDS: [&str; 14] =
        ["de", "du", "des", "la", "le", "les", "d", "l", "et", "à", "au", "aux", "en", "sur"];
    let mut out = String::new();
    for part in word.split_inclusive(['\'', '-']) {
        let bare = part.trim_end_matches(['\'', '-']);
        if STOP_WORDS.contains(&bare) && !(first && out.is_empty()) {
            out.push_str(part);
            continue;
        }
        let mut chars = part.chars();
        out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(chars.as_str());
    }
    out
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use expect_test::{Expect, expect};

    use super::*;
    use crate::addresses::{read_ban, read_bano};
    use crate::stations::tests::COMMUNES;

    #[test]
    fn what_nobody_writes_around_a_name_goes() {
        let check = |name: &str, expected: &str| assert_eq!(clean(name), expected);
        check("Ty Guen;", "Ty Guen");
        check("Chemin  de Nauterot", "Chemin de Nauterot");
        check("Place de Halle'", "Place de Halle");
        check("Place de l'Église\u{200e}", "Place de l'Église");
        check("Rue du 19\u{a0}Mars 1962", "Rue du 19 Mars 1962");
        check("\u{feff}- Rue\u{7}  Haute , ;", "Rue Haute");
        check(" ; ", "");
        // These are whole.
        for name in ["Allée de la Deuxième D.B.", "Boulevard de la Gare (Salin)", "Sous-Préfecture", "'t Hof"]
        {
            check(name, name);
        }
    }

    #[test]
    fn a_number_is_told_from_a_name() {
        let check = |name: &str, expected: Option<&str>| {
            assert_eq!(number_before(name).map(|(number, _)| number), expected, "{name}");
        };
        check("14P1 Rue Saint-Gilles", Some("14P1"));
        check("47bP4 Boulevard de l'Hôpital", Some("47bP4"));
        check("3b Chemin du Moulin", Some("3b"));
        for name in [
            "8 Mai 1945",
            "11 Novembre",
            "4 Septembre",
            "1000 Vaches",
            "2e Avenue",
            "2E Rue Haute",
            "1ère Avenue du Port",
            "3eme Avenue du Port",
            "1er Chemin des Dames",
            "5B Mai",
            "12 Rue Haute",
            "2B Rue",
            "Rue du 8 Mai 1945",
            "A1 Rue Haute",
        ] {
            check(name, None);
        }
    }

    fn sample(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/adresses").join(name)
    }

    /// The addresses that were read, then what was noted.
    fn read(
        import: impl Fn(&mut Report, &mut Vec<AddressInput>) -> Result<(), crate::error::SourceError>,
        expected: Expect,
    ) {
        let (mut report, mut addresses) = (Report::default(), Vec::new());
        import(&mut report, &mut addresses).unwrap();
        let mut text = String::new();
        for AddressInput { insee, street, number, suffix, .. } in &addresses {
            text += &format!("{insee} {number}{suffix} {street}\n");
        }
        for note in &report.notes {
            text += &format!("{}, {:?}: {}\n", note.id, note.kind, note.text);
        }
        expected.assert_eq(&text);
    }

    #[test]
    fn a_number_in_the_name_goes_where_the_commune_has_the_street() {
        let file = sample("ban-75-2024-06-numero-dans-le-nom.csv");
        read(
            |report, addresses| read_ban(&file, &COMMUNES, report, addresses),
            expect![[r#"
                75101 1 Place du Carrousel
                75101 1bv Place du Carrousel
                75101 1s Place du Carrousel
                75101 1v Place du Carrousel
                75101 7 Place du Carrousel
                75101 7bv Place du Carrousel
                75101 7s Place du Carrousel
                75101 7v Place du Carrousel
                75101 2 Place du Carrousel
                75101 2bv Place du Carrousel
                75101 2s Place du Carrousel
                75101 2v Place du Carrousel
                75101 12 Place du Carrousel
                75101 12s Place du Carrousel
                75102 1s1 Passage Lemoine
                75102 1s2 Passage Lemoine
                75102 3 Passage Lemoine
                75103 12 Rue Saint-Gilles
                75103 12a Rue Saint-Gilles
                75103 12c Rue Saint-Gilles
                75103 14 Rue Saint-Gilles
                75113 47 Boulevard de l'Hôpital
                75113 47bv Boulevard de l'Hôpital
                75113 47v Boulevard de l'Hôpital
                75113 49w Boulevard de l'Hôpital
                75120 1 Rue Riblette
                75120 11p1 Rue Riblette
                ban-75-2024-06-numero-dans-le-nom.csv, line 2, Repeated: “7S1 Place du Carrousel”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 3, Repeated: “1S1 Place du Carrousel”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 4, Repeated: “2S1 Place du Carrousel”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 5, Repeated: “12S1 Place du Carrousel”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 20, Repeated: “14P3 Rue Saint-Gilles”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 21, Repeated: “14P2 Rue Saint-Gilles”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 22, Repeated: “14P1 Rue Saint-Gilles”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 27, LeftOut: “109P3 Rue de la Haie Coq”: no street of the commune has the rest of this name
                ban-75-2024-06-numero-dans-le-nom.csv, line 28, LeftOut: “109P4 Rue de la Haie Coq”: no street of the commune has the rest of this name
                ban-75-2024-06-numero-dans-le-nom.csv, line 29, LeftOut: “109P5 Rue de la Haie Coq”: no street of the commune has the rest of this name
                ban-75-2024-06-numero-dans-le-nom.csv, line 30, LeftOut: “109P6 Rue de la Haie Coq”: no street of the commune has the rest of this name
                ban-75-2024-06-numero-dans-le-nom.csv, line 31, LeftOut: “3P2 Rue Camille Desmoulins”: no street of the commune has the rest of this name
                ban-75-2024-06-numero-dans-le-nom.csv, line 32, Repeated: “47P4 Boulevard de l'Hôpital”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 33, Repeated: “47P6 Boulevard de l'Hôpital”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 34, Repeated: “47P5 Boulevard de l'Hôpital”: its number is known
                ban-75-2024-06-numero-dans-le-nom.csv, line 39, StreetMended: “1S1 Passage Lemoine”: Passage Lemoine
                ban-75-2024-06-numero-dans-le-nom.csv, line 41, StreetMended: “1S2 Passage Lemoine”: Passage Lemoine
                ban-75-2024-06-numero-dans-le-nom.csv, line 42, StreetMended: “11P1 Rue Riblette”: Rue Riblette
            "#]],
        );
    }

    #[test]
    fn a_number_in_the_name_that_is_not_the_rows_own_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ban.csv");
        let whole = std::fs::read_to_string(sample("ban-75-2024-06-numero-dans-le-nom.csv")).unwrap();
        let rows: Vec<String> = whole
            .lines()
            .filter(|row| row.starts_with("id;") || row.contains("Saint-Gilles"))
            .map(|row| row.replace(";14;p1;", ";15;;"))
            .collect();
        std::fs::write(&file, rows.join("\n")).unwrap();
        read(
            |report, addresses| read_ban(&file, &COMMUNES, report, addresses),
            expect![[r#"
                75103 15 14P1 Rue Saint-Gilles
                75103 12 Rue Saint-Gilles
                75103 12a Rue Saint-Gilles
                75103 12c Rue Saint-Gilles
                75103 14 Rue Saint-Gilles
                ban.csv, line 2, Repeated: “14P3 Rue Saint-Gilles”: its number is known
                ban.csv, line 3, Repeated: “14P2 Rue Saint-Gilles”: its number is known
            "#]],
        );
    }

    #[test]
    fn names_of_bano_are_cleaned() {
        let file = sample("bano-2015-noms.csv");
        read(
            |report, addresses| read_bano(&file, &COMMUNES, report, addresses),
            expect![[r#"
                04143 7456 Rue du 19 Mars 1962
                23100 11 Place de l'Église
                32119 4 Chemin de Nauterot
                52121 2 Rue du 109e R.I.
                55215 2 Place de Halle
                90010 10 Rue du Docteur Fréry
                90020 10 Rue de la 5e D.B.
                bano-2015-noms.csv, line 1, StreetMended: "Chemin  de Nauterot" → “Chemin de Nauterot”
                bano-2015-noms.csv, line 2, StreetMended: "Place de Halle'" → “Place de Halle”
                bano-2015-noms.csv, line 3, StreetMended: "Place de l'Église\u{200e}" → “Place de l'Église”
                bano-2015-noms.csv, line 4, StreetMended: "Rue du 19\u{a0}Mars 1962" → “Rue du 19 Mars 1962”
                bano-2015-noms.csv, line 5, StreetMended: "Rue du Docteur\u{a0}Fréry" → “Rue du Docteur Fréry”
            "#]],
        );
    }
}
