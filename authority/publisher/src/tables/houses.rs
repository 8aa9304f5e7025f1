//! House numbers: one row for each street of a commune.
//!
//! Odd numbers come first, as the houses stand, each side in rising order: "1-9 11 11bis 2-6" are 1, 3, 5, 7, 9,
//! 11, 11bis, 2, 4, 6. A suffix that does not begin with a letter is parted by "_", which also stands for a blank
//! in it. A number that is there twice has two doors, the first published one first. Positions are in steps of 5e-5 degree (five metres): the first of a street from zero, each other one as
//! its difference from the one before.

use securite_places::Point;
use securite_places::build::AddressInput;

#[cfg(feature = "import")]
use super::text::Line;
use super::text::{Fields, Row};

/// Positions are kept in steps of this many 1e-5 degrees.
const STEP: i32 = 5;
/// Numbers shorter than this in a row are not written as a span.
#[cfg(feature = "import")]
const SPAN: usize = 3;

/// A street with its houses.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Street {
    /// INSEE code of its commune or arrondissement of today.
    commune: String,
    name: String,
    /// Empty: not known.
    postcode: String,
    houses: Vec<House>,
}

/// Even, number, suffix: the order of a row.
type Number = (bool, u32, String);

#[derive(Debug, PartialEq, Eq)]
struct House {
    number: Number,
    /// Steps.
    lat: i32,
    lon: i32,
}

/// The order of addresses in a table.
#[cfg(feature = "import")]
pub(crate) fn order(it: &AddressInput) -> (&str, &str, &str, bool, u32, &str) {
    (&it.insee, &it.street, &it.postcode, it.number.is_multiple_of(2), it.number, &it.suffix)
}

/// The nearest point that a table can hold.
#[cfg(feature = "import")]
pub(crate) fn on_the_grid(point: Point) -> Point {
    let nearest = |part: i32| (f64::from(part) / f64::from(STEP)).round() as i32 * STEP;
    Point { lat: nearest(point.lat), lon: nearest(point.lon) }
}

impl Street {
    /// INSEE code of its commune.
    pub(crate) fn commune(&self) -> &str {
        &self.commune
    }

    /// Its houses for the index of places.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = AddressInput> + '_ {
        self.houses.iter().map(|House { number: (_, number, suffix), lat, lon }| AddressInput {
            insee: self.commune.clone(),
            street: self.name.clone(),
            postcode: self.postcode.clone(),
            number: *number,
            suffix: suffix.clone(),
            point: Point { lat: lat * STEP, lon: lon * STEP },
        })
    }

    /// The streets of sorted addresses.
    #[cfg(feature = "import")]
    pub(crate) fn of(addresses: &[AddressInput]) -> impl Iterator<Item = Street> + '_ {
        let street = |it: &AddressInput| (it.insee.clone(), it.street.clone(), it.postcode.clone());
        addresses.chunk_by(move |one, next| street(one) == street(next)).filter_map(|houses| {
            let AddressInput { insee, street, postcode, .. } = houses.first()?.clone();
            let house = |it: &AddressInput| House {
                number: (it.number.is_multiple_of(2), it.number, it.suffix.clone()),
                lat: it.point.lat / STEP,
                lon: it.point.lon / STEP,
            };
            let houses = houses.iter().map(house).collect();
            Some(Street { commune: insee, name: street, postcode, houses })
        })
    }
}

