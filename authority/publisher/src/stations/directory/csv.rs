//! The table of units: one row a record.

use std::path::Path;

use serde::Deserialize;

use super::{Record, Taken, day, kind};
use crate::error::SourceError;
use crate::report::Report;
use crate::source::each_row;
use crate::stations::hours::blocks;
use crate::stations::words::tidy;

/// The columns that are used.
#[derive(Deserialize)]
struct Row {
    id: String,
    pivot_local: String,
    id_presta: String,
    code_insee: String,
    nom: String,
    adresse: String,
    code_postal: String,
    commune: String,
    latitude: String,
    longitude: String,
    precision: String,
    telephone: String,
    telephone_note: String,
    courriel: String,
    url: String,
    horaires_json: String,
    commentaire: String,
    accessibilite: String,
    date_mise_a_jour: String,
}

pub(super) fn read(path: &Path, taken: &mut Taken<'_>, report: &mut Report) -> Result<(), SourceError> {
    each_row(path, b';', report, |_, row: Row, report| taken.take(record(row), report))
}

fn record(row: Row) -> Result<Option<Record>, String> {
    let Some(kind) = kind(&row.pivot_local, &row.id)? else { return Ok(None) };
    let parts = |joined: &str| joined.split('|').map(tidy).filter(|part| !part.is_empty()).collect();
    Ok(Some(Record {
        kind,
        updated: day(&row.date_mise_a_jour, &row.id)?,
        street: parts(&row.adresse),
        phones: parts(&row.telephone),
        hours: blocks::from_json(&row.horaires_json),
        id: row.id,
        unit: row.id_presta,
        insee: row.code_insee,
        name: tidy(&row.nom),
        postcode: row.code_postal,
        town: tidy(&row.commune),
        latitude: row.latitude,
        longitude: row.longitude,
        precision: row.precision,
        phone_note: tidy(&row.telephone_note),
        email: row.courriel,
        web: row.url,
        comment: tidy(&row.commentaire),
        wheelchair: row.accessibilite,
        wheelchair_note: String::new(),
    }))
}
