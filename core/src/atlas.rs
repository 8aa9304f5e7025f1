//! A data pack, opened: where places are and which stations there are.

use bytes::Bytes;
use securite_places::{Pack, PackError, Places};
use securite_stations::Stations;

/// What a pack holds.
#[derive(Debug, Clone)]
pub struct Atlas {
    /// The index of places.
    pub places: Places,
    /// Police stations and gendarmerie brigades.
    pub stations: Stations,
}

impl Atlas {
    /// Opens the pack that came with the program. Costs the same for any size: nothing is verified.
    pub fn open(bytes: Bytes) -> Result<Self, PackError> {
        Atlas::of(&Pack::open(bytes)?)
    }

    /// Opens a pack that came from elsewhere: every byte is compared with its checksum first.
    pub fn open_verified(bytes: Bytes) -> Result<Self, PackError> {
        let pack = Pack::open(bytes)?;
        pack.verify()?;
        Atlas::of(&pack)
    }

    fn of(pack: &Pack) -> Result<Self, PackError> {
        Ok(Atlas { places: Places::open(pack)?, stations: Stations::open(pack)? })
    }
}
