//! What is in a pack, found by reading every record back: for people who make packs and those who receive them.
//!
//! The records are decoded from the description in `docs/pack-format.md`, apart from the code that wrote them.

mod records;

use std::fmt;

use securite_places::outline::{COMMUNE_OUTLINES, DEPARTMENT_OUTLINES};
use securite_places::{Pack, PackError, Places, Tag};
use securite_stations::{Force, Jurisdiction, PositionKind, PublishedHours, Stations};

use crate::build::ODBL;
use records::{codes, count, houses};

const JURISDICTION: Tag = Tag(*b"STNJ");

/// What a pack holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// Day of issue, 20260824.
    pub issued: u32,
    /// Each section with its length, in the order of the file.
    pub sections: Vec<(Tag, usize)>,
    /// Communes, parts of communes, arrondissements, postcodes, departments.
    pub areas: usize,
    /// Different street names.
    pub street_names: usize,
    /// Streets of communes.
    pub streets: usize,
    /// House numbers.
    pub houses: usize,
    /// Police stations and gendarmerie brigades.
    pub stations: (usize, usize),
    /// Those whose position is published, found again, approximate.
    pub positions: (usize, usize, usize),
    /// Those with hours that are read, and in words.
    pub hours: (usize, usize),
    /// Communes with a station in charge, and with one that is only named.
    pub jurisdiction: (usize, usize),
    /// Outlines of communes and of departments.
    pub outlines: (usize, usize),
    /// Sources under the ODbL.
    pub odbl: Vec<String>,
}

/// Compares the checksums and reads every record back. The first part that cannot be read is the error.
pub fn check(pack: &Pack) -> Result<Contents, PackError> {
    pack.verify()?;
    contents(pack)
}

/// Reads every record.
pub fn contents(pack: &Pack) -> Result<Contents, PackError> {
    Places::open(pack)?;
    let of = |tag: &[u8; 4]| count(pack, Tag(*tag));
    for tag in [b"WARE", b"WSTR", b"ALST", b"SARE"] {
        of(tag)?;
    }
    let optional = |tag: Tag| match count(pack, tag) {
        Err(PackError::Missing { .. }) => Ok(0),
        other => other,
    };
    optional(Tag(*b"ACOD"))?;
    let mut contents = Contents {
        issued: pack.issued(),
        sections: pack.sections().collect(),
        areas: of(b"AREA")?,
        street_names: of(b"SNAM")?,
        streets: records::streets(pack)?,
        houses: houses(pack)?,
        outlines: (optional(COMMUNE_OUTLINES)?, optional(DEPARTMENT_OUTLINES)?),
        odbl: odbl(pack)?,
        ..Contents::default()
    };
    contents.read_stations(pack)?;
    Ok(contents)
}

impl Contents {
    fn read_stations(&mut self, pack: &Pack) -> Result<(), PackError> {
        let stations = Stations::open(pack)?;
        for index in 0..stations.len() {
            let station = stations.get(index).ok_or_else(|| PackError::damaged("STNM"))?;
            match station.force {
                Force::Police => self.stations.0 += 1,
                Force::Gendarmerie => self.stations.1 += 1,
            }
            match station.position {
                PositionKind::Published => self.positions.0 += 1,
                PositionKind::FoundAgain => self.positions.1 += 1,
                PositionKind::Approximate => self.positions.2 += 1,
            }
            match station.hours {
                PublishedHours::None => (),
                PublishedHours::Osm(_) => self.hours.0 += 1,
                PublishedHours::Words(_) => self.hours.1 += 1,
            }
        }
        for code in codes(&pack.section(JURISDICTION)?)? {
            match stations.in_charge(&code) {
                Jurisdiction::Station(_) => self.jurisdiction.0 += 1,
                Jurisdiction::Named { .. } => self.jurisdiction.1 += 1,
                Jurisdiction::Unknown => return Err(PackError::damaged(JURISDICTION)),
            }
        }
        Ok(())
    }
}

/// The ODbL sources; none in a pack without that section.
fn odbl(pack: &Pack) -> Result<Vec<String>, PackError> {
    match pack.section(ODBL) {
        Ok(bytes) => {
            let text = std::str::from_utf8(&bytes).map_err(|_| PackError::damaged(ODBL))?;
            Ok(text.lines().map(str::to_owned).collect())
        }
        Err(_) => Ok(Vec::new()),
    }
}

impl fmt::Display for Contents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Contents { issued, stations, positions, hours, jurisdiction, outlines, .. } = self;
        let (year, month, day) = (issued / 10_000, issued / 100 % 100, issued % 100);
        writeln!(f, "issued      {year:04}-{month:02}-{day:02}")?;
        writeln!(f, "areas       {}", self.areas)?;
        writeln!(f, "streets     {} ({} names)", self.streets, self.street_names)?;
        writeln!(f, "houses      {}", self.houses)?;
        writeln!(f, "stations    {} police, {} gendarmerie", stations.0, stations.1)?;
        let (published, found, approximate) = positions;
        writeln!(f, "positions   {published} published, {found} found again, {approximate} approximate")?;
        writeln!(f, "hours       {} read, {} in words", hours.0, hours.1)?;
        writeln!(
            f,
            "jurisdiction  {} communes with a station, {} with a name only",
            jurisdiction.0, jurisdiction.1
        )?;
        writeln!(f, "outlines    {} communes, {} departments", outlines.0, outlines.1)?;
        for source in &self.odbl {
            writeln!(f, "ODbL        {source}: this pack must stay under the ODbL")?;
        }
        let total: usize = self.sections.iter().map(|(_, len)| len).sum();
        for (tag, len) in &self.sections {
            writeln!(f, "section     {tag} {len:>12}")?;
        }
        write!(f, "all         {total:>17} bytes")
    }
}
