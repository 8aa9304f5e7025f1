//! Each refusal names the file, the line and what to do; all are named, and nothing is written.

use expect_test::{Expect, expect};

use super::super::common::{refused, run, shipped, text};
use super::{Desk, item};

/// What is wrong with an item that has this in place of something right.
#[track_caller]
fn check(from: &str, to: &str, expected: Expect) {
    let desk = Desk::new();
    let good = item("2026-11-29 08:00", "Raccrochez.");
    assert!(good.contains(from), "{from}");
    desk.write("a", &good.replace(from, to));
    let faults: Vec<String> = desk.read().unwrap_err().iter().map(ToString::to_string).collect();
    expected.assert_eq(&faults.join("\n"));
}

#[test]
fn keys() {
    check("titre: Faux conseillers\n", "", expect!["a.md: “titre” is missing in the header"]);
    check("thèmes: numérique, famille\n", "", expect!["a.md: “thèmes” is missing in the header"]);
    check(
        "lieux: Val-d’Oise, 95127\n",
        "lieux:\n",
        expect!["a.md: “lieux” is missing in the header: France, if it is for all"],
    );
    check("lieux: Val-d’Oise, 95127\n", "lieux: ,\n", expect!["a.md, line 3: “lieux” names none"]);
    check("publié: 2026-11-29 08:00\n", "", expect!["a.md: “publié” is missing in the header"]);
    check(
        "jusqu’au: 2026-12-06\n",
        "",
        expect!["a.md: “jusqu’au” is missing in the header: each item has a last day"],
    );
    check("source: Police nationale\n", "", expect!["a.md: “source” is missing in the header"]);
    check(
        "source:",
        "sources:",
        expect![[r#"
        a.md: “source” is missing in the header
        a.md, line 6: “sources” is no key of the header: there are titre, thèmes, lieux, publié, jusqu’au, corrigé, événement, source, lien, image, retiré"#]],
    );
    check(
        "source:",
        "title: Encore\nsource:",
        expect!["a.md, line 6: “titre” is said twice: keep one of them"],
    );
    check(
        "source: Police nationale",
        "Police nationale",
        expect![[r#"
        a.md: “source” is missing in the header
        a.md, line 6: this is no line of the header, as “titre: …”; an empty line ends the header"#]],
    );
    check(
        "source:",
        "événement: peut-être\nsource:",
        expect!["a.md, line 6: “peut-être” is neither oui nor non"],
    );
    check(
        "Val-d’Oise, 95127",
        "??? Saint-Denis",
        expect!["a.md, line 3: “lieux” waits for you: write what is right without ???"],
    );
    check(
        "2026-12-06",
        "???",
        expect!["a.md, line 5: “jusqu’au” waits for you: write what is right without ???"],
    );
}

#[test]
fn themes_and_places() {
    check(
        "famille",
        "politique",
        expect![
            "a.md, line 2: “politique” is no theme: write one of vie quotidienne, sécurité routière, numérique, cambriolages, aide aux victimes, famille, jeunes, entreprises et commerces, recrutement"
        ],
    );
    check(
        "95127",
        "78127",
        expect!["a.md, line 3: 78127 is no commune any more, it belongs to Cergy: write 95127"],
    );
    check(
        "95127",
        "74011",
        expect!["a.md, line 3: 74011 is no commune any more, it belongs to Annecy: write 74010"],
    );
    check(
        "95127",
        "97123",
        expect!["a.md, line 3: 97123 is no commune any more, it belongs to Saint-Barthélemy: write 97701"],
    );
    check(
        "95127",
        "Annecy-le-Vieux",
        expect!["a.md, line 3: “Annecy-le-Vieux” is no commune any more: write 74010 for Annecy (74)"],
    );
    check(
        "95127",
        "95800",
        expect!["a.md, line 3: 95800 is a postcode: write 95127 for Cergy (95), 95183 for Courdimanche (95)"],
    );
    check(
        "95127",
        "99999",
        expect![
            "a.md, line 3: no department and no commune has the code 99999: write the code of INSEE, or the name and (department)"
        ],
    );
    check(
        "95127",
        "Cergi",
        expect![
            "a.md, line 3: no place is called “Cergi”: write the code of INSEE, or the name and its department, as Cergy (95)"
        ],
    );
    check(
        "95127",
        "Cergy (78)",
        expect![
            "a.md, line 3: no place is called “Cergy (78)”: write the code of INSEE, or the name and its department, as Cergy (95)"
        ],
    );
    check(
        "95127",
        "Cergy (Oise-d’Or)",
        expect!["a.md, line 3: “Oise-d’Or” is no department: write its code, as (95)"],
    );
    check(
        "95127",
        "Saint-Denis",
        expect![
            "a.md, line 3: “Saint-Denis” are several places: write 11339 for Saint-Denis (11), 30247 for Saint-Denis (30), 93066 for Saint-Denis (93), 97411 for Saint-Denis (974)"
        ],
    );
    check(
        "95127",
        "Paris",
        expect![
            "a.md, line 3: “Paris” are several places: write 75 for the department (75), 75056 for Paris (75)"
        ],
    );
    check(
        "95127",
        "station: 17",
        expect![
            "a.md, line 3: no station has the id “17”: `securite-publish pack inspect` shows ids as packs have them"
        ],
    );
}

#[test]
fn days() {
    check(
        "2026-12-06",
        "2026-11-28",
        expect!["a.md, line 5: its last day is before the day it is published"],
    );
    check(
        "2026-12-06",
        "2027-12-06",
        expect!["a.md, line 5: it would count for more than a year: name an earlier last day"],
    );
    check(
        "2026-12-06",
        "bientôt",
        expect![
            "a.md, line 5: “bientôt” is no day: write it as 2026-11-29 or 29/11/2026, with an hour as 08:30 if one matters"
        ],
    );
    check(
        "2026-12-06",
        "J+3",
        expect![
            "a.md, line 5: “J+3” counts from the day of building, which only samples may: write a day, as 2026-11-29"
        ],
    );
    check(
        "2026-11-29 08:00\njusqu’au: 2026-12-06",
        "2027-12-29\njusqu’au: 2027-12-30",
        expect!["a.md, line 4: it would be published in more than a year: is the year right?"],
    );
    check(
        "2026-11-29 08:00\njusqu’au: 2026-12-06",
        "1999-12-31\njusqu’au: 2000-01-02",
        expect!["a.md, line 4: it would be from before 2000: is the year right?"],
    );
    check(
        "source:",
        "corrigé: 2026-11-28\nsource:",
        expect!["a.md, line 6: it would be corrected before it is published, or later than now"],
    );
    check(
        "source:",
        "corrigé: 2026-11-30\nsource:",
        expect!["a.md, line 6: it would be corrected before it is published, or later than now"],
    );
}

#[test]
fn links() {
    let link = |address: &str, expected| check("source:", &format!("lien: {address}\nsource:"), expected);
    link(
        "http://example.org",
        expect![
            "a.md, line 6: “http://example.org”: only https:// leads where it says: take such an address, or none"
        ],
    );
    link(
        "javascript:alert(1)",
        expect![
            "a.md, line 6: “javascript:alert(1)”: only https:// leads where it says: take such an address, or none"
        ],
    );
    link(
        "https://moi@example.org",
        expect![
            "a.md, line 6: “https://moi@example.org”: an address with a user or a password is not for everybody: take it out"
        ],
    );
    link(
        "https://moi:secret@example.org",
        expect![
            "a.md, line 6: “https://moi:secret@example.org”: an address with a user or a password is not for everybody: take it out"
        ],
    );
    link(
        "www.example.org",
        expect!["a.md, line 6: “www.example.org”: this is no address: write it whole, with https://"],
    );
    link(
        "https://localhost/",
        expect!["a.md, line 6: “https://localhost/”: this is no address that everybody can open"],
    );
}

#[test]
fn texts() {
    check(
        "Raccrochez.",
        "",
        expect!["a.md: there is no text: an empty line ends the header, the text follows"],
    );
    check(
        "Raccrochez.",
        "Bien.\n\n# Que faire",
        expect![
            "a.md, line 10: “#” of a heading: phones show plain text: take the marks out, empty lines part paragraphs"
        ],
    );
    check(
        "Raccrochez.",
        "<script>alert(1)</script>",
        expect![
            "a.md, line 8: HTML: phones show plain text: take the marks out, empty lines part paragraphs"
        ],
    );
    check(
        "Raccrochez.",
        "Un\u{202e}deux",
        expect![
            "a.md, line 8: U+202E is a sign that is not seen, or that turns the others around: write the line anew"
        ],
    );
    check(
        "Faux conseillers",
        "**Faux** conseillers",
        expect![
            "a.md, line 1: “*”, “_”, “~” or “`” for emphasis: phones show plain text: take the marks out, empty lines part paragraphs"
        ],
    );
    check("Faux conseillers", &"é".repeat(121), expect!["a.md, line 1: it has 121 letters, 120 at most"]);
    check(
        "Raccrochez.",
        &"é".repeat(8_001),
        expect!["a.md, line 8: the text has 8001 letters, 8000 at most"],
    );
    check(
        "Raccrochez.",
        &"é".repeat(40_000),
        expect!["a.md: it is longer than any item: 8000 letters at most"],
    );
}

#[test]
fn the_longest_are_good() {
    let desk = Desk::new();
    let title = "é".repeat(120);
    desk.write("a", &item("2026-11-29", &"é".repeat(8_000)).replace("Faux conseillers", &title));
    desk.publish();
}

#[test]
fn files() {
    let desk = Desk::new();
    desk.write_file("a.txt", item("2026-11-29", "Encore.").as_bytes());
    desk.write_file("Été.md", item("2026-11-29", "Encore.").as_bytes());
    desk.write_file("latin.md", b"titre: \xe9t\xe9\n");
    desk.write_file("liste.docx", b"PK");
    desk.write_file("photo.jpg", b"JFIF");
    desk.write_file("_brouillon.md", b"pas encore");
    desk.write_file("README.md", b"# Comment");
    desk.write_file(".cache/x.bin", b"x");
    let faults: Vec<String> = desk.read().unwrap_err().iter().map(ToString::to_string).collect();
    expect![[r#"
        a.txt: a.md has the same name without ending: rename one
        latin.md, line 1: the letters are not in UTF-8: save the file as UTF-8
        liste.docx: this is no item: items end with .md; a name that begins with “_” is passed over
        Été.md: rename it with small letters, digits and hyphens alone, 200 at most: phones know the item by its name"#]]
    .assert_eq(&faults.join("\n"));
    for name in ["a.txt", "Été.md", "latin.md", "liste.docx"] {
        desk.remove(name);
    }
    desk.write("95/b", &item("2026-11-28", "Encore.").replace("source:", "image: photo.jpg\nsource:"));
    desk.write("c", &item("2026-11-28", "Encore.").replace("95127", "95500"));
    let notes: Vec<String> = desk.read().unwrap().notes.iter().map(ToString::to_string).collect();
    expect![[r#"
        photo.jpg: the picture is left out: phones fetch none
        95/b.md, line 6: the picture is left out: fetching one would tell a server what is read
        c.md, line 3: 95500 is Pontoise (95) by its code of INSEE; as a postcode it would be 95088 for Bonneuil-en-France (95), 95277 for Gonesse (95), 95612 for Le Thillay (95), 95633 for Vaudherland (95)"#]]
    .assert_eq(&notes.join("\n"));
}

#[test]
fn the_command_names_all_and_writes_nothing() {
    let desk = Desk::new();
    desk.write("a", &item("2026-11-29", "Un **mot**.").replace("famille", "politique"));
    desk.write("95/b", &item("hier", "Bien."));
    let folder = desk.folder.path();
    assert!(run(folder, &["keys", "new", "--out", "keys", "--no-password"]).status.success());
    let tables = shipped("").display().to_string();
    let words = [
        "feed",
        "build",
        "items",
        "--from",
        &tables,
        "--key",
        "keys/securite.key",
        "--out",
        "out",
        "--today",
        "2026-11-29",
    ];
    expect![[r#"
        securite-publish: these 3 are wrong in items. Nothing was written.
          95/b.md, line 4: “hier” is no day: write it as 2026-11-29 or 29/11/2026, with an hour as 08:30 if one matters
          a.md, line 2: “politique” is no theme: write one of vie quotidienne, sécurité routière, numérique, cambriolages, aide aux victimes, famille, jeunes, entreprises et commerces, recrutement
          a.md, line 8: “*”, “_”, “~” or “`” for emphasis: phones show plain text: take the marks out, empty lines part paragraphs"#]]
    .assert_eq(&refused(folder, &words));
    assert!(!desk.out().exists());
    desk.write("a", &item("2026-11-29", "Un mot."));
    desk.write("95/b", &item("2026-11-28", "Bien."));
    let said = run(folder, &words);
    assert!(said.status.success(), "{}", text(&said.stderr));
    let said = text(&said.stdout);
    assert!(said.starts_with("2 items on 2 days, "), "{said}");
    assert!(said.contains("\nnew 2: 95/b, a\ncorrected 0\nwithdrawn 0\n"), "{said}");
    assert!(said.contains("out/feed.minisig  serial 1, expires 2026-12-13\n"), "{said}");
}
