//! Keys, and folders of signed packs, made by the command and read back as phones do.

use std::path::Path;
use std::sync::LazyLock;

use chrono::{Days, NaiveDate, Utc};
use expect_test::{Expect, expect};
use securite_places::Pack;
use securite_publisher::inspect;
use securite_publisher::report::Report;
use securite_publisher::signing::{Folder, PublishError, SigningKey};
use securite_signed::{Keys, Role};

use super::common::{files, refused, run, sample, small, text};

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| small().build(&mut Report::default()).unwrap());

/// A folder with a small pack and a key without a password.
fn prepared() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.pack"), &*PACK).unwrap();
    good(folder.path(), &["keys", "new", "--out", "keys", "--no-password"]);
    folder
}

/// What the command says, without what is chance and what the day makes of it: the key, and the last day announced.
#[track_caller]
fn good(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let public = std::fs::read_to_string(folder.join("keys/securite.pub")).unwrap_or_default();
    let said = text(&output.stdout).replace(public.lines().nth(1).unwrap_or("no key"), "RW…");
    match Folder::new(folder.join("out"), Role::Pack).announced() {
        Ok(Some(comment)) => said.replace(&comment.expires.to_string(), "LAST DAY"),
        _ => said,
    }
}

/// Whether the announcement counts for this many days, from before to after the command.
fn counts_for(folder: &Path, days: u64, arguments: &[&str]) {
    let last = || Utc::now().date_naive().checked_add_days(Days::new(days)).unwrap();
    let earliest = last();
    good(folder, arguments);
    let comment = Folder::new(folder.join("out"), Role::Pack).announced().unwrap().unwrap();
    assert!((earliest..=last()).contains(&comment.expires), "{comment}");
}

const SIGN: [&str; 7] = ["pack", "sign", "a.pack", "--key", "keys/securite.key", "--out", "out"];
const VERIFY: [&str; 5] = ["pack", "verify", "out", "--public-key", "keys/securite.pub"];
const RENEW: [&str; 5] = ["pack", "renew", "out", "--key", "keys/securite.key"];

fn sign<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&SIGN[..], more].concat()
}

