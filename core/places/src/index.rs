//! The index as it is read: FSTs and blobs over the bytes of a pack.

use std::sync::{Arc, OnceLock};

use fst::raw::Fst;

use crate::format::{
    AREA_CODES, AREA_KEYS, AREA_LISTS, AREAS, AreaHead, AreaRecord, Blob, HOUSES, HouseNumber, NO_AREA,
    STREET_AREAS, STREET_KEYS, STREET_NAMES, STREETS, StreetRecord, WORD_AREAS, WORD_STREETS, WORDS,
    read_houses, read_streets, varint,
};
use crate::{Bounds, Pack, PackError, Point, Tag, fold};

/// An FST over shared bytes.
pub(crate) type Keys = Fst<bytes::Bytes>;

/// How much a word tells about a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Articles and prepositions.
    Stop,
    /// "rue", "avenue".
    StreetType,
    /// All others.
    Content,
}

/// The sections of a pack that the search reads.
#[derive(Clone)]
pub(crate) struct Index {
    pub(crate) words: Keys,
    pub(crate) area_keys: Keys,
    pub(crate) street_keys: Keys,
    word_areas: Blob,
    word_streets: Blob,
    areas: Blob,
    area_lists: Blob,
    /// Missing in packs made before there was such a section.
    area_codes: Option<Blob>,
    /// Its numbers: read when a code is first asked for, shared by all clones.
    numbers_by_code: Arc<OnceLock<Vec<u32>>>,
    street_names: Blob,
    street_areas: Blob,
    streets: Blob,
    houses: Option<Blob>,
    /// Where the streets of each area are: made when a map first asks, shared by all clones.
    street_bounds: Arc<OnceLock<Vec<(Bounds, u32)>>>,
    /// Which words are small ones and which are types of streets: weights are asked for most of all.
    stop_words: Bits,
    street_types: Bits,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("areas", &self.areas.len()).finish_non_exhaustive()
    }
}

impl Index {
    pub(crate) fn open(pack: &Pack) -> Result<Self, PackError> {
        let blob = |tag: Tag| Blob::open(pack.section(tag)?, tag);
        let optional = |tag: Tag| match blob(tag) {
            Err(PackError::Missing { .. }) => Ok(None),
            other => other.map(Some),
        };
        let words = keys(pack, WORDS)?;
        let word_streets = blob(WORD_STREETS)?;
        let light = |asked: bool| {
            let light = fold::light_words().filter(|(_, small)| *small == asked);
            let numbers = light.filter_map(|(word, _)| Some(words.get(word)?.value() as u32));
            Bits::of(word_streets.len(), numbers)
        };
        let (stop_words, street_types) = (light(true), light(false));
        Ok(Index {
            area_keys: keys(pack, AREA_KEYS)?,
            street_keys: keys(pack, STREET_KEYS)?,
            word_areas: blob(WORD_AREAS)?,
            word_streets,
            areas: blob(AREAS)?,
            area_lists: blob(AREA_LISTS)?,
            area_codes: optional(AREA_CODES)?,
            numbers_by_code: Arc::default(),
            street_names: blob(STREET_NAMES)?,
            street_areas: blob(STREET_AREAS)?,
            streets: blob(STREETS)?,
            words,
            houses: optional(HOUSES)?,
            street_bounds: Arc::default(),
            stop_words,
            street_types,
        })
    }

    /// Areas are numbered from 0 to one below this.
    pub(crate) fn area_count(&self) -> u32 {
        self.areas.len()
    }

    pub(crate) fn area(&self, number: u32) -> Option<AreaRecord> {
        AreaRecord::read(self.areas.get(number))
    }

