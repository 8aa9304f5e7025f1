//! Files signed by the command line tool of Debian, whole, and each with one thing wrong.

use crate::{Announcement, Comment, CommentError, Held, Keys, KeysError, Role, SignedError, Verdict};
use chrono::NaiveDate;
use proptest::prelude::*;

const PACK: &[u8] = include_bytes!("../golden/pack-12.securite");
const SIGNED: &str = include_str!("../golden/pack.minisig");
const BY_SECOND: &str = include_str!("../golden/by-second.minisig");
const LEGACY: &str = include_str!("../golden/legacy.minisig");
const FEED: &str = include_str!("../golden/feed.minisig");
const PLAIN: &str = include_str!("../golden/plain.minisig");
const FIRST_KEY: &str = include_str!("../golden/first.pub");
const SECOND_KEY: &str = include_str!("../golden/second.pub");

/// The line of a public key's file that is the key.
fn key(file: &str) -> &str {
    file.lines().nth(1).unwrap()
}

fn first() -> Keys {
    Keys::parse(&[key(FIRST_KEY)]).unwrap()
}

/// What becomes of an announcement and a file that come in pieces of this many bytes.
fn in_pieces(signed: &[u8], file: &[u8], keys: &Keys, piece: usize) -> Result<Comment, SignedError> {
    let announcement = Announcement::parse(signed, Role::Pack)?;
    let mut verifier = announcement.verifier(keys)?;
    file.chunks(piece).try_for_each(|piece| verifier.update(piece))?;
    verifier.finish().cloned()
}

fn check(signed: &[u8], file: &[u8], keys: &Keys) -> Result<Comment, SignedError> {
    in_pieces(signed, file, keys, 64)
}

fn refused(signed: &[u8]) -> SignedError {
    check(signed, PACK, &first()).unwrap_err()
}

#[test]
fn what_the_tool_signed_is_accepted_in_pieces_of_any_size() {
    for piece in [1, 7, 128, PACK.len(), PACK.len() * 2] {
        let comment = in_pieces(SIGNED.as_bytes(), PACK, &first(), piece).unwrap();
        assert_eq!((comment.serial, comment.file.as_str()), (12, "pack-12.securite"));
    }
    assert!(check(SIGNED.trim_end().as_bytes(), PACK, &first()).is_ok(), "without its last line end");
}

#[test]
fn during_a_change_two_keys_are_good() {
    let both = Keys::parse(&[key(SECOND_KEY), key(FIRST_KEY)]).unwrap();
    for signed in [SIGNED, BY_SECOND] {
        assert!(check(signed.as_bytes(), PACK, &both).is_ok());
    }
    assert_eq!(refused(BY_SECOND.as_bytes()), SignedError::UnknownKey);
}

#[test]
fn an_altered_byte_is_found_wherever_it_is() {
    for at in 0..PACK.len() {
        let mut altered = PACK.to_vec();
        altered[at] ^= 1;
        assert_eq!(check(SIGNED.as_bytes(), &altered, &first()), Err(SignedError::Altered), "byte {at}");
    }
}

