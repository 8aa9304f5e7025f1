//! The records of the stations as protocol buffers: a number before each field, so that an older program passes over
//! what it does not know and a newer one fills in what is not there.
//!
//! Numbers are never used again for something else. `docs/pack-format.md` shows the same as a `.proto` file.

use prost::Message;
use securite_places::Point;

use crate::layout::{day_number, day_of};
use crate::{Force, Origin, PositionKind, PublishedHours, Source, Station, WheelchairAccess};

#[derive(Clone, PartialEq, Message)]
pub(crate) struct StationRecord {
    #[prost(string, tag = "1")]
    id: String,
    #[prost(uint32, tag = "2")]
    force: u32,
    #[prost(string, tag = "3")]
    name: String,
    #[prost(string, repeated, tag = "4")]
    street: Vec<String>,
    #[prost(string, tag = "5")]
    postcode: String,
    #[prost(string, tag = "6")]
    town: String,
    #[prost(string, tag = "7")]
    insee: String,
    #[prost(message, optional, tag = "8")]
    point: Option<PointRecord>,
    #[prost(uint32, tag = "9")]
    position: u32,
    #[prost(string, repeated, tag = "10")]
    phones: Vec<String>,
    #[prost(oneof = "Hours", tags = "11, 12")]
    hours: Option<Hours>,
    #[prost(string, tag = "13")]
    note: String,
    #[prost(uint32, tag = "14")]
    wheelchair: u32,
    #[prost(string, tag = "15")]
    wheelchair_note: String,
    #[prost(string, tag = "16")]
    email: String,
    #[prost(string, tag = "17")]
    web: String,
    #[prost(message, required, tag = "18")]
    origin: OriginRecord,
}

#[derive(Clone, Copy, PartialEq, Message)]
struct PointRecord {
    #[prost(sint32, tag = "1")]
    lat: i32,
    #[prost(sint32, tag = "2")]
    lon: i32,
}

#[derive(Clone, PartialEq, prost::Oneof)]
enum Hours {
    #[prost(string, tag = "11")]
    Osm(String),
    #[prost(string, tag = "12")]
    Words(String),
}

#[derive(Clone, PartialEq, Message)]
pub(crate) struct OriginRecord {
    #[prost(uint32, tag = "1")]
    source: u32,
    #[prost(string, tag = "2")]
    publication: String,
    #[prost(uint32, tag = "3")]
    edition: u32,
    #[prost(uint32, tag = "4")]
    updated: u32,
}

/// Numbers in the records. What has none is read as the value that promises least.
const FORCES: [(u32, Force); 2] = [(1, Force::Police), (2, Force::Gendarmerie)];
const POSITIONS: [(u32, PositionKind); 3] =
    [(0, PositionKind::Approximate), (1, PositionKind::Published), (2, PositionKind::FoundAgain)];
const WHEELCHAIR: [(u32, WheelchairAccess); 4] = [
    (0, WheelchairAccess::Unknown),
    (1, WheelchairAccess::Yes),
    (2, WheelchairAccess::No),
    (3, WheelchairAccess::OnRequest),
];
const SOURCES: [(u32, Source); 4] =
    [(0, Source::Other), (1, Source::Directory), (2, Source::Ministry), (3, Source::ByHand)];

fn number_of<T: PartialEq>(values: &[(u32, T)], value: T) -> u32 {
    values.iter().find(|(_, known)| *known == value).map_or(0, |(number, _)| *number)
}

fn value_of<T: Copy>(values: &[(u32, T)], number: u32) -> Option<T> {
    values.iter().find(|(known, _)| *known == number).map(|(_, value)| *value)
}

/// The bytes of a record.
pub(crate) fn encoded(station: &Station) -> Vec<u8> {
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
    } = station.clone();
    StationRecord {
        id,
        force: number_of(&FORCES, force),
        name,
        street,
        postcode,
        town,
        insee,
        point: point.map(|Point { lat, lon }| PointRecord { lat, lon }),
        position: number_of(&POSITIONS, position),
        phones,
        hours: match hours {
            PublishedHours::None => None,
            PublishedHours::Osm(text) => Some(Hours::Osm(text)),
            PublishedHours::Words(text) => Some(Hours::Words(text)),
        },
        note,
        wheelchair: number_of(&WHEELCHAIR, wheelchair),
        wheelchair_note,
        email,
        web,
        origin: origin_record(&origin),
    }
    .encode_to_vec()
}

/// The station of a record. `None` where it cannot be read, or lacks what no station is without: an id, a name, a
/// force, a day.
pub(crate) fn decoded(bytes: &[u8]) -> Option<Station> {
    let record = StationRecord::decode(bytes).ok()?;
    if record.id.is_empty() || record.name.is_empty() {
        return None;
    }
    Some(Station {
        id: record.id,
        force: value_of(&FORCES, record.force)?,
        name: record.name,
        street: record.street,
        postcode: record.postcode,
        town: record.town,
        insee: record.insee,
        point: record.point.map(|PointRecord { lat, lon }| Point { lat, lon }),
        position: value_of(&POSITIONS, record.position).unwrap_or(PositionKind::Approximate),
        phones: record.phones,
        hours: match record.hours {
            None => PublishedHours::None,
            Some(Hours::Osm(text)) => PublishedHours::Osm(text),
            Some(Hours::Words(text)) => PublishedHours::Words(text),
        },
        note: record.note,
        origin: origin_of(record.origin)?,
        wheelchair: value_of(&WHEELCHAIR, record.wheelchair).unwrap_or_default(),
        wheelchair_note: record.wheelchair_note,
        email: record.email,
        web: record.web,
    })
}

/// The bytes of an origin.
pub(crate) fn encoded_origin(origin: &Origin) -> Vec<u8> {
    origin_record(origin).encode_to_vec()
}

/// The origin of these bytes; `None` where they cannot be read or have no day.
pub(crate) fn decoded_origin(bytes: &[u8]) -> Option<Origin> {
    origin_of(OriginRecord::decode(bytes).ok()?)
}

fn origin_record(origin: &Origin) -> OriginRecord {
    OriginRecord {
        source: number_of(&SOURCES, origin.source),
        publication: origin.publication.clone(),
        edition: origin.edition.map_or(0, day_number),
        updated: day_number(origin.updated),
    }
}

fn origin_of(record: OriginRecord) -> Option<Origin> {
    Some(Origin {
        source: value_of(&SOURCES, record.source).unwrap_or_default(),
        publication: record.publication,
        edition: day_of(record.edition),
        updated: day_of(record.updated)?,
    })
}
