//! All that a pack is made of, as the tables hold it and the importers make it.

use std::collections::BTreeMap;

use securite_guide::{GUIDE, Guide};
use securite_places::build::{AddressInput, build};
use securite_places::outline::{COMMUNE_OUTLINES, DEPARTMENT_OUTLINES, write};
use securite_places::{Pack, Tag};
use securite_stations::{JurisdictionTable, Origin, Source, Station};

use crate::communes::Communes;
use crate::error::SourceError;
use crate::tables::Outlines;

/// Names the ODbL sources of a pack, one a line. A pack without this section has none.
pub const ODBL: Tag = Tag(*b"ODBL");

/// Sections of a pack.
pub(crate) type Sections = Vec<(Tag, Vec<u8>)>;

/// The facts.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Day of issue, 20260824: the date of the newest source. A build date would make two builds differ.
    pub issued: u32,
    /// Communes, their parts, departments.
    pub communes: Communes,
    /// House numbers.
    pub houses: Houses,
    /// Outlines of communes and arrondissements, by INSEE code.
    pub commune_outlines: Outlines,
    /// Outlines of departments, by code.
    pub department_outlines: Outlines,
    /// Stations and jurisdiction.
    pub stations: StationsData,
    /// Services, advice, the compass.
    pub guide: Guide,
    /// Names of the sources under the ODbL.
    pub odbl: Vec<String>,
}

/// House numbers, source by source.
#[derive(Debug, Clone, Default)]
pub struct Houses {
    /// Those of the first source, then those of the next.
    pub addresses: Vec<AddressInput>,
    /// Name of each source, and where its addresses end.
    pub sources: Vec<(String, usize)>,
}

/// What the sources say of stations.
#[derive(Debug, Clone)]
pub struct StationsData {
    /// The stations to offer, by id.
    pub stations: Vec<Station>,
    /// Station → the ministry's id of its gendarmerie unit. Some ids are on two units.
    pub units: BTreeMap<String, String>,
    /// Who is in charge where.
    pub jurisdiction: JurisdictionTable,
}

impl Default for StationsData {
    fn default() -> Self {
        let origin = Origin { source: Source::Ministry, ..Origin::default() };
        let jurisdiction = JurisdictionTable { origin, rows: BTreeMap::new() };
        StationsData { stations: Vec::new(), units: BTreeMap::new(), jurisdiction }
    }
}

impl Facts {
    /// The bytes of the pack. Same facts, same bytes.
    pub fn pack(&self) -> Result<Vec<u8>, SourceError> {
        self.pack_with(self.index()?)
    }

    /// The sections of the index of places.
    pub(crate) fn index(&self) -> Result<Sections, SourceError> {
        Ok(build(&self.communes.areas(), &self.houses.addresses)?)
    }

    /// The pack, with the sections of [`Facts::index`].
    pub(crate) fn pack_with(&self, mut sections: Sections) -> Result<Vec<u8>, SourceError> {
        sections.extend(securite_stations::write(&self.stations.stations, &self.stations.jurisdiction)?);
        let outlines =
            [(COMMUNE_OUTLINES, &self.commune_outlines), (DEPARTMENT_OUTLINES, &self.department_outlines)];
        let there = outlines.into_iter().filter(|(_, outlines)| !outlines.is_empty());
        sections.extend(there.map(|(tag, outlines)| (tag, write(outlines))));
        if self.guide != Guide::default() {
            sections.push((GUIDE, self.guide.section()?));
        }
        if !self.odbl.is_empty() {
            sections.push((ODBL, self.odbl.join("\n").into_bytes()));
        }
        Ok(Pack::write(self.issued, &sections))
    }
}
