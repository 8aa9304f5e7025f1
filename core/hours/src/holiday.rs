//! The public holidays of each department.
//!
//! One idea: a day is *sure* when a legal text makes it a public holiday of the whole department,
//! and only *possible* when the law names some communes, when law and practice disagree, or when
//! nothing better than a custom, a newspaper or another calendar names it. On a possible holiday
//! hours are said only if they are the same either way (see `rules`).
//!
//! Sources:
//!
//! - France: Code du travail L3133-1 (version of 10 August 2016). The islands of the Pacific have
//!   their own labour codes, with the same eleven days and more.
//! - Alsace and Moselle: Code du travail L3134-13 (1 May 2008): 26 December, and Good Friday "in
//!   communes with a Protestant church or a mixed church".
//! - Abolition of slavery: Code du travail L3422-2 (2019) and décret 83-1003 of 23 November 1983
//!   as changed by décret 2012-553. Both say 27 May for Saint-Martin, while the prefecture has
//!   announced 28 May each year since 2018 (soualigapost.com, 17 May 2019 and 27 May 2024): both
//!   days are possible.
//! - New Caledonia: accord interprofessionnel territorial, article 74, as listed by job.nc (the
//!   territory's employment service): 24 September.
//! - French Polynesia: tahiti-infos.com, 31 December 2024 (5 March, Good Friday, 29 June) and
//!   6 May 2025 (20 November in place of 29 June from 2026): newspapers, so possible.
//! - Wallis and Futuna: arrêté 2022-1071 of 28 December 2022 (28 April, 29 June, 29 July), by which the prefect
//!   names the territory's days as each year; read in the reasons for the calendar of focus-shift/jollyday (pull
//!   request 1400, 20 July 2026), and the same three days in date-holidays 3.27 (pull request 586, 25 March 2026).
//! - Schoelcher's day (21 July) and Good Friday in Guadeloupe and Martinique: customs (Etalab for
//!   the first, effet-mer-guadeloupe.fr for the second): possible.
//!
//! Left out, for want of a date known in advance or of a source: the Muslim feasts that L3422-2
//! leaves to custom in Mayotte (they follow the moon as seen), carnival and All Souls in the
//! Antilles and Guyane, days that a prefect or an assembly grants for one year only.

use chrono::{Datelike, Days, NaiveDate};

/// A public holiday, so that it can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 5 March: arrival of the Gospel, French Polynesia.
    GospelDay,
    /// The Friday before Easter: parts of Alsace and Moselle, Antilles, French Polynesia.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 28 April: Saint Peter Chanel, Wallis and Futuna.
    SaintPeterChanel,
    /// 1 May.
    LabourDay,
    /// 8 May: victory of 1945.
    VictoryDay,
    /// The abolition of slavery, on the day of each department.
    AbolitionOfSlavery,
    /// 39 days after Easter.
    Ascension,
    /// 50 days after Easter.
    WhitMonday,
    /// 29 June: autonomy of French Polynesia.
    AutonomyDay,
    /// 29 June: Saints Peter and Paul, Wallis and Futuna.
    SaintsPeterAndPaul,
    /// 14 July.
    NationalDay,
    /// 21 July: Victor Schoelcher, Guadeloupe and Martinique.
    SchoelcherDay,
    /// 29 July: day of the territory, Wallis and Futuna.
    TerritoryDay,
    /// 15 August.
    Assumption,
    /// 24 September: citizenship, New Caledonia.
    CitizenshipDay,
    /// 1 November.
    AllSaints,
    /// 11 November.
    Armistice,
    /// 20 November: rising of the Pleiades, French Polynesia.
    Matarii,
    /// 25 December.
    Christmas,
    /// 26 December, Alsace and Moselle.
    SecondChristmasDay,
}

/// The public holiday of that day in that department ("95", "2A", "974"), sure or only possible.
pub fn holiday(day: NaiveDate, department: &str) -> Option<Holiday> {
    on(day, department).map(|(holiday, _)| holiday)
}

/// How far a public holiday is established.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// By a legal text, for the whole department.
    Sure,
    /// In some communes, by custom, or by a weaker source.
    Possible,
}

