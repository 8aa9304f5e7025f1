//! The engine alone: when a screen is shown, what is left out, what a language changes.

use super::*;
use crate::action::AppAction;
use crate::atlas::Atlas;
use crate::drawing::{ChartContent, ChartPreview};
use crate::features::chart::{ChartAction, ChartSize};
use crate::features::directory::FIELD;
use crate::features::renewal::HeldPack;
use crate::features::settings::SettingsAction;
use crate::page::{PageField, PagePart, Prefill};
use crate::state::{ScreenContent, ScreenState};
use crate::testing::{Outcome, atlas_opened, small_pack, step, wall};

const SIZE: ChartSize = ChartSize {
    width: 300,
    height: 300,
    letter_width: 7,
    line_height: 16,
    pin_width: 26,
    pin_height: 36,
    corner_width: 0,
    corner_height: 0,
};

fn engine() -> Engine {
    let mut engine = Engine::default();
    engine.apply(atlas_opened());
    engine
}

fn now() -> Now {
    wall("2026-08-24T10:00")
}

fn act(engine: &mut Engine, action: impl Into<AppAction>) -> Outcome {
    step(engine, Event::Acted(action.into()), now())
}

fn opened(screen: ScreenName) -> AppAction {
    AppAction::Opened { screen }
}

fn typed(text: &str) -> AppAction {
    AppAction::Typed { field: FIELD.into(), text: text.into() }
}

fn entered() -> AppAction {
    AppAction::Entered { field: FIELD.into() }
}

fn shown(outcome: &Outcome) -> Vec<ScreenName> {
    outcome.screens.iter().map(|screen| screen.name.clone()).collect()
}

#[test]
fn a_screen_is_shown_when_it_is_open_and_changed() {
    let mut engine = engine();
    assert_eq!(shown(&act(&mut engine, typed("cergy"))), []);
    assert_eq!(shown(&act(&mut engine, opened(ScreenName::Directory))), [ScreenName::Directory]);
    assert_eq!(shown(&act(&mut engine, typed("cergy"))), []);
    assert_eq!(shown(&act(&mut engine, typed("paris"))), [ScreenName::Directory]);
    assert_eq!(shown(&act(&mut engine, AppAction::TimePassed)), []);
    act(&mut engine, AppAction::Closed { screen: ScreenName::Directory });
    assert_eq!(shown(&act(&mut engine, typed("cergy"))), []);
    assert_eq!(shown(&act(&mut engine, opened(ScreenName::Directory))), [ScreenName::Directory]);
    assert_eq!(shown(&act(&mut engine, opened(ScreenName::Directory))), [ScreenName::Directory]);
}

#[test]
fn a_change_of_language_shows_every_open_screen_again() {
    let mut engine = engine();
    act(&mut engine, opened(ScreenName::Directory));
    act(&mut engine, opened(ScreenName::Settings));
    let outcome = act(&mut engine, SettingsAction::LanguageChosen { tag: "en".into() });
    assert_eq!(shown(&outcome), [ScreenName::Directory, ScreenName::Settings]);
    assert!(matches!(outcome.effects[..], [Effect::SaveSettings(_)]));
    let again = act(&mut engine, SettingsAction::LanguageChosen { tag: "en".into() });
    assert_eq!((shown(&again), again.effects.len()), (vec![], 0));
}

#[test]
fn the_systems_language_is_followed_until_one_is_chosen() {
    let mut engine = engine();
    act(&mut engine, opened(ScreenName::Settings));
    let mut check = |action: AppAction, speaks: &[&str], kept: usize| {
        let outcome = act(&mut engine, action);
        let words: Vec<_> = outcome.screens.iter().map(|screen| screen.words_tag.as_str()).collect();
        assert_eq!((&words[..], outcome.effects.len()), (speaks, kept));
    };
    let system = |tag: &str| AppAction::SystemLanguage { tag: tag.into() };
    check(system("en-GB"), &["en"], 0);
    check(system("en-US"), &[], 0);
    check(system("de-DE"), &["fr"], 0);
    check(SettingsAction::LanguageChosen { tag: "en".into() }.into(), &["en"], 1);
    check(system("fr"), &[], 0);
    check(SettingsAction::LanguageFollowed.into(), &["fr"], 1);
}

#[test]
fn what_depends_on_the_time_is_told_anew() {
    let mut engine = engine();
    act(&mut engine, typed("5 rue nationale cergy"));
    act(&mut engine, entered());
    act(&mut engine, opened(ScreenName::Directory));
    let later = step(&mut engine, Event::Acted(AppAction::TimePassed), wall("2026-08-24T13:00"));
    assert_eq!(shown(&later), [ScreenName::Directory]);
}

