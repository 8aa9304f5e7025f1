//! A week of opening hours and its writing in OSM syntax.

use std::fmt::Write;

/// Minutes since midnight, from and to.
pub(super) type Span = (u16, u16);

/// The days as the sources name them and as OSM does.
pub(super) const DAYS: [(&str, &str); 7] = [
    ("lundi", "Mo"),
    ("mardi", "Tu"),
    ("mercredi", "We"),
    ("jeudi", "Th"),
    ("vendredi", "Fr"),
    ("samedi", "Sa"),
    ("dimanche", "Su"),
];

/// What is published for each day.
#[derive(Debug, Default)]
pub(super) struct Week {
    pub(super) days: [Vec<Span>; 7],
    /// `None`: nothing is said of public holidays.
    pub(super) holidays: Option<Vec<Span>>,
}

impl Week {
    /// Spans in order; `None` when some overlap, run backwards, or there are none at all.
    pub(super) fn checked(mut self) -> Option<Week> {
        let mut any = false;
        for spans in self.days.iter_mut().chain(&mut self.holidays) {
            spans.sort_unstable();
            any |= !spans.is_empty();
            if !apart(spans) {
                return None;
            }
        }
        any.then_some(self)
    }
}

/// Days with the same hours together: "Mo-Fr 08:00-12:00,14:00-18:00; PH off".
impl std::fmt::Display for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut rules = Vec::new();
        let mut named = DAYS.iter().zip(&self.days).peekable();
        while let Some(((_, first), spans)) = named.next() {
            let mut last = first;
            while let Some(((_, day), _)) = named.next_if(|(_, next)| *next == spans) {
                last = day;
            }
            if !spans.is_empty() {
                let days = if first == last { (*first).to_owned() } else { format!("{first}-{last}") };
                rules.push(format!("{days} {}", clock(spans)));
            }
        }
        match &self.holidays {
            Some(spans) if spans.is_empty() => rules.push("PH off".to_owned()),
            Some(spans) => rules.push(format!("PH {}", clock(spans))),
            None => (),
        }
        f.write_str(&rules.join("; "))
    }
}

/// The number of a day by its French name, from Monday.
pub(super) fn day(name: &str) -> Option<usize> {
    DAYS.iter().position(|(french, _)| *french == name)
}

/// Sorted spans that do not overlap, each with a length.
fn apart(spans: &[Span]) -> bool {
    spans.iter().all(|(from, to)| from < to) && spans.is_sorted_by(|one, next| one.1 <= next.0)
}

fn clock(spans: &[Span]) -> String {
    let mut text = String::new();
    for (at, (from, to)) in spans.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(text, "{comma}{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    }
    text
}
