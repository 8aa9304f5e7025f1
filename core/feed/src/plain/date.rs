//! Dates as feeds write them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Paris;

/// Seconds of 1 January 2000, when there were first feeds: what is dated earlier has no date.
pub(super) const FIRST: i64 = 946_684_800;

/// Zones that RFC 822 does not know and French servers write.
const ZONES: [(&str, &str); 3] = [(" CEST", " +0200"), (" CET", " +0100"), (" UTC", " +0000")];

/// The moment. What has no zone is the time of Paris: the standards want one, and who leaves it out means his own.
pub(super) fn instant(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let short = text.len() <= 64 && text.is_ascii();
    if !short {
        return None;
    }
    if text.starts_with(|letter: char| letter.is_ascii_digit()) && text.get(4..5) == Some("-") {
        return iso(&text.replacen('T', " ", 1));
    }
    // The day of the week is often wrong, and says nothing.
    let date = text.split_once(',').map_or(text, |(_, date)| date).trim();
    let named = ZONES.iter().find_map(|(zone, hours)| Some(format!("{}{hours}", date.strip_suffix(zone)?)));
    let date = named.as_deref().unwrap_or(date);
    let zoned = DateTime::parse_from_rfc2822(date).ok().map(|time| time.to_utc());
    zoned.or_else(|| paris(date, &["%d %b %Y %H:%M:%S", "%d %b %Y %H:%M"]))
}

fn iso(text: &str) -> Option<DateTime<Utc>> {
    let zoned = ["%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%d %H:%M%#z"];
    let zoned = zoned.iter().find_map(|form| DateTime::parse_from_str(text, form).ok());
    zoned
        .map(|time| time.to_utc())
        .or_else(|| paris(text, &["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"]))
        .or_else(|| {
            let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            in_paris(day.and_time(NaiveTime::MIN))
        })
}

fn paris(text: &str, forms: &[&str]) -> Option<DateTime<Utc>> {
    forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()).and_then(in_paris)
}

fn in_paris(time: NaiveDateTime) -> Option<DateTime<Utc>> {
    Paris.from_local_datetime(&time).earliest().map(|time| time.to_utc())
}
