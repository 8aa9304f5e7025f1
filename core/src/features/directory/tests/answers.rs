//! What is chosen, answered and cleared.

use super::*;

#[test]
fn a_chosen_row_leads_to_its_stations_and_a_stale_one_nowhere() {
    let mut asked = Asked::new(MORNING, Language::French);
    let before = asked.answer("saint denis");
    assert_eq!(before.answer, PageAnswer::Asks);
    let stale = asked.act(PickerAction::Chose("no such row".into()));
    assert!(stale == before);
    for row in leads(&before) {
        asked.answer("saint denis");
        let AppAction::PlaceChosen { field, id } = row.open.action else { panic!("a choice") };
        assert_eq!(field, FIELD);
        asked.act(PickerAction::Chose(id));
        assert_eq!(title(&asked.model, asked.words), "Saint-Denis");
    }
}

/// The titles of the rows, with what is not bold in brackets.
fn bold(page: &PageState) -> Vec<String> {
    let rows = leads(page).into_iter();
    let told = rows.map(|row| {
        let runs = row.title.into_iter();
        runs.map(|run| if run.strong { run.text } else { format!("[{}]", run.text) }).collect::<String>()
    });
    told.map(|title| plain(&title)).collect()
}

#[test]
fn what_was_typed_is_set_apart_while_one_types() {
    let mut asked = Asked::new(MORNING, Language::French);
    assert_eq!(bold(&asked.typing("cergy 5 rue nat")), ["5 rue Nat[ionale]", "Cergy"]);
    // A question sets nothing apart, nor does any other row.
    assert_eq!(bold(&asked.answer("saint denis")), ["Saint-Denis", "Saint-Denis"]);
    for text in ["s", "st d", "SAINT-D", "5rue", "95", "cergi", "œ"] {
        for row in leads(&asked.typing(text)) {
            let title: String = row.title.iter().map(|run| run.text.as_str()).collect();
            assert_eq!(title, row.open.label, "{text}");
            assert!(row.open.accessibility_label.contains(&title), "{text}");
        }
    }
}

#[test]
fn one_types_first_while_nothing_is_typed() {
    let takes_focus = |page: PageState| {
        page.parts.iter().any(|part| matches!(part, PagePart::Field { field } if field.takes_focus))
    };
    let mut asked = Asked::new(MORNING, Language::French);
    assert!(takes_focus(asked.page()));
    assert!(!takes_focus(asked.typing("c")) && !takes_focus(asked.answer(CERGY)));
    assert!(takes_focus(asked.typing("")));
    let words = asked.words;
    let ctx = Ctx { now: wall(MORNING), words };
    assert!(!takes_focus(project(&DirectoryModel::default(), false, ChartPreview::empty, ctx)));
}

#[test]
fn each_answer_is_another_one_and_typing_on_is_none() {
    let mut asked = Asked::new(MORNING, Language::French);
    assert_eq!(asked.typing(CERGY).answer, PageAnswer::Open);
    assert_eq!(asked.answer(CERGY).answer, PageAnswer::Found { number: 1 });
    assert_eq!(asked.page().answer, PageAnswer::Found { number: 1 });
    assert_eq!(asked.answer(CERGY).answer, PageAnswer::Found { number: 2 });
    assert_eq!(asked.typing("cerg").answer, PageAnswer::Open);
    assert_eq!(asked.answer("qqqqqqqqqqqqqq").answer, PageAnswer::NotFound);
}

#[test]
fn without_data_the_screen_says_so_and_nothing_else() {
    let mut model = DirectoryModel::default();
    update(&mut model, PickerAction::Typed("cergy".into()), None);
    update(&mut model, PickerAction::Entered, None);
    let words = Words::of(Language::English, ReadingLevel::Standard);
    let page = project(&model, false, ChartPreview::empty, Ctx { now: wall(MORNING), words });
    assert_eq!(told(&page), plain(&(words.directory_no_data() + "\n")));
}

#[test]
fn the_station_in_charge_is_not_repeated_and_alone_stands_out() {
    let rows = stations(&Asked::new(MORNING, Language::French).answer(CERGY));
    let chosen: Vec<bool> = rows.iter().map(|row| row.tone == Tone::Chosen).collect();
    assert!(chosen[0] && chosen[1..].iter().all(|one| !one));
    assert_eq!(rows.iter().filter(|row| row.id == "cergy").count(), 1);
}

#[test]
fn what_is_typed_can_be_cleared_and_nothing_offers_to_clear_nothing() {
    let mut asked = Asked::new(MORNING, Language::French);
    assert_eq!(clear(&asked.page()), None);
    assert_eq!(clear(&asked.typing("  ")), None);
    let tap = clear(&asked.answer("rue du lavoir ableiges")).unwrap();
    let AppAction::Typed { field, text } = tap.action else { panic!("an emptied field") };
    assert_eq!((field.as_str(), text.as_str()), (FIELD, ""));
    assert!(told(&asked.typing(&text)).starts_with("Écrivez"));
}

#[test]
fn who_hears_it_is_told_what_the_page_answers() {
    let check = |text: &str, language, entered: bool, expected: Expect| {
        let mut asked = Asked::new(MORNING, language);
        let page = if entered { asked.answer(text) } else { asked.typing(text) };
        expected.assert_eq(&plain(&page.announcement).replace(". ", ".\n"));
    };
    check("  ", Language::French, true, expect![[""]]);
    check("saint den", Language::French, false, expect!["2 lieux possibles."]);
    check("saint den", Language::English, false, expect!["2 possible places."]);
    check(
        "saint denis",
        Language::French,
        true,
        expect![[r#"
        Plusieurs lieux sont possibles.
        Lequel est le bon ?"#]],
    );
    check("qqqqqqqqqqqqqq", Language::French, true, expect!["Aucun lieu trouvé."]);
    check(
        "5 rue nationale cergy",
        Language::French,
        true,
        expect![[r#"
            5 rue Nationale, 95000 Cergy.
            Commissariat de Cergy.
            Police nationale.
            Unité compétente pour Cergy.
            À 130 m à vol d’oiseau.
            Ouvert jusqu’à 12 h, selon les horaires publiés."#]],
    );
    check(
        "9999 rue nationale cergy",
        Language::English,
        true,
        expect![[r#"
        Rue Nationale, 95000 Cergy.
        Number 9999 is not in our data: here is the answer for the whole street (Rue Nationale).
        Commissariat de Cergy.
        National police.
        In charge of Cergy.
        130 m away in a straight line.
        Open until 12:00, according to the published hours."#]],
    );
}
