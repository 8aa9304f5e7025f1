//! One record of the directory → one station on its way.

use chrono::NaiveDate;
use securite_stations::{Force, Origin, PositionKind, Source, Station, WheelchairAccess};

use super::{Kind, Record};
use crate::note::NoteKind;
use crate::report::Report;
use crate::stations::place::{Gazetteer, commune_of, postcode_of, town_of};
use crate::stations::position::{self, Published};
use crate::stations::words::{key, tidy};
use crate::stations::{Draft, hours, phone};
use crate::tables::edition_of;

/// The last day of the edition that a record goes by unless it is later; later ones name the directory without a month.
const LAST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 1, 31);
const DIRECTORY: &str = "DILA, Annuaire de l’administration";

/// The station of a record; `None` for what is not a place to go, with a note.
pub(in crate::stations) fn draft(
    record: Record,
    gazetteer: &Gazetteer<'_>,
    report: &mut Report,
) -> Option<Draft> {
    let id = record.id.as_str();
    let force = match record.kind {
        Kind::Police => Force::Police,
        Kind::Gendarmerie => Force::Gendarmerie,
        Kind::Motorised => {
            report.note(id, NoteKind::Motorised, &record.name);
            return None;
        }
    };
    let phone_note = without_boilerplate(&record.phone_note);
    if let Some(words) = [&record.comment, &phone_note].into_iter().find(|text| receives_nobody(text)) {
        report.note(id, NoteKind::NoPublicDesk, words);
        return None;
    }
    let commune = commune_of(gazetteer, id, &record.insee, &record.postcode, &record.town, report)?;
    let published =
        Published { latitude: &record.latitude, longitude: &record.longitude, precision: &record.precision };
    let point = match position::believed(&published, commune, gazetteer, id, report) {
        Ok(point) => (Some(point), PositionKind::Published),
        Err((kind, text)) => {
            report.note(id, kind, text);
            (commune.point(), PositionKind::Approximate)
        }
    };
    if record.street.is_empty() {
        report.note(id, NoteKind::StreetMissing, "no street line");
    }
    let (hours, mut note) = hours::blocks::read(&record.hours, &record.comment, id, report);
    if !phone_note.is_empty() && key(&phone_note) != key(&record.comment) {
        let phone_note = format!("Téléphone : {phone_note}");
        note = [note, phone_note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    }
    let later = LAST_DAY.is_some_and(|day| record.updated > day);
    let publication = if later { DIRECTORY.to_owned() } else { String::new() };
    let edition = edition_of(Source::Directory, &publication);
    let origin = Origin { source: Source::Directory, publication, edition, updated: record.updated };
    let station = Station {
        id: id.to_owned(),
        force,
        name: record.name,
        street: record.street,
        postcode: postcode_of(&record.postcode, commune, id, report),
        town: town_of(&record.town, commune, id, report),
        insee: commune.insee.clone(),
        point: point.0,
        position: point.1,
        phones: phone::read(&record.phones, id, &commune.department, report),
        hours,
        note,
        origin,
        wheelchair: wheelchair(&record.wheelchair),
        wheelchair_note: record.wheelchair_note,
        email: email(&record.email),
        web: web(&record.web),
    };
    Some(Draft { station, unit: record.unit })
}

/// The directory's own codes.
fn wheelchair(code: &str) -> WheelchairAccess {
    match code {
        "ACC" => WheelchairAccess::Yes,
        "NAC" => WheelchairAccess::No,
        "DEM" => WheelchairAccess::OnRequest,
        _ => WheelchairAccess::Unknown,
    }
}

/// An e-mail address, or nothing: that of every brigade is the address of a general page.
fn email(published: &str) -> String {
    let parts = published.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    let plain = |text: &str| text.chars().all(|ch| ch.is_ascii_graphic() && !"<>\"(),:;".contains(ch));
    parts.filter(|_| plain(published)).map_or(String::new(), |_| published.to_owned())
}

/// The page of this very station in the directory, or nothing: the others are general pages of a force.
fn web(published: &str) -> String {
    const OWN: &str = "https://lannuaire.service-public.";
    let plain = published.chars().all(|ch| ch.is_ascii_graphic());
    if plain && published.starts_with(OWN) { published.to_owned() } else { String::new() }
}

/// The source says it in two ways. A brigade without a desk is no place to send anybody to.
fn receives_nobody(text: &str) -> bool {
    let text = key(text);
    ["n accueille plus le public", "pas d accueil au public"].iter().any(|words| text.contains(words))
}

/// What almost every police record repeats says nothing of this station, and the app says 17 itself.
fn without_boilerplate(phone_note: &str) -> String {
    let mut rest = phone_note.to_owned();
    for said in ["numéro non surtaxé, coût d'un appel local", "appeler le 17 ou 112 en cas d'urgence"] {
        rest = rest.replace(said, "");
    }
    tidy(rest.trim_matches(|ch: char| ch.is_whitespace() || ch == ',' || ch == '-'))
}
