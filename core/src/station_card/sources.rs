//! Where what is said of a station can be read again, on the pages of the State.
//!
//! Entries `source-…` of `core/data/sources.json`. A publication that is none of these has no page here.

use securite_stations::{Origin, Source};

use crate::action::OutsideLink;
use crate::links::{link, page};
use crate::text::Words;

/// The directory of the administration.
const DIRECTORY: &str = "https://lannuaire.service-public.gouv.fr";
/// Jurisdiction of police and gendarmerie, commune by commune.
const MINISTRY: &str =
    "https://www.data.gouv.fr/datasets/competence-territoriale-gendarmerie-et-police-nationales";
/// "Porter plainte": any station takes a complaint.
const COMPLAINT: &str = "https://www.service-public.gouv.fr/particuliers/vosdroits/F1435";

/// The page of the publication, where it has one, and that of what is true of any station.
pub(crate) fn sources(origin: Option<&Origin>, words: &Words) -> Vec<OutsideLink> {
    let own = origin.and_then(|origin| match origin.source {
        _ if !origin.publication.trim().is_empty() => None,
        Source::Directory => Some(DIRECTORY),
        Source::Ministry => Some(MINISTRY),
        Source::ByHand | Source::Other => None,
    });
    let open = |address| {
        let site = site(address);
        link(words.source_page(site), words.source_page_spoken(site), page(address))
    };
    own.into_iter().chain([COMPLAINT]).map(open).collect()
}

/// Who answers at an address: "www.data.gouv.fr" for people is "data.gouv.fr".
fn site(address: &str) -> &str {
    let host = address.strip_prefix("https://").unwrap_or(address).split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::links::told;
    use crate::testing::source;
    use crate::text::{Language, ReadingLevel};

    #[test]
    fn a_publication_of_the_state_has_its_page_and_no_other_is_given_one() {
        let words = Words::of(Language::English, ReadingLevel::Standard);
        let check = |source, publication: &str, own: &[&str]| {
            let updated = NaiveDate::from_ymd_opt(2026, 8, 1).unwrap();
            let origin = Origin { source, publication: publication.into(), edition: None, updated };
            let links: Vec<String> = sources(Some(&origin), words).iter().map(told).collect();
            assert_eq!(links, [own, &[COMPLAINT]].concat(), "{publication}");
        };
        check(Source::Directory, "", &[DIRECTORY]);
        check(Source::Ministry, " ", &[MINISTRY]);
        check(Source::Ministry, "another list", &[]);
        check(Source::ByHand, "", &[]);
        check(Source::Other, "", &[]);
        assert_eq!(
            sources(None, words).first().map(|link| link.label.as_str()),
            Some("Read the source: service-public.gouv.fr")
        );
    }

    #[test]
    fn every_page_is_published_and_one_of_the_state() {
        let entries = ["source-directory", "source-jurisdiction", "source-complaint"];
        for (entry, address) in entries.into_iter().zip([DIRECTORY, MINISTRY, COMPLAINT]) {
            assert_eq!(source(entry), address);
            assert!(address.starts_with("https://") && site(address).ends_with(".gouv.fr"), "{address}");
        }
    }
}
