//! Which phone numbers can be those of a department.
//!
//! Overseas zones are fixed, and a number of another island is a wrong number. On the mainland the first two
//! digits name one of five regions; a department at the edge of its region may be served from the next one.
//! Numbers that begin with 06 to 09 belong to no place, those of overseas apart.
//!
//! Sources: Arcep's numbering plan (décision 2018-0881), as in the metadata of libphonenumber 9.0.43 (November
//! 2026) for the ranges and lengths. The five regions are those of all 4,086 records of the directory of 2022;
//! the edges follow from the outlines of departments of 2026, where two of them share a border.

/// A zone of nine digits after its prefix.
struct Overseas {
    prefix: &'static str,
    departments: &'static [&'static str],
    /// How its numbers begin, fixed lines first.
    begins: &'static [&'static str],
}

const OVERSEAS: [Overseas; 5] = [
    Overseas {
        prefix: "590",
        departments: &["971", "977", "978"],
        begins: &["590", "5987", "690", "691", "7090"],
    },
    Overseas {
        prefix: "594",
        departments: &["973"],
        begins: &["594", "5988", "694", "70930", "70931", "70932", "70933"],
    },
    Overseas { prefix: "596", departments: &["972"], begins: &["596", "5989", "696", "697", "7091"] },
    Overseas { prefix: "262", departments: &["974"], begins: &["262", "263", "2688", "692", "693", "7092"] },
    Overseas {
        prefix: "262",
        departments: &["976"],
        begins: &["269", "2689", "639", "70935", "70936", "70937"],
    },
];

/// Zones with numbers of their own length: prefix, department, digits, and what they begin with.
const SHORTER: [(&str, &str, usize, &[char]); 4] = [
    ("508", "975", 6, &['2', '3', '4', '5', '6', '7', '8', '9']),
    ("681", "986", 6, &['4', '6', '7', '8', '9']),
    ("687", "988", 6, &['2', '3', '4', '5', '7', '8', '9']),
    ("689", "987", 8, &['4', '8']),
];

/// First digit after the zero, the departments of the region, and those beyond that have a border with it.
const MAINLAND: [(char, &str, &str); 5] = [
    ('1', "75 77 78 91 92 93 94 95", "02 10 27 28 45 51 60 89"),
    (
        '2',
        "14 18 22 27 28 29 35 36 37 41 44 45 49 50 53 56 61 72 76 85",
        "03 17 23 58 60 77 78 79 80 86 87 89 91 95",
    ),
    (
        '3',
        "02 08 10 21 25 39 51 52 54 55 57 58 59 60 62 67 68 70 71 80 88 89 90",
        "01 03 18 27 42 45 69 76 77 95",
    ),
    (
        '4',
        "01 03 04 05 06 07 11 13 15 26 2A 2B 30 34 38 42 43 48 63 66 69 73 74 83 84",
        "09 12 18 19 23 31 39 46 58 71 81",
    ),
    (
        '5',
        "09 12 16 17 19 23 24 31 32 33 40 46 47 64 65 79 81 82 86 87",
        "03 11 15 18 30 34 36 37 48 49 63 66 85",
    ),
];

/// A number as it is dialled from anywhere: the prefix of its zone, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    prefix: &'static str,
    local: String,
}

impl Number {
    /// Of nine digits, those after the zero that is dialled in France.
    pub(super) fn national(nine: &str) -> Option<Number> {
        if nine.len() != 9 || nine.starts_with('0') {
            return None;
        }
        // Saint-Pierre-et-Miquelon is dialled 0508 and six digits from the rest of France.
        if let Some(local) = nine.strip_prefix("508") {
            return Number::with_prefix("508", local, "");
        }
        let overseas = OVERSEAS.iter().find(|zone| zone.begins.iter().any(|begin| nine.starts_with(begin)));
        let prefix = overseas.map_or("33", |zone| zone.prefix);
        Some(Number { prefix, local: nine.to_owned() })
    }

    /// Of a prefix and what follows it. "590 41 14 20" was the local form before 1996: the zone is dialled
    /// twice now; which zone, where one prefix has two, the department says.
    pub(super) fn with_prefix(prefix: &str, local: &str, department: &str) -> Option<Number> {
        if local.starts_with('0') {
            return None;
        }
        if let Some((prefix, _, digits, begins)) = SHORTER.into_iter().find(|(code, ..)| *code == prefix) {
            let local = match (prefix, local.len()) {
                // French Polynesia put 40 before its fixed lines in 2014; mobiles got other digits.
                ("689", 6) if local.starts_with(['4', '5', '6', '8', '9']) => format!("40{local}"),
                _ => local.to_owned(),
            };
            let whole = local.len() == digits && local.starts_with(begins);
            return whole.then_some(Number { prefix, local });
        }
        let of_prefix = || OVERSEAS.iter().filter(|zone| zone.prefix == prefix);
        let here = of_prefix().find(|zone| zone.departments.contains(&department));
        let zone = here.or_else(|| of_prefix().next())?;
        let local = match local.len() {
            6 => format!("{}{local}", zone.begins.first()?),
            9 => local.to_owned(),
            _ => return None,
        };
        // 08 and 09 are of no place.
        let known = local.starts_with(['8', '9'])
            || of_prefix().any(|zone| zone.begins.iter().any(|begin| local.starts_with(begin)));
        known.then_some(Number { prefix: zone.prefix, local })
    }

    /// As people of the department write it to each other, without any zone. `None` where nobody does.
    pub(super) fn neighbour(local: &str, department: &str) -> Option<Number> {
        let shorter = SHORTER.iter().find(|(_, home, ..)| *home == department).map(|(prefix, ..)| *prefix);
        let overseas = || OVERSEAS.iter().find(|zone| zone.departments.contains(&department));
        let prefix = match shorter {
            Some(prefix) => prefix,
            None => overseas().filter(|_| local.len() == 6)?.prefix,
        };
        Number::with_prefix(prefix, local, department)
    }

    /// Whether it can be the number of a place in that department. Where nobody knows the department, it can.
    pub(super) fn fits(&self, department: &str) -> bool {
        let among = |departments: &str| departments.split(' ').any(|code| code == department);
        if department.is_empty() {
            return true;
        }
        if let Some((_, home, ..)) = SHORTER.iter().find(|(prefix, ..)| *prefix == self.prefix) {
            return *home == department;
        }
        if self.prefix == "33" {
            let region = MAINLAND.iter().find(|(digit, ..)| self.local.starts_with(*digit));
            return region.is_none_or(|(_, inside, beside)| among(inside) || among(beside));
        }
        // 08 and 09 are written with the prefix of each zone, whichever its department.
        let of_no_place = self.local.starts_with(['8', '9']);
        OVERSEAS.iter().any(|zone| {
            zone.prefix == self.prefix
                && zone.departments.contains(&department)
                && (of_no_place || zone.begins.iter().any(|begin| self.local.starts_with(begin)))
        })
    }
}

/// In international form.
impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "+{}{}", self.prefix, self.local)
    }
}
