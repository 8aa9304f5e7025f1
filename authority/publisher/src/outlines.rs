//! Outlines from GeoJSON: one Feature a line, or a FeatureCollection.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use securite_places::Point;
use securite_places::outline::Ring;
use serde::Deserialize;

use crate::source::{SourceError, open};

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

/// Outlines by code.
pub type Outlines = BTreeMap<String, Vec<Ring>>;

/// Reads one GeoJSON Feature a line.
pub fn read_lines(path: &Path) -> Result<Outlines, SourceError> {
    let mut outlines = Outlines::new();
    for (number, line) in (1u64..).zip(BufReader::new(open(path)?).lines()) {
        let line = line.map_err(|source| SourceError::Io { path: path.to_owned(), source })?;
        let feature: Feature =
            serde_json::from_str(&line).map_err(|error| SourceError::line(path, number, error))?;
        add(&mut outlines, feature, path, number)?;
    }
    Ok(outlines)
}

/// Reads a GeoJSON FeatureCollection.
pub fn read_collection(path: &Path) -> Result<Outlines, SourceError> {
    let mut text = String::new();
    open(path)?
        .read_to_string(&mut text)
        .map_err(|source| SourceError::Io { path: path.to_owned(), source })?;
    let collection: FeatureCollection =
        serde_json::from_str(&text).map_err(|error| SourceError::line(path, error.line() as u64, error))?;
    let mut outlines = Outlines::new();
    for feature in collection.features {
        add(&mut outlines, feature, path, 1)?;
    }
    Ok(outlines)
}

fn add(outlines: &mut Outlines, feature: Feature, path: &Path, line: u64) -> Result<(), SourceError> {
    let polygons = match feature.geometry {
        Geometry::Polygon(rings) => vec![rings],
        Geometry::MultiPolygon(polygons) => polygons,
    };
    let code = feature.properties.code;
    for ring in polygons.into_iter().flatten() {
        let points =
            ring.into_iter().map(|(lon, lat)| Point::from_degrees(lat, lon)).collect::<Option<Ring>>();
        let points = points
            .ok_or_else(|| SourceError::line(path, line, format!("{code} has a point off the Earth")))?;
        outlines.entry(code.clone()).or_default().push(points);
    }
    Ok(())
}
