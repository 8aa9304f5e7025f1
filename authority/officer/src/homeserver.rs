//! The few requests of Matrix that an officer's program needs.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Value, json};
use url::Url;

use crate::error::OfficerError;

/// Always the same, so that the homeserver recognises what was sent before a restart.
const DEVICE: &str = "DEMONSTRATION";
const CONNECT: Duration = Duration::from_secs(10);

pub(crate) struct Homeserver {
    client: Client,
    base: Url,
    token: Option<String>,
}

impl Homeserver {
    pub(crate) fn new(base: &Url) -> Result<Self, OfficerError> {
        let setup = |error: &dyn std::fmt::Display| OfficerError::Setup(error.to_string());
        let mut roots = RootCertStore::empty();
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| setup(&error))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .user_agent("securite-demo-officer")
            .connect_timeout(CONNECT)
            .redirect(Policy::none())
            .no_proxy();
        Ok(Homeserver {
            client: client.build().map_err(|error| setup(&error))?,
            base: base.clone(),
            token: None,
        })
    }

    /// Logs in; gives the account's whole name.
    pub(crate) async fn log_in(&mut self, user: &str, password: &str) -> Result<String, OfficerError> {
        let body = json!({
            "type": "m.login.password", "identifier": { "type": "m.id.user", "user": user },
            "password": password, "device_id": DEVICE, "initial_device_display_name": "programme de démonstration",
        });
        self.token = None;
        let answer = self.ask(Method::POST, &["login"], &[], Some(&body), CONNECT).await?;
        let member = |name: &str| answer.get(name).and_then(Value::as_str).map(str::to_owned);
        let missing = || OfficerError::Setup("the homeserver logs in without a token".into());
        self.token = Some(member("access_token").ok_or_else(missing)?);
        member("user_id").ok_or_else(missing)
    }

    /// What is new since then; waits for it so long.
    pub(crate) async fn sync(&self, since: Option<&str>, wait: Duration) -> Result<Value, OfficerError> {
        let filter = json!({
            "presence": { "types": [] }, "account_data": { "types": [] },
            "room": { "ephemeral": { "types": [] }, "account_data": { "types": [] }, "timeline": { "limit": 50 } },
        });
        let (filter, milliseconds) = (filter.to_string(), wait.as_millis().to_string());
        let mut query = vec![("filter", filter.as_str()), ("timeout", milliseconds.as_str())];
        query.extend(since.map(|since| ("since", since)));
        self.ask(Method::GET, &["sync"], &query, None, wait + CONNECT).await
    }

    pub(crate) async fn join(&self, room: &str) -> Result<(), OfficerError> {
        self.ask(Method::POST, &["join", room], &[], Some(&json!({})), CONNECT).await.map(drop)
    }

    /// Sends an event; the same `txn` again sends nothing twice.
    pub(crate) async fn send(
        &self,
        room: &str,
        kind: &str,
        txn: &str,
        content: &Value,
    ) -> Result<(), OfficerError> {
        let path = ["rooms", room, "send", kind, txn];
        self.ask(Method::PUT, &path, &[], Some(content), CONNECT).await.map(drop)
    }

    async fn ask(
        &self,
        method: Method,
        path: &[&str],
        query: &[(&str, &str)],
        body: Option<&Value>,
        patience: Duration,
    ) -> Result<Value, OfficerError> {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(["_matrix", "client", "v3"]).extend(path);
        }
        url.query_pairs_mut().extend_pairs(query);
        let mut request = self.client.request(method, url).timeout(patience);
        if let Some(token) = &self.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(body) = body {
            request = request.header(CONTENT_TYPE, "application/json").body(body.to_string());
        }
        // The address of the request would be in the error, and a room in the address.
        let away = |error: reqwest::Error| OfficerError::Away(error.without_url().to_string());
        let answer = request.send().await.map_err(away)?;
        let status = answer.status();
        let body = answer.bytes().await.map_err(away)?;
        let body: Value = serde_json::from_slice(&body).unwrap_or_default();
        let code = body.get("errcode").and_then(Value::as_str).unwrap_or("no code").to_owned();
        match status.as_u16() {
            200..=299 => Ok(body),
            401 if self.token.is_some() => Err(OfficerError::LoggedOut),
            429 | 500.. => Err(OfficerError::Away(format!("{status}, {code}"))),
            _ => Err(OfficerError::Refused(format!("{status}, {code}"))),
        }
    }
}
