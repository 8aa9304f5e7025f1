//! One request to one homeserver.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Value, json};
use url::Url;

use super::MatrixError;
use crate::config::{HomeserverConfig, Secret};

const CONNECT: Duration = Duration::from_secs(5);
/// A homeserver that needs longer is down for us: whoever waits is told so and repeats.
const ANSWER: Duration = Duration::from_secs(20);

/// A homeserver, asked with the token of the application service.
pub struct Matrix {
    client: Client,
    base: Url,
    token: Secret,
    server_name: String,
    sender: String,
    answers: AtomicBool,
}

/// One request before it is sent, of the client-server API.
pub(super) struct Ask<'a> {
    method: Method,
    version: &'static str,
    path: Vec<&'a str>,
    query: Vec<(&'a str, &'a str)>,
    body: Option<Value>,
}

impl<'a> Ask<'a> {
    fn new(method: Method, path: &[&'a str], body: Option<Value>) -> Self {
        Ask { method, version: "v3", path: path.to_vec(), query: Vec::new(), body }
    }

    pub(super) fn get(path: &[&'a str]) -> Self {
        Ask::new(Method::GET, path, None)
    }

    pub(super) fn post(path: &[&'a str], body: Value) -> Self {
        Ask::new(Method::POST, path, Some(body))
    }

    pub(super) fn put(path: &[&'a str], body: Value) -> Self {
        Ask::new(Method::PUT, path, Some(body))
    }

    pub(super) fn delete(path: &[&'a str]) -> Self {
        Ask::new(Method::DELETE, path, None)
    }

    pub(super) fn with(mut self, name: &'a str, value: &'a str) -> Self {
        self.query.push((name, value));
        self
    }

    /// In the name of another user of the application service than its own.
    pub(super) fn by(self, user: &'a str) -> Self {
        self.with("user_id", user)
    }
}

impl Matrix {
    /// Prepares the questions; nothing is asked yet.
    pub fn new(server: &HomeserverConfig) -> Result<Self, String> {
        let mut roots = RootCertStore::empty();
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Matrix {
            client,
            base: server.url.clone(),
            token: server.as_token.clone(),
            server_name: server.server_name.clone(),
            sender: server.sender.clone(),
            answers: AtomicBool::new(false),
        })
    }

    /// The part of user ids behind the colon.
    pub fn server_name(&self) -> &str {
        &self.server_name
    }

    /// The guichet's own user id.
    pub fn sender(&self) -> String {
        self.user(&self.sender)
    }

    /// The local part of the guichet's own account.
    pub fn sender_name(&self) -> &str {
        &self.sender
    }

    /// A user id of this server.
    pub fn user(&self, local_part: &str) -> String {
        format!("@{local_part}:{}", self.server_name)
    }

    /// Whether the last request was answered.
    pub fn answers(&self) -> bool {
        self.answers.load(Ordering::Relaxed)
    }

    pub(super) async fn ask(&self, ask: Ask<'_>) -> Result<Value, MatrixError> {
        let answer = self.sent(ask).await;
        self.answers.store(!answer.as_ref().is_err_and(MatrixError::may_pass), Ordering::Relaxed);
        answer
    }

    async fn sent(&self, ask: Ask<'_>) -> Result<Value, MatrixError> {
        let mut url = self.base.clone();
        url.path_segments_mut()
            .map_err(|()| MatrixError::Down("its address is none"))?
            .pop_if_empty()
            .extend(["_matrix", "client", ask.version])
            .extend(ask.path);
        for (name, value) in &ask.query {
            url.query_pairs_mut().append_pair(name, value);
        }
        let mut request = self.client.request(ask.method, url).bearer_auth(self.token.reveal());
        if let Some(body) = &ask.body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let down = |error: reqwest::Error| {
            MatrixError::Down(if error.is_timeout() { "it takes too long" } else { "the connection broke" })
        };
        let answer = request.send().await.map_err(down)?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(down)?;
        let body: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
        match status {
            200..=299 if body.is_object() || body.is_array() => Ok(body),
            400..=499 if status != 429 => {
                let code = body.get("errcode").and_then(Value::as_str);
                let code = code.ok_or(MatrixError::Down("something else answers"))?;
                Err(MatrixError::Refused { status, code: code.to_owned() })
            }
            429 => Err(MatrixError::Down("it is asked too often")),
            _ => Err(MatrixError::Down("it answers with an error of its own")),
        }
    }

    /// Whether it is there; also notes it.
    pub async fn look(&self) -> Result<(), MatrixError> {
        self.ask(Ask { version: "versions", ..Ask::get(&[]) }).await.map(drop)
    }

    /// Has the homeserver ask the application service, so that what it could not deliver comes now and not after its
    /// pause.
    pub async fn ping(&self, id: &str) -> Result<(), MatrixError> {
        let ask = Ask::post(&["appservice", id, "ping"], json!({ "transaction_id": "start" }));
        self.ask(Ask { version: "v1", ..ask }).await.map(drop)
    }
}
