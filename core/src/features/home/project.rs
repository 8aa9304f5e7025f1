//! How home is told.

use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::guide_rows::PROCEDURES;
use crate::page::{Lead, LeadRow, LeadsLook, PageBuilder, PageState};
use crate::station_card::Remark;
use crate::text::Words;

/// "Need help?" with its three doors, what is mine, then what there is to read. `kept` is the kept station as far as the
/// data have it; `forget` lets it go, and is there when one is kept. `news` is the latest local item.
///
/// Short on purpose: a small phone shows all of it at once. The bar has my station and the chat already.
pub(crate) fn project(
    kept: Option<LeadRow>,
    forget: Option<Tap>,
    news: Vec<LeadRow>,
    words: &Words,
) -> PageState {
    // No page of its own is left to let it go on.
    let gone = forget.filter(|_| kept.is_none());
    PageBuilder::new()
        .heading(words.home_question())
        .leads(LeadsLook::Rows, doors(words))
        .remarks(gone.as_ref().map(|_| Remark::new(words.home_kept_gone(), Tone::Careful)))
        .button(gone)
        .leads(LeadsLook::Rows, kept.into_iter().chain(news).collect())
        .leads(LeadsLook::Rows, pages(words))
        .remark(words.about_independent(), Tone::Quiet)
        .page()
}

/// Stands beside the title.
pub(crate) fn corner(words: &Words) -> Tap {
    Tap {
        label: words.settings_title(),
        accessibility_label: words.settings_title(),
        enabled: true,
        action: AppAction::Opened { screen: ScreenName::Settings },
        symbol: Symbol::Settings,
    }
}

/// Those of the compass. They are the answers of its first question, which home does not read: it needs no data.
fn doors(words: &Words) -> Vec<LeadRow> {
    let doors = [
        (Symbol::Ask, words.home_victim(), "victim"),
        (Symbol::Witness, words.home_report(), "report"),
        (Symbol::Inform, words.home_information(), "information"),
    ];
    doors
        .map(|(symbol, title, at)| row(symbol, title, at, ScreenName::Compass { at: at.into() }, words))
        .into()
}

/// What there is to read.
fn pages(words: &Words) -> Vec<LeadRow> {
    let procedures = ScreenName::GuideList { id: PROCEDURES.into() };
    vec![
        row(Symbol::Procedure, words.guide_procedures(), PROCEDURES, procedures, words),
        row(Symbol::Advice, words.guide_all(), "guide", ScreenName::Guidance, words),
        row(Symbol::Family, words.family_title(), "family", ScreenName::Family, words),
        row(Symbol::Call, words.urgent_title(), "emergency", ScreenName::Emergency, words),
    ]
}

fn row(symbol: Symbol, title: String, id: &str, screen: ScreenName, words: &Words) -> LeadRow {
    Lead::said(symbol, title, String::new(), words).to(id, screen)
}
