//! One station in words.

use securite_places::{Place, PointSource};
use securite_stations::{Force, PositionKind, Source, Station, WheelchairAccess};

use super::competence::publication;
use super::hours::{self, Opening};
use super::model::{Found, Known, Near};
use super::state::{StationLine, StationRow};
use crate::action::{OutsideLink, Tone};
use crate::context::Ctx;
use crate::emergency;
use crate::text::{Words, phone};

/// The competent station first, then those near.
pub(super) fn rows(found: &Found, ctx: Ctx) -> Vec<StationRow> {
    let mut rows = Vec::new();
    if let Known::Asked(securite_stations::Competence::Station(station), _) = &found.competence {
        let reason = ctx.words.reason_competent(&found.place.commune);
        let distance_m = found.place.point.zip(station.point).map(|(here, there)| here.distance_m(there));
        rows.push(row(
            station,
            reason,
            Tone::Chosen,
            distance(&found.place, station, distance_m, ctx.words),
            ctx,
        ));
    }
    rows.extend(found.near.iter().map(|near| {
        let distance = distance(&found.place, &near.station, Some(near.distance_m), ctx.words);
        row(&near.station, why(near, &found.place, ctx.words), Tone::Plain, distance, ctx)
    }));
    rows
}

/// Of a town only its centre is known, and nobody need live there: the reason says so.
fn why(near: &Near, place: &Place, words: &Words) -> String {
    let exact = is_exact(place);
    match (near.nearest, near.station.force) {
        (true, Force::Police) if exact => words.reason_nearest_police(),
        (true, Force::Police) => words.reason_nearest_police_centre(&place.name),
        (true, Force::Gendarmerie) if exact => words.reason_nearest_gendarmerie(),
        (true, Force::Gendarmerie) => words.reason_nearest_gendarmerie_centre(&place.name),
        (false, _) => words.reason_also_near(),
    }
}

/// Whether the point is in the street itself.
fn is_exact(place: &Place) -> bool {
    place.point_source <= PointSource::Street
}

fn row(station: &Station, reason: String, tone: Tone, distance: Option<String>, ctx: Ctx) -> StationRow {
    let words = ctx.words;
    let force = match station.force {
        Force::Police => words.force_police(),
        Force::Gendarmerie => words.force_gendarmerie(),
    };
    let opening = hours::opening(station, ctx);
    let mut spoken = words.station_spoken(&force, &station.name, &reason);
    if let Some(distance) = &distance {
        spoken = format!("{spoken} {distance}.");
    }
    StationRow {
        id: station.id.clone(),
        name: station.name.clone(),
        force,
        reason,
        tone,
        accessibility_label: format!("{spoken} {}", opening.sentence),
        lines: lines(station, distance, opening, words),
    }
}

/// What is known, in the order of its worth: where hours can't be trusted the phone comes before
/// the address, so that nobody walks to a shut door.
fn lines(station: &Station, distance: Option<String>, opening: Opening, words: &Words) -> Vec<StationLine> {
    let note = |text: String, tone| StationLine::Note { text, tone };
    let mut lines: Vec<StationLine> = distance.map(|text| note(text, Tone::Plain)).into_iter().collect();
    let phones = phones(station, words);
    let has_phone = !station.phones.is_empty();
    lines.push(note(opening.sentence, opening.tone));
    lines.extend(opening.text);
    if opening.closed {
        lines.push(StationLine::Urgent { link: urgent(words) });
    }
    if opening.phone_first && has_phone {
        lines.push(note(words.phone_first(), Tone::Careful));
        lines.extend(phones);
        lines.extend(address(station, words));
    } else {
        lines.extend(address(station, words));
        lines.extend(phones);
    }
    lines.extend(opening.table);
    lines.extend(way_in(station, words));
    lines.extend(links(station, words));
    if !station.note.trim().is_empty() {
        lines.push(note(station.note.clone(), Tone::Plain));
    }
    // Only the month is sure for what was read from the competence table.
    let updated = match station.source {
        Source::Competence2026 => words.month(station.updated),
        Source::Dila2022 | Source::ByHand => words.date(station.updated),
    };
    // An edition of its own is named as its publisher names it.
    let publication = match station.edition.trim() {
        "" => publication(station.source, words),
        edition => edition.to_owned(),
    };
    lines.push(note(words.source_line(&updated, &publication), Tone::Quiet));
    lines
}

