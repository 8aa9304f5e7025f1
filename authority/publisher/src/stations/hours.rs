//! Opening hours of the directory → OSM `opening_hours`, where nothing is left to guess.
//!
//! Blocks of days may come in any order. What contradicts itself, or stands beside a sentence that no
//! rule reads, stays in words: a wrong "open" can send a hunted person to a shut door.

use std::fmt::Write;

use securite_stations::PublishedHours;
use serde::Deserialize;

use super::note::{Note, NoteKind, note};
use super::sentences::{Meaning, Span, meaning};
use super::words::tidy;

const DAYS: [(&str, &str); 7] = [
    ("lundi", "Mo"),
    ("mardi", "Tu"),
    ("mercredi", "We"),
    ("jeudi", "Th"),
    ("vendredi", "Fr"),
    ("samedi", "Sa"),
    ("dimanche", "Su"),
];
/// An exact minute in words is one that the quarters of an hour of the form could not say.
const QUARTER: u16 = 15;

#[derive(Deserialize)]
struct Published {
    plages: Vec<Block>,
}

#[derive(Deserialize)]
struct Block {
    debut: String,
    fin: String,
    #[serde(default)]
    heures: Vec<(String, String)>,
    #[serde(default)]
    note: String,
}

/// A week as the blocks give it, with what sentences add.
#[derive(Default)]
struct Week {
    days: [Vec<Span>; 7],
    /// `None`: nothing is said of public holidays.
    holidays: Option<Vec<Span>>,
}

/// Hours, and the words to show beside them.
pub(super) fn read(json: &str, comment: &str, id: &str, report: &mut Vec<Note>) -> (PublishedHours, String) {
    let comment = tidy(comment);
    let blocks = match json {
        "" => Vec::new(),
        _ => match serde_json::from_str::<Published>(json) {
            Ok(published) => published.plages,
            Err(error) => {
                note(report, id, NoteKind::HoursInWords, format!("{error}: {json}"));
                return (PublishedHours::None, comment);
            }
        },
    };
    if blocks.is_empty() {
        let always = meaning(&comment) == Meaning::Always;
        return if always {
            (PublishedHours::Osm("24/7".into()), String::new())
        } else {
            (PublishedHours::None, comment)
        };
    }
    if let Some(week) = week(&blocks, &comment) {
        let said = blocks.iter().map(|block| tidy(&block.note)).chain([comment]);
        let said: Vec<String> = said.filter(|text| !text.is_empty()).collect();
        return (PublishedHours::Osm(week.to_string()), said.join(" "));
    }
    let words = in_words(&blocks, &comment);
    note(report, id, NoteKind::HoursInWords, &words);
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
    for spans in &mut week.days {
        spans.sort_unstable();
    }
    week.days.iter().chain(&week.holidays).all(|spans| apart(spans)).then_some(week)
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
            _ => return None,
        }
        Some(())
    }
}

/// In OSM syntax, days with the same hours together: "Mo-Fr 08:00-12:00,14:00-18:00; PH off".
impl std::fmt::Display for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = String::new();
        let mut named = DAYS.iter().zip(&self.days).peekable();
        while let Some(((_, first), spans)) = named.next() {
            let mut last = first;
            while let Some(((_, day), _)) = named.next_if(|(_, next)| *next == spans) {
                last = day;
            }
            if spans.is_empty() {
                continue;
            }
            let days = if first == last { (*first).to_owned() } else { format!("{first}-{last}") };
            let separator = if text.is_empty() { "" } else { "; " };
            write!(text, "{separator}{days} {}", clock(spans))?;
        }
        match &self.holidays {
            Some(spans) if spans.is_empty() => text.push_str("; PH off"),
            Some(spans) => write!(text, "; PH {}", clock(spans))?,
            None => (),
        }
        f.write_str(&text)
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

/// Sorted spans that do not overlap, each with a length.
fn apart(spans: &[Span]) -> bool {
    spans.iter().all(|(from, to)| from < to) && spans.is_sorted_by(|one, next| one.1 <= next.0)
}

