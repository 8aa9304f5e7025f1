//! The last line of every screen: the numbers, from constants, whatever else fails.

use securite_core::emergency::{EN, EmergencyWords, FR, FR_SIMPLE};

use crate::arguments::Lang;
use crate::design::{Ink, Paper};

/// Draws the line.
pub(crate) fn draw(paper: &mut Paper, lang: Lang) {
    paper.blank();
    paper.line("", &text(words(lang)), Ink::Alarm);
}

fn words(lang: Lang) -> EmergencyWords {
    match lang {
        Lang::Fr => FR,
        Lang::FrSimple => FR_SIMPLE,
        Lang::En => EN,
    }
}

fn text(words: EmergencyWords) -> String {
    format!("{} — {} · {} · {}", words.title, words.police, words.europe, words.by_text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_has_the_three_numbers_and_fits_in_80_columns() {
        for lang in [Lang::Fr, Lang::FrSimple, Lang::En] {
            let line = text(words(lang));
            assert!(["17", "112", "114"].iter().all(|number| line.contains(number)), "{line}");
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}
