//! The last line of every screen and the panel of numbers: from constants, whatever else fails.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use securite_core::ScreenName;
use securite_core::emergency::{BY_TEXT, EUROPE, EmergencyWords, POLICE};

use crate::design::{Ink, style};
use crate::page::Page;
use crate::words::KeyWords;

/// The numbers in one line, for a page that is printed.
pub(crate) fn line(words: &EmergencyWords) -> String {
    format!("{} — {} · {} · {}", words.title, words.police, words.europe, words.by_text)
}

/// All numbers. A terminal cannot dial, and says what to do.
pub(crate) fn panel(words: &EmergencyWords) -> Page {
    let mut page = Page::default();
    page.line(&format!(" {POLICE} · {} ", words.panel_police), Ink::Alarm);
    page.blank();
    page.line(&format!("{BY_TEXT} · {}", words.panel_by_text), Ink::Pine);
    page.line(&format!("{EUROPE} · {}", words.panel_europe), Ink::Pine);
    page.blank();
    page.line(words.no_network, Ink::Plain);
    page
}

/// The four actions, always.
pub(crate) fn bar(words: &KeyWords, top: &ScreenName, area: Rect, buffer: &mut Buffer, colour: bool) {
    let urgent = words.urgent;
    let cells = [
        (
            format!(" F1 {} ", urgent.bar_station),
            matches!(top, ScreenName::Directory | ScreenName::Station { .. } | ScreenName::Chart),
        ),
        (format!(" F2 {} ", urgent.bar_chat), *top == ScreenName::Chat),
        (format!(" F3 {} ", urgent.bar_discreet), *top == ScreenName::Discreet),
    ];
    let number = format!(" F4 {POLICE} {} ", urgent.bar_urgency);
    let rest: usize =
        cells.iter().map(|(text, _)| text.chars().count()).sum::<usize>() + number.chars().count();
    // Where not all fits, the number comes first.
    let mut at = area.x;
    let mut put = |text: &str, style| {
        let room = usize::from(area.right().saturating_sub(at));
        at = buffer.set_stringn(at, area.y, text, room, style).0;
    };
    let alarm = style(Ink::Alarm, colour);
    if rest > usize::from(area.width) {
        put(&number, alarm);
    }
    for (text, chosen) in &cells {
        let pine = style(Ink::Pine, colour);
        put(text, if *chosen { pine.add_modifier(Modifier::REVERSED) } else { pine });
    }
    if rest <= usize::from(area.width) {
        put(&number, alarm);
    }
    let help = format!("? {}", words.help);
    let room = usize::from(area.right().saturating_sub(at));
    if help.chars().count() + 2 <= room {
        let column = area.right() - help.chars().count() as u16;
        buffer.set_string(column, area.y, help, style(Ink::Dim, colour));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use securite_core::emergency::ALL;

    #[test]
    fn the_line_has_the_three_numbers_and_fits_in_80_columns() {
        for (_, words) in ALL {
            let line = line(words);
            assert!(["17", "112", "114"].iter().all(|number| line.contains(number)), "{line}");
            assert!(line.chars().count() <= 80, "{line}");
        }
    }

    /// The bar in this many columns.
    fn check(tag: &str, columns: u16) -> String {
        let area = Rect::new(0, 0, columns, 1);
        let mut buffer = Buffer::empty(area);
        bar(&crate::words::of(tag), &ScreenName::Home, area, &mut buffer, false);
        buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect()
    }

    #[test]
    fn all_four_stand_in_80_columns_and_17_in_any() {
        for (tag, words) in ALL {
            let bar = check(tag, 80);
            let labels = [words.bar_station, words.bar_chat, words.bar_discreet, words.bar_urgency];
            assert!(labels.iter().all(|label| bar.contains(label)), "{bar}");
            assert!(bar.contains("F4 17"), "{bar}");
            assert!(check(tag, 8).contains("F4 17"));
        }
    }
}
