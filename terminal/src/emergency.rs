//! The four actions on the last line of every screen, and the panel of numbers behind 17. From
//! constants alone, so that they stand whatever else fails.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget as _;
use securite_core::Destination;
use securite_core::emergency::{BY_TEXT, EUROPE, EmergencyWords, POLICE};

use crate::design::Ink;
use crate::paper::{Act, Paper};

/// Draws the last line. `help` is said at its end where there is room.
pub(crate) fn bar(area: Rect, buffer: &mut Buffer, words: &EmergencyWords, help: &str) {
    let width = usize::from(area.width);
    let wide = [words.bar_station, words.bar_chat, words.bar_discreet, words.bar_emergency];
    let lines = [("   ", wide), (" ", wide), (" ", [""; 4])].map(|(gap, labels)| cells(gap, labels));
    let fits = |line: &&Line<'_>| line.width() <= width;
    // Where nothing fits, 17 alone is left.
    let number = Line::from(Span::styled(format!(" F4 {POLICE} "), Ink::Alarm.style()));
    let line = lines.iter().find(fits).unwrap_or(&number);
    line.render(area, buffer);
    let help = Line::from(Span::styled(format!("? {help} "), Ink::Dim.style()));
    if line.width() + help.width() < width {
        help.right_aligned().render(area, buffer);
    }
}

fn cells<'a>(gap: &'a str, labels: [&'a str; 4]) -> Line<'a> {
    let [station, chat, discreet, emergency] = labels;
    let blank = |label: &str| if label.is_empty() { "" } else { " " };
    let mut line = Line::raw(" ");
    for (key, label) in [("F1", station), ("F2", chat), ("F3", discreet)] {
        line.push_span(Span::styled(key, Ink::Dim.style()));
        line.push_span(Span::raw(blank(label)));
        line.push_span(Span::styled(label, Ink::Pine.style()));
        line.push_span(Span::raw(gap));
    }
    line.push_span(Span::styled(format!(" F4 {POLICE}{}{emergency} ", blank(emergency)), Ink::Alarm.style()));
    line
}

/// The numbers. A terminal cannot dial: it shows them, and what to do where no call goes through.
pub(crate) fn panel(paper: &mut Paper, words: &EmergencyWords) {
    let call = |number: &str| Act::Show {
        destination: Destination::Call { number: number.to_owned() },
        elsewhere: number.to_owned(),
    };
    let message = Act::Show {
        destination: Destination::Message { number: BY_TEXT.to_owned(), body: String::new() },
        elsewhere: BY_TEXT.to_owned(),
    };
    paper.blank();
    let police = format!("{POLICE}  {}", words.panel_police);
    paper.choice(&[(&police, Ink::Alarm)], "", call(POLICE));
    paper.blank();
    let by_text = format!("{BY_TEXT}  {}", words.panel_by_text_spoken);
    paper.choice(&[(&by_text, Ink::Pine)], "", message);
    paper.blank();
    let europe = format!("{EUROPE}  {}", words.panel_europe);
    paper.choice(&[(&europe, Ink::Pine)], "", call(EUROPE));
    paper.blank();
    paper.line("  ", words.cannot_call, Ink::Plain);
    paper.line("  ", words.no_network, Ink::Dim);
}

/// The last line of what is printed.
pub(crate) fn printed(paper: &mut Paper, words: &EmergencyWords) {
    paper.blank();
    paper.line("", &text(words), Ink::Alarm);
}

fn text(words: &EmergencyWords) -> String {
    format!("{} — {} · {} · {}", words.title, words.police, words.europe, words.by_text)
}

#[cfg(test)]
mod tests {
    use securite_core::emergency::{ALL, FR};

    use super::*;

    fn check(width: u16, expected: &str) {
        let area = Rect::new(0, 0, width, 1);
        let mut buffer = Buffer::empty(area);
        bar(area, &mut buffer, &FR, "aide");
        let text: String = buffer.content().iter().map(|cell| cell.symbol()).collect();
        assert_eq!(text.trim_end(), expected);
        let red: String = buffer
            .content()
            .iter()
            .filter(|cell| Some(cell.bg) == Ink::Alarm.style().bg)
            .map(|cell| cell.symbol())
            .collect();
        assert!(red.contains("F4 17"), "{red}");
    }

    #[test]
    fn the_bar_keeps_17_at_any_width() {
        let long = " F1 Mon unité   F2 Tchat   F3 Violences conjugales    F4 17 Urgence";
        check(100, &format!("{long}{}? aide", " ".repeat(26)));
        check(80, &format!("{long}{}? aide", " ".repeat(6)));
        check(63, " F1 Mon unité F2 Tchat F3 Violences conjugales  F4 17 Urgence");
        check(40, &format!(" F1 F2 F3  F4 17{}? aide", " ".repeat(17)));
        check(12, " F4 17");
    }

    #[test]
    fn the_printed_line_has_the_three_numbers_and_fits_in_80_columns() {
        for (_, words) in ALL {
            let line = text(words);
            assert!(["17", "112", "114"].iter().all(|number| line.contains(number)), "{line}");
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}
