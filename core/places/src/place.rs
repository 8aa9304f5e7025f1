//! What a search answers: a place in words and codes, with its point.

use serde::{Deserialize, Serialize};

/// A WGS 84 position in units of 1e-5 degree (about one metre).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    /// Latitude, 1e-5 degree, north positive.
    pub lat: i32,
    /// Longitude, 1e-5 degree, east positive.
    pub lon: i32,
}

impl Point {
    /// Mean radius of the Earth (IUGG), in metres.
    const EARTH_RADIUS_M: f64 = 6_371_008.8;

    /// From degrees. `None` when the numbers are no position on Earth.
    pub fn from_degrees(lat: f64, lon: f64) -> Option<Self> {
        let on_earth = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        on_earth.then(|| Point { lat: (lat * 1e5).round() as i32, lon: (lon * 1e5).round() as i32 })
    }

    /// Latitude in degrees.
    pub fn lat_degrees(self) -> f64 {
        f64::from(self.lat) / 1e5
    }

    /// Longitude in degrees.
    pub fn lon_degrees(self) -> f64 {
        f64::from(self.lon) / 1e5
    }

    /// Great-circle distance in metres (haversine: exact enough for "nearest", and stable when near).
    pub fn distance_m(self, other: Point) -> f64 {
        let (lat1, lat2) = (self.lat_degrees().to_radians(), other.lat_degrees().to_radians());
        let half_dlat = (lat2 - lat1) / 2.0;
        let half_dlon = (other.lon_degrees() - self.lon_degrees()).to_radians() / 2.0;
        let h = half_dlat.sin().powi(2) + lat1.cos() * lat2.cos() * half_dlon.sin().powi(2);
        2.0 * Self::EARTH_RADIUS_M * h.sqrt().min(1.0).asin()
    }
}

/// What kind of place an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A house number in a street.
    House,
    /// A street, square, hamlet or other named way.
    Street,
    /// A commune of today (INSEE COG 2026).
    Commune,
    /// A delegated or associated commune: a part of a commune of today that keeps its name.
    DelegatedCommune,
    /// An arrondissement of Paris, Lyon or Marseille.
    Arrondissement,
    /// A postcode.
    Postcode,
    /// A department or overseas collectivity.
    Department,
}

/// How the point of a place is known. The order is from sure to vague.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PointSource {
    /// The published position of this very house number or place.
    Published,
    /// Between two known house numbers of the street, or beside the nearest one.
    Interpolated,
    /// The middle of the street.
    Street,
    /// A point inside the commune or arrondissement, or its town hall.
    Commune,
    /// A point inside the area that the postcode or the department covers.
    Area,
}

/// One answer of the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// Its own name as written by its source, without the house number:
    /// "Rue de Rivoli", "Saint-Denis", "75004", "Val-d'Oise".
    pub name: String,
    /// The house number with its suffix, "12bis"; `None` unless the kind is [`PlaceKind::House`].
    pub number: Option<String>,
    /// INSEE code of the commune of today, or of the arrondissement where that is known.
    /// For a delegated commune: the commune it belongs to. For a postcode: its most peopled commune.
    /// For a department: its code ("95", "2A", "974") and not a commune.
    pub insee: String,
    /// Name of the commune of [`Place::insee`]; for a department, the department's name.
    pub commune: String,
    /// How many communes or arrondissements it is made of: several for some postcodes and for Paris, Lyon
    /// and Marseille, else 1. Not counted for a department.
    pub covers: usize,
    /// Department code, two or three characters.
    pub department: String,
    /// Postcodes, sorted; one for an address, several for some communes, none where none is published.
    pub postcodes: Vec<String>,
    /// The point, `None` where no source gives one.
    pub point: Option<Point>,
    /// How the point is known.
    pub point_source: PointSource,
}
