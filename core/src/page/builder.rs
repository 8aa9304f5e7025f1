//! Building a page from top to bottom. What is empty leaves no part behind.

use super::lead::Lead;
use super::state::*;
use crate::action::{OutsideLink, ScreenName, Symbol, Tap, Tone};
use crate::buttons::{self, PageButton};
use crate::drawing::ChartPreview;
use crate::station_card::{Remark, ShortRow, StationLine, StationRow, joined};

/// The parts of a page so far.
#[derive(Default)]
pub(crate) struct PageBuilder(Vec<PagePart>);

impl PageBuilder {
    pub(crate) fn new() -> Self {
        PageBuilder::default()
    }

    /// Over the page, or over its answer.
    pub(crate) fn heading(self, text: String) -> Self {
        self.part(PagePart::Heading { heading: PageHeading { text, level: HeadingLevel::Page } })
    }

    /// Over a group.
    pub(crate) fn section(self, text: String) -> Self {
        self.part(PagePart::Heading { heading: PageHeading { text, level: HeadingLevel::Rows } })
    }

    pub(crate) fn remark(self, text: String, tone: Tone) -> Self {
        self.remarks([Remark::new(text, tone)])
    }

    /// Sentences; those that follow each other on one ground share it.
    pub(crate) fn remarks(self, remarks: impl IntoIterator<Item = Remark>) -> Self {
        let remarks = joined(remarks);
        self.unless(remarks.is_empty(), || PagePart::Remarks { remarks })
    }

    pub(crate) fn leads(self, look: LeadsLook, rows: Vec<LeadRow>) -> Self {
        self.unless(rows.is_empty(), || PagePart::Leads { leads: PageLeads { look, rows } })
    }

    /// Rows under a heading; neither where there are none.
    pub(crate) fn group(self, title: String, rows: Vec<LeadRow>) -> Self {
        if rows.is_empty() { self } else { self.section(title).leads(LeadsLook::Rows, rows) }
    }

    pub(crate) fn links(self, links: Vec<LinkRow>) -> Self {
        self.unless(links.is_empty(), || PagePart::Links { links })
    }

    /// Links that say all by their labels.
    pub(crate) fn numbers(self, links: impl IntoIterator<Item = OutsideLink>) -> Self {
        let row = |(at, link): (usize, OutsideLink)| LinkRow {
            id: at.to_string(),
            link,
            detail: String::new(),
            trace: String::new(),
        };
        self.links(links.into_iter().enumerate().map(row).collect())
    }

    /// Of which one is chosen.
    pub(crate) fn one_of(self, rows: Vec<ChoiceRow>) -> Self {
        self.unless(rows.is_empty(), || PagePart::Choices { choices: PageChoices { several: false, rows } })
    }

    /// That can be on or off.
    pub(crate) fn switch(self, row: ChoiceRow) -> Self {
        self.switches(vec![row])
    }

    /// Each of which can be on or off.
    pub(crate) fn switches(self, rows: Vec<ChoiceRow>) -> Self {
        self.unless(rows.is_empty(), || PagePart::Choices { choices: PageChoices { several: true, rows } })
    }

    pub(crate) fn buttons(self, buttons: Vec<PageButton>) -> Self {
        self.unless(buttons.is_empty(), || PagePart::Buttons { buttons })
    }

    /// A button that is there if the tap is.
    pub(crate) fn button(self, tap: Option<Tap>) -> Self {
        self.buttons(tap.into_iter().map(buttons::act).collect())
    }

    pub(crate) fn station(self, station: StationRow) -> Self {
        self.part(PagePart::Station { station })
    }

    /// Stations in short, each leading to its page.
    pub(crate) fn stations(self, stations: Vec<ShortRow>) -> Self {
        self.leads(LeadsLook::Rows, stations.into_iter().map(to_station).collect())
    }

    pub(crate) fn facts(self, facts: Vec<StationLine>) -> Self {
        self.unless(facts.is_empty(), || PagePart::Facts { facts })
    }

    pub(crate) fn field(self, field: PageField) -> Self {
        self.part(PagePart::Field { field })
    }

    pub(crate) fn progress(self, progress: PageProgress) -> Self {
        self.part(PagePart::Progress { progress })
    }

    pub(crate) fn preview(self, preview: ChartPreview) -> Self {
        self.part(PagePart::Preview { preview })
    }

    /// What `more` adds.
    pub(crate) fn then(self, more: impl FnOnce(Self) -> Self) -> Self {
        more(self)
    }

    /// The page, where nothing is asked.
    pub(crate) fn page(self) -> PageState {
        self.answering(PageAnswer::Open, String::new())
    }

    /// The page, and what it answers: for a shell, and for who hears it.
    pub(crate) fn answering(self, answer: PageAnswer, announcement: String) -> PageState {
        PageState { parts: self.0, answer, announcement }
    }

    fn part(mut self, part: PagePart) -> Self {
        self.0.push(part);
        self
    }

    fn unless(self, empty: bool, part: impl FnOnce() -> PagePart) -> Self {
        if empty { self } else { self.part(part()) }
    }
}

/// A station in short, as a row that leads to its page.
pub(crate) fn to_station(ShortRow { id, name, detail, accessibility_label }: ShortRow) -> LeadRow {
    Lead { symbol: Symbol::Station, title: name, detail, spoken: accessibility_label }
        .to(&id.clone(), ScreenName::Station { id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_leaves_nothing_behind() {
        let page = PageBuilder::new().remarks([]).links(vec![]).facts(vec![]).button(None);
        assert_eq!(page.page().parts, []);
    }
}
