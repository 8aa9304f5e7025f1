//! The text of an item, made of the fields of the official interface.

use chrono::Days;
use serde_json::{Map, Value};

use super::import::Importing;
use super::moment::{Hour, day_of};
use super::themes::{french, theme};
use super::values::OPEN;

/// The fields of the interface.
const FIELDS: [&str; 7] = ["title", "message", "date", "theme", "place", "link", "image"];

/// The text of an item while it is written, and what is open in it, by line.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) text: String,
    pub(super) open: Vec<(usize, String)>,
}

/// What could not be told.
struct Open {
    /// What the list says.
    value: String,
    why: String,
}

impl Sheet {
    fn say(&mut self, name: &str, value: Result<String, Open>) {
        let value = value.unwrap_or_else(|Open { value, why }| {
            self.open.push((self.text.lines().count() + 1, why));
            format!("{OPEN} {value}").trim_end().to_owned()
        });
        self.text += &format!("{name}: {value}\n");
    }
}

impl Importing<'_> {
    /// The text of an item.
    pub(super) fn sheet(&self, item: &Map<String, Value>) -> Sheet {
        let mut sheet = Sheet::default();
        sheet.say("titre", text(item, "title").ok_or_else(|| missing("title")));
        sheet.say(
            "thèmes",
            each(texts(item, "theme"), "theme", |name| theme(name).map(|it| french(it).to_owned())),
        );
        sheet.say(
            "lieux",
            each(texts(item, "place"), "place", |name| self.places.area(name).map(|_| name.to_owned())),
        );
        let date = text(item, "date").ok_or_else(|| missing("date"));
        sheet.say(
            "publié",
            date.and_then(|date| match self.moments.read(&date, Hour::First) {
                Ok(_) => Ok(date),
                Err(why) => Err(Open { value: date, why }),
            }),
        );
        let last = self.unsaid.days.zip(self.moment(item));
        let last = last.and_then(|(days, moment)| day_of(moment).checked_add_days(Days::new(days)));
        let unsaid = |what: &str| Open { value: String::new(), why: what.to_owned() };
        sheet.say(
            "jusqu’au",
            last.map(|day| day.to_string())
                .ok_or_else(|| unsaid("the list says no last day: write one, or import with --days")),
        );
        sheet.say(
            "source",
            self.unsaid.source.clone().ok_or_else(|| {
                unsaid("the list does not say who says it: write it, or import with --source")
            }),
        );
        for (name, field) in [("lien", "link"), ("image", "image")] {
            sheet.text.extend(text(item, field).map(|value| format!("{name}: {value}\n")));
        }
        for name in item.keys().filter(|name| !FIELDS.contains(&name.as_str())) {
            sheet.open.push((0, format!("the field “{name}” is not known here and was left out")));
        }
        match item.get("message").and_then(Value::as_str).map(str::trim).filter(|it| !it.is_empty()) {
            Some(message) => sheet.text += &format!("\n{message}\n"),
            None => sheet.open.push((0, missing("message").why)),
        }
        sheet
    }
}

fn missing(field: &str) -> Open {
    Open { value: String::new(), why: format!("the list says no {field}: write it") }
}

/// A list of values, if each of them can be told.
fn each(
    values: Vec<String>,
    field: &str,
    told: impl Fn(&str) -> Result<String, String>,
) -> Result<String, Open> {
    let outcome: Vec<Result<String, String>> = values.iter().map(|value| told(value)).collect();
    let why: Vec<&str> = outcome.iter().filter_map(|one| one.as_ref().err()).map(String::as_str).collect();
    if values.is_empty() {
        Err(missing(field))
    } else if why.is_empty() {
        Ok(outcome.into_iter().flatten().collect::<Vec<_>>().join(", "))
    } else {
        Err(Open { why: why.join("; "), value: values.join(", ") })
    }
}

/// A field in one line, if it says anything.
pub(super) fn text(item: &Map<String, Value>, field: &str) -> Option<String> {
    let text = item.get(field)?.as_str()?.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    Some(text).filter(|text| !text.is_empty())
}

/// A field that may be a list.
fn texts(item: &Map<String, Value>, field: &str) -> Vec<String> {
    match item.get(field) {
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => text(item, field).into_iter().collect(),
    }
}
