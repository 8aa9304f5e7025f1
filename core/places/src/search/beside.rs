//! What people write around a commune and what says nothing more: the country and the region behind it, the
//! service that they look for before it.

use super::named::is_in_name;
use super::postcode::Postcode;
use super::query::town_at_end;
use super::work::Work;
use super::{carried, keys};
use crate::fold::{self, Word};
use crate::index::Index;

/// Regions of today and those before 2016, folded. Overseas they are departments as well.
const REGIONS: [&str; 31] = [
    "alsace",
    "aquitaine",
    "auvergne",
    "auvergne rhone alpes",
    "basse normandie",
    "bourgogne",
    "bourgogne franche comte",
    "bretagne",
    "centre",
    "centre val de loire",
    "champagne ardenne",
    "corse",
    "franche comte",
    "grand est",
    "haute normandie",
    "hauts de france",
    "ile de france",
    "languedoc roussillon",
    "limousin",
    "lorraine",
    "midi pyrenees",
    "nord pas de calais",
    "normandie",
    "nouvelle aquitaine",
    "occitanie",
    "paca",
    "pays de la loire",
    "picardie",
    "poitou charentes",
    "provence alpes cote d azur",
    "rhone alpes",
];

/// What people look for, folded; longer ones before those that they begin with.
const SERVICES: [&str; 16] = [
    "commissariat central",
    "commissariat de police",
    "commissariat",
    "hotel de police",
    "bureau de police",
    "poste de police",
    "police nationale",
    "police municipale",
    "police",
    "caserne de gendarmerie",
    "brigade de gendarmerie",
    "brigade territoriale",
    "gendarmerie nationale",
    "gendarmerie",
    "brigade",
    "mairie",
];

/// What ties a commune to the word before it, and the article of the commune that is hidden in it.
const TIES: [(&str, Option<&str>); 7] = [
    ("de", None),
    ("d", None),
    ("a", None),
    ("du", Some("le")),
    ("au", Some("le")),
    ("des", Some("les")),
    ("aux", Some("les")),
];

/// "Paris, France". "Roissy-en-France" and "avenue de France" are names.
pub(super) fn drop_country(words: &mut Vec<Word>) {
    let Some(last) = words.len().checked_sub(1).filter(|last| *last > 0) else { return };
    if !is_in_name(words, last) && words.last().is_some_and(|word| word.text == "france") {
        words.pop();
    }
}

/// "Paris, Île-de-France", "Rennes Bretagne": a region behind a commune. Bretagne is a commune as well, and
/// "rue d'Alsace" a street.
pub(super) fn drop_region(index: &Index, words: &mut Vec<Word>, work: &Work) {
    let begins = |region: &str| {
        let from = words.len().checked_sub(region.split(' ').count()).filter(|from| *from > 0)?;
        let (before, last) = words.split_at_checked(from)?;
        let own_part = last.first()?.starts_part;
        let behind_town = || match own_part {
            true => town_at_end(index, before, 0, work).is_some(),
            // "Vire Normandie" is a name.
            false => is_area(index, before, work) && !is_area(index, words, work),
        };
        (fold::join(last) == region && behind_town()).then_some(from)
    };
    if let Some(from) = REGIONS.iter().filter_map(|region| begins(region)).min() {
        words.truncate(from);
    }
}

/// "Commissariat de police du Mans": what stands before the commune at the beginning of the text.
pub(super) fn drop_service(index: &Index, words: &mut Vec<Word>, postcode: Option<&Postcode>, work: &Work) {
    let skipped = words.iter().take_while(|word| matches!(word.text.as_str(), "la" | "le" | "l")).count();
    let begins = |service: &str| {
        let count = service.split(' ').count();
        let here = words.get(skipped..skipped + count)?;
        (fold::join(here) == service).then_some(skipped + count)
    };
    let Some(behind) = SERVICES.iter().find_map(|service| begins(service)) else { return };
    let tie = words.get(behind).filter(|word| !word.starts_part);
    let tie = tie.and_then(|word| TIES.iter().find(|(tie, _)| *tie == word.text));
    let from = behind + usize::from(tie.is_some());
    let is_town = |to: usize| words.get(from..to).is_some_and(|stretch| is_area(index, stretch, work));
    // "Mairie de Paris, 12 rue …, Le Mans" is a company: its town is another.
    let address = carried::house_and_street(words, from);
    if address.is_some_and(|house| town_at_end(index, words, house + 2, work).is_some()) {
        return;
    }
    // "Police" and no more is what one may still type, and a street may begin so.
    let placed = postcode.is_some_and(Postcode::is_known);
    let is_meant = match from == words.len() {
        true => placed,
        false => tie.is_some() || (from + 1..=words.len()).any(is_town),
    };
    if !is_meant {
        return;
    }
    words.drain(..from);
    let Some(first) = words.first_mut() else { return };
    (first.starts_part, first.joined) = (true, false);
    let number = first.text.starts_with(|first: char| first.is_ascii_digit());
    if let Some(article) = tie.and_then(|(_, article)| *article).filter(|_| !number) {
        let text = article.to_owned();
        let written = String::new();
        let article = Word { typed: text.clone(), text, written, ends_text: false, ..first.clone() };
        first.starts_part = false;
        words.insert(0, article);
    }
}

fn is_area(index: &Index, words: &[Word], work: &Work) -> bool {
    keys::exact(&index.area_keys, &fold::join(words), work).is_some()
}