fn day(name: &str) -> Option<usize> {
    DAYS.iter().position(|(french, _)| *french == name)
}

fn span((from, to): &(String, String)) -> Option<Span> {
    Some((minutes(from)?, minutes(to)?))
}

/// "08:30:00" in minutes.
fn minutes(text: &str) -> Option<u16> {
    let time = chrono::NaiveTime::parse_from_str(text, "%H:%M:%S").ok()?;
    u16::try_from(chrono::Timelike::num_seconds_from_midnight(&time) / 60).ok()
}

fn clock(spans: &[Span]) -> String {
    let one = |(from, to): &Span| format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    spans.iter().map(one).collect::<Vec<_>>().join(",")
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Days ("lundi-vendredi"), spans ("08:00", "12:00"), a note.
    type Said<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

    fn json(blocks: &[Said<'_>]) -> String {
        let block = |(days, spans, note): &Said<'_>| {
            let (from, to) = days.split_once('-').unwrap_or((days, days));
            let spans: Vec<_> =
                spans.iter().map(|(a, b)| vec![format!("{a}:00"), format!("{b}:00")]).collect();
            serde_json::json!({ "debut": from, "fin": to, "heures": spans, "note": note })
        };
        serde_json::json!({ "plages": blocks.iter().map(block).collect::<Vec<_>>() }).to_string()
    }

    fn check(json: &str, comment: &str, expected: PublishedHours, words_beside: &str) {
        let mut report = Vec::new();
        let (hours, beside) = read(json, comment, "id", &mut report);
        assert_eq!((&hours, beside.as_str()), (&expected, words_beside), "{json}");
        let noted = report.iter().any(|note| note.kind == NoteKind::HoursInWords);
        let in_words =
            matches!(hours, PublishedHours::Words(_)) || (hours == PublishedHours::None && !json.is_empty());
        assert_eq!(noted, in_words, "what is not read is noted: {json}");
    }

    fn osm(text: &str) -> PublishedHours {
        PublishedHours::Osm(text.into())
    }

    fn said(text: &str) -> PublishedHours {
        PublishedHours::Words(text.into())
    }

    const MORNING: (&str, &str) = ("08:00", "12:00");
    const AFTERNOON: (&str, &str) = ("14:00", "18:00");

    #[test]
    fn the_ten_real_forms() {
        let week = json(&[("lundi-vendredi", &[MORNING, AFTERNOON], "")]);
        check(&week, "", osm("Mo-Fr 08:00-12:00,14:00-18:00"), "");
        check(&json(&[("lundi-vendredi", &[("08:00", "18:00")], "")]), "", osm("Mo-Fr 08:00-18:00"), "");
        check(&json(&[("lundi-samedi", &[MORNING], "")]), "", osm("Mo-Sa 08:00-12:00"), "");
        let comment = "hors cas dépôt de plainte. Jours fériés de 9h à 12h";
        let daily = json(&[("lundi-dimanche", &[MORNING], "")]);
        check(&daily, comment, osm("Mo-Su 08:00-12:00; PH 09:00-12:00"), comment);
        let unordered = [
            ("mercredi", [AFTERNOON], ""),
            ("lundi", [MORNING], ""),
            ("samedi", [MORNING], ""),
            ("jeudi", [MORNING], ""),
        ];
        let unordered = unordered.each_ref().map(|(day, spans, note)| (*day, &spans[..], *note));
        let expected = osm("Mo 08:00-12:00; We 14:00-18:00; Th 08:00-12:00; Sa 08:00-12:00");
        check(&json(&unordered), "", expected, "");
        check(&json(&[("lundi", &[("14:00", "16:00")], "")]), "", osm("Mo 14:00-16:00"), "");
        let split = json(&[
            ("lundi-mardi", &[MORNING, AFTERNOON], ""),
            ("jeudi-vendredi", &[MORNING, AFTERNOON], ""),
            ("mercredi", &[MORNING], ""),
        ]);
        let expected = osm("Mo-Tu 08:00-12:00,14:00-18:00; We 08:00-12:00; Th-Fr 08:00-12:00,14:00-18:00");
        check(&split, "", expected, "");
        let exact = json(&[("mercredi", &[("08:30", "12:00")], "Accueil ouvert exactement à 8h35.")]);
        check(&exact, "", osm("We 08:35-12:00"), "Accueil ouvert exactement à 8h35.");
        let exact = json(&[("vendredi", &[("14:00", "17:15")], "Fermeture à 17h25 précisément.")]);
        check(&exact, "", osm("Fr 14:00-17:25"), "Fermeture à 17h25 précisément.");
        let note = "Dimanches et jours fériés de 9h à 12 h et de 15h à 18h";
        let sundays = json(&[("lundi-samedi", &[MORNING, AFTERNOON], note)]);
        let expected =
            "Mo-Sa 08:00-12:00,14:00-18:00; Su 09:00-12:00,15:00-18:00; PH 09:00-12:00,15:00-18:00";
        check(&sundays, "", osm(expected), note);
        check("", "Le commissariat est ouvert 24h/24h et 7j/7.", osm("24/7"), "");
    }

    #[test]
    fn sentences_beside_the_hours() {
        let week = json(&[("lundi-samedi", &[MORNING], "")]);
        let comment = "Fermée le dimanche et jours fériés";
        check(&week, comment, osm("Mo-Sa 08:00-12:00; PH off"), comment);
        let comment = "hors cas de dépôt de plainte";
        check(&week, comment, osm("Mo-Sa 08:00-12:00"), comment);
        check(
            "",
            "En cas de nécessité s'adresser à Xertigny.",
            PublishedHours::None,
            "En cas de nécessité s'adresser à Xertigny.",
        );
        check("", "", PublishedHours::None, "");
    }

    #[test]
    fn what_is_not_read_or_contradicts_itself_stays_in_words() {
        let reserved =
            json(&[("lundi-vendredi", &[MORNING], "L'accueil l'après-midi est réservé aux convocations.")]);
        let expected = "lundi-vendredi 08:00-12:00. L'accueil l'après-midi est réservé aux convocations.";
        check(&reserved, "", said(expected), "");
        let overlap = json(&[("vendredi", &[MORNING, ("10:00", "17:15")], "")]);
        check(&overlap, "", said("vendredi 08:00-12:00, 10:00-17:15."), "");
        let twice = json(&[("lundi-vendredi", &[MORNING], ""), ("mardi", &[MORNING], "")]);
        check(&twice, "", said("lundi-vendredi 08:00-12:00 ; mardi 08:00-12:00."), "");
        let backwards = json(&[("lundi", &[("18:00", "08:00")], "")]);
        check(&backwards, "", said("lundi 18:00-08:00."), "");
        let far = json(&[("lundi", &[MORNING], "Fermeture à 17h25.")]);
        check(&far, "", said("lundi 08:00-12:00. Fermeture à 17h25."), "");
        let sunday = json(&[("dimanche", &[MORNING], "")]);
        check(
            &sunday,
            "Fermée le dimanche et jours fériés",
            said("dimanche 08:00-12:00. Fermée le dimanche et jours fériés."),
            "",
        );
        let always = json(&[("lundi", &[MORNING], "Horaires 24h/24h")]);
        check(&always, "", said("lundi 08:00-12:00. Horaires 24h/24h."), "");
        check(&json(&[("vendredi-lundi", &[MORNING], "")]), "", said("vendredi-lundi 08:00-12:00."), "");
        check(&json(&[("férié", &[MORNING], "")]), "", said("férié 08:00-12:00."), "");
        check(&json(&[("lundi", &[("8h", "12h")], "")]), "", said("lundi 8h:00-12h:00."), "");
        check(&json(&[("lundi", &[], "sur rendez-vous")]), "", said("lundi. sur rendez-vous."), "");
        check("{\"plages\": 3}", "voir la porte", PublishedHours::None, "voir la porte");
        check("not json", "", PublishedHours::None, "");
    }
}