#[test]
fn what_was_typed_is_forgotten_with_its_screen() {
    let mut engine = engine();
    let first = act(&mut engine, opened(ScreenName::Directory)).screens;
    act(&mut engine, typed("cergy"));
    act(&mut engine, AppAction::Closed { screen: ScreenName::Directory });
    assert_eq!(act(&mut engine, opened(ScreenName::Directory)).screens, first);
}

#[test]
fn what_was_typed_does_not_outlive_five_minutes_away() {
    let noon = "2026-08-24T12:00";
    let check = |told: &[(AppAction, &str)], gone: bool| {
        let mut engine = engine();
        let empty = act(&mut engine, opened(ScreenName::Directory)).screens.remove(0);
        act(&mut engine, typed("5 rue nationale cergy"));
        act(&mut engine, entered());
        for (action, time) in told {
            let outcome = step(&mut engine, Event::Acted(action.clone()), wall(time));
            for _ in outcome.effects {
                step(&mut engine, Event::TimeTold(wall(time)), wall(time));
            }
        }
        let now = act(&mut engine, opened(ScreenName::Directory)).screens.remove(0);
        assert_eq!(field(&now).prefill, Prefill { number: u32::from(gone), text: String::new() }, "{told:?}");
        assert_eq!(field(&now).clear == field(&empty).clear && now.title == empty.title, gone, "{told:?}");
        // Whoever types then is not disturbed, however long it takes.
        act(&mut engine, typed("paris"));
        let later = step(&mut engine, Event::Acted(AppAction::TimePassed), wall("2026-08-24T20:00"));
        assert!(later.effects.is_empty() || !matches!(told.last(), Some((AppAction::CameBack, _))));
    };
    use AppAction::{CameBack, TimePassed, WentAway};
    check(&[], false);
    check(&[(WentAway, noon)], false);
    check(&[(WentAway, noon), (CameBack, "2026-08-24T12:04")], false);
    check(&[(WentAway, noon), (CameBack, "2026-08-24T12:05")], true);
    check(&[(WentAway, noon), (CameBack, "2026-08-26T12:01")], true);
    // The clock was set back.
    check(&[(WentAway, noon), (CameBack, "2026-08-24T11:59")], true);
    // Away twice, and neither time for long.
    let twice = [(WentAway, noon), (CameBack, "2026-08-24T12:03"), (WentAway, "2026-08-24T12:06")];
    check(&[&twice[..], &[(CameBack, "2026-08-24T12:09")]].concat(), false);
    // A shell that is awake while nobody sees it need not be asked for.
    check(&[(WentAway, noon), (TimePassed, "2026-08-24T12:04")], false);
    check(&[(WentAway, noon), (TimePassed, "2026-08-24T12:05")], true);
    check(&[(CameBack, noon), (TimePassed, "2026-08-24T13:00")], false);
}

fn field(screen: &ScreenState) -> &PageField {
    let ScreenContent::Page { page } = &screen.content else { panic!("a page") };
    page.parts
        .iter()
        .find_map(|part| if let PagePart::Field { field } = part { Some(field) } else { None })
        .unwrap()
}

#[test]
fn a_notice_stays_until_it_is_read() {
    let mut engine = engine();
    act(&mut engine, opened(ScreenName::Directory));
    for _ in 0..2 {
        engine.apply(Event::NotSaved);
    }
    let screens = act(&mut engine, opened(ScreenName::Directory)).screens;
    let [notice] = &screens[0].notices[..] else { panic!("one notice") };
    let dismissed = act(&mut engine, notice.dismiss.action.clone());
    assert!(dismissed.screens[0].notices.is_empty());
}

#[test]
fn only_the_last_text_typed_is_searched() {
    let event = Event::Acted;
    let other = || AppAction::Typed { field: "no-such-field".into(), text: "ab".into() };
    let check = |later: &[Event], expected| {
        assert_eq!(matches!(coalesce(event(typed("a")), later.iter()), Coalesced::Nothing), expected);
    };
    check(&[], false);
    check(&[event(typed("ab"))], true);
    check(&[Event::NotSaved, Event::Acted(AppAction::TimePassed), event(typed("ab"))], true);
    check(&[event(entered()), event(typed("ab"))], false);
    check(&[Event::Acted(AppAction::Closed { screen: ScreenName::Directory }), event(typed("ab"))], false);
    // Another field's text replaces nothing, and a field that is nowhere is waited for by nobody.
    check(&[event(other())], false);
    check(&[event(other()), event(typed("ab"))], true);
    let submitted = event(entered());
    assert!(matches!(coalesce(submitted, [event(typed("ab"))].iter()), Coalesced::Whole(_)));
}

