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
    let refreshed = Refreshed { news: held(items), failures: vec![] };
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
    let old = published("Avant", "area:95127", "2026-11-28T06:00:00Z");
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
    let event = Some((at("2026-11-28T09:00:00Z"), "an id with blanks".into()));
    let event = NewsNotices { event, ..kept.notices.clone().unwrap() };
    assert_eq!(NewsNotices::read(&event.written()), Some(event));
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
