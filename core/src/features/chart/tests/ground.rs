//! What was asked for is filled where it is, and nowhere else.

use super::*;

/// Even-odd over all closed lines, as shells fill.
fn filled(items: &[Item], (x, y): (f64, f64)) -> bool {
    let steps = items.iter().filter(|item| item.kind == Kind::Filled).flat_map(|item| {
        let points: Vec<_> =
            item.points.iter().map(|(x, y)| (f64::from(*x) / 4.0, f64::from(*y) / 4.0)).collect();
        let next: Vec<_> = points.iter().cycle().skip(1).copied().take(points.len()).collect();
        points.into_iter().zip(next).collect::<Vec<_>>()
    });
    let crossed = |(from, to): &((f64, f64), (f64, f64))| {
        (from.1 > y) != (to.1 > y) && from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1) > x
    };
    steps.filter(crossed).count() % 2 == 1
}

fn near_a_border(items: &[Item], (x, y): (f64, f64), far: f64) -> bool {
    items.iter().filter(|item| item.kind == Kind::Asked).any(|item| {
        item.points.windows(2).any(|step| {
            let [from, to] = [step[0], step[1]].map(|(x, y)| (f64::from(x) / 4.0, f64::from(y) / 4.0));
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let along = ((x - from.0) * dx + (y - from.1) * dy) / (dx * dx + dy * dy).max(1e-9);
            let share = along.clamp(0.0, 1.0);
            (x - from.0 - share * dx).hypot(y - from.1 - share * dy) < far
        })
    })
}

/// Whether a spot lies on the edge of what is drawn, or beyond.
fn near_the_edge(surface: Surface, (x, y): (f64, f64)) -> bool {
    let Frame { low, high } = super::super::drawing::frame(surface);
    x < low.0 + 1.0 || x > high.0 - 1.0 || y < low.1 + 1.0 || y > high.1 - 1.0
}

/// A place in it, in its hole or beside it, by its code.
fn shown(kind: PlaceKind, insee: &str, at: (f64, f64)) -> ChartModel {
    let mut model = ChartModel::default();
    update(&mut model, resized(360, 480), Some(atlas()));
    show(&mut model, Some(subject(kind, insee, at)), Some(atlas()));
    model
}

/// How much of the surface is filled, of a hundred places on it.
fn share(model: &ChartModel) -> usize {
    let items = items(&model.geometry);
    let places = (0..100).map(|at| (f64::from(at % 10) * 36.0 + 17.3, f64::from(at / 10) * 48.0 + 23.7));
    places.filter(|spot| filled(&items, *spot)).count()
}

#[test]
fn a_window_inside_is_filled_whole_without_a_border() {
    // The middle of Arles, the largest commune of metropolitan France; then of the Cantal.
    let places = [(PlaceKind::Street, "13004", (43.52, 4.66)), (PlaceKind::Department, "15", (45.03, 2.67))];
    for (kind, insee, at) in places {
        let mut model = shown(kind, insee, at);
        update(&mut model, ChartAction::Zoomed { x: 180, y: 240, percent: 10_000 }, Some(atlas()));
        assert_eq!(share(&model), 100, "{insee}");
        assert!(items(&model.geometry).iter().all(|item| item.kind != Kind::Asked));
        // Out of its sight nothing is.
        update(&mut model, ChartAction::Panned { right: 3_000_000, down: 0 }, Some(atlas()));
        assert_eq!(share(&model), 0, "{insee}");
    }
}

#[test]
fn a_window_in_the_hole_of_a_commune_is_not_filled() {
    let mut model = shown(PlaceKind::Street, HOLED.0, HOLED.1);
    update(&mut model, ChartAction::Zoomed { x: 180, y: 240, percent: 60 }, Some(atlas()));
    assert!((1..100).contains(&share(&model)), "{}", share(&model));
    update(&mut model, ChartAction::Zoomed { x: 180, y: 240, percent: 10_000 }, Some(atlas()));
    assert_eq!(share(&model), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// With the point's own outline as the judge; the border itself is a matter of half a unit.
    #[test]
    fn filled_is_what_is_inside(
        (kind, insee, at) in prop::sample::select(vec![
            (PlaceKind::Street, "75104", (48.8557, 2.3580)),
            (PlaceKind::Street, HOLED.0, HOLED.1),
            (PlaceKind::Street, "29155", (48.4580, -5.0960)),
            (PlaceKind::Department, "29", (48.2, -4.2)),
        ]),
        zoom in 10..1_000,
        right in -600..600,
        down in -600..600,
        spots in prop::collection::vec((0.0..1.0, 0.0..1.0), 40),
    ) {
        let mut model = shown(kind, insee, at);
        update(&mut model, ChartAction::Zoomed { x: 180, y: 240, percent: zoom }, Some(atlas()));
        update(&mut model, ChartAction::Panned { right, down }, Some(atlas()));
        let (view, surface) = (model.view.unwrap(), model.surface.unwrap());
        let bounds = view.bounds(surface).unwrap();
        let outlines = if kind == PlaceKind::Department { &atlas().departments } else { &atlas().communes };
        let items = items(&model.geometry);
        for (east, north) in spots {
            let between = |low: i32, high: i32, share: f64| low + (f64::from(high - low) * share) as i32;
            let (low, high) = (bounds.south_west, bounds.north_east);
            let point = Point { lat: between(low.lat, high.lat, north), lon: between(low.lon, high.lon, east) };
            let spot = view.place(point, surface);
            if near_a_border(&items, spot, 1.0) || near_the_edge(surface, spot) {
                continue;
            }
            let inside = outlines.as_ref().unwrap().contains(insee, point);
            prop_assert_eq!(filled(&items, spot), inside, "{:?}", spot);
        }
    }
}

/// A commune that has another one inside, and a point of that.
const HOLED: (&str, (f64, f64)) = ("09042", (43.0294, 1.4345));

/// Else a fill drawn coarsely would leave the edge, and have a border there.
#[test]
fn what_is_held_stays_where_a_line_is_made_coarse() {
    let line = [(0.0, 0.0), (20.0, 0.2), (50.0, 0.3), (100.0, 0.0)];
    let kept = |held: f64| super::super::clip::simplified(&line, 1.0, |spot| spot.0 == held);
    assert_eq!(kept(50.0), [line[0], line[2], line[3]]);
    assert_eq!(kept(-1.0), [line[0], line[3]]);
}
