//! The named commune wins, the postcode decides, and written forms meet.

use super::*;

#[test]
fn a_commune_that_is_named_is_the_answers_commune() {
    full("12 rue du Moulin, Le Mans", "Le Mans [72181]");
    full("12 rue du Moulin Le Mans", "Le Mans [72181]");
    full("Le Mans 12 rue du Moulin", "Le Mans [72181]");
    full("8 rue Victor Hugo, Croix", "Croix [59163]");
    full("12 rue du Moulin, Roissy-en-France", "Roissy-en-France [95527]");
    full("Roissy-en-France", "Roissy-en-France [95527]");
    full("12 rue du Moulin, Saint-Pierre-lès-Nemours", "Saint-Pierre-lès-Nemours [77431]");
    full("12 rue du Moulin, Vienne", "Vienne [38544]");
    full("12 rue du Moulin, Saint-Germain-sur-Vienne", "Saint-Germain-sur-Vienne [37220]");
    // A department of the same name is offered beside the commune.
    check(Mode::Full, "Vienne", "Vienne [38544]", 2);
    full("Grigny Rhône", "Grigny [69096]");
}

#[test]
fn brackets_and_slashes_end_a_part() {
    full("Grigny (69)", "Grigny [69096]");
    full("Grigny (Rhône)", "Grigny [69096]");
    full("12 rue du Moulin [Croix]", "Croix [59163]");
    full("Neuilly s/Seine", "Neuilly-sur-Seine [92051]");
    for text in
        ["12 rue du Moulin, Croix / 14 rue Inconnue, Lille", "12 rue du Moulin Croix\n14 rue Inconnue Lille"]
    {
        let answers = WORLD.search(text, Mode::Full, 5);
        assert_eq!(answers.places.first().map(show).unwrap_or_default(), "Croix [59163]", "{text}");
        assert!(matches!(answers.sureness, Sureness::Ask { .. }), "{text}");
    }
}

#[test]
fn words_of_a_street_are_no_commune() {
    check(Mode::Full, "3 rue de paris", "3 Rue de Paris [38185]", 2);
    full("12 rue du Moulin à Vent Montpellier", "12 Rue du Moulin à Vent [34172]");
    full("12 rue du Moulin Montpellier", "12 Rue du Moulin [34172]");
}

#[test]
fn a_town_before_its_street_stays() {
    full("Grenoble 3 rue de Paris", "3 Rue de Paris [38185]");
    full("Le Mans 12 rue de Paris", "Le Mans [72181]");
    full("Vienne, 5 rue de Grenoble", "Vienne [38544]");
}

#[test]
fn half_a_name_is_no_name() {
    full("12 rue Pasteur, Roissi-en-Brie", "Roissy-en-Brie [77390]");
    full("8 rue de Roissy-en-Brie, Croix", "Croix [59163]");
    full("12 rue de Villeneuve d'Ascq, Le Mans", "Le Mans [72181]");
}

#[test]
fn the_postcode_decides() {
    full("12 rue Pasteur, 91350 Grigny", "Grigny [91286]");
    full("12 rue Pasteur, 69520 Grigny", "12 Rue Pasteur [69096]");
    full("Chantemerle 05330", "05330 [05133]");
    full("Howell Center 97150 Marigot", "97150 [97801]");
    full("12 rue du Moulin, 77140 Saint-Pierre-lès-Nemours", "Saint-Pierre-lès-Nemours [77431]");
    // Of the same department: the commune, and the code is told.
    full("72999 Le Mans", "Le Mans [72181]");
}

#[test]
fn postcodes_have_many_forms() {
    for text in [
        "12 rue de Rivoli 75 004 Paris",
        "12 rue de Rivoli F-75004 Paris",
        "12 rue de Rivoli 75004 PARIS CEDEX 04",
    ] {
        full(text, "12 Rue de Rivoli [75104]");
    }
    full("75000", "Paris [75056]");
    full("72181", "Le Mans [72181]");
    // In an address five digits are a postcode, never an INSEE code.
    check(Mode::Full, "12 rue de Rivoli 72181 Paris", "12 Rue de Rivoli [75104]", 2);
    full("Paris 04", "Paris 4e Arrondissement [75104]");
    full("Paris IVe", "Paris 4e Arrondissement [75104]");
}

#[test]
fn what_sorts_letters_is_not_the_commune() {
    full("12 rue du Moulin Le Mans 72925 PARIS CEDEX", "Le Mans [72181]");
    full("12 rue du Moulin 72925 LE MANS CEDEX 9", "Le Mans [72181]");
}

#[test]
fn short_forms_are_written_out() {
    full("Neuilly s/ Seine", "Neuilly-sur-Seine [92051]");
    full("neuilly s seine", "Neuilly-sur-Seine [92051]");
    full("Fontenay s/s Bois", "Fontenay-sous-Bois [94033]");
    full("fontenay ss bois", "Fontenay-sous-Bois [94033]");
    full("S. Germain s/ Vienne", "Saint-Germain-sur-Vienne [37220]");
}

