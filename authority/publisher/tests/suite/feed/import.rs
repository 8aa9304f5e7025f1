//! From the form of the official interface to items, without a guess.

use std::fs;

use expect_test::expect;
use securite_publisher::feed::{Importing, Moments, Reading, Unsaid};

use super::super::common::files;
use super::PLACES;

const LIST: &str = r#"[
  {"title": "Faux conseillers bancaires", "message": "Raccrochez.\n\nRappelez votre banque.", "date": "2026-11-28T09:00:00+01:00",
   "theme": "Numérique", "place": "Val-d'Oise", "link": "https://example.org/a", "image": "https://example.org/a.jpg"},
  {"title": "Réunion  publique\n– entrée libre", "message": "Venez.", "date": "28/11/2026", "theme": ["Sécurité du quotidien", "Jeunes"], "place": ["Cergy", "95"]},
  {"title": "Réunion publique – entrée libre", "message": "Venez.", "date": "28/11/2026", "theme": "Commerces et entreprises", "place": "Saint-Denis"},
  {"title": "", "message": "<p>Texte</p>", "date": "hier", "theme": "Sports", "place": "", "colour": "red"}
]"#;

fn importing(unsaid: Unsaid) -> Importing<'static> {
    let moments = Moments { now: "2026-11-29T18:00:00Z".parse().unwrap(), relative: false };
    Importing { places: &PLACES, moments, unsaid }
}

#[test]
fn what_can_be_told_is_an_item_and_what_cannot_waits_for_the_editor() {
    let folder = tempfile::tempdir().unwrap();
    let unsaid = Unsaid { source: Some("Ma Sécurité".into()), days: Some(30) };
    let imported = importing(unsaid).import(LIST.as_bytes(), folder.path()).unwrap();
    assert_eq!(imported.written, 4);
    let names = [
        "2026-11-28-faux-conseillers-bancaires.md",
        "2026-11-28-reunion-publique-entree-libre-2.md",
        "2026-11-28-reunion-publique-entree-libre.md",
        "sans-date.md",
    ];
    assert_eq!(files(folder.path()), names);
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    expect![[r#"
        titre: Faux conseillers bancaires
        thèmes: numérique
        lieux: Val-d'Oise
        publié: 2026-11-28T09:00:00+01:00
        jusqu’au: 2026-12-28
        source: Ma Sécurité
        lien: https://example.org/a
        image: https://example.org/a.jpg

        Raccrochez.

        Rappelez votre banque.
    "#]]
    .assert_eq(&text(names[0]));
    expect![[r#"
        titre: Réunion publique – entrée libre
        thèmes: vie quotidienne, jeunes
        lieux: Cergy, 95
        publié: 28/11/2026
        jusqu’au: 2026-12-28
        source: Ma Sécurité

        Venez.
    "#]]
    .assert_eq(&text(names[2]));
    let open: Vec<String> = imported.open.iter().map(ToString::to_string).collect();
    expect![[r#"
        2026-11-28-reunion-publique-entree-libre-2.md, line 3: “Saint-Denis” are several places: write 11339 for Saint-Denis (11), 30247 for Saint-Denis (30), 93066 for Saint-Denis (93), 97411 for Saint-Denis (974)
        sans-date.md, line 1: the list says no title: write it
        sans-date.md, line 2: “Sports” is no theme: write one of vie quotidienne, sécurité routière, numérique, cambriolages, aide aux victimes, famille, jeunes, entreprises et commerces, recrutement
        sans-date.md, line 3: the list says no place: write it
        sans-date.md, line 4: “hier” is no day: write it as 2026-11-29 or 29/11/2026, with an hour as 08:30 if one matters
        sans-date.md, line 5: the list says no last day: write one, or import with --days
        sans-date.md: the field “colour” is not known here and was left out"#]]
    .assert_eq(&open.join("\n"));
    let moments = Moments { now: "2026-11-29T18:00:00Z".parse().unwrap(), relative: false };
    let reading = Reading { places: &PLACES, moments };
    let faults: Vec<String> =
        reading.read(folder.path()).unwrap_err().iter().map(ToString::to_string).collect();
    expect![[r#"
        2026-11-28-reunion-publique-entree-libre-2.md, line 3: “lieux” waits for you: write what is right without ???
        sans-date.md, line 1: “titre” waits for you: write what is right without ???
        sans-date.md, line 2: “thèmes” waits for you: write what is right without ???
        sans-date.md, line 3: “lieux” waits for you: write what is right without ???
        sans-date.md, line 4: “publié” waits for you: write what is right without ???
        sans-date.md, line 5: “jusqu’au” waits for you: write what is right without ???
        sans-date.md, line 8: HTML: phones show plain text: take the marks out, empty lines part paragraphs"#]]
    .assert_eq(&faults.join("\n"));
    // What is right is published once the others are gone.
    fs::remove_file(folder.path().join(names[1])).unwrap();
    fs::remove_file(folder.path().join(names[3])).unwrap();
    assert_eq!(reading.read(folder.path()).unwrap().items.len(), 2);
}

#[test]
fn what_an_editor_wrote_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let importing = importing(Unsaid::default());
    importing.import(LIST.as_bytes(), folder.path()).unwrap();
    let file = folder.path().join("2026-11-28-faux-conseillers-bancaires.md");
    fs::write(&file, "à moi").unwrap();
    let again = importing.import(LIST.as_bytes(), folder.path()).unwrap();
    assert_eq!((again.written, again.there.len()), (0, 4));
    assert_eq!(fs::read_to_string(file).unwrap(), "à moi");
}

#[test]
fn what_is_no_list_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["", "{}", "<html>", "[1]", "[{\"title\": "] {
        assert!(importing(Unsaid::default()).import(text.as_bytes(), folder.path()).is_err(), "{text}");
    }
    assert!(files(folder.path()).is_empty());
}
