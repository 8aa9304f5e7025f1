//! The pack that every program carries, from the sources shipped in `core/data`.

use std::path::{Path, PathBuf};

use securite_places::build::build;
use securite_places::outline::{COMMUNE_OUTLINES, DEPARTMENT_OUTLINES, write};
use securite_places::{Pack, Places, Tag};

use crate::addresses::{read_ban, read_city};
use crate::communes::Communes;
use crate::found_again::find_again;
use crate::outlines::{read_collection, read_lines};
use crate::source::SourceError;
use crate::stations;

/// Day of issue: the date of the newest source. A build date would make two builds differ.
const ISSUED: u32 = 20260824;

/// The files that are read besides those of the stations, relative to the data folder.
const SOURCES: [&str; 8] = [
    "communes/communes.csv.xz",
    "communes/departements.csv",
    "addresses/ban-75-2024-06.csv.xz",
    "addresses/grand-lyon-2013.csv.xz",
    "addresses/montpellier-2013.csv.xz",
    "addresses/arles-crau-2013.csv.xz",
    "outlines/communes.geojsonl.xz",
    "outlines/departements.geojson.xz",
];
const STATIONS: &str = "stations";

/// All files that are read, for a build script to watch.
pub fn sources(data: &Path) -> impl Iterator<Item = PathBuf> {
    let stations = data.join(STATIONS);
    SOURCES
        .map(|source| data.join(source))
        .into_iter()
        .chain(stations::SOURCES.map(|source| stations.join(source)))
}

/// Builds the pack from the data folder. Same sources, same bytes.
pub fn build_pack(data: &Path) -> Result<Vec<u8>, SourceError> {
    let [communes, departments, ban, lyon, montpellier, arles, commune_outlines, department_outlines] =
        SOURCES.map(|source| data.join(source));
    let communes = Communes::read(&communes, &departments)?;
    let mut addresses = read_ban(&ban, &communes)?.rows;
    for city in [lyon, montpellier, arles] {
        addresses.extend(read_city(&city, &communes)?.rows);
    }
    let mut sections: Vec<(Tag, Vec<u8>)> = build(&communes.areas, &addresses)?;
    let places = Places::open(&Pack::open(Pack::write(ISSUED, &sections).into())?)?;
    let mut data = stations::read(&data.join(STATIONS), &communes)?;
    find_again(&places, &addresses, &mut data.stations);
    sections.extend(securite_stations::write(&data.stations, &data.competence)?);
    sections.push((COMMUNE_OUTLINES, write(&read_lines(&commune_outlines)?)));
    sections.push((DEPARTMENT_OUTLINES, write(&read_collection(&department_outlines)?)));
    Ok(Pack::write(ISSUED, &sections))
}
