//! Communes, parts of communes, arrondissements and departments of INSEE's COG 2026, and the postcodes
//! they have.

#[cfg(feature = "import")]
mod published;

use std::collections::{BTreeMap, BTreeSet};

use securite_places::build::AreaInput;
use securite_places::{PlaceKind, Point};

#[cfg(feature = "import")]
pub use published::departments;

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
    /// Its town hall, where that is near enough to be true, else a point inside.
    pub(crate) at: Option<Point>,
    /// South-west and north-east corners of the outline.
    pub bounds: Option<(Point, Point)>,
}

/// Two communes of Guadeloupe that are collectivities with codes of their own since 15 July 2007 (loi organique
/// 2007-223 of 21 February 2007); many files still have the old ones.
const COLLECTIVITIES: [(&str, &str); 2] = [("97123", "97701"), ("97127", "97801")];

/// What the commune files hold.
#[derive(Debug, Clone, Default)]
pub struct Communes {
    /// Communes of today and arrondissements, by INSEE code.
    pub by_code: BTreeMap<String, Commune>,
    /// Codes that no longer exist → the code of today.
    pub renamed: BTreeMap<String, String>,
    /// Delegated and associated communes.
    pub parts: Vec<Part>,
    /// Departments and overseas collectivities.
    pub departments: Vec<Department>,
    /// Names that people use besides the official ones.
    pub other_names: Vec<OtherName>,
}

/// A name of a commune that no list of INSEE has: a chief place overseas, a quarter that post goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherName {
    /// INSEE code of the commune.
    pub code: String,
    /// The name.
    pub name: String,
}

/// A delegated or associated commune: a part of a commune of today that keeps its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// INSEE code of its own; that of the whole for its seat.
    pub code: String,
    /// Official name.
    pub name: String,
    /// INSEE code of its commune of today.
    pub commune: String,
    /// Inhabitants; 0 when not published.
    pub population: u32,
    /// A point inside, else that of its commune.
    pub point: Option<Point>,
    /// Postcodes, as published.
    pub postcodes: Vec<String>,
}

/// A department or an overseas collectivity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// "95", "2A", "974".
    pub code: String,
    /// Official name.
    pub name: String,
}

impl Communes {
    /// All areas for the index of places.
    pub fn areas(&self) -> Vec<AreaInput> {
        let mut areas: Vec<AreaInput> = self.by_code.values().map(area_of).collect();
        areas.extend(self.parts.iter().filter_map(|part| area_of_part(part, &self.by_code)));
        areas.extend(postcodes(&self.by_code));
        let mut of_department: BTreeMap<&str, Vec<&Commune>> = BTreeMap::new();
        for commune in self.by_code.values().filter(|commune| commune.kind == PlaceKind::Commune) {
            of_department.entry(&commune.department).or_default().push(commune);
        }
        let communes = |code: &str| of_department.get(code).map_or(&[][..], Vec::as_slice);
        areas.extend(self.departments.iter().map(|it| department(it, communes(&it.code))));
        for area in areas.iter_mut().filter(|area| area.kind == PlaceKind::Commune) {
            let own = self.other_names.iter().filter(|other| other.code == area.code);
            area.other_names = own.map(|other| other.name.clone()).collect();
        }
        areas
    }

    /// Whether each part and arrondissement is of a commune that is there; else which is not.
    pub(crate) fn whole(&self) -> Result<(), String> {
        let of_parts = self.parts.iter().map(|part| &part.commune);
        let mut wholes = self.by_code.values().map(|commune| &commune.parent).chain(of_parts);
        match wholes.find(|code| !self.by_code.contains_key(*code)) {
            Some(code) => Err(format!("commune: “{code}” has parts and no row of its own")),
            None => Ok(()),
        }
    }

    /// The code of today for a code of any year.
    pub fn current<'a>(&'a self, insee: &'a str) -> Option<&'a str> {
        let collectivity = COLLECTIVITIES.iter().find(|(old, _)| *old == insee).map(|(_, new)| *new);
        let code = self.renamed.get(insee).map(String::as_str).or(collectivity).unwrap_or(insee);
        let known = self.by_code.get(insee).map(|commune| commune.insee.as_str());
        known.or_else(|| self.by_code.get(code).map(|commune| commune.insee.as_str()))
    }
}

impl Commune {
    /// Where the commune is drawn when only the commune is known: its town hall, else a point inside.
    pub fn point(&self) -> Option<Point> {
        self.at
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
        other_names: Vec::new(),
    }
}

fn area_of_part(part: &Part, by_code: &BTreeMap<String, Commune>) -> Option<AreaInput> {
    Some(AreaInput {
        kind: PlaceKind::DelegatedCommune,
        code: part.code.clone(),
        name: part.name.clone(),
        commune: part.commune.clone(),
        department: by_code.get(&part.commune)?.department.clone(),
        population: part.population,
        point: part.point,
        postcodes: part.postcodes.clone(),
        covers: Vec::new(),
        other_names: Vec::new(),
    })
}

/// One area for each postcode. A commune with arrondissements is represented by them.
fn postcodes(by_code: &BTreeMap<String, Commune>) -> Vec<AreaInput> {
    let parents: BTreeSet<&str> = by_code
        .values()
        .filter(|commune| commune.kind == PlaceKind::Arrondissement)
        .map(|commune| commune.parent.as_str())
        .collect();
    let mut covered: BTreeMap<&str, Vec<&Commune>> = BTreeMap::new();
    for commune in by_code.values().filter(|commune| !parents.contains(commune.insee.as_str())) {
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
                other_names: Vec::new(),
            })
        })
        .collect()
}

fn department(row: &Department, communes: &[&Commune]) -> AreaInput {
    let main = communes.iter().max_by_key(|commune| commune.population);
    AreaInput {
        kind: PlaceKind::Department,
        code: row.code.clone(),
        name: row.name.clone(),
        commune: String::new(),
        department: row.code.clone(),
        population: communes.iter().map(|commune| commune.population).sum(),
        point: main.and_then(|commune| commune.point()),
        postcodes: Vec::new(),
        covers: Vec::new(),
        other_names: Vec::new(),
    }
}

/// How far outside its corners a point is, in metres.
#[cfg(feature = "import")]
pub(crate) fn outside_corners_m(point: Point, (low, high): (Point, Point)) -> f64 {
    let nearest = Point { lat: point.lat.clamp(low.lat, high.lat), lon: point.lon.clamp(low.lon, high.lon) };
    point.distance_m(nearest)
}
