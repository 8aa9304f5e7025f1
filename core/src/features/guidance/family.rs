//! Families and relatives, the door of minors, and the door to the page on domestic violence.

use securite_guide::{Audience, Guide, Theme};

use super::{row, without};
use crate::action::{ScreenName, Symbol};
use crate::guide_rows;
use crate::page::{LeadRow, LeadsLook, PageBuilder, PageState};
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
        let services =
            guide.services.iter().filter(move |it| it.audience.iter().any(|one| whom.contains(one)));
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
        let id = guide_rows::name(theme);
        let screen = ScreenName::GuideList { id: id.clone() };
        row(&id, Symbol::News, words.family_more(), guide_rows::theme(theme, words), screen, words)
    };
    PageBuilder::new()
        .leads(LeadsLook::Rows, vec![discreet(words)])
        .section(words.family_minors())
        .leads(
            LeadsLook::Rows,
            whom(&MINORS).chain(advice(Theme::Youth)).chain([all(Theme::Youth)]).collect(),
        )
        .section(words.family_relatives())
        .leads(LeadsLook::Rows, advice(Theme::Family).chain([all(Theme::Family)]).collect())
        .then(|page| {
            let rows: Vec<LeadRow> = whom(&ELDERS).collect();
            if rows.is_empty() {
                page
            } else {
                page.section(words.family_elders()).leads(LeadsLook::Rows, rows)
            }
        })
        .page()
}

fn discreet(words: &Words) -> LeadRow {
    let (title, detail) = (words.family_discreet(), words.family_discreet_detail());
    row("discreet", Symbol::Discreet, title, detail, ScreenName::Discreet, words)
}

/// Leads there.
pub(crate) fn door(words: &Words) -> LeadRow {
    row("family", Symbol::News, words.family_title(), words.family_detail(), ScreenName::Family, words)
}
