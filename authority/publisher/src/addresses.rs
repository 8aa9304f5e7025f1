//! House numbers: the Base Adresse Nationale, and the address files of cities in one common layout.

use std::path::Path;

use securite_places::Point;
use securite_places::build::AddressInput;
use serde::Deserialize;

use crate::communes::Communes;
use crate::source::{SourceError, csv_rows};

/// The columns of the BAN's CSV export that are used.
#[derive(Deserialize)]
struct BanRow {
    numero: String,
    #[serde(default)]
    rep: String,
    nom_voie: String,
    code_postal: String,
    code_insee: String,
    lon: Option<f64>,
    lat: Option<f64>,
}

/// The common layout of the city files.
#[derive(Deserialize)]
struct CityRow {
    numero: String,
    suffixe: String,
    voie: String,
    code_postal: String,
    code_insee: String,
    lon: Option<f64>,
    lat: Option<f64>,
}

/// What was read from a file of addresses, and how many rows could not be used.
#[derive(Debug, Default)]
pub struct Addresses {
    /// The usable ones.
    pub rows: Vec<AddressInput>,
    /// Rows without street, number or position, or in a commune that does not exist.
    pub refused: usize,
}

/// Reads a BAN export (`;`, header line).
pub fn read_ban(path: &Path, communes: &Communes) -> Result<Addresses, SourceError> {
    let rows: Vec<(u64, BanRow)> = csv_rows(path, b';')?;
    Ok(collect(rows.into_iter().map(|(_, row)| {
        let point = Point::from_degrees(row.lat?, row.lon?)?;
        let (number, suffix) = house_number(&row.numero, &row.rep)?;
        Some(AddressInput {
            insee: communes.current(&row.code_insee)?.to_owned(),
            street: row.nom_voie,
            postcode: row.code_postal,
            number,
            suffix,
            point,
        })
    })))
}

/// Reads a city file (`numero;suffixe;voie;code_postal;commune;code_insee;lon;lat`).
pub fn read_city(path: &Path, communes: &Communes) -> Result<Addresses, SourceError> {
    let rows: Vec<(u64, CityRow)> = csv_rows(path, b';')?;
    Ok(collect(rows.into_iter().map(|(_, row)| {
        let point = Point::from_degrees(row.lat?, row.lon?)?;
        let insee = communes.current(&row.code_insee)?.to_owned();
        let only = communes.by_code.get(&insee).filter(|commune| commune.postcodes.len() == 1);
        let postcode = match only.and_then(|commune| commune.postcodes.first()) {
            Some(only) if row.code_postal.is_empty() => only.clone(),
            _ => row.code_postal,
        };
        let (number, suffix) = house_number(&row.numero, &row.suffixe)?;
        Some(AddressInput { insee, street: tidy_street(&row.voie), postcode, number, suffix, point })
    })))
}

fn collect(rows: impl Iterator<Item = Option<AddressInput>>) -> Addresses {
    let mut addresses = Addresses::default();
    for row in rows {
        match row.filter(|row| row.number > 0 && row.number < 100_000 && !row.street.trim().is_empty()) {
            Some(row) => addresses.rows.push(row),
            None => addresses.refused += 1,
        }
    }
    addresses
}

/// Number and suffix from their two columns. Some sources glue them ("12BIS"), some write a range of
/// doors ("4-6"): the first of them stands for it.
fn house_number(number: &str, suffix: &str) -> Option<(u32, String)> {
    let number = number.trim();
    let end = number.find(|ch: char| !ch.is_ascii_digit()).unwrap_or(number.len());
    let (digits, glued) = number.split_at_checked(end)?;
    let glued: String = glued.trim().chars().take_while(char::is_ascii_alphabetic).collect();
    let suffix = if suffix.trim().is_empty() { glued } else { suffix.trim().to_owned() };
    Some((digits.parse().ok()?, suffix))
}

/// "CHEMIN DU MAS D'YVAREN - VC37" → "Chemin du Mas d'Yvaren": a name is not shouted, and its road number
/// is no part of it.
fn tidy_street(name: &str) -> String {
    let name = name.split(" - ").next().unwrap_or(name).trim();
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut tidy = String::new();
    for (at, word) in name.split_whitespace().enumerate() {
        if at > 0 {
            tidy.push(' ');
        }
        tidy.push_str(&capitalised(&word.to_lowercase(), at == 0));
    }
    tidy
}

/// Every part of a word but articles starts with a capital letter.
fn capitalised(word: &str, first: bool) -> String {
    const SMALL: [&str; 14] =
        ["de", "du", "des", "la", "le", "les", "d", "l", "et", "à", "au", "aux", "en", "sur"];
    let mut out = String::new();
    for part in word.split_inclusive(['\'', '-']) {
        let bare = part.trim_end_matches(['\'', '-']);
        if SMALL.contains(&bare) && !(first && out.is_empty()) {
            out.push_str(part);
            continue;
        }
        let mut chars = part.chars();
        out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(chars.as_str());
    }
    out
}