/// The public holiday of that day, with what it is worth. A sure one comes before a possible one.
pub(crate) fn on(day: NaiveDate, department: &str) -> Option<(Holiday, Certainty)> {
    let local = LOCAL
        .iter()
        .filter(|(departments, ..)| departments.contains(&department))
        .map(|&(_, when, holiday, certainty)| (when, holiday, certainty));
    let national = NATIONAL.iter().map(|&(when, holiday)| (when, holiday, Certainty::Sure));
    national
        .chain(local)
        .filter(|(when, ..)| when.falls_on(day))
        .map(|(_, holiday, certainty)| (holiday, certainty))
        .min_by_key(|(_, certainty)| *certainty == Certainty::Possible)
}

/// When a holiday falls.
#[derive(Clone, Copy)]
enum When {
    /// A month and a day of it.
    Fixed(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
}

impl When {
    fn falls_on(self, day: NaiveDate) -> bool {
        match self {
            When::Fixed(month, of_month) => (day.month(), day.day()) == (month, of_month),
            When::Easter(after) => {
                easter(day.year()).is_some_and(|easter| (day - easter).num_days() == after)
            }
        }
    }
}

use Certainty::{Possible, Sure};
use When::{Easter, Fixed};

const NATIONAL: [(When, Holiday); 11] = [
    (Fixed(1, 1), Holiday::NewYear),
    (Easter(1), Holiday::EasterMonday),
    (Fixed(5, 1), Holiday::LabourDay),
    (Fixed(5, 8), Holiday::VictoryDay),
    (Easter(39), Holiday::Ascension),
    (Easter(50), Holiday::WhitMonday),
    (Fixed(7, 14), Holiday::NationalDay),
    (Fixed(8, 15), Holiday::Assumption),
    (Fixed(11, 1), Holiday::AllSaints),
    (Fixed(11, 11), Holiday::Armistice),
    (Fixed(12, 25), Holiday::Christmas),
];

const LOCAL: [(&[&str], When, Holiday, Certainty); 19] = [
    // Which communes have a Protestant church is not in our data: unknown in all three.
    (&["57", "67", "68"], Easter(-2), Holiday::GoodFriday, Possible),
    (&["57", "67", "68"], Fixed(12, 26), Holiday::SecondChristmasDay, Sure),
    (&["971"], Fixed(5, 27), Holiday::AbolitionOfSlavery, Sure),
    (&["972"], Fixed(5, 22), Holiday::AbolitionOfSlavery, Sure),
    (&["973"], Fixed(6, 10), Holiday::AbolitionOfSlavery, Sure),
    (&["974"], Fixed(12, 20), Holiday::AbolitionOfSlavery, Sure),
    (&["976"], Fixed(4, 27), Holiday::AbolitionOfSlavery, Sure),
    (&["977"], Fixed(10, 9), Holiday::AbolitionOfSlavery, Sure),
    (&["978"], Fixed(5, 27), Holiday::AbolitionOfSlavery, Possible),
    (&["978"], Fixed(5, 28), Holiday::AbolitionOfSlavery, Possible),
    (&["971", "972", "987"], Easter(-2), Holiday::GoodFriday, Possible),
    (&["971", "972"], Fixed(7, 21), Holiday::SchoelcherDay, Possible),
    (&["986"], Fixed(4, 28), Holiday::SaintPeterChanel, Sure),
    (&["986"], Fixed(6, 29), Holiday::SaintsPeterAndPaul, Sure),
    (&["986"], Fixed(7, 29), Holiday::TerritoryDay, Sure),
    (&["987"], Fixed(3, 5), Holiday::GospelDay, Possible),
    (&["987"], Fixed(6, 29), Holiday::AutonomyDay, Possible),
    (&["987"], Fixed(11, 20), Holiday::Matarii, Possible),
    (&["988"], Fixed(9, 24), Holiday::CitizenshipDay, Sure),
];

/// Easter Sunday (Gregorian; Meeus, Jones and Butcher). `None` outside chrono's years.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moved = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moved + 15).rem_euclid(30);
    let leaps = 32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4);
    let to_sunday = (leaps - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let after_22_march = epact + to_sunday - 7 * late;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(after_22_march.unsigned_abs().into()))
}