#[test]
fn an_altered_announcement_is_found_wherever_it_is() {
    // The first line is nobody's: minisign signs the others.
    let start = SIGNED.find('\n').unwrap() + 1;
    for at in start..SIGNED.len() - 1 {
        for bit in [1, 2, 4, 32] {
            let mut altered = SIGNED.as_bytes().to_vec();
            altered[at] ^= bit;
            assert!(check(&altered, PACK, &first()).is_err(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn an_altered_comment_is_found_when_the_file_is_whole() {
    let check = |from: &str, to: &str| {
        assert_eq!(refused(SIGNED.replace(from, to).as_bytes()), SignedError::Altered, "{to}");
    };
    let other = SIGNED.replace("serial:12", "serial:13").replace("pack-12", "pack-13");
    assert_eq!(refused(other.as_bytes()), SignedError::Altered);
    check("expires:2027-05-28", "expires:2099-05-28");
    check("issued:2026-11-29", "issued:2026-11-28");
    check("file:", "later:key\tfile:");
}

#[test]
fn a_serial_has_one_name() {
    for file in ["pack-13.securite", "feed-12.securite", "serving.minisig", "pack-12.securite.part"] {
        let named = SIGNED.replace("file:pack-12.securite", &format!("file:{file}"));
        assert_eq!(refused(named.as_bytes()), SignedError::Comment(CommentError::Odd("file")), "{file}");
    }
}

#[test]
fn a_size_that_does_not_fit_is_refused_before_the_signature() {
    let announced = |size: &str| SIGNED.replace("size:270", size);
    assert_eq!(refused(announced("size:271").as_bytes()), SignedError::Cut { left: 1 });
    assert_eq!(refused(announced("size:269").as_bytes()), SignedError::Longer);
}

#[test]
fn a_file_that_is_cut_or_goes_on_is_refused() {
    let check = |file: &[u8]| check(SIGNED.as_bytes(), file, &first()).unwrap_err();
    assert_eq!(check(&PACK[..269]), SignedError::Cut { left: 1 });
    assert_eq!(check(b""), SignedError::Cut { left: 270 });
    assert_eq!(check(&[PACK, b"x"].concat()), SignedError::Longer);
}

#[test]
fn too_many_bytes_are_refused_for_good() {
    let announcement = Announcement::parse(SIGNED.as_bytes(), Role::Pack).unwrap();
    let keys = first();
    let mut verifier = announcement.verifier(&keys).unwrap();
    verifier.update(PACK).unwrap();
    assert_eq!(verifier.update(b"more"), Err(SignedError::Longer));
    assert_eq!(verifier.update(b""), Err(SignedError::Longer));
    assert_eq!(verifier.finish(), Err(SignedError::Longer), "though all before was right");
}

#[test]
fn another_role_is_refused() {
    assert_eq!(refused(FEED.as_bytes()), SignedError::OtherRole(Role::Pack));
    assert!(Announcement::parse(FEED.as_bytes(), Role::Feed).is_ok());
    let pack = Announcement::parse(SIGNED.as_bytes(), Role::Feed).unwrap_err();
    assert_eq!(pack.to_string(), "this announces something else than a feed");
}

#[test]
fn the_old_form_is_refused() {
    assert_eq!(refused(LEGACY.as_bytes()), SignedError::Legacy);
}

#[test]
fn an_ordinary_signature_announces_nothing() {
    assert_eq!(refused(PLAIN.as_bytes()), SignedError::Comment(CommentError::Missing("role")));
}

#[test]
fn what_is_no_announcement_is_named() {
    for page in ["<!DOCTYPE html><title>Sign in</title>", "\u{feff}\n <html>", "<?xml version=\"1.0\"?>", "<"]
    {
        assert_eq!(refused(page.as_bytes()), SignedError::WebPage, "{page}");
    }
    assert_eq!(refused(&[b' '; 4097]), SignedError::TooLong);
    let check = |bytes: &[u8]| {
        let error = refused(bytes);
        assert!(matches!(error, SignedError::NotASignature(_)), "{error}: {bytes:?}");
    };
    let lines: Vec<&str> = SIGNED.lines().collect();
    check(b"");
    check(b"\n\n\n\n");
    check(b"{\"error\":\"not found\"}");
    check(PACK);
    check(lines[..3].join("\n").as_bytes());
    check(format!("{SIGNED}\n").as_bytes());
    check(format!("{SIGNED}{SIGNED}").as_bytes());
    check(SIGNED.replace("untrusted comment: ", "comment: ").as_bytes());
    check(SIGNED.replace("\ntrusted comment: ", "\nTrusted comment: ").as_bytes());
    check([lines[0], lines[1], lines[2], lines[1]].join("\n").as_bytes());
    check(SIGNED.replace("\nRU", "\nRX").as_bytes());
    check(SIGNED.replace("\nRU", "\nRU ").as_bytes());
}

#[test]
fn characters_that_hide_or_turn_others_are_refused() {
    let check = |text: String| {
        let error = refused(text.as_bytes());
        assert!(error.to_string().contains("characters"), "{error}: {text:?}");
    };
    check(SIGNED.replace('\n', "\r\n"));
    for odd in
        ["\u{202e}", "\u{200b}", "\u{feff}", "\0", "\x1b[2J", "\u{7f}", "\r", "\u{85}", "é", "\u{2028}"]
    {
        check(SIGNED.replace("pack-12", &format!("pack{odd}-12")));
        check(SIGNED.replace("minisign secret", &format!("minisign{odd} secret")));
    }
    let mut latin1 = SIGNED.as_bytes().to_vec();
    latin1[5] = 0xe9;
    assert!(matches!(refused(&latin1), SignedError::NotASignature(_)));
}

#[test]
fn keys_that_are_none_are_named_by_their_place() {
    let none: [&str; 0] = [];
    assert_eq!(Keys::parse(&none).unwrap_err(), KeysError::None);
    let good = key(FIRST_KEY);
    assert_eq!(Keys::parse(&[good, good]).unwrap_err(), KeysError::Twice { place: 2 });
    for bad in
        ["", "RW", good.get(..55).unwrap(), &format!("{good}A"), FIRST_KEY, &good.replace("RW", "RX"), "clé"]
    {
        assert_eq!(Keys::parse(&[good, bad]).unwrap_err(), KeysError::Bad { place: 2 }, "{bad}");
    }
    assert!(Keys::parse(&[format!("  {good}\n")]).is_ok());
}

#[test]
fn what_is_held_and_the_day_decide() {
    let announcement = Announcement::parse(SIGNED.as_bytes(), Role::Pack).unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let check = |held: Held, today: &str, expected: Verdict| {
        assert_eq!(announcement.verdict(&held, day(today)), expected, "{held:?}, {today}");
    };
    let serial = |serial: u64| Held::Published { serial };
    check(serial(11), "2026-12-01", Verdict::Newer);
    check(serial(12), "2026-12-01", Verdict::Same);
    check(serial(13), "2026-12-01", Verdict::Older);
    let built_in = |text: &str| Held::BuiltIn { issued: day(text) };
    check(built_in("2026-11-28"), "2026-12-01", Verdict::Newer);
    check(built_in("2026-11-29"), "2026-12-01", Verdict::Same);
    check(built_in("2026-11-30"), "2026-12-01", Verdict::Older);
    // Its last day counts; the clock of a phone may be far behind or ahead.
    check(serial(11), "2027-05-28", Verdict::Newer);
    check(serial(11), "2027-05-29", Verdict::Expired);
    check(serial(11), "1970-01-01", Verdict::Newer);
    check(serial(12), "2099-01-01", Verdict::Expired);
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = check(&bytes, &bytes, &first());
        let _ = Keys::parse(&[String::from_utf8_lossy(&bytes)]);
    }

    #[test]
    fn no_splice_of_an_announcement_passes(from in 0..349_usize, len in 0..40_usize, with in "[ -~\t\n]{0,40}") {
        let end = (from + len).min(SIGNED.len());
        let mut spliced = SIGNED.to_owned();
        spliced.replace_range(from..end, &with);
        let (_, signed_lines) = SIGNED.split_once('\n').unwrap();
        let same = spliced.trim_end_matches('\n').ends_with(signed_lines.trim_end());
        prop_assert!(same || check(spliced.as_bytes(), PACK, &first()).is_err());
    }

    #[test]
    fn no_comment_panics_and_what_is_read_is_written_the_same(text in "(role|serial|issued|expires|size|file|x|:|\t|pack|1|2026-11-29|é){0,30}") {
        if let Ok(comment) = Comment::parse(&text) {
            prop_assert_eq!(Comment::parse(&comment.to_string()), Ok(comment));
        }
    }
}
