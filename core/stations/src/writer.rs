//! Writes the station sections. Same input, same bytes.

use std::collections::BTreeMap;

use securite_places::Tag;

use crate::layout::{CODE, JURISDICTION, NO_POINT, RECORDS, ROWS, STATION, force_byte};
use crate::wire::{decoded, encoded, encoded_origin};
use crate::{Force, Origin, Station};

/// Who the jurisdiction table names for a commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assigned {
    /// The station at this place of the list.
    Station(usize),
    /// A service whose address no source gives.
    Named {
        /// Its force.
        force: Force,
        /// Its name as published.
        name: String,
    },
}

/// The jurisdiction table: INSEE code of a commune or arrondissement of today → who is in charge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JurisdictionTable {
    /// Who published it, and when.
    pub origin: Origin,
    /// One row a commune.
    pub rows: BTreeMap<String, Assigned>,
}

/// Why stations cannot be written: each is a mistake of the importer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A code of another length than five ASCII characters.
    #[error("“{0}” is not an INSEE code")]
    Code(String),
    /// The table points at a station that is not in the list.
    #[error("commune {code}: there is no station number {index}")]
    NoStation {
        /// The commune.
        code: String,
        /// The number it names.
        index: usize,
    },
    /// Ids that are not in ascending order, each once: a reader looks for one by halving.
    #[error("station {0} is not in the order of ids")]
    Order(String),
    /// A record that no reader would take: it lacks its id or its name.
    #[error("station {0} cannot be written")]
    Record(String),
    /// More than 4 GiB.
    #[error("the stations are too large for a pack")]
    TooLarge,
}

/// The sections of these stations, to be added to a pack.
pub fn write(stations: &[Station], table: &JurisdictionTable) -> Result<Vec<(Tag, Vec<u8>)>, WriteError> {
    let (rows, records) = write_stations(stations)?;
    let jurisdiction = write_jurisdiction(stations.len(), table)?;
    Ok(vec![(ROWS, rows), (RECORDS, records), (JURISDICTION, jurisdiction)])
}

fn write_stations(stations: &[Station]) -> Result<(Vec<u8>, Vec<u8>), WriteError> {
    let out_of_order = stations.iter().zip(stations.iter().skip(1)).find(|(one, next)| one.id >= next.id);
    if let Some((_, station)) = out_of_order {
        return Err(WriteError::Order(station.id.clone()));
    }
    let (mut rows, mut records) = (Vec::new(), Vec::new());
    for station in stations {
        let record = encoded(station);
        if decoded(&record).as_ref() != Some(station) {
            return Err(WriteError::Record(station.id.clone()));
        }
        let (lat, lon) = station.point.map_or((NO_POINT, NO_POINT), |p| (p.lat, p.lon));
        rows.extend(lat.to_le_bytes());
        rows.extend(lon.to_le_bytes());
        rows.extend(number(records.len())?);
        rows.extend(number(record.len())?);
        rows.extend([force_byte(station.force), 0, 0, 0]);
        records.extend(record);
    }
    Ok((rows, records))
}

fn write_jurisdiction(stations: usize, table: &JurisdictionTable) -> Result<Vec<u8>, WriteError> {
    let (mut rows, mut names) = (Vec::new(), String::new());
    for (code, assigned) in &table.rows {
        if code.len() != CODE || !code.is_ascii() {
            return Err(WriteError::Code(code.clone()));
        }
        rows.extend(code.as_bytes());
        match assigned {
            Assigned::Station(index) if *index >= stations => {
                return Err(WriteError::NoStation { code: code.clone(), index: *index });
            }
            Assigned::Station(index) => {
                rows.extend([STATION, 0, 0]);
                rows.extend(number(*index)?);
                rows.extend(number(0)?);
            }
            Assigned::Named { force, name } => {
                rows.extend([force_byte(*force), 0, 0]);
                rows.extend(number(names.len())?);
                rows.extend(number(name.len())?);
                names.push_str(name);
            }
        }
    }
    let mut section = Vec::new();
    section.extend(number(table.rows.len())?);
    section.extend(number(names.len())?);
    let origin = encoded_origin(&table.origin);
    section.extend(number(origin.len())?);
    section.extend(rows);
    section.extend(names.into_bytes());
    section.extend(origin);
    Ok(section)
}

fn number(value: usize) -> Result<[u8; 4], WriteError> {
    u32::try_from(value).map(u32::to_le_bytes).map_err(|_| WriteError::TooLarge)
}
