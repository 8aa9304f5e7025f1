//! House numbers: the Base Adresse Nationale, the address files of cities in one common layout, and BANO.
//!
//! Rows go straight into the list of addresses: no file is held whole.

use std::path::Path;

use securite_places::Point;
use securite_places::build::AddressInput;
use serde::Deserialize;

use crate::communes::Communes;
use crate::note::NoteKind;
use crate::report::{Fate, Report};
use crate::source::{SourceError, each_bare_row, each_row, place};

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

/// BANO: no header line. `id,numero,voie,code_postal,nom_commune,source,lat,lon`.
#[derive(Deserialize)]
struct BanoRow(String, String, String, String, Unused, Unused, f64, f64);

/// A column that is there and not used.
type Unused = serde::de::IgnoredAny;

/// Adds the house numbers of a BAN export (`;`, header line).
pub fn read_ban(
    path: &Path,
    communes: &Communes,
    report: &mut Report,
    addresses: &mut Vec<AddressInput>,
) -> Result<(), SourceError> {
    each_row(path, b';', report, |line, row: BanRow, report| {
        let house = House {
            insee: &row.code_insee,
            street: row.nom_voie,
            postcode: row.code_postal,
            number: house_number(&row.numero, &row.rep),
            point: point(row.lat, row.lon),
        };
        house.add(communes, (path, line), report, addresses)
    })
}

/// Adds the house numbers of a city file (`numero;suffixe;voie;code_postal;commune;code_insee;lon;lat`).
pub fn read_city(
    path: &Path,
    communes: &Communes,
    report: &mut Report,
    addresses: &mut Vec<AddressInput>,
) -> Result<(), SourceError> {
    each_row(path, b';', report, |line, row: CityRow, report| {
        let known = communes.current(&row.code_insee).and_then(|insee| communes.by_code.get(insee));
        let only = known.filter(|commune| commune.postcodes.len() == 1);
        let postcode = match only.and_then(|commune| commune.postcodes.first()) {
            Some(only) if row.code_postal.is_empty() => only.clone(),
            _ => row.code_postal,
        };
        let house = House {
            insee: &row.code_insee,
            street: tidy_street(&row.voie),
            postcode,
            number: house_number(&row.numero, &row.suffixe),
            point: point(row.lat, row.lon),
        };
        house.add(communes, (path, line), report, addresses)
    })
}

/// Adds the house numbers of a BANO file. Its licence is the ODbL: a pack made of it must stay under it.
pub fn read_bano(
    path: &Path,
    communes: &Communes,
    report: &mut Report,
    addresses: &mut Vec<AddressInput>,
) -> Result<(), SourceError> {
    each_bare_row(path, b',', report, |line, row: BanoRow, report| {
        let BanoRow(id, number, street, postcode, _, _, lat, lon) = row;
        let Some(insee) = id.get(..5) else { return Fate::Unreadable(format!("id “{id}”")) };
        let house = House {
            insee,
            street: tidy_street(&street),
            postcode,
            number: house_number(&number, ""),
            point: point(Some(lat), Some(lon)),
        };
        house.add(communes, (path, line), report, addresses)
    })
}

/// A row on its way to an address.
struct House<'a> {
    insee: &'a str,
    street: String,
    postcode: String,
    number: Option<(u32, String)>,
    point: Option<Point>,
}

impl House<'_> {
    fn add(
        self,
        communes: &Communes,
        (path, line): (&Path, u64),
        report: &mut Report,
        addresses: &mut Vec<AddressInput>,
    ) -> Fate {
        let Some(insee) = communes.current(self.insee) else {
            return Fate::Unreadable(format!("unknown commune “{}”", self.insee));
        };
        let number = self.number.filter(|(number, _)| (1..100_000).contains(number));
        let (number, suffix, point) = match (number, self.point) {
            (Some((number, suffix)), Some(point)) if !self.street.trim().is_empty() => {
                (number, suffix, point)
            }
            (number, point) => {
                let lacks = [
                    (number.is_none(), "house number"),
                    (self.street.trim().is_empty(), "street"),
                    (point.is_none(), "position"),
                ];
                let lacks: Vec<&str> = lacks.iter().filter(|(is, _)| *is).map(|(_, what)| *what).collect();
                report.note(
                    &place(path, line),
                    NoteKind::LeftOut,
                    format!("without {}", lacks.join(" and ")),
                );
                return Fate::LeftOut;
            }
        };
        let insee = insee.to_owned();
        addresses.push(AddressInput {
            insee,
            street: self.street,
            postcode: self.postcode,
            number,
            suffix,
            point,
        });
        Fate::Used
    }
}

fn point(lat: Option<f64>, lon: Option<f64>) -> Option<Point> {
    Point::from_degrees(lat?, lon?)
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
