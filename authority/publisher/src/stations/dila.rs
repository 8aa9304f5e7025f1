//! The directory of January 2022: one row of `unites.csv` → one station on its way.

use std::path::Path;

use chrono::NaiveDate;
use securite_stations::{Force, Source, Station};
use serde::Deserialize;

use super::note::{Note, NoteKind, note};
use super::place::{Gazetteer, commune_of, position_of, postcode_of, town_of};
use super::words::{key, tidy};
use super::{Draft, hours, phone};
use crate::source::{SourceError, csv_rows};

/// The columns that are used. Of a brigade, `courriel` and `url` are one general page everywhere.
#[derive(Deserialize)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) pivot_local: String,
    pub(super) id_presta: String,
    pub(super) code_insee: String,
    pub(super) nom: String,
    pub(super) adresse: String,
    pub(super) code_postal: String,
    pub(super) commune: String,
    pub(super) latitude: String,
    pub(super) longitude: String,
    pub(super) precision: String,
    pub(super) telephone: String,
    pub(super) telephone_note: String,
    pub(super) horaires_json: String,
    pub(super) commentaire: String,
    pub(super) date_mise_a_jour: String,
}

pub(super) fn rows(path: &Path) -> Result<Vec<Row>, SourceError> {
    Ok(csv_rows(path, b';')?.into_iter().map(|(_, row)| row).collect())
}

/// The station of a row; `None` for what is not a place to go, with a note.
pub(super) fn draft(row: &Row, gazetteer: &Gazetteer, report: &mut Vec<Note>) -> Option<Draft> {
    let id = row.id.as_str();
    let force = match row.pivot_local.as_str() {
        "commissariat_police" => Force::Police,
        "gendarmerie" => Force::Gendarmerie,
        "gendarmerie_moto" => {
            note(report, id, NoteKind::Motorised, &row.nom);
            return None;
        }
        other => {
            note(report, id, NoteKind::Unreadable, format!("kind “{other}”"));
            return None;
        }
    };
    let phone_note = without_boilerplate(&row.telephone_note);
    if let Some(words) = [&row.commentaire, &phone_note].into_iter().find(|text| receives_nobody(text)) {
        note(report, id, NoteKind::NoPublicDesk, words);
        return None;
    }
    let Ok(updated) = row.date_mise_a_jour.parse::<NaiveDate>() else {
        note(report, id, NoteKind::Unreadable, format!("date “{}”", row.date_mise_a_jour));
        return None;
    };
    let Some(commune) = commune_of(gazetteer, id, &row.code_insee, &row.code_postal, &row.commune, report)
    else {
        note(report, id, NoteKind::Unreadable, format!("unknown commune “{}”", row.code_insee));
        return None;
    };
    let position = (row.latitude.as_str(), row.longitude.as_str(), row.precision.as_str());
    let (point, position) = position_of(position, commune, id, report);
    let street: Vec<String> = row.adresse.split('|').map(tidy).filter(|line| !line.is_empty()).collect();
    if street.is_empty() {
        note(report, id, NoteKind::StreetMissing, "no street line");
    }
    let (hours, mut note_text) = hours::read(&row.horaires_json, &row.commentaire, id, report);
    if !phone_note.is_empty() && key(&phone_note) != key(&row.commentaire) {
        let phone_note = format!("Téléphone : {phone_note}");
        note_text =
            [note_text, phone_note].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    }
    let station = Station {
        id: id.to_owned(),
        force,
        name: tidy(&row.nom),
        street,
        postcode: postcode_of(&row.code_postal, commune, id, report),
        town: town_of(&row.commune, commune, id, report),
        insee: commune.insee.clone(),
        point,
        position,
        phones: phone::read(&row.telephone, id, &commune.department, report),
        hours,
        note: note_text,
        updated,
        source: Source::Dila2022,
    };
    Some(Draft { station, unit: row.id_presta.clone() })
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
