//! `securite places --batch`: the search alone, line by line, for tests and measures.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::time::Instant;

use securite_core::runtime::open_atlas;
use securite_core::text::{Language, ReadingLevel, Words};
use securite_places::{Mode, Place, PlaceKind, Places};
use serde::Serialize;

use crate::Outcome;
use crate::arguments;

/// Answers to a query, at most.
const LIMIT: usize = 10;
/// Longest id that an error repeats.
const MAX_ID: usize = 100;
/// Far longer than any query: bounds the memory that one line can take.
const MAX_LINE: usize = 64 * 1024;

/// Reads lines until the end. A line that cannot be read is answered with an error; the rest go on.
pub(crate) fn run(asked: &arguments::Places) -> Outcome {
    let words = Words::of(Language::French, ReadingLevel::Standard);
    let (atlas, notices) = open_atlas(asked.pack.as_deref(), words);
    notices.iter().for_each(|notice| eprintln!("securite : {notice}"));
    let Some(atlas) = atlas else {
        eprintln!("securite : les données du programme sont illisibles.");
        return Outcome::NothingFound;
    };
    match batch(&atlas.places, io::stdin().lock(), BufWriter::new(io::stdout().lock())) {
        // Whoever closed the pipe has read enough.
        Ok(()) => Outcome::Found,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Outcome::Found,
        Err(error) => {
            eprintln!("securite : {error}");
            Outcome::NothingFound
        }
    }
}

/// One line in, one line out. Flushed whenever no further line is at hand, so that a program which
/// waits for an answer before it asks again gets it.
fn batch(places: &Places, input: impl Read, mut output: impl Write) -> io::Result<()> {
    let mut input = BufReader::with_capacity(MAX_LINE, input);
    let mut line = Vec::new();
    while let Some(whole) = next_line(&mut input, &mut line)? {
        let asked = if whole { Asked::read(&line) } else { Err("ligne trop longue") };
        let answer = match asked {
            Ok(asked) => asked.answer(places),
            Err(error) => Line::Unreadable { q: id(&line), error },
        };
        serde_json::to_writer(&mut output, &answer)?;
        output.write_all(b"\n")?;
        if !input.buffer().contains(&b'\n') {
            output.flush()?;
        }
    }
    output.flush()
}

/// The next line without its end; `None` at the end of all, false when it was too long and is cut.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    line.clear();
    let (mut any, mut whole) = (false, true);
    loop {
        let read = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        if read.is_empty() {
            return Ok(any.then_some(whole));
        }
        any = true;
        let part = read.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let (length, ended) = (part.len(), part.len() < read.len());
        let room = MAX_LINE - line.len();
        whole &= length <= room;
        line.extend(part.iter().take(room));
        input.consume(length + usize::from(ended));
        if ended {
            return Ok(Some(whole));
        }
    }
}

/// What is before the first tab, as well as it can be read.
fn id(line: &[u8]) -> String {
    let first = line.split(|byte| *byte == b'\t').next().unwrap_or_default();
    String::from_utf8_lossy(first).chars().take(MAX_ID).collect()
}

/// One line of input.
struct Asked<'a> {
    id: &'a str,
    mode: Mode,
    query: &'a str,
}

impl<'a> Asked<'a> {
    fn read(line: &'a [u8]) -> Result<Self, &'static str> {
        let line = std::str::from_utf8(line).map_err(|_| "pas de l’UTF-8")?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut parts = line.splitn(3, '\t');
        let (Some(id), Some(mode), Some(query)) = (parts.next(), parts.next(), parts.next()) else {
            return Err("attendu : identifiant, mode et recherche, séparés par des tabulations");
        };
        let mode = match mode {
            "full" => Mode::Full,
            "key" => Mode::AsYouType,
            _ => return Err("mode inconnu : full ou key"),
        };
        Ok(Asked { id, mode, query })
    }

    fn answer(&self, places: &Places) -> Line<'a> {
        let start = Instant::now();
        let answers = places.search(self.query, self.mode, LIMIT);
        let us = start.elapsed().as_micros();
        Line::Answered { q: self.id, us, r: answers.places.into_iter().map(Found::from).collect() }
    }
}

