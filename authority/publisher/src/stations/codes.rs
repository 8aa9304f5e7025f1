//! Codes that a spreadsheet took for numbers: INSEE 05142 became 5142, postcode 05800 5800, department 05 5.
//!
//! One idea: what is left of such a code is not the code of another place. It is given its zero back only where
//! another field proves it, else the row is refused: its first two digits would lead to another department.

use super::place::{Gazetteer, without_cedex};
use super::words::key;
use crate::communes::Commune;

/// Where a row says it is, each as published; empty when the row does not say it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said<'a> {
    pub(super) insee: &'a str,
    pub(super) postcode: &'a str,
    pub(super) town: &'a str,
    pub(super) department: &'a str,
}

/// The INSEE code or postcode that four digits were, with their zero; `None` for any other text.
fn with_zero(code: &str) -> Option<String> {
    let code = code.trim();
    (code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit())).then(|| format!("0{code}"))
}

/// The same of a department.
fn department_with_zero(code: &str) -> String {
    let code = code.trim().to_uppercase();
    if code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_digit()) { format!("0{code}") } else { code }
}

/// A postcode, with its zero where it was eaten.
fn postcode_with_zero(postcode: &str) -> String {
    with_zero(postcode).unwrap_or_else(|| postcode.to_owned())
}

impl Said<'_> {
    /// Whether the INSEE code has lost its zero.
    pub(super) fn has_lost_its_zero(&self) -> bool {
        with_zero(self.insee).is_some()
    }

    /// The postcode with its zero, where it has lost it and is one of the commune's department.
    pub(super) fn postcode_given_back(&self, commune: &Commune) -> Option<String> {
        with_zero(self.postcode).filter(|it| it.starts_with(&commune.department))
    }

    /// The commune of a code that has lost its zero. Its name, one of its postcodes or its department must be the
    /// row's, and nothing else in the row may say another department.
    pub(super) fn proven<'a>(&self, gazetteer: &Gazetteer<'a>) -> Result<&'a Commune, String> {
        let code = with_zero(self.insee).unwrap_or_default();
        let unproven = || format!("“{}” lost a digit, nothing proves “{code}”", self.insee);
        let commune = gazetteer.commune(&code).ok_or_else(unproven)?;
        let postcode = postcode_with_zero(self.postcode);
        let department = department_with_zero(self.department);
        let begins = postcode.starts_with(&commune.department);
        let of_commune = commune.postcodes.contains(&postcode);
        // Of a postcode that lost a digit itself the department is not sure: it may be another digit.
        let of_department = department == commune.department || (begins && postcode == self.postcode);
        let named = key(&without_cedex(self.town)) == key(&commune.name);
        let elsewhere = (!department.is_empty() && department != commune.department)
            || (!postcode.is_empty() && !of_commune && !begins);
        if (of_commune || of_department || named) && !elsewhere { Ok(commune) } else { Err(unproven()) }
    }

    /// By code, else by name and postcode, else by the name if the department has it once.
    #[cfg(feature = "import")]
    pub(super) fn commune<'a>(&self, gazetteer: &Gazetteer<'a>) -> Result<&'a Commune, String> {
        if self.has_lost_its_zero() {
            return self.proven(gazetteer);
        }
        if let Some(commune) = gazetteer.commune(self.insee) {
            return Ok(commune);
        }
        let postcode = postcode_with_zero(self.postcode);
        let own = departments(&department_with_zero(self.department));
        // A postcode cut short says no department.
        let digits = if postcode.len() == 5 { [2, 3].as_slice() } else { &[] };
        let begins = digits.iter().filter_map(|digits| postcode.get(..*digits));
        let of_postcode: Vec<String> = begins.flat_map(departments).collect();
        let mut all = own.iter().chain(&of_postcode);
        if let Some(commune) = all.find_map(|department| gazetteer.named(department, self.town, &postcode)) {
            return Ok(commune);
        }
        // Of four digits it may be another one than the first that is lost.
        let likely = match (own.is_empty(), with_zero(self.postcode)) {
            (false, _) => own,
            (true, None) => of_postcode,
            (true, Some(_)) => Vec::new(),
        };
        let mut found = likely.iter().filter_map(|department| gazetteer.only_named(department, self.town));
        let only = found.next().filter(|_| found.next().is_none());
        only.ok_or_else(|| format!("unknown commune “{} {}”", self.postcode, self.town))
    }
}

/// The departments of today that a code may mean: Corsica was one, and two islands were of Guadeloupe.
#[cfg(feature = "import")]
fn departments(code: &str) -> Vec<String> {
    let all: &[&str] = match code {
        "" | "97" | "98" => &[],
        "20" => &["2A", "2B"],
        "971" => &["971", "977", "978"],
        other => &[other],
    };
    all.iter().map(|code| (*code).to_owned()).collect()
}
