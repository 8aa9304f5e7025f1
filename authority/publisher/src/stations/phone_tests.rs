//! Phone numbers as they are published, and what is made of them.

use std::collections::BTreeMap;

use expect_test::expect;

use super::phone::read;
use super::tests::{COMMUNES, DATA, data_folder};
use crate::note::NoteKind;
use crate::report::Report;

/// The phones of one field; what is dropped follows with its reason.
fn check(field: &str, department: &str, expected: &str) {
    let mut report = Report::default();
    let mut told = read(&[field.to_owned()], "id", department, &mut report);
    let dropped = report.notes.iter().filter(|note| note.kind != NoteKind::PhoneMended);
    told.extend(dropped.map(|note| format!("{:?}", note.kind)));
    if report.notes.iter().any(|note| note.kind == NoteKind::PhoneMended) {
        told.push("mended".to_owned());
    }
    assert_eq!(told.join(" "), expected, "{field} in {department}");
}

#[test]
fn every_zone_of_france() {
    check("04 74 47 20 20", "01", "+33474472020");
    check("04 67 47 49  99", "34", "+33467474999");
    check("+33 1 34 67 89 89", "95", "+33134678989");
    check("3430", "75", "3430");
    check("+590 41 14 20", "971", "+590590411420 mended");
    check("+590 5 90 89 77 17", "971", "+590590897717");
    check("+590 27 11 70", "977", "+590590271170 mended");
    check("+596 53 14 49", "972", "+596596531449 mended");
    check("+594 28 09 07", "973", "+594594280907 mended");
    check("+262 38 03 94", "974", "+262262380394 mended");
    check("+262 2 69 62 00 48", "976", "+262269620048");
    check("+262 62 00 48", "976", "+262269620048 mended");
    check("0262 90 74 74", "974", "+262262907474");
    check("0590 27 11 70", "978", "+590590271170");
    check("+508 41 02 70", "975", "+508410270");
    check("0508 41 02 70", "975", "+508410270");
    check("+681 72 09 00", "986", "+681720900");
    check("+687 24 33 00", "988", "+687243300");
    check("+689 40 46 72 00", "987", "+68940467200");
    check("+689 47 01 47", "987", "+68940470147 mended");
}

#[test]
fn numbers_overseas_under_the_prefix_of_the_mainland() {
    check("+33 5 96 53 14 49", "972", "+596596531449 mended");
    check("+33 5 90 41 14 20", "971", "+590590411420 mended");
    check("+33 6 90 12 34 56", "971", "+590690123456 mended");
    check("+33 6 91 22 34 56", "978", "+590691223456 mended");
    check("+33 6 94 20 00 00", "973", "+594694200000 mended");
    check("+33 2 69 61 12 22", "976", "+262269611222 mended");
    check("+33 6 39 01 23 45", "976", "+262639012345 mended");
    check("0639 01 23 45", "976", "+262639012345");
    check("0263 10 12 34", "974", "+262263101234");
    check("+33 2 63 10 12 34", "974", "+262263101234 mended");
    check("0693 00 12 34", "974", "+262693001234");
    check("0697 00 12 34", "972", "+596697001234");
    check("+33 5 08 41 02 70", "975", "+508410270 mended");
}

#[test]
fn forms_of_people_and_of_spreadsheets() {
    check("+33 (0)4 50 40 59 30", "01", "+33450405930 mended");
    check("(+33) 4 50 40 59 30", "01", "+33450405930");
    check("+33 04 74 47 20 20", "01", "+33474472020 mended");
    check("+590 (0)590 41 14 20", "971", "+590590411420 mended");
    check("0033450405930", "01", "+33450405930 mended");
    check("00 596 596 53 14 49", "972", "+596596531449 mended");
    check("00689 40 46 72 00", "987", "+68940467200 mended");
    check("450405930", "01", "+33450405930 mended");
    check("596531449", "972", "+596596531449 mended");
    check("33450405930", "01", "+33450405930 mended");
    check("687243300", "988", "+687243300 mended");
    check("508410270", "975", "+508410270 mended");
    check("(04) 50-40.59 30", "01", "+33450405930");
}

#[test]
fn local_forms() {
    check("40 46 72 00", "987", "+68940467200 mended");
    check("46 72 00", "987", "+68940467200 mended");
    check("87 21 09 00", "987", "+68987210900 mended");
    check("24 33 00", "988", "+687243300 mended");
    check("41 02 70", "975", "+508410270 mended");
    check("72 09 00", "986", "+681720900 mended");
    check("62 00 48", "976", "+262269620048 mended");
    check("53 14 49", "972", "+596596531449 mended");
    // A number of the mainland without its zone is half a number, and 20 are mobiles of Polynesia.
    check("40 46 72 00", "01", "PhoneUnreadable");
    check("24 33 00", "75", "PhoneUnreadable");
    check("21 09 00", "987", "PhoneUnreadable");
}

