use super::*;

/// Many small things that would grow without end if one let them. All are answered at once: each is read once.
#[test]
fn entities_stand_for_nothing() {
    let laughs: String =
        (1..10).map(|at| format!("<!ENTITY l{at} \"{}\">", format!("&l{};", at - 1).repeat(10))).collect();
    let title = |entities: &str, title: &str| {
        let items = entry("1", &format!("<title>{title}</title>"));
        let feed = read(&format!("<!DOCTYPE rss [{entities}]>{}", rss(&items))).unwrap();
        feed.items[0].title.clone()
    };
    assert_eq!(title(&format!("<!ENTITY l0 \"ha\">{laughs}"), "&l9;"), "&l9;");
    let quadratic = format!("<!ENTITY a \"{}\">", "a".repeat(100_000));
    assert_eq!(title(&quadratic, &"&a;".repeat(10)), "&a;".repeat(10));
    assert_eq!(title("<!ENTITY a SYSTEM \"file:///etc/passwd\">", "&a;"), "&a;");
    assert_eq!(title("<!ENTITY % a SYSTEM \"https://a.example/\"> %a;", "b"), "b");
}

#[test]
fn depth_is_no_stack() {
    let deep = |name: &str| {
        format!("{}{}", format!("<{name}>").repeat(100_000), format!("</{name}>").repeat(100_000))
    };
    let item = one(&format!("<title>a</title>{}<description>b</description>", deep("x")));
    assert_eq!(item.text, "b");
    assert_eq!(one(&format!("<title>{}a</title>", deep("b"))).title, "a");
    assert_eq!(read(&deep("rss")), Err(FeedError::Senseless("feed")));
    assert_eq!(read(&"[".repeat(100_000)), Err(FeedError::Senseless("feed")));
    let json =
        format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}]}}", "[".repeat(100_000));
    assert_eq!(read(&json), Err(FeedError::Senseless("feed")));
}

#[test]
fn attributes_and_names_without_end() {
    let attributes: String = (0..100_000).map(|at| format!(" a{at}=''")).collect();
    assert_eq!(one(&format!("<title>a</title><link{attributes}/>")).link, None);
    let spaces: String = (0..50_000).map(|at| format!(" xmlns:a{at}='u'")).collect();
    assert_eq!(read(&rss(&entry("1", &format!("<x{spaces}/>")))), Err(FeedError::Senseless("feed")));
}

#[test]
fn too_large_is_refused_before_it_is_read() {
    assert_eq!(read(&" ".repeat(100_000_000)), Err(FeedError::TooLarge));
    let mut text = rss(&entry("1", "<title>a</title>"));
    text.push_str(&" ".repeat(LARGEST_FEED - text.len()));
    assert!(read(&text).is_ok());
    text.push(' ');
    assert_eq!(read(&text), Err(FeedError::TooLarge));
}

#[test]
fn the_newest_count() {
    let start = at("2026-11-01T00:00:00Z");
    let minute = |at: usize| (start + TimeDelta::minutes(at as i64)).to_rfc3339();
    let items: String = (0..20_000)
        .map(|at| format!("<item><guid>{at}</guid><title>a</title><pubDate>{}</pubDate></item>", minute(at)))
        .collect();
    let feed = read(&rss(&items)).unwrap();
    assert_eq!((feed.items.len(), feed.passed_over), (MOST_NEWEST, 0));
    assert_eq!((feed.items[0].id.as_str(), feed.items[499].id.as_str()), ("exemple 19999", "exemple 19500"));
}
