//! Hours in OSM syntax, evaluated for a day.
//!
//! One idea: the `opening-hours` crate evaluates a day by each of its readings, and the day has
//! hours only if all agree. The readings: a holiday or not, where that is uncertain; all rules, or
//! those alone that name holidays. For the crate applies ordinary hours to a holiday where no rule
//! names `PH`, and lets a later rule for a weekday win over an earlier one for holidays.

use std::ops::Range;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};
use opening_hours_syntax::ExtendedTime;
use opening_hours_syntax::rules::OpeningHoursExpression;
use opening_hours_syntax::rules::day::WeekDayRange;

use crate::holiday::{self, Certainty};
use crate::{refusal, whole_days};

/// Rules that were understood.
pub(crate) struct Rules {
    all: OpeningHours,
    /// Those that name public holidays; `None` when no rule does.
    for_holidays: Option<OpeningHours>,
    /// Whether a span goes on after midnight.
    pub(crate) past_midnight: bool,
    /// Whether each week is like any other, holidays apart.
    pub(crate) same_each_week: bool,
}

impl Rules {
    /// `None` when the text is refused.
    pub(crate) fn read(text: &str) -> Option<Self> {
        whole_days::read(text.trim(), Rules::of_the_syntax)
    }

    fn of_the_syntax(text: &str) -> Option<Self> {
        if refusal::is_refused(text) {
            return None;
        }
        let all: OpeningHours = text.parse().ok()?;
        let expression = all.get_expression();
        let rules = &expression.rules;
        refusal::can_be_told(text, rules).then_some(())?;
        Some(Rules {
            for_holidays: only_for_holidays(&expression)?,
            past_midnight: rules.iter().any(refusal::goes_past_midnight),
            same_each_week: rules.iter().all(|rule| {
                let day = &rule.day_selector;
                day.year.is_empty() && day.monthday.is_empty() && day.week.is_empty()
            }),
            all,
        })
    }

    /// Open, or closed, without end and whatever the day; `None` when it depends.
    pub(crate) fn always(&self) -> Option<RuleKind> {
        let expression = self.all.get_expression();
        expression.is_constant().then(|| expression.rules.last().map(|rule| rule.kind))?
    }

    /// Whether any rule names public holidays.
    pub(crate) fn name_holidays(&self) -> bool {
        self.for_holidays.is_some()
    }

    /// Whether each day is open from midnight to midnight, holidays too if any rule names them.
    pub(crate) fn whole_week(&self) -> bool {
        const MONDAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2001, 1, 1);
        let week = || MONDAY.into_iter().flat_map(|monday| monday.iter_days().take(7));
        let (none, all) = (Holidays::exactly(std::iter::empty()), Holidays::exactly(week()));
        let whole = |day: NaiveDate, holidays| {
            let spans = self.on(day, holidays).unwrap_or_default();
            let midnights = Some(day.and_time(NaiveTime::MIN))
                .zip(day.succ_opt().map(|next| next.and_time(NaiveTime::MIN)));
            midnights.is_some_and(|(from, to)| joined(spans.into_iter()) == [from..to])
        };
        week().all(|day| whole(day, &none) && (!self.name_holidays() || whole(day, &all)))
    }

    /// The open spans of that day, in order; what is left of the night before included, and cut at
    /// the midnight that ends it. `None` when they are unknown because of a holiday.
    pub(crate) fn on(&self, day: NaiveDate, holidays: &Holidays) -> Option<Vec<Range<NaiveDateTime>>> {
        let spans = spans(&self.all, day, &holidays.possible);
        let known = match &self.for_holidays {
            None => {
                let yesterday = day.pred_opt().filter(|_| self.past_midnight);
                !holidays.possible.contains(day)
                    && !yesterday.is_some_and(|yesterday| holidays.possible.contains(yesterday))
            }
            Some(rules) => {
                let by_its_rules = |day| spans == self::spans(rules, day, &holidays.possible);
                spans == self::spans(&self.all, day, &holidays.sure)
                    && (!holidays.possible.contains(day) || by_its_rules(day))
            }
        };
        known.then_some(spans)
    }
}

/// The public holidays around some days.
pub(crate) struct Holidays {
    sure: Arc<CompactCalendar>,
    /// The sure ones too.
    possible: Arc<CompactCalendar>,
}

impl Holidays {
    /// Those of a department, from the eve of `first` on.
    pub(crate) fn of(department: &str, first: NaiveDate, days: usize) -> Self {
        let eve = first.pred_opt().unwrap_or(first);
        let found = || {
            eve.iter_days()
                .take(days + 1)
                .filter_map(|day| holiday::on(day, department).map(|(_, certainty)| (day, certainty)))
        };
        let sure = found().filter(|(_, certainty)| *certainty == Certainty::Sure);
        Holidays {
            sure: Arc::new(sure.map(|(day, _)| day).collect()),
            possible: Arc::new(found().map(|(day, _)| day).collect()),
        }
    }

    /// Exactly these days.
    pub(crate) fn exactly(days: impl Iterator<Item = NaiveDate>) -> Self {
        let days: Arc<CompactCalendar> = Arc::new(days.collect());
        Holidays { sure: Arc::clone(&days), possible: days }
    }
}

/// Joins spans that touch, so that midnight does not cut an open night in two.
pub(crate) fn joined(spans: impl Iterator<Item = Range<NaiveDateTime>>) -> Vec<Range<NaiveDateTime>> {
    let mut joined: Vec<Range<NaiveDateTime>> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => joined.push(span),
        }
    }
    joined
}

fn spans(hours: &OpeningHours, day: NaiveDate, holidays: &Arc<CompactCalendar>) -> Vec<Range<NaiveDateTime>> {
    let holidays = ContextHolidays::new(Arc::clone(holidays), Arc::default());
    let schedule = hours.clone().with_context(Context::default().with_holidays(holidays)).schedule_at(day);
    let open = schedule.into_iter().filter(|range| range.kind == RuleKind::Open);
    open.map(|open| at(day, open.range.start)..at(day, open.range.end)).collect()
}

fn at(day: NaiveDate, time: ExtendedTime) -> NaiveDateTime {
    let since_midnight = TimeDelta::minutes(time.mins_from_midnight().into());
    day.and_time(NaiveTime::MIN).checked_add_signed(since_midnight).unwrap_or(NaiveDateTime::MAX)
}

/// `None` when they cannot be read again, `Some(None)` when there are none.
fn only_for_holidays(expression: &OpeningHoursExpression) -> Option<Option<OpeningHours>> {
    let mut expression = expression.clone();
    expression.rules.retain(|rule| {
        rule.day_selector.weekday.iter().any(|day| matches!(day, WeekDayRange::Holiday { .. }))
    });
    if expression.rules.is_empty() {
        return Some(None);
    }
    // The crate builds hours from a text only.
    let again: OpeningHours = expression.to_string().parse().ok()?;
    (again.get_expression().rules.len() == expression.rules.len()).then_some(Some(again))
}
