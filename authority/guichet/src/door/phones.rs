//! The four requests of phones.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use super::answer::json_with;
use super::{Here, Refusal, asked, origin};
use crate::guichet::Guichet;
use crate::limits::Source;
use crate::server::{Asked, Opening};

type Peer = ConnectInfo<SocketAddr>;
type Body = Result<Bytes, BytesRejection>;

pub(super) async fn services(State(guichet): Here) -> Response {
    let services: Vec<Value> = guichet
        .config
        .services
        .iter()
        .filter_map(|service| {
            let figures = guichet.server(&service.id)?.figures(&service.id);
            Some(json!({
                "id": service.id,
                "terms": service.terms,
                "open": figures.open,
                "officers": figures.officers,
                "waiting": figures.waiting,
                "delay_s": figures.delay_s,
            }))
        })
        .collect();
    json_with(StatusCode::OK, json!({ "services": services }))
}

pub(super) async fn open(
    State(guichet): Here,
    ConnectInfo(peer): Peer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let key = asked::key(&headers)?;
    let asked: asked::Conversation = asked::body(&read(body)?)?;
    let service = guichet.config.service(&asked.service).ok_or(Refusal::NoSuchService)?;
    let server = guichet.server(&service.id).ok_or(Refusal::NoSuchService)?;
    if asked.terms != service.terms {
        return Err(Refusal::Terms(service.terms.clone()));
    }
    let origin = origin::origin(peer, &headers, &guichet.config.proxies);
    let opening = Opening {
        id: guichet.name(&service.id, &key),
        service: asked.service,
        terms: asked.terms,
        language: asked.language,
        wishes: asked.wishes,
        source: Source::of(origin.address),
        origin,
    };
    let here = Arc::clone(server);
    // Who hangs up has it all the same: what was asked of the homeserver is brought to its end, and is known.
    let session = tokio::spawn(async move { here.open(&opening).await });
    let session = session.await.map_err(|_| Refusal::Homeserver)??;
    let body = json!({
        "homeserver": server.settings.public.as_str(),
        "user_id": session.user_id,
        "access_token": session.token.reveal(),
        "device_id": session.device,
        "room_id": session.room,
    });
    Ok(json_with(StatusCode::OK, body))
}

/// The key alone names the conversation; which service it was opened with is not said.
pub(super) async fn close(State(guichet): Here, headers: HeaderMap, body: Body) -> Result<Response, Refusal> {
    let key = asked::key(&headers)?;
    let asked::Close {} = asked::body(&read(body)?)?;
    // Who leaves in a hurry does not wait for the answer: it is closed all the same.
    let closing = tokio::spawn(async move { close_everywhere(&guichet, &key).await });
    closing.await.map_err(|_| Refusal::Homeserver)??;
    Ok(json_with(StatusCode::OK, json!({})))
}

async fn close_everywhere(guichet: &Guichet, key: &str) -> Result<(), Refusal> {
    let mut unsure = false;
    for service in &guichet.config.services {
        let Some(server) = guichet.server(&service.id) else { continue };
        if server.use_up(&guichet.name(&service.id, key)).await? {
            return Ok(());
        }
        unsure |= !server.is_ready();
    }
    if unsure { Err(Refusal::Homeserver) } else { Ok(()) }
}

pub(super) async fn ask(
    State(guichet): Here,
    ConnectInfo(peer): Peer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    let key = asked::key(&headers)?;
    let asked = asked::body::<asked::Question>(&read(body)?)?;
    let server = guichet.server(&asked.service).ok_or(Refusal::NoSuchService)?;
    let asked = asked.checked()?;
    let origin = origin::origin(peer, &headers, &guichet.config.proxies);
    let asked = Asked {
        // Another name than that of a conversation: it stands in the letter.
        id: guichet.name(&format!("question|{}", asked.service), &key),
        service: asked.service,
        language: asked.language,
        email: asked.email,
        question: asked.question,
        source: Source::of(origin.address),
    };
    server.ask(&asked).await?;
    Ok(json_with(StatusCode::ACCEPTED, json!({})))
}

/// Too much, or cut off, is a bad request as well.
fn read(body: Body) -> Result<Bytes, Refusal> {
    body.map_err(|_| Refusal::BadRequest)
}
