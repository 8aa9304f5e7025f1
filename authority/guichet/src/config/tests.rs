//! Settings that are right, and each way in which they are wrong.

use super::{Config, Fresh, FreshOfficer, FreshServer, write_fresh};
use crate::rights::seal;

fn fresh() -> Fresh {
    Fresh {
        listen: "127.0.0.1:0".into(),
        reached_at: "http://127.0.0.1:8462".into(),
        proxies: vec!["127.0.0.1".into()],
        sealing_public_key: seal::new_pair().public,
        smtp: Some(("127.0.0.1".into(), 25, "Police <chat@exemple.fr>".into())),
        homeservers: vec![FreshServer {
            server_name: "chat.localhost".into(),
            url: "http://127.0.0.1:8008/".into(),
            public: "http://127.0.0.1:8008/".into(),
        }],
        services: vec![("police".into(), "2026-11".into(), "chat.localhost".into())],
        officers: vec![FreshOfficer { service: "police".into(), user: "@agent:chat.localhost".into() }],
    }
}

#[test]
fn fresh_settings_are_right_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let written = write_fresh(folder.path(), &fresh()).unwrap();
    let text = std::fs::read_to_string(folder.path().join("guichet.toml")).unwrap();
    let config = Config::read(&text).unwrap();
    assert_eq!(config.service("police").unwrap().officers, ["@agent:chat.localhost"]);
    assert_eq!(written.len(), 2);
    let registration = std::fs::read_to_string(&written[0]).unwrap();
    let server = &config.homeservers[0];
    for part in [
        server.as_token.reveal(),
        server.hs_token.reveal(),
        "rate_limited: false",
        r#"exclusive: true, regex: "@usager-.*:chat\\.localhost""#,
        r##"exclusive: true, regex: "#conv-.*:chat\\.localhost""##,
    ] {
        assert!(registration.contains(part), "{part} in\n{registration}");
    }
    assert!(!format!("{config:?}").contains(server.as_token.reveal()));
    let again = write_fresh(folder.path(), &fresh()).unwrap_err();
    assert!(again.to_string().contains("never written over"), "{again}");
}

#[test]
fn wrong_settings_are_refused_with_line_and_sentence() {
    let folder = tempfile::tempdir().unwrap();
    write_fresh(folder.path(), &fresh()).unwrap();
    let right = std::fs::read_to_string(folder.path().join("guichet.toml")).unwrap();
    let check = |from: &str, to: &str, line_of: &str, says: &str| {
        assert!(right.contains(from), "{from}");
        let wrong = right.replacen(from, to, 1);
        let line = 1 + wrong.lines().position(|line| line.starts_with(line_of)).unwrap();
        let error = Config::read(&wrong).unwrap_err();
        assert_eq!(error.line, line, "{error}");
        assert!(error.sentence.contains(says), "{error}");
    };
    check("listen = \"127.0.0.1:0\"", "listen = \"here\"", "listen", "an address and a port");
    check("proxies = [\"127.0.0.1\"]", "proxies = [\"proxy\"]", "proxies", "an address");
    check("silence_min = 60", "silence_min = 0", "silence_min", "from 1 to");
    check("acts_days = 365", "acts_days = 0", "acts_days", "from 1 to");
    check("silence_min = 60", "silence = 60", "silence = ", "unknown field");
    check("tls = \"none\"", "tls = \"maybe\"", "tls", "starttls");
    check("from = \"Police", "from = \"Police<", "from", "a mail address");
    check("url = \"http:", "url = \"ftp:", "url", "http://");
    check("url = \"http://127.0.0.1:8008/", "url = \"127.0.0.1", "url", "is not an address");
    check("homeserver = \"chat", "homeserver = \"other", "homeserver", "no [[homeserver]]");
    check("@agent:chat", "@agent:elsewhere", "officers", "a user of the homeserver");
    check("secret = \"", "secret = \"short\" #", "secret", "at least 32");
    check("id = \"police\"", "id = \"Police\"", "id = \"Police", "small letters");
    check("sealing_public_key = \"", "sealing_public_key = \"x", "sealing_public_key", "no public key");
}
