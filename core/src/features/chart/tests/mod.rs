mod ground;
mod names;

use proptest::prelude::*;
use securite_places::{Place, PlaceKind, Point, PointSource};

use super::clip::Frame;
use super::geometry::MAX_BYTES;
use super::view::Surface;
use super::*;
use crate::action::{AppAction, Tone};
use crate::atlas::Atlas;
use crate::context::Ctx;
use crate::drawing::{ChartContent, ChartDrawing, ChartName, LabelSide, PinRow, ScaleBar};
use crate::testing::wall;
use crate::text::{Language, ReadingLevel, Words};

fn atlas() -> &'static Atlas {
    static ATLAS: std::sync::LazyLock<Atlas> =
        std::sync::LazyLock::new(|| Atlas::open(crate::runtime::built_in_pack()).unwrap());
    &ATLAS
}

fn subject(kind: PlaceKind, insee: &str, at: (f64, f64)) -> Subject {
    let point = Point::from_degrees(at.0, at.1);
    let pin = |id: &str, label: &str, by: f64, sure, chosen| Pin {
        id: id.into(),
        label: label.into(),
        point: Point::from_degrees(at.0 + by, at.1 + by / 2.0),
        sure,
        chosen,
        first: true,
    };
    Subject {
        place: Place {
            kind,
            name: "Secret".into(),
            number: None,
            insee: insee.into(),
            commune: "Secret".into(),
            covers: 1,
            department: insee.chars().take(2).collect(),
            postcodes: Vec::new(),
            point,
            point_source: PointSource::Published,
        },
        pins: vec![
            pin("a", "Brigade A", 0.004, true, true),
            pin("b", "Brigade B", -0.003, true, false),
            pin("b", "Deux fois", -0.002, true, false),
            pin("c", "Vague", 0.001, false, false),
        ],
    }
}

fn sized(width: i32, height: i32) -> ChartSize {
    let (pin_width, pin_height) = (26, 36);
    let (corner_width, corner_height) = (64, 176);
    ChartSize {
        width,
        height,
        letter_width: 7,
        line_height: 16,
        pin_width,
        pin_height,
        corner_width,
        corner_height,
    }
}

fn resized(width: i32, height: i32) -> ChartAction {
    ChartAction::Resized { size: sized(width, height) }
}

fn paris() -> ChartModel {
    let mut model = ChartModel::default();
    update(&mut model, resized(360, 480), Some(atlas()));
    show(&mut model, Some(subject(PlaceKind::Street, "75104", (48.8557, 2.3580))), Some(atlas()));
    model
}

struct Drawn {
    geometry: Vec<u8>,
    names: Vec<ChartName>,
    pins: Vec<PinRow>,
    scale: ScaleBar,
    /// What is said of stations that are not drawn, and what that leads to.
    missing: Option<(String, AppAction)>,
    remarks: usize,
}

fn drawn(model: &ChartModel) -> Option<Drawn> {
    let words = Words::of(Language::French, ReadingLevel::Standard);
    let state = project(model, Ctx { now: wall("2026-08-24T10:00"), words });
    let missing = state.missing.map(|tap| (tap.label, tap.action));
    match state.content {
        ChartContent::Drawn { drawing: ChartDrawing { geometry, names, pins, scale } } => {
            Some(Drawn { geometry, names, pins, scale, missing, remarks: state.remarks.len() })
        }
        ChartContent::Empty { .. } => {
            assert!(state.controls.is_none() && missing.is_none() && state.remarks.is_empty());
            None
        }
    }
}

type Area = (i32, i32, i32, i32);

/// What labels and names take where a shell draws them: their words measured, a letter of usual width each.
fn written_on(drawn: &Drawn, surface: Surface) -> Vec<Area> {
    let (letter, line) = (surface.letter_width, surface.line_height);
    let wide = |words: &str| words.chars().count() as i32 * letter;
    let labels = drawn.pins.iter().filter_map(|pin| {
        let (left, top, right, bottom) = head(pin, surface);
        let (width, middle) = (wide(&pin.label), top + surface.pin_width / 2);
        let from = (pin.x - width / 2).min(surface.width - width).max(0);
        Some(match pin.label_side {
            LabelSide::Hidden => return None,
            LabelSide::Right => {
                (right + letter / 2, middle - line / 2, right + letter / 2 + width, middle + line / 2)
            }
            LabelSide::Left => {
                (left - letter / 2 - width, middle - line / 2, left - letter / 2, middle + line / 2)
            }
            LabelSide::Above => (from, top - line, from + width, top),
            LabelSide::Below => (from, bottom, from + width, bottom + line),
        })
    });
    let names = drawn.names.iter().map(|name| {
        let half = wide(&name.name) / 2;
        (name.x - half, name.y - line / 2, name.x + half, name.y + line / 2)
    });
    labels.chain(names).collect()
}

/// What a pin takes.
fn head(pin: &PinRow, surface: Surface) -> Area {
    let half = surface.pin_width / 2;
    let (up, down) = if pin.tone == Tone::Quiet { (half, half) } else { (surface.pin_height, 0) };
    (pin.x - half, pin.y - up, pin.x + half, pin.y + down)
}

