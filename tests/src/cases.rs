//! Typed places with their right commune, each standing for a kind of mistake: `tests/data/cases.tsv`.

use securite_places::{Answers, Mode, Places};

/// How many of the first answers count where one of several is enough.
const AMONG: usize = 5;

/// A text and what is right for it.
#[derive(Debug)]
pub struct Case {
    /// Whether all was typed.
    pub mode: Mode,
    /// The text.
    pub query: String,
    /// INSEE codes, any of which is right; none where the text names no place of France.
    pub insee: Vec<String>,
    /// Digits of the house number that the first answer must carry; empty: none is asked for.
    pub number: String,
    /// The kind of mistake.
    pub kind: String,
}

/// The cases of a table: `mode query insee number kind`, parted by tabs, after a heading; lines that begin
/// with `#` are left out. The error names the line.
pub fn read(table: &str) -> Result<Vec<Case>, String> {
    let mut lines = table.lines().zip(1..).filter(|(line, _)| !line.starts_with('#'));
    match lines.next() {
        Some(("mode\tquery\tinsee\tnumber\tkind", _)) => {}
        _ => return Err("the heading is not “mode query insee number kind”".into()),
    }
    lines.map(|(line, number)| case(line).ok_or_else(|| format!("line {number}: not a case"))).collect()
}

fn case(line: &str) -> Option<Case> {
    let mut columns = line.split('\t');
    let mode = match columns.next()? {
        "full" => Mode::Full,
        "key" => Mode::AsYouType,
        _ => return None,
    };
    let query = columns.next()?.to_owned();
    let insee = columns.next()?.split('|').filter(|code| *code != "-").map(str::to_owned).collect();
    let (number, kind) = (columns.next()?.to_owned(), columns.next()?.to_owned());
    columns.next().is_none().then_some(Case { mode, query, insee, number, kind })
}

impl Case {
    /// What the search says.
    pub fn ask(&self, places: &Places) -> Answers {
        places.search(&self.query, self.mode, 10)
    }

    /// Whether that is right: the first answer counts; for a part of a name one of five, and of homonyms all
    /// must be among the five.
    pub fn is_right(&self, answers: &Answers) -> bool {
        let five: Vec<&str> = answers.places.iter().take(AMONG).map(|place| place.insee.as_str()).collect();
        let known = |code: &&str| self.insee.iter().any(|insee| insee == code);
        let place = match self.kind.as_str() {
            "part-of-name" => five.iter().any(known),
            "weight" => self.insee.iter().all(|insee| five.contains(&insee.as_str())),
            _ if self.insee.is_empty() => five.is_empty(),
            _ => five.first().is_some_and(known),
        };
        place && (self.number.is_empty() || self.number == digits(answers))
    }
}

fn digits(answers: &Answers) -> String {
    let number = answers.places.first().and_then(|place| place.number.as_deref()).unwrap_or_default();
    number.chars().filter(char::is_ascii_digit).collect()
}
