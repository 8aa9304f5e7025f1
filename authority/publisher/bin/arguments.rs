//! The command line.

use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand};
use securite_publisher::build::Inputs;
use securite_publisher::national::inputs::Said;
use securite_publisher::stations::{DirectoryFile, Export};

use crate::{feed, keys, serve, sign};

/// Makes packs for Sécurité from published data, and publishes them signed.
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
    /// News.
    Feed {
        #[command(subcommand)]
        command: Box<feed::Command>,
    },
    /// Make tables of our own from published files, in a folder laid out as core/data.
    Tables(Box<Tables>),
    /// Services, advice and the compass, as people write them.
    Guide {
        #[command(subcommand)]
        command: crate::guide::Command,
    },
    /// Keys to sign with.
    Keys {
        #[command(subcommand)]
        command: keys::Command,
    },
    /// Hand a folder out over HTTP, for demos and tests.
    Serve(serve::Serve),
}

#[derive(Subcommand)]
pub(crate) enum PackCommand {
    /// Build a pack.
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
    /// Check a pack, sign it, and put it into a folder for a server to hand out, with its announcement.
    Sign(sign::Sign),
    /// Announce the pack of such a folder for longer, signed anew; phones that hold it download nothing.
    Renew(sign::Renew),
    /// Read such a folder back as a phone does.
    Verify(sign::Verify),
}

#[derive(Args)]
pub(crate) struct Build {
    /// The pack to write. It is written beside, then renamed: never half there.
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) national: National,
    #[command(flatten)]
    pub(crate) sources: Sources,
}

/// The open data sets of a catalogue, downloaded.
#[derive(Args)]
#[command(next_help_heading = "All of France")]
pub(crate) struct National {
    /// Download the open data sets of the catalogue and build the pack of them, over --from and beside what is named.
    #[arg(long)]
    pub(crate) national: bool,
    /// Where downloads are kept, instead of in the system's cache folder.
    #[arg(long, value_name = "FOLDER", requires = "national")]
    pub(crate) cache: Option<PathBuf>,
    /// Another catalogue, in the form of authority/publisher/sources.toml.
    #[arg(long, value_name = "FILE", requires = "national")]
    pub(crate) catalogue: Option<PathBuf>,
    /// Only these departments' files, of sources that have one for each: 95,75.
    #[arg(long, value_name = "CODES", value_delimiter = ',', requires = "national")]
    pub(crate) only_departments: Vec<String>,
    /// Leave out a source (ban) or one of its files (ban-75).
    #[arg(long, value_name = "ID", num_args = 1.., requires = "national")]
    pub(crate) without: Vec<String>,
    /// Say what would be downloaded, and do nothing.
    #[arg(long, requires = "national")]
    pub(crate) dry_run: bool,
    /// Seconds before a download that failed is tried again, one number for each try.
    #[arg(
        long,
        value_name = "SECONDS",
        value_delimiter = ',',
        default_value = "2,10,30",
        requires = "national"
    )]
    pub(crate) pauses: Vec<u64>,
}

#[derive(Args)]
pub(crate) struct Tables {
    /// The folder to write the tables into. Tables that people write are copied as they are.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) sources: Sources,
}

