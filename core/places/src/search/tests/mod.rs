mod bounds;
mod named;
mod sureness;

use std::sync::LazyLock;

use crate::build::{AddressInput, AreaInput, build};
use crate::{Mode, Pack, Place, PlaceKind, Places, Point, PointSource, Sureness, Tag, Work};

/// A small country: real names, few streets.
pub(super) static WORLD: LazyLock<Places> =
    LazyLock::new(|| Places::open(&Pack::open(pack_bytes().into()).unwrap()).unwrap());

fn area(
    kind: PlaceKind,
    code: &str,
    name: &str,
    parent: &str,
    population: u32,
    postcodes: &[&str],
) -> AreaInput {
    AreaInput {
        kind,
        code: code.into(),
        name: name.into(),
        commune: parent.into(),
        department: code.chars().take(if code.starts_with("97") { 3 } else { 2 }).collect(),
        population,
        point: Point::from_degrees(48.0, 2.0),
        postcodes: postcodes.iter().map(|postcode| (*postcode).into()).collect(),
        covers: Vec::new(),
        other_names: Vec::new(),
    }
}

fn commune(code: &str, name: &str, population: u32, postcodes: &[&str]) -> AreaInput {
    area(PlaceKind::Commune, code, name, code, population, postcodes)
}

fn houses(insee: &str, street: &str, postcode: &str, numbers: &[u32]) -> Vec<AddressInput> {
    let address = |number: &u32| AddressInput {
        insee: insee.into(),
        street: street.into(),
        postcode: postcode.into(),
        number: *number,
        suffix: String::new(),
        point: Point { lat: 4_800_000 + 100 * *number as i32, lon: 200_000 },
    };
    numbers.iter().map(address).collect()
}

fn pack_bytes() -> Vec<u8> {
    let mut areas = vec![
        commune("75056", "Paris", 2_100_000, &["75001", "75004"]),
        commune("38185", "Grenoble", 158_000, &["38000", "38100"]),
        commune("59009", "Villeneuve-d'Ascq", 62_000, &["59491", "59650"]),
        commune("74056", "Chamonix-Mont-Blanc", 8_700, &["74400"]),
        commune("69189", "Sainte-Colombe", 2_000, &["69560"]),
        commune("77404", "Sainte-Colombe", 1_800, &["77650"]),
        commune("80688", "Rue", 3_000, &["80120"]),
        commune("01015", "Arboys en Bugey", 700, &["01300"]),
        commune("34172", "Montpellier", 300_000, &["34000"]),
        commune("59163", "Croix", 21_000, &["59170"]),
        commune("72181", "Le Mans", 145_000, &["72000", "72100"]),
        commune("72189", "Mansigné", 1_500, &["72510"]),
        commune("69096", "Grigny", 10_000, &["69520"]),
        commune("91286", "Grigny", 27_000, &["91350"]),
        commune("77333", "Nemours", 13_000, &["77140"]),
        commune("77431", "Saint-Pierre-lès-Nemours", 6_000, &["77140"]),
        commune("95527", "Roissy-en-France", 2_900, &["95700"]),
        commune("77390", "Roissy-en-Brie", 23_000, &["77680"]),
        commune("38544", "Vienne", 30_000, &["38200"]),
        commune("37220", "Saint-Germain-sur-Vienne", 300, &["37500"]),
        commune("86223", "Saint-Germain", 900, &["86310"]),
        commune("97801", "Saint-Martin", 31_000, &["97150"]),
        commune("97216", "Le Marigot", 3_000, &["97225"]),
        commune("51124", "Chantemerle", 50, &["51260"]),
        commune("05133", "Saint-Chaffrey", 1_600, &["05330"]),
        commune("93070", "Saint-Ouen-sur-Seine", 52_000, &["93400"]),
        commune("41226", "Saint-Ouen", 3_300, &["41100"]),
        commune("35238", "Rennes", 225_000, &["35000"]),
        commune("59497", "Renescure", 2_100, &["59173"]),
        commune("59350", "Lille", 236_000, &["59000"]),
        commune("72251", "René", 600, &["72260"]),
        commune("17300", "La Rochelle", 78_000, &["17000"]),
        commune("94033", "Fontenay-sous-Bois", 52_000, &["94120"]),
        commune("92051", "Neuilly-sur-Seine", 60_000, &["92200"]),
    ];
    for number in [1, 4] {
        let (code, postcode) = (format!("7510{number}"), format!("7500{number}"));
        let ordinal = if number == 1 { "1er" } else { "4e" };
        let name = format!("Paris {ordinal} Arrondissement");
        areas.push(area(PlaceKind::Arrondissement, &code, &name, "75056", 15_000, &[&postcode]));
    }
    areas.push(area(PlaceKind::DelegatedCommune, "01340", "Saint-Bois", "01015", 0, &[]));
    areas.push(area(PlaceKind::Department, "69", "Rhône", "", 1_900_000, &[]));
    areas.push(area(PlaceKind::Department, "77", "Seine-et-Marne", "", 1_400_000, &[]));
    areas.push(area(PlaceKind::Department, "86", "Vienne", "", 440_000, &[]));
    for (code, name, commune) in
        [("05330", "05330", "05133"), ("97150", "97150", "97801"), ("77140", "77140", "77333")]
    {
        let mut postcode = area(PlaceKind::Postcode, code, name, commune, 1, &[code]);
        postcode.covers = vec![commune.into()];
        areas.push(postcode);
    }
    let mut postcode = area(PlaceKind::Postcode, "75004", "75004", "75104", 15_000, &["75004"]);
    postcode.covers = vec!["75104".into()];
    areas.push(postcode);
    let addresses = [
        houses("75101", "Rue de Rivoli", "75001", &[33, 35, 97]),
        houses("75104", "Rue de Rivoli", "75004", &[2, 10, 12, 16, 31]),
        houses("75104", "Place du 11 Novembre 1918", "75004", &[1]),
        houses("38185", "Rue de Paris", "38000", &[1, 2, 3]),
        houses("38185", "Avenue Jean Jaurès", "38000", &[5, 12]),
        houses("34172", "Rue du Faubourg Saint-Jaumes", "34000", &[8]),
        houses("34172", "Grande Rue", "34000", &[1, 3]),
        houses("34172", "Rue du Moulin", "34000", &[12]),
        houses("34172", "Rue du Moulin à Vent", "34000", &[12]),
        houses("69096", "Rue Pasteur", "69520", &[12]),
        houses("34172", "Rue Victor Hugo", "34000", &[8]),
    ];
    Pack::write(20260101, &build(&areas, &addresses.concat()).unwrap())
}