    /// The first fields of an area, without a copy: for what asks of very many.
    #[inline]
    pub(crate) fn area_head(&self, number: u32) -> Option<AreaHead<'_>> {
        AreaHead::read(self.areas.get(number))
    }

    /// The commune or arrondissement with an INSEE code.
    pub(crate) fn area_by_code(&self, code: &str) -> Option<u32> {
        let numbers = self.numbers_by_code.get_or_init(|| {
            let mut reader = varint::Reader::new(self.area_codes.as_ref().map_or(&[], |codes| codes.get(0)));
            let count = reader.number().unwrap_or(0);
            (0..count).map_while(|_| reader.number()).collect()
        });
        let code_of = |number: u32| self.area(number).map(|area| area.code).unwrap_or_default();
        let at = numbers.binary_search_by(|number| code_of(*number).as_str().cmp(code)).ok()?;
        numbers.get(at).copied()
    }

    /// Number of the commune of an area: itself for most.
    pub(crate) fn commune(&self, number: u32) -> u32 {
        self.area_head(number)
            .map(|area| area.commune)
            .filter(|commune| *commune != NO_AREA)
            .unwrap_or(number)
    }

    /// The areas of a key's list, the most important first; `true` for a name without its stop words.
    pub(crate) fn area_list(&self, list: u32) -> impl Iterator<Item = (u32, bool)> + '_ {
        varint::Reader::new(self.area_lists.get(list)).sorted().map(|marked| (marked / 2, marked % 2 == 1))
    }

    pub(crate) fn areas_with_word(&self, word: u32) -> impl Iterator<Item = u32> + '_ {
        varint::Reader::new(self.word_areas.get(word)).sorted()
    }

    pub(crate) fn street_names_with_word(&self, word: u32) -> impl Iterator<Item = u32> + '_ {
        varint::Reader::new(self.word_streets.get(word)).sorted()
    }

    /// The word numbers of a street name, into a buffer that is reused.
    #[inline]
    pub(crate) fn street_name_words(&self, name: u32, out: &mut Vec<u32>) {
        out.clear();
        let mut reader = varint::Reader::new(self.street_names.get(name));
        let count = reader.number().unwrap_or(0);
        out.extend((0..count).map_while(|_| reader.number()));
    }

    /// A street name as written.
    pub(crate) fn street_name(&self, name: u32) -> String {
        let mut reader = varint::Reader::new(self.street_names.get(name));
        let count = reader.number().unwrap_or(0);
        for _ in 0..count {
            reader.number();
        }
        reader.rest_as_text().unwrap_or_default().to_owned()
    }

    pub(crate) fn areas_with_street(&self, name: u32) -> impl Iterator<Item = u32> + '_ {
        varint::Reader::new(self.street_areas.get(name)).sorted()
    }

    /// The streets of an area whose point is `origin`.
    pub(crate) fn streets(
        &self,
        area: u32,
        origin: Option<Point>,
    ) -> impl Iterator<Item = StreetRecord> + '_ {
        read_streets(self.streets.get(area), origin.unwrap_or(Point { lat: 0, lon: 0 }))
    }

    /// The length of the records of an area's streets.
    pub(crate) fn streets_bytes(&self, area: u32) -> usize {
        self.streets.get(area).len()
    }

    /// The names of an area's streets, in rising order.
    pub(crate) fn street_names_of(&self, area: u32) -> impl Iterator<Item = u32> + '_ {
        read_streets(self.streets.get(area), Point { lat: 0, lon: 0 }).map(|street| street.name)
    }

    pub(crate) fn houses(&self, street: &StreetRecord) -> Vec<HouseNumber> {
        let Some(houses) = &self.houses else { return Vec::new() };
        read_houses(houses.get(street.number), street.point).collect()
    }

    /// Where the houses of a street are, lazily.
    pub(crate) fn house_points(&self, street: &StreetRecord) -> impl Iterator<Item = Point> + '_ {
        let bytes = self.houses.as_ref().map(|houses| houses.get(street.number)).unwrap_or_default();
        read_houses(bytes, street.point).map(|house| house.point)
    }

    /// The box around the street points of each area that has house numbers, with the area's number.
    pub(crate) fn street_bounds(&self) -> &[(Bounds, u32)] {
        self.street_bounds.get_or_init(|| {
            let areas = if self.houses.is_some() { self.areas.len() } else { 0 };
            let bounds = |area: u32| {
                // Most areas have no streets: their record is empty and their point is not needed.
                let streets = (!self.streets.get(area).is_empty()).then(|| self.streets_of(area))?;
                Some((Bounds::around(streets.map(|street| street.point))?, area))
            };
            (0..areas).filter_map(bounds).collect()
        })
    }

    /// The streets of an area.
    pub(crate) fn streets_of(&self, area: u32) -> impl Iterator<Item = StreetRecord> + '_ {
        self.streets(area, self.area(area).and_then(|area| area.point))
    }

    #[inline]
    pub(crate) fn weight(&self, word: u32) -> Weight {
        match (self.stop_words.has(word), self.street_types.has(word)) {
            (true, _) => Weight::Stop,
            (_, true) => Weight::StreetType,
            _ => Weight::Content,
        }
    }
}

/// A set of word numbers, one bit each.
#[derive(Clone)]
struct Bits(Arc<[u64]>);

impl Bits {
    /// Of numbers below `end`; others are left out.
    fn of(end: u32, numbers: impl Iterator<Item = u32>) -> Self {
        let mut bits = vec![0; end as usize / 64 + 1];
        for number in numbers {
            if let Some(bits) = bits.get_mut(number as usize / 64) {
                *bits |= 1u64 << (number % 64);
            }
        }
        Bits(bits.into())
    }

    #[inline]
    fn has(&self, number: u32) -> bool {
        self.0.get(number as usize / 64).is_some_and(|bits| bits >> (number % 64) & 1 == 1)
    }
}

/// An FST section. The library trusts its bytes, so they are compared with the checksum inside the FST
/// first: these sections are a small part of the pack.
fn keys(pack: &Pack, tag: Tag) -> Result<Keys, PackError> {
    let keys = Fst::new(pack.section(tag)?).and_then(|keys| keys.verify().map(|()| keys));
    keys.map_err(|_| PackError::damaged(tag))
}
