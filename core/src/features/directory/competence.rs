//! Who is competent, in sentences: with the reason where the data say it, honestly where they don't.

use securite_places::PointSource;
use securite_stations::{Competence, Origin};

use super::model::{Found, Known};
use crate::action::Tone;
use crate::place_picker::TooWide;
use crate::station_card::{MAX_DISTANCE_M, Remark, any_station, publication};
use crate::text::Words;

/// All sentences about the place and its stations, in reading order.
pub(super) fn remarks(found: &Found, words: &Words) -> Vec<Remark> {
    let town = &found.place.commune;
    let mut remarks = Vec::new();
    let mut say = |tone, text| remarks.push(Remark { text, tone });
    if found.place.point_source == PointSource::Interpolated {
        say(Tone::Careful, words.directory_interpolated());
    }
    if found.street_unknown {
        say(Tone::Careful, words.directory_street_unknown(&found.place.name));
    }
    match &found.competence {
        Known::Asked(Competence::Station(station), origin) => {
            say(Tone::Chosen, words.competence_station(&station.name, town));
            say(Tone::Quiet, reason(*origin, words));
        }
        Known::Asked(Competence::Named { name, .. }, origin) => {
            say(Tone::Chosen, words.competence_named(name, town));
            say(Tone::Quiet, reason(*origin, words));
        }
        Known::Asked(Competence::Unknown, _) => say(Tone::Careful, words.competence_unknown(town)),
        Known::TooWide(TooWide::City) => say(Tone::Careful, words.competence_by_arrondissement(town)),
        Known::TooWide(TooWide::Postcode) => say(Tone::Careful, words.competence_by_commune()),
        Known::TooWide(TooWide::Department) => say(Tone::Careful, words.competence_in_department()),
    }
    remarks.extend(any_station(words));
    let mut say = |tone, text| remarks.push(Remark { text, tone });
    if found.place.point.is_none() {
        say(Tone::Careful, words.directory_no_point());
    } else if found.near.is_empty() {
        say(Tone::Careful, words.directory_none_near(&words.distance(MAX_DISTANCE_M)));
    }
    remarks
}

fn reason(origin: Origin, words: &Words) -> String {
    words.competence_reason(&words.month(origin.updated), &publication(origin.source, words))
}