#[test]
fn of_a_map_that_a_finger_moves_only_the_last_picture_is_drawn() {
    let push = |right| ChartAction::Panned { right, down: 3 };
    let event = |action: ChartAction| Event::Acted(action.into());
    let check = |later: &[Event], expected| {
        assert_eq!(matches!(coalesce(event(push(1)), later.iter()), Coalesced::Unseen(_)), expected);
    };
    check(&[], false);
    check(&[event(ChartAction::Fitted)], true);
    check(&[Event::Acted(AppAction::TimePassed), event(push(2))], false);

    let drawn = |unseen: bool| {
        let mut engine = engine();
        act(&mut engine, opened(ScreenName::Chart));
        act(&mut engine, typed("25 rue nationale 95000 cergy"));
        act(&mut engine, entered());
        act(&mut engine, ChartAction::Resized { size: SIZE });
        match unseen {
            true => engine.follow(push(5)),
            false => drop(act(&mut engine, push(5))),
        }
        act(&mut engine, push(9)).screens
    };
    let [ScreenState { content: ScreenContent::Chart { state }, .. }] = &drawn(true)[..] else {
        panic!("one map")
    };
    assert!(matches!(state.content, ChartContent::Drawn { .. }));
    assert_eq!(drawn(true), drawn(false));
}

fn preview(outcome: &Outcome) -> Option<&ChartPreview> {
    outcome.screens.iter().find_map(|screen| match &screen.content {
        ScreenContent::Page { page } => page.parts.iter().find_map(|part| match part {
            PagePart::Preview { preview } => Some(preview),
            _ => None,
        }),
        ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => None,
    })
}

fn is_drawn(preview: Option<&ChartPreview>) -> Option<bool> {
    preview.map(|preview| matches!(preview.content, ChartContent::Drawn { .. }))
}

#[test]
fn the_low_map_has_a_size_of_its_own_and_a_moved_map_stays_where_it_is() {
    let mut engine = engine();
    act(&mut engine, opened(ScreenName::Directory));
    act(&mut engine, opened(ScreenName::Chart));
    act(&mut engine, typed("25 rue nationale 95000 cergy"));
    assert_eq!(is_drawn(preview(&act(&mut engine, entered()))), Some(false));

    act(&mut engine, ChartAction::Resized { size: SIZE });
    let moved = act(&mut engine, ChartAction::Panned { right: 40, down: 9 });
    assert_eq!(preview(&moved), None);
    let sized = act(&mut engine, AppAction::PreviewResized { size: ChartSize { height: 96, ..SIZE } });
    assert_eq!(is_drawn(preview(&sized)), Some(true));
    assert_eq!(sized.screens.len(), 1);

    // The size outlives the answer, the screen and the text.
    act(&mut engine, AppAction::Closed { screen: ScreenName::Directory });
    act(&mut engine, opened(ScreenName::Directory));
    act(&mut engine, typed("1 rue nationale 95000 cergy"));
    assert_eq!(is_drawn(preview(&act(&mut engine, entered()))), Some(true));
}

#[test]
fn each_reason_to_refuse_a_pack_has_a_sentence_in_each_language() {
    use crate::text::{Language, ReadingLevel, Words};
    use securite_places::PackError;
    let reasons = [
        PackRefusal::NotThere,
        PackRefusal::Unreadable,
        PackRefusal::Bad(PackError::Empty),
        PackRefusal::Bad(PackError::NotAPack),
        PackRefusal::Bad(PackError::OtherVersion { found: 9 }),
        PackRefusal::Bad(PackError::Cut { needed: 2, found: 1 }),
        PackRefusal::Bad(PackError::Damaged { part: "AREA".into() }),
        PackRefusal::Bad(PackError::Missing { part: "AREA".into() }),
    ];
    for language in Language::ALL {
        let words = Words::of(language, ReadingLevel::Standard);
        let notice = |reason| notices::NoticeModel::PackRefused { file: "f.pack".into(), reason };
        let told: std::collections::BTreeSet<String> =
            reasons.iter().map(|reason| notice(reason.clone()).told(words).text).collect();
        assert_eq!(told.len(), reasons.len());
        assert!(told.iter().all(|text| text.contains("f.pack")));
    }
}

