//! What the directory says of hours in sentences. The few that are read are listed; any other is shown.

use super::week::Span;
use crate::stations::words::words;

/// What a sentence means for the hours beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Day and night, every day.
    Always,
    /// Open at these times on Sundays and public holidays.
    SundaysAndHolidays(Vec<Span>),
    /// Open at these times on public holidays.
    Holidays(Vec<Span>),
    /// Closed on Sundays and public holidays.
    ClosedSundaysAndHolidays,
    /// Closed on Saturdays.
    ClosedSaturdays,
    /// Opens at this minute exactly: the form takes quarters of an hour only.
    OpensAt(u16),
    /// Closes at this minute exactly.
    ClosesAt(u16),
    /// Complaints are taken at other times too: the hours themselves stand.
    ComplaintsAnyTime,
    /// Not among those that are read.
    Unread,
}

/// The sentence with its times replaced by T.
pub(super) fn meaning(sentence: &str) -> Meaning {
    let (form, times) = form(sentence);
    match (form.as_str(), times.as_slice()) {
        (form, times) if is_always(form, times) => Meaning::Always,
        ("dimanches et jours feries de T a T", [a, b]) => Meaning::SundaysAndHolidays(vec![(*a, *b)]),
        (
            "dimanches et jours feries de T a T et de T a T"
            | "le dimanche et jours feries de T a T et de T a T",
            [a, b, c, d],
        ) => Meaning::SundaysAndHolidays(vec![(*a, *b), (*c, *d)]),
        ("jours feries de T a T", [a, b]) => Meaning::Holidays(vec![(*a, *b)]),
        ("fermee le dimanche et jours feries", []) => Meaning::ClosedSundaysAndHolidays,
        ("ferme le samedi", []) => Meaning::ClosedSaturdays,
        ("accueil ouvert exactement a T" | "accueil ouvert a T", [time]) => Meaning::OpensAt(*time),
        ("fermeture a T precisement" | "fermeture a T" | "accueil ferme a T", [time]) => {
            Meaning::ClosesAt(*time)
        }
        ("hors cas depot de plainte" | "hors cas de depot de plainte", []) => Meaning::ComplaintsAnyTime,
        _ => Meaning::Unread,
    }
}

/// Day and night, every day, in whichever order and with whichever words around it that say nothing else: the
/// telephone, or one of two receptions, may be there day and night at a door that shuts.
fn is_always(form: &str, times: &[u16]) -> bool {
    const AROUND: [&str; 16] = [
        "accueil",
        "a",
        "brigade",
        "commissariat",
        "de",
        "du",
        "est",
        "et",
        "horaires",
        "le",
        "la",
        "ouvert",
        "ouverte",
        "permanence",
        "public",
        "en",
    ];
    const ALL_DAY: [&str; 6] = ["T T", "T 24", "T sur T", "T sur 24", "24 24", "24 sur 24"];
    const EVERY_DAY: [&str; 6] = ["7j 7", "7j 7j", "7 7", "7 jours sur 7", "7j sur 7", "tous les jours"];
    let whole_day = times.iter().all(|time| *time == 24 * 60) || matches!(times, [0, 1439 | 1440]);
    let told: Vec<&str> = form.split(' ').filter(|word| !AROUND.contains(word)).collect();
    let told = told.join(" ");
    let both = |all_day: &str, every_day: &str| {
        told.strip_prefix(all_day).is_some_and(|rest| rest.trim_start() == every_day)
            || told.strip_suffix(all_day).is_some_and(|rest| rest.trim_end() == every_day)
    };
    let said = ALL_DAY.iter().any(|all_day| EVERY_DAY.iter().any(|every_day| both(all_day, every_day)));
    // One record says only "Horaires 24h/24h"; "24/7" is understood everywhere.
    whole_day && (said || (form == "horaires T T" && !times.contains(&0)) || told == "24 7")
}

