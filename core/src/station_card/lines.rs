//! What is known of a station, line by line.

use securite_stations::{Force, Origin, PositionKind, Source, Station, WheelchairAccess};

use super::hours::{self, Opening};
use super::state::StationLine;
use crate::action::{Destination, OutsideLink, Tone};
use crate::context::Ctx;
use crate::emergency;
use crate::links::{call, link, page};
use crate::share::{shared, to_share};
use crate::text::{Words, phone};

/// All that is known, in the order of its worth; its phone numbers stand apart, before all of it.
pub(crate) fn lines(station: &Station, distance: Option<String>, ctx: Ctx) -> Vec<StationLine> {
    let words = ctx.words;
    let mut opening = hours::opening(station, ctx);
    let table = opening.table.take();
    let within = if station.phones.is_empty() { phones(station, words) } else { Vec::new() };
    let mut lines = first_lines(station, distance, opening, within, words);
    lines.extend(table);
    lines.extend(way_in(station, words));
    lines.extend(contacts(station, words));
    lines.extend(copy(station, words));
    lines.push(share(station, words));
    if !station.note.trim().is_empty() {
        lines.push(note(station.note.clone(), Tone::Plain));
    }
    lines.push(source(station, words));
    lines
}

/// What a list tells. Its phone numbers stand apart, unless they must come before an address; where a way leads there,
/// its page has the address.
pub(super) fn short_lines(
    station: &Station,
    distance: Option<String>,
    opening: Opening,
    leads_there: bool,
    words: &Words,
) -> (Vec<StationLine>, Vec<OutsideLink>) {
    let apart = (leads_there || !opening.phone_first) && !station.phones.is_empty();
    let mut calls = if apart { calls(station, words) } else { Vec::new() };
    let within = match (calls.as_mut_slice(), station.phones.as_slice()) {
        ([], _) => phones(station, words),
        // A number by itself leaves its button short enough to stand beside the way.
        ([call], [number]) => {
            call.label = words.phone_call_short();
            vec![note(phone(number), Tone::Plain)]
        }
        _ => Vec::new(),
    };
    let mut lines = first_lines(station, distance, opening, within, words);
    if leads_there {
        lines.retain(|line| !matches!(line, StationLine::Address { .. }));
    }
    lines.push(source(station, words));
    (lines, calls)
}

/// Where hours can't be trusted the phone comes before the address, so that nobody walks to a shut door.
fn first_lines(
    station: &Station,
    distance: Option<String>,
    opening: Opening,
    phones: Vec<StationLine>,
    words: &Words,
) -> Vec<StationLine> {
    let mut lines: Vec<StationLine> = distance.map(|text| note(text, Tone::Plain)).into_iter().collect();
    lines.push(note(opening.sentence, opening.tone));
    lines.extend(opening.text);
    if opening.closed {
        lines.push(StationLine::Urgent { link: urgent(words) });
    }
    if opening.phone_first && !station.phones.is_empty() {
        lines.push(note(words.phone_first(), Tone::Careful));
        lines.extend(phones);
        lines.extend(address(station, words));
    } else {
        lines.extend(address(station, words));
        lines.extend(phones);
    }
    lines
}

/// Police or gendarmerie.
pub(crate) fn force_name(station: &Station, words: &Words) -> String {
    match station.force {
        Force::Police => words.force_police(),
        Force::Gendarmerie => words.force_gendarmerie(),
    }
}

/// Its phone numbers.
pub(crate) fn calls(station: &Station, words: &Words) -> Vec<OutsideLink> {
    let phone_call = |number: &String| {
        let spoken = words.phone_spoken(&phone(number), &station.name);
        link(words.phone_call(&phone(number)), spoken, call(number))
    };
    station.phones.iter().map(phone_call).collect()
}

/// How to get there, by the system's own map. No way leads to a position that is not sure (M3).
pub(crate) fn way(station: &Station, words: &Words) -> Option<OutsideLink> {
    let point = station.point.filter(|_| station.position != PositionKind::Approximate)?;
    let (latitude, longitude) = (point.lat_degrees(), point.lon_degrees());
    let destination = Destination::Way {
        latitude: format!("{latitude:.5}"),
        longitude: format!("{longitude:.5}"),
        name: station.name.clone(),
    };
    let mut way = link(words.way_there(), words.way_there_spoken(&station.name), destination);
    // Where no map opens, an address says more than a position does.
    let address = postal(station);
    if !address.is_empty() {
        way.elsewhere = address.join(", ");
    }
    Some(way)
}

/// The publication in words, with the month of its edition where it goes by editions.
pub(crate) fn publication(origin: &Origin, words: &Words) -> String {
    let name = match (origin.publication.trim(), origin.source) {
        ("", Source::Directory) => words.source_directory(),
        ("", Source::Ministry) => words.source_ministry(),
        ("", Source::ByHand) => words.source_by_hand(),
        ("", Source::Other) => words.source_unnamed(),
        (name, _) => name.to_owned(),
    };
    match origin.edition {
        Some(edition) => words.source_edition(&words.month(edition), &name),
        None => name,
    }
}

