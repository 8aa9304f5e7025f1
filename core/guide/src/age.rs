//! How old a fact may grow before the app says its age (S3).

use chrono::{Months, NaiveDate};

use crate::{Advice, Service};

/// Hours, prices and addresses of services change.
const OF_SERVICES: Months = Months::new(12);
/// What to do changes slowly.
const OF_ADVICE: Months = Months::new(36);

impl Service {
    /// Whether it is older than services may be without saying so. Emergency numbers never are.
    pub fn is_aged(&self, today: NaiveDate) -> bool {
        !self.emergency && is_past(&self.checked, OF_SERVICES, today)
    }
}

impl Advice {
    /// Whether it is older than advice may be without saying so.
    pub fn is_aged(&self, today: NaiveDate) -> bool {
        is_past(&self.checked, OF_ADVICE, today)
    }
}

/// A date of a month or a year counts from its first day; one that is none is of no age: its entry is to be checked.
fn is_past(checked: &str, limit: Months, today: NaiveDate) -> bool {
    let first_day = match checked.len() {
        4 => format!("{checked}-01-01"),
        7 => format!("{checked}-01"),
        _ => checked.to_owned(),
    };
    let day: Option<NaiveDate> = first_day.parse().ok();
    day.and_then(|day| day.checked_add_months(limit)).is_some_and(|end| end < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_a_fact_past_the_limit_of_its_kind_is_aged_and_an_emergency_number_never() {
        let check = |checked: &str, today: &str, service: bool, advice: bool| {
            let today = today.parse().unwrap();
            let it = Service { checked: checked.into(), ..Service::default() };
            assert_eq!(it.is_aged(today), service, "{checked} {today}");
            assert!(!Service { emergency: true, ..it }.is_aged(today));
            assert_eq!(Advice { checked: checked.into(), ..Advice::default() }.is_aged(today), advice);
        };
        check("2025-01-28", "2026-01-28", false, false);
        check("2025-01-28", "2026-01-29", true, false);
        check("2025", "2026-01-02", true, false);
        check("2023-03", "2026-03-02", true, true);
        check("2025-01-28", "2099-01-01", true, true);
        check("2025-01-28", "1970-01-01", false, false);
        check("", "2026-01-01", false, false);
        check("soon", "2026-01-01", false, false);
    }
}
