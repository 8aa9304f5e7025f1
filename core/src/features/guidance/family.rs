//! Families and relatives, the door of minors, and the door to the page on domestic violence.

use securite_guide::{Audience, Guide, Theme};

use super::without;
use crate::action::{ScreenName, Symbol};
use crate::guide_rows;
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::text::Words;

/// Who is at most under 18.
const MINORS: [Audience; 3] = [Audience::Under18, Audience::Children, Audience::Teenagers];
/// Who is old or disabled.
const ELDERS: [Audience; 2] = [Audience::OlderPeople, Audience::DisabledPeople];
/// Rows of a group: what more there is stands in the list of its theme.
const MOST: usize = 5;

/// In the open: nothing here tells more than that somebody reads on families.
pub(crate) fn project(guide: Option<&Guide>, words: &Words) -> PageState {
    let Some(guide) = guide else { return without(words) };
    let whom = |whom: &'static [Audience]| {
        let services = guide.services.iter().filter(|it| !it.themes.contains(&Theme::Recruitment));
        let services = services.filter(move |it| it.audience.iter().any(|one| whom.contains(one)));
        services.take(MOST).map(|it| guide_rows::service(it, words))
    };
    let advice = |theme| {
        guide
            .advice
            .iter()
            .filter(move |it| it.theme == theme)
            .take(MOST)
            .map(|it| guide_rows::advice(it, words))
    };
    let all = |theme| {
        let (id, about) = (guide_rows::name(theme), guide_rows::theme(theme, words));
        guide_rows::list(&id, words.family_more(), about, words)
    };
    PageBuilder::new()
        .leads(LeadsLook::Rows, vec![guide_rows::discreet(words)])
        .section(words.family_minors())
        .leads(
            LeadsLook::Rows,
            whom(&MINORS).chain(advice(Theme::Youth)).chain([all(Theme::Youth)]).collect(),
        )
        .section(words.family_relatives())
        .leads(LeadsLook::Rows, advice(Theme::Family).chain([all(Theme::Family)]).collect())
        .group(words.family_elders(), whom(&ELDERS).collect())
        .page()
}

/// Leads there.
pub(super) fn door(words: &Words) -> LeadRow {
    Lead::said(Symbol::Family, words.family_title(), words.family_detail(), words)
        .to("family", ScreenName::Family)
}
