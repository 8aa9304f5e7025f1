//! The text, whatever is touched and typed.

use proptest::prelude::*;

use super::*;

const HELP: &str = "J'ai besoin d'aide.";
const ANSWER: &str = "Je ne peux pas téléphoner. Répondez-moi par écrit.";

#[test]
fn with_nothing_said_it_still_asks_for_help_in_writing() {
    assert_eq!(Writer::new().body(), format!("{HELP}\n{ANSWER}"));
}

#[test]
fn a_place_is_in_it_after_a_touch_and_not_before() {
    let writer = Writer::new().types(PLACE, "12 rue de rivoli paris").enters();
    assert_eq!(writer.offered().len(), 1, "beyond doubt, and offered all the same");
    assert_eq!(writer.body(), format!("{HELP}\nOù, avec mes mots : 12 rue de rivoli paris\n{ANSWER}"));
    let touched = writer.touches("12 rue de Rivoli");
    assert_eq!(
        touched.body(),
        format!("{HELP}\nLieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement\n{ANSWER}")
    );
    let touched = touched.types(PLACE, "12 rue de rivoli paris");
    assert!(touched.body().contains("Lieu : 12 rue"), "the same text again");
    // Who types on is elsewhere.
    let body = touched.types(PLACE, "14 rue de rivoli paris").body();
    assert_eq!(body, format!("{HELP}\nOù, avec mes mots : 14 rue de rivoli paris\n{ANSWER}"));
}

#[test]
fn a_number_that_the_index_does_not_have_is_neither_invented_nor_lost() {
    let writer = Writer::new().types(PLACE, "7 rue nationale cergy").enters().touches("Rue Nationale");
    assert_eq!(
        writer.body(),
        format!(
            "{HELP}\nLieu : Rue Nationale, 95000 Cergy\nOù, avec mes mots : 7 rue nationale cergy\n{ANSWER}"
        )
    );
    // A piece of a postcode is no number of a house.
    let writer = Writer::new().types(PLACE, "95 rue nationale cergy").enters().touches("Rue Nationale");
    assert!(writer.body().contains("mots : 95 rue nationale cergy"), "{}", writer.body());
}

#[test]
fn a_place_that_is_taken_back_is_gone_and_the_words_are_there_again() {
    let mut writer =
        Writer::new().types(PLACE, "12 rue de rivoli paris").enters().touches("12 rue de Rivoli");
    act(&mut writer.model, LetterAction::PlaceTakenBack);
    assert_eq!(writer.body(), format!("{HELP}\nOù, avec mes mots : 12 rue de rivoli paris\n{ANSWER}"));
    act(&mut writer.model, LetterAction::PlaceChosen { id: "no-such-row".into() });
    assert!(!writer.body().contains("Lieu"));
    assert!(writer.touches("12 rue de Rivoli").body().contains("Lieu"), "and can be touched again");
}

#[test]
fn without_the_persons_words_it_is_short() {
    use LetterWhat::*;
    let longest = |who| {
        [Hits, Thief, Injured, Fire, Accident, Followed].map(|what| {
            let writer = Writer::new().who(who).what(what).types(PLACE, "12 bis rue de rivoli paris");
            writer.touches("12\u{a0}bis rue de Rivoli").body()
        })
    };
    for who in [LetterWho::Myself, LetterWho::WithMe, LetterWho::Child, LetterWho::Seen] {
        for body in longest(who) {
            assert!(body.chars().count() < 300 && body.lines().count() == 4, "{body}");
            assert!(!body.contains(['\u{a0}', '\u{202f}']), "{body}");
        }
    }
}

#[test]
fn a_changed_text_counts_and_no_choice_after_it_loses_a_word() {
    let mine = "Je suis Anne.\nJ'ai besoin d'aide pour moi.\nIl a un couteau.";
    let writer = Writer::new().who(LetterWho::Myself).types(TEXT, mine);
    assert_eq!(writer.body(), mine);
    // The line of the choice says the new one; what had none is added below.
    let writer = writer.who(LetterWho::Child).what(LetterWhat::Hits);
    let mine = mine.replace("pour moi", "pour un enfant");
    assert_eq!(writer.body(), format!("{mine}\nQuelqu'un frappe ou menace une personne."));
    let writer = writer.types(PLACE, "riv").types(PLACE, "rivoli").touches("Rue de Rivoli");
    let body = format!(
        "{mine}\nQuelqu'un frappe ou menace une personne.\nLieu : Rue de Rivoli, 75004 Paris 4e Arrondissement"
    );
    assert_eq!(writer.body(), body);
    // What is passed after all is taken out.
    assert!(!writer.what(LetterWhat::Unsaid).body().contains("frappe"));
}

