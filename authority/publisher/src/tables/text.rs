//! The one form of all tables: text, UTF-8, a heading with the names of the columns, then one row a line, sorted,
//! each key once; fields parted by tabs. A field has no tab, no line end and no other control character, so nothing
//! is quoted. In lists that people write, `.csv`, fields are parted by semicolons; one between quotes may have them.
//!
//! Reading is strict: a table is made by a program, and one that is not as it was written is damaged. The error
//! says file, line and what is wrong.

use std::ops::RangeInclusive;
use std::path::Path;
use std::str::FromStr;

use crate::error::SourceError;
use crate::source::text;

/// A kind of row.
pub(crate) trait Row: Sized {
    /// The columns that are read, in the order of [`Row::read`].
    const COLUMNS: &'static [&'static str];

    /// From its fields; what is wrong with them.
    fn read(fields: &mut Fields<'_>) -> Result<Self, String>;

    /// Its fields.
    #[cfg(feature = "import")]
    fn write(&self, line: &mut Line);

    /// Whether it may come right after this row.
    fn follows(&self, before: &Self) -> bool;
}

/// The fields of a row, in the order of its columns.
pub(crate) struct Fields<'a> {
    columns: &'static [&'static str],
    values: Vec<&'a str>,
    at: usize,
}

impl<'a> Fields<'a> {
    /// The next field.
    pub(crate) fn text(&mut self) -> &'a str {
        let value = self.values.get(self.at).copied().unwrap_or_default();
        self.at += 1;
        value
    }

    /// What is wrong with the field that was given last: it should be `what`.
    pub(crate) fn wrong(&self, what: &str) -> String {
        let at = self.at.saturating_sub(1);
        let column = self.columns.get(at).copied().unwrap_or_default();
        let value: String = self.values.get(at).copied().unwrap_or_default().chars().take(60).collect();
        format!("{column}: “{value}” is not {what}")
    }

    /// The next field, a whole number in a range.
    pub(crate) fn number<N>(&mut self, range: RangeInclusive<N>) -> Result<N, String>
    where
        N: FromStr + PartialOrd + std::fmt::Display,
    {
        let value = self.text().parse().ok().filter(|number| range.contains(number));
        value.ok_or_else(|| self.wrong(&format!("a whole number from {} to {}", range.start(), range.end())))
    }

    /// The next field, one of some words.
    pub(crate) fn one_of<T: Copy>(&mut self, words: &[(&str, T)]) -> Result<T, String> {
        let value = self.text();
        let found = words.iter().find(|(word, _)| *word == value).map(|(_, it)| *it);
        found.ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.wrong(&format!("one of “{}”", words.join("”, “")))
        })
    }

    /// The next field, a code of capital letters and digits.
    pub(crate) fn code(&mut self, lengths: RangeInclusive<usize>) -> Result<&'a str, String> {
        let value = self.text();
        let plain = value.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        match plain && lengths.contains(&value.len()) {
            true => Ok(value),
            false => Err(self.wrong("a code")),
        }
    }

    /// The next field, words parted by blanks; none when it is empty.
    pub(crate) fn list(&mut self) -> Vec<String> {
        self.text().split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }
}

/// Gives each row of a table to `take` with its line, in order. What `take` finds wrong is told with the line.
pub(crate) fn each<R: Row>(
    path: &Path,
    mut take: impl FnMut(u64, &R) -> Result<(), String>,
) -> Result<u64, SourceError> {
    let text = text(path)?;
    let parted = if path.extension().is_some_and(|extension| extension == "csv") { ';' } else { '\t' };
    let Some((heading, rows)) = text.split_once('\n') else {
        return Err(SourceError::file(path, "the table is empty, or cut in its heading"));
    };
    let heading: Vec<&str> = parts(heading, parted).unwrap_or_default();
    let place = |column: &&str| heading.iter().position(|name| name == column);
    let places: Option<Vec<usize>> = R::COLUMNS.iter().map(place).collect();
    let Some(places) = places else {
        let what = format!("the columns are {}, not {}", heading.join(", "), R::COLUMNS.join(", "));
        return Err(SourceError::line(path, 1, what));
    };
    let (mut before, mut count): (Option<R>, u64) = (None, 0);
    for (line, row) in (2u64..).zip(rows.split_inclusive('\n')) {
        let wrong = |what: String| SourceError::line(path, line, what);
        let Some(row) = row.strip_suffix('\n') else {
            return Err(wrong("the table ends within this line".to_owned()));
        };
        if row.contains(|ch: char| ch.is_control() && ch != parted) {
            return Err(wrong("a control character".to_owned()));
        }
        let Some(values) = parts(row, parted) else {
            return Err(wrong("a quote that is not closed at the end of its field".to_owned()));
        };
        if values.len() != heading.len() {
            return Err(wrong(format!("{} fields in place of {}", values.len(), heading.len())));
        }
        let values = places.iter().filter_map(|at| values.get(*at).copied()).collect();
        let row = R::read(&mut Fields { columns: R::COLUMNS, values, at: 0 }).map_err(wrong)?;
        if before.as_ref().is_some_and(|before| !row.follows(before)) {
            return Err(wrong(
                "out of order: the row belongs before the one above it, or is there twice".to_owned(),
            ));
        }
        take(line, &row).map_err(wrong)?;
        before = Some(row);
        count += 1;
    }
    Ok(count)
}

/// The fields of a line; `None` when a quote of a list that people write is not closed at the end of its field.
fn parts(line: &str, parted: char) -> Option<Vec<&str>> {
    if parted == '\t' {
        return Some(line.split(parted).collect());
    }
    let (mut fields, mut rest) = (Vec::new(), Some(line));
    while let Some(line) = rest {
        match line.strip_prefix('"') {
            Some(quoted) => {
                let (field, after) = quoted.split_once('"')?;
                fields.push(field);
                rest = if after.is_empty() { None } else { Some(after.strip_prefix(parted)?) };
            }
            None => {
                let (field, after) =
                    line.split_once(parted).map_or((line, None), |(it, after)| (it, Some(after)));
                fields.push(field);
                rest = after;
            }
        }
    }
    Some(fields)
}

/// A row on its way to text.
#[cfg(feature = "import")]
#[derive(Default)]
pub(crate) struct Line {
    text: String,
    fields: usize,
    fault: Option<String>,
}

#[cfg(feature = "import")]
impl Line {
    /// The next field.
    pub(crate) fn field(&mut self, value: impl std::fmt::Display) {
        if self.fields > 0 {
            self.text.push('\t');
        }
        self.fields += 1;
        let value = value.to_string();
        if value.contains(char::is_control) {
            self.refuse(format!("“{}” has a control character", value.escape_debug()));
        }
        self.text.push_str(&value);
    }

    /// The form cannot hold the row.
    pub(crate) fn refuse(&mut self, why: String) {
        self.fault.get_or_insert(why);
    }
}

/// The text of a table of sorted rows. A row that the form cannot hold, or out of order, is the error.
#[cfg(feature = "import")]
pub(crate) fn written<R: Row>(rows: impl Iterator<Item = R>) -> Result<String, String> {
    let mut text = R::COLUMNS.join("\t");
    text.push('\n');
    let mut before: Option<R> = None;
    for row in rows {
        let mut line = Line::default();
        row.write(&mut line);
        let orderly = before.as_ref().is_none_or(|before| row.follows(before));
        match line.fault {
            Some(fault) => return Err(fault),
            None if !orderly => return Err(format!("out of order or twice: {}", line.text)),
            None => text.push_str(&line.text),
        }
        text.push('\n');
        before = Some(row);
    }
    Ok(text)
}
