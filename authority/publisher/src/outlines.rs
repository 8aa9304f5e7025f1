//! Outlines from GeoJSON: one Feature a line, or a FeatureCollection. Their points are rounded to the grid of our
//! tables: neighbours are rounded alike.

use std::io::{BufRead, BufReader};
use std::path::Path;

use securite_places::Point;
use securite_places::outline::Ring;
use serde::Deserialize;

use crate::error::SourceError;
use crate::report::{Fate, Report};
use crate::source::{open, place, text};
use crate::tables::Outlines;
use crate::tables::outlines::on_the_grid;

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
}

#[derive(Deserialize)]
struct FeatureCollection {
    features: Vec<Feature>,
}

/// Longitude, latitude.
type Position = (f64, f64);

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
}

/// Reads one GeoJSON Feature a line.
pub fn read_lines(path: &Path, report: &mut Report) -> Result<Outlines, SourceError> {
    report.open(path);
    let mut outlines = Outlines::new();
    for (number, line) in (1u64..).zip(BufReader::new(open(path)?).lines()) {
        let line = line.map_err(SourceError::io(path))?;
        let fate = match serde_json::from_str(&line) {
            Ok(feature) => add(&mut outlines, feature),
            Err(error) => Fate::Unreadable(error.to_string()),
        };
        report.row(|| place(path, number), 1, fate)?;
    }
    report.close()?;
    Ok(outlines)
}

/// Reads a GeoJSON FeatureCollection.
pub fn read_collection(path: &Path, report: &mut Report) -> Result<Outlines, SourceError> {
    report.open(path);
    let collection: FeatureCollection = serde_json::from_str(&text(path)?)
        .map_err(|error| SourceError::line(path, error.line() as u64, error))?;
    let mut outlines = Outlines::new();
    for (number, feature) in (1u64..).zip(collection.features) {
        let fate = add(&mut outlines, feature);
        report.row(|| format!("{}, feature {number}", path.display()), 1, fate)?;
    }
    report.close()?;
    Ok(outlines)
}

fn add(outlines: &mut Outlines, feature: Feature) -> Fate {
    let polygons = match feature.geometry {
        Geometry::Polygon(rings) => vec![rings],
        Geometry::MultiPolygon(polygons) => polygons,
    };
    let code = feature.properties.code;
    let ring =
        |ring: Vec<Position>| ring.into_iter().map(|(lon, lat)| Point::from_degrees(lat, lon)).collect();
    match polygons.into_iter().flatten().map(ring).collect::<Option<Vec<Ring>>>() {
        Some(rings) if rings.is_empty() || rings.iter().any(Vec::is_empty) => {
            Fate::Unreadable(format!("{code} has a ring without points"))
        }
        Some(rings) => {
            outlines.entry(code).or_default().extend(rings.iter().map(on_the_grid));
            Fate::Used
        }
        None => Fate::Unreadable(format!("{code} has a point off the Earth")),
    }
}
