use super::*;

macro_rules! sample {
    ($name:literal) => {
        include_str!(concat!("../../../tests/samples/", $name))
    };
}

/// Id, title, text, link, when it was published and corrected.
type Expected<'a> = (&'a str, &'a str, &'a str, Option<&'a str>, &'a str, Option<&'a str>);

fn check(sample: &str, source: &str, expected: &[Expected<'_>]) {
    let feed = read(sample).unwrap();
    let items: Vec<_> = feed
        .items
        .iter()
        .map(|item| {
            assert_eq!(item.source, source);
            let id = item.id.strip_prefix("exemple ").unwrap();
            let (title, text, link) = (item.title.as_str(), item.text.as_str(), item.link.as_deref());
            (id, title, text, link, item.published, item.corrected)
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(id, title, text, link, published, corrected)| {
            (*id, *title, *text, *link, at(published), corrected.map(at))
        })
        .collect();
    assert_eq!(items, expected);
    assert_eq!(feed.passed_over, 0);
}

#[test]
fn wordpress() {
    check(
        sample!("wordpress.xml"),
        "Gendarmerie d’exemple",
        &[(
            "https://news.example/?p=41",
            "Cambriolages : les bons réflexes & les numéros",
            "Fermez vos portes,\nmême le jour.\n\nUn voisin\u{A0}?\nUne lumière.\n\nL’article Cambriolages est apparu en premier sur Gendarmerie d’exemple.",
            Some("https://news.example/cambriolages/?a=1&b=2"),
            "2026-11-29T07:00:00Z",
            None,
        )],
    );
}

#[test]
fn drupal_encodes_twice() {
    check(
        sample!("drupal.xml"),
        "Actualités de la préfecture d'exemple",
        &[(
            "1204 at https://prefecture.example",
            "Route coupée : déviation",
            "La RD\u{A0}14 est coupée.\n\nPrenez l’autre.",
            Some("https://prefecture.example/actualites/route"),
            "2026-11-28T16:30:00Z",
            None,
        )],
    );
}

#[test]
fn spip_in_its_own_letters() {
    let expected: &[Expected<'_>] = &[(
        "https://mairie.example/Reunion-publique",
        "Réunion publique sur la sécurité",
        "Salle des fêtes, à 18\u{A0}h\u{A0}30.",
        Some("https://mairie.example/Reunion-publique"),
        "2026-11-27T18:30:00Z",
        None,
    )];
    check(sample!("spip.xml"), "Mairie d'exemple", expected);
    let latin: Vec<u8> = sample!("spip.xml").chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let feed = super::super::read(&latin, &source()).unwrap();
    assert_eq!(Ok(feed), read(sample!("spip.xml")));
}

#[test]
fn blogger() {
    check(
        sample!("blogger.xml"),
        "Voisins vigilants d'exemple",
        &[(
            "tag:blogger.com,1999:blog-1.post-7",
            "Vols de vélos & trottinettes",
            "Attachez-les.\nGravez-les.",
            Some("https://blog.example/2026/11/7.html"),
            "2026-11-26T09:00:00.001Z",
            Some("2026-11-27T10:00:00.500Z"),
        )],
    );
}

#[test]
fn atom_with_xhtml_under_a_name_of_its_own() {
    check(
        sample!("xhtml.xml"),
        "Flux d'exemple",
        &[(
            "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
            "Gare à l'hameçonnage",
            "Écrivez 1 < 2, jamais un code.\n\nFin",
            None,
            "2026-11-29T08:00:00Z",
            None,
        )],
    );
}

#[test]
fn mastodon_has_no_titles() {
    check(
        sample!("mastodon.xml"),
        "Police d'exemple",
        &[(
            "https://social.example/@police/113",
            "Verglas ce matin.",
            "Verglas ce matin.\n\nLevez le pied. #route",
            Some("https://social.example/@police/113"),
            "2026-11-29T07:00:00Z",
            None,
        )],
    );
}

#[test]
fn rdf_has_no_ids() {
    check(
        sample!("rdf.xml"),
        "Bulletin d'exemple",
        &[(
            "https://rdf.example/1",
            "Faux policiers à la porte",
            "Demandez leur carte.",
            Some("https://rdf.example/1"),
            "2026-11-25T08:00:00Z",
            None,
        )],
    );
}

#[test]
fn json_feed() {
    check(
        sample!("jsonfeed-1.0.json"),
        "Bloc d'exemple",
        &[
            (
                "2",
                "Deux lignes",
                "Deux lignes\nd'un paragraphe.\n\nUn < deux & trois.",
                Some("https://json.example/2"),
                "2026-11-29T08:00:00Z",
                None,
            ),
            ("1", "Un titre", "Bonjour\u{A0}!", None, "2026-11-28T07:00:00Z", None),
        ],
    );
    check(
        sample!("jsonfeed-1.1.json"),
        "Bloc d'exemple",
        &[(
            "https://json.example/3",
            "Arnaque au colis",
            "Un SMS.",
            Some("https://json.example/3"),
            "2026-11-29T08:00:00Z",
            Some("2026-11-29T09:00:00Z"),
        )],
    );
}

#[test]
fn what_is_the_same_for_all_of_them() {
    let item = read(sample!("jsonfeed-1.1.json")).unwrap().items.remove(0);
    assert!(item.themes.has_other() && item.themes.known().next().is_none());
    assert_eq!(item.areas, [Area::Nation], "its own tags do not count");
    assert!(!item.event);
    assert_eq!(item.until, at("2026-12-29T08:00:00Z"));
    let areas = [Area::department("95").unwrap()];
    let of = PlainSource { areas: &areas, ..source() };
    let item = super::super::read(sample!("rdf.xml").as_bytes(), &of).unwrap().items.remove(0);
    assert_eq!(item.areas, areas);
}
