//! What is typed in danger is told from what is not (C7).

mod strange;

use crate::danger::{LIST, Patterns, sentences};
use crate::tells_of_danger;

const TELLS: &str = include_str!("tells.txt");
const TELLS_NOT: &str = include_str!("tells_not.txt");

/// Known false alarms, at most three, each with its reason.
const ALARMS: [&str; 1] = [
    // A manner of speaking to most, and the plain truth to some: better a glance too many.
    "mes parents vont me tuer si je perds ma carte de bus",
];

fn messages(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn what_tells_of_danger_is_caught() {
    let missed: Vec<&str> = messages(TELLS).filter(|message| !tells_of_danger(message)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_does_not_is_left_alone() {
    let alarms: Vec<&str> = messages(TELLS_NOT).filter(|message| tells_of_danger(message)).collect();
    assert_eq!(alarms, ALARMS);
}

#[test]
fn the_lists_are_long_enough_and_say_nothing_twice() {
    for list in [TELLS, TELLS_NOT] {
        let mut all: Vec<&str> = messages(list).collect();
        assert!(all.len() >= 160);
        let length = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), length);
    }
}

#[test]
fn every_spelling_is_folded_alike() {
    let check = |text: &str, folded: &[&[&str]]| assert_eq!(sentences(text), folded, "{text}");
    check("Il m’a frappée", &[&["il", "ma", "frape"]]);
    check("IL M A FRAPPER", &[&["il", "ma", "frape"]]);
    check("aaaidez-moiiii !!", &[&["aide", "moi"]]);
    check("a\u{300} l'aide", &[&["a", "laide"]]);
    check(
        "Il me... tape. Ma sœur, 2ans; 1998",
        &[&["il", "me", "tape"], &["ma", "soeur", "2", "ans"], &["1998"]],
    );
    check("🆘🙂", &[&["sos"]]);
}

#[test]
fn a_mark_of_the_past_holds_for_its_sentence_and_now_undoes_it() {
    let check = |text: &str, tells: bool| assert_eq!(tells_of_danger(text), tells, "{text}");
    check("il m'a frappé", true);
    check("il m'a frappé en 2019", false);
    check("il m'a frappé en 2019 et encore ce soir", true);
    check("Il m'a frappé en 2019. Ce soir il a un couteau.", true);
    check("il y a deux ans il m'a frappé, là il me frappe", true);
    check("j'ai peur de rater mon train", false);
    check("j'ai peur de rater mon train et il me frappe", true);
}

#[test]
fn every_line_of_the_list_is_one() {
    assert_eq!(Patterns::read(LIST).1, [0_usize; 0]);
}

#[test]
fn wrong_lines_are_found() {
    let wrong = "mot
[danger]
@a = un deux
@a = again
…
un …
un deux?
un? deux
un $ deux
un … a … b … c … d
@nobody
un||deux
un, deux
ma-mère
un @a 0 0000 d'un $
[two of these]
un|deux
un deux
[nothing]
un
";
    assert_eq!(Patterns::read(wrong).1, [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 18, 19, 20]);
}

#[test]
fn every_line_of_the_list_can_be_said() {
    let (groups, mut lines) = (LIST.lines().filter(|line| line.contains(" = ")), Vec::new());
    let groups: Vec<&str> = groups.filter(|line| line.starts_with('@')).collect();
    for line in LIST.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '['])) {
        if line.starts_with('@') && line.contains(" = ") {
            continue;
        }
        let alone = format!("{}\n[danger]\n{line}", groups.join("\n"));
        let spoken: Vec<&str> = line.split(' ').filter_map(|piece| spoken(piece, &groups)).collect();
        let spoken = sentences(&spoken.join(" "));
        if !spoken.iter().any(|sentence| Patterns::read(&alone).0.tells(sentence)) {
            lines.push(line);
        }
    }
    assert!(lines.is_empty(), "{lines:#?}");
}

/// The first word that a piece of a line takes.
fn spoken<'a>(piece: &'a str, groups: &[&'a str]) -> Option<&'a str> {
    match piece.split('|').next()?.trim_end_matches('*') {
        "…" | "^" | "$" => None,
        _ if piece.ends_with('?') => None,
        "0" => Some("2"),
        "0000" => Some("2019"),
        group if group.starts_with('@') => {
            let (_, words) =
                groups.iter().find_map(|line| line.split_once(" = ").filter(|(name, _)| *name == group))?;
            words.split(' ').next()
        }
        word => Some(word),
    }
}
