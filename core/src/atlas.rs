//! A data pack, opened: where places are and which stations there are.

use bytes::Bytes;
use chrono::NaiveDate;
use securite_guide::{Guide, GuideSection};
use securite_places::outline::{COMMUNE_OUTLINES, DEPARTMENT_OUTLINES, Outlines};
use securite_places::{Pack, PackError, Places};
use securite_stations::Stations;

/// What a pack holds.
#[derive(Debug, Clone)]
pub struct Atlas {
    /// Day of issue as a number, 20260824 for 24 August 2026.
    pub issued: u32,
    /// The index of places.
    pub places: Places,
    /// Police stations and gendarmerie brigades.
    pub stations: Stations,
    /// Whom to call, what to do; `None` in a pack without.
    pub guide: Option<GuideSection>,
    /// Outlines of communes and arrondissements; `None` in a pack without.
    pub communes: Option<Outlines>,
    /// Outlines of departments; `None` in a pack without.
    pub departments: Option<Outlines>,
}

impl Atlas {
    /// Day of issue. A number that is no day is the first of 1970.
    pub fn issue_day(&self) -> NaiveDate {
        let (year, month, day) = (self.issued / 10_000, self.issued / 100 % 100, self.issued % 100);
        let year = i32::try_from(year).unwrap_or_default();
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    /// Whom to call, what to do.
    pub fn guide(&self) -> Option<&Guide> {
        self.guide.as_ref()?.guide()
    }

    /// The ids of the entries of the guide that fit what was typed, best first.
    pub fn found(&self, text: &str, most: usize) -> Vec<String> {
        let index = self.guide.as_ref().and_then(GuideSection::index);
        index.map(|index| index.find(text, most).into_iter().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Opens the pack that came with the program. Costs the same for any size: nothing is verified.
    pub fn open(bytes: Bytes) -> Result<Self, PackError> {
        Atlas::of(&Pack::open(bytes)?)
    }

    /// Opens a pack that came from elsewhere: every byte is compared with its checksum first.
    pub fn open_verified(bytes: Bytes) -> Result<Self, PackError> {
        let pack = Pack::open(bytes)?;
        pack.verify()?;
        let atlas = Atlas::of(&pack)?;
        atlas.guide.as_ref().map_or(Ok(()), GuideSection::verify)?;
        Ok(atlas)
    }

    fn of(pack: &Pack) -> Result<Self, PackError> {
        let outlines = |tag| match Outlines::open(pack, tag) {
            Err(PackError::Missing { .. }) => Ok(None),
            other => other.map(Some),
        };
        Ok(Atlas {
            issued: pack.issued(),
            places: Places::open(pack)?,
            stations: Stations::open(pack)?,
            guide: GuideSection::open(pack),
            communes: outlines(COMMUNE_OUTLINES)?,
            departments: outlines(DEPARTMENT_OUTLINES)?,
        })
    }
}
