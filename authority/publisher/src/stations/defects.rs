//! The defects that were measured on the directory of 2022, one by one: each is mended with a note, shown
//! as approximate, or the record is not offered.

use std::collections::BTreeMap;
use std::path::Path;

use expect_test::expect;
use securite_stations::PositionKind;
use serde::Deserialize;

use super::tests::DATA;
use crate::note::{NoteKind, Outcome};
use crate::report::Report;
use crate::source::csv_rows;

#[derive(Deserialize)]
struct Defect {
    id: String,
    defaut: String,
}

/// What may be said of a defect.
fn notes_for(defect: &str) -> &'static [NoteKind] {
    use NoteKind::*;
    match defect {
        "adresse_sans_ligne" => &[StreetMissing],
        "code_insee_perime" => &[FormerCommune],
        // With the commune of its town, the postcode is right.
        "code_postal_hors_liste" => &[PostcodeMended, PostcodeKept, OtherCommune],
        "commune_cedex" => &[TownMended],
        "coordonnees_absentes" => &[NoPosition],
        // Where the code of the commune was wrong, the position is right.
        "hors_de_sa_commune" => &[OutsideCommune, OtherCommune],
        "id_presta_en_double" => &[SharedUnitId],
        "latitude_recopiee_en_longitude" => &[LongitudeRepeatsLatitude],
        // Some of these are not even in the town.
        "position_au_niveau_commune" => &[TownLevel, OutsideCommune, FarFromCommune],
        "position_partagee" => &[SharedPosition],
        "telephone_absent" => &[PhoneMissing],
        "telephone_partage" => &[SharedPhone],
        "tres_loin_de_sa_commune" => {
            &[FarFromCommune, LongitudeRepeatsLatitude, OutsideCommune, OtherCommune]
        }
        other => panic!("a new kind of defect: {other}"),
    }
}

/// Defects of positions: afterwards no pin stands where the record said.
const OF_POSITION: [&str; 5] = [
    "coordonnees_absentes",
    "hors_de_sa_commune",
    "latitude_recopiee_en_longitude",
    "position_au_niveau_commune",
    "tres_loin_de_sa_commune",
];

#[test]
fn each_known_defect_is_caught() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/defauts-constates-2022-01.csv.xz");
    let defects: Vec<(u64, Defect)> = csv_rows(&file, b';', &mut Report::default()).unwrap();
    let mut by_id: BTreeMap<&str, Vec<NoteKind>> = BTreeMap::new();
    for note in &DATA.notes {
        by_id.entry(note.id.as_str()).or_default().push(note.kind);
    }
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for (line, defect) in &defects {
        let notes = by_id.get(defect.id.as_str()).map_or(&[][..], Vec::as_slice);
        let station = DATA.stations.iter().find(|station| station.id == defect.id);
        let noted = notes.iter().any(|kind| notes_for(&defect.defaut).contains(kind));
        let withheld = notes.iter().any(|kind| kind.outcome() == Outcome::Withheld);
        assert_eq!(
            station.is_none(),
            withheld,
            "line {line}: {} is offered or withheld with a note",
            defect.id
        );
        let [all, with_note, not_offered, margin] = counts.entry(&defect.defaut).or_default();
        *all += 1;
        *with_note += usize::from(noted);
        *not_offered += usize::from(!noted && withheld);
        if noted || withheld {
            let pinned = station.is_some_and(|station| station.position == PositionKind::Published)
                && !notes.contains(&NoteKind::OtherCommune);
            let wrong_pin = pinned && OF_POSITION.contains(&defect.defaut.as_str());
            assert!(!wrong_pin, "line {line}: {} is pinned, {}", defect.id, defect.defaut);
            continue;
        }
        // The list is stricter than we are: it has points that a simplified outline may have left outside.
        assert_eq!(defect.defaut, "hors_de_sa_commune", "line {line}: {} is not caught", defect.id);
        *margin += 1;
    }
    assert_eq!(defects.len(), 885);
    let line = |(defect, [all, noted, withheld, margin]): (&&str, &[usize; 4])| {
        format!("{defect:30} {all:4} {noted:4} {withheld:4} {margin:4}\n")
    };
    let table: String = counts.iter().map(line).collect();
    let head = format!("{:30} {:>4} {:>4} {:>4} {:>4}\n", "", "all", "note", "out", "edge");
    expect![[r#"
                                        all note  out edge
        adresse_sans_ligne                3    3    0    0
        code_insee_perime                 7    6    1    0
        code_postal_hors_liste          102   74   28    0
        commune_cedex                    10   10    0    0
        coordonnees_absentes              2    0    2    0
        hors_de_sa_commune              101   55   27   19
        id_presta_en_double              20   20    0    0
        latitude_recopiee_en_longitude    7    6    1    0
        position_au_niveau_commune      415  415    0    0
        position_partagee                28   28    0    0
        telephone_absent                  8    8    0    0
        telephone_partage                69   69    0    0
        tres_loin_de_sa_commune         113   23   90    0
    "#]]
    .assert_eq(&(head + &table));
}