fn apart(one: Area, other: Area) -> bool {
    one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1
}

#[test]
fn the_page_of_the_format_is_that_of_the_code() {
    let page = include_str!("../../../../../docs/chart-format.md");
    assert!(page.contains(&format!("the version: **{VERSION}**")));
    for kind in KINDS {
        assert!(page.contains(&format!("| {} | {kind:?} |", kind as u8)), "{kind:?}");
    }
    assert!(page.contains(&format!("at most {} KiB", MAX_BYTES / 1024)));
}

/// The same file is read by the tests of both phone shells.
#[test]
fn bytes_are_read_as_the_golden_file_says() {
    let golden = include_str!("../../../../../tests/data/golden/chart-2.txt");
    let lines: Vec<_> = golden.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() > 10);
    for line in lines.into_iter().filter_map(|line| line.split_once('=')) {
        let digits: Vec<u32> = line.0.chars().filter_map(|digit| digit.to_digit(16)).collect();
        let bytes: Vec<u8> = digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8).collect();
        let read: Vec<String> = items(&bytes).iter().map(written).collect();
        assert_eq!(read.join("; "), line.1.trim(), "{}", line.0);
    }
}

fn written(item: &Item) -> String {
    let points = item.points.iter().map(|(x, y)| format!(" {x},{y}"));
    std::iter::once(format!("{:?}", item.kind)).chain(points).collect()
}

#[test]
fn paris_has_its_streets_its_outline_and_sure_pins_only() {
    let drawn = drawn(&paris()).unwrap();
    let found = items(&drawn.geometry);
    let has = |kind| found.iter().any(|item| item.kind == kind && item.points.len() > 1);
    assert!(has(Kind::Houses) && has(Kind::Asked) && has(Kind::Commune));
    // Drawn over the borders that it shares with its neighbours.
    assert_eq!(found.last().map(|item| item.kind), Some(Kind::Asked));
    let ids: Vec<_> = drawn.pins.iter().map(|pin| pin.id.as_str()).collect();
    assert_eq!(ids, ["a", "place", "b"]);
    assert!(drawn.pins.iter().all(|pin| (0..360).contains(&pin.x) && (0..480).contains(&pin.y)));
    assert_eq!(drawn.pins[0].tone, Tone::Chosen);
    assert_eq!(drawn.remarks, 2);
    assert_eq!(drawn.scale.label.replace('\u{a0}', " "), "200 m");
}

#[test]
fn stations_that_are_not_drawn_are_counted_and_told_when_asked() {
    let mut model = paris();
    let told = |model: &ChartModel| drawn(model).map(|drawn| (drawn.missing, drawn.remarks)).unwrap();
    let tap = |told| {
        let label = "Une unité n’est pas sur la carte".to_owned();
        Some((label, AppAction::from(ChartAction::MissingTold { told })))
    };
    assert!(told(&model) == (tap(true), 2));
    update(&mut model, ChartAction::MissingTold { told: true }, Some(atlas()));
    assert!(told(&model) == (tap(false), 3));
    update(&mut model, ChartAction::MissingTold { told: false }, Some(atlas()));
    assert!(told(&model) == (tap(true), 2));
    // Another place begins anew, and one whose stations are all drawn says nothing.
    update(&mut model, ChartAction::MissingTold { told: true }, Some(atlas()));
    let mut other = subject(PlaceKind::Street, "75104", (48.85, 2.35));
    show(&mut model, Some(other.clone()), Some(atlas()));
    assert!(told(&model) == (tap(true), 2));
    other.pins.retain(|pin| pin.sure);
    show(&mut model, Some(other), Some(atlas()));
    assert!(told(&model) == (None, 2));
}

#[test]
fn nothing_is_drawn_without_a_place_or_a_surface() {
    let mut model = ChartModel::default();
    assert!(drawn(&model).is_none());
    show(&mut model, Some(subject(PlaceKind::Street, "75104", (48.85, 2.35))), None);
    assert!(drawn(&model).is_none());
    // The size is on its way: nothing is said of a place that is known.
    let ctx =
        Ctx { now: wall("2026-08-24T10:00"), words: Words::of(Language::French, ReadingLevel::Standard) };
    assert!(project(&model, ctx).content == ChartContent::Empty { text: String::new() });
    update(&mut model, resized(0, -1), None);
    assert!(drawn(&model).is_some());
    show(&mut model, None, None);
    assert!(drawn(&model).is_none());
}

#[test]
fn a_debug_print_shows_nothing_of_the_subject() {
    let model = paris();
    let printed = format!("{model:?}{:?}{:?}", model.subject, ChartAction::Panned { right: 1, down: 1 });
    assert_eq!(printed, "ChartModel(…)Some(Subject(…))Panned");
}

