//! One file a screen: what the core shows, as a page.

mod chart;
mod chat;
mod directory;
mod discreet;
mod home;
mod settings;
mod station;
mod station_card;

pub(crate) use chart::draw as draw_chart;

use securite_core::{Notice, OutsideLink, Remark, ScreenState};

use crate::design::{Ink, ink};
use crate::page::Page;

/// The title of a screen.
pub(crate) fn title(screen: &ScreenState) -> &str {
    match screen {
        ScreenState::Home { state, .. } => &state.title,
        ScreenState::Directory { state, .. } => &state.title,
        ScreenState::Station { state, .. } => &state.title,
        ScreenState::Chart { state, .. } => &state.title,
        ScreenState::Chat { state, .. } => &state.title,
        ScreenState::Discreet { state, .. } => &state.title,
        ScreenState::Settings { state, .. } => &state.title,
    }
}

/// What a screen says below its title.
pub(crate) fn page(screen: &ScreenState) -> Page {
    let mut page = Page::default();
    notices(&mut page, screen.notices());
    match screen {
        ScreenState::Home { state, .. } => home::page(&mut page, state),
        ScreenState::Directory { state, .. } => directory::page(&mut page, state),
        ScreenState::Station { state, .. } => station::page(&mut page, state),
        ScreenState::Chart { state, .. } => chart::page(&mut page, state),
        ScreenState::Chat { state, .. } => chat::page(&mut page, state),
        ScreenState::Discreet { state, .. } => discreet::page(&mut page, state),
        ScreenState::Settings { state, .. } => settings::page(&mut page, state),
    }
    page
}

fn notices(page: &mut Page, notices: &[Notice]) {
    for notice in notices {
        page.led("! ", &notice.text, ink(notice.tone));
        page.tap(&notice.dismiss);
        page.blank();
    }
}

fn remarks(page: &mut Page, remarks: &[Remark]) {
    remarks.iter().for_each(|remark| page.line(&remark.text, ink(remark.tone)));
}

/// Numbers of an emergency: 17 alone is on red.
fn urgent(page: &mut Page, links: &[OutsideLink]) {
    for link in links {
        let is_17 = link.address == securite_core::emergency::CALL_POLICE;
        page.link(link, if is_17 { Ink::Alarm } else { Ink::Pine });
    }
}
