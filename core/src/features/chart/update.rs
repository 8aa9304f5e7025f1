//! How the map changes.

use securite_places::{Bounds, PlaceKind, Point};

use super::action::ChartAction;
use super::drawing::draw;
use super::labels::{Area, Stand, arrange};
use super::model::ChartModel;
use super::names::names;
use super::scale::bar;
use super::subject::{Pin, Subject};
use super::view::{Surface, View};
use crate::atlas::Atlas;

/// Takes a new answer to draw, or none, and fits the view to it.
pub(crate) fn show(model: &mut ChartModel, subject: Option<Subject>, atlas: Option<&Atlas>) {
    model.subject = subject;
    model.tells_missing = false;
    fit(model, atlas);
    redraw(model, atlas);
}

/// Applies an action; any numbers are survived.
pub(crate) fn update(model: &mut ChartModel, action: ChartAction, atlas: Option<&Atlas>) {
    follow(model, action, atlas);
    redraw(model, atlas);
}

/// Applies an action and leaves the drawing as it was: for one that another follows at once.
pub(crate) fn follow(model: &mut ChartModel, action: ChartAction, atlas: Option<&Atlas>) {
    match action {
        ChartAction::Resized { size } => {
            let surface = Surface::new(size);
            model.surface = Some(surface);
            match model.view {
                Some(view) if model.moved => model.view = Some(view.held(surface)),
                _ => fit(model, atlas),
            }
        }
        ChartAction::Panned { right, down } => {
            change(model, |view, surface| view.pushed(right, down, surface));
        }
        ChartAction::Zoomed { x, y, percent } => {
            change(model, |view, surface| view.zoomed(x, y, percent, surface));
        }
        ChartAction::Moved { x, y, per_mille, right, down } => {
            change(model, |view, surface| view.moved((x, y), per_mille, (right, down), surface));
        }
        ChartAction::Fitted => fit(model, atlas),
        ChartAction::MissingTold { told } => model.tells_missing = told,
    }
}

fn change(model: &mut ChartModel, to: impl Fn(View, Surface) -> View) {
    if let (Some(view), Some(surface)) = (model.view, model.surface) {
        model.view = Some(to(view, surface));
        model.moved = true;
    }
}

fn fit(model: &mut ChartModel, atlas: Option<&Atlas>) {
    let bounds = model.subject.as_ref().and_then(|subject| first_bounds(subject, atlas));
    model.view = bounds.zip(model.surface).map(|(bounds, surface)| View::fitting(bounds, surface));
    model.moved = false;
}

/// The place, the station in charge, the nearest of each force; all of a department.
fn first_bounds(subject: &Subject, atlas: Option<&Atlas>) -> Option<Bounds> {
    let place = &subject.place;
    let stations = subject.pins.iter().filter(|pin| pin.first).filter_map(|pin| pin.drawn());
    let department = atlas.filter(|_| place.kind == PlaceKind::Department);
    let outlines = department.and_then(|atlas| atlas.departments.as_ref());
    let rings = outlines.map(|outlines| outlines.rings(&place.insee)).unwrap_or_default();
    Bounds::around(place.point.into_iter().chain(stations).chain(rings.into_iter().flatten()))
}

/// Labels first: a name goes where they leave room.
fn redraw(model: &mut ChartModel, atlas: Option<&Atlas>) {
    (model.geometry, model.names, model.sides) = Default::default();
    let (Some(subject), Some(view), Some(surface)) = (&model.subject, model.view, model.surface) else {
        return;
    };
    let stand = |(pin, point): (Option<&Pin>, Point)| {
        let words = pin.map_or_else(|| subject.place_words(), |pin| pin.label.clone());
        Stand::new(view.place(point, surface), pin.is_none(), &words, surface)
    };
    let mut taken = kept_free(view, surface);
    model.sides = arrange(&subject.drawn().map(stand).collect::<Vec<_>>(), &mut taken, surface);
    let seen;
    (model.geometry, seen) = draw(subject, view, surface, atlas);
    if let Some(atlas) = atlas {
        model.names = names(seen, &subject.place.name, &mut taken, surface, &atlas.places);
    }
}

/// The bar and its words stand in the lower left corner; in the right one may be what the shell has there.
fn kept_free(view: View, surface: Surface) -> Vec<Area> {
    let (width, height) = (surface.width, surface.height);
    // "500 km" is as wide as its words are, and a shell keeps away from the edge.
    let bar = bar(view, surface).length + 7 * surface.letter_width + surface.pin_width;
    vec![
        (0, height - surface.line_height - surface.pin_width, bar, height),
        (width - surface.corner_width, height - surface.corner_height, width, height),
    ]
}
