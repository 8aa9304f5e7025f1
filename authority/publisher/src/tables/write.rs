//! Writes the tables of a folder: sorted, packed by xz always in the same way, so that same facts give same bytes.

use std::io::Write;
use std::path::Path;

use chrono::NaiveDate;
use lzma_rust2::{LzmaOptions, XzOptions, XzWriter};
use securite_stations::Assigned;

use super::areas::Area;
use super::houses::Street;
use super::outlines::{Outline, Writer};
use super::stations::{JurisdictionRow, Named, SOURCES, StationRow};
use super::text::{Row, written};
use super::{
    ADDRESSES, AREAS, COMMUNE_OUTLINES, DEPARTMENT_OUTLINES, END, ISSUED, Issued, JURISDICTION, stations_of,
};
use crate::error::SourceError;
use crate::facts::{Facts, StationsData};
use crate::tables::Outlines;

/// A table that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its path in the folder, with `/`.
    pub name: String,
    /// The text.
    pub text: String,
    /// Rows, without the heading.
    pub rows: usize,
}

/// Bytes; the format asks for so many.
const SMALLEST_DICTIONARY: u32 = 1 << 12;

/// The tables of these facts, but for the list of departments, which is kept as it was published.
///
/// A row that the form cannot hold is the error, with the name of its table.
pub fn write(facts: &Facts) -> Result<Vec<Written>, SourceError> {
    if let Some(name) = facts.odbl.first() {
        return Err(SourceError::file(
            Path::new(name),
            "it is under the ODbL, and a table of it would not say so",
        ));
    }
    facts.communes.whole().map_err(|what| SourceError::file(Path::new(AREAS), what))?;
    let number = facts.issued;
    let day = NaiveDate::from_ymd_opt((number / 10_000).cast_signed(), number / 100 % 100, number % 100);
    let outlined = |code: &str| facts.commune_outlines.contains_key(code);
    let mut tables = vec![
        table(ISSUED.to_owned(), day.map(Issued).into_iter())?,
        table(AREAS.to_owned(), Area::all(&facts.communes, outlined).into_iter())?,
    ];
    let mut start = 0;
    for (name, end) in &facts.houses.sources {
        let own = facts.houses.addresses.get(start..*end).unwrap_or_default();
        let name = format!("{ADDRESSES}/{name}{END}");
        if tables.iter().any(|table| table.name == name) {
            return Err(SourceError::file(Path::new(&name), "two sources have this name"));
        }
        tables.push(table(name, Street::of(own))?);
        start = *end;
    }
    let mut writer = Writer::default();
    tables.push(table(COMMUNE_OUTLINES.to_owned(), outlines(&facts.commune_outlines, &mut writer, true))?);
    tables.push(table(
        DEPARTMENT_OUTLINES.to_owned(),
        outlines(&facts.department_outlines, &mut writer, false),
    )?);
    for (name, source) in SOURCES {
        let own = facts.stations.stations.iter().filter(|station| station.origin.source == source);
        let unit = |id: &str| facts.stations.units.get(id).cloned().unwrap_or_default();
        let rows = own.map(|station| StationRow { station: station.clone(), unit: unit(&station.id) });
        tables.push(table(stations_of(name), rows)?);
    }
    tables.push(table(JURISDICTION.to_owned(), jurisdiction(&facts.stations))?);
    Ok(tables)
}

fn table<R: Row>(name: String, rows: impl Iterator<Item = R>) -> Result<Written, SourceError> {
    let mut count = 0;
    let text = written(rows.inspect(|_| count += 1));
    let text = text.map_err(|what| SourceError::file(Path::new(&name), what))?;
    Ok(Written { name, text, rows: count })
}

impl Written {
    /// The bytes of the file: the text, packed if its name ends in `.xz`.
    pub fn bytes(&self) -> std::io::Result<Vec<u8>> {
        match self.name.ends_with(".xz") {
            true => packed(self.text.as_bytes()),
            false => Ok(self.text.clone().into_bytes()),
        }
    }
}

/// Text of digits: four bits of the letter before tell more than the place of a byte. Whoever unpacks it needs as
/// much memory as the dictionary has, so it is no larger than the text.
pub(super) fn packed(text: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut lzma = LzmaOptions::with_preset(9);
    lzma.lc = 4;
    lzma.lp = 0;
    lzma.pb = 0;
    lzma.nice_len = LzmaOptions::NICE_LEN_MAX;
    lzma.depth_limit = 512;
    let size = u32::try_from(text.len()).unwrap_or(u32::MAX).min(1 << 26);
    lzma.dict_size = size.next_power_of_two().max(SMALLEST_DICTIONARY);
    let mut options = XzOptions::with_preset(9);
    options.lzma_options = lzma;
    let mut writer = XzWriter::new(Vec::new(), options)?;
    writer.write_all(text)?;
    writer.finish()
}

/// Rows of outlines on the grid. Those that follow may go along them if they are to be `known`.
fn outlines<'a>(
    outlines: &'a Outlines,
    writer: &mut Writer<'a>,
    known: bool,
) -> impl Iterator<Item = Outline> {
    outlines.iter().map(move |(code, rings)| {
        let row = writer.row(code, rings);
        if known {
            writer.know(code, rings);
        }
        row
    })
}

fn jurisdiction(data: &StationsData) -> impl Iterator<Item = JurisdictionRow> + '_ {
    let origin = &data.jurisdiction.origin;
    data.jurisdiction.rows.iter().map(move |(commune, assigned)| {
        let who = match assigned {
            Assigned::Named { force, name } => Named::Service(*force, name.clone()),
            Assigned::Station(place) => Named::Station(
                data.stations.get(*place).map(|station| station.id.clone()).unwrap_or_default(),
            ),
        };
        JurisdictionRow { commune: commune.clone(), who, source: origin.source, updated: origin.updated }
    })
}
