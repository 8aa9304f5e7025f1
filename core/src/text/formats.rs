//! How dates, times, lengths and phone numbers are written.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Language, Words};

impl Words {
    /// "24 août 2026".
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        let day = self.day_of_month(date.day());
        unbroken(&self.date_full(&day, &self.month_name(date.month()), &date.year().to_string()))
    }

    /// "août 2026".
    pub(crate) fn month(&self, date: NaiveDate) -> String {
        unbroken(&self.date_month(&self.month_name(date.month()), &date.year().to_string()))
    }

    /// A date as a source bears it, "2024", "2024-10", "2024-10-16"; what is none is said as it is.
    pub(crate) fn published(&self, date: &str) -> String {
        let first_day = if date.len() == 7 { format!("{date}-01") } else { date.to_owned() };
        match first_day.parse() {
            Ok(day) if date.len() == 7 => self.month(day),
            Ok(day) => self.date(day),
            Err(_) => date.to_owned(),
        }
    }

    /// "vendredi 25 décembre".
    pub(crate) fn day(&self, date: NaiveDate) -> String {
        let weekday = self.weekday_name(date.weekday().number_from_monday());
        unbroken(&self.date_of_week(&self.day_of_month(date.day()), &self.month_name(date.month()), &weekday))
    }

    /// "18 h 30", "18:30", "minuit".
    pub(crate) fn time(&self, time: NaiveTime) -> String {
        let hour = time.hour().to_string();
        match (time.hour(), time.minute()) {
            (0, 0) => self.midnight(),
            (_, 0) => self.time_hour(&hour),
            (_, minutes) => self.time_hour_minutes(&hour, &format!("{minutes:02}")),
        }
    }

    /// "350 m" to 10 m below a kilometre, "2,4 km" below ten, "35 km" above.
    pub(crate) fn distance(&self, metres: f64) -> String {
        let rounded = (metres / 10.0).round() * 10.0;
        if rounded < 1_000.0 {
            return self.metres(&format!("{rounded:.0}"));
        }
        let kilometres = metres / 1_000.0;
        if kilometres >= 9.95 {
            return self.kilometres(&format!("{kilometres:.0}"));
        }
        self.kilometres(&self.decimal(kilometres))
    }

    /// "850 octets", "12 ko", "20,8 Mo"; a kilobyte has a thousand bytes.
    pub(crate) fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => self.size_bytes(&bytes.to_string()),
            1_000..1_000_000 => self.size_kilobytes(&(bytes / 1_000).to_string()),
            _ => self.size_megabytes(&self.decimal(bytes as f64 / 1e6)),
        }
    }

    /// With one decimal: "2,4", "2.4".
    fn decimal(&self, number: f64) -> String {
        let number = format!("{number:.1}");
        match self.language {
            Language::French => number.replace('.', ","),
            Language::English => number,
            #[cfg(debug_assertions)]
            Language::Pseudo => number,
        }
    }
}

/// "01 34 67 89 89" for "+33134678989". Overseas numbers whose prefix is also dialled within
/// France keep it as their own first digits: "0590 89 77 17".
pub(crate) fn phone(number: &str) -> String {
    const OVERSEAS: [&str; 4] = ["262", "590", "594", "596"];
    let national = |rest: &str| pairs(&format!("0{rest}"), 2);
    if let Some(rest) = number.strip_prefix("+33") {
        return national(rest);
    }
    for prefix in OVERSEAS {
        // The national number repeats the prefix: +590 590 89 77 17.
        if let Some(rest) = number.strip_prefix('+').and_then(|rest| rest.strip_prefix(prefix)) {
            return pairs(&format!("0{rest}"), 4);
        }
    }
    match number.strip_prefix('+') {
        None if number.len() == 6 => grouped(number, &[3, 3]),
        None if number.len() == 10 && number.starts_with("08") => grouped(number, &[1, 3, 3, 3]),
        None if number.len() == 10 => pairs(number, 2),
        Some(foreign) if foreign.len() > 3 => {
            let (country, rest): (String, String) =
                (foreign.chars().take(3).collect(), foreign.chars().skip(3).collect());
            format!("+{country} {}", pairs(&rest, 2))
        }
        _ => number.to_owned(),
    }
}

/// Digits in groups of these lengths.
fn grouped(digits: &str, lengths: &[usize]) -> String {
    let mut rest = digits.chars();
    let groups: Vec<String> = lengths.iter().map(|length| rest.by_ref().take(*length).collect()).collect();
    groups.join("\u{a0}")
}

/// A date stays on one line.
fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Digits in pairs after a first group of this length.
fn pairs(digits: &str, first: usize) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at >= first && (at - first).is_multiple_of(2) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
