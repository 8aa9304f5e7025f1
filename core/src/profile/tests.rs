use super::*;
use crate::text::{Language, ReadingLevel, Words};

const KEY: &str = "RWTf9rvC0YBB8yBJ3n/XYO3RjqAVTLvrT0vpVDGhvYGMPS8xAWEnVR2a";

fn good_key() -> String {
    include_str!("../../signed/golden/first.pub").lines().nth(1).unwrap().to_owned()
}

/// What a person reads of each, in French and in English.
#[test]
fn a_refusal_is_said_in_the_language_of_the_person() {
    let said = |refusal: &ProfileRefusal| {
        [Language::French, Language::English]
            .map(|language| refusal.text(Words::of(language, ReadingLevel::Standard)).replace('\u{a0}', " "))
    };
    let unknown = ProfileRefusal::Unknown { name: "x".into() };
    assert_eq!(
        said(&unknown),
        [
            "« x » n’est pas l’un de independent, authority, demo",
            "“x” is none of independent, authority, demo"
        ]
    );
    let bad = ProfileRefusal::Bad(Profile::parse("name = \"x\"\nnmae = \"y\"").unwrap_err());
    let [french, english] = said(&bad);
    assert!(french.starts_with("ligne 2 : ce n’est pas un profil"), "{french}");
    assert!(english.starts_with("line 2: this is no profile"), "{english}");
    let places = [KeysError::None, KeysError::Bad { place: 7 }, KeysError::Twice { place: 7 }];
    use ProfileFault::{Address, NoMail, NoName, NotHttps, NotThisMachine};
    let faults = [NoName, NoMail, Address, NotHttps, NotThisMachine].into_iter();
    let all = faults.chain(places.map(ProfileFault::Keys)).map(|fault| {
        let words = said(&ProfileRefusal::Bad(ProfileError { line: 3, fault: fault.clone() }));
        assert!(!words[0].contains(&fault.to_string()), "{words:?}");
        words
    });
    assert_eq!(all.collect::<std::collections::BTreeSet<_>>().len(), 8, "each has its own words");
}

/// The line and the beginning of what is said of a profile that is refused.
fn check(text: &str, line: usize, begins: &str) {
    let error = Profile::parse(text).expect_err(text);
    assert_eq!(error.line, line, "{error}");
    assert!(error.fault.to_string().starts_with(begins), "{error}");
}

fn with(demonstration: bool, address: &str) -> Result<Profile, ProfileError> {
    let key = good_key();
    Profile::parse(&format!(
        "name = \"x\"\ndemonstration = {demonstration}\n[packs]\naddress = \"{address}\"\nkeys = [\"{key}\"]\n"
    ))
}

#[test]
fn those_that_come_with_the_program_are_good_and_ask_nobody() {
    for name in Profile::names() {
        let profile = Profile::parse(Profile::embedded(name).unwrap()).unwrap();
        assert_eq!(profile.name, name);
        assert_eq!(profile.allowed(), []);
        assert_eq!(profile.demonstration, name == "demo");
    }
    assert!(Profile::embedded("Demo").is_none());
}

#[test]
fn one_with_a_server_names_the_only_host_that_is_asked() {
    let profile = with(false, "https://data.example.org/packs/").unwrap();
    let told = |profile: &Profile| profile.allowed().iter().map(Allowed::told).collect::<Vec<_>>();
    assert_eq!(told(&profile), ["Get https://data.example.org/packs/*"]);
    assert_eq!(profile.packs.unwrap().address, "https://data.example.org/packs/");
    assert_eq!(told(&with(true, "http://127.0.0.1:8461/").unwrap()), ["Get http://127.0.0.1:8461/*"]);
    assert_eq!(told(&with(true, "http://[::1]:80/").unwrap()), ["Get http://[::1]/*"]);
}

#[test]
fn a_chat_names_its_door_and_the_servers_it_may_lead_to() {
    let chat = |demonstration: bool, door: &str, homeservers: &str| {
        Profile::parse(&format!(
            "name = \"x\"\ndemonstration = {demonstration}\n[chat]\ndoor = \"{door}\"\nhomeservers = [{homeservers}]\n"
        ))
    };
    let profile = chat(true, "http://127.0.0.1:8462/", "\"http://127.0.0.1:8463/\"").unwrap();
    let told: Vec<String> = profile.allowed().iter().map(Allowed::told).collect();
    assert_eq!(
        told,
        [
            "Get http://127.0.0.1:8462/v1/services",
            "Post http://127.0.0.1:8462/v1/conversations",
            "Post http://127.0.0.1:8462/v1/conversations/close",
            "Post http://127.0.0.1:8462/v1/questions",
            "Get http://127.0.0.1:8463/_matrix/client/v3/sync",
            "Put http://127.0.0.1:8463/_matrix/client/v3/rooms/*/send/m.room.message/*",
            "Get http://127.0.0.1:8463/_matrix/client/v3/rooms/*/messages",
        ]
    );
    let refused = |result: Result<Profile, ProfileError>, line: usize, fault: ProfileFault| {
        assert_eq!(result.err(), Some(ProfileError { line, fault }));
    };
    let good = "\"https://chat.example.org/\"";
    assert!(chat(false, "https://guichet.example.org/", good).is_ok());
    refused(chat(false, "http://guichet.example.org/", good), 4, ProfileFault::NotHttps);
    refused(chat(true, "https://guichet.example.org/", good), 5, ProfileFault::NotThisMachine);
    refused(chat(false, "https://guichet.example.org/", ""), 5, ProfileFault::NoHomeserver);
    refused(chat(false, "https://guichet.example.org/", "\"https://a.example/x\""), 5, ProfileFault::Address);
}

