//! How news stand where something is wrong: a line, a server, a feed of others, a clock.

use super::*;

#[test]
fn a_feed_of_others_that_is_gone_hinders_nothing_and_a_refusal_is_no_update() {
    let mut model = model(&[], &[("area:95", "Val-d’Oise")]);
    let mut ids = WorkIds::default();
    let mut try_once = |model: &mut NewsModel, of: Option<&str>, failure: Failure, came: bool| {
        let effects = act(model, NewsAction::Refreshed, &mut ids);
        let Some(NewsEffect::Fetch(id)) = effects.last() else { panic!("{effects:?}") };
        let failures = vec![SourceFailure { of: of.map(Into::into), failure }];
        let refreshed =
            Refreshed { failures, came, ..well(held(&[item("Nouveau", "area:FR", Theme::Youth)])) };
        fetched(model, *id, now(), Some(refreshed), words(), &mut ids);
        (model.kept().asked.is_some(), model.kept().renewed.is_some())
    };
    let unreachable = || Failure::NoAnswer(SendError::Unreachable);
    assert_eq!(
        try_once(&mut model, None, Failure::Refused(404), false),
        (true, false),
        "asked, and not renewed"
    );
    assert!(!told(&page(&model)).contains("Dernière mise à jour"));
    assert_eq!(try_once(&mut model, Some("Mairie"), unreachable(), true), (true, true));
    assert!(told(&page(&model)).contains("Dernière mise à jour : aujourd’hui"));
}

#[test]
fn what_was_typed_is_forgotten_after_a_while_away() {
    let mut model = model(&[item("Un", "area:FR", Theme::Youth)], &[]);
    typed(&mut model, "mon secret".into());
    picked(
        &mut model,
        PickerAction::Typed("5 rue nationale".into()),
        small_atlas().as_ref(),
        &mut WorkIds::default(),
    );
    let field = |page: &PageState| {
        page.parts.iter().find_map(|part| match part {
            PagePart::Field { field } => Some(field.prefill.clone()),
            _ => None,
        })
    };
    let before = field(&page(&model)).unwrap();
    forget(&mut model);
    let after = field(&page(&model)).unwrap();
    assert!(after.number != before.number && after.text.is_empty(), "the shell empties its field");
    assert_eq!(rows(&page(&model)), ["## Toute la France", "Un"]);
    let (_, choices) = choices(&model, None, true, words());
    assert!(!told(&choices).contains("nationale"));
}

#[test]
fn a_clock_that_is_far_behind_is_told_and_what_is_held_is_shown() {
    let mut model = model(&[], &[]);
    let comment = "role:feed\tserial:1\tissued:2026-11-29\texpires:2026-12-13\tsize:1\tfile:feed-1.securite";
    let segment = Segment::read(
        Segment::write(now().instant().date_naive(), &[item("Un", "area:FR", Theme::Youth)]).into(),
    );
    let sources = vec![NewsSource { segment: segment.unwrap(), unsigned: None }];
    model.held = HeldNews::new(Some(securite_signed::Comment::parse(comment).unwrap()), sources);
    model.choose();
    let ctx = Ctx { now: wall("1970-01-01T10:00"), ..ctx() };
    let text = told(&project(&model, ctx));
    assert!(text.contains("n’est pas juste") && !text.contains("aucune actualité"), "{text}");
    assert!(!told(&page(&model)).contains("n’est pas juste"));
}

#[test]
fn a_program_is_told_whose_an_item_is_that_nobody_signed() {
    let segment = Segment::read(
        Segment::write(now().instant().date_naive(), &[item("Un", "area:FR", Theme::Youth)]).into(),
    );
    let sources = vec![NewsSource { segment: segment.unwrap(), unsigned: Some("Mairie".into()) }];
    let mut model = model(&[], &[]);
    model.held = HeldNews::new(None, sources);
    model.choose();
    let [told] = &items(&model, 9, ctx())[..] else { panic!("one") };
    assert!(told.about.contains("Mairie, non signé") && told.source == "Mairie" && !told.signed, "{told:?}");
}

#[test]
fn without_a_line_it_is_said_once_and_nothing_is_promised_that_is_not_there() {
    let mut model = model(&[], &[]);
    let mut ids = WorkIds::default();
    let effects = act(&mut model, NewsAction::Refreshed, &mut ids);
    let Some(NewsEffect::Fetch(id)) = effects.last() else { panic!("{effects:?}") };
    let failure = |of: Option<&str>| SourceFailure {
        of: of.map(Into::into),
        failure: Failure::NoAnswer(SendError::Unreachable),
    };
    let failures = vec![failure(None), failure(Some("Mairie")), failure(Some("Ville"))];
    let refreshed = Refreshed { failures, came: false, ..well(held(&[])) };
    fetched(&mut model, *id, now(), Some(refreshed), words(), &mut ids);
    let text = told(&page(&model));
    assert_eq!(text.matches("ne répond pas").count(), 1, "{text}");
    assert!(!text.contains("déjà reçues") && !text.contains("aucune actualité"), "{text}");
}

#[test]
fn a_fault_of_ours_is_a_failure_like_any_other() {
    let mut model = model(&[item("Ancien", "area:FR", Theme::Youth)], &[]);
    let mut ids = WorkIds::default();
    let effects = act(&mut model, NewsAction::Refreshed, &mut ids);
    let Some(NewsEffect::Fetch(id)) = effects.last() else { panic!("{effects:?}") };
    fetched(&mut model, *id, now(), None, words(), &mut ids);
    assert_eq!(model.failures().len(), 1, "a command line sees it too");
    let text = told(&page(&model));
    assert!(text.contains("Une erreur de l’application") && text.contains("Ancien"), "{text}");
}

#[test]
fn what_is_erased_is_in_use_no_more_and_what_could_not_be_is_opened_again() {
    let items = [item("Vélos volés", "area:FR", Theme::Youth)];
    let mut model = model(&items, &[("area:95", "Val-d’Oise")]);
    let mut ids = WorkIds::default();
    let effects = act(&mut model, NewsAction::Refreshed, &mut ids);
    let Some(NewsEffect::Fetch(fetching)) = effects.last() else { panic!("{effects:?}") };
    fetched(&mut model, *fetching, now(), Some(well(held(&items))), words(), &mut ids);
    assert!(told(&page(&model)).contains("Vélos volés"));
    assert!(matches!(let_go(&mut model)[..], [NewsEffect::Wait(Work::Cancel { .. })]), "it rested");
    assert!(!told(&page(&model)).contains("Vélos volés"), "no file of it is in use");
    let mut over = |model: &mut NewsModel, gone| {
        let effects = erased(model, gone, &mut ids);
        let [NewsEffect::Open(id)] = effects[..] else { panic!("{effects:?}") };
        held_opened(model, id, held(&items), &mut ids);
        (told(&page(model)).contains("Vélos volés"), model.kept().asked.is_some())
    };
    assert_eq!(over(&mut model, false), (true, true));
    assert_eq!(over(&mut model, true), (true, false), "it is found, whatever was said of it");
}
