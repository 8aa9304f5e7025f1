//! The guide that ships, and each thing that must not ship.

use std::path::Path;

use super::*;

const SERVICE: &str = r#"
[[service]]
id = "num-17"
kind = "emergency-number"
name = { fr = "Le 17", plain = "Le 17", en = "17" }
what = { fr = "Fait venir la police.", plain = "La police vient.", en = "Gets the police sent." }
operator = "Police nationale"
phone = "17"
emergency = true
login = "none"
audience = ["all"]
themes = ["emergency"]
said = ["police"]
checked = "2025-01-28"
sources = [{ title = "Service-Public F33953", date = "2025-01-28" }]
"#;

const ADVICE: &str = r#"
[[advice]]
id = "call-17"
theme = "emergency"
title = { fr = "Danger", plain = "Danger", en = "Danger" }
text = { fr = "Appelez le 17.", plain = "Appelez le 17.", en = "Call 17." }
services = ["num-17"]
said = ["danger"]
to_check = true
sources = [{ title = "Service-Public F33953" }]
"#;

const COMPASS: &str = r#"
[[question]]
id = "start"
ask = { fr = "Quoi ?", plain = "Quoi ?", en = "What?" }
answer = [
  { say = { fr = "Danger", plain = "Danger", en = "Danger" }, door = "danger" },
  { say = { fr = "Autre", plain = "Autre", en = "Other" }, door = "danger", audience = ["under_18"] },
]
[[door]]
id = "danger"
title = { fr = "Danger", plain = "Danger", en = "Danger" }
why = { fr = "Il vient.", plain = "Il vient.", en = "They come." }
services = ["num-17"]
advice = ["call-17"]
"#;

fn whole() -> String {
    [SERVICE, ADVICE, COMPASS].concat()
}

fn checked(text: &str) -> Result<Written, String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(FOLDER)).unwrap();
    std::fs::write(folder.path().join(FOLDER).join("a.toml"), text).unwrap();
    read(folder.path(), &mut |_, _| ()).map_err(|error| error.to_string())
}

#[test]
fn s3_what_ships_has_sources_dates_and_three_texts() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/data");
    let written = read(&data, &mut |_, _| ()).unwrap_or_else(|error| panic!("{error}"));
    assert!(written.guide.service("num-17").is_some_and(|it| it.emergency));
    assert!(
        !written.guide.advice.is_empty() && !written.guide.doors.is_empty() && !written.left_out.is_empty()
    );
}

#[test]
fn a_folder_without_has_none() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(read(folder.path(), &mut |_, _| ()).unwrap().guide, Guide::default());
}

#[test]
fn the_sample_is_right() {
    let written = checked(&whole()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(written.guide.services.len() + written.guide.doors.len(), 2);
}

#[test]
fn each_wrong_thing_is_named() {
    let check = |from: &str, to: &str, said: &str| {
        assert!(whole().contains(from), "{from}");
        let error = checked(&whole().replacen(from, to, 1)).expect_err(said);
        assert!(error.contains(said), "{to:?} should say {said:?}, not {error}");
    };
    check("[[service]]", "[[service]", "TOML");
    check("operator", "operater", "no such key");
    check("\"all\"", "\"everybody\"", "an audience is none");
    check("\"none\"", "\"google\"", "its login is missing");
    check("emergency-number", "magic", "its kind is none");
    check("phone = \"17\"", "phone = \"1 7\"", "digits alone");
    check("phone = \"17\"", "phone = \"114\"", "114 takes no voice call");
    check("phone = \"17\"", "page = \"http://example.org\"", "no https address");
    check("phone = \"17\"", "page = \"https://user@example.org\"", "no https address");
    check("Le 17\", plain", "\", plain", "name.fr is empty");
    check("Gets the police sent.", "", "what.en is empty");
    check("Gets the police sent.", "Gets <b>police</b>.", "marks or breaks");
    check("Gets the police sent.", &"x".repeat(LONG), "longer than");
    check("checked = \"2025-01-28\"", "checked = \"soon\"", "the date of its evidence is none");
    check("checked = \"2025-01-28\"", "", "not marked as to be checked");
    check("sources = [{ title", "to_check = true\nother = [{ title", "no such key");
    check(
        "sources = [{ title = \"Service-Public F33953\", date = \"2025-01-28\" }]",
        "sources = []",
        "no source",
    );
    check("said = [\"police\"]", "said = []", "nobody could find it");
    check("id = \"call-17\"", "id = \"num-17\"", "two of this id");
    check("id = \"call-17\"", "id = \"call 17\"", "letters, digits and hyphens");
    check("services = [\"num-17\"]\nsaid", "services = [\"num-18\"]\nsaid", "no service has the id num-18");
    check("advice = [\"call-17\"]", "advice = [\"none\"]", "no advice has the id none");
    check("door = \"danger\" }", "door = \"away\" }", "leads to nothing");
    check("door = \"danger\" }", "door = \"danger\", question = \"start\" }", "leads to nothing");
    check("id = \"start\"", "id = \"begin\"", "no question has this id");
    check("services = [\"num-17\"]\nadvice", "services = []\nadvice", "it leads nowhere");
    check("[[door]]", "[[left_out]]\nid = \"x\"\nreason = \"\"\n[[door]]", "left out without a reason");
}

const LONG: usize = 500;
