//! What is typed in the fields of the open screens.

use std::collections::BTreeMap;

use crossterm::event::Event;
use securite_core::{PageField, PagePart, ScreenContent, ScreenState};
use tui_input::backend::crossterm::EventHandler as _;
use tui_input::{Input, InputRequest, StateChanged};

/// The fields by their names.
#[derive(Default)]
pub(crate) struct Fields(BTreeMap<String, Held>);

#[derive(Default)]
struct Held {
    input: Input,
    /// The number of what the core wrote last.
    prefilled: u32,
    /// Letters that it takes; `None`: not shown yet.
    most: Option<usize>,
}

impl Held {
    /// What a key would add beyond that is not taken: what stands there is what counts.
    fn within(&mut self, change: impl FnOnce(&mut Input) -> Option<StateChanged>) -> Option<StateChanged> {
        let before = self.input.clone();
        let changed = change(&mut self.input);
        let (was, is) = (before.value().chars().count(), self.input.value().chars().count());
        if is > was && self.most.is_some_and(|most| is > most) {
            self.input = before;
            return None;
        }
        changed
    }
}

impl Fields {
    /// What is typed there.
    pub(crate) fn input(&self, name: &str) -> Input {
        self.0.get(name).map(|held| held.input.clone()).unwrap_or_default()
    }

    /// A screen is shown: what the core writes into its fields stands there.
    pub(super) fn show(&mut self, state: &ScreenState) {
        for field in of(state) {
            let held = self.0.entry(field.name.clone()).or_default();
            held.most = usize::try_from(field.max_letters).ok();
            if field.prefill.number != 0 && field.prefill.number != held.prefilled {
                held.prefilled = field.prefill.number;
                held.input = Input::new(field.prefill.text.clone());
            }
        }
    }

    /// A screen is gone, and what was typed there.
    pub(super) fn forget(&mut self, state: &ScreenState) {
        for field in of(state) {
            self.0.remove(&field.name);
        }
    }

    pub(super) fn key(&mut self, name: &str, event: &Event) -> Option<StateChanged> {
        self.0.entry(name.to_owned()).or_default().within(|input| input.handle_event(event))
    }

    pub(super) fn insert(&mut self, name: &str, letter: char) {
        self.0
            .entry(name.to_owned())
            .or_default()
            .within(|input| input.handle(InputRequest::InsertChar(letter)));
    }
}

/// The fields of a screen.
pub(super) fn of(state: &ScreenState) -> impl Iterator<Item = &PageField> {
    let (parts, own) = match &state.content {
        ScreenContent::Page { page } => (page.parts.as_slice(), None),
        ScreenContent::Chart { .. } => ([].as_slice(), None),
        ScreenContent::Conversation { state } => ([].as_slice(), state.field.as_ref()),
    };
    let fields = parts.iter().filter_map(|part| match part {
        PagePart::Field { field } => Some(field),
        _ => None,
    });
    fields.chain(own)
}

#[cfg(test)]
mod tests {
    use securite_core::{FieldKind, PageAnswer, PageState, Prefill, ScreenName};

    use super::*;

    fn with(number: u32, text: &str) -> ScreenState {
        let field = PageField {
            name: "a".into(),
            label: "A".into(),
            kind: FieldKind::Words,
            max_letters: 9,
            secret: false,
            takes_focus: false,
            clear: None,
            prefill: Prefill { number, text: text.into() },
        };
        let page = PageState {
            parts: vec![PagePart::Field { field }],
            answer: PageAnswer::Open,
            announcement: String::new(),
        };
        ScreenState {
            name: ScreenName::Directory,
            words_tag: "fr".into(),
            title: String::new(),
            banner: None,
            notices: Vec::new(),
            way_out: None,
            corner: None,
            content: ScreenContent::Page { page },
        }
    }

    #[test]
    fn what_the_core_writes_is_written_once_and_typing_goes_on() {
        let mut fields = Fields::default();
        fields.insert("a", 'x');
        fields.show(&with(0, "never"));
        assert_eq!(fields.input("a").value(), "x");
        fields.show(&with(1, "Lyon"));
        fields.insert("a", '!');
        // It arrives again with every other change of the screen.
        fields.show(&with(1, "Lyon"));
        assert_eq!(fields.input("a").value(), "Lyon!");
        // Nine letters are taken, and a tenth is not shown as if it were.
        "bonsoir".chars().for_each(|letter| fields.insert("a", letter));
        assert_eq!(fields.input("a").value(), "Lyon!bons");
        fields.show(&with(2, ""));
        assert_eq!(fields.input("a").value(), "");
        fields.insert("a", 'y');
        fields.forget(&with(2, ""));
        assert_eq!(fields.input("a").value(), "");
    }
}
