//! Streets for every commune: those we have where we have them, drawn ones everywhere else.

use std::collections::{BTreeMap, BTreeSet};

use securite_places::Point;
use securite_places::build::AddressInput;
use securite_publisher::communes::{Commune, Communes};

use crate::chance::Chance;
use crate::names::Parts;

/// Pairs of a commune and a street: about as many as France has.
const STREETS: usize = 2_300_000;
/// A village has more streets for each inhabitant than a city has.
const STREETS_OF_PEOPLE: f64 = 0.75;
/// Inhabitants that are added: nobody lives in a village without streets.
const AT_LEAST: f64 = 200.0;
/// A street leads to a commune at most this far in the order of codes, which is the alphabet of a department.
const NEAR: usize = 40;
/// A commune has one word of its own for as many streets.
const STREETS_OF_WORD: usize = 8;
/// Draws after which a name that the commune has already is given up.
const DRAWS: usize = 20;
/// 1e-5 degree: how far from the town hall a street may be.
const AROUND: usize = 3_000;
/// One street in so many has house numbers, 1 to 9.
const NUMBERED: usize = 16;

/// The addresses we have and drawn ones, and how many distinct names of streets they have.
pub(crate) fn addresses(communes: &Communes, known: &[AddressInput]) -> (Vec<AddressInput>, usize) {
    let streets: BTreeSet<(&str, &str)> =
        known.iter().map(|it| (it.insee.as_str(), it.street.as_str())).collect();
    let names: Vec<&str> = streets.iter().map(|(_, street)| *street).collect();
    let parts = Parts::of(&names);
    let covered: BTreeSet<&str> = streets.iter().map(|(insee, _)| *insee).collect();
    let wholes: BTreeSet<&str> =
        communes.by_code.values().filter(|it| it.parent != it.insee).map(|it| it.parent.as_str()).collect();
    let all: Vec<&Commune> = communes.by_code.values().collect();
    let drawn = |commune: &Commune| !covered.contains(&*commune.insee) && !wholes.contains(&*commune.insee);
    let weight = |commune: &Commune| match drawn(commune) {
        true => (f64::from(commune.population) + AT_LEAST).powf(STREETS_OF_PEOPLE),
        false => 0.0,
    };
    let total: f64 = all.iter().map(|commune| weight(commune)).sum();
    let wanted = STREETS.saturating_sub(streets.len()) as f64;
    let mut distinct: BTreeMap<String, ()> = names.iter().map(|name| ((*name).to_owned(), ())).collect();
    let mut addresses = known.to_vec();
    let (mut before, mut made) = (0.0, 0);
    for (at, commune) in all.iter().enumerate() {
        before += weight(commune);
        // What one commune lacks for want of names, the next ones have more.
        let count = ((before / total * wanted) as usize).saturating_sub(made);
        let near = all.get(at.saturating_sub(NEAR)..all.len().min(at + NEAR)).unwrap_or_default();
        let names = names_of(&parts, commune, near, count);
        made += names.len();
        if count / 1_000 > 0 || at % 4_000 == 0 {
            eprintln!("  {made:>9} streets, {}", commune.name);
        }
        addresses.extend(houses(commune, &names));
        distinct.extend(names.into_iter().map(|name| (name, ())));
    }
    (addresses, distinct.len())
}

/// At most `count` distinct names for a commune, sorted.
fn names_of(parts: &Parts<'_>, commune: &Commune, near: &[&Commune], count: usize) -> BTreeSet<String> {
    let mut chance = Chance::new(commune.insee.bytes().fold(0, |seed, byte| seed * 64 + u64::from(byte)));
    let local: Vec<String> = (0..=count / STREETS_OF_WORD).map(|_| parts.coined(&mut chance)).collect();
    let mut names = BTreeSet::new();
    for _ in 0..count {
        for _ in 0..DRAWS {
            let name = match chance.below(100) {
                0..64 => parts.common(&mut chance),
                64..73 => {
                    let other = near.get(chance.below(near.len())).map_or("", |commune| &commune.name);
                    parts.towards(other, &mut chance)
                }
                73..85 => parts.person(&local, &mut chance),
                _ => parts.of_the_place(&local, &mut chance),
            };
            if names.insert(name) {
                break;
            }
        }
    }
    names
}

/// One address for each street, or nine.
fn houses<'a>(commune: &'a Commune, names: &'a BTreeSet<String>) -> impl Iterator<Item = AddressInput> + 'a {
    let mut chance = Chance::new(names.len() as u64);
    let town = commune.point().unwrap_or(Point { lat: 0, lon: 0 });
    names.iter().flat_map(move |name| {
        let postcode =
            commune.postcodes.get(chance.below(commune.postcodes.len())).cloned().unwrap_or_default();
        let mut aside = || chance.below(2 * AROUND) as i32 - AROUND as i32;
        let point = Point { lat: town.lat + aside(), lon: town.lon + aside() };
        let numbers = if chance.below(NUMBERED) == 0 { 1..10 } else { 0..1 };
        numbers.map(move |number| AddressInput {
            insee: commune.insee.clone(),
            street: name.clone(),
            postcode: postcode.clone(),
            number,
            suffix: String::new(),
            point: Point { lat: point.lat + 10 * number as i32, ..point },
        })
    })
}