#[test]
fn what_an_address_carries_along_is_no_street() {
    for text in [
        "12 rue de Rivoli, bâtiment C, 75004 Paris",
        "BP 46 12 rue de Rivoli Paris",
        "SARL Dupont 12 rue de Rivoli 75004 Paris",
        "chez Mme Durand 12 rue de Rivoli Paris",
        "12 rue de Rivoli 75004 Paris, France",
    ] {
        full(text, "12 Rue de Rivoli [75104]");
        let answers = WORLD.search(text, Mode::Full, 1);
        assert_eq!((answers.sureness, answers.unused), (Sureness::Sure, Vec::new()), "{text}");
    }
}

#[test]
fn an_error_is_tried_before_a_word_is_cut_in_two() {
    full("larochelle", "La Rochelle [17300]");
    full("lile", "Lille [59350]");
    full("grenobl", "Grenoble [38185]");
    let key = |text: &str, first: &str| {
        let answers = WORLD.search(text, Mode::AsYouType, 5);
        assert_eq!(answers.places.first().map(show).unwrap_or_default(), first, "{text}");
    };
    key("renes", "Rennes [35238]");
    key("renesc", "Renescure [59497]");
}

#[test]
fn what_stands_around_a_commune_is_taken_out() {
    for text in ["12 rue de Rivoli, Paris, Île-de-France", "12 rue de Rivoli, 75004 Paris (Île de France)"]
    {
        full(text, "12 Rue de Rivoli [75104]");
    }
    full("Rennes Bretagne", "Rennes [35238]");
    full("Croix, Hauts-de-France, France", "Croix [59163]");
    full("Commissariat de Croix", "Croix [59163]");
    full("la gendarmerie nationale de La Rochelle", "La Rochelle [17300]");
    full("Commissariat de police du Mans", "Le Mans [72181]");
    full("Mairie Grenoble", "Grenoble [38185]");
    full("Gendarmerie, Lille (59)", "Lille [59350]");
    full("gendarmerie 75004", "75004 [75104]");
    // A company has an address of its own.
    full("Mairie de Rennes, 12 rue du Moulin, Le Mans", "Le Mans [72181]");
}

#[test]
fn a_large_town_in_the_middle_is_not_lost_to_a_small_one_at_the_end() {
    check(Mode::Full, "gare de Grenoble Chantemerle", "Grenoble [38185]", 2);
    // Behind "rue de" it is the street's.
    check(Mode::Full, "12 rue de Grenoble Chantemerle", "Chantemerle [51124]", 1);
}

#[test]
fn a_large_town_that_is_begun_or_misspelt_behind_a_street_comes_first() {
    let first = |mode: Mode, text: &str, first: &str| {
        let answers = WORLD.search(text, mode, 5);
        assert_eq!(answers.places.first().map(show).unwrap_or_default(), first, "{text}");
        assert!(matches!(answers.sureness, Sureness::Ask { .. }), "{text}: {:?}", answers.sureness);
    };
    first(Mode::Full, "12 rue Pasteur Grenobl", "Grenoble [38185]");
    first(Mode::AsYouType, "12 rue pasteur ren", "Rennes [35238]");
    first(Mode::AsYouType, "12 rue du moulin, le ma", "Le Mans [72181]");
    // A word of the street is one.
    let answers = WORLD.search("8 rue victor hu", Mode::AsYouType, 5);
    assert_eq!(answers.places.first().map(show).unwrap_or_default(), "8 Rue Victor Hugo [34172]");
}

#[test]
fn arrondissements_and_departments_are_written_in_more_ways() {
    for text in ["paris quatrième", "Paris 4 ème", "paris quatrieme arrondissement", "Paris 04ème"] {
        full(text, "Paris 4e Arrondissement [75104]");
    }
    full("Lille 59", "Lille [59350]");
    full("69 Grigny", "Grigny [69096]");
    full("971 50 Marigot", "97150 [97801]");
    let answers = WORLD.search("Grenoble 12", Mode::Full, 5);
    assert_eq!(answers.places.first().map(show).unwrap_or_default(), "Grenoble [38185]");
    assert_eq!((answers.sureness, answers.unused), (Sureness::Partly, vec!["12".to_owned()]));
}

#[test]
fn blanks_within_street_names_may_be_wrong() {
    full("12 avenue jeanjaurès grenoble", "12 Avenue Jean Jaurès [38185]");
    full("12 rue de ri voli 75004", "12 Rue de Rivoli [75104]");
}

#[test]
fn a_code_of_no_area_tells_its_department() {
    check(Mode::Full, "69902 Sophia Antipolis CEDEX", "Rhône [69]", 1);
    check(Mode::Full, "77454 Marne la Rochelle CEDEX 2", "Seine-et-Marne [77]", 2);
    check(Mode::Full, "69902", "", 0);
}

#[test]
fn a_rare_name_does_not_hide_a_large_town_with_an_error() {
    check(Mode::Full, "rene", "René [72251]", 2);
    full("rene 72260", "René [72251]");
    check(Mode::Full, "lil", "Lille [59350]", 1);
    check(Mode::Full, "montpelierr", "Montpellier [34172]", 1);
}

#[test]
fn all_communes_are_listed_the_most_peopled_first() {
    let communes: Vec<String> = WORLD.communes().map(|place| place.insee).collect();
    assert_eq!(communes.first().map(String::as_str), Some("75056"));
    assert!(communes.contains(&"51124".to_owned()) && !communes.contains(&"75104".to_owned()));
}
