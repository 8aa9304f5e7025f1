//! A week of opening hours and its writing in OSM syntax.

use std::fmt::Write;

/// Minutes since midnight, from and to.
pub(super) type Span = (u16, u16);

/// From midnight to midnight.
pub(super) const WHOLE_DAY: Span = (0, 24 * 60);

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
    /// A sentence says: day and night, every day.
    pub(super) always: bool,
}

impl Week {
    /// Spans in order, whole days as such; `None` when some overlap, run backwards, or there are none at all.
    pub(super) fn checked(mut self) -> Option<Week> {
        let empty = |spans: &Vec<Span>| spans.as_slice() == [(0, 0)];
        self.days.iter_mut().chain(&mut self.holidays).flatten().for_each(to_midnight);
        // From midnight to itself is a whole day in some forms, and an empty field in others.
        let fields = || self.days.iter().chain(&self.holidays);
        if fields().all(|spans| empty(spans) || whole(spans)) {
            self.days.iter_mut().chain(&mut self.holidays).flatten().for_each(|span| *span = WHOLE_DAY);
        }
        if self.always {
            self.days.iter().all(|spans| whole(spans)).then_some(())?;
            self.holidays.get_or_insert_with(|| vec![WHOLE_DAY]);
        }
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

/// Days with the same hours together: "Mo-Fr 08:00-12:00,14:00-18:00; PH off". Day and night only where public
/// holidays are said to be so too.
impl std::fmt::Display for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.holidays.is_some() && self.days.iter().chain(&self.holidays).all(|spans| whole(spans)) {
            return f.write_str("24/7");
        }
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

fn whole(spans: &[Span]) -> bool {
    spans == [WHOLE_DAY]
}

/// Forms that know no 24:00 end a day at 23:59 or at 00:00, and some begin it at 00:01.
fn to_midnight((from, to): &mut Span) {
    if *to == 23 * 60 + 59 || (*to == 0 && *from > 0) {
        *to = WHOLE_DAY.1;
    }
    if (*from, *to) == (1, WHOLE_DAY.1) {
        *from = 0;
    }
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
