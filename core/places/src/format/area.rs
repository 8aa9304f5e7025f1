//! An area: anything larger than a street that a person may name.

use super::varint::{self, Reader};
use crate::{PlaceKind, Point};

/// Stands for "no parent".
pub(crate) const NO_AREA: u32 = u32::MAX;

/// What an area is. The numbers are those of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AreaKind {
    Commune = 0,
    Delegated = 1,
    Arrondissement = 2,
    Postcode = 3,
    Department = 4,
}

impl AreaKind {
    fn from_number(number: u32) -> Option<Self> {
        use AreaKind::{Arrondissement, Commune, Delegated, Department, Postcode};
        [Commune, Delegated, Arrondissement, Postcode, Department]
            .into_iter()
            .find(|kind| *kind as u32 == number)
    }

    pub(crate) fn place_kind(self) -> PlaceKind {
        match self {
            AreaKind::Commune => PlaceKind::Commune,
            AreaKind::Delegated => PlaceKind::DelegatedCommune,
            AreaKind::Arrondissement => PlaceKind::Arrondissement,
            AreaKind::Postcode => PlaceKind::Postcode,
            AreaKind::Department => PlaceKind::Department,
        }
    }
}

/// One area as the file keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaRecord {
    pub(crate) kind: AreaKind,
    /// INSEE code, postcode or department code.
    pub(crate) code: String,
    pub(crate) name: String,
    /// Its commune of today: itself, the commune of an arrondissement or of a delegated commune,
    /// the most peopled commune of a postcode; [`NO_AREA`] for a department.
    pub(crate) commune: u32,
    /// Department code.
    pub(crate) department: String,
    pub(crate) population: u32,
    pub(crate) point: Option<Point>,
    pub(crate) postcodes: Vec<String>,
    /// Areas inside: the arrondissements of a commune, the communes of a postcode.
    pub(crate) inside: Vec<u32>,
}

impl AreaRecord {
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        varint::push(out, self.kind as u32);
        for text in [&self.code, &self.name, &self.department] {
            varint::push(out, text.len() as u32);
            out.extend(text.bytes());
        }
        varint::push(out, self.commune);
        varint::push(out, self.population);
        varint::push(out, u32::from(self.point.is_some()));
        if let Some(point) = self.point {
            varint::push_signed(out, point.lat);
            varint::push_signed(out, point.lon);
        }
        varint::push(out, self.postcodes.len() as u32);
        for postcode in &self.postcodes {
            varint::push(out, postcode.len() as u32);
            out.extend(postcode.bytes());
        }
        varint::push_sorted(out, &self.inside);
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let kind = AreaKind::from_number(reader.number()?)?;
        let code = read_text(&mut reader)?;
        let name = read_text(&mut reader)?;
        let department = read_text(&mut reader)?;
        let commune = reader.number()?;
        let population = reader.number()?;
        let point = match reader.number()? {
            0 => None,
            _ => Some(Point { lat: reader.signed()?, lon: reader.signed()? }),
        };
        let count = reader.number()?;
        let postcodes = (0..count).map_while(|_| read_text(&mut reader)).collect();
        let inside = reader.sorted().collect();
        Some(AreaRecord { kind, code, name, commune, department, population, point, postcodes, inside })
    }
}

/// The first fields of an area, where they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AreaHead<'a> {
    pub(crate) kind: AreaKind,
    pub(crate) department: &'a str,
    pub(crate) commune: u32,
}

impl<'a> AreaHead<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let kind = AreaKind::from_number(reader.number()?)?;
        for _code_and_name in 0..2 {
            let len = reader.number()? as usize;
            reader.skip(len)?;
        }
        let len = reader.number()? as usize;
        Some(AreaHead { kind, department: reader.text(len)?, commune: reader.number()? })
    }
}

fn read_text(reader: &mut Reader<'_>) -> Option<String> {
    let len = reader.number()? as usize;
    reader.text(len).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_the_first_fields_of_the_record() {
        let record = AreaRecord {
            kind: AreaKind::Delegated,
            code: "2A041".into(),
            name: "Évry".into(),
            commune: 300,
            department: "2A".into(),
            population: 7,
            point: None,
            postcodes: vec!["20169".into()],
            inside: Vec::new(),
        };
        let mut bytes = Vec::new();
        record.write(&mut bytes);
        let head = AreaHead { kind: record.kind, department: &record.department, commune: record.commune };
        assert_eq!(AreaHead::read(&bytes), Some(head));
        assert_eq!(AreaRecord::read(&bytes).as_ref(), Some(&record));
        for len in 0..12 {
            assert_eq!(AreaHead::read(bytes.get(..len).unwrap_or(&bytes)), None, "{len}");
        }
    }
}
