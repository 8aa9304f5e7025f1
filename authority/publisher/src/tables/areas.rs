//! Communes, arrondissements and parts of communes: one row each. Areas of postcodes and departments are made of
//! them.

#[cfg(feature = "import")]
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use securite_places::{PlaceKind, Point};

#[cfg(feature = "import")]
use super::text::Line;
use super::text::{Fields, Row};
use crate::communes::{Commune, Communes, Department, OtherName, Part};

/// 1e-5 degree.
const LATITUDES: RangeInclusive<i32> = -9_000_000..=9_000_000;
const LONGITUDES: RangeInclusive<i32> = -18_000_000..=18_000_000;

const KINDS: [(&str, Kind); 3] =
    [("commune", Kind::Commune), ("arrondissement", Kind::Arrondissement), ("part", Kind::Part)];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Commune,
    Arrondissement,
    Part,
}

/// A commune of today, an arrondissement, or a delegated or associated commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Area {
    /// INSEE code.
    code: String,
    kind: Kind,
    name: String,
    /// INSEE code of the whole; empty for a commune of today.
    commune: String,
    department: String,
    postcodes: Vec<String>,
    /// Inhabitants; 0 when not published.
    population: u32,
    point: Option<Point>,
    /// South-west and north-east, where no outline is known.
    corners: Option<(Point, Point)>,
    /// Codes of communes that are now part of it.
    former: Vec<String>,
}

impl Row for Area {
    const COLUMNS: &'static [&'static str] = &[
        "code",
        "kind",
        "name",
        "commune",
        "department",
        "postcodes",
        "population",
        "latitude",
        "longitude",
        "corners",
        "former",
    ];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        let code = fields.code(5..=5)?.to_owned();
        let kind = fields.one_of(&KINDS)?;
        let name = fields.text().to_owned();
        if name.is_empty() {
            return Err(fields.wrong("a name"));
        }
        let commune = fields.text().to_owned();
        if commune.is_empty() != (kind == Kind::Commune) {
            return Err(fields.wrong("the code of the whole, or nothing for a commune"));
        }
        let department = fields.code(2..=3)?.to_owned();
        let postcodes = fields.list();
        if postcodes.iter().any(|it| it.len() != 5 || !it.bytes().all(|byte| byte.is_ascii_digit())) {
            return Err(fields.wrong("a list of postcodes"));
        }
        let population = fields.number(0..=u32::MAX)?;
        let point = point(fields)?;
        let corners = corners(fields)?;
        let former = fields.list();
        Ok(Area { code, kind, name, commune, department, postcodes, population, point, corners, former })
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        line.field(&self.code);
        line.field(KINDS.iter().find(|(_, kind)| *kind == self.kind).map_or("", |(word, _)| word));
        line.field(&self.name);
        line.field(&self.commune);
        line.field(&self.department);
        line.field(self.postcodes.join(" "));
        line.field(self.population);
        line.field(self.point.map_or(String::new(), |point| point.lat.to_string()));
        line.field(self.point.map_or(String::new(), |point| point.lon.to_string()));
        line.field(self.corners.map_or(String::new(), |(low, high)| {
            format!("{} {} {} {}", low.lat, low.lon, high.lat, high.lon)
        }));
        line.field(self.former.join(" "));
    }

    fn follows(&self, before: &Self) -> bool {
        (&self.code, self.kind, &self.name) > (&before.code, before.kind, &before.name)
    }
}

/// The next two fields, 1e-5 degree; both empty when not known.
pub(super) fn point(fields: &mut Fields<'_>) -> Result<Option<Point>, String> {
    let mut part = |range| match fields.text() {
        "" => Ok(None),
        text => {
            let number = text.parse::<i32>().ok().filter(|number| RangeInclusive::contains(&range, number));
            number.map(Some).ok_or_else(|| fields.wrong("a position on Earth in 1e-5 degree"))
        }
    };
    match (part(LATITUDES)?, part(LONGITUDES)?) {
        (Some(lat), Some(lon)) => Ok(Some(Point { lat, lon })),
        (None, None) => Ok(None),
        _ => Err(fields.wrong("there, or not there, as the latitude is")),
    }
}

fn corners(fields: &mut Fields<'_>) -> Result<Option<(Point, Point)>, String> {
    let list = fields.list();
    if list.is_empty() {
        return Ok(None);
    }
    let numbers: Option<Vec<i32>> = list.iter().map(|number| number.parse().ok()).collect();
    let corners = numbers.and_then(|numbers| match numbers.as_slice() {
        [south, west, north, east] if south <= north && west <= east => {
            let on_earth = [south, north].iter().all(|it| LATITUDES.contains(it))
                && [west, east].iter().all(|it| LONGITUDES.contains(it));
            let low = Point { lat: *south, lon: *west };
            on_earth.then_some((low, Point { lat: *north, lon: *east }))
        }
        _ => None,
    });
    corners.map(Some).ok_or_else(|| fields.wrong("south, west, north and east in 1e-5 degree"))
}

