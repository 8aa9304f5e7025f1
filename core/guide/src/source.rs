//! Where a fact was read.

/// A publication that says so.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Source {
    /// Its name, as published.
    pub title: String,
    /// Its page; empty where it has none.
    #[serde(default)]
    pub url: String,
    /// Its date as far as it is known: "2024-10-16", "2024-10", "2024"; empty where it bears none.
    #[serde(default)]
    pub date: String,
}

/// Whether it is a date as sources bear them: a year, a month, or a day.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == digits && part.parse().is_ok_and(|number| range.contains(&number))
    };
    let Some((year, rest)) = parts.split_first() else { return false };
    number(year, 4, 1990..=2100)
        && rest.len() <= 2
        && rest.iter().zip([1..=12, 1..=31]).all(|(part, range)| number(part, 2, range))
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day() {
        for date in ["2024", "2024-10", "2024-10-16"] {
            assert!(is_date(date), "{date}");
        }
        for date in ["", "unknown", "24", "2024-13", "2024-1", "2024-10-32", "2024-10-16-1", "1024", "+024"] {
            assert!(!is_date(date), "{date}");
        }
    }
}
