//! Names of streets, drawn as the published ones are made: a type of way, words that join, one to three others.
//!
//! Names are drawn with repetition from those of the cities we have, so that what is common there is common here.
//! What they cannot tell are the words of the country: those are halves of two known words put together, and a
//! commune has few of them, which it uses for several streets.

use std::collections::BTreeMap;

use securite_places::build::is_street_type;

use crate::chance::Chance;

/// The commonest name is in some 7,000 communes, and the hundredth in some 1,600: the law of Zipf and Mandelbrot.
const SHIFT: f64 = 8.0;
const SLOPE: f64 = 0.75;

/// What published names are made of, each as often as it is there.
#[derive(Default)]
pub(crate) struct Parts<'a> {
    /// Whole names, the commonest first.
    common: Vec<&'a str>,
    /// For each of them, the share of it and of those before it.
    shares: Vec<f64>,
    types: Vec<&'a str>,
    /// "de la", "du", and nothing.
    joints: Vec<&'a str>,
    given: Vec<&'a str>,
    family: Vec<&'a str>,
    words: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    /// Of one name for each street of each commune.
    pub(crate) fn of(streets: &[&'a str]) -> Self {
        let mut parts = Parts::default();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for street in streets {
            *counts.entry(street).or_default() += 1;
            parts.take_apart(street);
        }
        let mut common: Vec<(&str, usize)> = counts.into_iter().collect();
        common.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
        parts.common = common.into_iter().map(|(name, _)| name).collect();
        let mut sum = 0.0;
        let weights = (0..parts.common.len()).map(|rank| (rank as f64 + SHIFT).powf(-SLOPE));
        parts.shares = weights
            .map(|weight| {
                sum += weight;
                sum
            })
            .collect();
        parts
    }

    fn take_apart(&mut self, street: &'a str) {
        let Some((first, rest)) = street.split_once(' ').filter(|(first, _)| is_street_type(first)) else {
            return;
        };
        self.types.push(first);
        let name = rest.find(char::is_uppercase).unwrap_or(0);
        let (joint, name) = rest.split_at_checked(name).unwrap_or_default();
        self.joints.push(joint);
        self.words.extend(name.split([' ', '-', '\'']).filter(|word| word.chars().count() > 3));
        if let Some((given, family)) = name.split_once(' ').filter(|_| joint.is_empty()) {
            self.given.push(given);
            self.family.push(family);
        }
    }

    /// A name that many communes have.
    pub(crate) fn common(&self, chance: &mut Chance) -> String {
        let all = self.shares.last().copied().unwrap_or_default();
        let drawn = chance.below(1 << 30) as f64 / f64::from(1 << 30) * all;
        let rank = self.shares.partition_point(|share| *share <= drawn);
        self.common.get(rank).copied().unwrap_or_default().to_owned()
    }

    /// The way to another commune.
    pub(crate) fn towards(&self, commune: &str, chance: &mut Chance) -> String {
        let joint = if commune.starts_with(['A', 'E', 'I', 'O', 'U', 'É', 'H']) { "d'" } else { "de " };
        format!("{} {joint}{commune}", chance.of(&self.types))
    }

    /// Somebody: "Rue Jean Mercier", "Place du Général Granval".
    pub(crate) fn person(&self, local: &[String], chance: &mut Chance) -> String {
        let (way, given) = (chance.of(&self.types), chance.of(&self.given));
        match chance.below(3) {
            0 => format!("{way} {given} {}", one_of(local, chance)),
            _ => format!("{way} {given} {}", chance.of(&self.family)),
        }
    }

    /// A place of the commune: "Chemin de la Granvelle", "Le Bois Courtin", "Rue Saint-Merlan".
    pub(crate) fn of_the_place(&self, local: &[String], chance: &mut Chance) -> String {
        let (place, word) = (one_of(local, chance), chance.of(&self.words));
        let (way, joint) = (chance.of(&self.types), chance.of(&self.joints));
        match chance.below(12) {
            0 => format!("Le {place}"),
            1 => format!("Les {place}s"),
            2 => format!("{word} de {place}"),
            3 => format!("{way} Saint-{place}"),
            4 | 5 => format!("{way} {joint}{word} de {place}"),
            6 | 7 => format!("{way} {joint}{place} {word}"),
            _ => format!("{way} {joint}{place}"),
        }
    }

    /// A word that no published name has: the beginning of one and the end of another.
    pub(crate) fn coined(&self, chance: &mut Chance) -> String {
        let (first, last) = (chance.of(&self.words), chance.of(&self.words));
        let half = |word: &str| word.chars().count() / 2;
        let begun = first.chars().take(half(first).max(2));
        begun.chain(last.chars().skip(half(last)).flat_map(char::to_lowercase)).collect()
    }
}

fn one_of<'a>(words: &'a [String], chance: &mut Chance) -> &'a str {
    words.get(chance.below(words.len())).map_or("Bourg", String::as_str)
}
