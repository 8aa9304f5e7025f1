//! The program as it is run.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Output, Stdio};

use crate::fake::Fake;

fn guichet(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_securite-guichet")).args(words).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(if output.status.success() { &output.stdout } else { &output.stderr })
        .into_owned()
}

/// Settings made by the command for this homeserver.
fn made(folder: &std::path::Path, url: &str) -> String {
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let keys = guichet(&["keys", "new", "--out", &at("keys")]);
    assert!(keys.status.success(), "{}", said(&keys));
    let words = [
        "new",
        &at("settings"),
        "--sealing-key",
        &at("keys/addresses.pub"),
        "--homeserver",
        "chat.test",
        url,
        "https://chat.exemple.fr/",
        "--service",
        "police",
        "2026-11",
        "chat.test",
        "--officer",
        "police",
        "@ada:chat.test",
        "--listen",
        "127.0.0.1:0",
        "--smtp",
        "127.0.0.1",
        "25",
        "Police <chat@exemple.fr>",
    ];
    let new = guichet(&words);
    assert!(new.status.success(), "{}", said(&new));
    let again = guichet(&words);
    assert!(!again.status.success() && said(&again).contains("never written over"), "{}", said(&again));
    at("settings/guichet.toml")
}

#[cfg(unix)]
#[tokio::test]
async fn it_says_where_it_listens_and_ends_when_told() {
    let folder = tempfile::tempdir().unwrap();
    // Nobody answers there: it waits for its homeserver and ends all the same.
    let config = made(folder.path(), "http://127.0.0.1:1/");
    let mut command = Command::new(env!("CARGO_BIN_EXE_securite-guichet"));
    let mut child = command
        .args(["serve", "--config", &config])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let door = line.trim_end().to_owned();
    assert!(door.starts_with("http://127.0.0.1:") && door.ends_with('/'), "{line}");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().unwrap();
    let answer = http.get(format!("{door}v1/services")).send().await.unwrap().text().await.unwrap();
    assert!(answer.contains(r#""open":false"#), "{answer}");
    let killed = Command::new("kill").arg(child.id().to_string()).status().unwrap();
    assert!(killed.success());
    assert!(child.wait().unwrap().success());
    let mut log = String::new();
    child.stderr.unwrap().read_to_string(&mut log).unwrap();
    assert!(!log.contains("token") && !log.contains("127.0.0.1"), "{log}");
}

#[test]
fn wrong_settings_are_said_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let config = made(folder.path(), "http://127.0.0.1:1/");
    let text = std::fs::read_to_string(&config).unwrap().replace("queue_s = 10", "queue_s = 0");
    let line = 1 + text.lines().position(|line| line.starts_with("queue_s")).unwrap();
    std::fs::write(&config, text).unwrap();
    let refused = guichet(&["serve", "--config", &config]);
    assert!(!refused.status.success());
    let expected = format!("guichet.toml: line {line}: 0 is not from 1 to 600");
    assert!(said(&refused).contains(&expected), "{}", said(&refused));
}

#[tokio::test]
async fn an_act_without_a_register_shows_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let hs = Fake::start("chat.test").await;
    let config = made(folder.path(), hs.url.as_str());
    // The tokens of the box are other ones.
    let text = std::fs::read_to_string(&config).unwrap();
    let own = text.lines().find(|line| line.starts_with("as_token")).unwrap().to_owned();
    std::fs::write(&config, text.replace(&own, &format!("as_token = \"{}\"", crate::fake::AS_TOKEN)))
        .unwrap();
    let key = folder.path().join("keys/addresses.key").to_str().unwrap().to_owned();
    let room =
        ["address", "open", "--conversation", "!room", "--reason", "why", "--act", "1"].map(str::to_owned);
    let open = [&room[..], &["--config".into(), config, "--key".into(), key]].concat();
    let refused =
        tokio::task::spawn_blocking(move || guichet(&open.iter().map(String::as_str).collect::<Vec<_>>()));
    let refused = refused.await.unwrap();
    assert!(!refused.status.success() && said(&refused).contains("no register"), "{}", said(&refused));
}
