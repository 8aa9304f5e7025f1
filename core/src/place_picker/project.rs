//! How picking a place is told, until one is chosen.

use super::Why;
use super::model::{PickerModel, Stage};
use super::typed::Typed;
use crate::action::{AppAction, ScreenName, Symbol, Tap, Tone};
use crate::page::{FieldKind, Lead, LeadRow, LeadsLook, PageAnswer, PageBuilder, PageField};
use crate::station_card::Remark;
use crate::text::Words;

/// The field. `name` tells it from all others.
pub(crate) fn field(model: &PickerModel, name: &str, words: &Words) -> PageField {
    let clear = (!model.is_blank()).then(|| Tap {
        label: words.directory_clear(),
        accessibility_label: words.directory_clear_spoken(),
        enabled: true,
        action: AppAction::Typed { field: name.into(), text: String::new() },
        symbol: Symbol::Clear,
    });
    PageField {
        name: name.into(),
        label: words.directory_field(),
        kind: FieldKind::Place,
        max_letters: Typed::MAX_CHARS as u32,
        secret: true,
        takes_focus: model.is_blank(),
        clear,
        prefill: model.prefill.clone(),
    }
}

/// What stands below the field while no place is chosen.
pub(crate) fn below(page: PageBuilder, model: &PickerModel, field: &str, words: &Words) -> PageBuilder {
    let rows = |places| super::rows(places, words, |id| AppAction::PlaceChosen { field: field.into(), id });
    match &model.stage {
        Stage::Waiting => page
            .remark(words.directory_hint(), Tone::Plain)
            .leads(LeadsLook::Rows, vec![list(words)])
            .remark(words.directory_privacy(), Tone::Quiet),
        Stage::NoMatch => nothing(
            page,
            words.directory_no_match(),
            &[
                words.directory_advice_spelling(),
                words.directory_advice_postcode(),
                words.directory_advice_abroad(),
            ],
        ),
        Stage::Abroad => nothing(
            page,
            words.directory_abroad(),
            &[words.directory_advice_abroad(), words.directory_advice_112()],
        ),
        Stage::Typing(places) => {
            let rows = rows(places).into_iter().map(|row| row.set_apart(model.typed.text()));
            page.section(words.directory_suggestions()).leads(LeadsLook::Rows, rows.collect())
        }
        Stage::Choosing(places, why, _) => {
            page.heading(question(*why, words)).leads(LeadsLook::Rows, rows(places))
        }
        Stage::Chosen => page,
    }
}

/// The way without typing.
fn list(words: &Words) -> LeadRow {
    Lead::said(Symbol::Place, words.communes_door(), words.communes_door_detail(), words)
        .to("communes", ScreenName::Departments)
}

/// What the page answers so far; a chosen place is an answer of its own.
pub(crate) fn answer(model: &PickerModel) -> PageAnswer {
    match model.stage {
        Stage::Waiting | Stage::Typing(_) | Stage::Chosen => PageAnswer::Open,
        Stage::NoMatch | Stage::Abroad => PageAnswer::NotFound,
        Stage::Choosing(..) => PageAnswer::Asks,
    }
}

/// What of it is said aloud while one types.
pub(crate) fn announcement(model: &PickerModel, words: &Words) -> String {
    match &model.stage {
        Stage::Waiting | Stage::Chosen => String::new(),
        Stage::NoMatch => words.directory_no_match(),
        Stage::Abroad => words.directory_abroad(),
        Stage::Typing(places) => {
            words.directory_suggestions_spoken(u32::try_from(places.len()).unwrap_or(u32::MAX))
        }
        Stage::Choosing(_, why, _) => question(*why, words),
    }
}

fn question(why: Why, words: &Words) -> String {
    match why {
        Why::Several => words.directory_choose(),
        Why::Alone => words.directory_choose_alone(),
        Why::WordLeftOver => words.directory_word_left_over(),
    }
}

/// What there is not, then what to try, most helpful first.
fn nothing(page: PageBuilder, text: String, advice: &[String]) -> PageBuilder {
    let advice = advice.iter().map(|text| Remark::new(text.clone(), Tone::Plain));
    page.remark(text, Tone::Careful).remarks(advice)
}