#[test]
fn bad_input_is_bounded_and_made_harmless() {
    let check = |text: &str, line: &str| {
        let body = Writer::new().types(PLACE, text).body();
        assert_eq!(body.lines().nth(1), Some(line), "{text:?}");
    };
    check("   \t \n ", ANSWER);
    check("\u{200b}\u{202e}", ANSWER);
    check("cave\u{202e}\u{7}\nau\r\nfond 🙂", "Où, avec mes mots : cave au fond 🙂");
    check("الطابق الثالث", "Où, avec mes mots : الطابق الثالث");
    let long = "é".repeat(100_000);
    assert!(Writer::new().types(PLACE, &long).body().chars().count() < 320);
    assert_eq!(Writer::new().types(TEXT, &long).body().chars().count(), 1_000);
    assert_eq!(Writer::new().types(TEXT, "a\u{202e}b\u{7}\nc 🙂").body(), "ab\nc 🙂");
    assert_eq!(Writer::new().types(TEXT, "").body(), "");
    assert_eq!(Writer::new().types("no-such-field", "x").body(), format!("{HELP}\n{ANSWER}"));
}

#[test]
fn d6_it_is_gone_with_its_first_page() {
    let written = || {
        let mut writer = Writer::new().who(LetterWho::Child).types(PLACE, "chez Anne").types(TEXT, "Vite");
        opens(&mut writer, LetterPage::Message);
        writer
    };
    let mut writer = written();
    for page in [LetterPage::Message, LetterPage::Place, LetterPage::What] {
        closes(&mut writer, page);
        assert_eq!(writer.body(), "Vite");
    }
    let before = writer.model.prefill.number;
    closes(&mut writer, LetterPage::Who);
    assert_eq!(writer.body(), format!("{HELP}\n{ANSWER}"));
    // A field that is still there is told.
    assert!(writer.model.prefill.number > before && writer.model.picker.text().is_empty());
}

#[test]
fn a_page_that_is_opened_again_has_what_was_written() {
    let mut writer = Writer::new().types(PLACE, "chez Anne").types(TEXT, "Vite");
    opens(&mut writer, LetterPage::Message);
    opens(&mut writer, LetterPage::Place);
    let prefill = |page| {
        writer.page(page, "fr").parts.into_iter().find_map(|part| match part {
            PagePart::Field { field } => Some((field.prefill.number > 0, field.prefill.text)),
            _ => None,
        })
    };
    assert_eq!(prefill(LetterPage::Message), Some((true, "Vite".into())));
    assert_eq!(prefill(LetterPage::Place), Some((true, "chez Anne".into())));
}

#[test]
fn nothing_of_it_is_in_a_log() {
    let writer = Writer::new().types(PLACE, "chez Anne").types(TEXT, "Vite");
    assert_eq!(format!("{:?}", writer.model), "LetterModel(…)");
    let action = LetterAction::PlaceChosen { id: "Rue Haute".into() };
    assert_eq!(format!("{action:?}"), "PlaceChosen");
    assert_eq!(AppAction::Letter { action }.kind(), "letter");
}

/// What a hand may do.
#[derive(Debug, Clone)]
enum Step {
    Type(String),
    Enter,
    Touch(usize),
    TakeBack,
    Who(bool),
}

fn step() -> impl Strategy<Value = Step> {
    let texts = [
        "12 rue de rivoli paris",
        "7 rue nationale cergy",
        "saint-denis",
        "95000",
        "12 bis riv",
        "val d oise",
    ];
    prop_oneof![
        proptest::sample::select(texts.to_vec()).prop_map(|text| Step::Type(text.into())),
        ".{0,30}".prop_map(Step::Type),
        Just(Step::Enter),
        (0usize..6).prop_map(Step::Touch),
        Just(Step::TakeBack),
        any::<bool>().prop_map(Step::Who),
    ]
}