/// One line of output.
#[derive(Serialize)]
#[serde(untagged)]
enum Line<'a> {
    Answered { q: &'a str, us: u128, r: Vec<Found> },
    Unreadable { q: String, error: &'static str },
}

/// One place, in the short names of the format.
#[derive(Serialize)]
struct Found {
    t: &'static str,
    n: String,
    i: String,
    pc: Vec<String>,
    hn: Option<String>,
    lat: Option<f64>,
    lon: Option<f64>,
}

impl From<Place> for Found {
    fn from(place: Place) -> Self {
        Found {
            t: match place.kind {
                PlaceKind::House => "house",
                PlaceKind::Street => "street",
                PlaceKind::Commune | PlaceKind::DelegatedCommune | PlaceKind::Arrondissement => {
                    "municipality"
                }
                PlaceKind::Postcode => "postcode",
                PlaceKind::Department => "department",
            },
            n: place.name,
            i: place.insee,
            pc: place.postcodes,
            hn: place.number,
            lat: place.point.map(|point| point.lat_degrees()),
            lon: place.point.map(|point| point.lon_degrees()),
        }
    }
}

#[cfg(test)]
mod tests {
    use securite_core::testing::small_atlas;

    use super::*;

    /// What the lines are answered with, times left out.
    fn answers(input: &[u8]) -> Vec<String> {
        let mut output = Vec::new();
        batch(&small_atlas().unwrap().places, input, &mut output).unwrap();
        let text = String::from_utf8(output).unwrap();
        let timeless = |line: &str| {
            let mut line: serde_json::Value = serde_json::from_str(line).unwrap();
            if let Some(us) = line.get_mut("us") {
                assert!(us.is_u64());
                *us = 0.into();
            }
            line.to_string()
        };
        text.lines().map(timeless).collect()
    }

    /// How the one answer begins: which further places there are is the search's own matter.
    fn check(input: &[u8], expected: &str) {
        let lines = answers(input);
        assert!(lines.len() == 1 && lines[0].starts_with(expected), "{lines:?}");
    }

    #[test]
    fn a_line_is_answered_in_the_format() {
        check(
            "7\tfull\t12bis rue de rivoli 75004 paris\n".as_bytes(),
            r#"{"q":"7","r":[{"hn":"12bis","i":"75104","lat":48.8561,"lon":2.3581,"n":"Rue de Rivoli","pc":["75004"],"t":"house"}"#,
        );
        check(b"x\tfull\tqqqqqqqqqqqq", r#"{"q":"x","r":[],"us":0}"#);
        check(b"x\tkey\t\r\n", r#"{"q":"x","r":[],"us":0}"#);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named_and_the_rest_go_on() {
        let lines = answers(b"\n1\tslow\tparis\n2\tfull\n3\tfull\t\xff\n4\tfull\tzzzzzzzzzz\n");
        assert_eq!(lines.len(), 5);
        assert!(lines[..4].iter().all(|line| line.contains(r#""error":"#)), "{lines:?}");
        assert_eq!(lines[4], r#"{"q":"4","r":[],"us":0}"#);
    }

    #[test]
    fn a_huge_line_is_refused_and_the_next_one_is_read() {
        let mut input = b"big\tfull\t".to_vec();
        input.resize(5 * MAX_LINE, b'a');
        input.extend(b"\nnext\tfull\tzzzzzzzzzz\n");
        let lines = answers(&input);
        assert_eq!(lines, [r#"{"error":"ligne trop longue","q":"big"}"#, r#"{"q":"next","r":[],"us":0}"#]);
    }

    /// Gives one line, and the next only after the first was answered.
    struct Conversation<'a> {
        lines: std::vec::IntoIter<&'static [u8]>,
        answered: &'a std::cell::Cell<usize>,
        given: usize,
    }

    impl Read for Conversation<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            assert_eq!(self.answered.get(), self.given, "an answer was held back");
            self.given += 1;
            self.lines.next().unwrap_or_default().read(buffer)
        }
    }

    /// Counts the lines that were flushed.
    struct Flushed<'a>(Vec<u8>, &'a std::cell::Cell<usize>);

    impl Write for Flushed<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            self.1.set(self.0.iter().filter(|byte| **byte == b'\n').count());
            Ok(())
        }
    }

    #[test]
    fn whoever_waits_for_an_answer_gets_it() {
        let answered = std::cell::Cell::new(0);
        let lines: Vec<&[u8]> = vec![b"1\tfull\tparis\n", b"2\tfull\tcergy\n"];
        let input = Conversation { lines: lines.into_iter(), answered: &answered, given: 0 };
        let output = BufWriter::new(Flushed(Vec::new(), &answered));
        batch(&small_atlas().unwrap().places, input, output).unwrap();
        assert_eq!(answered.get(), 2);
    }
}
