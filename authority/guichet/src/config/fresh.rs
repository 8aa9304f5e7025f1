//! Fresh settings with secrets of their own, and the registration that each homeserver reads.
//!
//! One idea: settings and registration are made together, once, so that their tokens agree; nothing is written over.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Config, FreshError};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Fresh {
    /// Where the guichet will listen.
    pub listen: String,
    /// Where homeservers find it: `http://127.0.0.1:8462`.
    pub reached_at: String,
    /// Whose `X-Forwarded-For` is believed.
    pub proxies: Vec<String>,
    /// The public key of `keys new`.
    pub sealing_public_key: String,
    /// Mail server, port and sender, for a server of the same machine; other settings are written by hand.
    pub smtp: Option<(String, u16, String)>,
    /// The homeservers.
    pub homeservers: Vec<FreshServer>,
    /// Service, version of its terms, server name.
    pub services: Vec<(String, String, String)>,
    /// Who may come into a duty room.
    pub officers: Vec<FreshOfficer>,
}

/// A homeserver.
#[derive(Debug, Clone)]
pub struct FreshServer {
    /// The part of user ids behind the colon.
    pub server_name: String,
    /// Where the guichet asks it.
    pub url: String,
    /// What phones are given.
    pub public: String,
}

/// An officer of a service.
#[derive(Debug, Clone)]
pub struct FreshOfficer {
    /// The service.
    pub service: String,
    /// The user id.
    pub user: String,
}

/// Writes `guichet.toml` and one `registration-NAME.yaml` a homeserver. Gives what was written.
pub fn write_fresh(folder: &Path, fresh: &Fresh) -> Result<Vec<PathBuf>, FreshError> {
    let mut texts = Vec::new();
    let mut servers = String::new();
    for server in &fresh.homeservers {
        let (as_token, hs_token) = (chance()?, chance()?);
        servers += &format!(
            "\n[[homeserver]]\nserver_name = {}\nurl = {}\npublic = {}\nid = \"guichet\"\nas_token = \"{as_token}\"\n\
             hs_token = \"{hs_token}\"\nsender = \"guichet\"\n",
            quoted(&server.server_name),
            quoted(&server.url),
            quoted(&server.public)
        );
        let name = format!("registration-{}.yaml", file_name(&server.server_name));
        texts.push((name, registration(fresh, server, &as_token, &hs_token)));
    }
    let text = settings(fresh, &chance()?, &servers);
    Config::read(&text)?;
    texts.push(("guichet.toml".to_owned(), text));
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| FreshError::Io { path, source }
    };
    std::fs::create_dir_all(folder).map_err(io(folder))?;
    let files: Vec<(PathBuf, String)> =
        texts.into_iter().map(|(name, text)| (folder.join(name), text)).collect();
    if let Some((there, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(FreshError::There(there.clone()));
    }
    for (path, text) in &files {
        keep_secret(path, text).map_err(io(path))?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// Writes a new file that nobody else may read. One that is there is left alone, and is an error.
pub fn keep_secret(file: &Path, text: &str) -> Result<(), std::io::Error> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn settings(fresh: &Fresh, secret: &str, servers: &str) -> String {
    let list = |all: &[String]| all.iter().map(|one| quoted(one)).collect::<Vec<_>>().join(", ");
    let mut text = format!(
        "# Settings of the guichet (docs/chat-protocol.md). They hold secrets: nobody else may read this file.\n\n\
         listen = {}\n# Turns keys into names of accounts: never change it while conversations are open.\n\
         secret = \"{secret}\"\n# Whose X-Forwarded-For is believed.\nproxies = [{}]\n\
         # For whom source addresses are sealed (`securite-guichet keys new`).\nsealing_public_key = {}\n\n\
         [rules]\nsilence_min = 60\nqueue_s = 10\nterm_days = 7\nquestion_days = 90\nacts_days = 365\nclaim_s = 120\nper_source = 20\n\
         questions_per_source = 5\npause_after = 5\n",
        quoted(&fresh.listen),
        list(&fresh.proxies),
        quoted(&fresh.sealing_public_key)
    );
    if let Some((host, port, from)) = &fresh.smtp {
        let (host, from) = (quoted(host), quoted(from));
        let _ = write!(text, "\n[smtp]\nhost = {host}\nport = {port}\nfrom = {from}\ntls = \"none\"\n");
    }
    text += servers;
    for (id, terms, server) in &fresh.services {
        let of_it = fresh.officers.iter().filter(|officer| officer.service == *id);
        let officers = list(&of_it.map(|officer| officer.user.clone()).collect::<Vec<_>>());
        let (id, terms, server) = (quoted(id), quoted(terms), quoted(server));
        let _ = write!(
            text,
            "\n[[service]]\nid = {id}\nterms = {terms}\nhomeserver = {server}\nofficers = [{officers}]\n"
        );
    }
    text
}

/// What Synapse reads (`app_service_config_files`). The guichet's own users are under no limit of speed: its door is.
fn registration(fresh: &Fresh, server: &FreshServer, as_token: &str, hs_token: &str) -> String {
    let name = server.server_name.replace('.', "\\\\.");
    let line =
        |sign: char, part: &str| format!("    - {{ exclusive: true, regex: \"{sign}{part}:{name}\" }}\n");
    let users = ["guichet", "usager-.*"].map(|part| line('@', part)).concat();
    let aliases = ["garde-.*", "conv-.*", "registre.*"].map(|part| line('#', part)).concat();
    format!(
        "id: guichet\nurl: {}\nas_token: \"{as_token}\"\nhs_token: \"{hs_token}\"\nsender_localpart: guichet\n\
         rate_limited: false\nreceive_ephemeral: false\nnamespaces:\n  users:\n{users}  aliases:\n{aliases}  rooms: []\n",
        quoted(&fresh.reached_at)
    )
}

/// A text of TOML, which is one of YAML too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A server name without what file systems take for something else.
fn file_name(server: &str) -> String {
    server
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || letter == '.' { letter } else { '-' })
        .collect()
}

/// 256 bits by chance, in hexadecimal.
fn chance() -> Result<String, FreshError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| FreshError::Chance(error.to_string()))?;
    Ok(crate::hex(&bytes))
}