impl Row for Street {
    const COLUMNS: &'static [&'static str] =
        &["commune", "street", "postcode", "numbers", "latitudes", "longitudes"];

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        let commune = fields.code(5..=5)?.to_owned();
        let name = fields.text().to_owned();
        if name.is_empty() {
            return Err(fields.wrong("a street name"));
        }
        let postcode = fields.text().to_owned();
        if !postcode.is_empty() && (postcode.len() != 5 || !postcode.bytes().all(|it| it.is_ascii_digit())) {
            return Err(fields.wrong("a postcode"));
        }
        let numbers = numbers(fields.text()).filter(|numbers| numbers.is_sorted());
        let numbers = numbers
            .ok_or_else(|| fields.wrong("house numbers, odd ones first, each side in rising order"))?;
        let latitudes = positions(fields, numbers.len(), 90)?;
        let longitudes = positions(fields, numbers.len(), 180)?;
        let points = latitudes.into_iter().zip(longitudes);
        let house = |(number, (lat, lon))| House { number, lat, lon };
        let houses = numbers.into_iter().zip(points).map(house).collect();
        Ok(Street { commune, name, postcode, houses })
    }

    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line) {
        line.field(&self.commune);
        line.field(&self.name);
        line.field(&self.postcode);
        line.field(spans(&self.houses));
        for part in [|house: &House| house.lat, |house: &House| house.lon] {
            let mut before = 0;
            let differences = self.houses.iter().map(|house| {
                let difference = part(house) - before;
                before = part(house);
                difference.to_string()
            });
            line.field(differences.collect::<Vec<_>>().join(" "));
        }
        if self.houses.iter().any(|house| house.number.2.contains('_')) {
            line.refuse(format!("{}: a suffix has “_”", self.name));
        }
    }

    fn follows(&self, before: &Self) -> bool {
        let key = |it: &Self| (it.commune.clone(), it.name.clone(), it.postcode.clone());
        key(self) > key(before)
    }
}

/// "1-9 11 11bis" → each number.
fn numbers(text: &str) -> Option<Vec<Number>> {
    let mut numbers = Vec::new();
    let number = |digits: &str| digits.parse::<u32>().ok().filter(|number| (1..100_000).contains(number));
    for word in text.split(' ') {
        let end = word.find(|ch: char| !ch.is_ascii_digit()).unwrap_or(word.len());
        let (digits, rest) = word.split_at_checked(end)?;
        let first = number(digits)?;
        match rest.strip_prefix('-') {
            Some(last) => {
                let last = number(last).filter(|last| *last > first && last % 2 == first % 2)?;
                numbers.extend((first..=last).step_by(2).map(|it| (it.is_multiple_of(2), it, String::new())));
            }
            None => {
                let suffix = rest.strip_prefix('_').unwrap_or(rest).replace('_', " ");
                numbers.push((first.is_multiple_of(2), first, suffix));
            }
        }
    }
    Some(numbers)
}

/// The next field, as many differences, summed up; each sum is at most so many degrees from zero.
fn positions(fields: &mut Fields<'_>, count: usize, degrees: i32) -> Result<Vec<i32>, String> {
    let most = degrees * 100_000 / STEP;
    let mut sum = 0i32;
    let mut add = |difference: &str| {
        sum = sum.checked_add(difference.parse().ok()?).filter(|sum| (-most..=most).contains(sum))?;
        Some(sum)
    };
    let sums: Option<Vec<i32>> = fields.text().split(' ').map(&mut add).collect();
    let sums = sums.ok_or_else(|| fields.wrong("a list of positions on Earth"))?;
    match sums.len() == count {
        true => Ok(sums),
        false => Err(fields.wrong(&format!("a list of {count} positions, one for each number"))),
    }
}

#[cfg(feature = "import")]
fn spans(houses: &[House]) -> String {
    let plain = |house: &House| house.number.2.is_empty();
    let goes_on = |one: &House, next: &House| plain(one) && plain(next) && next.number.1 == one.number.1 + 2;
    let words = houses.chunk_by(goes_on).flat_map(|span| match span {
        [first, .., last] if span.len() >= SPAN => vec![format!("{}-{}", first.number.1, last.number.1)],
        _ => span.iter().map(word).collect(),
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(feature = "import")]
fn word(house: &House) -> String {
    let (_, number, suffix) = &house.number;
    let lettered = suffix.is_empty() || suffix.starts_with(char::is_alphabetic);
    format!("{number}{}{}", if lettered { "" } else { "_" }, suffix.replace(' ', "_"))
}
