//! Hours of the ministry's exports written as one text: "Lundi : 8h00-12h00 14h00-18h00 Mardi : …".
//!
//! Days are parted by one blank or by `$`. A day that is not named is not open; of public holidays
//! nothing is known unless they are named.

use std::collections::BTreeSet;

use securite_stations::PublishedHours;

use super::sentences::{Meaning, meaning, minutes};
use super::week::{Span, WHOLE_DAY, Week, day};
use crate::note::NoteKind;
use crate::report::Report;
use crate::stations::words::{key, tidy};

/// The place of public holidays after the seven days.
const HOLIDAYS: usize = 7;

/// The hours of a text; empty is "none published".
pub(in crate::stations) fn read(raw: &str, id: &str, report: &mut Report) -> PublishedHours {
    if !raw.contains(char::is_alphanumeric) {
        return PublishedHours::None;
    }
    if meaning(raw) == Meaning::Always {
        return PublishedHours::Osm("24/7".to_owned());
    }
    if let Some(week) = week(&raw.replace('$', " ")).and_then(Week::checked) {
        return PublishedHours::Osm(week.to_string());
    }
    let parts: Vec<String> = raw.split('$').map(tidy).filter(|part| !part.is_empty()).collect();
    let words = parts.join(" ; ");
    report.note(id, NoteKind::HoursInWords, &words);
    PublishedHours::Words(words)
}

/// The week, if every word of the text is a day, a span or "fermé", each day is named once, and no
/// day is left without either.
fn week(text: &str) -> Option<Week> {
    let mut week = Week::default();
    let mut named = BTreeSet::new();
    let mut words = text.split_whitespace().map(|word| word.trim_end_matches(':')).peekable();
    while let Some(word) = words.next_if(|word| !word.is_empty()) {
        let word = key(word);
        let at = match word.as_str() {
            "jours" => words.next_if(|next| key(next) == "feries").map(|_| HOLIDAYS)?,
            name => day(name)?,
        };
        if !named.insert(at) {
            return None;
        }
        while words.next_if(|word| word.is_empty()).is_some() {}
        let spans = match words.next_if(|word| ["ferme", "fermee"].contains(&key(word).as_str())) {
            Some(_) => Vec::new(),
            None => {
                let mut spans = Vec::new();
                while let Some(span) = words.peek().and_then(|word| span(word)) {
                    spans.push(span);
                    words.next();
                }
                spans.first()?;
                spans
            }
        };
        match week.days.get_mut(at) {
            Some(day) => *day = spans,
            None => week.holidays = Some(spans),
        }
    }
    words.next().is_none().then_some(week)
}

/// "8h00-12h00", or "24h/24".
fn span(text: &str) -> Option<Span> {
    if ["24h 24", "24h 24h", "24 24"].contains(&key(text).as_str()) {
        return Some(WHOLE_DAY);
    }
    let (from, to) = text.split_once('-')?;
    Some((time(from)?, time(to)?))
}

/// "8h00", "8h" or "8:00".
pub(super) fn time(text: &str) -> Option<u16> {
    let (hours, rest) = text.split_once(['h', 'H', ':'])?;
    if hours.is_empty() || (text.contains(':') && rest.len() != 2) {
        return None;
    }
    minutes(hours, rest)
}
