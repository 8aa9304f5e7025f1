//! One list of the guide: a theme, a force, the procedures, the numbers.

use securite_guide::{Advice, Entry, Force, Guide, Service, ServiceKind, Theme};

use super::index::lists;
use super::without;
use crate::guide_rows::{self, NUMBERS, PROCEDURES};
use crate::page::{LeadRow, LeadsLook, PageBuilder, PageState};
use crate::text::Words;

/// What concerns the police alone.
pub(super) const POLICE: &str = "police";
/// What concerns the gendarmerie alone.
pub(super) const GENDARMERIE: &str = "gendarmerie";

/// Title and page of a list; of one that there is not, the list of lists stands in its place.
pub(crate) fn project(guide: Option<&Guide>, id: &str, words: &Words) -> (String, PageState) {
    let Some(guide) = guide else { return (words.guide_title(), without(words)) };
    let Some(title) = title(id, words) else {
        return (words.guide_title(), lists(PageBuilder::new(), guide, words).page());
    };
    let (advice, services): (Vec<_>, Vec<_>) =
        entries(guide, id).partition(|entry| matches!(entry, Entry::Advice(_)));
    let rows = |entries: Vec<Entry<'_>>| -> Vec<LeadRow> {
        entries.into_iter().map(|entry| guide_rows::entry(entry, words)).collect()
    };
    let (advice, services) = (rows(advice), rows(services));
    let both = !advice.is_empty() && !services.is_empty();
    let page = PageBuilder::new()
        .then(|page| if both { page.section(words.guide_advice()) } else { page })
        .leads(LeadsLook::Rows, advice)
        .then(|page| if both { page.section(words.guide_who_helps()) } else { page })
        .leads(LeadsLook::Rows, services);
    (title, page.page())
}

/// What a list is called; `None` where there is none.
fn title(id: &str, words: &Words) -> Option<String> {
    match id {
        PROCEDURES => Some(words.guide_procedures()),
        NUMBERS => Some(words.guide_numbers()),
        POLICE => Some(words.guide_police()),
        GENDARMERIE => Some(words.guide_gendarmerie()),
        theme => named(theme).map(|theme| guide_rows::theme(theme, words)),
    }
}

/// The theme of this name.
fn named(id: &str) -> Option<Theme> {
    Theme::ALL.iter().copied().find(|theme| guide_rows::name(*theme) == id)
}

/// What stands in a list, in order. Nothing in one that there is not.
pub(super) fn entries<'a>(guide: &'a Guide, id: &str) -> Box<dyn Iterator<Item = Entry<'a>> + 'a> {
    let kinds = |kinds: &'static [ServiceKind]| {
        Box::new(guide.services.iter().filter(|it| kinds.contains(&it.kind)).map(Entry::Service))
    };
    let of_force = |force| {
        let advice = guide.advice.iter().filter(move |it: &&Advice| it.force == Some(force));
        let services = guide.services.iter().filter(move |it: &&Service| it.force == Some(force));
        Box::new(advice.map(Entry::Advice).chain(services.map(Entry::Service)))
    };
    match id {
        PROCEDURES => kinds(&[ServiceKind::Procedure, ServiceKind::Reporting]),
        NUMBERS => kinds(&[ServiceKind::EmergencyNumber, ServiceKind::Helpline, ServiceKind::Chat]),
        POLICE => of_force(Force::Police),
        GENDARMERIE => of_force(Force::Gendarmerie),
        theme => match named(theme) {
            Some(theme) => Box::new(guide.about(theme)),
            None => Box::new(std::iter::empty()),
        },
    }
}
