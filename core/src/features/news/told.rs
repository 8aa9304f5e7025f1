//! News for a command line.

use serde::Serialize;

use super::choices::project as choices;
use super::model::NewsModel;
use super::project::project;
use super::select::Why;
use super::wording::{about, line};
use crate::action::AppAction;
use crate::context::Ctx;
use crate::page::PagePart;
use crate::text::{harmless, hosts};

/// One item, as a program reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldItem {
    /// Its name, the same in each correction of it.
    pub id: String,
    /// One line.
    pub title: String,
    /// Day, place and themes, in words.
    pub about: String,
    /// Plain text.
    pub text: String,
    /// Names of themes: "digital".
    pub themes: Vec<&'static str>,
    /// The place that is followed and for which it is; `None`: it is for all of France.
    pub place: Option<String>,
    /// 2026-11-29T08:00:00+00:00.
    pub published: String,
    /// The same.
    pub until: String,
    /// Something that happens now.
    pub event: bool,
    /// Who says so.
    pub source: String,
    /// The address of a page with more.
    pub link: Option<String>,
    /// Whether an authority has signed it.
    pub signed: bool,
}

/// The sentences of it: how it stands, or why a place was not taken, where not all are `clear`.
pub fn said(model: &NewsModel, clear: bool, ctx: Ctx) -> Vec<String> {
    if !clear {
        let (_, page) = choices(model, None, true, ctx.words);
        let offered = page.parts.iter().filter_map(|part| match part {
            PagePart::Leads { leads } => Some(&leads.rows),
            _ => None,
        });
        let offered =
            offered.flatten().filter(|row| matches!(row.open.action, AppAction::PlaceChosen { .. }));
        let offered = offered.map(|row| ctx.words.place_detail(&row.open.label, &row.detail));
        let asked = Some(page.announcement.clone()).filter(|text| !text.is_empty());
        return asked.into_iter().chain(offered).collect();
    }
    let remarks = project(model, ctx).parts.into_iter().filter_map(|part| match part {
        PagePart::Remarks { remarks } => Some(remarks.into_iter().map(|remark| remark.text)),
        _ => None,
    });
    remarks.flatten().collect()
}

/// The first of what is shown, so many at most.
pub fn items(model: &NewsModel, most: usize, ctx: Ctx) -> Vec<ToldItem> {
    let now = model.judged(ctx.now.instant());
    let told = model.counting(&model.chosen, now).filter_map(|(chosen, _)| {
        let (item, unsigned) = model.held.item(chosen.at)?;
        let place = match chosen.why {
            Why::Place(number) => model.kept.places.get(number).map(|place| place.name.clone()),
            Why::Nation => None,
        };
        let shown = place.clone().unwrap_or_else(|| ctx.words.news_nation());
        let other = item.themes.has_other().then_some(super::kept::OTHER);
        Some(ToldItem {
            title: line(&item.title),
            about: about(&item, &shown, unsigned, ctx.now, ctx.words),
            text: harmless(&item.text),
            themes: item.themes.known().map(securite_feed::Theme::name).chain(other).collect(),
            place,
            published: item.published.to_rfc3339(),
            until: item.until.to_rfc3339(),
            event: item.event,
            source: line(unsigned.unwrap_or(&item.source)),
            link: item.link.filter(|link| !hosts(link).is_empty()),
            signed: unsigned.is_none(),
            id: item.id,
        })
    });
    told.take(most).collect()
}