fn show(place: &Place) -> String {
    let number = place.number.as_deref().map(|number| format!("{number} ")).unwrap_or_default();
    format!("{number}{} [{}]", place.name, place.insee)
}

/// The first answer, and how many are offered: 0 for none, 1 where it is meant.
fn check(mode: Mode, text: &str, first: &str, offered: usize) {
    let answers = WORLD.search(text, mode, 10);
    assert_eq!(answers.places.first().map(show).unwrap_or_default(), first, "{text}");
    let told = match answers.sureness {
        Sureness::Nothing | Sureness::Abroad => 0,
        Sureness::Sure | Sureness::Partly => 1,
        Sureness::Ask { offered } => offered,
    };
    assert_eq!(told, offered, "{text}: {:?}", answers.sureness);
}

fn full(text: &str, first: &str) {
    check(Mode::Full, text, first, 1);
}

#[test]
fn addresses_are_found_as_people_write_them() {
    full("12 rue de Rivoli, Paris", "12 Rue de Rivoli [75104]");
    full("12 r rivoli paris", "12 Rue de Rivoli [75104]");
    full("PARIS 12 RUE DE RIVOLI", "12 Rue de Rivoli [75104]");
    full("12 rue de Rivoli 75004 Paris cedex 04", "12 Rue de Rivoli [75104]");
    full("rue de Rivoli 35 Paris", "35 Rue de Rivoli [75101]");
    full("rivoli rue 75004", "Rue de Rivoli [75104]");
    full("1 pl. du onze novembre 1918 Paris", "1 Place du 11 Novembre 1918 [75104]");
    full("8 fg st jaumes Montpellier", "8 Rue du Faubourg Saint-Jaumes [34172]");
    full("12 av J Jaures grenoble", "12 Avenue Jean Jaurès [38185]");
    check(Mode::Full, "3 rue de paris", "3 Rue de Paris [38185]", 2);
    full("3 grande rue montpellier", "3 Grande Rue [34172]");
    full("12-14 rue de rivoli paris", "12 Rue de Rivoli [75104]");
}

#[test]
fn areas_are_found_by_every_name() {
    full("Paris", "Paris [75056]");
    full("villeneuve ascq", "Villeneuve-d'Ascq [59009]");
    full("ascq villeneuve", "Villeneuve-d'Ascq [59009]");
    full("chamonix", "Chamonix-Mont-Blanc [74056]");
    full("Paris 4ème", "Paris 4e Arrondissement [75104]");
    full("paris IV", "Paris 4e Arrondissement [75104]");
    full("75004", "75004 [75104]");
    full("Paris 75004", "Paris 4e Arrondissement [75104]");
    full("rhone", "Rhône [69]");
    full("69", "Rhône [69]");
    full("Saint Bois", "Saint-Bois [01015]");
    full("Rue", "Rue [80688]");
    full("près de Grenoble", "Grenoble [38185]");
}

