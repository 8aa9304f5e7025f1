//! Notices of the system: who is told what, and when (N1, D8).

use super::*;

/// A device on which notices are on since yesterday morning, with these news at this moment; what it does then.
fn at_moment(moment: &str, items: &[Item], model: &mut NewsModel) -> Vec<String> {
    let mut ids = WorkIds::default();
    for _ in 0..50 {
        ids.next(crate::work::Owner::News);
    }
    let effects = act(model, NewsAction::Refreshed, &mut ids);
    let Some(NewsEffect::Fetch(id)) = effects.last() else { panic!("{effects:?}") };
    let refreshed = well(held(items));
    let effects = fetched(model, *id, wall(moment), Some(refreshed), words(), &mut ids);
    let told = effects.into_iter().filter_map(|effect| match effect {
        NewsEffect::Post(card) => Some(format!("{}: {} → {:?}", card.id, card.text, opens(&card))),
        NewsEffect::Withdraw(id) => Some(format!("{id} goes")),
        _ => None,
    });
    told.collect()
}

fn opens(card: &crate::NoticeCard) -> String {
    match &card.opens {
        crate::ScreenName::NewsItem { id } => id.clone(),
        _ => String::new(),
    }
}

/// Notices are asked for and allowed at this moment.
fn told_since(moment: &str) -> NewsModel {
    let mut model = model(&[], &[("area:95127", "Cergy")]);
    let mut ids = WorkIds::default();
    assert_eq!(act(&mut model, NewsAction::NoticesSet { on: true }, &mut ids), [NewsEffect::AskNotices]);
    assert!(model.kept().notices.is_none(), "not before they are allowed");
    assert_eq!(
        act(&mut model, NewsAction::NoticesAllowed { allowed: true }, &mut ids),
        [NewsEffect::AskTime]
    );
    let effects = time_told(&mut model, wall(moment), &mut ids);
    assert!(model.kept().notices.is_some());
    assert!(effects.contains(&NewsEffect::Want(true)), "{effects:?}");
    model
}

fn published(title: &str, tag: &str, moment: &str) -> Item {
    Item { published: at(moment), ..item(title, tag, Theme::Digital) }
}

#[test]
fn a_summary_comes_once_a_day_and_never_at_night_and_names_no_place() {
    let mut model = told_since("2026-11-28T09:00");
    let old = published("Avant", "area:95127", "2026-11-26T06:00:00Z");
    let new = [
        old.clone(),
        published("Un", "area:95127", "2026-11-28T10:00:00Z"),
        published("Deux", "area:95", "2026-11-28T11:00:00Z"),
        published("Ailleurs", "area:13", "2026-11-28T11:00:00Z"),
        published("Partout", "area:FR", "2026-11-28T11:00:00Z"),
    ];
    assert_eq!(at_moment("2026-11-28T18:00", &new, &mut model), [""; 0], "the day on which it was turned on");
    assert_eq!(at_moment("2026-11-29T06:59", &new, &mut model), [""; 0], "at night");
    assert_eq!(
        at_moment("2026-11-29T08:00", &new, &mut model),
        ["news: 2 nouvelles actualités pour vos lieux. → \"\""]
    );
    assert_eq!(at_moment("2026-11-29T19:00", &new, &mut model), [""; 0], "once");
    assert_eq!(at_moment("2026-11-30T19:00", &new, &mut model), [""; 0], "nothing new");
}

#[test]
fn an_event_comes_at_once_while_it_is_fresh_and_goes_when_it_is_corrected_or_over() {
    let mut model = told_since("2026-11-28T09:00");
    let event = Item {
        event: true,
        until: at("2026-11-29T12:00:00Z"),
        ..published("Accident", "area:95127", "2026-11-29T03:30:00Z")
    };
    let stale = Item { published: at("2026-11-28T20:00:00Z"), ..event.clone() };
    let events = |item: &Item| vec![item.clone()];
    assert_eq!(at_moment("2026-11-29T04:00", &events(&stale), &mut model), [""; 0], "eight hours old");
    let told = "news-event: Un événement est en cours dans l’un de vos lieux. → \"accident\"";
    assert_eq!(at_moment("2026-11-29T04:00", &events(&event), &mut model), [told]);
    assert_eq!(at_moment("2026-11-29T05:00", &events(&event), &mut model), [""; 0], "once");
    let corrected = Item { corrected: Some(at("2026-11-29T05:10:00Z")), ..event.clone() };
    assert_eq!(at_moment("2026-11-29T06:00", &events(&corrected), &mut model), ["news-event goes", told]);
    assert_eq!(at_moment("2026-11-29T12:30", &events(&corrected), &mut model), ["news-event goes"]);
}