proptest! {
    /// The place in the text is that of the row that was touched last, and since when nothing was typed or taken back.
    #[test]
    fn m2_no_place_is_in_it_that_was_not_touched(steps in proptest::collection::vec(step(), 0..12)) {
        let mut writer = Writer::new();
        let mut touched: Option<String> = None;
        for step in steps {
            match step {
                Step::Type(text) => {
                    touched = touched.filter(|_| text == writer.model.picker.text());
                    writer = writer.types(PLACE, &text);
                }
                Step::Enter => writer = writer.enters(),
                Step::Touch(at) => if let Some(row) = writer.offered().get(at) {
                    let title = row.open.label.replace('\u{a0}', " ").replace('’', "'");
                    let AppAction::Letter { action } = row.open.action.clone() else { panic!("of the letter") };
                    act(&mut writer.model, action);
                    touched = Some(title);
                },
                Step::TakeBack => {
                    act(&mut writer.model, LetterAction::PlaceTakenBack);
                    touched = None;
                }
                Step::Who(me) => writer = writer.who(if me { LetterWho::Myself } else { LetterWho::Unsaid }),
            }
        }
        let body = writer.body();
        let place = body.lines().find_map(|line| line.strip_prefix("Lieu : "));
        match touched {
            None => prop_assert_eq!(place, None, "{}", body),
            // Between 5 and 25, and in no index.
            Some(_) if place.is_some_and(|place| place.starts_with("7 ")) => prop_assert!(false, "{}", body),
            Some(title) => prop_assert!(place.is_some_and(|place| place.starts_with(&title)), "{}: {}", title, body),
        }
    }
}

/// What a place says of what was typed: the words are kept with it unless all of them are in it.
#[test]
fn e4_no_number_that_was_typed_is_lost_in_a_place() {
    let check =
        |place: &str, typed: &str, said: bool| assert_eq!(says(place, typed), said, "{typed} / {place}");
    let rivoli = "12 rue de Rivoli, 75004 Paris 4e Arrondissement";
    check(rivoli, "12 RUE DE RIVOLI, paris", true);
    check(rivoli, "12 rue de Rivoli, Paris, A", false);
    check(rivoli, "12 rue de Rivoli Paris 4", false);
    check(rivoli, "12 12 rue de Rivoli", false);
    check(
        "Grande Rue de la Guillotière, 69007 Lyon 7e Arrondissement",
        "7 rue de la guillotiere lyon",
        false,
    );
    check("Rue du 8 Mai 1945, 69100 Villeurbanne", "8 rue du 8 mai 1945 villeurbanne", false);
    check("Rue du 8 Mai 1945, 69100 Villeurbanne", "rue du 8 mai 1945, villeurbanne", true);
    check("Rue du Tage, 75013 Paris", "au 3e etage", false);
    check("La Chambre (73)", "ma chambre", false);
    check("Vienne, département, 86", "A86 sortie 12", false);
    check("Lyon", "A6 direction Lyon", false);
    check("", "", true);
}

#[test]
fn e4_nothing_is_cut_where_the_text_is_full() {
    let mine = "é".repeat(1_000);
    let writer = Writer::new().types(TEXT, &mine).types(PLACE, "12 rue de rivoli paris").enters();
    let mut writer = writer.touches("12 rue de Rivoli");
    let both = format!("{mine}\nLieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement");
    assert_eq!(writer.body(), both);
    // The field takes what is there, and one can go on changing it.
    opens(&mut writer, LetterPage::Message);
    let changed = both.replace("12 rue", "14 rue");
    assert_eq!(writer.types(TEXT, &changed).body(), changed);
}

#[test]
fn a_place_whose_line_was_taken_out_by_hand_is_offered_again() {
    let writer = Writer::new().types(PLACE, "12 rue de rivoli paris").enters().touches("12 rue de Rivoli");
    let mut writer = writer.types(TEXT, "Vite");
    opens(&mut writer, LetterPage::Place);
    assert_eq!(writer.offered().len(), 1);
    assert!(writer.touches("12 rue de Rivoli").body().contains("Lieu : 12 rue de Rivoli"));
}

#[test]
fn it_is_written_in_the_signs_of_the_shortest_messages() {
    let writer = Writer::new().who(LetterWho::Child).what(LetterWhat::Hits).types(PLACE, "cergy").enters();
    let body = writer.touches("Cergy").body();
    assert!(body.contains("Lieu : Cergy") && !body.contains(['’', '·', '\u{a0}', '\u{202f}']), "{body}");
}
