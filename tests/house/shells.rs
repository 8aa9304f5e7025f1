//! Every shell draws every screen, and all of it: the same tree of screens in each, each variant of what a screen
//! shows, each field of it. Compilers hold this where a `match` is whole; they are silent about a field nobody draws.
//!
//! It goes by names: a field counts as drawn when it is read in the code of its screen, or in what the screens share.

use std::collections::BTreeSet;

use super::{files, is_test, read};

const SURFACE: &str = "bindings/surface.txt";

/// What a shell draws otherwise, or leaves to the system it runs on.
const OTHERWISE: [(&str, &str, &str); 24] = [
    ("terminal", "FieldKind", "a terminal has one keyboard"),
    ("terminal", "PageState announcement", "who reads a terminal aloud hears what changes"),
    ("terminal", "ConversationState announcement", "who reads a terminal aloud hears what changes"),
    ("terminal", "accessibility_label", "what it draws is text already"),
    ("terminal", "ConversationLine spoken", "what it draws is text already"),
    ("terminal", "NoticeCard", "a terminal is looked at: it has no notices of a system"),
    ("terminal", "Symbol", "words stand without drawings"),
    ("terminal", "PageField clear", "Ctrl-U empties the field"),
    ("terminal", "PageField max_letters", "the core cuts what is longer"),
    ("terminal", "PageField takes_focus", "its field has the focus wherever there is one"),
    ("terminal", "PageField secret", "a terminal has no keyboard that learns"),
    ("terminal", "PageButton main", "its buttons stand beside each other and look alike"),
    ("terminal", "PageChoices several", "the mark says which are chosen"),
    ("terminal", "Destination latitude", "a terminal opens no map"),
    ("terminal", "Destination longitude", "a terminal opens no map"),
    ("terminal", "StackStep BackTo", "a terminal knows no gesture"),
    ("terminal", "StackState", "it draws the panes; nothing is marked, pictured or seen moving"),
    ("android", "StackStep Lead", "what a touch leads to comes from the core"),
    ("ios", "StackStep Lead", "what a touch leads to comes from the core"),
    ("terminal", "StackStep Lead", "what a key leads to comes from the core"),
    ("android", "ConversationState is_over", "where it is over there is no field, and words say why"),
    ("ios", "ConversationState is_over", "where it is over there is no field, and words say why"),
    ("ios", "StackState wide", "the panes say it"),
    ("ios", "StackState secret", "no app can keep somebody from taking a picture"),
];

struct Shell {
    name: &'static str,
    /// Its sources, tests apart.
    sources: &'static str,
    /// Where its screens are, in folders or files of their names.
    screens: &'static str,
    /// How a field is written.
    field: fn(&str) -> String,
    /// How a variant is written.
    variant: fn(&Owner<'_>, &str) -> String,
}

const SHELLS: [Shell; 3] = [
    Shell {
        name: "android",
        sources: "android/app/src/main/kotlin/",
        screens: "android/app/src/main/kotlin/fr/securite/screens/",
        field: camel,
        // Kotlin writes the names of an enum whose variants hold nothing in capitals.
        variant: |owner, name| {
            let name = if owner.held().is_empty() { name.to_uppercase() } else { name.to_owned() };
            format!("{}.{name}", owner.name)
        },
    },
    Shell {
        name: "ios",
        sources: "ios/Sources/",
        screens: "ios/Sources/UI/Screens/",
        field: camel,
        variant: |_, name| format!(".{}", with_first(name, char::to_ascii_lowercase)),
    },
    Shell {
        name: "terminal",
        sources: "terminal/src/",
        screens: "terminal/src/screens/",
        field: str::to_owned,
        variant: |owner, name| format!("{}::{name}", owner.name),
    },
];

#[test]
fn every_shell_has_the_screens_of_the_core_and_no_other() {
    let expected: BTreeSet<String> = owners(&read(SURFACE))
        .iter()
        .filter(|owner| owner.name == "ScreenContent")
        .flat_map(|owner| owner.parts())
        .map(|part| part.to_lowercase())
        .collect();
    assert!(expected.len() > 1, "{expected:?}");
    for shell in &SHELLS {
        let found: BTreeSet<String> =
            sources(shell).iter().filter_map(|path| screen_of(shell, path)).collect();
        assert_eq!(found, expected, "{}", shell.name);
    }
}

#[test]
fn every_shell_draws_all_that_a_screen_shows() {
    let surface = read(SURFACE);
    let missing: Vec<String> = SHELLS.iter().flat_map(|shell| missing(shell, &surface)).collect();
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

#[test]
fn what_no_shell_draws_is_found() {
    let surface = "enum PagePart\n  Nowhere { text: string }\n\nrecord PageState\n  parts: string\n  never_drawn: string\n";
    for shell in &SHELLS {
        let found = missing(shell, surface);
        let expected =
            ["PagePart Nowhere", "PageState never_drawn"].map(|what| format!("{}: {what}", shell.name));
        assert_eq!(found, expected);
    }
}

/// A record or an enum that crosses.
struct Owner<'a> {
    name: &'a str,
    is_enum: bool,
    lines: Vec<&'a str>,
}

impl<'a> Owner<'a> {
    /// The names of its variants, or of its fields.
    fn parts(&self) -> Vec<&'a str> {
        let name = |line: &&'a str| line.split([' ', ':']).next();
        self.lines.iter().filter_map(name).collect()
    }