#[test]
fn nothing_is_shown_where_nobody_asked_or_the_system_does_not_allow_it() {
    let mut model = model(&[], &[("area:95127", "Cergy")]);
    let new = [published("Un", "area:95127", "2026-11-29T05:00:00Z")];
    assert_eq!(at_moment("2026-11-29T10:00", &new, &mut model), [""; 0]);
    let mut ids = WorkIds::default();
    act(&mut model, NewsAction::NoticesAllowed { allowed: true }, &mut ids);
    assert!(model.kept().notices.is_none(), "nobody had asked");
    act(&mut model, NewsAction::NoticesSet { on: true }, &mut ids);
    act(&mut model, NewsAction::NoticesAllowed { allowed: false }, &mut ids);
    assert!(model.kept().notices.is_none());
    let (_, page) = choices(&model, None, true, words());
    let text = told(&page);
    for said in ["ne permet pas les notifications", "FR-Alert", "ni lieu ni thème"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn turned_off_or_erased_both_notices_go_and_what_is_kept_comes_back_as_it_was() {
    let mut model = told_since("2026-11-28T09:00");
    let kept = model.kept().clone();
    let event =
        NewsNotices { event: Some(7), known: [1, 7, u32::MAX].into(), ..kept.notices.clone().unwrap() };
    assert_eq!(NewsNotices::read(&event.written()), Some(event));
    let none = NewsNotices { event: None, known: [].into(), ..kept.notices.clone().unwrap() };
    assert_eq!(NewsNotices::read(&none.written()), Some(none));
    assert_eq!(NewsNotices::read("soon"), None);
    let gone = [NewsEffect::Want(false), NewsEffect::Withdraw("news"), NewsEffect::Withdraw("news-event")];
    let mut ids = WorkIds::default();
    let effects = act(&mut model, NewsAction::NoticesSet { on: false }, &mut ids);
    assert!(effects.ends_with(&gone) && model.kept().notices.is_none());
    assert!(act(&mut model, NewsAction::ChoicesErased, &mut ids).ends_with(&gone));
    for (is_there, told) in [(true, true), (false, false)] {
        let effects = begin(&mut NewsModel::of(is_there), kept.clone(), true, 0, &mut ids);
        assert_eq!(effects.first(), Some(&NewsEffect::Want(told)), "at the start");
    }
}

#[test]
fn in_the_background_only_what_is_due_is_asked_for_and_only_by_who_chose_something() {
    let mut ids = WorkIds::default();
    let mut due = |model: &mut NewsModel, moment: &str| {
        assert_eq!(act(model, NewsAction::DueAsked, &mut ids), [NewsEffect::AskTime]);
        time_told(model, wall(moment), &mut ids).iter().any(|effect| matches!(effect, NewsEffect::Fetch(_)))
    };
    assert!(!due(&mut super::model(&[], &[]), "2026-11-29T10:00"));
    let mut model = told_since("2026-11-28T09:00");
    at_moment("2026-11-29T08:00", &[], &mut model);
    assert!(!due(&mut model, "2026-11-29T10:00"));
    assert!(due(&mut model, "2026-11-29T13:01"));
}

#[test]
fn what_an_editor_dated_earlier_than_the_last_summary_is_told_in_the_next() {
    let mut model = told_since("2026-11-28T09:00");
    let one = published("Un", "area:95127", "2026-11-29T06:00:00Z");
    assert_eq!(at_moment("2026-11-29T10:00", std::slice::from_ref(&one), &mut model).len(), 1);
    let late = published("Tard", "area:95127", "2026-11-29T05:30:00Z");
    assert_eq!(
        at_moment("2026-11-30T10:00", &[one, late], &mut model),
        ["news: Une nouvelle actualité pour vos lieux. → \"\""]
    );
}

#[test]
fn of_two_events_each_is_told_once_however_long_each_lasts() {
    let mut model = told_since("2026-11-28T09:00");
    let event = |title: &str, from: &str, until: &str| Item {
        event: true,
        until: at(until),
        ..published(title, "area:95127", from)
    };
    let long = event("Long", "2026-11-29T09:00:00Z", "2026-11-29T15:00:00Z");
    let short = event("Short", "2026-11-29T10:00:00Z", "2026-11-29T11:00:00Z");
    let told =
        |title: &str| format!("news-event: Un événement est en cours dans l’un de vos lieux. → {title:?}");
    let both = [long.clone(), short];
    assert_eq!(at_moment("2026-11-29T09:05", &both[..1], &mut model), [told("long")]);
    assert_eq!(at_moment("2026-11-29T10:05", &both, &mut model), [told("short")]);
    assert_eq!(at_moment("2026-11-29T11:05", &both, &mut model), ["news-event goes"]);
    assert_eq!(at_moment("2026-11-29T12:00", &both, &mut model), [""; 0], "not a second time");
}

#[test]
fn a_clock_that_was_ahead_silences_nothing() {
    let mut model = told_since("2030-01-01T09:00");
    let new = [published("Un", "area:95127", "2026-11-29T06:00:00Z")];
    assert_eq!(at_moment("2026-11-29T10:00", &new, &mut model), [""; 0], "it counts as turned on today");
    assert_eq!(at_moment("2026-11-30T10:00", &new, &mut model).len(), 1);
}

#[test]
fn an_event_that_is_over_goes_though_no_line_is_there_and_so_does_one_of_a_place_let_go() {
    let mut model = told_since("2026-11-28T09:00");
    let event = Item {
        event: true,
        until: at("2026-11-29T11:00:00Z"),
        ..published("Accident", "area:95127", "2026-11-29T10:00:00Z")
    };
    at_moment("2026-11-29T10:05", std::slice::from_ref(&event), &mut model);
    let mut ids = WorkIds::default();
    assert!(
        !time_told(&mut model, wall("2026-11-29T10:30"), &mut ids)
            .contains(&NewsEffect::Withdraw("news-event"))
    );
    assert!(
        time_told(&mut model, wall("2026-11-29T11:30"), &mut ids)
            .contains(&NewsEffect::Withdraw("news-event"))
    );
    assert_eq!(time_told(&mut model, wall("2026-11-29T11:31"), &mut ids), []);
}

#[test]
fn night_is_that_of_the_place_which_is_followed() {
    let mut model = model(&[], &[("area:971", "Guadeloupe")]);
    let mut ids = WorkIds::default();
    act(&mut model, NewsAction::NoticesSet { on: true }, &mut ids);
    act(&mut model, NewsAction::NoticesAllowed { allowed: true }, &mut ids);
    let instant = |text: &str| Now::Instant(at(text));
    time_told(&mut model, instant("2026-11-27T12:00:00Z"), &mut ids);
    let new = [published("Un", "area:97105", "2026-11-28T10:00:00Z")];
    let mut told = |moment: &str| {
        let effects = act(&mut model, NewsAction::Refreshed, &mut ids);
        let Some(NewsEffect::Fetch(id)) = effects.last() else { panic!("{effects:?}") };
        let effects = fetched(&mut model, *id, instant(moment), Some(well(held(&new))), words(), &mut ids);
        effects.iter().any(|effect| matches!(effect, NewsEffect::Post(_)))
    };
    assert!(!told("2026-11-28T11:30:00Z"), "half past seven there, half past twelve in Paris");
    assert!(told("2026-11-28T12:30:00Z"));
}

#[test]
fn a_notice_that_the_system_does_not_show_turns_them_off_and_the_page_says_so() {
    let mut model = told_since("2026-11-28T09:00");
    let effects = not_posted(&mut model);
    assert!(
        matches!(&effects[..], [NewsEffect::Note(kept), NewsEffect::Want(false)] if kept.notices.is_none())
    );
    assert_eq!(not_posted(&mut model), []);
    let (_, page) = choices(&model, None, true, words());
    assert!(told(&page).contains("ne permet pas les notifications"));
}

#[test]
fn an_answer_that_comes_after_all_was_erased_turns_nothing_on() {
    let mut model = model(&[], &[("area:95127", "Cergy")]);
    let mut ids = WorkIds::default();
    act(&mut model, NewsAction::NoticesSet { on: true }, &mut ids);
    act(&mut model, NewsAction::ChoicesErased, &mut ids);
    assert_eq!(act(&mut model, NewsAction::NoticesAllowed { allowed: true }, &mut ids), []);
    assert_eq!(*model.kept(), NewsKept::default());
}
