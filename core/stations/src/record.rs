//! One station as the pack keeps it.

use chrono::NaiveDate;
use securite_places::Point;

/// Who runs a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Force {
    /// Police nationale.
    Police,
    /// Gendarmerie nationale.
    Gendarmerie,
}

/// What the position of a station is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PositionKind {
    /// Published for the address shown: a pin, a distance and a route may be given.
    Published,
    /// The address shown, found again in our own index of house numbers. Said as such.
    FoundAgain,
    /// Only the commune is sure: no distance in metres, no route.
    Approximate,
}

/// Opening hours as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishedHours {
    /// None published. Never shown as "closed".
    None,
    /// In OSM `opening_hours` syntax.
    Osm(String),
    /// Published, but in words that no rule reads: shown as they are.
    Words(String),
}

/// Whether somebody in a wheelchair can come in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum WheelchairAccess {
    /// Not published. Never shown as "no".
    #[default]
    Unknown,
    /// Accessible.
    Yes,
    /// Not accessible.
    No,
    /// Accessible after asking, for instance by phone.
    OnRequest,
}

/// What kind of publication something was read from: it decides how exact its dates are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Source {
    /// One that this program does not know: [`Origin::publication`] names it.
    #[default]
    Other,
    /// DILA, "Annuaire de l'administration".
    Directory,
    /// Ministère de l'Intérieur, "Compétence territoriale gendarmerie et police nationales".
    Ministry,
    /// Written by hand from public pages, each named in `core/data/stations/par-main.csv`.
    ByHand,
}

/// Who published something, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The kind of publication.
    pub source: Source,
    /// Name of the publication where it is another one than `source` stands for ("Ministère de l'Intérieur, unités de
    /// gendarmerie"); empty: `source` names it.
    pub publication: String,
    /// The month of the edition, where the publication goes by editions: its first day.
    pub edition: Option<NaiveDate>,
    /// Last change. Only the month is sure for a part of the jurisdiction table: show the month.
    pub updated: NaiveDate,
}

/// A place with a public desk where one may go: a police station or a gendarmerie brigade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Stable between packs: the source's own id.
    pub id: String,
    /// Who runs it.
    pub force: Force,
    /// Name as published, with blanks and hyphens tidied.
    pub name: String,
    /// Street lines of the address; empty when the source has none.
    pub street: Vec<String>,
    /// Postcode of the address; the commune's own in place of a CEDEX one where it has only one.
    pub postcode: String,
    /// Town of the address.
    pub town: String,
    /// INSEE code of its commune of today (an arrondissement where known).
    pub insee: String,
    /// Where it is.
    pub point: Option<Point>,
    /// What that point is worth.
    pub position: PositionKind,
    /// Phone numbers in international form without blanks ("+33134678989"); a short number that
    /// only France knows stays as it is ("3430").
    pub phones: Vec<String>,
    /// Hours.
    pub hours: PublishedHours,
    /// What the source adds in words; empty when nothing.
    pub note: String,
    /// Where it was read, and when it was changed there last.
    pub origin: Origin,
    /// Whether somebody in a wheelchair can come in.
    pub wheelchair: WheelchairAccess,
    /// What the source adds on the way in ("par l'arrière du bâtiment"); empty when nothing.
    pub wheelchair_note: String,
    /// E-mail address of this very station; empty when none is published.
    pub email: String,
    /// Address of a page about this very station; empty when none is published.
    pub web: String,
}
