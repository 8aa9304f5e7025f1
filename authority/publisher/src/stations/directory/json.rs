//! The JSON of 2023 and later, as files and as the directory's API gives it. It has no scale of precision for
//! positions.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Record, Taken, kind};
use crate::error::SourceError;
use crate::report::Report;
use crate::source::{place, text};
use crate::stations::hours::blocks::Block;
use crate::stations::json_forms::{Text, list, texts};
use crate::stations::json_rows::rows;
use crate::stations::words::tidy;

#[derive(Deserialize)]
struct Row<'a> {
    id: Text,
    #[serde(default)]
    ancien_code_pivot: Text,
    #[serde(default)]
    partenaire_identifiant: Text,
    nom: Text,
    #[serde(default)]
    code_insee_commune: Text,
    #[serde(borrow)]
    pivot: Option<&'a RawValue>,
    #[serde(borrow)]
    adresse: Option<&'a RawValue>,
    #[serde(borrow)]
    telephone: Option<&'a RawValue>,
    #[serde(borrow)]
    adresse_courriel: Option<&'a RawValue>,
    #[serde(default)]
    url_service_public: Text,
    #[serde(borrow)]
    plage_ouverture: Option<&'a RawValue>,
    #[serde(default)]
    commentaire_plage_ouverture: Text,
    #[serde(default)]
    information_complementaire: Text,
    date_modification: Text,
}

#[derive(Deserialize)]
struct Pivot {
    type_service_local: Text,
    #[serde(default)]
    code_insee_commune: Option<Box<RawValue>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Address {
    type_adresse: Text,
    complement1: Text,
    complement2: Text,
    numero_voie: Text,
    service_distribution: Text,
    code_postal: Text,
    nom_commune: Text,
    longitude: Text,
    latitude: Text,
    accessibilite: Text,
    note_accessibilite: Text,
}

#[derive(Deserialize)]
struct Phone {
    #[serde(default)]
    valeur: Text,
    #[serde(default)]
    description: Text,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Opening {
    nom_jour_debut: Text,
    nom_jour_fin: Text,
    valeur_heure_debut_1: Text,
    valeur_heure_fin_1: Text,
    valeur_heure_debut_2: Text,
    valeur_heure_fin_2: Text,
    commentaire: Text,
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
    let row: Row<'_> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    // Favourites and tables of old know a station by its old id.
    let id = if row.ancien_code_pivot.is_empty() { row.id.0 } else { row.ancien_code_pivot.0 };
    let named = |why: String| format!("{id}: {why}");
    let pivots: Vec<Pivot> = list(row.pivot, "pivot").map_err(named)?;
    let Some(pivot) = pivots.into_iter().next() else { return Err(format!("{id}: no kind of service")) };
    let Some(kind) = kind(&pivot.type_service_local, &id)? else { return Ok(None) };
    let updated = modified(&row.date_modification)
        .ok_or_else(|| format!("{id}: date “{}”", row.date_modification.0))?;
    let address = public(list(row.adresse, "adresse").map_err(named)?);
    let lines = [&address.complement1, &address.complement2, &address.numero_voie];
    let lines = lines.into_iter().chain([&address.service_distribution]).map(|line| tidy(line));
    let phones: Vec<Phone> = list(row.telephone, "telephone").map_err(named)?;
    let mut notes: Vec<String> = phones.iter().map(|phone| tidy(&phone.description)).collect();
    notes.retain(|note| !note.is_empty());
    notes.dedup();
    let insee = texts(pivot.code_insee_commune.as_deref(), "pivot").map_err(named)?;
    let email = texts(row.adresse_courriel, "adresse_courriel").map_err(named)?;
    let hours: Result<Vec<Opening>, String> = list(row.plage_ouverture, "plage_ouverture");
    let comments = [&row.commentaire_plage_ouverture, &row.information_complementaire].map(|text| tidy(text));
    let own_code = !row.code_insee_commune.is_empty();
    Ok(Some(Record {
        kind,
        unit: row.partenaire_identifiant.0,
        insee: if own_code { row.code_insee_commune.0 } else { first(insee) },
        name: tidy(&row.nom),
        street: lines.filter(|line| !line.is_empty()).collect(),
        postcode: address.code_postal.0,
        town: tidy(&address.nom_commune),
        latitude: address.latitude.0,
        longitude: address.longitude.0,
        precision: String::new(),
        phones: phones.iter().map(|phone| tidy(&phone.valeur)).filter(|n| !n.is_empty()).collect(),
        phone_note: notes.join(" | "),
        email: first(email),
        web: row.url_service_public.0,
        hours: hours.map(|hours| hours.into_iter().map(block).collect()),
        comment: comments.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" "),
        wheelchair: address.accessibilite.0,
        wheelchair_note: tidy(&address.note_accessibilite),
        updated,
        id,
    }))
}

/// The day of a moment: "09/08/2023 13:30:19" in the files, "2023-08-09T13:30:19+02:00" in the API; either
/// also without the time.
fn modified(text: &str) -> Option<NaiveDate> {
    const MOMENTS: [&str; 3] = ["%d/%m/%Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"];
    let text = text.trim();
    let moment = MOMENTS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let moment = moment.or_else(|| Some(DateTime::parse_from_rfc3339(text).ok()?.naive_local()));
    let day = || ["%Y-%m-%d", "%d/%m/%Y"].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    moment.map(|moment| moment.date()).or_else(day)
}

fn first(texts: Vec<String>) -> String {
    texts.into_iter().next().unwrap_or_default()
}

/// Where people go: the address that is not for letters only.
fn public(addresses: Vec<Address>) -> Address {
    let (mut here, mut others): (Vec<_>, Vec<_>) =
        addresses.into_iter().partition(|address| &*address.type_adresse == "Adresse");
    here.append(&mut others);
    here.into_iter().next().unwrap_or_default()
}

fn block(opening: Opening) -> Block {
    let spans = [
        (opening.valeur_heure_debut_1.0, opening.valeur_heure_fin_1.0),
        (opening.valeur_heure_debut_2.0, opening.valeur_heure_fin_2.0),
    ];
    Block {
        debut: opening.nom_jour_debut.to_lowercase(),
        fin: opening.nom_jour_fin.to_lowercase(),
        heures: spans.into_iter().filter(|(from, to)| !from.is_empty() || !to.is_empty()).collect(),
        note: opening.commentaire.0,
    }
}
