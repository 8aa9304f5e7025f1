//! The postcode in a text, and what it says of an area.
//!
//! It decides: an area of another department is not meant, whatever its name. Written forms: "75011",
//! "75 011", "F-75011", the "75000" of a city whose arrondissements have codes of their own, a CEDEX code
//! (of no area: only its department counts), an INSEE code where no postcode is so.

use super::work::Work;
use super::{areas, keys};
use crate::fold::{self, Word};
use crate::format::{AreaKind, AreaRecord};
use crate::index::Index;

/// What La Poste gives to Monaco: no code of France.
const MONACO: &str = "980";

/// Most words that name a sorting office or the commune before it.
const MAX_OFFICE: usize = 6;

/// A code in the text.
#[derive(Debug, Clone)]
pub(super) struct Postcode {
    pub(super) code: String,
    /// Its area, when it is one of the pack.
    pub(super) area: Option<u32>,
    /// Where it stood: before the word that has this place now.
    pub(super) at: usize,
    /// Whether it says only in which department: a CEDEX code, "75000".
    vague: bool,
    /// Whether it is an INSEE code.
    insee: bool,
    /// Whether the text says that it is a CEDEX code: its department is sure.
    pub(super) cedex: bool,
}

/// How an area and a postcode agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    /// The area has this postcode.
    Same,
    /// Another one of the same department.
    Department,
    /// One of another department.
    No,
}

impl Postcode {
    /// Takes the code out of the words, with what belongs to it.
    pub(super) fn take(index: &Index, words: &mut Vec<Word>, work: &Work) -> Option<Self> {
        join_groups(index, words, work);
        let cedex = take_cedex(words);
        let at = find(index, words, cedex, work)?;
        let area = words
            .get(at)
            .and_then(|word| area_of(index, &word.text, work).or_else(|| by_insee(index, words, word)));
        let word = words.remove(at);
        let insee = area
            .and_then(|area| index.area(area))
            .is_some_and(|area| area.code == word.text.to_uppercase() && area.kind != AreaKind::Postcode);
        let vague = is_vague(&word.text, cedex) && area.is_none()
            || word.text.ends_with("000")
                && area.and_then(|area| index.area(area)).is_some_and(|area| area.kind == AreaKind::Commune);
        let mut postcode = Postcode { area, at, insee, vague, cedex: cedex.is_some(), code: word.text };
        if let Some(next) = words.get_mut(at) {
            next.starts_part = true;
            next.joined = false;
        }
        if let Some(before) = at.checked_sub(1).filter(|before| is_country_letter(words.get(*before))) {
            words.remove(before);
            postcode.at = before;
        }
        if let Some(cedex) = cedex {
            postcode.drop_office(index, words, cedex.saturating_sub(1), work);
        }
        Some(postcode)
    }

    /// Whether the code is one of another country.
    pub(super) fn is_abroad(&self) -> bool {
        self.code.starts_with(MONACO)
    }

    /// Whether the code is one that says more than a department.
    pub(super) fn is_known(&self) -> bool {
        self.area.is_some()
    }

    /// Whether the rest of the text speaks against the code: another code of an area, or right behind it the
    /// full name of communes that are all in other departments. A CEDEX code stands beside the code of the
    /// commune.
    pub(super) fn is_disputed(&self, index: &Index, words: &[Word], work: &Work) -> bool {
        if !self.is_known() || self.cedex {
            return false;
        }
        let other = |word: &Word| {
            let code = word.is_number() && word.text.len() == 5 && word.text != self.code;
            code && area_of(index, &word.text, work).is_some()
        };
        let behind = words.get(self.at..).unwrap_or_default();
        let part = 1 + behind.iter().skip(1).take_while(|word| !word.starts_part).count();
        let part = behind.get(..part).unwrap_or_default();
        let list = keys::exact(&index.area_keys, &fold::join(part), work);
        // "97150 Marigot" is a quarter, and Le Marigot another name.
        let named = list.into_iter().flat_map(|list| index.area_list(list)).filter(|(_, short)| !short);
        let mut agreements = named.map_while(|(area, _)| {
            let area = areas::read(index, area, work)?;
            Some(self.agreement(index, &area))
        });
        let elsewhere = agreements.next().is_some_and(|first| first == Agreement::No)
            && agreements.all(|next| next == Agreement::No);
        elsewhere || words.iter().any(other)
    }

