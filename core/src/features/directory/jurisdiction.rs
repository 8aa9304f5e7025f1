//! Who is in charge, in sentences: with the reason where the data say it, honestly where they don't.
//!
//! What must be known before a station is chosen stands above the stations; proof and rights stand
//! below, so that the answer comes first.

use securite_places::{PlaceKind, PointSource};
use securite_stations::{Jurisdiction, Origin};

use super::model::{Found, Known};
use crate::action::{OutsideLink, Tone};
use crate::place_picker::{TooWide, spaced, title};
use crate::station_card::{self, MAX_DISTANCE_M, Remark, any_station, publication};
use crate::text::Words;

/// Above the stations: what is not sure, and who is in charge where no station below can say it.
pub(super) fn remarks(found: &Found, words: &Words) -> Vec<Remark> {
    let town = &found.place.commune;
    let mut remarks = Vec::new();
    let mut say = |tone, text| remarks.push(Remark { text, tone });
    if found.place.point_source == PointSource::Interpolated {
        say(Tone::Careful, words.directory_interpolated());
    }
    for text in unclear(found, words) {
        say(Tone::Careful, text);
    }
    match &found.jurisdiction {
        Known::Asked(Jurisdiction::Station(_), _) => {}
        Known::Asked(Jurisdiction::Named { name, .. }, _) => {
            say(Tone::Chosen, words.jurisdiction_named(name, town));
        }
        Known::Asked(Jurisdiction::Unknown, _) => say(Tone::Careful, words.jurisdiction_unknown(town)),
        Known::TooWide(TooWide::City) => say(Tone::Careful, words.jurisdiction_by_arrondissement(town)),
        Known::TooWide(TooWide::Postcode) => say(Tone::Careful, words.jurisdiction_by_commune()),
        Known::TooWide(TooWide::Department) => say(Tone::Careful, words.jurisdiction_in_department()),
    }
    if found.place.point.is_none() {
        say(Tone::Careful, words.directory_no_point());
    } else if found.near.is_empty() {
        say(Tone::Careful, words.directory_none_near(&words.distance(MAX_DISTANCE_M)));
    }
    remarks
}

/// What of the text has no part in the answer.
fn unclear(found: &Found, words: &Words) -> Vec<String> {
    let Found { place, unclear, .. } = found;
    let quoted: Vec<String> = unclear.words.iter().map(|part| words.quoted(part)).collect();
    let quoted = quoted.join(", ");
    let is_address = matches!(place.kind, PlaceKind::House | PlaceKind::Street);
    let unused = (!quoted.is_empty()).then(|| match is_address {
        true => words.directory_unused(&title(place, words), &quoted),
        false => words.directory_unknown(&title(place, words), &quoted),
    });
    let number =
        unclear.number.as_ref().map(|number| words.directory_no_number(&spaced(number), &place.name));
    let postcode = unclear
        .postcode
        .as_ref()
        .map(|postcode| words.directory_other_postcode(&title(place, words), postcode));
    [unused, number, postcode].into_iter().flatten().collect()
}

/// Below the stations: that one may go to any, and how the one in charge is known.
pub(super) fn notes(found: &Found, words: &Words) -> Vec<Remark> {
    let mut notes = any_station(words);
    if let Known::Asked(Jurisdiction::Station(_) | Jurisdiction::Named { .. }, origin) = &found.jurisdiction {
        notes.push(Remark::new(reason(origin, words), Tone::Quiet));
    }
    notes
}

fn reason(origin: &Origin, words: &Words) -> String {
    words.jurisdiction_reason(&words.month(origin.updated), &publication(origin, words))
}

/// The pages on which the notes can be read again.
pub(super) fn sources(found: &Found, words: &Words) -> Vec<OutsideLink> {
    let origin = match &found.jurisdiction {
        Known::Asked(_, origin) => Some(origin),
        Known::TooWide(_) => None,
    };
    station_card::sources(origin, words)
}
