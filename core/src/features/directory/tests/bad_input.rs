//! Whatever is typed.

use proptest::prelude::*;

use super::*;

#[test]
fn only_the_first_200_characters_count() {
    let mut asked = Asked::new(MORNING, Language::French);
    let filled = |blanks| format!("{}{CERGY}", " ".repeat(blanks));
    asked.answer(&filled(200 - CERGY.len()));
    assert!(title(&asked.model, asked.words).starts_with("5 rue Nationale"));
    assert!(told(&asked.answer(&filled(200))).starts_with("Écrivez"));
}

#[test]
fn nothing_that_was_typed_or_found_is_printed_for_debugging() {
    let secret = "rue nationale cergy";
    let mut asked = Asked::new(MORNING, Language::French);
    asked.answer(secret);
    let action = AppAction::Typed { field: FIELD.into(), text: secret.into() };
    let chosen = AppAction::PlaceChosen { field: FIELD.into(), id: secret.into() };
    let page = asked.page();
    let state = (&page, &page.parts);
    let printed = format!("{action:?} {chosen:?} {:?} {state:?}", asked.model.picker).to_lowercase();
    assert!(!printed.contains("nationale") && !printed.contains("cergy"), "{printed}");
}

/// Every text that could be typed is answered by a state that can be drawn.
fn is_sensible(text: &str) {
    for language in Language::ALL {
        let mut asked = Asked::new(MORNING, language);
        for page in [asked.typing(text), asked.answer(text)] {
            let rows = leads(&page).into_iter().map(|row| row.id);
            let ids: Vec<String> = rows.chain(stations(&page).into_iter().map(|row| row.id)).collect();
            let unique: std::collections::BTreeSet<&String> = ids.iter().collect();
            assert!(unique.len() == ids.len() && ids.len() <= 20);
        }
    }
}

#[test]
fn bad_input_is_a_sensible_state() {
    let long = "a".repeat(10_000);
    for text in [
        "",
        "a",
        "é",
        &long,
        "😀🚓",
        "\0\x07\x1b[31m",
        "\u{202e}sirap",
        "باريس",
        "'; DROP TABLE setting; --",
        "../../etc/passwd",
        "221B Baker Street, London",
        "Saint-Pierre-d'Autils",
        "95",
        "%00",
        "１２ ｒｕｅ",
    ] {
        is_sensible(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_a_sensible_state(text in "(?s).{0,60}") {
        is_sensible(&text);
    }

    #[test]
    fn a_text_like_an_address_is_a_sensible_state(text in "[0-9]{0,3} ?(rue|bd|) ?[a-zé' -]{0,12} ?(cergy|paris|95|saint denis|)") {
        is_sensible(&text);
    }
}
