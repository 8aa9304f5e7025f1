//! The lines `Key: value` before the text, as in a letter: in French or in English, with or without accents.

use crate::stations::key;

/// What a line of the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Title,
    Themes,
    Places,
    Published,
    Until,
    Corrected,
    Event,
    Source,
    Link,
    Image,
    Withdrawn,
}

/// The names of each: French, as people are told it, then others.
const KEYS: [(Key, &[&str]); 11] = [
    (Key::Title, &["titre", "title"]),
    (Key::Themes, &["thèmes", "thème", "theme"]),
    (Key::Places, &["lieux", "lieu", "areas", "area"]),
    (Key::Published, &["publié", "published"]),
    (Key::Until, &["jusqu’au", "until"]),
    (Key::Corrected, &["corrigé", "corrected"]),
    (Key::Event, &["événement", "event"]),
    (Key::Source, &["source"]),
    (Key::Link, &["lien", "link"]),
    (Key::Image, &["image"]),
    (Key::Withdrawn, &["retiré", "withdrawn"]),
];

/// One line of the header.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) key: Key,
    pub(super) value: &'a str,
    pub(super) line: usize,
}

/// A file in its two parts.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) fields: Vec<Field<'a>>,
    /// The lines of the text, each with its number.
    pub(super) text: Vec<(usize, &'a str)>,
}

/// The French name.
pub(super) fn name(wanted: Key) -> &'static str {
    let names = KEYS.iter().find(|(key, _)| *key == wanted).and_then(|(_, names)| names.first());
    names.copied().unwrap_or_default()
}

impl<'a> Parts<'a> {
    /// The header ends with the first empty line; between two lines `---`, as other programs write it, with the second.
    pub(super) fn of(text: &'a str, wrong: &mut dyn FnMut(usize, String)) -> Self {
        let mut lines = text.lines().zip(1..).map(|(line, number)| (number, line)).peekable();
        while lines.next_if(|(_, line)| line.trim().is_empty()).is_some() {}
        let fenced = lines.next_if(|(_, line)| is_fence(line)).is_some();
        let mut fields: Vec<Field<'a>> = Vec::new();
        for (number, line) in lines.by_ref() {
            match line.trim() {
                line if is_fence(line) || (line.is_empty() && !fenced) => break,
                "" => (),
                line => match field(line, number) {
                    Ok(field) if fields.iter().any(|known| known.key == field.key) => {
                        wrong(number, format!("“{}” is said twice: keep one of them", name(field.key)));
                    }
                    Ok(field) => fields.push(field),
                    Err(what) => wrong(number, what),
                },
            }
        }
        Parts { fields, text: lines.collect() }
    }

    /// The line of a key, if it says anything.
    pub(super) fn get(&self, key: Key) -> Option<Field<'a>> {
        self.fields.iter().find(|field| field.key == key && !field.value.is_empty()).copied()
    }
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn field(line: &str, number: usize) -> Result<Field<'_>, String> {
    let Some((written, value)) = line.split_once(':') else {
        return Err("this is no line of the header, as “titre: …”; an empty line ends the header".to_owned());
    };
    let folded = key(written);
    let known =
        KEYS.iter().find(|(_, names)| names.iter().any(|name| key(name) == folded)).map(|(key, _)| *key);
    let known = known.ok_or_else(|| {
        let names: Vec<&str> = KEYS.iter().map(|(key, _)| name(*key)).collect();
        format!("“{}” is no key of the header: there are {}", written.trim(), names.join(", "))
    })?;
    // Other programs put texts between quotes.
    let value = value.trim();
    let bare = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
    Ok(Field { key: known, value: bare, line: number })
}
