//! Whether a station is open, in words that never promise more than its data do (M3).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use securite_hours::{DayHours, HoursText, Judgement, Week};
use securite_stations::{PublishedHours, Station};

use super::state::{HoursRow, StationLine};
use crate::action::Tone;
use crate::context::Ctx;
use crate::departments::code_of as department_of;
use crate::text::Words;

/// The hours of a station, judged now.
pub(crate) struct Opening {
    pub(crate) sentence: String,
    /// [`Tone::Open`] only when fresh published hours say that the door is open now.
    pub(crate) tone: Tone,
    /// Whether one should phone before going.
    pub(crate) phone_first: bool,
    /// Whether fresh published hours say that the door is shut now.
    pub(crate) closed: bool,
    /// The text as published, where no rule reads it: belongs right below the sentence.
    pub(crate) text: Option<StationLine>,
    /// The hours day by day, where a rule reads them.
    pub(crate) table: Option<StationLine>,
}

pub(crate) fn opening(station: &Station, ctx: Ctx) -> Opening {
    let words = ctx.words;
    let department = department_of(&station.insee);
    let now = ctx.now.local(securite_hours::time_zone(&station.insee));
    let text = match &station.hours {
        PublishedHours::None => HoursText::None,
        PublishedHours::Osm(rules) => HoursText::Osm(rules),
        PublishedHours::Words(raw) => HoursText::Words(raw),
    };
    let judgement = securite_hours::judge(text, station.origin.updated, now, department);
    let (sentence, tone) = sentence(&judgement, now.date(), words);
    let holiday = |day| securite_hours::names_holiday(text, day, department);
    let sentence = with_holidays(sentence, &judgement, now.date(), holiday, words);
    let closed = matches!(judgement, Judgement::OpensAt { .. } | Judgement::ClosedForLong);
    let (text, table) = told(&station.hours, words);
    Opening { sentence, tone, phone_first: tone == Tone::Careful, closed, text, table }
}

fn sentence(judgement: &Judgement, today: NaiveDate, words: &Words) -> (String, Tone) {
    match judgement {
        Judgement::NotPublished => (words.hours_none(), Tone::Careful),
        Judgement::OpenUntil { closes } => (open_until(*closes, today, words), Tone::Open),
        Judgement::OpenAllDay => (words.hours_always_open(), Tone::Open),
        Judgement::OpensAt { opens } => (opens_at(*opens, today, words), Tone::Plain),
        Judgement::ClosedForLong => (words.hours_closed_long(), Tone::Plain),
        Judgement::HolidayUnknown => (words.hours_holiday(), Tone::Careful),
        Judgement::Old { year } => (words.hours_old(&year.to_string()), Tone::Careful),
        Judgement::Unreadable => (words.hours_unreadable(), Tone::Careful),
    }
}

/// Says that it is a public holiday where the hours are those of one: else nobody knows whether they are.
fn with_holidays(
    sentence: String,
    judgement: &Judgement,
    today: NaiveDate,
    holiday: impl Fn(NaiveDate) -> bool,
    words: &Words,
) -> String {
    let then = match judgement {
        Judgement::OpensAt { opens } => Some(opens.date()).filter(|day| *day != today),
        Judgement::OpenUntil { .. } | Judgement::OpenAllDay | Judgement::ClosedForLong => None,
        Judgement::NotPublished
        | Judgement::HolidayUnknown
        | Judgement::Old { .. }
        | Judgement::Unreadable => return sentence,
    };
    let sentence = if then.is_some_and(&holiday) { words.hours_until_holiday(&sentence) } else { sentence };
    if holiday(today) { words.hours_on_holiday(&sentence) } else { sentence }
}

fn open_until(closes: NaiveDateTime, today: NaiveDate, words: &Words) -> String {
    // Midnight ends a day: "until midnight tomorrow" for the night to come would be a day too late.
    let ends_a_day = closes.time() == NaiveTime::MIN;
    let day = if ends_a_day { closes.date().pred_opt().unwrap_or(closes.date()) } else { closes.date() };
    let time = words.time(closes.time());
    match days_after(today, day) {
        0 => words.hours_open_until(&time),
        1 => words.hours_open_until_tomorrow(&time),
        _ => words.hours_open_until_day(&words.day(day), &time),
    }
}

fn opens_at(opens: NaiveDateTime, today: NaiveDate, words: &Words) -> String {
    let time = words.time(opens.time());
    match days_after(today, opens.date()) {
        0 => words.hours_opens_today(&time),
        1 => words.hours_opens_tomorrow(&time),
        _ => words.hours_opens_on(&words.day(opens.date()), &time),
    }
}

fn days_after(today: NaiveDate, day: NaiveDate) -> i64 {
    (day - today).num_days()
}

fn told(hours: &PublishedHours, words: &Words) -> (Option<StationLine>, Option<StationLine>) {
    let raw = |text: &str| Some(StationLine::Note { text: text.to_owned(), tone: Tone::Plain });
    match hours {
        PublishedHours::None => (None, None),
        PublishedHours::Words(text) => (raw(text), None),
        PublishedHours::Osm(rules) => match securite_hours::week(rules) {
            Some(week) => {
                (None, Some(StationLine::Hours { heading: words.hours_heading(), rows: table(&week, words) }))
            }
            None => (raw(rules), None),
        },
    }
}

/// Days that follow each other with the same hours share a row.
fn table(week: &Week, words: &Words) -> Vec<HoursRow> {
    let numbered: Vec<(u32, &DayHours)> = (1..).zip(&week.days).collect();
    let runs = numbered.chunk_by(|(_, one), (_, next)| one == next);
    let mut rows: Vec<HoursRow> = runs.filter_map(|run| days_row(run, words)).collect();
    let holidays =
        week.holidays.as_ref().map_or_else(|| words.hours_unpublished(), |hours| told_day(hours, words));
    rows.push(hours_row("PH".into(), words.public_holidays(), holidays, words));
    rows
}

fn days_row(run: &[(u32, &DayHours)], words: &Words) -> Option<HoursRow> {
    let ((first, hours), (last, _)) = (run.first()?, run.last()?);
    let days = match (first, last) {
        (1, 7) => words.every_day(),
        _ if first == last => words.weekday_name(*first),
        _ => words.weekday_range(&words.weekday_name(*first), &words.weekday_name(*last)),
    };
    Some(hours_row(first.to_string(), days, told_day(hours, words), words))
}

fn told_day(hours: &DayHours, words: &Words) -> String {
    match hours {
        DayHours::Closed => words.hours_closed_day(),
        DayHours::AllDay => words.hours_all_day(),
        DayHours::Spans(spans) => {
            let told = spans.iter().map(|span| words.span(&words.time(span.opens), &words.time(span.closes)));
            told.collect::<Vec<_>>().join(", ")
        }
    }
}

fn hours_row(id: String, day: String, hours: String, words: &Words) -> HoursRow {
    HoursRow { id, accessibility_label: words.hours_day(&day, &hours), day, hours }
}