#[test]
fn news_name_a_signed_folder_and_feeds_that_nobody_signs() {
    let news = |rest: &str| {
        Profile::parse(&format!(
            "name = \"x\"\n[news.signed]\naddress = \"https://news.example.org/\"\nkeys = [\"{}\"]\n[[news.plain]]\n{rest}\n",
            good_key()
        ))
    };
    let profile = news("address = \"https://example.org/feed.xml\"\nname = \"Example\"").unwrap();
    let told: Vec<String> = profile.allowed().iter().map(Allowed::told).collect();
    assert_eq!(told, ["Get https://news.example.org/*", "Get https://example.org/feed.xml"]);
    let refused = |rest: &str, fault| {
        assert_eq!(news(rest).err(), Some(ProfileError { line: 6, fault }));
    };
    refused("address = \"http://example.org/a\"\nname = \"a\"", ProfileFault::NotHttps);
    refused("address = \"https://example.org/?a=b\"\nname = \"a\"", ProfileFault::Address);
    assert_eq!(news("address = \"https://example.org/a\"\nname = \" \"").unwrap_err().line, 7);
}

#[test]
fn addresses_that_would_reach_elsewhere_are_refused() {
    let refused = |demonstration, address: &str, fault: ProfileFault| {
        assert_eq!(with(demonstration, address).err(), Some(ProfileError { line: 4, fault }), "{address}");
    };
    for address in ["http://data.example.org/", "https://127.0.0.1/", "https://localhost/", "ftp://a.org/"] {
        refused(false, address, ProfileFault::NotHttps);
    }
    for address in ["https://data.example.org/", "http://127.0.0.1.example.org/", "http://10.0.0.1/"] {
        refused(true, address, ProfileFault::NotThisMachine);
    }
    for address in [
        "",
        "data.example.org/",
        "https://u:p@a.org/",
        "https://a.org/x",
        "https://a.org/?a/",
        "https://a.org/#/",
    ] {
        refused(false, address, ProfileFault::Address);
    }
}

#[test]
fn a_bad_profile_is_refused_with_its_line() {
    check("", 1, "missing field");
    check("name = \"x\"\nname = \"y\"", 2, "duplicate key");
    check("name = \"x\"\nnmae = \"y\"", 2, "unknown field");
    check("\n\nname = \" \"", 3, "a profile needs a name");
    check("name = \"x\"\n# no bar\nemergency = false", 3, "unknown field");
    check("name = \"x\"\n[packs]\naddress = 3\nkeys = []", 3, "invalid type");
    let keys = |keys: &str| format!("name = \"x\"\n[packs]\naddress = \"https://a.org/\"\nkeys = {keys}");
    check(&keys("[]"), 4, "no public key");
    check(&keys("[\"RW\"]"), 4, "key 1 is no public key");
    check(&keys(&format!("[\n\"{}\",\n\"{KEY}x\"]", good_key())), 6, "key 2 is no public key");
    check("name = \"x", 1, "");
}

#[test]
fn a_publisher_has_a_name_and_an_address_that_every_mail_program_takes() {
    let of = |name: &str, mail: &str| {
        let text = format!("name = \"x\"\n[publisher]\nname = \"{name}\"\nmail = \"{mail}\"\n");
        Profile::parse(&text).map(|profile| profile.publisher.unwrap())
    };
    let good = of(" Mairie de Cergy ", "securite+app@mairie.example.org").unwrap();
    assert_eq!(
        (good.name.as_str(), good.mail.as_str()),
        ("Mairie de Cergy", "securite+app@mairie.example.org")
    );
    let fault = |name, mail| of(name, mail).unwrap_err();
    assert_eq!(fault(" ", "a@example.org"), ProfileError { line: 3, fault: ProfileFault::NoName });
    let odd = [
        "",
        "a",
        "a@",
        "@example.org",
        "a@localhost",
        "a@127.0.0.1",
        "a b@example.org",
        "a@example.org?bcc=b@c.d",
        "mailto:a@example.org",
        "a@b@example.org",
        "a@EXAMPLE.org",
        "a@example.org\\n",
    ];
    for mail in odd {
        assert_eq!(fault("x", mail), ProfileError { line: 4, fault: ProfileFault::NoMail }, "{mail}");
    }
    check("name = \"x\"\n[publisher]\nname = \"y\"", 2, "missing field");
}
