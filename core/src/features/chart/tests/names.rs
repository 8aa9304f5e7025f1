//! Names of communes lie inside them, the larger first; labels stand at the side of their pin where there is room.

use super::*;

fn model(insee: &str, at: (f64, f64), percent: i32) -> ChartModel {
    let mut model = ChartModel::default();
    update(&mut model, resized(360, 480), Some(atlas()));
    show(&mut model, Some(subject(PlaceKind::Street, insee, at)), Some(atlas()));
    update(&mut model, ChartAction::Zoomed { x: 180, y: 240, percent }, Some(atlas()));
    model
}

const CERGY: (&str, (f64, f64)) = ("95127", (49.0364, 2.0770));
const PARIS: (&str, (f64, f64)) = ("75104", (48.8557, 2.3580));

#[test]
fn communes_are_named_where_there_is_room() {
    let check = |(insee, at): (&str, (f64, f64)), percent: i32, expected: &[&str]| {
        let model = model(insee, at, percent);
        let names: Vec<_> = model.names.iter().map(|name| name.name.as_str()).collect();
        assert_eq!(names, expected, "{insee} {percent}");
    };
    check(CERGY, 50, &["Cergy", "Pontoise"]);
    check(CERGY, 12, &["Pontoise", "Cergy", "Osny", "Jouy-le-Moutier", "Ennery"]);
    // A city whose arrondissements are named is not, and is where they have no room.
    check(PARIS, 50, &["Paris 4e Arrondissement", "Paris 3e Arrondissement", "Paris 5e Arrondissement"]);
    check(PARIS, 12, &["Paris"]);
    check(CERGY, 1, &[]);
}

#[test]
fn the_place_is_not_named_twice() {
    let mut subject = subject(PlaceKind::Commune, CERGY.0, CERGY.1);
    subject.place.name = "Cergy".into();
    let mut model = ChartModel::default();
    update(&mut model, resized(360, 480), Some(atlas()));
    show(&mut model, Some(subject), Some(atlas()));
    assert!(model.names.iter().any(|name| name.name == "Pontoise"));
    assert!(model.names.iter().all(|name| name.name != "Cergy"));
}

#[test]
fn a_label_stands_where_there_is_room() {
    let side = |right: i32, label: &str| {
        let mut subject = subject(PlaceKind::Street, CERGY.0, CERGY.1);
        subject.pins.truncate(1);
        subject.pins[0].label = label.into();
        subject.place.point = None;
        let mut model = ChartModel::default();
        update(&mut model, resized(360, 480), Some(atlas()));
        show(&mut model, Some(subject), Some(atlas()));
        update(&mut model, ChartAction::Panned { right, down: 0 }, Some(atlas()));
        drawn(&model).unwrap().pins[0].label_side
    };
    assert_eq!(side(0, "Brigade"), LabelSide::Right);
    assert_eq!(side(150, "Brigade"), LabelSide::Left);
    assert_eq!(side(0, "Commissariat de police de X"), LabelSide::Below);
    assert_eq!(side(0, "Commissariat de police de Saint-Germain-en-Laye-la-Longue"), LabelSide::Hidden);
    assert_eq!(side(300, "Brigade"), LabelSide::Hidden);
    // Capitals are wide.
    assert_eq!(side(60, "COMMISSARIAT"), LabelSide::Left);
    assert_eq!(side(60, "commissariat"), LabelSide::Right);
}

/// Where a spot of the surface is on the ground.
fn point_at(view: super::super::view::View, surface: Surface, (x, y): (i32, i32)) -> Point {
    let bounds = view.bounds(surface).unwrap();
    let (low, high) = (view.place(bounds.south_west, surface), view.place(bounds.north_east, surface));
    let between = |from: i32, to: i32, share: f64| from + (f64::from(to - from) * share).round() as i32;
    Point {
        lat: between(bounds.south_west.lat, bounds.north_east.lat, (f64::from(y) - low.1) / (high.1 - low.1)),
        lon: between(bounds.south_west.lon, bounds.north_east.lon, (f64::from(x) - low.0) / (high.0 - low.0)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_name_lies_inside_its_commune(
        (insee, at) in prop::sample::select(vec![CERGY, PARIS, ("13004", (43.52, 4.66)), ("09042", (43.0294, 1.4345))]),
        percent in 5..300,
        right in -400..400,
        down in -400..400,
    ) {
        let mut model = model(insee, at, percent);
        update(&mut model, ChartAction::Panned { right, down }, Some(atlas()));
        let (view, surface) = (model.view.unwrap(), model.surface.unwrap());
        let outlines = atlas().communes.as_ref().unwrap();
        let around = view.bounds(surface).unwrap();
        for ChartName { name, x, y } in &model.names {
            let codes = outlines.meeting(around).map(|(code, _)| code);
            let codes: Vec<_> =
                codes.filter(|code| atlas().places.commune_name(code).as_ref() == Some(name)).collect();
            // The words and the room around them, but for what lines lose when they are drawn.
            let half = name.chars().count() as i32 * surface.letter_width / 2;
            for (x, y) in [(*x, *y), (x - half, *y), (x + half, *y), (*x, y - 6), (x - half, y + 6), (x + half, y - 6)] {
                let point = point_at(view, surface, (x, y));
                prop_assert!(codes.iter().any(|code| outlines.contains(code, point)), "{} {} {}", name, x, y);
            }
        }
    }
}
