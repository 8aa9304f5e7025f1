//! A page costs no shell code as long as its parts stay few, and each says what it holds by name.

use super::{Finding, finds, hold, is_test};

/// A thirteenth part asks first whether one of the twelve can go.
const MOST: usize = 12;

/// Where a shell must name the pages of its bar: from constants, before the core is there.
const BARS: [&str; 5] = [
    "android/app/src/main/kotlin/fr/securite/host/Screens.kt",
    "ios/Sources/UI/Emergency/",
    "ios/Sources/UI/RootView.swift",
    // Drawings of the same names.
    "ios/Sources/UI/Screens/Symbols.swift",
    "terminal/src/app/keys.rs",
];

const SHELLS: [&str; 3] = ["android/app/src/main/kotlin/", "ios/Sources/", "terminal/src/"];

#[test]
fn a_page_is_made_of_few_parts_and_each_holds_one_thing() {
    hold("pages", |path| path == "bindings/surface.txt", parts);
}

#[test]
fn shells_name_no_page_but_those_of_the_bar() {
    let shell = |path: &str| {
        SHELLS.iter().any(|shell| path.starts_with(shell))
            && !BARS.iter().any(|bar| path.starts_with(bar))
            && !is_test(path)
    };
    hold("names of pages", shell, names);
}

#[test]
fn wrong_samples_are_found() {
    let check = |text: &str, lines: &[usize]| finds(parts("sample", text), lines);
    check("enum PagePart\n  Rule\n  Heading { heading: PageHeading }", &[]);
    check("enum PagePart\n  Heading { text: string, level: uint32 }", &[2]);
    let many: String = (0..13).map(|at| format!("  Part{at}\n")).collect();
    check(&format!("enum PagePart\n{many}"), &[1]);
    finds(names("sample", "if (top == ScreenName.Discreet) {}\nval x = ScreenName.Home"), &[1]);
    finds(names("sample", "ScreenName::Home\nScreenName::Chat"), &[2]);
    finds(
        names("a.swift", "case .settings: 1\nhost.settingsKept\nif top == ScreenName.discreet {}"),
        &[1, 3],
    );
}

fn parts(_: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut head = None;
    let mut count = 0;
    for (line, text) in (1..).zip(text.lines()) {
        if !text.starts_with(' ') {
            head = (text == "enum PagePart").then_some(line);
            continue;
        }
        let Some(head) = head else { continue };
        count += 1;
        if count == MOST + 1 {
            found.push(Finding::at(head, format!("more than {MOST} parts")));
        }
        if text.matches(':').count() > 1 {
            found.push(Finding::at(line, "a part holds nothing, or one thing with a name"));
        }
    }
    found
}

/// Pages that only their features know. Swift leaves out the name of the type.
fn names(path: &str, code: &str) -> Vec<Finding> {
    let named = |line: &str| {
        ["Chat", "Discreet", "Settings"].iter().any(|page| match path.ends_with(".swift") {
            true => has_member(line, &page.to_lowercase()),
            false => ["ScreenName.", "ScreenName::"].iter().any(|of| line.contains(&format!("{of}{page}"))),
        })
    };
    let lines = (1..).zip(code.lines()).filter(|(_, line)| named(line));
    lines.map(|(line, _)| Finding::at(line, "the core says what a page needs")).collect()
}

/// Whether `.name` stands there as a whole word.
fn has_member(line: &str, name: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
    line.split('.')
        .skip(1)
        .any(|rest| rest.strip_prefix(name).is_some_and(|after| !after.starts_with(is_part)))
}
