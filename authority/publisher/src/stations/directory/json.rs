//! The JSON of 2023 and later. It has no scale of precision for positions.

use std::path::Path;

use serde::Deserialize;

use super::{Record, Taken, kind};
use crate::report::Report;
use crate::source::{SourceError, place, text};
use crate::stations::hours::blocks::Block;
use crate::stations::json_rows::rows;
use crate::stations::words::tidy;

#[derive(Deserialize)]
struct Row {
    id: String,
    #[serde(default)]
    ancien_code_pivot: String,
    #[serde(default)]
    partenaire_identifiant: String,
    nom: String,
    #[serde(default)]
    code_insee_commune: String,
    pivot: Vec<Pivot>,
    #[serde(default)]
    adresse: Vec<Address>,
    #[serde(default)]
    telephone: Vec<Phone>,
    #[serde(default)]
    adresse_courriel: Vec<String>,
    #[serde(default)]
    url_service_public: String,
    #[serde(default)]
    plage_ouverture: Vec<Opening>,
    #[serde(default)]
    commentaire_plage_ouverture: String,
    #[serde(default)]
    information_complementaire: String,
    date_modification: String,
}

#[derive(Deserialize)]
struct Pivot {
    type_service_local: String,
    #[serde(default)]
    code_insee_commune: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Address {
    type_adresse: String,
    complement1: String,
    complement2: String,
    numero_voie: String,
    service_distribution: String,
    code_postal: String,
    nom_commune: String,
    longitude: String,
    latitude: String,
    accessibilite: String,
    note_accessibilite: String,
}

#[derive(Deserialize)]
struct Phone {
    valeur: String,
    #[serde(default)]
    description: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Opening {
    nom_jour_debut: String,
    nom_jour_fin: String,
    valeur_heure_debut_1: String,
    valeur_heure_fin_1: String,
    valeur_heure_debut_2: String,
    valeur_heure_fin_2: String,
    commentaire: String,
}

pub(super) fn read(path: &Path, taken: &mut Taken<'_>, report: &mut Report) -> Result<(), SourceError> {
    report.open(path);
    let text = text(path)?;
    for (line, row) in rows(path, &text)? {
        let fate = taken.take(parse(row.get()), report);
        report.row(|| place(path, line), 1, fate)?;
    }
    report.close()
}

/// The record of one JSON object.
pub(super) fn parse(text: &str) -> Result<Option<Record>, String> {
    let row: Row = serde_json::from_str(text).map_err(|error| error.to_string())?;
    // Favourites and tables of old know a station by its old id.
    let id = if row.ancien_code_pivot.is_empty() { row.id } else { row.ancien_code_pivot };
    let Some(pivot) = row.pivot.into_iter().next() else { return Err(format!("{id}: no kind of service")) };
    let Some(kind) = kind(&pivot.type_service_local, &id)? else { return Ok(None) };
    let updated = chrono::NaiveDateTime::parse_from_str(&row.date_modification, "%d/%m/%Y %H:%M:%S")
        .map_err(|_| format!("{id}: date “{}”", row.date_modification))?
        .date();
    let address = public(row.adresse);
    let lines = [&address.complement1, &address.complement2, &address.numero_voie];
    let lines = lines.into_iter().chain([&address.service_distribution]).map(|line| tidy(line));
    let mut notes: Vec<String> = row.telephone.iter().map(|phone| tidy(&phone.description)).collect();
    notes.retain(|note| !note.is_empty());
    notes.dedup();
    let insee = pivot.code_insee_commune.into_iter().next().unwrap_or_default();
    let comments = [row.commentaire_plage_ouverture, row.information_complementaire].map(|text| tidy(&text));
    Ok(Some(Record {
        id,
        kind,
        unit: row.partenaire_identifiant,
        insee: if row.code_insee_commune.is_empty() { insee } else { row.code_insee_commune },
        name: tidy(&row.nom),
        street: lines.filter(|line| !line.is_empty()).collect(),
        postcode: address.code_postal,
        town: tidy(&address.nom_commune),
        latitude: address.latitude,
        longitude: address.longitude,
        precision: String::new(),
        phones: row.telephone.iter().map(|phone| tidy(&phone.valeur)).filter(|n| !n.is_empty()).collect(),
        phone_note: notes.join(" | "),
        email: row.adresse_courriel.into_iter().next().unwrap_or_default(),
        web: row.url_service_public,
        hours: Ok(row.plage_ouverture.into_iter().map(block).collect()),
        comment: comments.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" "),
        wheelchair: address.accessibilite,
        wheelchair_note: tidy(&address.note_accessibilite),
        updated,
    }))
}

/// Where people go: the address that is not for letters only.
fn public(addresses: Vec<Address>) -> Address {
    let (mut here, mut others): (Vec<_>, Vec<_>) =
        addresses.into_iter().partition(|address| address.type_adresse == "Adresse");
    here.append(&mut others);
    here.into_iter().next().unwrap_or_default()
}

fn block(opening: Opening) -> Block {
    let spans = [
        (opening.valeur_heure_debut_1, opening.valeur_heure_fin_1),
        (opening.valeur_heure_debut_2, opening.valeur_heure_fin_2),
    ];
    Block {
        debut: opening.nom_jour_debut.to_lowercase(),
        fin: opening.nom_jour_fin.to_lowercase(),
        heures: spans.into_iter().filter(|(from, to)| !from.is_empty() || !to.is_empty()).collect(),
        note: opening.commentaire,
    }
}
