//! The file as it is written, and the checks that need more than types.

use std::net::{IpAddr, SocketAddr};

use serde::Deserialize;
use toml::Spanned;
use url::Url;

use super::{Config, ConfigError, HomeserverConfig, Rules, Secret, ServiceConfig, Smtp, SmtpTls};
use crate::rights::seal;

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;
/// Shorter secrets could be guessed.
const SHORTEST: usize = 32;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    listen: Spanned<String>,
    secret: Spanned<String>,
    #[serde(default)]
    proxies: Vec<Spanned<String>>,
    #[serde(default)]
    rules: WrittenRules,
    sealing_public_key: Spanned<String>,
    smtp: Option<WrittenSmtp>,
    homeserver: Vec<Spanned<WrittenHomeserver>>,
    service: Vec<Spanned<WrittenService>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct WrittenRules {
    silence_min: Spanned<u64>,
    queue_s: Spanned<u64>,
    term_days: Spanned<u64>,
    question_days: Spanned<u64>,
    acts_days: Spanned<u64>,
    claim_s: Spanned<u64>,
    per_source: Spanned<u64>,
    questions_per_source: Spanned<u64>,
    pause_after: Spanned<u64>,
}

impl Default for WrittenRules {
    fn default() -> Self {
        let said = |value| Spanned::new(0..0, value);
        WrittenRules {
            silence_min: said(60),
            queue_s: said(10),
            term_days: said(7),
            question_days: said(90),
            acts_days: said(365),
            claim_s: said(120),
            per_source: said(20),
            questions_per_source: said(5),
            pause_after: said(5),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSmtp {
    host: String,
    port: u16,
    from: Spanned<String>,
    tls: Spanned<String>,
    user: Option<Spanned<String>>,
    password: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHomeserver {
    server_name: Spanned<String>,
    url: Spanned<String>,
    public: Spanned<String>,
    id: Option<String>,
    as_token: Spanned<String>,
    hs_token: Spanned<String>,
    sender: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenService {
    id: Spanned<String>,
    terms: Spanned<String>,
    homeserver: Spanned<String>,
    #[serde(default)]
    officers: Vec<Spanned<String>>,
}

/// Where something stands, to say its line.
struct Lines<'a>(&'a str);

impl Lines<'_> {
    fn at<T>(&self, spanned: &Spanned<T>, sentence: impl Into<String>) -> ConfigError {
        self.start(spanned.span().start, sentence)
    }

    fn start(&self, byte: usize, sentence: impl Into<String>) -> ConfigError {
        let before = self.0.as_bytes().iter().take(byte);
        ConfigError { line: 1 + before.filter(|byte| **byte == b'\n').count(), sentence: sentence.into() }
    }
}

pub(super) fn read(text: &str) -> Result<Config, ConfigError> {
    let lines = Lines(text);
    let written: Written = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        lines.start(at, error.message().trim_end())
    })?;
    let listen: SocketAddr = parsed(&lines, &written.listen, "an address and a port, as 127.0.0.1:8462")?;
    let proxies = written.proxies.iter().map(|proxy| parsed(&lines, proxy, "an address, as 127.0.0.1"));
    let proxies = proxies.collect::<Result<Vec<IpAddr>, _>>()?;
    let sealing = seal::public_key(written.sealing_public_key.get_ref()).ok_or_else(|| {
        lines.at(&written.sealing_public_key, "this is no public key of `securite-guichet keys new`")
    })?;
    let mut homeservers: Vec<HomeserverConfig> = Vec::new();
    for one in &written.homeserver {
        let server = homeserver(&lines, one.get_ref())?;
        if homeservers.iter().any(|other| other.server_name == server.server_name) {
            return Err(lines.at(&one.get_ref().server_name, "this homeserver is named twice"));
        }
        if homeservers.iter().any(|other| other.hs_token == server.hs_token) {
            return Err(lines.at(&one.get_ref().hs_token, "each homeserver needs an hs_token of its own"));
        }
        homeservers.push(server);
    }
    let mut services: Vec<ServiceConfig> = Vec::new();
    for one in &written.service {
        let service = service(&lines, one.get_ref(), &homeservers)?;
        if services.iter().any(|other| other.id == service.id) {
            return Err(lines.at(&one.get_ref().id, "this service is named twice"));
        }
        services.push(service);
    }
    if services.is_empty() {
        return Err(lines.start(0, "there is no service: write a table [[service]]"));
    }
    Ok(Config {
        listen,
        secret: secret(&lines, &written.secret)?,
        proxies,
        rules: rules(&lines, &written.rules)?,
        sealing,
        smtp: written.smtp.as_ref().map(|smtp| mail(&lines, smtp)).transpose()?,
        homeservers,
        services,
    })
}

fn parsed<T: std::str::FromStr>(
    lines: &Lines<'_>,
    text: &Spanned<String>,
    wanted: &str,
) -> Result<T, ConfigError> {
    let wrong = |_| lines.at(text, format!("“{}” is not {wanted}", text.get_ref()));
    text.get_ref().parse().map_err(wrong)
}

fn secret(lines: &Lines<'_>, text: &Spanned<String>) -> Result<Secret, ConfigError> {
    if text.get_ref().len() < SHORTEST {
        return Err(lines.at(text, format!("a secret has at least {SHORTEST} characters")));
    }
    Ok(Secret::new(text.get_ref()))
}

fn rules(lines: &Lines<'_>, rules: &WrittenRules) -> Result<Rules, ConfigError> {
    let within = |value: &Spanned<u64>, most: u64| match *value.get_ref() {
        number if (1..=most).contains(&number) => Ok(number),
        number => Err(lines.at(value, format!("{number} is not from 1 to {most}"))),
    };
    let count = |value| within(value, 10_000).map(|number| usize::try_from(number).unwrap_or(usize::MAX));
    Ok(Rules {
        silence_ms: within(&rules.silence_min, 7 * 24 * 60)? * MINUTE,
        queue_ms: within(&rules.queue_s, 600)? * 1000,
        term_ms: within(&rules.term_days, 366)? * DAY,
        question_ms: within(&rules.question_days, 92)? * DAY,
        acts_ms: within(&rules.acts_days, 3660)? * DAY,
        claim_ms: within(&rules.claim_s, 3600)? * 1000,
        per_source: count(&rules.per_source)?,
        questions_per_source: count(&rules.questions_per_source)?,
        pause_after: u32::try_from(within(&rules.pause_after, 1000)?).unwrap_or(u32::MAX),
    })
}

fn mail(lines: &Lines<'_>, smtp: &WrittenSmtp) -> Result<Smtp, ConfigError> {
    let tls = match smtp.tls.get_ref().as_str() {
        "none" => SmtpTls::None,
        "tls" => SmtpTls::Tls,
        "starttls" => SmtpTls::Starttls,
        _ => return Err(lines.at(&smtp.tls, "write tls = \"tls\", \"starttls\" or \"none\"")),
    };
    let login = match (&smtp.user, &smtp.password) {
        (Some(user), Some(password)) => Some((user.get_ref().clone(), Secret::new(password))),
        (Some(user), None) => return Err(lines.at(user, "a user needs a password")),
        (None, _) => None,
    };
    if let (Some(user), SmtpTls::None) = (&smtp.user, tls) {
        return Err(lines.at(user, "a password is not sent over a line that is not guarded: change tls"));
    }
    let from = parsed(lines, &smtp.from, "a mail address, as Police <chat@exemple.fr>")?;
    Ok(Smtp { host: smtp.host.clone(), port: smtp.port, tls, from, login })
}

fn homeserver(lines: &Lines<'_>, written: &WrittenHomeserver) -> Result<HomeserverConfig, ConfigError> {
    let address = |text: &Spanned<String>| -> Result<Url, ConfigError> {
        let url: Url = parsed(lines, text, "an address, as https://chat.exemple.fr/")?;
        let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        let kind = ["http", "https"].contains(&url.scheme());
        if !kind || !plain || !url.path().ends_with('/') {
            return Err(lines.at(text, "write http:// or https://, a host, and a folder that ends with /"));
        }
        Ok(url)
    };
    if written.server_name.get_ref().is_empty() {
        return Err(lines.at(&written.server_name, "a homeserver needs a name"));
    }
    let sender = written.sender.as_ref();
    if let Some(sender) = sender.filter(|sender| !is_local_part(sender.get_ref())) {
        return Err(lines.at(sender, "small letters, digits and hyphens"));
    }
    Ok(HomeserverConfig {
        server_name: written.server_name.get_ref().clone(),
        url: address(&written.url)?,
        public: address(&written.public)?,
        id: written.id.clone().unwrap_or_else(|| "guichet".to_owned()),
        as_token: secret(lines, &written.as_token)?,
        hs_token: secret(lines, &written.hs_token)?,
        sender: sender.map_or_else(|| "guichet".to_owned(), |sender| sender.get_ref().clone()),
    })
}

fn service(
    lines: &Lines<'_>,
    written: &WrittenService,
    homeservers: &[HomeserverConfig],
) -> Result<ServiceConfig, ConfigError> {
    let id = written.id.get_ref();
    if !is_local_part(id) {
        return Err(lines.at(&written.id, "the id of a service has small letters, digits and hyphens"));
    }
    if written.terms.get_ref().is_empty() {
        return Err(lines.at(&written.terms, "the terms need a version, as 2026-11"));
    }
    let named = |server: &HomeserverConfig| server.server_name == *written.homeserver.get_ref();
    let homeserver = homeservers
        .iter()
        .position(named)
        .ok_or_else(|| lines.at(&written.homeserver, "no [[homeserver]] has this server_name"))?;
    let ending = format!(":{}", written.homeserver.get_ref());
    for officer in &written.officers {
        if !officer.get_ref().starts_with('@') || !officer.get_ref().ends_with(&ending) {
            return Err(lines.at(officer, format!("an officer is a user of the homeserver: @nom{ending}")));
        }
    }
    Ok(ServiceConfig {
        id: id.clone(),
        terms: written.terms.get_ref().clone(),
        homeserver,
        officers: written.officers.iter().map(|officer| officer.get_ref().clone()).collect(),
    })
}

/// What may stand before the colon of a user id, and more.
fn is_local_part(text: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !text.is_empty() && text.len() <= 40 && text.chars().all(allowed)
}