impl Area {
    /// Adds it to what was read so far. What is wrong with it.
    pub(crate) fn add(&self, communes: &mut Communes) -> Result<(), String> {
        if !communes.departments.iter().any(|known| known.code == self.department) {
            return Err(format!("department: {} is not in the table of departments", self.department));
        }
        for old in &self.former {
            communes.renamed.insert(old.clone(), self.code.clone());
        }
        let place = match self.kind {
            Kind::Part => {
                communes.parts.push(Part {
                    code: self.code.clone(),
                    name: self.name.clone(),
                    commune: self.commune.clone(),
                    population: self.population,
                    point: self.point,
                    postcodes: self.postcodes.clone(),
                });
                return Ok(());
            }
            Kind::Arrondissement => (PlaceKind::Arrondissement, &self.commune),
            Kind::Commune => (PlaceKind::Commune, &self.code),
        };
        let commune = Commune {
            insee: self.code.clone(),
            name: self.name.clone(),
            kind: place.0,
            parent: place.1.clone(),
            department: self.department.clone(),
            postcodes: self.postcodes.clone(),
            population: self.population,
            at: self.point,
            bounds: self.corners,
        };
        communes.by_code.insert(self.code.clone(), commune);
        Ok(())
    }

    /// The rows of all. The corners of communes with an outline say nothing more and are left out.
    #[cfg(feature = "import")]
    pub(crate) fn all(communes: &Communes, outlined: impl Fn(&str) -> bool) -> Vec<Area> {
        let mut former: BTreeMap<&str, BTreeSet<&String>> = BTreeMap::new();
        for (old, new) in &communes.renamed {
            former.entry(new).or_default().insert(old);
        }
        let mut areas: Vec<Area> =
            communes.by_code.values().map(|it| of_commune(it, &former, &outlined)).collect();
        areas.extend(communes.parts.iter().map(|part| of_part(part, communes)));
        areas.sort_by(|one, next| (&one.code, one.kind, &one.name).cmp(&(&next.code, next.kind, &next.name)));
        areas
    }
}

#[cfg(feature = "import")]
fn of_commune(
    commune: &Commune,
    former: &BTreeMap<&str, BTreeSet<&String>>,
    outlined: impl Fn(&str) -> bool,
) -> Area {
    let whole = commune.kind == PlaceKind::Commune;
    Area {
        code: commune.insee.clone(),
        kind: if whole { Kind::Commune } else { Kind::Arrondissement },
        name: commune.name.clone(),
        commune: if whole { String::new() } else { commune.parent.clone() },
        department: commune.department.clone(),
        postcodes: commune.postcodes.clone(),
        population: commune.population,
        point: commune.point(),
        corners: commune.bounds.filter(|_| !outlined(&commune.insee)),
        former: former.get(commune.insee.as_str()).into_iter().flatten().map(|it| (*it).clone()).collect(),
    }
}

#[cfg(feature = "import")]
fn of_part(part: &Part, communes: &Communes) -> Area {
    let whole = communes.by_code.get(&part.commune);
    Area {
        code: part.code.clone(),
        kind: Kind::Part,
        name: part.name.clone(),
        commune: part.commune.clone(),
        department: whole.map(|whole| whole.department.clone()).unwrap_or_default(),
        postcodes: part.postcodes.clone(),
        population: part.population,
        point: part.point,
        corners: None,
        former: Vec::new(),
    }
}

/// A published list in its own order, read as it is.
impl Row for OtherName {
    const COLUMNS: &'static [&'static str] = &["code", "name"];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        let code = fields.code(5..=5)?.to_owned();
        let name = fields.text().to_owned();
        if name.is_empty() { Err(fields.wrong("a name")) } else { Ok(OtherName { code, name }) }
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        line.field(&self.code);
        line.field(&self.name);
    }

    fn follows(&self, before: &Self) -> bool {
        (&self.code, &self.name) > (&before.code, &before.name)
    }
}

impl Row for Department {
    const COLUMNS: &'static [&'static str] = &["code", "nom"];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Department { code: fields.code(2..=3)?.to_owned(), name: fields.text().to_owned() })
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        line.field(&self.code);
        line.field(&self.name);
    }

    fn follows(&self, before: &Self) -> bool {
        self.code != before.code
    }
}
