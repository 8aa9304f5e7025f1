//! Reads INSEE's list of communes and of departments as published.

use std::collections::BTreeMap;
use std::path::Path;

use securite_places::{PlaceKind, Point};
use serde::Deserialize;

use super::{Commune, Communes, Department, Part, outside_corners_m};
use crate::error::SourceError;
use crate::report::{Fate, Report};
use crate::source::{csv_rows, each_row};

#[derive(Deserialize)]
struct CommuneRow {
    code: String,
    r#type: String,
    nom: String,
    commune_parente: String,
    departement: String,
    codes_postaux: String,
    population: Option<u32>,
    anciens_codes: String,
    lon: Option<f64>,
    lat: Option<f64>,
    mairie_lon: Option<f64>,
    mairie_lat: Option<f64>,
    bbox: String,
}

#[derive(Deserialize)]
struct DepartmentRow {
    code: String,
    nom: String,
}

/// Town halls farther than this outside the outline are errors of the source.
const TOWN_HALL_MARGIN_M: f64 = 2_000.0;

impl Communes {
    /// Reads `communes.csv` and `departements.csv`.
    pub fn read(communes: &Path, departments: &Path, report: &mut Report) -> Result<Self, SourceError> {
        let rows = rows(communes, report)?;
        let departments = self::departments(departments, report)?;
        let mut by_code = BTreeMap::new();
        let mut renamed = BTreeMap::new();
        for row in &rows {
            let kind = match row.r#type.as_str() {
                "commune-actuelle" => PlaceKind::Commune,
                "arrondissement-municipal" => PlaceKind::Arrondissement,
                _ => continue,
            };
            for old in row.anciens_codes.split('-').filter(|code| !code.is_empty()) {
                renamed.insert(old.to_owned(), row.code.clone());
            }
            by_code.insert(row.code.clone(), commune(row, kind));
        }
        let parts = rows.iter().filter_map(|row| part(row, &by_code, &renamed)).collect();
        Ok(Communes { by_code, renamed, parts, departments, other_names: Vec::new() })
    }
}

/// Reads `departements.csv`.
pub fn departments(path: &Path, report: &mut Report) -> Result<Vec<Department>, SourceError> {
    let rows: Vec<(u64, DepartmentRow)> = csv_rows(path, b';', report)?;
    Ok(rows.into_iter().map(|(_, row)| Department { code: row.code, name: row.nom }).collect())
}

/// The rows of a known type, each with a code that the index can hold.
fn rows(path: &Path, report: &mut Report) -> Result<Vec<CommuneRow>, SourceError> {
    const TYPES: [&str; 4] =
        ["commune-actuelle", "arrondissement-municipal", "commune-deleguee", "commune-associee"];
    let mut rows = Vec::new();
    each_row(path, b';', report, |_, row: CommuneRow, _| {
        if !TYPES.contains(&row.r#type.as_str()) {
            return Fate::Unreadable(format!("unknown type “{}”", row.r#type));
        }
        if row.code.len() != 5 || !row.code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Fate::Unreadable(format!("“{}” is not an INSEE code", row.code));
        }
        rows.push(row);
        Fate::Used
    })?;
    Ok(rows)
}

fn commune(row: &CommuneRow, kind: PlaceKind) -> Commune {
    let bounds = bounds(&row.bbox);
    let town_hall = point(row.mairie_lat, row.mairie_lon)
        .filter(|hall| bounds.is_none_or(|it| outside_corners_m(*hall, it) <= TOWN_HALL_MARGIN_M));
    let parent = if row.commune_parente.is_empty() { &row.code } else { &row.commune_parente };
    let mut postcodes: Vec<String> = split(&row.codes_postaux);
    postcodes.sort();
    Commune {
        insee: row.code.clone(),
        name: row.nom.clone(),
        kind,
        parent: parent.clone(),
        department: row.departement.clone(),
        postcodes,
        population: row.population.unwrap_or(0),
        at: town_hall.or(point(row.lat, row.lon)),
        bounds,
    }
}

/// A delegated or associated commune under its commune of today. One that has the name and the code of
/// the whole is left out: it would only be the same answer twice.
fn part(
    row: &CommuneRow,
    by_code: &BTreeMap<String, Commune>,
    renamed: &BTreeMap<String, String>,
) -> Option<Part> {
    if !matches!(row.r#type.as_str(), "commune-deleguee" | "commune-associee") {
        return None;
    }
    let parent = by_code.get(renamed.get(&row.code).unwrap_or(&row.code))?;
    if parent.name == row.nom {
        return None;
    }
    Some(Part {
        code: row.code.clone(),
        name: row.nom.clone(),
        commune: parent.insee.clone(),
        population: row.population.unwrap_or(0),
        point: point(row.lat, row.lon).or(parent.point()),
        postcodes: split(&row.codes_postaux),
    })
}

fn split(joined: &str) -> Vec<String> {
    joined.split('-').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn point(lat: Option<f64>, lon: Option<f64>) -> Option<Point> {
    Point::from_degrees(lat?, lon?)
}

/// "lon_min,lat_min,lon_max,lat_max"; `None` when they are not in this order.
fn bounds(text: &str) -> Option<(Point, Point)> {
    let mut numbers = text.split(',').map(|number| number.parse::<f64>().ok());
    let mut next = || numbers.next().flatten();
    let (west, south, east, north) = (next()?, next()?, next()?, next()?);
    let (low, high) = (Point::from_degrees(south, west)?, Point::from_degrees(north, east)?);
    (low.lat <= high.lat && low.lon <= high.lon).then_some((low, high))
}
