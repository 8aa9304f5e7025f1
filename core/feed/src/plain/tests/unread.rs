use proptest::prelude::*;

use super::*;

const NO_FEED: FeedError = FeedError::Senseless("feed");

#[test]
fn what_is_no_feed_is_refused() {
    for page in [
        "<!DOCTYPE html><html lang=fr><title>Portail</title>",
        "<html><body>Connectez-vous</body></html>",
        "\u{FEFF}\n<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<HTML>",
    ] {
        assert_eq!(read(page), Err(FeedError::WebPage), "{page}");
    }
    for text in [
        "",
        " ",
        "Bonjour",
        "<",
        "<?xml version=\"1.0\"?>",
        "<svg/>",
        "<item><title>a</title></item>",
        "<!-- a -->",
        "{}",
        "[]",
        "null",
        "{\"items\":[]}",
        "{\"version\":\"2\",\"items\":[]}",
        "{\"version\":\"https://jsonfeed.org/version/1\"}",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}}",
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
    ] {
        assert_eq!(read(text), Err(NO_FEED), "{text}");
    }
    for empty in ["<rss/>", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>"] {
        assert_eq!(read(empty), Ok(PlainFeed { items: vec![], passed_over: 0 }), "{empty}");
    }
}

#[test]
fn what_was_cut_anywhere_is_refused() {
    let xml = rss(&entry("1", "<title>é<b>c</b></title><link>https://a.example/</link>"));
    let json = include_str!("../../../tests/samples/jsonfeed-1.1.json").trim_end();
    for whole in [xml.as_str(), json] {
        for end in 1..whole.len() {
            assert!(super::super::read(&whole.as_bytes()[..end], &source()).is_err(), "{end} of {whole}");
        }
    }
}

#[test]
fn letters_of_another_age() {
    let feed = |encoding: &str, title: &[u8]| {
        let xml =
            format!("<?xml version=\"1.0\" encoding='{encoding}'?>{}", rss(&entry("1", "<title>@</title>")));
        let at = xml.find('@').unwrap();
        let bytes = [&xml.as_bytes()[..at], title, &xml.as_bytes()[at + 1..]].concat();
        super::super::read(&bytes, &source()).map(|feed| feed.items[0].title.clone())
    };
    let said = |text: &str| Ok(text.to_owned());
    assert_eq!(feed("ISO-8859-1", b"\xE9t\xE9 10 \x80 \x9C\x92 \xFF"), said("été 10 € œ’ ÿ"));
    assert_eq!(feed("windows-1252", b"\x93\xC0\x94\x85"), said("“À”…"));
    assert_eq!(feed("iso-8859-15", b"\xBD\xA4\xE8"), said("œ€è"));
    assert_eq!(feed("ISO-8859-1", "déjà".as_bytes()), said("déjà"), "declared wrongly");
    assert_eq!(feed("utf-8", b"d\xE9but"), said("d\u{FFFD}but"), "one broken letter");
    assert_eq!(feed("UTF-8", b"a\xC3 b"), said("a\u{FFFD} b"));
    assert_eq!(
        feed("Shift_JIS", b"\x83\x65"),
        Err(FeedError::Senseless("text in an encoding that is known here"))
    );
    let wide: Vec<u8> = rss("").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(super::super::read(&wide, &source()).is_err());
}

#[test]
fn an_id_counts_once_and_one_that_lacks_is_made() {
    let dated =
        |day: u8, more: &str| format!("<item><pubDate>{day} Nov 2026 08:00:00 GMT</pubDate>{more}</item>");
    let feed = |items: &[String]| {
        let feed = read(&rss(&items.concat())).unwrap();
        let said = feed.items.into_iter().map(|item| (item.id, item.title)).collect::<Vec<_>>();
        (said, feed.passed_over)
    };
    let said = |id: &str, title: &str| (format!("exemple {id}"), title.to_owned());
    let older = dated(3, "<guid>1</guid><title>avant</title>");
    let newer = dated(4, "<guid>1</guid><title>après</title>");
    assert_eq!(feed(&[older, newer]), (vec![said("1", "après")], 0));
    let linked = dated(4, "<link>https://a.example/</link><title>a</title>");
    assert_eq!(feed(&[linked]), (vec![said("https://a.example/", "a")], 0));
    assert_eq!(feed(&[dated(4, "<description>b</description>")]), (vec![said("b", "b")], 0));
    assert_eq!(feed(&[dated(4, "<guid>1</guid>"), dated(4, "")]), (vec![], 2), "nothing to show");
}

#[test]
fn items_of_json_that_are_none_are_counted() {
    let items = r#"1,null,{},{"id":[]},{"id":"a","title":3},{"id":"a","title":"b","date_published":"2026-11-29T08:00:00Z"}"#;
    let feed =
        read(&format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{items}]}}")).unwrap();
    assert_eq!((feed.items.len(), feed.passed_over), (1, 5));
    assert_eq!(feed.items[0].source, "exemple", "the name given: it has no title");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = super::super::read(&bytes, &source());
    }

    #[test]
    fn any_markup_is_read_or_refused(pieces in prop::collection::vec(prop::sample::select(vec![
        "<rss>", "<channel>", "<item>", "<title>", "<link href='", "<guid/>", "<![CDATA[", "]]>", "<!--", "-->", "&#", "&lt;",
        "</title>", "</item>", "</channel>", "</rss>", "'>", "\"", "<a:b xmlns:a='", "<pubDate>29 Nov 2026 08:00 GMT</pubDate>", "é", "\0",
        "<?xml encoding='latin1'", "?>", "<!DOCTYPE a [", "]>", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "]}",
    ]), 0..30)) {
        let _ = read(&pieces.concat());
    }

    #[test]
    fn any_words_of_an_item_are_read(title in ".{1,40}", text in ".*", id in ".*") {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let more = format!("<title>{}</title><description>{}</description>", escaped(&title), escaped(&text));
        let feed = read(&rss(&entry(&escaped(&id), &more))).unwrap();
        prop_assert!(feed.items.len() + feed.passed_over == 1);
    }
}
