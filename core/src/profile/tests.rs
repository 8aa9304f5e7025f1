use super::*;

const KEY: &str = "RWTf9rvC0YBB8yBJ3n/XYO3RjqAVTLvrT0vpVDGhvYGMPS8xAWEnVR2a";

fn good_key() -> String {
    include_str!("../../signed/golden/first.pub").lines().nth(1).unwrap().to_owned()
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
        assert_eq!(profile.hosts(), [""; 0]);
        assert_eq!(profile.demonstration, name == "demo");
    }
    assert!(Profile::embedded("Demo").is_none());
}

#[test]
fn one_with_a_server_names_the_only_host_that_is_asked() {
    let profile = with(false, "https://data.example.org/packs/").unwrap();
    assert_eq!(profile.hosts(), ["data.example.org"]);
    assert_eq!(profile.packs.unwrap().address, "https://data.example.org/packs/");
    assert_eq!(with(true, "http://127.0.0.1:8461/").unwrap().hosts(), ["127.0.0.1:8461"]);
    assert_eq!(with(true, "http://[::1]:80/").unwrap().hosts(), ["[::1]"]);
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
