//! Whatever a text holds: an answer, soon, and never a panic.

use proptest::prelude::*;

use super::{short, time};
use crate::{HoursText, judge, week};

fn check(text: &str) -> String {
    let now = time("2026-12-24 10:00");
    week(text);
    short(judge(HoursText::Words(text), now.date(), now, "67"));
    short(judge(HoursText::Osm(text), now.date(), now, "67"))
}

#[test]
fn long_and_deep_texts() {
    for part in [
        "Mo 08:00-12:00; ",
        "Mo,",
        "((((",
        "08:00-12:00,",
        "a",
        "é",
        "\"",
        "2000-9999/2 ",
        "👮",
        "\0",
        "\u{202e}",
    ] {
        assert_eq!(check(&part.repeat(10_000 / part.len())), "unreadable", "{part}");
    }
}

#[test]
fn a_text_longer_than_any_real_one() {
    let text = |rules: usize| vec!["Mo-Su 08:00-12:00"; rules].join("; ");
    assert_eq!(check(&text(50)), "open until Thu 24 12:00");
    assert_eq!(check(&text(60)), "unreadable");
}

#[test]
fn the_longest_texts_that_are_read() {
    for part in [
        "Mo 08:00-12:00; ",
        "2000-9999 Jan 1-Dec 31 Mo-Su 00:00-00:01; ",
        "PH 00:00-23:59; ",
        "week 1-53 Mo off; ",
    ] {
        let text = part.repeat(1000 / part.len());
        check(text.trim_end_matches([';', ' ']));
    }
}

#[test]
fn years_and_dates_at_the_edges() {
    for text in
        ["9999 Mo 08:00-12:00", "1900-9999 Mo-Su 08:00-12:00", "9999-1900 08:00-12:00", "Feb 30 08:00-12:00"]
    {
        check(text);
    }
    for text in
        ["easter -9999 days 08:00-12:00", "9999 easter -1 day-easter 08:00-12:00", "Dec 31-Jan 1 08:00-12:00"]
    {
        check(text);
    }
}

/// Made of the words of the syntax (set apart by "~"), so that most of it is reached.
fn syntax() -> impl Strategy<Value = String> {
    const WORDS: &str = "Mo~Tu~Su~Fr~PH~SH~Jan~Feb~Dec~easter~week~24/7~off~open~unknown~08:00~12:00~24:00~00:00~\
        26:00~48:00~9:00~2026~1900~9999~1~29~31~53~sunrise~dusk~ day~ days~ ~ ~ ~-~-~-~,~,~;~; ~:~+~/~||~\"~[~]~(~)~\
        08:00-12:00~14:00-18:00~22:00-06:00~Mo-Fr ~Sa,Su ";
    let words: Vec<&str> = WORDS.split('~').collect();
    prop::collection::vec(prop::sample::select(words), 0..14).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn any_text_of_the_syntax(text in syntax()) {
        check(&text);
    }
}
