//! A box on the map: what a view shows, what an outline covers.

use crate::Point;

/// From south-west to north-east, edges included. Never crosses the line of 180 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The least latitude and longitude.
    pub south_west: Point,
    /// The greatest latitude and longitude.
    pub north_east: Point,
}

impl Bounds {
    /// The smallest box around all points; `None` when there is none.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        Some(points.fold(Bounds { south_west: first, north_east: first }, Bounds::with))
    }

    /// The smallest box that has the point too.
    pub fn with(self, point: Point) -> Self {
        let (low, high) = (self.south_west, self.north_east);
        Bounds {
            south_west: Point { lat: low.lat.min(point.lat), lon: low.lon.min(point.lon) },
            north_east: Point { lat: high.lat.max(point.lat), lon: high.lon.max(point.lon) },
        }
    }

    /// A box wider by so many 1e-5 degrees on each side.
    pub fn widened(self, lat: i32, lon: i32) -> Self {
        let (low, high) = (self.south_west, self.north_east);
        Bounds {
            south_west: Point { lat: low.lat.saturating_sub(lat), lon: low.lon.saturating_sub(lon) },
            north_east: Point { lat: high.lat.saturating_add(lat), lon: high.lon.saturating_add(lon) },
        }
    }

    /// Whether a point is inside.
    pub fn contains(self, point: Point) -> bool {
        (self.south_west.lat..=self.north_east.lat).contains(&point.lat)
            && (self.south_west.lon..=self.north_east.lon).contains(&point.lon)
    }

    /// Whether the two have a point in common.
    pub fn meets(self, other: Bounds) -> bool {
        self.south_west.lat <= other.north_east.lat
            && other.south_west.lat <= self.north_east.lat
            && self.south_west.lon <= other.north_east.lon
            && other.south_west.lon <= self.north_east.lon
    }
}