    /// The department of the code, as far as its digits tell.
    pub(super) fn department(&self) -> Option<&str> {
        match self.code.get(..3)? {
            "200" | "201" => Some("2A"),
            "202" | "206" => Some("2B"),
            overseas if overseas.starts_with("97") || overseas.starts_with("98") => Some(overseas),
            _ => self.code.get(..2),
        }
    }

    /// Whether an answer in `place` that has not this code must say so.
    pub(super) fn is_missed_by(&self, postcodes: &[String]) -> bool {
        !self.vague && !self.insee && !postcodes.contains(&self.code)
    }

    /// Whether it is of another department.
    pub(super) fn contradicts(&self, department: &str) -> bool {
        !self.insee && !same_department(&self.code, department)
    }

    /// How an area agrees with it.
    pub(super) fn agreement(&self, index: &Index, area: &AreaRecord) -> Agreement {
        let commune = if area.postcodes.is_empty() { index.area(area.commune) } else { None };
        let postcodes = commune.as_ref().map_or(&area.postcodes, |commune| &commune.postcodes);
        let by_insee = || self.area.and_then(|own| index.area(own)).is_some_and(|own| own.code == area.code);
        if postcodes.contains(&self.code) || by_insee() {
            return Agreement::Same;
        }
        match same_department(&self.code, &area.department) {
            true if self.vague => Agreement::Same,
            true => Agreement::Department,
            false => Agreement::No,
        }
    }

    /// A sorting office says where letters go, not where a house is: it is left out where the text names
    /// a commune before the code, and where it is no commune.
    fn drop_office(&self, index: &Index, words: &mut Vec<Word>, to: usize, work: &Work) {
        let before = words.get(..self.at).unwrap_or_default();
        let named_before = (1..=MAX_OFFICE.min(before.len()))
            .filter_map(|count| before.get(before.len() - count..))
            .any(|stretch| self.names(index, stretch, work));
        let to = to.clamp(self.at, words.len());
        let office = words.get(self.at..to).unwrap_or_default();
        // What is all that the text says stays, whatever it is.
        let only = office.len() == words.len();
        if named_before || !office.is_empty() && !only && !self.names(index, office, work) {
            words.drain(self.at..to);
        }
    }

    /// Whether the words are the name of an area that agrees with the code.
    fn names(&self, index: &Index, words: &[Word], work: &Work) -> bool {
        let list = keys::exact(&index.area_keys, &fold::join(words), work);
        let mut areas = list.into_iter().flat_map(|list| index.area_list(list));
        areas.any(|(area, _)| index.area(area).is_some_and(|it| self.agreement(index, &it) != Agreement::No))
    }
}

/// Whether a postcode is one of this department. Overseas three digits count; those of Saint-Martin and
/// Saint-Barthélemy are Guadeloupe's, as before 2007; Corsica's two departments share "20".
pub(super) fn same_department(code: &str, department: &str) -> bool {
    let prefix = match department {
        "2A" | "2B" => return code.starts_with("20") || code.to_uppercase().starts_with(department),
        "977" | "978" => "971",
        // CEDEX codes of Réunion go on behind 974.
        "974" if ["977", "978", "979"].iter().any(|prefix| code.starts_with(prefix)) => return true,
        other => other,
    };
    code.starts_with(prefix)
}

