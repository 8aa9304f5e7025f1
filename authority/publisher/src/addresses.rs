//! House numbers: the Base Adresse Nationale, the address files of cities in one common layout, and BANO.
//!
//! Rows go straight into the list of addresses: no file is held whole.

use std::path::Path;

use securite_places::Point;
use securite_places::build::AddressInput;
use serde::Deserialize;

use crate::communes::Communes;
use crate::error::SourceError;
use crate::note::NoteKind;
use crate::report::{Fate, Report};
use crate::source::{each_bare_row, each_row, place};
use crate::street_names::{Numbered, clean, unshouted};
use crate::tables::houses;

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
    let mut file = File::new(path, communes, addresses);
    each_row(path, b';', report, |line, row: BanRow, report| {
        let house = House {
            insee: &row.code_insee,
            street: &row.nom_voie,
            postcode: row.code_postal,
            number: house_number(&row.numero, &row.rep),
            point: point(row.lat, row.lon),
        };
        file.add(house, line, report)
    })?;
    file.finish(report);
    Ok(())
}

/// Adds the house numbers of a city file (`numero;suffixe;voie;code_postal;commune;code_insee;lon;lat`).
pub fn read_city(
    path: &Path,
    communes: &Communes,
    report: &mut Report,
    addresses: &mut Vec<AddressInput>,
) -> Result<(), SourceError> {
    let mut file = File::new(path, communes, addresses);
    each_row(path, b';', report, |line, row: CityRow, report| {
        let known = communes.current(&row.code_insee).and_then(|insee| communes.by_code.get(insee));
        let only = known.filter(|commune| commune.postcodes.len() == 1);
        let postcode = match only.and_then(|commune| commune.postcodes.first()) {
            Some(only) if row.code_postal.is_empty() => only.clone(),
            _ => row.code_postal,
        };
        let house = House {
            insee: &row.code_insee,
            street: &unshouted(&row.voie),
            postcode,
            number: house_number(&row.numero, &row.suffixe),
            point: point(row.lat, row.lon),
        };
        file.add(house, line, report)
    })?;
    file.finish(report);
    Ok(())
}

/// Adds the house numbers of a BANO file. Its licence is the ODbL: a pack made of it must stay under it.
pub fn read_bano(
    path: &Path,
    communes: &Communes,
    report: &mut Report,
    addresses: &mut Vec<AddressInput>,
) -> Result<(), SourceError> {
    let mut file = File::new(path, communes, addresses);
    each_bare_row(path, b',', report, |line, row: BanoRow, report| {
        let BanoRow(id, number, street, postcode, _, _, lat, lon) = row;
        let Some(insee) = id.get(..5) else { return Fate::Unreadable(format!("id “{id}”")) };
        let house = House {
            insee,
            street: &unshouted(&street),
            postcode,
            number: house_number(&number, ""),
            point: point(Some(lat), Some(lon)),
        };
        file.add(house, line, report)
    })?;
    file.finish(report);
    Ok(())
}

/// A row on its way to an address.
struct House<'a> {
    insee: &'a str,
    street: &'a str,
    postcode: String,
    number: Option<(u32, String)>,
    point: Option<Point>,
}

/// A file on its way into the list of addresses.
struct File<'a> {
    path: &'a Path,
    communes: &'a Communes,
    addresses: &'a mut Vec<AddressInput>,
    /// Where its own addresses begin in the list.
    first: usize,
    numbered: Numbered,
}

impl<'a> File<'a> {
    fn new(path: &'a Path, communes: &'a Communes, addresses: &'a mut Vec<AddressInput>) -> Self {
        File { path, communes, first: addresses.len(), addresses, numbered: Numbered::default() }
    }

    fn add(&mut self, house: House<'_>, line: u64, report: &mut Report) -> Fate {
        let Some(insee) = self.communes.current(house.insee) else {
            return Fate::Unreadable(format!("unknown commune “{}”", house.insee));
        };
        let street = clean(house.street);
        let number = house.number.filter(|(number, _)| (1..100_000).contains(number));
        let (number, suffix, point) = match (number, house.point) {
            (Some((number, suffix)), Some(point)) if !street.is_empty() => (number, suffix, point),
            (number, point) => {
                let lacks = [
                    (number.is_none(), "house number"),
                    (street.is_empty(), "street"),
                    (point.is_none(), "position"),
                ];
                let lacks: Vec<&str> = lacks.iter().filter(|(is, _)| *is).map(|(_, what)| *what).collect();
                report.note(
                    &place(self.path, line),
                    NoteKind::LeftOut,
                    format!("without {}", lacks.join(" and ")),
                );
                return Fate::LeftOut;
            }
        };
        if street != house.street {
            let text = format!("{:?} → “{street}”", house.street);
            report.note(&place(self.path, line), NoteKind::StreetMended, text);
        }
        let insee = insee.to_owned();
        let (postcode, point) = (house.postcode, houses::on_the_grid(point));
        let address = AddressInput { insee, street, postcode, number, suffix, point };
        self.numbered.look(self.addresses.len(), line, &address);
        self.addresses.push(address);
        Fate::Used
    }

    /// What only the whole file can tell.
    fn finish(self, report: &mut Report) {
        self.numbered.mend(self.path, self.first, self.addresses, report);
        // In the order of tables; doors with one number stay in that of the file, whose first stands for them.
        if let Some(own) = self.addresses.get_mut(self.first..) {
            own.sort_by(|one, next| houses::order(one).cmp(&houses::order(next)));
        }
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
    let suffix = if suffix.trim().is_empty() {
        glued
    } else {
        suffix.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Some((digits.parse().ok()?, suffix.to_lowercase()))
}
