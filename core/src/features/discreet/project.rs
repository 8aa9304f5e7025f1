//! How the page on domestic violence is told.

use crate::action::{AppAction, Symbol, Tap, Tone};
use crate::links::{link, page};
use crate::numbers;
use crate::page::{LinkRow, PageBuilder, PageState};
use crate::state::{QuietLimit, WayOut};
use crate::station_card::Remark;
use crate::text::Words;

/// The State's portal. Entry `arretonslesviolences` of `core/data/guide`.
pub(super) const OFFICIAL_SITE: &str = "https://arretonslesviolences.gouv.fr";

/// Whom to reach, and what it leaves behind. The same for everybody, whatever was done before.
pub(crate) fn project(words: &Words) -> PageState {
    let plain = |text| Remark::new(text, Tone::Plain);
    PageBuilder::new()
        .remarks([plain(words.discreet_not_alone()), plain(words.discreet_nothing_kept())])
        .links(rows(words))
        .section(words.discreet_traces())
        .remarks([
            Remark::new(words.discreet_plan_first(), Tone::Careful),
            plain(words.discreet_clear_call()),
            plain(words.discreet_clear_message()),
            plain(words.discreet_clear_page()),
        ])
        .remark(words.discreet_source(), Tone::Quiet)
        .page()
}

/// How the section is left. It needs nothing but words, so that it stands over a page that cannot be shown.
pub(crate) fn way_out(words: &Words) -> WayOut {
    WayOut {
        leave: Tap {
            label: words.discreet_leave(),
            accessibility_label: words.discreet_leave_spoken(),
            enabled: true,
            action: AppAction::Left,
            symbol: Symbol::Leave,
        },
        quiet: QuietLimit {
            asks_after_seconds: 45,
            leaves_after_seconds: 60,
            question: words.discreet_still_there(),
            stay: words.discreet_stay(),
        },
    }
}

fn rows(words: &Words) -> Vec<LinkRow> {
    let site = link(words.discreet_site(), words.discreet_site_spoken(), page(OFFICIAL_SITE));
    let row = |id: &str, detail, trace, link| LinkRow { id: id.into(), link, detail, trace };
    vec![
        row(
            "helpline",
            words.discreet_helpline_detail(),
            words.discreet_trace_call(),
            numbers::helpline(words),
        ),
        row("text", words.discreet_text_detail(), words.discreet_trace_message(), numbers::by_text(words)),
        row("police", words.discreet_police_detail(), words.discreet_trace_call(), numbers::police(words)),
        row("site", words.discreet_site_detail(), words.discreet_trace_page(), site),
    ]
}
