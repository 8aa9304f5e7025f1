//! Where an item belongs.

use std::fmt;

/// A code of INSEE: 2 to 5 digits or capitals of ASCII.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code([u8; 5]);

/// A place that news are for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Area {
    /// All of France: `area:FR`.
    Nation,
    /// A department, by its code: `area:95`, `area:2A`, `area:971`.
    Department(Code),
    /// A commune, by its code of INSEE: `area:95127`.
    Commune(Code),
    /// What concerns one police station or gendarmerie brigade, by its id in the packs: `station:…`.
    Station(Box<str>),
}

impl Code {
    fn of(text: &str) -> Option<Self> {
        let good = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
        let bytes = text.as_bytes();
        if !bytes.iter().all(|byte| good(*byte)) || bytes.len() > 5 {
            return None;
        }
        let mut code = [b' '; 5];
        code.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
        Some(Code(code))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end()
    }

    /// The city that this is an arrondissement of: Paris, Lyon and Marseille alone have them.
    fn city(&self) -> Option<Self> {
        match self.as_str().parse() {
            Ok(75_101..=75_120) => Code::of("75056"),
            Ok(69_381..=69_389) => Code::of("69123"),
            Ok(13_201..=13_216) => Code::of("13055"),
            _ => None,
        }
    }

    /// The department that a commune is in: two letters of its code, three overseas.
    fn department(&self) -> Self {
        let digits = if self.0.starts_with(b"97") || self.0.starts_with(b"98") { 3 } else { 2 };
        let mut code = [b' '; 5];
        code.iter_mut().zip(self.0).take(digits).for_each(|(to, from)| *to = from);
        Code(code)
    }
}

impl Area {
    /// The commune of this code of five letters.
    pub fn commune(code: &str) -> Option<Self> {
        Code::of(code).filter(|_| code.len() == 5).map(Area::Commune)
    }

    /// The department of this code of two or three letters.
    pub fn department(code: &str) -> Option<Self> {
        Code::of(code).filter(|_| (2..=3).contains(&code.len()) && code != "FR").map(Area::Department)
    }

    /// What a tag says, without a look whether there is such a place.
    pub fn of_tag(tag: &str) -> Option<Self> {
        if let Some(id) = tag.strip_prefix("station:") {
            return (1..=64).contains(&id.len()).then(|| Area::Station(id.into()));
        }
        match tag.strip_prefix("area:")? {
            "FR" => Some(Area::Nation),
            code => Area::commune(code).or_else(|| Area::department(code)),
        }
    }

    /// The department that a commune lies in.
    pub fn within(&self) -> Option<Code> {
        match self {
            Area::Commune(code) => Some(code.department()),
            Area::Nation | Area::Department(_) | Area::Station(_) => None,
        }
    }

    /// Whether news of this area are for somebody who chose `chosen`: the same, a department and what is in it, a
    /// city and its arrondissements, and the nation for all.
    pub fn is_for(&self, chosen: &Area) -> bool {
        match (self, chosen) {
            (Area::Nation, _) => true,
            (Area::Commune(code), Area::Department(chosen)) => code.department() == *chosen,
            (Area::Department(code), Area::Commune(chosen)) => chosen.department() == *code,
            (Area::Commune(code), Area::Commune(chosen)) => {
                code == chosen || code.city() == Some(*chosen) || chosen.city() == Some(*code)
            }
            (area, chosen) => area == chosen,
        }
    }
}

/// As a tag.
impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Area::Nation => f.write_str("area:FR"),
            Area::Department(code) | Area::Commune(code) => write!(f, "area:{}", code.as_str()),
            Area::Station(id) => write!(f, "station:{id}"),
        }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
