//! The stations of a pack, read one at a time.
//!
//! Opening looks at lengths, and at one record. Whatever a damaged section says later, a read answers with less
//! ("unknown", one station fewer), never with a panic.

use bytes::Bytes;
use securite_places::{Pack, PackError, Point};

use crate::layout::{
    CODE, JURISDICTION, JURISDICTION_HEADER, JURISDICTION_ROW, RECORDS, ROW, ROWS, STATION, force_of, i32_at,
    part, u32_at,
};
use crate::wire::{decoded, decoded_origin};
use crate::{Force, Origin, Station};

/// Who is in charge for a commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Jurisdiction {
    /// This station, by the jurisdiction table.
    Station(Box<Station>),
    /// The table names a service whose address no source gives.
    Named {
        /// Its force.
        force: Force,
        /// Its name as published.
        name: String,
    },
    /// The data do not cover this commune.
    Unknown,
}

/// The stations and the jurisdiction table of a pack. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct Stations {
    rows: Bytes,
    records: Bytes,
    jurisdiction: Bytes,
    names: Bytes,
    origin: Origin,
}

impl Stations {
    /// Reads the lengths of the station sections, and of the records no more than shows that they can be read.
    pub fn open(pack: &Pack) -> Result<Self, PackError> {
        let rows = pack.section(ROWS)?;
        if !rows.len().is_multiple_of(ROW) {
            return Err(PackError::damaged(ROWS));
        }
        let records = pack.section(RECORDS)?;
        let table = pack.section(JURISDICTION)?;
        let (origin, jurisdiction, names) = split(&table).ok_or(PackError::damaged(JURISDICTION))?;
        let stations = Stations { rows, records, jurisdiction, names, origin };
        // One is enough: mostly it is the first. Stations that cannot be read are not "no station here".
        if !stations.is_empty() && stations.all().next().is_none() {
            return Err(PackError::damaged(RECORDS));
        }
        Ok(stations)
    }

    /// How many stations there are.
    pub fn len(&self) -> usize {
        self.rows.len() / ROW
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The station of this number, in the order of the ids.
    pub fn get(&self, index: usize) -> Option<Station> {
        let row = part(&self.rows, index.checked_mul(ROW)?, ROW)?;
        let (offset, len) = (u32_at(row, 8)?, u32_at(row, 12)?);
        let record = part(&self.records, offset as usize, len as usize)?;
        decoded(record)
    }

    /// The station with this id.
    pub fn by_id(&self, id: &str) -> Option<Station> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let station = self.get(middle)?;
            match station.id.as_str().cmp(id) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(station),
            }
        }
        None
    }

    /// All stations, in the order of their ids. What cannot be read is left out.
    pub fn all(&self) -> impl Iterator<Item = Station> + '_ {
        (0..self.len()).filter_map(|index| self.get(index))
    }

    /// Who published the jurisdiction table, and when: the reason to give with an answer.
    pub fn jurisdiction_origin(&self) -> &Origin {
        &self.origin
    }

    /// Who is in charge for the commune or arrondissement of this INSEE code.
    pub fn in_charge(&self, insee: &str) -> Jurisdiction {
        self.look_up(insee).unwrap_or(Jurisdiction::Unknown)
    }

    /// The stations of a force nearest to a point, nearest first, with their distance in metres.
    /// Stations without a point are left out. Those whose position is approximate take part at the
    /// point of their commune: their distance is good for the order and must not be shown.
    pub fn nearest(&self, point: Point, force: Force, limit: usize) -> Vec<(Station, f64)> {
        let mut near: Vec<(f64, usize)> = (0..self.len())
            .filter_map(|index| {
                let (there, its_force) = self.place(index)?;
                (its_force == force).then(|| (point.distance_m(there), index))
            })
            .collect();
        near.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let agrees =
            |station: &Station, index| self.place(index) == station.point.map(|point| (point, station.force));
        near.into_iter()
            .filter_map(|(distance, index)| Some((index, self.get(index)?, distance)))
            .filter(|(index, station, _)| agrees(station, *index))
            .map(|(_, station, distance)| (station, distance))
            .take(limit)
            .collect()
    }

    /// Point and force as the row gives them; `None` without a point on Earth.
    fn place(&self, index: usize) -> Option<(Point, Force)> {
        let row = part(&self.rows, index.checked_mul(ROW)?, ROW)?;
        let point = Point { lat: i32_at(row, 0)?, lon: i32_at(row, 4)? };
        Point::from_degrees(point.lat_degrees(), point.lon_degrees())?;
        Some((point, force_of(*row.get(16)?)?))
    }

    fn look_up(&self, insee: &str) -> Option<Jurisdiction> {
        let row = self.jurisdiction_row(insee)?;
        let (kind, value, len) = (*row.get(CODE)?, u32_at(row, 8)?, u32_at(row, 12)?);
        if kind == STATION {
            return Some(Jurisdiction::Station(Box::new(self.get(value as usize)?)));
        }
        let name = part(&self.names, value as usize, len as usize)?;
        let name = std::str::from_utf8(name).ok()?.to_owned();
        Some(Jurisdiction::Named { force: force_of(kind)?, name })
    }

    /// Binary search: the rows are sorted by code.
    fn jurisdiction_row(&self, insee: &str) -> Option<&[u8]> {
        let row = |index: usize| part(&self.jurisdiction, index * JURISDICTION_ROW, JURISDICTION_ROW);
        let (mut low, mut high) = (0, self.jurisdiction.len() / JURISDICTION_ROW);
        while low < high {
            let middle = low + (high - low) / 2;
            match row(middle)?.get(..CODE)?.cmp(insee.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return row(middle),
            }
        }
        None
    }
}

/// Origin, rows and names of the jurisdiction section; `None` when its lengths contradict each other.
fn split(table: &Bytes) -> Option<(Origin, Bytes, Bytes)> {
    let rows = (u32_at(table, 0)? as usize).checked_mul(JURISDICTION_ROW)?;
    let names_at = JURISDICTION_HEADER.checked_add(rows)?;
    let origin_at = names_at.checked_add(u32_at(table, 4)? as usize)?;
    if origin_at.checked_add(u32_at(table, 8)? as usize)? != table.len() {
        return None;
    }
    let origin = decoded_origin(table.get(origin_at..)?)?;
    Some((origin, table.slice(JURISDICTION_HEADER..names_at), table.slice(names_at..origin_at)))
}
