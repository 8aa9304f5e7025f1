//! Hours of the directory: blocks of days in any order, and sentences beside them.

use securite_stations::PublishedHours;
use serde::Deserialize;

use super::sentences::{Meaning, meaning};
use super::week::{Span, Week, day};
use crate::note::NoteKind;
use crate::report::Report;
use crate::stations::words::tidy;

/// An exact minute in words is one that the quarters of an hour of the form could not say.
const QUARTER: u16 = 15;

#[derive(Deserialize)]
struct Published {
    plages: Vec<Block>,
}

/// Some days that follow each other, with the same hours.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(in crate::stations) struct Block {
    /// First day, "lundi".
    pub(in crate::stations) debut: String,
    /// Last day.
    pub(in crate::stations) fin: String,
    /// From and to, "08:00:00".
    #[serde(default)]
    pub(in crate::stations) heures: Vec<(String, String)>,
    /// A sentence about these days.
    #[serde(default)]
    pub(in crate::stations) note: String,
}

/// The blocks of a column of the CSV file; what is wrong with it when it is none.
pub(in crate::stations) fn from_json(json: &str) -> Result<Vec<Block>, String> {
    if json.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::from_str::<Published>(json)
        .map(|published| published.plages)
        .map_err(|error| format!("{error}: {json}"))
}

/// Hours, and the words to show beside them.
pub(in crate::stations) fn read(
    blocks: &Result<Vec<Block>, String>,
    comment: &str,
    id: &str,
    report: &mut Report,
) -> (PublishedHours, String) {
    let comment = tidy(comment);
    let blocks = match blocks {
        Ok(blocks) => blocks,
        Err(fault) => {
            report.note(id, NoteKind::HoursInWords, fault);
            return (PublishedHours::None, comment);
        }
    };
    if blocks.is_empty() {
        let always = meaning(&comment) == Meaning::Always;
        return if always {
            (PublishedHours::Osm("24/7".into()), String::new())
        } else {
            (PublishedHours::None, comment)
        };
    }
    if let Some(week) = week(blocks, &comment) {
        let said = blocks.iter().map(|block| tidy(&block.note)).chain([comment]);
        let said: Vec<String> = said.filter(|text| !text.is_empty()).collect();
        return (PublishedHours::Osm(week.to_string()), said.join(" "));
    }
    let words = in_words(blocks, &comment);
    report.note(id, NoteKind::HoursInWords, &words);
    (PublishedHours::Words(words), String::new())
}

/// The week, if every block and every sentence is read and they agree.
fn week(blocks: &[Block], comment: &str) -> Option<Week> {
    let mut week = Week::default();
    for block in blocks {
        let mut spans = block.heures.iter().map(span).collect::<Option<Vec<Span>>>()?;
        spans.sort_unstable();
        // A block without times says its hours in words.
        spans.first()?;
        let (exact, general): (Vec<_>, Vec<_>) = sentences(&block.note)
            .partition(|meaning| matches!(meaning, Meaning::OpensAt(_) | Meaning::ClosesAt(_)));
        exact.iter().try_for_each(|meaning| correct(&mut spans, meaning))?;
        let days = day(&block.debut)?..=day(&block.fin)?;
        for of_day in week.days.get_mut(days).filter(|days| !days.is_empty())? {
            of_day.extend(&spans);
        }
        general.iter().try_for_each(|meaning| week.add(meaning))?;
    }
    sentences(comment).try_for_each(|meaning| week.add(&meaning))?;
    week.checked()
}

impl Week {
    /// What a sentence adds; `None` when it contradicts the blocks or is not read.
    fn add(&mut self, meaning: &Meaning) -> Option<()> {
        let [.., saturday, sunday] = &mut self.days;
        match meaning {
            Meaning::SundaysAndHolidays(spans) => {
                if !sunday.is_empty() && sunday != spans {
                    return None;
                }
                sunday.clone_from(spans);
                self.holidays = Some(spans.clone());
            }
            Meaning::Holidays(spans) => self.holidays = Some(spans.clone()),
            Meaning::ClosedSundaysAndHolidays if sunday.is_empty() => self.holidays = Some(Vec::new()),
            Meaning::ClosedSaturdays if saturday.is_empty() => (),
            Meaning::ComplaintsAnyTime => (),
            Meaning::Always => self.always = true,
            _ => return None,
        }
        Some(())
    }
}

fn sentences(text: &str) -> impl Iterator<Item = Meaning> {
    text.split(". ").filter(|sentence| sentence.contains(char::is_alphanumeric)).map(meaning)
}

/// Puts the exact minute in place of the quarter beside it.
fn correct(spans: &mut [Span], exact: &Meaning) -> Option<()> {
    let (bound, minute) = match exact {
        Meaning::OpensAt(minute) => (&mut spans.first_mut()?.0, *minute),
        Meaning::ClosesAt(minute) => (&mut spans.last_mut()?.1, *minute),
        _ => return None,
    };
    (bound.abs_diff(minute) < QUARTER).then(|| *bound = minute)
}

fn span((from, to): &(String, String)) -> Option<Span> {
    Some((minutes(from)?, minutes(to)?))
}

/// "08:30:00" in minutes.
fn minutes(text: &str) -> Option<u16> {
    if text == "24:00:00" {
        return Some(24 * 60);
    }
    let time = chrono::NaiveTime::parse_from_str(text, "%H:%M:%S").ok()?;
    u16::try_from(chrono::Timelike::num_seconds_from_midnight(&time) / 60).ok()
}

/// The source's words, in its order.
fn in_words(blocks: &[Block], comment: &str) -> String {
    let mut said = Vec::new();
    let times: Vec<String> = blocks.iter().map(block_in_words).filter(|text| !text.is_empty()).collect();
    said.push(times.join(" ; "));
    said.extend(blocks.iter().map(|block| tidy(&block.note)));
    said.push(comment.to_owned());
    said.retain(|text| !text.is_empty());
    said.iter().map(|text| text.trim_end_matches('.')).collect::<Vec<_>>().join(". ") + "."
}

/// "lundi-vendredi 08:00-12:00, 14:00-18:00".
fn block_in_words(block: &Block) -> String {
    let short =
        |time: &str| time.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(time).to_owned();
    let times = block.heures.iter().map(|(from, to)| format!("{}-{}", short(from), short(to)));
    let times = times.collect::<Vec<_>>().join(", ");
    let days =
        if block.debut == block.fin { block.debut.clone() } else { format!("{}-{}", block.debut, block.fin) };
    tidy(&format!("{days} {times}"))
}
