//! News without a server: what is for whom, and how it is told.

mod notices;
mod standing;

use chrono::{DateTime, Utc};
use securite_feed::{Area, Item, Segment, Theme, Themes};

use super::*;
use crate::action::AppAction;
use crate::context::{Ctx, Now};
use crate::page::{PagePart, PageState, told};
use crate::place_picker::PickerAction;
use crate::testing::{small_atlas, wall};
use crate::text::{Language, ReadingLevel, Words};
use crate::work::{Failure, SendError, Work, WorkIds};

const MORNING: &str = "2026-11-29T10:00";

fn now() -> Now {
    wall(MORNING)
}

fn ctx() -> Ctx {
    Ctx { now: now(), words: Words::of(Language::French, ReadingLevel::Standard) }
}

fn words() -> &'static Words {
    ctx().words
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn area(tag: &str) -> Area {
    Area::of_tag(tag).unwrap()
}

/// Named by its title, published today.
fn item(title: &str, tag: &str, theme: Theme) -> Item {
    Item {
        id: title.to_lowercase(),
        title: title.into(),
        text: "Un premier paragraphe.\n\nUn second.".into(),
        themes: [theme].into_iter().collect(),
        areas: vec![area(tag)],
        published: at("2026-11-29T08:00:00Z"),
        corrected: None,
        until: at("2026-12-05T08:00:00Z"),
        event: false,
        source: "Police nationale".into(),
        link: Some("https://www.police.example/conseil".into()),
    }
}

fn held(items: &[Item]) -> HeldNews {
    let segment = Segment::read(Segment::write(now().instant().date_naive(), items).into()).unwrap();
    HeldNews::new(None, vec![NewsSource { segment, unsigned: None }])
}

/// All that was asked for has come.
fn well(news: HeldNews) -> Refreshed {
    Refreshed { news, failures: vec![], came: true, more: false }
}

fn model(items: &[Item], places: &[(&str, &str)]) -> NewsModel {
    let mut model = NewsModel::of(true);
    let places = places.iter().map(|(tag, name)| NewsPlace { area: area(tag), name: (*name).into() });
    let kept = NewsKept { places: places.collect(), ..NewsKept::default() };
    let mut ids = WorkIds::default();
    let effects = begin(&mut model, kept, true, 0, &mut ids);
    let [NewsEffect::Want(false), NewsEffect::Open(id)] = effects[..] else { panic!("{effects:?}") };
    held_opened(&mut model, id, held(items), &mut ids);
    model
}

/// The titles of the page, in order, under their headings.
fn rows(page: &PageState) -> Vec<String> {
    let mut told = Vec::new();
    for part in &page.parts {
        match part {
            PagePart::Heading { heading } => told.push(format!("## {}", heading.text)),
            PagePart::Leads { leads } => {
                told.extend(
                    leads.rows.iter().filter(|row| row.id != "choices").map(|row| row.open.label.clone()),
                );
            }
            _ => {}
        }
    }
    told
}

fn page(model: &NewsModel) -> PageState {
    project(model, ctx())
}

