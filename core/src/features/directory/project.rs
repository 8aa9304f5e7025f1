//! How the directory is told.

use securite_places::Place;

use super::model::{DirectoryModel, Stage, Why};
use super::state::{DirectoryContent, DirectoryState};
use super::{DirectoryAction, competence, standing};
use crate::action::{AppAction, ScreenName, Symbol, Tap};
use crate::context::Ctx;
use crate::place_picker::{self, PlaceRow};

/// What the directory screen shows. `has_data` is false when no pack could be opened.
pub(crate) fn project(model: &DirectoryModel, has_data: bool, ctx: Ctx) -> DirectoryState {
    let words = ctx.words;
    let content = match &model.stage {
        _ if !has_data => DirectoryContent::NoData { text: words.directory_no_data() },
        Stage::Waiting => {
            DirectoryContent::Waiting { hint: words.directory_hint(), privacy: words.directory_privacy() }
        }
        Stage::NoMatch => DirectoryContent::NoMatch {
            text: words.directory_no_match(),
            advice: vec![
                words.directory_advice_spelling(),
                words.directory_advice_postcode(),
                words.directory_advice_abroad(),
            ],
        },
        Stage::Abroad => DirectoryContent::NoMatch {
            text: words.directory_abroad(),
            advice: vec![words.directory_advice_abroad(), words.directory_advice_112()],
        },
        Stage::Typing(places) => DirectoryContent::Suggestions {
            heading: words.directory_suggestions(),
            rows: place_rows(places, ctx),
        },
        Stage::Choosing(places, why, _) => {
            let question = match why {
                Why::Several => words.directory_choose(),
                Why::Alone => words.directory_choose_alone(),
                Why::WordLeftOver => words.directory_word_left_over(),
            };
            DirectoryContent::Choose { question, rows: place_rows(places, ctx) }
        }
        Stage::Found(found) => DirectoryContent::Found {
            heading: words.directory_understood(),
            place: place_picker::in_full(&found.place, words),
            remarks: competence::remarks(found, words),
            rows: standing::rows(found, ctx),
            notes: competence::notes(found, words),
            chart: Tap {
                label: words.directory_chart(),
                accessibility_label: words.directory_chart_spoken(),
                enabled: true,
                action: AppAction::Opened { screen: ScreenName::Chart },
                symbol: Symbol::Chart,
            },
        },
    };
    let clear = (!model.typed.is_blank()).then(|| Tap {
        label: words.directory_clear(),
        accessibility_label: words.directory_clear_spoken(),
        enabled: true,
        action: DirectoryAction::QueryChanged { text: String::new() }.into(),
        symbol: Symbol::Clear,
    });
    DirectoryState { title: words.directory_title(), field_label: words.directory_field(), clear, content }
}

fn place_rows(places: &[Place], ctx: Ctx) -> Vec<PlaceRow> {
    place_picker::rows(places, ctx.words, |id| DirectoryAction::RowChosen { id }.into())
}
