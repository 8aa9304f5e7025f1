//! The numbers of `docs/data.md` are those of the import of the stations made now, and of the tables.

use std::path::Path;

use super::common::{STATIONS, TABLES};

const START: &str = "<!-- the account of the import, compared by a test -->\n```text\n";
const END: &str = "```\n";

/// Sources of places are not in the repository: what their import said stays as the command wrote it.
const OF_ADDRESSES: [&str; 4] =
    ["ban-75-2024-06.csv.xz", "grand-lyon-2013.csv.xz", "montpellier-2013.csv.xz", "arles-crau-2013.csv.xz"];
const OF_AREAS: [&str; 3] = ["communes.csv.xz", "communes.geojsonl.xz", "departements.geojson.xz"];
/// Remarks about places; none of stations.
const REMARKS: [&str; 3] = ["LeftOut", "Repeated", "StreetMended"];

/// Number and name of a line.
fn parts(line: &str) -> (usize, &str) {
    let (number, rest) = line.trim().split_once(' ').unwrap();
    let name = rest.split_whitespace().nth(1).unwrap();
    (number.parse().unwrap(), name.trim_end_matches(','))
}

fn of_places(line: &str) -> bool {
    let (_, name) = parts(line);
    OF_ADDRESSES.contains(&name) || OF_AREAS.contains(&name) || REMARKS.contains(&name)
}

#[test]
fn the_page_has_the_account_of_the_import() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data.md");
    let page = std::fs::read_to_string(&file).unwrap();
    let (before, rest) = page.split_once(START).expect("the page has the account");
    let (written, after) = rest.split_once(END).expect("the account ends");
    // Tables that were read have no place in the account of published files.
    let summary = STATIONS.1.as_str();
    let made: Vec<&str> = summary.lines().filter(|line| !line.contains(".tsv")).collect();
    let kept: Vec<&str> = written.lines().filter(|line| !of_places(line)).collect();
    if kept != made && std::env::var_os("UPDATE_EXPECT").is_some() {
        let (sources, remarks): (Vec<&str>, Vec<&str>) = written
            .lines()
            .filter(|line| of_places(line))
            .chain(made.iter().copied())
            .partition(|line| line.contains(" rows "));
        let account: String = sources.iter().chain(&remarks).map(|line| format!("{line}\n")).collect();
        std::fs::write(&file, [before, START, &account, END, after].concat()).unwrap();
        return;
    }
    assert_eq!(kept, made, "UPDATE_EXPECT=1 cargo test -p securite-publisher writes the page");
}

#[test]
fn each_row_of_the_account_is_in_a_table_or_was_left_out() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data.md");
    let page = std::fs::read_to_string(page).unwrap();
    let written = page.split_once(START).and_then(|(_, rest)| rest.split_once(END)).unwrap().0;
    let number = |name: &str| written.lines().map(parts).find(|(_, it)| *it == name).unwrap().0;
    let read: usize = OF_ADDRESSES.iter().map(|name| number(name)).sum();
    let dropped = number("LeftOut") + number("Repeated");
    assert_eq!(TABLES.houses.addresses.len(), read - dropped);
    assert_eq!(TABLES.commune_outlines.len(), number("communes.geojsonl.xz"));
    assert_eq!(TABLES.department_outlines.len(), number("departements.geojson.xz"));
    assert_eq!(TABLES.communes.departments.len(), number("departements.csv"));
    // Parts with the name and the code of the whole are left out, without a remark.
    let areas = TABLES.communes.by_code.len() + TABLES.communes.parts.len();
    assert_eq!(areas + 75, number("communes.csv.xz"));
}