#[test]
fn local_first_then_the_nation_and_nothing_of_other_places_or_what_has_expired() {
    let items = [
        item("National", "area:FR", Theme::Digital),
        item("Ailleurs", "area:13", Theme::Digital),
        item("À Cergy", "area:95127", Theme::RoadSafety),
        Item {
            published: at("2026-11-28T08:00:00Z"),
            ..item("Dans le Val-d’Oise", "area:95", Theme::Family)
        },
        Item { until: at("2026-11-29T09:59:00Z"), ..item("Expiré", "area:95127", Theme::Family) },
        Item { published: at("2026-11-30T08:00:00Z"), ..item("Demain", "area:FR", Theme::Family) },
        Item { published: at("1970-01-01T08:00:00Z"), ..item("Jadis", "area:FR", Theme::Family) },
    ];
    let model = model(&items, &[("area:95127", "Cergy")]);
    assert_eq!(
        rows(&page(&model)),
        ["## Vos lieux", "À Cergy", "Dans le Val-d’Oise", "## Toute la France", "National"]
    );
    let (_, page) = super::item(&model, "à cergy", small_atlas().as_ref(), ctx());
    let text = told(&page);
    for words in [
        "Affichée parce que vous suivez Cergy",
        "Police nationale",
        "Un premier",
        "Ouvrir police.example",
        "5 décembre",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for gone in ["expiré", "demain", "no such"] {
        let (_, page) = super::item(&model, gone, None, ctx());
        assert!(told(&page).contains("n’est plus là"), "{gone}");
    }
}

#[test]
fn a_theme_that_is_off_is_not_shown_and_one_without_a_name_here_is_under_other() {
    let mut strange = item("Nouveau sujet", "area:FR", Theme::Digital);
    strange.themes = Themes::default().with_other();
    let mut model = model(&[item("Numérique", "area:FR", Theme::Digital), strange], &[]);
    let mut ids = WorkIds::default();
    let mut set = |model: &mut NewsModel, theme: &str, on| {
        act(model, NewsAction::ThemeSet { theme: theme.into(), on }, &mut ids)
    };
    set(&mut model, "digital", false);
    assert_eq!(rows(&page(&model)), ["## Toute la France", "Nouveau sujet"]);
    set(&mut model, "other", false);
    assert!(told(&page(&model)).contains("aucune actualité pour vos choix"));
    set(&mut model, "digital", true);
    assert_eq!(rows(&page(&model)), ["## Toute la France", "Numérique"]);
    assert_eq!(set(&mut model, "no-such-theme", true), []);
}

#[test]
fn what_others_wrote_is_shown_harmless() {
    let mut hostile = item("<script>\u{202e}alerte\n\u{0}</script>", "area:FR", Theme::Digital);
    hostile.id = "hostile".into();
    hostile.text = "a\u{202e}b\n\n\n\n<b>c</b>".into();
    hostile.link = Some("https://police.example@evil.example/".into());
    let model = model(&[hostile], &[]);
    assert_eq!(rows(&page(&model)), ["## Toute la France", "<script>alerte </script>"]);
    let (_, page) = super::item(&model, "hostile", None, ctx());
    assert!(!told(&page).contains("evil"), "an address that hides its host is no link");
    assert!(told(&page).contains("ab"), "{}", told(&page));
}

#[test]
fn the_search_needs_each_word_whatever_its_accents() {
    let items =
        [item("Vélo volé", "area:FR", Theme::DailyLife), item("Vélo perdu", "area:FR", Theme::DailyLife)];
    let mut model = model(&items, &[]);
    typed(&mut model, "VELO Vole".into());
    assert_eq!(rows(&page(&model)), ["## Toute la France", "Vélo volé"]);
    typed(&mut model, "premier paragraphe vélo".into());
    assert_eq!(rows(&page(&model)).len(), 3);
    typed(&mut model, "rien de tel".into());
    assert!(told(&page(&model)).contains("ne contient ces mots"));
    closed(&mut model, &crate::ScreenName::News);
    assert_eq!(rows(&page(&model)).len(), 3, "what was typed is forgotten with the page");
}

#[test]
fn older_ones_come_when_they_are_asked_for() {
    let items: Vec<Item> = (0..45).map(|n| item(&format!("N{n}"), "area:FR", Theme::Digital)).collect();
    let mut model = model(&items, &[]);
    let older = NewsAction::OlderAsked;
    let shown =
        |model: &NewsModel| (rows(&page(model)).len() - 1, told(&page(model)).contains("Plus anciennes"));
    assert_eq!(shown(&model), (20, true));
    act(&mut model, older.clone(), &mut WorkIds::default());
    act(&mut model, older, &mut WorkIds::default());
    assert_eq!(shown(&model), (45, false));
}

#[test]
fn an_address_is_followed_as_its_commune_and_never_kept() {
    let atlas = small_atlas();
    let mut model = model(&[], &[]);
    let mut ids = WorkIds::default();
    let mut pick = |model: &mut NewsModel, action| picked(model, action, atlas.as_ref(), &mut ids);
    pick(&mut model, PickerAction::Typed("5 rue nationale cergy".into()));
    let effects = pick(&mut model, PickerAction::Entered);
    let [NewsEffect::Save(kept), NewsEffect::Wait(Work::Wake { .. })] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(kept.places_written().as_deref(), Some("area:95127\tCergy"));
    assert_eq!(NewsKept::read(None, kept.places_written().as_deref(), None), *kept);
    pick(&mut model, PickerAction::Typed("cergy".into()));
    assert_eq!(pick(&mut model, PickerAction::Entered), []);
    let (_, page) = choices(&model, Some(("1".into(), "Commissariat".into())), true, ctx().words);
    let text = told(&page);
    for words in ["Cergy", "déjà suivi", "reste sur ce téléphone", "Suivre mon unité", "Effacer cette liste"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    act(&mut model, NewsAction::StationFollowed { id: "1".into(), name: "Commissariat".into() }, &mut ids);
    act(&mut model, NewsAction::ThemeSet { theme: "youth".into(), on: false }, &mut ids);
    act(&mut model, NewsAction::PlaceForgotten { tag: "area:95127".into() }, &mut ids);
    assert_eq!(model.kept().places_written().as_deref(), Some("station:1\tCommissariat"));
    act(&mut model, NewsAction::ChoicesErased, &mut ids);
    assert_eq!(*model.kept(), NewsKept::default());
}

#[test]
fn who_chose_nothing_asks_nobody_until_the_page_is_opened() {
    let mut model = model(&[], &[]);
    let mut ids = WorkIds::default();
    assert!(!model.is_busy());
    assert_eq!(time_told(&mut model, now(), &mut ids), [], "another screen asked for the time");
    assert_eq!(opened(&mut model, &crate::ScreenName::Home), []);
    assert_eq!(
        opened(&mut model, &crate::ScreenName::News),
        [NewsEffect::Withdraw("news"), NewsEffect::AskTime]
    );
    let effects = time_told(&mut model, now(), &mut ids);
    let [NewsEffect::Fetch(id)] = effects[..] else { panic!("{effects:?}") };
    assert!(told(&page(&model)).contains("Mise à jour des actualités"));
    let news = held(&[item("Nouveau", "area:FR", Theme::Youth)]);
    let effects = fetched(&mut model, id, now(), Some(well(news)), words(), &mut ids);
    assert!(matches!(&effects[..], [NewsEffect::Note(kept)] if kept.asked == Some(now().instant())));
    assert_eq!(page(&model).announcement, "Les actualités sont à jour.");
    opened(&mut model, &crate::ScreenName::News);
    assert_eq!(time_told(&mut model, now(), &mut ids), [], "they are fresh");
}

#[test]
fn a_failure_is_told_with_whose_it_is_and_what_is_held_stays() {
    let mut model = model(&[item("Ancien", "area:FR", Theme::Youth)], &[("area:95", "Val-d’Oise")]);
    let mut ids = WorkIds::default();
    let effects = act(&mut model, NewsAction::Refreshed, &mut ids);
    let [NewsEffect::Wait(Work::Cancel { .. }), NewsEffect::Fetch(id)] = effects[..] else {
        panic!("{effects:?}")
    };
    let failure = |of: Option<&str>, failure| SourceFailure { of: of.map(Into::into), failure };
    let failures = vec![
        failure(None, Failure::NoAnswer(SendError::Unreachable)),
        failure(Some("Mairie"), Failure::Refused(404)),
    ];
    let news = model.held().clone();
    let effects = fetched(
        &mut model,
        id,
        now(),
        Some(Refreshed { failures, came: false, ..well(news) }),
        words(),
        &mut ids,
    );
    assert!(
        matches!(&effects[..], [NewsEffect::Note(kept), NewsEffect::Wait(Work::Wake { .. })] if kept.asked.is_none()),
        "again in an hour: {effects:?}"
    );
    let text = told(&page(&model));
    for words in ["ne répond pas", "déjà reçues restent", "Mairie : ", "Ancien"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(
        fetched(&mut model, id, now(), None, words(), &mut ids),
        [],
        "an answer that nobody waits for"
    );
}

#[test]
fn home_has_the_newest_of_the_places_that_are_followed_and_the_way_to_all() {
    let items = [item("National", "area:FR", Theme::Digital), item("Local", "area:95", Theme::Digital)];
    let titles =
        |model: &NewsModel| latest(model, ctx()).into_iter().map(|row| row.open.label).collect::<Vec<_>>();
    assert_eq!(titles(&model(&items, &[("area:95127", "Cergy")])), ["Local", "Toutes les actualités"]);
    assert_eq!(titles(&model(&items, &[])), ["Toutes les actualités"]);
    assert_eq!(titles(&NewsModel::of(false)), [""; 0]);
}

#[test]
fn the_page_says_that_this_is_no_alarm() {
    assert!(told(&page(&model(&[], &[]))).contains("FR-Alert"));
    assert!(told(&page(&NewsModel::of(false))).contains("ne reçoit pas d’actualités"));
    let opens = AppAction::Opened { screen: crate::ScreenName::NewsChoices };
    let page = page(&model(&[], &[]));
    let leads = page.parts.iter().any(|part| matches!(part, PagePart::Leads { leads } if leads.rows.iter().any(|row| row.open.action == opens)));
    assert!(leads, "the way to choose");
}
