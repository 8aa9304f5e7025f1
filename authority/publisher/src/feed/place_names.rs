//! Places by their names.

use std::collections::BTreeMap;

use securite_feed::Area;

use crate::communes::Communes;
use crate::stations::key;

/// Which places have a name.
pub(super) struct PlaceNames(BTreeMap<String, Vec<Named>>);

/// One of them.
struct Named {
    code: String,
    name: String,
    department: String,
    kind: Kind,
}

#[derive(PartialEq, Eq)]
enum Kind {
    Department,
    Commune,
    /// No commune of its own any more; the code is that of the whole.
    Part,
}

impl PlaceNames {
    pub(super) fn of(communes: &Communes) -> Self {
        let departments = communes.departments.iter().map(|it| Named {
            code: it.code.clone(),
            name: it.name.clone(),
            department: it.code.clone(),
            kind: Kind::Department,
        });
        let whole = communes.by_code.values().map(|it| Named {
            code: it.insee.clone(),
            name: it.name.clone(),
            department: it.department.clone(),
            kind: Kind::Commune,
        });
        let parts = communes.parts.iter().filter_map(|it| {
            let department = communes.by_code.get(&it.commune)?.department.clone();
            Some(Named { code: it.commune.clone(), name: it.name.clone(), department, kind: Kind::Part })
        });
        let mut names: BTreeMap<String, Vec<Named>> = BTreeMap::new();
        for named in departments.chain(whole).chain(parts) {
            names.entry(key(&named.name)).or_default().push(named);
        }
        PlaceNames(names)
    }

    /// The one place of this name; of this department, where it is written behind it: `Cergy (95)`.
    pub(super) fn area(&self, text: &str, communes: &Communes) -> Result<Area, String> {
        let (name, department) = match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
            Some((name, department)) => (name.trim(), Some(department_of(department, communes)?)),
            None => (text, None),
        };
        let named = self.0.get(&key(name)).map_or(&[][..], Vec::as_slice);
        let here = |named: &&Named| match department {
            Some(code) => named.department == code && named.kind != Kind::Department,
            None => true,
        };
        let found: Vec<&Named> = named.iter().filter(here).collect();
        let whole: Vec<&Named> = found.iter().filter(|named| named.kind != Kind::Part).copied().collect();
        match (whole.as_slice(), found.as_slice()) {
            ([one], _) => one.area().ok_or_else(|| unknown(text)),
            ([], []) => Err(unknown(text)),
            ([], parts) => Err(format!("“{text}” is no commune any more: write {}", told(parts, communes))),
            (several, _) => Err(format!("“{text}” are several places: write {}", told(several, communes))),
        }
    }
}

impl Named {
    fn area(&self) -> Option<Area> {
        match self.kind {
            Kind::Department => Area::department(&self.code),
            Kind::Commune | Kind::Part => Area::commune(&self.code),
        }
    }
}

fn department_of<'a>(text: &str, communes: &'a Communes) -> Result<&'a str, String> {
    let code = text.trim().to_ascii_uppercase();
    let named = |known: &&crate::communes::Department| known.code == code || key(&known.name) == key(text);
    let found = communes.departments.iter().find(named).map(|known| known.code.as_str());
    found.ok_or_else(|| format!("“{}” is no department: write its code, as (95)", text.trim()))
}

fn unknown(text: &str) -> String {
    format!(
        "no place is called “{text}”: write the code of INSEE, or the name and its department, as Cergy (95)"
    )
}

/// How each would be written without doubt.
fn told(named: &[&Named], communes: &Communes) -> String {
    let one = |it: &&Named| {
        let name = match it.kind {
            Kind::Department => "the department",
            Kind::Commune => it.name.as_str(),
            Kind::Part => communes.by_code.get(&it.code).map_or("", |whole| whole.name.as_str()),
        };
        format!("{} for {name} ({})", it.code, it.department)
    };
    let some: Vec<String> = named.iter().take(8).map(one).collect();
    some.join(", ")
}
