//! Picking a place: what was typed, and how far the person has come.

use securite_places::{Answers, Mode, Place, Sureness};

use super::typed::Typed;
use super::{Why, by_id};
use crate::atlas::Atlas;
use crate::page::Prefill;

/// What fits over a phone's keyboard.
const MAX_SUGGESTIONS: usize = 5;
/// More homonyms than this are told apart by typing on, not by reading.
const MAX_CHOICES: usize = 20;

/// What was typed and what it led to.
#[derive(Default)]
pub(crate) struct PickerModel {
    pub(super) typed: Typed,
    pub(super) stage: Stage,
    /// What the core wrote into the field last: a place from a list, or nothing at all.
    pub(super) prefill: Prefill,
}

silent!(PickerModel);

/// How far the person has come.
#[derive(Default)]
pub(super) enum Stage {
    #[default]
    Waiting,
    Typing(Vec<Place>),
    NoMatch,
    Abroad,
    Choosing(Vec<Place>, Why, Unclear),
    /// The feature has the place.
    Chosen,
}

/// What an action led to.
pub(crate) enum Picked {
    /// Nothing: the row is no longer in the list.
    Stale,
    /// No place is chosen, or none any more.
    Open,
    /// The place that was chosen, or that is meant beyond doubt.
    Place(Place, Unclear),
}

/// What a person did.
pub(crate) enum PickerAction {
    /// The field holds this text now.
    Typed(String),
    /// The text is complete.
    Entered,
    /// The place of the row with this id.
    Chose(String),
    /// This place, chosen where nothing was typed.
    Listed(Place),
}

/// What of the text has no part in the place.
#[derive(Clone, Default)]
pub(crate) struct Unclear {
    pub(crate) words: Vec<String>,
    pub(crate) number: Option<String>,
    pub(crate) postcode: Option<String>,
}

impl Unclear {
    /// What is unclear of a place that was chosen among others: it is known of the first, and of the others only
    /// whether they have the postcode.
    fn of(&self, chosen: &Place, first: Option<&Place>) -> Self {
        if first == Some(chosen) {
            return self.clone();
        }
        let postcode = self.postcode.clone().filter(|code| !chosen.postcodes.contains(code));
        Unclear { postcode, ..Unclear::default() }
    }
}

impl PickerModel {
    /// Applies an action. Without an atlas nothing can be found; the text is still taken.
    pub(crate) fn update(&mut self, action: PickerAction, atlas: Option<&Atlas>) -> Picked {
        let (stage, picked) = match action {
            PickerAction::Typed(text) => {
                self.typed = Typed::new(&text);
                (self.to_search(atlas).map_or(Stage::Waiting, suggest), Picked::Open)
            }
            PickerAction::Entered => self.to_search(atlas).map_or((Stage::Waiting, Picked::Open), answer),
            PickerAction::Listed(place) => {
                self.typed = Typed::new(&again(&place));
                self.prefill = self.written(self.typed.text());
                (Stage::Chosen, Picked::Place(place, Unclear::default()))
            }
            PickerAction::Chose(id) => {
                let (places, unclear) = match &self.stage {
                    Stage::Typing(places) => (places, None),
                    Stage::Choosing(places, _, unclear) => (places, Some(unclear)),
                    _ => return Picked::Stale,
                };
                let Some(place) = by_id(places, &id).filter(|_| atlas.is_some()) else {
                    return Picked::Stale;
                };
                let unclear = unclear.map(|unclear| unclear.of(place, places.first()));
                (Stage::Chosen, Picked::Place(place.clone(), unclear.unwrap_or_default()))
            }
        };
        self.stage = stage;
        picked
    }

    /// Whether nothing is typed.
    pub(crate) fn is_blank(&self) -> bool {
        self.typed.is_blank()
    }

    /// What is typed.
    pub(crate) fn text(&self) -> &str {
        self.typed.text()
    }

    /// The places that it led to, to choose from.
    pub(crate) fn offered(&self) -> &[Place] {
        match &self.stage {
            Stage::Typing(places) | Stage::Choosing(places, ..) => places,
            Stage::Waiting | Stage::NoMatch | Stage::Abroad | Stage::Chosen => &[],
        }
    }

    /// The field is a new one: the text stands in it again.
    pub(crate) fn again(&mut self) {
        self.prefill = self.written(self.typed.text());
    }

    /// Forgets the text and what it led to. False where there is none.
    pub(crate) fn forget(&mut self) -> bool {
        if self.typed == Typed::default() {
            return false;
        }
        *self = PickerModel { prefill: self.written(""), ..PickerModel::default() };
        true
    }

    /// As it stands in the field next.
    fn written(&self, text: &str) -> Prefill {
        self.prefill.then(text)
    }

    /// What to search, and where; `None` where there is nothing of either.
    fn to_search<'a>(&'a self, atlas: Option<&'a Atlas>) -> Option<(&'a str, &'a Atlas)> {
        atlas.filter(|_| !self.typed.is_blank()).map(|atlas| (self.typed.text(), atlas))
    }
}

/// What leads to the place when it is entered: its name alone can be that of others.
fn again(place: &Place) -> String {
    place
        .postcodes
        .first()
        .map_or_else(|| place.name.clone(), |postcode| format!("{} {postcode}", place.name))
}

fn suggest((text, atlas): (&str, &Atlas)) -> Stage {
    let answers = atlas.places.search(text, Mode::AsYouType, MAX_SUGGESTIONS);
    match answers.sureness {
        Sureness::Nothing => Stage::NoMatch,
        Sureness::Abroad => Stage::Abroad,
        _ => Stage::Typing(answers.places),
    }
}

/// How sure the search is decides: answer, answer and say what was not understood, or ask.
fn answer((text, atlas): (&str, &Atlas)) -> (Stage, Picked) {
    let Answers { mut places, sureness, unused, missing_number, other_postcode, .. } =
        atlas.places.search(text, Mode::Full, MAX_CHOICES);
    let unclear = Unclear { words: unused, number: missing_number, postcode: other_postcode };
    let stage = match sureness {
        Sureness::Nothing => Stage::NoMatch,
        Sureness::Abroad => Stage::Abroad,
        Sureness::Ask { offered } => {
            places.truncate(offered);
            let why = match places.len() {
                _ if !unclear.words.is_empty() => Why::WordLeftOver,
                1 => Why::Alone,
                _ => Why::Several,
            };
            Stage::Choosing(places, why, unclear)
        }
        Sureness::Sure | Sureness::Partly => match places.into_iter().next() {
            Some(place) => return (Stage::Chosen, Picked::Place(place, unclear)),
            None => Stage::NoMatch,
        },
    };
    (stage, Picked::Open)
}