fn actions() -> impl Strategy<Value = ChartAction> {
    prop_oneof![
        any::<[i32; 8]>().prop_map(
            |[
                width,
                height,
                letter_width,
                line_height,
                pin_width,
                pin_height,
                corner_width,
                corner_height,
            ]| {
                let size = ChartSize {
                    width,
                    height,
                    letter_width,
                    line_height,
                    pin_width,
                    pin_height,
                    corner_width,
                    corner_height,
                };
                ChartAction::Resized { size }
            }
        ),
        (1..900, 1..900).prop_map(|(width, height)| resized(width, height)),
        (any::<i32>(), any::<i32>()).prop_map(|(right, down)| ChartAction::Panned { right, down }),
        (-400..400, -400..400).prop_map(|(right, down)| ChartAction::Panned { right, down }),
        (any::<i32>(), any::<i32>(), any::<i32>()).prop_map(|(x, y, percent)| ChartAction::Zoomed {
            x,
            y,
            percent
        }),
        (any::<(i32, i32)>(), any::<i32>(), any::<(i32, i32)>()).prop_map(
            |((x, y), per_mille, (right, down))| { ChartAction::Moved { x, y, per_mille, right, down } }
        ),
        ((0..400, 0..400), 200..5000, (-400..400, -400..400)).prop_map(
            |((x, y), per_mille, (right, down))| { ChartAction::Moved { x, y, per_mille, right, down } }
        ),
        (0..400, 0..400, 20..500).prop_map(|(x, y, percent)| ChartAction::Zoomed { x, y, percent }),
        Just(ChartAction::Fitted),
        any::<bool>().prop_map(|told| ChartAction::MissingTold { told }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_actions_are_survived(all in prop::collection::vec(actions(), 1..6)) {
        let mut model = paris();
        for action in all {
            update(&mut model, action, Some(atlas()));
            let drawn = drawn(&model).unwrap();
            prop_assert!(drawn.geometry.len() <= MAX_BYTES);
            let surface = model.surface.unwrap();
            let Frame { low, high } = super::drawing::frame(surface);
            let mut bytes = 1;
            for item in items(&drawn.geometry) {
                bytes += 3 + item.points.len() * 4;
                for (x, y) in item.points {
                    let (x, y) = (f64::from(x) / 4.0, f64::from(y) / 4.0);
                    prop_assert!(x >= low.0 - 0.25 && x <= high.0 + 0.25, "{x}");
                    prop_assert!(y >= low.1 - 0.25 && y <= high.1 + 0.25, "{y}");
                }
            }
            prop_assert_eq!(bytes, drawn.geometry.len());
            let ids: std::collections::BTreeSet<_> = drawn.pins.iter().map(|pin| &pin.id).collect();
            prop_assert_eq!(ids.len(), drawn.pins.len());
            let boxes = written_on(&drawn, surface);
            let corner = surface.width - surface.corner_width;
            let covered = (corner, surface.height - surface.corner_height, surface.width, surface.height);
            let heads: Vec<_> = drawn.pins.iter().map(|pin| head(pin, surface)).collect();
            for (number, one) in boxes.iter().enumerate() {
                prop_assert!(one.0 >= 0 && one.1 >= 0 && one.2 <= surface.width && one.3 <= surface.height);
                let others = boxes[number + 1..].iter().chain(&heads).chain([&covered]);
                prop_assert!(others.into_iter().all(|other| apart(*one, *other)));
            }
        }
    }

    /// What lay under the fingers lies under them still, even where the map comes no closer.
    #[test]
    fn a_pinch_that_moves_carries_its_point_along(
        per_mille in prop_oneof![500..2000, Just(100_000)],
        right in -50..50,
        down in -50..50,
    ) {
        let mut model = paris();
        let before = drawn(&model).unwrap().pins.remove(0);
        let (x, y) = (before.x, before.y);
        update(&mut model, ChartAction::Moved { x, y, per_mille, right, down }, Some(atlas()));
        let after = drawn(&model).unwrap().pins.into_iter().find(|pin| pin.id == before.id).unwrap();
        // The point is told in whole units; what is beside it grows with the map.
        let near = 1 + 1.max(per_mille / 1000).min(30);
        prop_assert!((after.x - x - right).abs() <= near && (after.y - y - down).abs() <= near);
        let plain = {
            let mut model = paris();
            update(&mut model, ChartAction::Moved { x: 9, y: 9, per_mille: 1000, right, down }, Some(atlas()));
            drawn(&model).unwrap().geometry
        };
        let mut pushed = paris();
        update(&mut pushed, ChartAction::Panned { right, down }, Some(atlas()));
        prop_assert!(drawn(&pushed).unwrap().geometry == plain);
    }

    #[test]
    fn pushing_back_undoes_pushing(right in -500..500, down in -500..500) {
        let mut model = paris();
        let before = drawn(&model).unwrap();
        update(&mut model, ChartAction::Panned { right, down }, Some(atlas()));
        update(&mut model, ChartAction::Panned { right: -right, down: -down }, Some(atlas()));
        let after = drawn(&model).unwrap();
        prop_assert_eq!(before.geometry, after.geometry);
        prop_assert!(before.pins == after.pins);
    }
}
