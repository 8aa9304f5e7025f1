//! Any text at all: bounded work, no panic, an answer that agrees with itself.

use proptest::prelude::*;

use super::*;

/// Forms that people write, to be put together in any order.
const FORMS: [&str; 44] = [
    "12",
    "12 bis",
    "12bis",
    "00009",
    "2A001",
    "75 004",
    "F-75004",
    "75000",
    "97150",
    "98000",
    "cedex",
    "CEDEX 08",
    "rue",
    "bd",
    "R",
    "de la",
    "s/",
    "s/s",
    "s",
    "N.D.",
    "RD-PT",
    "S.",
    "Ier",
    "XVe",
    "03",
    "à",
    ",",
    ";",
    "(",
    "-",
    "bat. B",
    "BP 46",
    "3e étage",
    "digicode 12A34",
    "chez",
    "c/o",
    "France",
    "Monaco",
    "Paris",
    "saint ouen",
    "croix",
    "rivoli",
    "\u{ad}\u{200b}",
    "２５",
];

fn holds(text: &str) {
    for mode in [Mode::Full, Mode::AsYouType] {
        let answers = WORLD.search(text, mode, 8);
        let work = &answers.work;
        assert!(work.states() < Work::MAX_STATES / 4, "{text}: {} states", work.states());
        assert!(work.records() < Work::MAX_RECORDS / 4, "{text}: {} records", work.records());
        match answers.sureness {
            Sureness::Nothing | Sureness::Abroad => assert!(answers.places.is_empty(), "{text}"),
            Sureness::Sure => {
                assert!(answers.unused.is_empty() && answers.missing_number.is_none(), "{text}");
                assert!(answers.other_postcode.is_none() && !answers.places.is_empty(), "{text}");
            }
            Sureness::Partly => assert!(!answers.places.is_empty(), "{text}"),
            Sureness::Ask { offered } => assert!((1..=answers.places.len()).contains(&offered), "{text}"),
        }
        assert!(answers.places.len() <= 8, "{text}");
    }
}

#[test]
fn many_words_without_blanks_are_bounded() {
    // Each is cut in two: more tokens than a text has words.
    holds(&"ruerivoli ".repeat(40));
    holds(&"12 ruerivoli dela paris, ".repeat(10));
}

#[test]
fn long_texts_of_any_form_are_bounded() {
    for form in FORMS {
        holds(&format!("{form} ").repeat(500));
        holds(&format!("12 rue de Rivoli {form} Paris"));
        holds(form);
    }
    for text in
        ["s/s/s/s/s/s/", "/////", "----", "s s s s s s paris", "pt pt pt pte n s ss mt paris", "I V X i v x"]
    {
        holds(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn forms_in_any_order_are_answered(forms in prop::collection::vec(prop::sample::select(&FORMS[..]), 0..9)) {
        holds(&forms.join(" "));
    }

    #[test]
    fn any_letters_are_answered(text in "(?s).{0,80}") {
        holds(&text);
    }
}