#[test]
fn the_map_shows_the_stations_of_the_list_by_the_same_ids() {
    let mut engine = engine();
    for screen in [ScreenName::Directory, ScreenName::Chart] {
        act(&mut engine, opened(screen));
    }
    let size = ChartAction::Resized { size: ChartSize { height: 640, ..SIZE } };
    act(&mut engine, size);
    act(&mut engine, typed("5 rue nationale cergy"));
    let shown = act(&mut engine, entered()).screens;
    let (mut listed, mut pinned, mut said) = (Vec::new(), Vec::new(), 0);
    for screen in shown {
        match screen.content {
            ScreenContent::Page { page } => {
                let ids = |part| match part {
                    PagePart::Station { station } => vec![station.id],
                    PagePart::Leads { leads } => leads.rows.into_iter().map(|row| row.id).collect(),
                    _ => Vec::new(),
                };
                listed = page.parts.into_iter().flat_map(ids).collect();
            }
            ScreenContent::Chart { state } => {
                let ChartContent::Drawn { drawing } = state.content else { panic!("drawn") };
                said = state.missing.iter().count();
                pinned =
                    drawing.pins.into_iter().filter(|pin| pin.open.is_some()).map(|pin| pin.id).collect();
            }
            ScreenContent::Conversation { .. } => panic!("a page or the map"),
        }
    }
    // The one whose position is not sure is said, not pinned.
    listed.retain(|id| id != "oise");
    listed.sort();
    pinned.sort();
    assert_eq!((pinned, said), (listed, 1));

    // What was typed is forgotten, and so is where it lies.
    let after = act(&mut engine, AppAction::Closed { screen: ScreenName::Directory }).screens;
    let is_empty = |screen: &ScreenState| match &screen.content {
        ScreenContent::Chart { state } => matches!(state.content, ChartContent::Empty { .. }),
        ScreenContent::Conversation { .. } => false,
        ScreenContent::Page { .. } => false,
    };
    assert!(after.iter().any(is_empty), "{after:?}");
}

#[test]
fn a_field_that_is_not_there_changes_nothing() {
    let mut engine = engine();
    let before = act(&mut engine, opened(ScreenName::Directory)).screens;
    for action in [
        AppAction::Typed { field: "no-such-field".into(), text: "cergy".into() },
        AppAction::Entered { field: String::new() },
        AppAction::PlaceChosen { field: "no-such-field".into(), id: "x".into() },
    ] {
        assert_eq!(shown(&act(&mut engine, action)), []);
    }
    assert_eq!(act(&mut engine, opened(ScreenName::Directory)).screens, before);
}

#[test]
fn a_place_from_a_list_is_answered_in_the_field_as_if_it_was_typed() {
    let mut engine = engine();
    act(&mut engine, opened(ScreenName::Directory));
    let screen = ScreenName::Communes { department: "95".into(), letter: String::new() };
    let communes = act(&mut engine, opened(screen)).screens;
    let rows = communes.iter().find_map(|state| match &state.content {
        ScreenContent::Page { page } => page.parts.iter().find_map(|part| match part {
            PagePart::Leads { leads } => Some(leads.rows.clone()),
            _ => None,
        }),
        ScreenContent::Chart { .. } | ScreenContent::Conversation { .. } => None,
    });
    let cergy = rows.unwrap().into_iter().find(|row| row.open.label == "Cergy").unwrap();
    let answered = act(&mut engine, cergy.open.action.clone()).screens;
    let directory = answered.iter().find(|state| state.name == ScreenName::Directory).unwrap();
    assert_eq!(directory.title, "Cergy");
    let ScreenContent::Page { page } = &directory.content else { panic!("a page") };
    let prefill = page.parts.iter().find_map(|part| match part {
        PagePart::Field { field } => Some((field.prefill.number, field.prefill.text.as_str())),
        _ => None,
    });
    assert_eq!(prefill, Some((1, "Cergy 95000")));
    assert!(page.parts.iter().any(|part| matches!(part, PagePart::Station { .. })));
    // Entered once more it is the same place.
    let again = act(&mut engine, typed("Cergy 95000")).screens;
    assert!(!again.is_empty());
    let entered = act(&mut engine, entered()).screens;
    assert_eq!(entered.first().map(|state| state.title.as_str()), Some("Cergy"));
    // A row that no list has, or of another department, changes nothing.
    for (department, id) in [("95", "nobody"), ("75", cergy.id.as_str()), ("", "")] {
        let action =
            AppAction::PlaceListed { field: FIELD.into(), department: department.into(), id: id.into() };
        assert_eq!(shown(&act(&mut engine, action)), []);
    }
}

#[test]
fn the_guide_is_read_by_the_first_page_that_is_made_of_it_and_by_no_other() {
    let mut engine = Engine::default();
    let atlas = Atlas::open(small_pack()).unwrap();
    let guide = atlas.guide.clone().unwrap();
    let held = HeldPack::BuiltIn { issued: atlas.issue_day() };
    engine.apply(Event::AtlasOpened(Box::new(atlas), held));
    for screen in [ScreenName::Home, ScreenName::Directory, ScreenName::Settings, ScreenName::Discreet] {
        act(&mut engine, opened(screen));
        assert!(!guide.is_read());
    }
    act(&mut engine, opened(ScreenName::Emergency));
    assert!(guide.is_read());
}