/// What is read. Files that end in .gz or .xz are unpacked on the way.
#[derive(Args)]
pub(crate) struct Sources {
    /// Where to write what was read, mended and refused, row by row.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// A folder of tables laid out as core/data: it gives every source that is not named.
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
    /// Base Adresse Nationale, CSV, one file a department. With --cities, in place of all house numbers of the
    /// folder.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    ban: Vec<PathBuf>,
    /// House numbers of cities, CSV. With --ban, in place of all house numbers of the folder.
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
    /// The directory as a table of units. A directory takes the place of all stations and all competence of the
    /// folder.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    stations_csv: Vec<PathBuf>,
    /// The directory as XML: a file, or a folder with one file a unit.
    #[arg(long, value_name = "FILE|FOLDER", num_args = 1..)]
    stations_xml: Vec<PathBuf>,
    /// The directory as JSON, 2023 and later.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    stations_json: Vec<PathBuf>,
    /// The ministry's export of gendarmerie units, CSV or JSON. It is put over the stations of the folder.
    #[arg(long, value_name = "FILE", requires = "exports_day")]
    gendarmerie: Option<PathBuf>,
    /// The ministry's export of police services, CSV or JSON. It is put over the stations of the folder.
    #[arg(long, value_name = "FILE", requires = "exports_day")]
    police: Option<PathBuf>,
    /// Day on which the ministry published these exports: it is shown, and hours age from it.
    #[arg(long, value_name = "YYYY-MM-DD")]
    exports_day: Option<NaiveDate>,
    /// The exports name every unit with a desk: older records that they leave out are withheld.
    #[arg(long)]
    exports_complete: bool,
    /// The national competence table, CSV. Competence tables take the place of all competence of the folder.
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

impl Sources {
    /// What is named, and the folder for the rest.
    pub(crate) fn inputs(&self) -> Result<Inputs, String> {
        let inputs = self.named();
        Self::whole(&inputs)?;
        if inputs.issued.is_none() && (self.from.is_none() || inputs.named().next().is_some()) {
            return Err("--issued is needed: the day of your newest source".to_owned());
        }
        Ok(inputs)
    }

    /// Whether a pack can be made of these.
    pub(crate) fn whole(inputs: &Inputs) -> Result<(), String> {
        let needed = [(&inputs.communes, "--communes"), (&inputs.departments, "--departments")];
        match needed.iter().find(|(path, _)| path.is_none() && inputs.from.is_none()) {
            Some((_, option)) => Err(format!("{option} is needed, or --from with a folder that has it")),
            None => Ok(()),
        }
    }

    /// What only whoever builds can say of files that are downloaded.
    pub(crate) fn said(&self, today: NaiveDate) -> Said {
        let StationArguments { exports_day, exports_complete, competence_day, .. } = self.stations;
        Said { exports_day, exports_complete, competence_day, today }
    }

    /// Whether the pack will only be passed on under the ODbL.
    pub(crate) fn odbl(&self) -> bool {
        self.places.licence_odbl
    }

    /// What is named, whole or not.
    pub(crate) fn named(&self) -> Inputs {
        let places = &self.places;
        let mut inputs = Inputs {
            from: self.from.clone(),
            issued: self.issued.map(|day| day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()),
            communes: places.communes.clone(),
            departments: places.departments.clone(),
            ban: places.ban.clone(),
            cities: places.cities.clone(),
            bano: places.bano.clone(),
            commune_outlines: places.commune_outlines.clone(),
            department_outlines: places.department_outlines.clone(),
            ..Inputs::default()
        };
        self.stations.over(&mut inputs);
        inputs
    }
}

impl StationArguments {
    fn over(&self, inputs: &mut Inputs) {
        let files = &mut inputs.stations;
        let csv = self.stations_csv.iter().cloned().map(DirectoryFile::Csv);
        let xml = self.stations_xml.iter().cloned().map(DirectoryFile::Xml);
        let json = self.stations_json.iter().cloned().map(DirectoryFile::Json);
        // Of two records with one id the first counts, so the newest form comes first.
        files.directory = json.chain(xml).chain(csv).collect();
        let export = |file: &Option<PathBuf>| {
            let (file, day) = file.clone().zip(self.exports_day)?;
            Some(Export { file, day, complete: self.exports_complete })
        };
        files.gendarmerie = export(&self.gendarmerie);
        files.police = export(&self.police);
        files.national.clone_from(&self.competence);
        files.detailed.clone_from(&self.competence_detailed);
        files.table_day = self.competence_day.unwrap_or(files.table_day);
        files.names.clone_from(&self.names);
        files.by_hand.clone_from(&self.by_hand);
        files.phones.clone_from(&self.phones);
    }
}