#[test]
fn several_numbers_in_a_field() {
    check("04 50 40 59 30 / 04 50 40 59 31", "01", "+33450405930 +33450405931");
    check("0450405930/0450405931", "01", "+33450405930 +33450405931");
    check("04 50 40 59 30 ou 04 50 40 59 31", "01", "+33450405930 +33450405931");
    check("04 50 40 59 30 - 04 50 40 59 31", "01", "+33450405930 +33450405931");
    check("04 50 40 59 30;04 50 40 59 30", "01", "+33450405930");
    check("24 33 00 / 24 33 01", "988", "+687243300 +687243301 mended");
    check("0596 59 40 00 / 0262 59 40 32", "972", "+596596594000 PhoneElsewhere");
    check("04/50/40/59/30", "01", "+33450405930");
    check("04 50 40 59 30 / 3131", "01", "+33450405930 PhoneUnreadable");
    check("04 50 40 59 30 / 31", "01", "+33450405930 PhoneUnreadable");
    check("03 86 71 60 35 (centre) 03 86 71 73 25", "58", "PhoneUnreadable");
}

#[test]
fn the_zone_is_that_of_the_department() {
    check("0262 61 12 22", "976", "PhoneElsewhere");
    check("+262 2 62 61 12 22", "976", "PhoneElsewhere");
    check("0269 61 12 22", "974", "PhoneElsewhere");
    check("0590 41 14 20", "972", "PhoneElsewhere");
    check("0696 20 00 00", "971", "PhoneElsewhere");
    check("06 90 12 34 56", "75", "PhoneElsewhere");
    check("05 96 53 14 49", "33", "PhoneElsewhere");
    check("01 53 73 63 61", "972", "PhoneElsewhere");
    check("0508 41 02 70", "29", "PhoneElsewhere");
    check("+687 24 33 00", "986", "PhoneElsewhere");
    check("04 91 39 80 00", "59", "PhoneElsewhere");
    check("02 40 37 21 21", "67", "PhoneElsewhere");
    // Served from the next region: Chambly, Quérigut and Laiz have such numbers in the directory.
    check("01 30 28 29 17", "60", "+33130282917");
    check("04 68 20 40 17", "09", "+33468204017");
    check("03 85 23 81 10", "01", "+33385238110");
    // These belong to no place.
    check("09 62 38 06 95", "91", "+33962380695");
    check("0809 40 00 00", "974", "+33809400000");
    check("06 12 34 56 78", "972", "+33612345678");
    check("3430", "972", "3430");
    // Where nobody says the department, nothing contradicts.
    check("0262 61 12 22", "", "+262262611222");
}

#[test]
fn what_is_no_number() {
    for text in
        ["0476", "17", "+44 20 7946 0000", "+5", "", "+", "++33450405930", "04+50405930", "0000000000"]
    {
        check(text, "38", "PhoneUnreadable");
    }
    check("+33 0 04 74 47 20 20", "01", "PhoneUnreadable");
    check("+590 4 50 40 59 30", "971", "PhoneUnreadable");
    check("04 50 40 59 301", "01", "PhoneUnreadable");
    check("04 50 40 59 3", "01", "PhoneUnreadable");
    check("+262 0", "974", "PhoneUnreadable");
    check("é4 50 40 59 30", "01", "PhoneUnreadable");
}

#[test]
fn mamoudzou_s_only_police_station_has_the_zone_of_mayotte() {
    let station = DATA.stations.iter().find(|it| it.id == "commissariat_police-97611-01").unwrap();
    assert_eq!(station.phones, ["+262269611222"]);
}

#[test]
fn each_number_put_right_by_hand_was_published() {
    let rows: Vec<(u64, BTreeMap<String, String>)> =
        crate::source::csv_rows(&data_folder("stations/telephones.csv"), b';', &mut Report::default())
            .unwrap();
    assert!(!rows.is_empty());
    for (line, row) in rows {
        let mended = format!("{} → {} (", row["publie"], row["telephone"]);
        let noted = |note: &crate::note::Note| note.id == row["id"] && note.text.starts_with(&mended);
        assert!(DATA.notes.iter().any(noted), "telephones.csv, line {line}: no record has this number");
        let dated = row["date"].parse::<chrono::NaiveDate>().is_ok();
        assert!(dated && row["source"].contains("http"), "telephones.csv, line {line}: source and date");
    }
}

/// The numbers of the shipped stations whose first digits are not those most stations of the department have:
/// looked at one by one, and right. A new one among them is to be looked at too.
#[test]
fn numbers_of_the_next_region_in_the_shipped_data() {
    let mut by_department: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for station in &DATA.stations {
        let department = COMMUNES.by_code[&station.insee].department.as_str();
        let phones = station.phones.iter().map(|phone| (station.id.as_str(), phone.as_str()));
        by_department.entry(department).or_default().extend(phones);
    }
    let begins = |phone: &str| phone.chars().take(4).collect::<String>();
    let mut rare = String::new();
    for (department, phones) in &by_department {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (_, phone) in phones {
            *counts.entry(begins(phone)).or_default() += 1;
        }
        let most = counts.values().max().copied().unwrap_or_default();
        for (id, phone) in phones.iter().filter(|(_, phone)| counts[&begins(phone)] < most) {
            rare += &format!("{department} {id} {phone}\n");
        }
    }
    expect![[r#"
        01 gendarmerie-01203-01 +33385238110
        01 gendarmerie-01305-01 +33385238120
        01 gendarmerie-01370-01 +33385228050
        09 gendarmerie-09239-01 +33468204017
        60 gendarmerie-60139-01 +33130282917
        91 commissariat_police-91228-02 +33962380695
    "#]]
    .assert_eq(&rare);
    let elsewhere = DATA.notes.iter().filter(|note| note.kind == NoteKind::PhoneElsewhere);
    assert_eq!(elsewhere.count(), 0, "no number of another zone is left, or it is to be looked at");
}