fn note(text: String, tone: Tone) -> StationLine {
    StationLine::Note { text, tone }
}

fn source(station: &Station, words: &Words) -> StationLine {
    note(source_line(station, words), Tone::Quiet)
}

fn source_line(station: &Station, words: &Words) -> String {
    let origin = &station.origin;
    // Only the month is sure for what was read from the jurisdiction table or from several pages.
    let updated = match origin.source {
        Source::Ministry | Source::ByHand | Source::Other => words.month(origin.updated),
        Source::Directory => words.date(origin.updated),
    };
    words.source_line(&updated, &publication(origin, words))
}

/// Whether a wheelchair comes in; nothing when that is not published.
fn way_in(station: &Station, words: &Words) -> Vec<StationLine> {
    let text = match station.wheelchair {
        WheelchairAccess::Unknown => return Vec::new(),
        WheelchairAccess::Yes => words.wheelchair_yes(),
        WheelchairAccess::No => words.wheelchair_no(),
        WheelchairAccess::OnRequest => words.wheelchair_on_request(),
    };
    let more = station.wheelchair_note.trim();
    let more = (!more.is_empty()).then(|| note(more.to_owned(), Tone::Plain));
    [note(text, Tone::Plain)].into_iter().chain(more).collect()
}

fn contacts(station: &Station, words: &Words) -> Vec<StationLine> {
    let mut contacts = Vec::new();
    if !station.email.is_empty() {
        let (label, spoken) =
            (words.email(&station.email), words.email_spoken(&station.email, &station.name));
        let to = Destination::Mail { to: station.email.clone() };
        contacts.push(StationLine::Contact { link: link(label, spoken, to) });
    }
    if !station.web.is_empty() {
        let (label, spoken) = (words.web(&station.web), words.web_spoken(&station.name));
        contacts.push(StationLine::Contact { link: link(label, spoken, page(&station.web)) });
    }
    contacts
}

/// Into the clipboard. Nothing where there is neither an address nor a number.
fn copy(station: &Station, words: &Words) -> Option<StationLine> {
    let address = postal(station);
    let (label, spoken, done) = match (address.is_empty(), station.phones.is_empty()) {
        (true, true) => return None,
        (false, true) => {
            (words.copy_address(), words.copy_address_spoken(&station.name), words.copied_address())
        }
        (true, false) => {
            (words.copy_number(), words.copy_number_spoken(&station.name), words.copied_number())
        }
        (false, false) => (words.copy_both(), words.copy_both_spoken(&station.name), words.copied_both()),
    };
    let to = Destination::Copy { text: elsewhere(station, words), done };
    Some(StationLine::Contact { link: link(label, spoken, to) })
}

/// For another person.
fn share(station: &Station, words: &Words) -> StationLine {
    StationLine::Contact { link: to_share(&station.name, elsewhere(station, words), words) }
}

/// Name, address and numbers as they are read elsewhere, and later: no hours, which change; that one should phone first,
/// what the publisher remarks, where all of it was read and when (M3).
fn elsewhere(station: &Station, words: &Words) -> String {
    let numbers = station.phones.iter().map(|number| phone(number));
    let first = (!station.phones.is_empty()).then(|| words.phone_first());
    let lines = postal(station).into_iter().chain(numbers).chain(first).chain([station.note.clone()]);
    shared(&station.name, lines, &source_line(station, words))
}

/// Lines as on an envelope.
fn postal(station: &Station) -> Vec<String> {
    let mut lines = station.street.clone();
    let town = [station.postcode.as_str(), station.town.as_str()].join(" ");
    if !town.trim().is_empty() {
        lines.push(town.trim().to_owned());
    }
    lines
}

fn address(station: &Station, words: &Words) -> Vec<StationLine> {
    let lines = postal(station);
    if lines.is_empty() {
        return vec![note(words.address_unknown(), Tone::Careful)];
    }
    let accessibility_label = words.address_spoken(&lines.join(", "));
    let mut all = vec![StationLine::Address { lines, accessibility_label }];
    match station.position {
        PositionKind::Published => {}
        PositionKind::FoundAgain => all.push(note(words.position_found_again(), Tone::Careful)),
        PositionKind::Approximate if station.street.is_empty() => {
            all.push(note(words.position_approximate(), Tone::Careful));
        }
        PositionKind::Approximate => all.push(note(words.position_unknown(), Tone::Careful)),
    }
    all
}

fn phones(station: &Station, words: &Words) -> Vec<StationLine> {
    if station.phones.is_empty() {
        return vec![note(words.phone_none(), Tone::Quiet)];
    }
    calls(station, words).into_iter().map(|link| StationLine::Phone { link }).collect()
}

fn urgent(words: &Words) -> OutsideLink {
    let label = words.closed_urgent(emergency::POLICE);
    link(label.clone(), label, call(emergency::POLICE))
}