/// "75 011" → "75011", "974 00" → "97400", where that is a code.
fn join_groups(index: &Index, words: &mut Vec<Word>, work: &Work) {
    let digits = |at: usize, count: usize| {
        words.get(at).filter(|word| word.typed.len() == count && word.is_number()).map(|word| &word.typed)
    };
    let pair = (0..words.len()).rev().find_map(|at| {
        let (first, second) = match digits(at, 2) {
            Some(first) => (first, digits(at + 1, 3)?),
            None => (digits(at, 3)?, digits(at + 1, 2)?),
        };
        // "100 12 rue …" are two numbers.
        let street = words.get(at + 2).is_some_and(|next| fold::is_street_type(&next.text));
        let joined = format!("{first}{second}");
        let parted = words.get(at + 1).is_some_and(|second| second.starts_part);
        let is_code = area_of(index, &joined, work).is_some() || joined.ends_with("000");
        (is_code && !parted && !(street && first.len() == 3)).then_some((at, joined))
    });
    if let Some((at, joined)) = pair {
        words.remove(at + 1);
        if let Some(word) = words.get_mut(at) {
            (word.text, word.written) = (joined.clone(), joined.clone());
            word.typed = joined;
        }
    }
}

/// Takes out "cedex 08"; the place where it stood.
fn take_cedex(words: &mut Vec<Word>) -> Option<usize> {
    let at = words.iter().position(|word| word.text == "cedex")?;
    let number = words.get(at + 1).is_some_and(|word| word.is_number() && word.typed.len() <= 2);
    words.drain(at..=at + usize::from(number));
    if let Some(next) = words.get_mut(at) {
        next.starts_part = true;
        next.joined = false;
    }
    Some(at)
}

/// The last code that is one; else the last five digits that may be.
fn find(index: &Index, words: &[Word], cedex: Option<usize>, work: &Work) -> Option<usize> {
    let is_code = |word: &Word| {
        word.is_number() && word.text.len() == 5 && !word.text.starts_with("00")
            || by_insee(index, words, word).is_some()
    };
    let known = |word: &Word| is_code(word) && area_of(index, &word.text, work).is_some();
    let before_cedex = cedex.and_then(|end| words.iter().take(end).rposition(is_code));
    before_cedex.or_else(|| words.iter().rposition(known)).or_else(|| words.iter().rposition(is_code))
}

/// The area of a postcode, or the city of "75000".
fn area_of(index: &Index, code: &str, work: &Work) -> Option<u32> {
    let list = keys::exact(&index.area_keys, code, work)?;
    index.area_list(list).map(|(area, _)| area).next()
}

/// The commune with this INSEE code. In an address five digits are a postcode, and many a CEDEX code is
/// the INSEE code of another commune: only alone, or with Corsica's letter, can it be one.
fn by_insee(index: &Index, words: &[Word], word: &Word) -> Option<u32> {
    let code = word.text.to_uppercase();
    let corsican = code.starts_with("2A") || code.starts_with("2B");
    let may_be = code.len() == 5 && (corsican || word.is_number() && words.len() == 1);
    may_be.then(|| index.area_by_code(&code)).flatten()
}

/// Codes that name no area but a department.
fn is_vague(code: &str, cedex: Option<usize>) -> bool {
    cedex.is_some() || code.ends_with("000")
}

/// "F-75011", "FR 75011".
fn is_country_letter(word: Option<&Word>) -> bool {
    word.is_some_and(|word| matches!(word.typed.as_str(), "f" | "fr"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_of_a_department() {
        for (code, department) in [
            ("75011", "75"),
            ("20000", "2A"),
            ("2b033", "2B"),
            ("97150", "978"),
            ("97133", "977"),
            ("97417", "974"),
        ] {
            assert!(same_department(code, department), "{code} {department}");
        }
        for (code, department) in [("97150", "972"), ("98000", "988"), ("07000", "69"), ("20000", "21")] {
            assert!(!same_department(code, department), "{code} {department}");
        }
    }
}
