//! The command line.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand};
use securite_publisher::build::Inputs;
use securite_publisher::stations::{DirectoryFile, Export};

/// Makes packs for Sécurité from published data.
#[derive(Parser)]
#[command(version, about)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) part: Part,
}

#[derive(Subcommand)]
pub(crate) enum Part {
    /// Packs of places and stations.
    Pack {
        #[command(subcommand)]
        command: PackCommand,
    },
}

#[derive(Subcommand)]
pub(crate) enum PackCommand {
    /// Build a pack. Files that end in .gz or .xz are unpacked on the way.
    Build(Box<Build>),
    /// Say what is in a pack.
    Inspect {
        /// The pack.
        file: PathBuf,
    },
    /// Compare the checksums of a pack and read every record back.
    Check {
        /// The pack.
        file: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct Build {
    /// The pack to write. It is written beside, then renamed: never half there.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Where to write what was read, mended and refused, row by row.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// A folder laid out as core/data: it gives every source that is not named.
    #[arg(long, value_name = "FOLDER")]
    from: Option<PathBuf>,
    /// Day of issue: that of the newest source. Needed as soon as a source is named.
    #[arg(long, value_name = "YYYY-MM-DD")]
    issued: Option<NaiveDate>,
    #[command(flatten)]
    places: PlaceFiles,
    #[command(flatten)]
    stations: StationArguments,
}

#[derive(Args)]
#[command(next_help_heading = "Places")]
struct PlaceFiles {
    /// Communes, parts of communes and arrondissements, CSV.
    #[arg(long, value_name = "FILE")]
    communes: Option<PathBuf>,
    /// Departments, CSV.
    #[arg(long, value_name = "FILE")]
    departments: Option<PathBuf>,
    /// Base Adresse Nationale, CSV, one file a department.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    ban: Vec<PathBuf>,
    /// House numbers of cities, CSV.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    cities: Vec<PathBuf>,
    /// BANO, CSV without header line. For tests: its licence is the ODbL.
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "licence_odbl")]
    bano: Vec<PathBuf>,
    /// The pack will only be passed on under the ODbL.
    #[arg(long)]
    licence_odbl: bool,
    /// Outlines of communes, one GeoJSON Feature a line.
    #[arg(long, value_name = "FILE")]
    commune_outlines: Option<PathBuf>,
    /// Outlines of departments, a GeoJSON FeatureCollection.
    #[arg(long, value_name = "FILE")]
    department_outlines: Option<PathBuf>,
}

#[derive(Args)]
#[command(next_help_heading = "Stations")]
struct StationArguments {
    /// The directory as a table of units.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    stations_csv: Vec<PathBuf>,
    /// The directory as XML: a file, or a folder with one file a unit.
    #[arg(long, value_name = "FILE|FOLDER", num_args = 1..)]
    stations_xml: Vec<PathBuf>,
    /// The directory as JSON, 2023 and later.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    stations_json: Vec<PathBuf>,
    /// The ministry's export of gendarmerie units, CSV or JSON.
    #[arg(long, value_name = "FILE", requires = "exports_day")]
    gendarmerie: Option<PathBuf>,
    /// The ministry's export of police services, CSV or JSON.
    #[arg(long, value_name = "FILE", requires = "exports_day")]
    police: Option<PathBuf>,
    /// Day on which the ministry published these exports: it is shown, and hours age from it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    exports_day: Option<NaiveDate>,
    /// The exports name every unit with a desk: older records that they leave out are withheld.
    #[arg(long)]
    exports_complete: bool,
    /// The national competence table, CSV.
    #[arg(long, value_name = "FILE", requires = "competence_day")]
    competence: Option<PathBuf>,
    /// A competence table with addresses and hours, JSON.
    #[arg(long, value_name = "FILE", requires = "competence_day")]
    competence_detailed: Option<PathBuf>,
    /// Day of the competence tables.
    #[arg(long, value_name = "YYYY-MM-DD")]
    competence_day: Option<NaiveDate>,
    /// Names of services that only people connect, CSV.
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// Stations written by hand, CSV.
    #[arg(long, value_name = "FILE")]
    by_hand: Option<PathBuf>,
    /// Phone numbers put right by hand, CSV.
    #[arg(long, value_name = "FILE")]
    phones: Option<PathBuf>,
}

impl Build {
    /// What is named, over what the folder gives.
    pub(crate) fn inputs(&self) -> Result<Inputs, String> {
        let mut inputs = self.from.as_deref().map_or_else(Inputs::default, Inputs::shipped);
        let before = inputs.paths().len();
        let shipped: Vec<PathBuf> = inputs.paths().into_iter().map(PathBuf::from).collect();
        let places = &self.places;
        name(&mut inputs.communes, &places.communes);
        name(&mut inputs.departments, &places.departments);
        name_all(&mut inputs.ban, &places.ban);
        name_all(&mut inputs.cities, &places.cities);
        inputs.bano.clone_from(&places.bano);
        name_some(&mut inputs.commune_outlines, &places.commune_outlines);
        name_some(&mut inputs.department_outlines, &places.department_outlines);
        self.stations.over(&mut inputs);
        for (path, option) in [(&inputs.communes, "--communes"), (&inputs.departments, "--departments")] {
            if path.as_os_str().is_empty() {
                return Err(format!("{option} is needed, or --from with a folder that has it"));
            }
        }
        let unchanged = inputs.paths().len() == before
            && inputs.paths().iter().all(|it| shipped.contains(&it.to_path_buf()));
        match self.issued {
            Some(day) => inputs.issued = day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day(),
            None if self.from.is_some() && unchanged => (),
            None => return Err("--issued is needed: the day of your newest source".to_owned()),
        }
        Ok(inputs)
    }
}

impl StationArguments {
    fn over(&self, inputs: &mut Inputs) {
        let files = &mut inputs.stations;
        let csv = self.stations_csv.iter().cloned().map(DirectoryFile::Csv);
        let xml = self.stations_xml.iter().cloned().map(DirectoryFile::Xml);
        let json = self.stations_json.iter().cloned().map(DirectoryFile::Json);
        // Of two records with one id the first counts, so the newest form comes first.
        let directory: Vec<DirectoryFile> = json.chain(xml).chain(csv).collect();
        if !directory.is_empty() {
            files.directory = directory;
        }
        let export = |file: &Option<PathBuf>| {
            let (file, day) = file.clone().zip(self.exports_day)?;
            Some(Export { file, day, complete: self.exports_complete })
        };
        files.gendarmerie = export(&self.gendarmerie);
        files.police = export(&self.police);
        name_some(&mut files.national, &self.competence);
        name_some(&mut files.detailed, &self.competence_detailed);
        files.table_day = self.competence_day.unwrap_or(files.table_day);
        name_some(&mut files.names, &self.names);
        name_some(&mut files.by_hand, &self.by_hand);
        name_some(&mut files.phones, &self.phones);
    }
}

fn name(path: &mut PathBuf, named: &Option<PathBuf>) {
    if let Some(named) = named {
        path.clone_from(named);
    }
}

fn name_some(path: &mut Option<PathBuf>, named: &Option<PathBuf>) {
    if named.is_some() {
        path.clone_from(named);
    }
}

fn name_all(paths: &mut Vec<PathBuf>, named: &[PathBuf]) {
    if !named.is_empty() {
        named.clone_into(paths);
    }
}
