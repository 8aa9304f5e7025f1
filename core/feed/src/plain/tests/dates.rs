use super::*;

#[test]
fn dates_as_feeds_write_them() {
    let day = "2026-11-29T09:00:00Z";
    for (text, expected) in [
        ("Sun, 29 Nov 2026 10:00:00 +0100", day),
        ("Mon, 29 Nov 2026 10:00:00 +0100", day),
        ("29 Nov 26 10:00 +0100", day),
        ("Sun, 29 Nov 2026 09:00:00 GMT", day),
        ("Sun, 29 Nov 2026 09:00:00 Z", day),
        ("Sun, 29 Nov 2026 09:00:00 UTC", day),
        ("Sun, 29 Nov 2026 04:00:00 EST", day),
        ("Sun, 29 Nov 2026 10:00:00 CET", day),
        ("Wed, 29 Jul 2026 11:00:00 CEST", "2026-07-29T09:00:00Z"),
        ("2026-11-29T10:00:00+01:00", day),
        ("2026-11-29T10:00:00+0100", day),
        ("2026-11-29T10:00+01:00", day),
        ("2026-11-29 09:00:00.000Z", day),
        (" 2026-11-29T09:00:00Z\n", day),
        // Without a zone: of Paris, in winter and in summer.
        ("Sun, 29 Nov 2026 10:00:00", day),
        ("29 Nov 2026 10:00", day),
        ("2026-11-29 10:00", day),
        ("2026-11-29T10:00:00", day),
        ("2026-07-29 11:00", "2026-07-29T09:00:00Z"),
        ("2026-11-29", "2026-11-28T23:00:00Z"),
    ] {
        assert_eq!(date::instant(text), Some(at(expected)), "{text}");
    }
}

#[test]
fn what_is_no_date() {
    for text in [
        "",
        "hier",
        "2026-13-29T09:00:00Z",
        "2026-02-30",
        "Sun, 29 Nov 2026",
        "29 novembre 2026 10:00",
        "1764406800",
        "2026-11-29T09:00:00Z[Europe/Paris]",
        "29/11/2026 10:00",
        // The hour that was skipped in spring.
        "2026-03-29 02:30",
        &"9".repeat(100_000),
    ] {
        assert_eq!(date::instant(text), None, "{text}");
    }
}

/// How many items count and how many are passed over.
fn dated(date: &str, expected: (usize, usize)) {
    let feed = read(&rss(&format!("<item><title>Un titre</title>{date}</item>"))).unwrap();
    assert_eq!((feed.items.len(), feed.passed_over), expected, "{date}");
}

#[test]
fn an_item_whose_date_cannot_be_trusted_is_left_out_and_counted() {
    dated("", (0, 1));
    dated("<pubDate/>", (0, 1));
    dated("<pubDate>demain</pubDate>", (0, 1));
    dated("<pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>", (0, 1));
    dated("<pubDate>Fri, 31 Dec 1999 23:59:59 +0000</pubDate>", (0, 1));
    dated("<pubDate>Sat, 01 Jan 2000 00:00:00 +0000</pubDate>", (1, 0));
    dated("<pubDate>Mon, 30 Nov 2026 12:00:00 GMT</pubDate>", (1, 0));
    dated("<pubDate>Mon, 30 Nov 2026 12:00:01 GMT</pubDate>", (0, 1));
    dated("<pubDate>9999-12-31T23:59:59Z</pubDate>", (0, 1));
}

#[test]
fn a_correction_is_later_than_what_it_corrects_and_not_in_the_future() {
    let corrected = |updated: &str| one(&format!("<title>a</title><updated>{updated}</updated>")).corrected;
    assert_eq!(corrected("2026-11-29T09:00:00Z"), Some(at("2026-11-29T09:00:00Z")));
    assert_eq!(corrected("2026-11-29T08:00:00Z"), None);
    assert_eq!(corrected("2027-11-29T09:00:00Z"), None);
    assert_eq!(corrected("bientôt"), None);
}