/// Folded words with T for each time ("9h", "12 h", "09h00"), and the times in minutes.
fn form(sentence: &str) -> (String, Vec<u16>) {
    let words = words(sentence);
    let (mut form, mut times) = (Vec::new(), Vec::new());
    let mut rest = words.iter().map(String::as_str).peekable();
    while let Some(word) = rest.next() {
        let apart = rest.peek() == Some(&"h") && word.bytes().all(|byte| byte.is_ascii_digit());
        let time =
            if apart { minutes(word, "") } else { word.split_once('h').and_then(|(h, m)| minutes(h, m)) };
        match time {
            Some(time) => {
                times.push(time);
                form.push("T");
                if apart {
                    rest.next();
                }
            }
            None => form.push(word),
        }
    }
    (form.join(" "), times)
}

/// Hours and minutes as written before and after the h; no minutes are 0.
pub(super) fn minutes(hours: &str, minutes: &str) -> Option<u16> {
    let number =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u16>().ok())?;
    let minutes = if minutes.is_empty() { 0 } else { number(minutes)? };
    let hours = number(hours)?;
    (hours <= 24 && minutes < 60).then_some(hours * 60 + minutes).filter(|time| *time <= 24 * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_that_are_read() {
        let check = |sentence: &str, expected: Meaning| assert_eq!(meaning(sentence), expected, "{sentence}");
        let (nine, noon, three, six) = (9 * 60, 12 * 60, 15 * 60, 18 * 60);
        check("Le commissariat est ouvert 24h/24h et 7j/7.", Meaning::Always);
        check("Horaires 24h/24h", Meaning::Always);
        check("24h/24 - 7j/7", Meaning::Always);
        check("Ouvert tous les jours 24 h sur 24.", Meaning::Always);
        for always in [
            "Ouvert 24h/24 et 7j/7",
            "7j/7 24h/24",
            "7 jours sur 7, 24 heures sur 24".replace(" heures", "h").as_str(),
            "24H/24, 7J/7",
            "24/24 7/7",
            "24/7",
            "Accueil du public 24h/24, 7 jours sur 7",
            "Tous les jours de 0h à 24h",
            "Tous les jours de 00h00 à 23h59",
            "0h-24h 7j/7",
        ] {
            check(always, Meaning::Always);
        }
        check("Horaires 8h/18h", Meaning::Unread);
        check("Accueil téléphonique 24h/24 et 7j/7", Meaning::Unread);
        check("Ouvert 24h/24 du lundi au vendredi", Meaning::Unread);
        check("Ouvert 24h/24", Meaning::Unread);
        check("Ouvert 7j/7", Meaning::Unread);
        check("Tous les jours de 8h à 24h", Meaning::Unread);
        check("24h/24 sauf le dimanche", Meaning::Unread);
        let twice = Meaning::SundaysAndHolidays(vec![(nine, noon), (three, six)]);
        check("Dimanches et jours fériés de 9h à 12 h et de 15h à 18h", twice);
        let twice = Meaning::SundaysAndHolidays(vec![(nine, noon), (three, 19 * 60)]);
        check("le dimanche et jours fériés : de 09h00 à 12h00 et de 15h00 à 19h00.", twice);
        let once = Meaning::SundaysAndHolidays(vec![(nine, noon)]);
        check("Dimanches et jours fériés de 09h00 à 12h00", once);
        check("Jours fériés de 9h à 12h", Meaning::Holidays(vec![(nine, noon)]));
        check("Fermée le dimanche et jours fériés", Meaning::ClosedSundaysAndHolidays);
        check("Fermé le samedi", Meaning::ClosedSaturdays);
        check("Accueil ouvert exactement à 8h35.", Meaning::OpensAt(8 * 60 + 35));
        check("Fermeture à 17h25 précisément.", Meaning::ClosesAt(17 * 60 + 25));
        check("hors cas de dépôt de plainte", Meaning::ComplaintsAnyTime);
        check("Accueil ouvert le matin uniquement sur rendez-vous.", Meaning::Unread);
        check("Jours fériés de 9h à 25h", Meaning::Unread);
        check("Jours fériés de 9h à 12h75", Meaning::Unread);
        check("", Meaning::Unread);
    }
}