    /// What its variants hold.
    fn held(&self) -> Vec<&'a str> {
        let inside = self.lines.iter().filter_map(|line| line.split_once('{')).filter(|_| self.is_enum);
        inside
            .flat_map(|(_, held)| held.split(','))
            .filter_map(|field| Some(field.split_once(':')?.0.trim()))
            .collect()
    }

    /// The screen it belongs to, if to one alone.
    fn screen(&self, screens: &BTreeSet<String>) -> Option<String> {
        let stem = self.name.strip_suffix("State").or(self.name.strip_suffix("Content"))?.to_lowercase();
        screens.contains(&stem).then_some(stem)
    }
}

/// All that is drawn: what is done or handed in, and what names a screen, is not.
fn owners(surface: &str) -> Vec<Owner<'_>> {
    let drawn = |block: &&str| {
        let head = block.lines().next().unwrap_or_default();
        const DONE: [&str; 14] = [
            "Action",
            "Wish",
            "Keeping",
            "Thing",
            "Who",
            "What",
            "Name",
            "LetterPage",
            "Paths",
            "Ports",
            "Profile",
            "Size",
            "Entry",
            "Level",
        ];
        let done = DONE.iter().any(|end| head.ends_with(end));
        (head.starts_with("record ") || head.starts_with("enum ")) && !done
    };
    let blocks = surface.split("\n\n").filter(drawn).filter_map(|block| {
        let mut lines = block.lines();
        let (kind, name) = lines.next()?.split_once(' ')?;
        Some(Owner { name, is_enum: kind == "enum", lines: lines.map(str::trim).collect() })
    });
    blocks.collect()
}

fn missing(shell: &Shell, surface: &str) -> Vec<String> {
    let paths = sources(shell);
    let screens: BTreeSet<String> = paths.iter().filter_map(|path| screen_of(shell, path)).collect();
    // What belongs to one screen is drawn there or by what the screens share, not by another screen.
    let code = |screen: Option<String>| -> String {
        let near =
            |path: &&String| screen.is_none() || screen_of(shell, path).is_none_or(|own| Some(own) == screen);
        paths.iter().filter(near).map(|path| read(path)).collect()
    };
    let mut missing = Vec::new();
    for owner in owners(surface) {
        let code = code(owner.screen(&screens));
        let written = |part: &str| match owner.is_enum {
            true => (shell.variant)(&owner, part),
            false => format!(".{}", (shell.field)(part)),
        };
        let parts = owner.parts().into_iter().map(|part| (part, written(part)));
        let held = owner.held().into_iter().map(|part| (part, (shell.field)(part)));
        for (part, written) in parts.chain(held) {
            let what = format!("{} {part}", owner.name);
            let otherwise = |(other, known, _): &(&str, &str, &str)| {
                *other == shell.name && [what.as_str(), owner.name, part].contains(known)
            };
            if !has(&code, &written) && !OTHERWISE.iter().any(otherwise) {
                missing.push(format!("{}: {what}", shell.name));
            }
        }
    }
    missing
}

fn sources(shell: &Shell) -> Vec<String> {
    files().into_iter().filter(|path| path.starts_with(shell.sources) && !is_test(path)).collect()
}

/// The screen that a file draws: the folder or the file that has its name.
fn screen_of(shell: &Shell, path: &str) -> Option<String> {
    let below = path.strip_prefix(shell.screens)?;
    let first = match below.split_once('/') {
        Some((folder, _)) => folder,
        None => below.strip_suffix(".rs").filter(|name| !["mod", "help"].contains(name))?,
    };
    Some(first.to_lowercase())
}

/// Whether a name stands in the code as a whole word.
fn has(code: &str, name: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
    let mut parts = code.split(name);
    let mut before = parts.next().unwrap_or_default();
    parts.any(|after| {
        let begins = name.starts_with('.') || !before.ends_with(is_part);
        before = after;
        begins && !after.starts_with(is_part)
    })
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &with_first(word, char::to_ascii_uppercase))
}

fn with_first(word: &str, change: fn(&char) -> char) -> String {
    let mut signs = word.chars();
    signs.next().iter().map(change).chain(signs).collect()
}
