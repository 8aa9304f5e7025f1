//! A list of queries with their known answers: one line a query, one column for each thing known.

use std::path::PathBuf;

use securite_places::{Place, PlaceKind, Point};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// An answer farther than this from the known position is another one.
const NEAR_M: f64 = 300.0;

/// One query. What is empty is not asked for.
pub(super) struct Asked {
    pub(super) query: String,
    number: String,
    name: String,
    town: String,
    postcode: String,
    insee: String,
    point: Option<Point>,
}

/// The lists there are.
pub(super) fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path());
    let lists = files.filter(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    lists.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Reads a list. A line that is not as the heading says is a mistake of the list.
pub(super) fn read(name: &str) -> Vec<Asked> {
    let text = std::fs::read_to_string(folder().join(format!("{name}.tsv"))).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next(), Some("query\tnumber\tname\ttown\tpostcode\tinsee\tlat\tlon"), "{name}");
    lines.map(asked).collect()
}

impl Asked {
    /// Whether the place is all that is known of it.
    pub(super) fn is_right(&self, place: &Place) -> bool {
        let same = |known: &str, told: &str| known.is_empty() || plain(known) == plain(told);
        let within = |known: &str, told: &str| plain(told).contains(&plain(known));
        let near = |point: Point| place.point.is_some_and(|there| there.distance_m(point) < NEAR_M);
        let right_place = same(&self.name, &place.name)
            && within(&self.town, &place.commune)
            && same(&self.insee, &place.insee)
            && (self.postcode.is_empty() || place.postcodes.contains(&self.postcode))
            && self.point.is_none_or(near);
        right_place && (self.number.is_empty() || place.kind == PlaceKind::House)
    }

    /// Whether the number of a house is the one asked for; `None` where no house was found or asked for.
    pub(super) fn has_right_number(&self, place: &Place) -> Option<bool> {
        let told = place.number.as_deref().filter(|_| !self.number.is_empty())?;
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
        Some(digits(told) == digits(&self.number))
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join("quality")
}

fn asked(line: &str) -> Asked {
    let columns: Vec<String> = line.split('\t').map(str::to_owned).collect();
    let [query, number, name, town, postcode, insee, lat, lon] = <[String; 8]>::try_from(columns).unwrap();
    let point =
        (!lat.is_empty()).then(|| Point::from_degrees(lat.parse().unwrap(), lon.parse().unwrap()).unwrap());
    Asked { query, number, name, town, postcode, insee, point }
}

/// Letters and digits, without case and accents, so that "Saint-Denis" is "saint denis".
fn plain(text: &str) -> String {
    let apart = text.replace(['œ', 'Œ'], "oe");
    let folded = apart.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    let spaced: String = folded.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
