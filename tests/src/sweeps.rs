//! Texts made of the names of all communes, each in the ways people write it: `cargo xtask bench` asks all,
//! the quality test a tenth.
//!
//! What must never be: an answer that is sure and wrong.

use std::collections::BTreeMap;

use securite_places::{Mode, Place, Places, Sureness};

/// A way to write a commune.
pub struct Sweep {
    /// The pattern.
    pub name: &'static str,
    text: fn(&Place) -> Option<String>,
    /// Whether a commune of the same name is as right.
    homonyms: bool,
}

/// All of them. Streets of these names are known in some cities, and are not meant.
pub const SWEEPS: [Sweep; 6] = [
    Sweep {
        name: "12 rue du Moulin, NAME",
        text: |it| Some(format!("12 rue du Moulin, {}", it.name)),
        homonyms: true,
    },
    Sweep {
        name: "12 rue Pasteur, POSTCODE NAME",
        text: |it| Some(format!("12 rue Pasteur, {} {}", it.postcodes.first()?, it.name)),
        homonyms: false,
    },
    Sweep { name: "NAME", text: |it| Some(it.name.clone()), homonyms: true },
    Sweep {
        name: "NAME POSTCODE",
        text: |it| Some(format!("{} {}", it.name, it.postcodes.first()?)),
        homonyms: false,
    },
    Sweep { name: "ST NAME", text: |it| abridged(&capitals(&it.name)), homonyms: true },
    Sweep { name: "NAME s/ NAME", text: |it| with_slash(&it.name), homonyms: true },
];

/// What a sweep came to.
#[derive(Debug, Default)]
pub struct Figures {
    /// Texts.
    pub asked: usize,
    /// Answered without a question, with another commune; no text of them is a fault.
    pub wrong: Vec<String>,
    /// The right commune first.
    pub first: usize,
    /// Among the first five.
    pub in_five: usize,
    /// Where the person has to choose.
    pub offered: usize,
}

impl Figures {
    /// In thousandths of all; of nothing all is right.
    pub fn share(&self, part: usize) -> usize {
        (part * 1_000).checked_div(self.asked).unwrap_or(1_000)
    }
}

impl Sweep {
    /// Asks for every `step`-th commune, the most peopled first.
    pub fn run(&self, places: &Places, step: usize) -> Figures {
        let communes: Vec<Place> = places.communes().collect();
        let mut of_name: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for commune in &communes {
            of_name.entry(capitals(&commune.name)).or_default().push(&commune.insee);
        }
        let mut figures = Figures::default();
        for commune in communes.iter().step_by(step) {
            let Some(text) = (self.text)(commune) else { continue };
            let alike = of_name.get(&capitals(&commune.name)).filter(|_| self.homonyms);
            let right = |place: &Place| {
                let insee = place.insee.as_str();
                // Paris 1er is an answer for Paris.
                let part = commune.covers > 1 && place.department == commune.department;
                insee == commune.insee || part || alike.is_some_and(|alike| alike.contains(&insee))
            };
            figures.add(places, &text, right);
        }
        figures
    }
}

impl Figures {
    fn add(&mut self, places: &Places, text: &str, right: impl Fn(&Place) -> bool) {
        let answers = places.search(text, Mode::Full, 10);
        let is_right = answers.places.first().is_some_and(&right);
        self.asked += 1;
        self.first += usize::from(is_right);
        self.in_five += usize::from(answers.places.iter().take(5).any(&right));
        self.offered += usize::from(matches!(answers.sureness, Sureness::Ask { .. }));
        if matches!(answers.sureness, Sureness::Sure | Sureness::Partly) && !is_right {
            self.wrong.push(text.to_owned());
        }
    }
}

/// "SAINT MALO": letters and digits only, without accents, as the post writes.
fn capitals(name: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    let bare = name.replace(['œ', 'Œ'], "oe");
    let letters = bare.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_uppercase);
    let spaced: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "ST MALO"; nothing for a name without a saint.
fn abridged(name: &str) -> Option<String> {
    let short = |word| match word {
        "SAINT" => "ST",
        "SAINTE" => "STE",
        other => other,
    };
    let short = name.split(' ').map(short).collect::<Vec<_>>().join(" ");
    (short != name).then_some(short)
}

/// "Neuilly s/ Seine"; nothing for a name without a river.
fn with_slash(name: &str) -> Option<String> {
    let short = name.replace("-sur-", " s/ ").replace("-sous-", " s/s ");
    (short != name).then_some(short)
}
