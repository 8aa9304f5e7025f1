//! How sure an answer is, and what it says of the text.

use super::*;

/// The sureness, what was not used, the number and the postcode that the place has not.
fn told(text: &str) -> (Sureness, Vec<String>, Option<String>, Option<String>) {
    let answers = WORLD.search(text, Mode::Full, 10);
    (answers.sureness, answers.unused, answers.missing_number, answers.other_postcode)
}

fn sure(text: &str) {
    assert_eq!(told(text), (Sureness::Sure, Vec::new(), None, None), "{text}");
}

fn partly(text: &str, unused: &[&str]) {
    let unused = unused.iter().map(|part| (*part).to_owned()).collect();
    assert_eq!(told(text), (Sureness::Partly, unused, None, None), "{text}");
}

fn asked(text: &str, offered: usize) {
    assert_eq!(told(text).0, Sureness::Ask { offered }, "{text}");
}

#[test]
fn a_text_that_is_understood_is_sure() {
    sure("12 rue de rivoli paris");
    sure("Grenoble");
    sure("12 av Jaurès grenoble");
}

#[test]
fn a_part_that_is_not_understood_is_told_in_its_own_words() {
    partly("5 rue inconnue, Grenoble", &["5 rue inconnue"]);
    partly("Café de l’Étoile, 12 rue de Rivoli, 75004 Paris, près du métro", &["près du métro"]);
    partly("12 rue de Rivoli 5 avenue Jean Jaurès Paris", &["5 avenue Jean Jaurès"]);
    let missing = told("300 rue de Rivoli 75004");
    assert_eq!((missing.0, missing.2.as_deref()), (Sureness::Partly, Some("300")));
    let other = told("72999 Le Mans");
    assert_eq!((other.0, other.3.as_deref()), (Sureness::Partly, Some("72999")));
}

#[test]
fn a_street_that_may_be_another_is_asked_about() {
    // The word may be a part of its name, or another type of street.
    asked("12 rue de rivoli machin", 2);
    asked("12 avenue de rivoli 75004 paris", 3);
    // Two streets begin so.
    asked("rue de rivoli paris", 2);
}

#[test]
fn a_street_without_a_commune_is_asked_about() {
    // Streets are known in few communes.
    asked("3 rue de paris", 2);
    asked("8 rue du Faubourg Saint-Jaumes", 1);
}

#[test]
fn two_towns_or_a_town_and_another_postcode_are_asked_about() {
    asked("Grenoble Villeneuve-d'Ascq", 2);
    asked("12 rue Pasteur 05330 Grenoble", 2);
    asked("12 rue de Rivoli 75004 Croix", 4);
    let two = told("12 rue Pasteur 05330 Saint-Chaffrey / 14 rue Inconnue 77140 Nemours");
    assert!(matches!(two.0, Sureness::Ask { .. }), "{two:?}");
}

#[test]
fn a_station_is_no_proof_of_its_towns_name() {
    assert!(matches!(told("gare de Grenoble").0, Sureness::Ask { .. }));
    partly("5 rue de la Gare, Grenoble", &["5 rue de la Gare"]);
}

#[test]
fn words_of_streets_are_told_as_well() {
    partly("12 rue de Rivoli, 75004 Paris, Croix", &["Croix"]);
    partly("Grenoble Fontaine", &["Fontaine"]);
}

#[test]
fn homonyms_and_a_much_larger_town_are_asked_about() {
    asked("Sainte-Colombe", 2);
    let answers = WORLD.search("st ouen", Mode::Full, 10);
    assert_eq!(answers.sureness, Sureness::Ask { offered: 2 });
    let offered: Vec<&str> = answers.places.iter().take(2).map(|place| place.insee.as_str()).collect();
    assert_eq!(offered, ["41226", "93070"]);
}

#[test]
fn a_town_that_is_also_a_word_of_streets_is_asked_about_without_a_comma() {
    assert!(matches!(told("12 rue de la Vieille Rivoli Croix").0, Sureness::Ask { .. }));
    assert_eq!(told("12 rue de la Vieille Rivoli, Croix").0, Sureness::Partly);
}

#[test]
fn another_country_has_no_answer() {
    for text in ["Monaco", "1 place du Casino Monaco", "12 rue de Rivoli 98000 Monaco", "98000"] {
        let answers = WORLD.search(text, Mode::Full, 10);
        assert_eq!((answers.sureness, answers.places.len()), (Sureness::Abroad, 0), "{text}");
    }
}