#[test]
fn a_new_key_is_secret_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let said = good(folder.path(), &["keys", "new", "--out", "keys", "--no-password"]);
    expect![[r#"
        keys/securite.key
            the private key, for `pack sign --key`. It is NOT encrypted: whoever can read this file can sign.
            Keep it off servers and out of repositories, and a copy of it in a safe place.
        keys/securite.pub
            the public key, for everybody: the line below goes into the profile that phones are built with.
            While you change keys, a profile names two, and both are good.

        RW…
    "#]]
    .assert_eq(&said);
    let secret = folder.path().join("keys/securite.key");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(secret.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let before = std::fs::read(&secret).unwrap();
    let again = ["keys", "new", "--out", "keys", "--no-password"];
    let there = "securite-publish: keys/securite.key: it is there, and keys are never written over. Name another folder; to change keys, keep both until the new one is in every phone (docs/publishing.md)";
    assert_eq!(refused(folder.path(), &again), there);
    std::fs::remove_file(&secret).unwrap();
    assert_eq!(refused(folder.path(), &again), there.replace(".key", ".pub"));
    std::fs::write(&secret, &before).unwrap();
    assert_eq!(files(&folder.path().join("keys")), ["securite.key", "securite.pub"]);
    let file = folder.path().join("held");
    std::fs::write(&file, "old").unwrap();
    assert!(securite_publisher::files::keep_secret(&file, b"new").is_err());
    assert_eq!(std::fs::read(file).unwrap(), b"old");
}

#[test]
fn an_encrypted_key_signs_with_its_password_only() {
    let folder = prepared();
    let path = folder.path();
    std::fs::write(path.join("right"), "correct horse\nsecond line\n").unwrap();
    std::fs::write(path.join("wrong"), "correct house\n").unwrap();
    std::fs::write(path.join("empty"), "\n").unwrap();
    std::fs::remove_dir_all(path.join("keys")).unwrap();
    let said = good(path, &["keys", "new", "--out", "keys", "--password-file", "right"]);
    assert!(said.contains("It is encrypted with your password"), "{said}");
    let check = |password: &str, expected: Expect| {
        expected.assert_eq(&refused(path, &sign(&["--next", "--password-file", password])));
    };
    check("wrong", expect!["securite-publish: keys/securite.key: this is not the password of the key"]);
    check("empty", expect!["securite-publish: empty: its first line is empty"]);
    check("nowhere", expect!["securite-publish: nowhere: No such file or directory (os error 2)"]);
    assert!(!path.join("out").exists(), "nothing is written");
    good(path, &sign(&["--next", "--password-file", "right"]));
    good(path, &VERIFY);
}

#[test]
fn a_pack_is_signed_and_read_back() {
    let folder = prepared();
    expect![[r#"
        out/pack-1.securite  33256 bytes
        out/pack.minisig  serial 1, issued 2026-11-01, expires LAST DAY
        public key  RW…

        Upload the pack first, the announcement last.
    "#]]
    .assert_eq(&good(folder.path(), &sign(&["--next"])));
    expect![[r#"
        out/pack-1.securite  33256 bytes
        out/pack.minisig  serial 1, issued 2026-11-01, expires LAST DAY

        The signature holds, and every record of the pack was read.
    "#]]
    .assert_eq(&good(folder.path(), &VERIFY));
    assert_eq!(std::fs::read(folder.path().join("out/pack-1.securite")).unwrap(), *PACK);
    assert_eq!(files(&folder.path().join("out")), ["pack-1.securite", "pack.minisig"]);
    let said = good(folder.path(), &sign(&["--next", "--issued", "2026-10-01"]));
    assert!(said.contains("serial 2, issued 2026-10-01, expires LAST DAY"), "{said}");
    assert!(said.contains("warning: serial 1 was of 2026-11-01, which is newer"), "{said}");
    counts_for(folder.path(), 180, &sign(&["--serial", "39"]));
    counts_for(folder.path(), 7, &sign(&["--serial", "40", "--expires", "7"]));
    good(folder.path(), &VERIFY);
    let out = files(&folder.path().join("out"));
    assert_eq!(
        out,
        ["pack-1.securite", "pack-2.securite", "pack-39.securite", "pack-40.securite", "pack.minisig"]
    );
}

#[test]
fn a_serial_that_phones_would_pass_over_is_refused() {
    let folder = prepared();
    good(folder.path(), &sign(&["--serial", "12"]));
    let announced = std::fs::read(folder.path().join("out/pack.minisig")).unwrap();
    let check = |more: &[&str], expected: Expect| expected.assert_eq(&refused(folder.path(), &sign(more)));
    for serial in ["12", "11"] {
        let said = refused(folder.path(), &sign(&["--serial", serial]));
        assert_eq!(
            said,
            format!(
                "securite-publish: serial {serial} is not above 12, which out/pack.minisig announces: phones would pass it over. Take a higher one, or --next. Nothing was written."
            )
        );
    }
    std::fs::write(folder.path().join("out/pack-13.securite"), "another").unwrap();
    check(
        &["--next"],
        expect![
            "securite-publish: out/pack-13.securite: it is there with other content, and what was published under a name never changes. Take a higher serial. Nothing was written."
        ],
    );
    // What an interrupted run left is taken as it is.
    std::fs::write(folder.path().join("out/pack-14.securite"), &*PACK).unwrap();
    assert_eq!(std::fs::read(folder.path().join("out/pack.minisig")).unwrap(), announced);
    good(folder.path(), &sign(&["--serial", "14"]));
    std::fs::write(folder.path().join("out/pack.minisig"), "<html>").unwrap();
    check(
        &["--serial", "20"],
        expect![
            "securite-publish: out/pack.minisig: a web page came in place of the announcement. Nothing was written. Phones refuse it too: put the right one in its place"
        ],
    );
    assert!(!folder.path().join("out/pack-20.securite").exists());
}

#[test]
fn the_announcement_stays_where_the_pack_cannot_be_written() {
    let folder = prepared();
    good(folder.path(), &sign(&["--next"]));
    let announced = std::fs::read(folder.path().join("out/pack.minisig")).unwrap();
    std::fs::create_dir(folder.path().join("out/pack-2.securite")).unwrap();
    assert!(refused(folder.path(), &sign(&["--next"])).contains("out/pack-2.securite"));
    assert_eq!(std::fs::read(folder.path().join("out/pack.minisig")).unwrap(), announced);
    good(folder.path(), &VERIFY);
}

#[test]
fn only_a_sound_pack_that_may_be_passed_on_is_signed() {
    let folder = prepared();
    let write = |bytes: &[u8]| std::fs::write(folder.path().join("a.pack"), bytes).unwrap();
    let check = |expected: Expect| expected.assert_eq(&refused(folder.path(), &sign(&["--next"])));
    // A byte whose records are still read: only its checksum tells.
    let altered = (0..PACK.len()).rev().find_map(|at| {
        let mut bytes = PACK.clone();
        bytes[at] ^= 1;
        let pack = Pack::open(bytes.clone().into()).ok()?;
        (inspect::contents(&pack).is_ok() && pack.verify().is_err()).then_some(bytes)
    });
    let altered = altered.unwrap();
    write(&altered);
    check(expect!["securite-publish: a.pack: the pack is damaged in its part “STNJ”"]);
    let mut inputs = small();
    inputs.bano = vec![sample("adresses/bano-90-2015-extrait.csv")];
    write(&inputs.build(&mut Report::default()).unwrap());
    check(expect![
        "securite-publish: a.pack: it holds data under the ODbL (bano-90-2015-extrait.csv) and may only be passed on under the ODbL: say --licence-odbl if you do"
    ]);
    good(folder.path(), &sign(&["--next", "--licence-odbl"]));
}

#[test]
fn what_was_altered_or_is_of_another_key_is_refused() {
    let folder = prepared();
    let path = folder.path();
    expect!["securite-publish: out: nothing is announced here"].assert_eq(&refused(path, &VERIFY));
    good(path, &sign(&["--next"]));
    good(path, &["keys", "new", "--out", "other", "--no-password"]);
    let other = ["pack", "verify", "out", "--public-key", "other/securite.pub"];
    expect!["securite-publish: out/pack.minisig: signed with a key that is not known here"]
        .assert_eq(&refused(path, &other));
    good(path, &[&other[..], &["keys/securite.pub"]].concat());
    expect!["securite-publish: key 2 was given before"]
        .assert_eq(&refused(path, &[&VERIFY[..], &["keys/securite.pub"]].concat()));
    // The private key by mistake: refused, and not repeated.
    expect!["securite-publish: key 1 is no public key of minisign: 56 characters that begin with RW"]
        .assert_eq(&refused(path, &["pack", "verify", "out", "--public-key", "keys/securite.key"]));
    let mut bytes = PACK.clone();
    bytes[30_000] ^= 1;
    std::fs::write(path.join("out/pack-1.securite"), &bytes).unwrap();
    expect!["securite-publish: out/pack.minisig: the signature does not fit: the file or the announcement was altered"]
        .assert_eq(&refused(path, &VERIFY));
    expect!["securite-publish: out/pack.minisig: the signature does not fit: the file or the announcement was altered. Nothing was written. Phones refuse it too: put the right one in its place"]
        .assert_eq(&refused(path, &[&RENEW[..], &["--expires", "365"]].concat()));
}

#[test]
fn an_announcement_is_renewed_for_longer_and_by_the_next_key() {
    let folder = prepared();
    let path = folder.path();
    good(path, &sign(&["--serial", "3", "--expires", "10"]));
    counts_for(path, 180, &RENEW);
    assert!(good(path, &VERIFY).contains("serial 3, issued 2026-11-01, expires LAST DAY"));
    let said = refused(path, &[&RENEW[..], &["--expires", "100"]].concat());
    assert!(said.ends_with("already: renew it for longer. Nothing was written."), "{said}");
    good(path, &["keys", "new", "--out", "next", "--no-password"]);
    // The same day as before is enough for another key.
    let by_next = ["pack", "renew", "out", "--key", "next/securite.key"];
    assert!(refused(path, &by_next).contains("signed with a key that is not known here"));
    good(path, &[&by_next[..], &["--public-key", "keys/securite.pub"]].concat());
    assert!(refused(path, &VERIFY).contains("signed with a key that is not known here"));
    good(path, &[&VERIFY[..], &["next/securite.pub"]].concat());
    assert_eq!(files(&path.join("out")), ["pack-3.securite", "pack.minisig"]);
}

#[test]
fn one_that_has_expired_is_refused_and_one_that_would_be_refused_is_not_made() {
    let folder = prepared();
    let secret = std::fs::read_to_string(folder.path().join("keys/securite.key")).unwrap();
    let key = SigningKey::read(&secret, None).unwrap();
    let out = Folder::new(folder.path().join("out"), Role::Pack);
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let error = out.publish(&PACK, 1, (day("2026-01-02"), day("2026-01-01")), &key).unwrap_err();
    assert_eq!(
        error.to_string(),
        "phones would refuse it: the trusted comment of the announcement: “expires” is before “issued”"
    );
    assert!(out.publish(b"", 1, (day("2026-01-01"), day("2026-01-01")), &key).is_err(), "an empty file");
    assert!(!folder.path().join("out").exists());
    out.publish(&PACK, u64::MAX, (day("2026-01-01"), day("2026-01-01")), &key).unwrap();
    out.verify(&Keys::parse(&[key.public()]).unwrap()).unwrap();
    expect!["securite-publish: out/pack.minisig: it expired on 2026-01-01: phones refuse it. `pack renew` announces the same pack for longer"]
        .assert_eq(&refused(folder.path(), &VERIFY));
    assert!(matches!(out.next_serial(), Err(PublishError::LastSerial)));
}

#[test]
fn a_key_that_is_none_is_refused() {
    let folder = prepared();
    let secret = std::fs::read_to_string(folder.path().join("keys/securite.key")).unwrap();
    let public = std::fs::read_to_string(folder.path().join("keys/securite.pub")).unwrap();
    let cut = secret.trim_end().get(..150).unwrap();
    for text in ["", "\n", "one line", &public, cut, &secret.replace("AA", "AB")] {
        let error = SigningKey::read(text, None).err().unwrap();
        assert_eq!(error.to_string(), "this is no private key of minisign", "{text}");
    }
    assert_eq!(
        refused(
            folder.path(),
            &["pack", "sign", "a.pack", "--key", "keys/securite.pub", "--next", "--out", "out"]
        ),
        "securite-publish: keys/securite.pub: this is no private key of minisign"
    );
}

#[test]
fn a_key_that_minisign_made_without_a_password_signs() {
    // Base64 of 158 bytes: behind 168 letters stands the checksum, and minisign writes none.
    let folder = prepared();
    let path = folder.path().join("keys/securite.key");
    let secret = std::fs::read_to_string(&path).unwrap();
    let (comment, key) = secret.trim_end().split_once('\n').unwrap();
    let theirs = |key: &str| format!("{comment}\n{key}{}=\n", "A".repeat(43));
    std::fs::write(&path, theirs(key.get(..168).unwrap())).unwrap();
    good(folder.path(), &sign(&["--next"]));
    good(folder.path(), &VERIFY);
    // Nothing but the signature tells that the halves of such a key do not fit.
    let other =
        key.get(..80).unwrap().to_owned() + &key.get(80..168).unwrap().chars().rev().collect::<String>();
    std::fs::write(&path, theirs(&other)).unwrap();
    let said = refused(folder.path(), &sign(&["--next"]));
    assert!(said.contains("signing failed"), "{said}");
    for cut in [4, 100, 164] {
        assert!(SigningKey::read(&theirs(key.get(..cut).unwrap()), None).is_err(), "{cut}");
    }
}

#[test]
fn wrong_use_of_signing_is_told() {
    let folder = prepared();
    let check = |arguments: &[&str], expected: Expect| expected.assert_eq(&refused(folder.path(), arguments));
    check(
        &SIGN,
        expect![[r#"
        error: the following required arguments were not provided:
          <--serial <N>|--next>"#]],
    );
    check(
        &sign(&["--next", "--serial", "3"]),
        expect!["error: the argument '--next' cannot be used with '--serial <N>'"],
    );
    check(
        &sign(&["--serial", "0"]),
        expect!["error: invalid value '0' for '--serial <N>': 0 is not in 1..18446744073709551615"],
    );
    check(
        &sign(&["--next", "--expires", "0"]),
        expect!["error: invalid value '0' for '--expires <DAYS>': 0 is not in 1..=3650"],
    );
    check(
        &["pack", "verify", "out"],
        expect![[r#"
        error: the following required arguments were not provided:
          --public-key <KEY>..."#]],
    );
}
