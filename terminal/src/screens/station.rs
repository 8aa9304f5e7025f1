//! The page of one station.

use securite_core::features::station::{StationContent, StationState};

use super::{remarks, station_card};
use crate::design::Ink;
use crate::page::Page;

pub(super) fn page(page: &mut Page, state: &StationState) {
    match &state.content {
        StationContent::Unknown { text } => page.line(text, Ink::Amber),
        StationContent::Known {
            force,
            reason,
            calls,
            way,
            keep,
            lines,
            near_heading,
            near,
            any_station,
            ..
        } => {
            remarks(page, reason);
            page.line(force, Ink::Dim);
            calls.iter().chain(way).for_each(|link| page.link(link, Ink::Pine));
            page.tap(keep);
            page.blank();
            station_card::lines(page, lines);
            page.blank();
            remarks(page, any_station);
            if !near.is_empty() {
                page.blank();
                page.line(near_heading, Ink::Dim);
                for row in near {
                    page.blank();
                    station_card::row(page, row);
                }
            }
        }
    }
}
