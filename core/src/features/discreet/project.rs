//! How the page on domestic violence is told.

use super::{DiscreetState, HelpRow, QuietLimit};
use crate::action::{AppAction, OutsideLink, ScreenName, Symbol, Tap, Tone};
use crate::numbers;
use crate::station_card::Remark;
use crate::text::Words;

/// Violences Femmes Info. Entry `num-3919` of `core/data/services.json`.
pub(super) const HELPLINE: &str = "3919";
/// The State's portal. Entry `arretonslesviolences` of `core/data/services.json`.
pub(super) const OFFICIAL_SITE: &str = "https://arretonslesviolences.gouv.fr";

/// What the page shows. The same for everybody, whatever was done before.
pub(crate) fn project(words: &Words) -> DiscreetState {
    let plain = |text| Remark::new(text, Tone::Plain);
    DiscreetState {
        leave: Tap {
            label: words.discreet_leave(),
            accessibility_label: words.discreet_leave_spoken(),
            enabled: true,
            action: AppAction::Opened { screen: ScreenName::Home },
            symbol: Symbol::Leave,
        },
        title: words.discreet_title(),
        remarks: vec![plain(words.discreet_not_alone()), plain(words.discreet_nothing_kept())],
        rows: rows(words),
        traces_heading: words.discreet_traces(),
        traces: vec![
            Remark::new(words.discreet_plan_first(), Tone::Careful),
            plain(words.discreet_clear_call()),
            plain(words.discreet_clear_message()),
            plain(words.discreet_clear_page()),
        ],
        quiet: QuietLimit {
            asks_after_seconds: 45,
            leaves_after_seconds: 60,
            question: words.discreet_still_there(),
            stay: words.discreet_stay(),
        },
        source: Remark::new(words.discreet_source(), Tone::Quiet),
    }
}

fn rows(words: &Words) -> Vec<HelpRow> {
    let helpline = OutsideLink {
        label: words.discreet_helpline(HELPLINE),
        accessibility_label: words.discreet_helpline_spoken(HELPLINE),
        address: format!("tel:{HELPLINE}"),
        symbol: Symbol::Call,
    };
    let site = OutsideLink {
        label: words.discreet_site(),
        accessibility_label: words.discreet_site_spoken(),
        address: OFFICIAL_SITE.into(),
        symbol: Symbol::Web,
    };
    let row = |id: &str, detail, trace, link| HelpRow { id: id.into(), detail, trace, link };
    vec![
        row("helpline", words.discreet_helpline_detail(), words.discreet_trace_call(), helpline),
        row("text", words.discreet_text_detail(), words.discreet_trace_message(), numbers::by_text(words)),
        row("police", words.discreet_police_detail(), words.discreet_trace_call(), numbers::police(words)),
        row("site", words.discreet_site_detail(), words.discreet_trace_page(), site),
    ]
}
