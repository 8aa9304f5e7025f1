//! Communes, parts of communes, arrondissements and departments of INSEE's COG 2026, and the postcodes
//! they have.

use std::collections::BTreeMap;
use std::path::Path;

use securite_places::build::AreaInput;
use securite_places::{PlaceKind, Point};
use serde::Deserialize;

use crate::report::{Fate, Report};
use crate::source::{SourceError, csv_rows, each_row};

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

/// A commune of today or an arrondissement.
#[derive(Debug, Clone)]
pub struct Commune {
    /// INSEE code.
    pub insee: String,
    /// Official name.
    pub name: String,
    /// Commune or arrondissement.
    pub kind: PlaceKind,
    /// For an arrondissement its commune, else its own code.
    pub parent: String,
    /// Department code.
    pub department: String,
    /// Postcodes, sorted.
    pub postcodes: Vec<String>,
    /// Inhabitants; 0 when not published.
    pub population: u32,
    /// A point inside the outline.
    pub inside: Option<Point>,
    /// The town hall, where it is near enough to be true.
    pub town_hall: Option<Point>,
    /// South-west and north-east corners of the outline.
    pub bounds: Option<(Point, Point)>,
}

/// What the commune files hold.
#[derive(Debug)]
pub struct Communes {
    /// Communes of today and arrondissements, by INSEE code.
    pub by_code: BTreeMap<String, Commune>,
    /// Codes that no longer exist → the code of today.
    pub renamed: BTreeMap<String, String>,
    /// All areas for the index of places.
    pub areas: Vec<AreaInput>,
}

/// Two communes of Guadeloupe that are collectivities with codes of their own since 15 July 2007 (loi organique
/// 2007-223 of 21 February 2007); many files still have the old ones.
const COLLECTIVITIES: [(&str, &str); 2] = [("97123", "97701"), ("97127", "97801")];

/// Town halls farther than this outside the outline are errors of the source.
const TOWN_HALL_MARGIN_M: f64 = 2_000.0;

impl Communes {
    /// Reads `communes.csv` and `departements.csv`.
    pub fn read(communes: &Path, departments: &Path, report: &mut Report) -> Result<Self, SourceError> {
        let rows = rows(communes, report)?;
        let departments: Vec<(u64, DepartmentRow)> = csv_rows(departments, b';', report)?;
        let mut by_code = BTreeMap::new();
        let mut renamed = BTreeMap::from(COLLECTIVITIES.map(|(old, new)| (old.to_owned(), new.to_owned())));
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
        let mut areas: Vec<AreaInput> = by_code.values().map(area_of).collect();
        areas.extend(rows.iter().filter_map(|row| delegated(row, &by_code, &renamed)));
        areas.extend(postcodes(&by_code));
        areas.extend(departments.into_iter().map(|(_, row)| department(row, &by_code)));
        Ok(Communes { by_code, renamed, areas })
    }

    /// The code of today for a code of any year.
    pub fn current<'a>(&'a self, insee: &'a str) -> Option<&'a str> {
        let code = self.renamed.get(insee).map_or(insee, String::as_str);
        let known = self.by_code.get(insee).map(|commune| commune.insee.as_str());
        known.or_else(|| self.by_code.get(code).map(|commune| commune.insee.as_str()))
    }
}

impl Commune {
    /// Where the commune is drawn when only the commune is known: its town hall, else a point inside.
    pub fn point(&self) -> Option<Point> {
        self.town_hall.or(self.inside)
    }
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
    let inside = point(row.lat, row.lon);
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
        inside,
        town_hall,
        bounds,
    }
}

fn area_of(commune: &Commune) -> AreaInput {
    AreaInput {
        kind: commune.kind,
        code: commune.insee.clone(),
        name: commune.name.clone(),
        commune: commune.parent.clone(),
        department: commune.department.clone(),
        population: commune.population,
        point: commune.point(),
        postcodes: commune.postcodes.clone(),
        covers: Vec::new(),
    }
}

/// A delegated or associated commune under its commune of today. One that has the name and the code of
/// the whole is left out: it would only be the same answer twice.
fn delegated(
    row: &CommuneRow,
    by_code: &BTreeMap<String, Commune>,
    renamed: &BTreeMap<String, String>,
) -> Option<AreaInput> {
    if !matches!(row.r#type.as_str(), "commune-deleguee" | "commune-associee") {
        return None;
    }
    let parent = by_code.get(renamed.get(&row.code).unwrap_or(&row.code))?;
    if parent.name == row.nom {
        return None;
    }
    Some(AreaInput {
        kind: PlaceKind::DelegatedCommune,
        code: row.code.clone(),
        name: row.nom.clone(),
        commune: parent.insee.clone(),
        department: parent.department.clone(),
        population: row.population.unwrap_or(0),
        point: point(row.lat, row.lon).or(parent.point()),
        postcodes: split(&row.codes_postaux),
        covers: Vec::new(),
    })
}

/// One area for each postcode. A commune with arrondissements is represented by them.
fn postcodes(by_code: &BTreeMap<String, Commune>) -> Vec<AreaInput> {
    let parents: Vec<&str> = by_code
        .values()
        .filter(|commune| commune.kind == PlaceKind::Arrondissement)
        .map(|commune| commune.parent.as_str())
        .collect();
    let mut covered: BTreeMap<&str, Vec<&Commune>> = BTreeMap::new();
    for commune in by_code.values().filter(|commune| !parents.contains(&commune.insee.as_str())) {
        for postcode in &commune.postcodes {
            covered.entry(postcode).or_default().push(commune);
        }
    }
    covered
        .into_iter()
        .filter_map(|(postcode, communes)| {
            let main = communes.iter().max_by_key(|commune| commune.population)?;
            Some(AreaInput {
                kind: PlaceKind::Postcode,
                code: postcode.to_owned(),
                name: postcode.to_owned(),
                commune: main.insee.clone(),
                department: main.department.clone(),
                population: communes.iter().map(|commune| commune.population).sum(),
                point: main.point(),
                postcodes: vec![postcode.to_owned()],
                covers: communes.iter().map(|commune| commune.insee.clone()).collect(),
            })
        })
        .collect()
}

fn department(row: DepartmentRow, by_code: &BTreeMap<String, Commune>) -> AreaInput {
    let communes = || by_code.values().filter(|c| c.department == row.code && c.kind == PlaceKind::Commune);
    let main = communes().max_by_key(|commune| commune.population);
    AreaInput {
        kind: PlaceKind::Department,
        name: row.nom,
        commune: String::new(),
        department: row.code.clone(),
        population: communes().map(|commune| commune.population).sum(),
        point: main.and_then(Commune::point),
        postcodes: Vec::new(),
        covers: Vec::new(),
        code: row.code,
    }
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

/// How far outside its corners a point is, in metres.
pub(crate) fn outside_corners_m(point: Point, (low, high): (Point, Point)) -> f64 {
    let nearest = Point { lat: point.lat.clamp(low.lat, high.lat), lon: point.lon.clamp(low.lon, high.lon) };
    point.distance_m(nearest)
}
