//! Days and hours as editors write them. Without a zone they are those of Paris.

use chrono::{DateTime, Days, Duration, LocalResult, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Paris;

/// What a day means where no hour is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hour {
    /// Midnight.
    First,
    /// One second before the next day.
    Last,
}

/// Reads moments.
#[derive(Debug, Clone, Copy)]
pub struct Moments {
    /// When the folder is published.
    pub now: DateTime<Utc>,
    /// Whether days may be counted from now, as those of samples are.
    pub relative: bool,
}

impl Moments {
    /// The end of this day, of Paris: everything that it brings has come.
    pub fn end_of(day: NaiveDate) -> Option<DateTime<Utc>> {
        in_paris(day, LAST).ok()
    }

    /// What is written: `2026-11-29`, `29/11/2026 8h30`, `2026-11-29T08:30:00+01:00`, and `J-2 08:30`, `H-3` for samples.
    pub(super) fn read(&self, text: &str, hour: Hour) -> Result<DateTime<Utc>, String> {
        if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
            return Ok(moment.to_utc());
        }
        let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
        if let Some(offset) = offset(day, ['J', 'D']) {
            let today = day_of(self.relative(text)?.now);
            let day = today.checked_add_signed(Duration::days(offset)).ok_or_else(|| no_moment(text))?;
            return in_paris(day, self::time(time, hour).ok_or_else(|| no_moment(text))?);
        }
        if let Some(offset) = offset(day, ['H', 'H']).filter(|_| time.is_empty()) {
            return Ok(self.relative(text)?.now + Duration::hours(offset));
        }
        let day = self::day(day).ok_or_else(|| no_moment(text))?;
        in_paris(day, self::time(time, hour).ok_or_else(|| no_moment(text))?)
    }

    fn relative(&self, text: &str) -> Result<&Self, String> {
        let refused = "counts from the day of building, which only samples may: write a day, as 2026-11-29";
        if self.relative { Ok(self) } else { Err(format!("“{text}” {refused}")) }
    }
}

const LAST: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The day of a moment, in Paris.
pub(super) fn day_of(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Paris).date_naive()
}

/// The day this many days before.
pub(super) fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// `J-2`, `J`, `J+14`: a letter and whole days or hours, at most four digits.
fn offset(text: &str, letters: [char; 2]) -> Option<i64> {
    let number = text.strip_prefix(letters)?;
    let digits = number.strip_prefix(['+', '-']).unwrap_or_default();
    match number {
        "" => Some(0),
        _ if (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            number.parse().ok()
        }
        _ => None,
    }
}

/// `2026-11-29` or `29/11/2026`, with all their digits.
fn day(text: &str) -> Option<NaiveDate> {
    let day = ["%Y-%m-%d", "%d/%m/%Y"].iter().find_map(|form| {
        let day = NaiveDate::parse_from_str(text, form).ok()?;
        (day.format(form).to_string() == text).then_some(day)
    });
    day.filter(|_| text.len() == 10)
}

/// `08:30`, `8h30`, `8h`, also behind “à”.
fn time(text: &str, hour: Hour) -> Option<NaiveTime> {
    let text = text.trim().trim_start_matches('à').trim();
    if text.is_empty() {
        return Some(if hour == Hour::First { NaiveTime::MIN } else { LAST });
    }
    let (hours, minutes) = text.split_once([':', 'h'])?;
    let minutes = if minutes.is_empty() && text.ends_with('h') { "00" } else { minutes.trim() };
    let plain = |text: &str, longest| {
        (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !plain(hours.trim(), 2) || minutes.len() != 2 || !plain(minutes, 2) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.trim().parse().ok()?, minutes.parse().ok()?, 0)
}

fn in_paris(day: NaiveDate, time: NaiveTime) -> Result<DateTime<Utc>, String> {
    match Paris.from_local_datetime(&day.and_time(time)) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Ok(moment.to_utc()),
        LocalResult::None => {
            let what = "does not exist in Paris, where clocks go forward then: write another hour";
            Err(format!("{day} {} {what}", time.format("%H:%M")))
        }
    }
}

fn no_moment(text: &str) -> String {
    format!("“{text}” is no day: write it as 2026-11-29 or 29/11/2026, with an hour as 08:30 if one matters")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let moments = Moments { now: "2026-11-29T10:00:00Z".parse().unwrap(), relative: true };
        moments.read(text, Hour::First).map(|moment| moment.to_rfc3339())
    }

    #[test]
    fn days_and_hours_are_those_of_paris() {
        for (text, moment) in [
            ("2026-11-29", "2026-11-28T23:00:00+00:00"),
            ("29/11/2026", "2026-11-28T23:00:00+00:00"),
            ("2026-07-01 08:30", "2026-07-01T06:30:00+00:00"),
            ("01/07/2026 à 8h30", "2026-07-01T06:30:00+00:00"),
            ("2026-07-01T8h", "2026-07-01T06:00:00+00:00"),
            ("2026-07-01T08:30:00-10:00", "2026-07-01T18:30:00+00:00"),
            ("2026-10-25 02:30", "2026-10-25T00:30:00+00:00"),
            ("J", "2026-11-28T23:00:00+00:00"),
            ("J-2 08:30", "2026-11-27T07:30:00+00:00"),
            ("J+200", "2027-06-16T22:00:00+00:00"),
            ("H-3", "2026-11-29T07:00:00+00:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(moment), "{text}");
        }
        assert_eq!(
            read("2026-03-29 02:30").unwrap_err(),
            "2026-03-29 02:30 does not exist in Paris, where clocks go forward then: write another hour"
        );
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "demain",
            "2026-13-01",
            "2026-02-30",
            "1/7/2026",
            "26-11-29",
            "2026-11-29 25:00",
            "2026-11-29 8",
            "2026-11-29 08:3",
            "J+99999",
            "J-",
            "J2",
            "H-3 08:00",
            "2026-11-29 +8:00",
            "2026-11-29 08:60",
        ] {
            assert!(read(text).is_err_and(|what| what.contains("is no day")), "{text}");
        }
    }

    #[test]
    fn a_day_without_an_hour_is_its_first_or_last_moment() {
        let moments = Moments { now: "2026-11-29T10:00:00Z".parse().unwrap(), relative: false };
        let last = moments.read("2026-12-06", Hour::Last).unwrap();
        assert_eq!(last.to_rfc3339(), "2026-12-06T22:59:59+00:00");
        assert!(moments.read("J-2", Hour::Last).unwrap_err().contains("only samples may"));
    }
}