#[test]
fn homonyms_are_told_apart_or_offered() {
    check(Mode::Full, "Sainte-Colombe", "Sainte-Colombe [69189]", 2);
    full("Sainte-Colombe 77", "Sainte-Colombe [77404]");
    full("ste colombe 77650", "Sainte-Colombe [77404]");
    full("sainte colombe rhone", "Sainte-Colombe [69189]");
    check(Mode::Full, "rue de rivoli paris", "Rue de Rivoli [75101]", 2);
}

#[test]
fn one_typing_error_is_forgiven() {
    full("grnoble", "Grenoble [38185]");
    full("Grenolbe", "Grenoble [38185]");
    full("montpelier", "Montpellier [34172]");
    full("mont pellier", "Montpellier [34172]");
    full("12 rue de rivolli paris", "12 Rue de Rivoli [75104]");
    full("12 ruede rivoli paris", "12 Rue de Rivoli [75104]");
    check(Mode::Full, "12 rue de rivoli pariss", "12 Rue de Rivoli [75104]", 2);
}

#[test]
fn unfinished_words_are_completed() {
    let key = |text: &str, first: &str| {
        let answers = WORLD.search(text, Mode::AsYouType, 5);
        assert_eq!(answers.places.first().map(show).unwrap_or_default(), first, "{text}");
    };
    key("par", "Paris [75056]");
    key("gre", "Grenoble [38185]");
    key("12 rue de ri", "12 Rue de Rivoli [75104]");
    key("12 rue de rivoli pa", "12 Rue de Rivoli [75104]");
    key("av jean j", "Avenue Jean Jaurès [38185]");
    key("jau", "Avenue Jean Jaurès [38185]");
    key("chamonix-", "Chamonix-Mont-Blanc [74056]");
}

#[test]
fn a_named_commune_is_never_left_for_a_street_elsewhere() {
    full("12 rue de Rivoli, Grenoble", "Grenoble [38185]");
    // "Rue de Paris" exists, in Grenoble: Chamonix is meant all the same.
    full("5 rue de Chamonix Paris", "Paris [75056]");
    full("5 rue inconnue, Chamonix", "Chamonix-Mont-Blanc [74056]");
    full("5 rue inconnue, Chamonix-Mont-Blanc", "Chamonix-Mont-Blanc [74056]");
}

#[test]
fn what_is_not_known_is_not_guessed() {
    for text in ["", "x", "10 Downing Street London", "zzzzzz", "🚓", "1", "' OR 1=1 --", "/etc/passwd"] {
        check(Mode::Full, text, "", 0);
    }
}

#[test]
fn a_missing_number_is_put_between_its_neighbours_and_said_so() {
    let find = |text: &str| WORLD.search(text, Mode::Full, 1).places.remove(0);
    assert_eq!(find("12 rue de Rivoli 75004").point_source, PointSource::Published);
    let between = find("14 rue de Rivoli 75004");
    assert_eq!((between.kind, between.point_source), (PlaceKind::House, PointSource::Interpolated));
    assert_eq!(between.point, Some(Point { lat: 4_801_400, lon: 200_000 }));
    let beyond = find("300 rue de Rivoli 75004");
    assert_eq!(
        (beyond.kind, beyond.number, beyond.point_source),
        (PlaceKind::Street, None, PointSource::Street)
    );
}

#[test]
fn work_is_bounded_for_any_text() {
    let long = "saint ".repeat(2_000);
    let letters = "abcdefghij".repeat(1_000);
    let digits = "12 ".repeat(3_000);
    for text in [&long, &letters, &digits, "a b c d e f g h i j k l m n o p q r s t u v w x y z"] {
        for mode in [Mode::Full, Mode::AsYouType] {
            let work = WORLD.search(text, mode, 10).work;
            assert!(work.states() < Work::MAX_STATES / 4, "{} states", work.states());
            assert!(work.records() < Work::MAX_RECORDS / 4, "{} records", work.records());
        }
    }
}

#[test]
fn a_damaged_section_is_refused_or_survived() {
    let whole = pack_bytes();
    let sections: Vec<(Tag, usize)> = Pack::open(whole.clone().into()).unwrap().sections().collect();
    // Every 97th byte is changed, one at a time, without looking at checksums first.
    for at in (0..whole.len()).step_by(97) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let Ok(pack) = Pack::open(bytes.into()) else { continue };
        let Ok(places) = Places::open(&pack) else { continue };
        for text in ["12 rue de rivoli paris", "grnoble", "sainte colombe"] {
            places.search(text, Mode::Full, 10);
        }
    }
    assert!(sections.len() > 10);
}
