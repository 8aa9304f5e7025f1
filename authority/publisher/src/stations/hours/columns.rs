//! Hours of the ministry's exports in columns: eight days (public holidays are the eighth) with up to three
//! spans, `lundi_plage1_debut`, `lundi_plage1_fin` … `jours_feries_plage3_fin`.

use securite_stations::PublishedHours;

use super::text::time;
use super::week::{DAYS, Span, Week};
use crate::note::NoteKind;
use crate::report::Report;
use crate::stations::columns::Columns;
use crate::stations::words::tidy;

const SPANS: std::ops::RangeInclusive<u8> = 1..=3;
const HOLIDAYS: &str = "jours_feries";

/// Whether the row has this layout.
pub(in crate::stations) fn are_in(row: &Columns) -> bool {
    row.has("lundi_plage1_debut")
}

/// The hours; no filled column is "none published". Empty columns of public holidays say nothing of them.
pub(in crate::stations) fn read(row: &Columns, id: &str, report: &mut Report) -> PublishedHours {
    let names = || DAYS.iter().map(|(french, _)| *french).chain([HOLIDAYS]);
    let written: Vec<(&str, Vec<(&str, &str)>)> = names()
        .map(|day| {
            let column = |span, end| row.get(&format!("{day}_plage{span}_{end}"));
            let spans = SPANS.map(|span| (column(span, "debut"), column(span, "fin")));
            (day, spans.filter(|(from, to)| !from.is_empty() || !to.is_empty()).collect())
        })
        .collect();
    if written.iter().all(|(_, spans)| spans.is_empty()) {
        return PublishedHours::None;
    }
    if let Some(week) = week(&written).and_then(Week::checked) {
        return PublishedHours::Osm(week.to_string());
    }
    let words = in_words(&written);
    report.note(id, NoteKind::HoursInWords, &words);
    PublishedHours::Words(words)
}

fn week(written: &[(&str, Vec<(&str, &str)>)]) -> Option<Week> {
    let mut week = Week::default();
    for (at, (_, spans)) in written.iter().enumerate() {
        let spans: Vec<Span> =
            spans.iter().map(|(from, to)| Some((time(from)?, time(to)?))).collect::<Option<_>>()?;
        match week.days.get_mut(at) {
            Some(day) => *day = spans,
            None => week.holidays = (!spans.is_empty()).then_some(spans),
        }
    }
    Some(week)
}

/// "lundi 8h00-12h00, 14h00-? ; mardi …".
fn in_words(written: &[(&str, Vec<(&str, &str)>)]) -> String {
    let end = |text: &str| if text.is_empty() { "?".to_owned() } else { tidy(text) };
    let days = written.iter().filter(|(_, spans)| !spans.is_empty()).map(|(day, spans)| {
        let spans: Vec<String> =
            spans.iter().map(|(from, to)| format!("{}-{}", end(from), end(to))).collect();
        format!("{} {}", if *day == HOLIDAYS { "jours fériés" } else { day }, spans.join(", "))
    });
    days.collect::<Vec<_>>().join(" ; ")
}
