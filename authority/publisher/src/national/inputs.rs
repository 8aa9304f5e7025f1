//! Hands what was fetched to the importers, and says whose it is.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};

use super::catalogue::Importer;
use super::error::InputsError;
use super::fetch::Fetched;
use crate::build::Inputs;
use crate::stations::{DirectoryFile, Export};
use crate::tables;

/// Days that whoever builds says, and what only they know.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    /// Day of the ministry's exports.
    pub exports_day: Option<NaiveDate>,
    /// The exports name every unit with a desk.
    pub exports_complete: bool,
    /// Day of the jurisdiction tables.
    pub competence_day: Option<NaiveDate>,
    /// Today: no file is of a later day.
    pub today: NaiveDate,
}

/// Puts the files beside those that are named by hand.
pub fn put(inputs: &mut Inputs, fetched: &[Fetched<'_>], said: &Said) -> Result<(), InputsError> {
    let stations = &mut inputs.stations;
    // Of two records with one id the first counts, and what is fetched is newer than what was at hand.
    let mut directory = Vec::new();
    for file in fetched {
        let (id, path) = (&file.item.source.id, file.path.clone());
        let named = |day: Option<NaiveDate>, option| {
            let day = day.or_else(|| file.day(said.today));
            day.ok_or_else(|| InputsError::NoDay { id: id.clone(), option })
        };
        let slot = match file.item.source.importer {
            Importer::Communes => &mut inputs.communes,
            Importer::Departments => &mut inputs.departments,
            Importer::CommuneOutlines => &mut inputs.commune_outlines,
            Importer::DepartmentOutlines => &mut inputs.department_outlines,
            importer @ (Importer::Competence | Importer::CompetenceDetailed) => {
                // One day stands for both tables: the older one, so that nothing is said to be newer than it is.
                let day = named(said.competence_day, "--competence-day")?;
                let other = stations.national.as_ref().or(stations.detailed.as_ref());
                stations.table_day = other.map_or(day, |_| day.min(stations.table_day));
                if importer == Importer::Competence { &mut stations.national } else { &mut stations.detailed }
            }
            importer @ (Importer::Gendarmerie | Importer::Police) => {
                let day = named(said.exports_day, "--exports-day")?;
                let export = Export { file: path, day, complete: said.exports_complete };
                let slot = match importer {
                    Importer::Police => &mut stations.police,
                    _ => &mut stations.gendarmerie,
                };
                if slot.replace(export).is_some() {
                    return Err(InputsError::Twice(id.clone()));
                }
                continue;
            }
            importer => {
                match importer {
                    Importer::Ban => inputs.ban.push(path),
                    Importer::Cities => inputs.cities.push(path),
                    Importer::Bano => inputs.bano.push(path),
                    Importer::DirectoryXml => directory.push(DirectoryFile::Xml(path)),
                    Importer::DirectoryCsv => directory.push(DirectoryFile::Csv(path)),
                    _ => directory.push(DirectoryFile::Json(path)),
                }
                continue;
            }
        };
        if slot.replace(path).is_some() {
            return Err(InputsError::Twice(id.clone()));
        }
    }
    stations.directory.splice(0..0, directory);
    if !stations.directory.is_empty() && stations.national.is_none() && stations.detailed.is_none() {
        return Err(InputsError::NoJurisdiction);
    }
    if inputs.issued.is_none() {
        inputs.issued = Some(newest(inputs, fetched, said.today)?);
    }
    Ok(())
}

/// The day of the newest source: phones refuse a pack that is older than the one they hold.
fn newest(inputs: &Inputs, fetched: &[Fetched<'_>], today: NaiveDate) -> Result<u32, InputsError> {
    let folder = inputs.from.as_deref().map(tables::issued).transpose()?;
    let number = |day: NaiveDate| day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day();
    let days = fetched.iter().filter_map(|file| file.day(today)).map(number);
    days.chain(folder).max().ok_or(InputsError::NoIssue)
}

/// Whose data they are: what the licences ask to be said, one line a source, parted by tabs.
pub fn credits(fetched: &[Fetched<'_>], today: NaiveDate) -> String {
    let mut text = String::new();
    for (number, file) in fetched.iter().enumerate() {
        let source = file.item.source;
        // One line for all departments, and the newest day among them.
        let of_it = || fetched.iter().filter(|other| other.item.source.id == source.id);
        if fetched.iter().take(number).any(|other| other.item.source.id == source.id) {
            continue;
        }
        let day = of_it().filter_map(|other| other.day(today)).max();
        let day = day.map_or("day not said".to_owned(), |day| day.to_string());
        let bytes: u64 = of_it().map(|other| other.bytes).sum();
        let files = match of_it().count() {
            1 => "1 file".to_owned(),
            files => format!("{files} files"),
        };
        let address = &source.address;
        let _ = writeln!(
            text,
            "Source\t{}\t{}, {day}\t{}\t{}\t{address}\t{files}, {bytes} bytes",
            source.id, source.mention, source.licence, source.publisher
        );
    }
    text
}
