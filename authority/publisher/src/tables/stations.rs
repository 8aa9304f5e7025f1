//! Stations: one row each, in a table for each publication they were read from; and who is in charge where.

use chrono::NaiveDate;
use securite_stations::{Force, Origin, PositionKind, PublishedHours, Source, Station, WheelchairAccess};

use super::areas::point;
#[cfg(feature = "import")]
use super::text::Line;
use super::text::{Fields, Row};

/// Publications: the names of their tables.
pub(crate) const SOURCES: [(&str, Source); 3] =
    [("directory", Source::Directory), ("ministry", Source::Ministry), ("by-hand", Source::ByHand)];

/// The month of the directory that its rows are of where they name no edition.
pub(crate) const DIRECTORY_EDITION: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 1, 1);

/// The month of the edition that a row of this publication is of.
pub(crate) fn edition_of(source: Source, publication: &str) -> Option<NaiveDate> {
    DIRECTORY_EDITION.filter(|_| source == Source::Directory && publication.is_empty())
}

const FORCES: [(&str, Force); 2] = [("police", Force::Police), ("gendarmerie", Force::Gendarmerie)];
const POSITIONS: [(&str, PositionKind); 3] = [
    ("published", PositionKind::Published),
    ("found-again", PositionKind::FoundAgain),
    ("approximate", PositionKind::Approximate),
];
const WHEELCHAIR: [(&str, WheelchairAccess); 4] = [
    ("", WheelchairAccess::Unknown),
    ("yes", WheelchairAccess::Yes),
    ("no", WheelchairAccess::No),
    ("on-request", WheelchairAccess::OnRequest),
];

/// Parts the lines of a street address.
const LINES: &str = " | ";

/// A station, with the ministry's id of its unit: empty for the police. Only importers need the id.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct StationRow {
    /// Its source is that of the table.
    pub(crate) station: Station,
    pub(crate) unit: String,
}

impl Row for StationRow {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "force",
        "name",
        "street",
        "postcode",
        "town",
        "commune",
        "latitude",
        "longitude",
        "position",
        "phones",
        "hours",
        "hours_in_words",
        "note",
        "updated",
        "wheelchair",
        "wheelchair_note",
        "email",
        "web",
        "edition",
        "unit",
    ];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        let id = fields.text().to_owned();
        if id.is_empty() {
            return Err(fields.wrong("an id"));
        }
        let force = fields.one_of(&FORCES)?;
        let name = fields.text().to_owned();
        let street = fields.text();
        let mut station = Station {
            id,
            force,
            name,
            street: street.split(LINES).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            postcode: fields.text().to_owned(),
            town: fields.text().to_owned(),
            insee: fields.code(5..=5)?.to_owned(),
            point: point(fields)?,
            position: fields.one_of(&POSITIONS)?,
            phones: fields.list(),
            hours: hours(fields)?,
            note: fields.text().to_owned(),
            origin: Origin { updated: day(fields)?, ..Origin::default() },
            wheelchair: fields.one_of(&WHEELCHAIR)?,
            wheelchair_note: fields.text().to_owned(),
            email: fields.text().to_owned(),
            web: fields.text().to_owned(),
        };
        fields.text().clone_into(&mut station.origin.publication);
        Ok(StationRow { station, unit: fields.text().to_owned() })
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        let StationRow { station, unit } = self;
        // Named one by one, so that a new field cannot be forgotten here.
        let Station {
            id,
            force,
            name,
            street,
            postcode,
            town,
            insee,
            point,
            position,
            phones,
            hours,
            note,
            origin,
            wheelchair,
            wheelchair_note,
            email,
            web,
        } = station;
        line.field(id);
        line.field(word(&FORCES, force));
        line.field(name);
        line.field(street.join(LINES));
        line.field(postcode);
        line.field(town);
        line.field(insee);
        line.field(point.map_or(String::new(), |point| point.lat.to_string()));
        line.field(point.map_or(String::new(), |point| point.lon.to_string()));
        line.field(word(&POSITIONS, position));
        line.field(phones.join(" "));
        let (osm, words) = match hours {
            PublishedHours::None => ("", ""),
            PublishedHours::Osm(osm) => (osm.as_str(), ""),
            PublishedHours::Words(words) => ("", words.as_str()),
        };
        line.field(osm);
        line.field(words);
        line.field(note);
        line.field(origin.updated);
        line.field(word(&WHEELCHAIR, wheelchair));
        line.field(wheelchair_note);
        line.field(email);
        line.field(web);
        line.field(&origin.publication);
        line.field(unit);
        let parted = street.iter().any(|line| line.is_empty() || line.contains(LINES));
        if parted || phones.iter().any(|phone| phone.is_empty() || phone.contains(' ')) {
            line.refuse(format!("{id}: a street line or a phone number cannot be told from its neighbours"));
        }
    }

    fn follows(&self, before: &Self) -> bool {
        self.station.id > before.station.id
    }
}

/// Who is in charge for a commune or arrondissement.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct JurisdictionRow {
    /// INSEE code of today.
    pub(crate) commune: String,
    pub(crate) who: Named,
    /// Of the table it was read from; the same on all rows.
    pub(crate) source: Source,
    /// Last change of that table; the same on all rows.
    pub(crate) updated: NaiveDate,
}

/// Who a row names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// The id of a station.
    Station(String),
    /// A service whose address no source gives.
    Service(Force, String),
}

impl Row for JurisdictionRow {
    const COLUMNS: &'static [&'static str] = &["commune", "station", "force", "service", "source", "updated"];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        let commune = fields.code(5..=5)?.to_owned();
        let station = fields.text().to_owned();
        let who = match station.is_empty() {
            false => {
                let force = fields.text();
                let service = fields.text();
                match force.is_empty() && service.is_empty() {
                    true => Named::Station(station),
                    false => return Err(fields.wrong("empty, as it is where a station is named")),
                }
            }
            true => Named::Service(fields.one_of(&FORCES)?, fields.text().to_owned()),
        };
        Ok(JurisdictionRow { commune, who, source: fields.one_of(&SOURCES)?, updated: day(fields)? })
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        line.field(&self.commune);
        let (station, force, service) = match &self.who {
            Named::Station(id) => (id.as_str(), "", ""),
            Named::Service(force, name) => ("", word(&FORCES, force), name.as_str()),
        };
        for field in [station, force, service, word(&SOURCES, &self.source)] {
            line.field(field);
        }
        line.field(self.updated);
    }

    fn follows(&self, before: &Self) -> bool {
        self.commune > before.commune
    }
}

/// The next field, "2026-08-19".
pub(super) fn day(fields: &mut Fields<'_>) -> Result<NaiveDate, String> {
    fields.text().parse().map_err(|_| fields.wrong("a day"))
}

/// The next two fields: in OSM syntax, else in words.
fn hours(fields: &mut Fields<'_>) -> Result<PublishedHours, String> {
    match (fields.text(), fields.text()) {
        ("", "") => Ok(PublishedHours::None),
        (osm, "") => Ok(PublishedHours::Osm(osm.to_owned())),
        ("", words) => Ok(PublishedHours::Words(words.to_owned())),
        _ => Err(fields.wrong("empty, as it is where hours are read")),
    }
}

#[cfg(feature = "import")]
fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, it)| it == value).map_or("", |(word, _)| word)
}
