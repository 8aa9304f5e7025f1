//! Requests as a phone makes them: JSON, one address, no redirect, no cookie.

use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Method};
use rustls::{ClientConfig, RootCertStore};
use serde_json::Value;

/// What a server answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The status; 0 when there was none: the line was cut, or nobody listens.
    pub status: u16,
    /// The body, `null` when it is no JSON.
    pub body: Value,
}

impl Answer {
    /// The body of a 200; anything else fails the test.
    #[track_caller]
    pub fn good(self) -> Value {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.body);
        self.body
    }

    /// A member that is a text.
    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        self.body[name].as_str().unwrap_or_else(|| panic!("no {name} in {}", self.body)).to_owned()
    }
}

/// A client, with a token or without.
#[derive(Clone)]
pub struct Http {
    client: Client,
    base: String,
    token: Option<String>,
}

impl Http {
    /// Of this address, which ends with `/`.
    pub fn of(base: &str) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls =
            ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let tls = tls.with_root_certificates(RootCertStore::empty()).with_no_client_auth();
        let client = Client::builder().tls_backend_preconfigured(tls).redirect(Policy::none()).no_proxy();
        let client = client.timeout(Duration::from_secs(60)).build().unwrap();
        Http { client, base: base.to_owned(), token: None }
    }

    /// The same with this token.
    pub fn with_token(&self, token: &str) -> Self {
        Http { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The same at another address.
    pub fn at(&self, base: &str) -> Self {
        Http { base: base.to_owned(), ..self.clone() }
    }

    /// Its address.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Asks. `path` is percent-encoded already.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Answer {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self.client.request(method, format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.header("Content-Type", "application/json").body(body.to_string());
        }
        let Ok(answer) = request.send().await else { return Answer { status: 0, body: Value::Null } };
        let status = answer.status().as_u16();
        match answer.bytes().await {
            Ok(bytes) => Answer { status, body: serde_json::from_slice(&bytes).unwrap_or_default() },
            Err(_) => Answer { status: 0, body: Value::Null },
        }
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], None).await
    }

    /// POST.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.ask("POST", path, &[], Some(body)).await
    }

    /// PUT.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.ask("PUT", path, &[], Some(body)).await
    }
}

/// A part of a path: `!`, `#`, `:` and the like, as percent signs.
pub(crate) fn part(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).into() } else { format!("%{byte:02X}") })
        .collect()
}