/// Whether a wheelchair comes in; nothing when that is not published.
fn way_in(station: &Station, words: &Words) -> Vec<StationLine> {
    let text = match station.wheelchair {
        WheelchairAccess::Unknown => return Vec::new(),
        WheelchairAccess::Yes => words.wheelchair_yes(),
        WheelchairAccess::No => words.wheelchair_no(),
        WheelchairAccess::OnRequest => words.wheelchair_on_request(),
    };
    let note = |text| StationLine::Note { text, tone: Tone::Plain };
    let more = station.wheelchair_note.trim();
    let more = (!more.is_empty()).then(|| note(more.to_owned()));
    [note(text)].into_iter().chain(more).collect()
}

fn links(station: &Station, words: &Words) -> Vec<StationLine> {
    let link = |label: String, spoken: String, address: String| StationLine::Contact {
        link: OutsideLink { label, accessibility_label: spoken, address },
    };
    let mut links = Vec::new();
    if !station.email.is_empty() {
        let (label, spoken) =
            (words.email(&station.email), words.email_spoken(&station.email, &station.name));
        links.push(link(label, spoken, format!("mailto:{}", station.email)));
    }
    if !station.web.is_empty() {
        let (label, spoken) = (words.web(&station.web), words.web_spoken(&station.name));
        links.push(link(label, spoken, station.web.clone()));
    }
    links
}

fn address(station: &Station, words: &Words) -> Vec<StationLine> {
    let mut lines = station.street.clone();
    let town = [station.postcode.as_str(), station.town.as_str()].join(" ");
    if !town.trim().is_empty() {
        lines.push(town.trim().to_owned());
    }
    let note = |text| StationLine::Note { text, tone: Tone::Careful };
    if lines.is_empty() {
        return vec![note(words.address_unknown())];
    }
    let accessibility_label = words.address_spoken(&lines.join(", "));
    let mut all = vec![StationLine::Address { lines, accessibility_label }];
    match station.position {
        PositionKind::Published => {}
        PositionKind::FoundAgain => all.push(note(words.position_found_again())),
        PositionKind::Approximate => all.push(note(words.position_approximate())),
    }
    all
}

fn phones(station: &Station, words: &Words) -> Vec<StationLine> {
    if station.phones.is_empty() {
        return vec![StationLine::Note { text: words.phone_none(), tone: Tone::Quiet }];
    }
    let link = |number: &String| OutsideLink {
        label: words.phone_call(&phone(number)),
        accessibility_label: words.phone_spoken(&phone(number), &station.name),
        address: format!("tel:{number}"),
    };
    station.phones.iter().map(|number| StationLine::Phone { link: link(number) }).collect()
}

fn urgent(words: &Words) -> OutsideLink {
    let label = words.closed_urgent(emergency::POLICE);
    OutsideLink { accessibility_label: label.clone(), label, address: emergency::CALL_POLICE.into() }
}

/// A distance only between two sure points; else that it is in the same commune, where it is.
fn distance(place: &Place, station: &Station, distance_m: Option<f64>, words: &Words) -> Option<String> {
    let station_is_sure = station.position != PositionKind::Approximate;
    match distance_m {
        Some(metres) if is_exact(place) && station_is_sure => {
            Some(words.distance_straight(&words.distance(metres)))
        }
        _ => (station.insee == place.insee).then(|| words.distance_in_commune()),
    }
}
