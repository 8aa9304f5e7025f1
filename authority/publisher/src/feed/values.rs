//! What a file says, value by value, and all that is wrong in it.

use reqwest::Url;

use super::Fault;
use super::header::{Field, Key, Parts, name};
use super::plain::{LONGEST_TEXT, LONGEST_TITLE, fault, paragraphs};

/// What the import could not tell begins so, until an editor decides.
pub(super) const OPEN: &str = "???";

/// The values of a file. Those that are wrong are noted and left out.
pub(super) struct Values<'a> {
    file: &'a str,
    parts: Parts<'a>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Values<'a> {
    pub(super) fn of(file: &'a str, text: &'a str) -> Self {
        let mut wrong = Vec::new();
        let parts = Parts::of(text, &mut |line, what| wrong.push((line, what)));
        let mut values = Values { file, parts, faults: Vec::new() };
        for (line, what) in wrong {
            values.wrong(line, what);
        }
        let open: Vec<Field<'a>> =
            values.parts.fields.iter().filter(|field| field.value.starts_with(OPEN)).copied().collect();
        for field in open {
            let what = "waits for you: write what is right without";
            values.wrong(field.line, format!("“{}” {what} {OPEN}", name(field.key)));
        }
        values
    }

    fn wrong(&mut self, line: usize, what: impl Into<String>) {
        self.faults.push(Fault { file: self.file.to_owned(), line, what: what.into() });
    }

    /// Something is wrong with the value of a key, or with the file if it has none.
    pub(super) fn wrong_with(&mut self, key: Key, what: &str) {
        self.wrong(self.parts.get(key).map_or(0, |field| field.line), what);
    }

    /// The line of a key, unless it waits for the editor.
    pub(super) fn get(&self, key: Key) -> Option<Field<'a>> {
        self.parts.get(key).filter(|field| !field.value.starts_with(OPEN))
    }

    /// One that must be there.
    fn needed(&mut self, key: Key) -> Option<Field<'a>> {
        if self.parts.get(key).is_none() {
            let more = match key {
                Key::Places => ": France, if it is for all",
                Key::Until => ": each item has a last day",
                _ => "",
            };
            self.wrong(0, format!("“{}” is missing in the header{more}", name(key)));
        }
        self.get(key)
    }

    fn read<T>(&mut self, line: usize, value: Result<T, String>) -> Option<T> {
        value.map_err(|what| self.wrong(line, what)).ok()
    }

    /// A value that must be there.
    pub(super) fn one<T>(&mut self, key: Key, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let field = self.needed(key)?;
        self.read(field.line, read(field.value))
    }

    /// A value that need not be there.
    pub(super) fn maybe<T>(&mut self, key: Key, read: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let field = self.get(key)?;
        self.read(field.line, read(field.value))
    }

    /// Values parted by commas, at least one.
    pub(super) fn list<T>(&mut self, key: Key, read: impl Fn(&str) -> Result<T, String>) -> Vec<T> {
        let Some(field) = self.needed(key) else { return Vec::new() };
        if listed(field.value).next().is_none() {
            self.wrong(field.line, format!("“{}” names none", name(key)));
        }
        listed(field.value).filter_map(|one| self.read(field.line, read(one))).collect()
    }

    /// The text below the header.
    pub(super) fn text(&mut self) -> String {
        let lines = self.parts.text.clone();
        for (line, what) in lines.iter().filter_map(|(line, text)| Some((*line, fault(text)?))) {
            self.wrong(line, what);
        }
        let text = paragraphs(lines.iter().map(|(_, text)| *text));
        let letters = text.chars().count();
        if letters == 0 {
            self.wrong(0, "there is no text: an empty line ends the header, the text follows");
        } else if letters > LONGEST_TEXT {
            let first = lines.first().map_or(0, |(line, _)| *line);
            self.wrong(first, format!("the text has {letters} letters, {LONGEST_TEXT} at most"));
        }
        text
    }
}

/// The values of a list.
pub(super) fn listed(value: &str) -> impl Iterator<Item = &str> {
    value.split([',', ';']).map(str::trim).filter(|one| !one.is_empty())
}

/// One line for people.
pub(super) fn line(text: &str) -> Result<String, String> {
    let letters = text.chars().count();
    match fault(text) {
        Some(what) => Err(what),
        None if letters > LONGEST_TITLE => Err(format!("it has {letters} letters, {LONGEST_TITLE} at most")),
        None => Ok(text.to_owned()),
    }
}

/// `oui` or `non`.
pub(super) fn yes(text: &str) -> Result<bool, String> {
    match text.to_lowercase().as_str() {
        "oui" | "yes" | "true" => Ok(true),
        "non" | "no" | "false" => Ok(false),
        _ => Err(format!("“{text}” is neither oui nor non")),
    }
}

/// An address that everybody can open.
pub(super) fn link(text: &str) -> Result<String, String> {
    let refused = |what: &str| Err(format!("“{}”: {what}", text.chars().take(80).collect::<String>()));
    let Ok(url) = Url::parse(text) else {
        return refused("this is no address: write it whole, with https://");
    };
    if url.scheme() != "https" {
        return refused("only https:// leads where it says: take such an address, or none");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refused("an address with a user or a password is not for everybody: take it out");
    }
    match url.host_str() {
        Some(host) if host.contains('.') && url.as_str().len() <= 1_000 => Ok(url.into()),
        _ => refused("this is no address that everybody can open"),
    }
}
