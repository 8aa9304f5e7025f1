use proptest::prelude::*;

use super::*;

fn check(markup: &str, expected: &str) {
    assert_eq!(plain(markup), expected, "{markup}");
}

#[test]
fn markup_goes_and_words_stay() {
    check("<p>Un</p><p>deux</p>", "Un\n\ndeux");
    check("Un<br/>deux<BR>trois", "Un\ndeux\ntrois");
    check("<ul><li>un</li><li>deux</li></ul>", "un\ndeux");
    check("<tr><td>un</td><td>deux</td></tr>", "un deux");
    check("un\n\t  deux  <b>trois</b>", "un deux trois");
    check("a<script>b</script>c<STYLE>d</style >e", "ace");
    check("a<script type=\"x\">if (a < b) '</p>'</script>c", "ac");
    check("a<script>b", "a");
    check("a<!-- <p>b</p> -->c<!-- d", "ac");
    check("<a title='a > b' href=\"x\">c</a>", "c");
    check("<a title=\"a > b", "b");
    check("a <img src=\"https://", "a");
    check("1 < 2 et 3 > 2 <3", "1 < 2 et 3 > 2 <3");
    check("<![CDATA[<p>a]]]]><![CDATA[></p>]]>", "a]]>");
    check("<![CDATA[a", "a");
}

#[test]
fn letters_by_name() {
    check("&eacute;&#233;&#xE9;&#XE9;&oelig;&laquo;&yuml;", "ééééœ«ÿ");
    check("l&#146;&#8217;&rsquo;&apos;", "l’’’'");
    check(
        "&inconnu; & AT&T &; &#; &#x; &#xD800; &#99999999;",
        "&inconnu; & AT&T &; &#; &#x; &#xD800; &#99999999;",
    );
    check("&Eacute", "&Eacute");
}

#[test]
fn what_is_encoded_again_and_again_is_no_markup() {
    check("&lt;p&gt;a&lt;/p&gt;", "a");
    check("&amp;lt;script&amp;gt;a()&amp;lt;/script&amp;gt;b", "b");
    check("&amp;amp;amp;lt;b&amp;amp;amp;gt;a", "b>a");
    check("<<b>i>a", "a");
    check("&lt;&lt;b&gt;i&gt;a", "a");
}

#[test]
fn letters_that_hide_are_kept_for_who_shows_them() {
    let item = one("<title>a\u{202E}b&#7;\u{200B}</title>");
    assert_eq!(item.title, "a\u{202E}b\u{7}\u{200B}");
}

#[test]
fn titles_are_one_line_without_markup() {
    let title = |inner: &str| one(&format!("<title>{inner}</title>")).title;
    assert_eq!(title("<![CDATA[<b>Un</b> & deux]]>"), "Un & deux");
    assert_eq!(title("&lt;script&gt;alert(1)&lt;/script&gt;Un"), "Un");
    assert_eq!(title("Un&lt;br/&gt;deux\ntrois"), "Un deux trois");
    assert_eq!(title(&"un deux. ".repeat(100)), format!("{} …", "un deux. ".repeat(22).trim()));
}

#[test]
fn long_texts_end_with_a_sentence() {
    assert_eq!(shortened("Un. Deux.".into(), 9), "Un. Deux.");
    assert_eq!(shortened("Un deux ! Trois quatre".into(), 14), "Un deux ! …");
    assert_eq!(shortened("Un. Deux trois quatre".into(), 14), "Un. Deux …");
    assert_eq!(shortened("é".repeat(20), 10), format!("{} …", "é".repeat(10)));
    let item = one(&format!("<title>a</title><description>{}</description>", "Une phrase. ".repeat(9_000)));
    assert!(item.text.chars().count() <= LONGEST_TEXT + 2 && item.text.ends_with("Une phrase. …"));
}

#[test]
fn links_lead_to_https_or_nowhere() {
    let link = |address: &str| one(&format!("<title>a</title><link>{address}</link>")).link;
    assert_eq!(link("https://a.example/b?c=1&amp;d=2#e").as_deref(), Some("https://a.example/b?c=1&d=2#e"));
    for address in [
        "http://a.example/",
        "//a.example/",
        "/b",
        "b",
        "javascript:alert(1)",
        "https://",
        "https:///",
        "https://police.example@a.example/",
        "https://:secret@a.example/",
        "tel:0600000000",
        &format!("https://a.example/{}", "a".repeat(LONGEST_LINK)),
    ] {
        assert_eq!(link(address), None, "{address}");
    }
}

#[test]
fn other_namespaces_say_nothing() {
    let more = |more: &str| one(&format!("<title>a</title>{more}")).text;
    assert_eq!(more("<m:description xmlns:m='http://search.yahoo.com/mrss/'>b</m:description>"), "");
    assert_eq!(more("<content:encoded>b</content:encoded>"), "", "a name that nobody has declared");
    assert_eq!(more("<c:encoded xmlns:c='http://purl.org/rss/1.0/modules/content/'>b</c:encoded>"), "b");
    assert_eq!(more("<x><description>b</description></x>"), "", "not its own");
    assert_eq!(more("<description/><description>b</description>"), "b");
}

proptest! {
    #[test]
    fn nothing_is_markup_whatever_it_was(text in "([<>&;/!?'\"a-z \\[\\]-]|&lt;|&gt;|&amp;|<script>|</script>|<!--|-->|<!\\[CDATA\\[|\\]\\]>){0,60}") {
        let plain = plain(&text);
        prop_assert!(!plain.split('<').skip(1).any(|rest| rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter))), "{plain}");
    }
}
