//! The requests of the client-server API that a phone sends, and what they answer: the only place with types of Matrix.

use std::borrow::Cow;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use ruma::api::auth_scheme::{AuthScheme, SendAccessToken};
use ruma::api::client::filter::{Filter, FilterDefinition, LazyLoadOptions, RoomEventFilter, RoomFilter};
use ruma::api::client::message::{get_message_events, send_message_event};
use ruma::api::client::sync::sync_events;
use ruma::api::path_builder::{PathBuilder, VersionHistory};
use ruma::api::{
    Direction, IncomingResponseExt as _, MatrixVersion, OutgoingRequest, OutgoingRequestExt as _,
};
use ruma::api::{IncomingResponse, SupportedVersions};
use ruma::serde::Raw;
use ruma::{OwnedRoomId, OwnedTransactionId, OwnedUserId, UInt};
use serde::{Deserialize, Serialize};

use crate::ChatId;
use crate::door::Unreadable;
use crate::event::{EVENTS, Event, STATES, event};
use crate::request::{ChatRequest, Endpoint};

/// How long the homeserver holds a question open when nothing is new.
const HELD: Duration = Duration::from_secs(30);
const PATIENCE: Duration = Duration::from_secs(20);
/// Fifty messages of the largest size that Matrix allows.
const LARGE: u64 = 4 * 1024 * 1024;
const SMALL: u64 = 64 * 1024;
/// How many messages come at once.
const PAGE: u32 = 50;

/// The account of one conversation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) homeserver: String,
    pub(crate) user_id: OwnedUserId,
    access_token: String,
    room_id: OwnedRoomId,
}

/// What is new.
pub(crate) struct News {
    pub(crate) next_batch: String,
    /// Whether the room is none of ours any more.
    pub(crate) left: bool,
    /// States, as they were before `timeline`.
    pub(crate) states: Vec<Event>,
    /// In order.
    pub(crate) timeline: Vec<Event>,
    /// More happened before it than it holds; from here backwards.
    pub(crate) gap: Option<String>,
}

/// What was before.
pub(crate) struct Earlier {
    /// The newest first.
    pub(crate) events: Vec<Event>,
    /// From here backwards lies more.
    pub(crate) before: Option<String>,
}

impl Session {
    /// Whether it can be used at all.
    pub(crate) fn is_sound(&self) -> bool {
        !self.access_token.is_empty() && self.access_token.bytes().all(|byte| byte.is_ascii_graphic())
    }

    /// Whether it is of the same conversation, whatever its token.
    pub(crate) fn is_of_the_room_of(&self, other: &Session) -> bool {
        self.homeserver == other.homeserver && self.room_id == other.room_id && self.user_id == other.user_id
    }

    /// Asks for what is new since `since`. Without it, or at `once`, the answer comes at once.
    pub(crate) fn sync(&self, since: Option<&str>, at_most: Option<u32>) -> Result<ChatRequest, Unreadable> {
        let held = if since.is_some() { HELD } else { Duration::ZERO };
        let mut request = sync_events::v3::Request::new();
        request.since = since.map(Into::into);
        request.timeout = Some(held);
        request.filter = Some(self.filter(at_most.unwrap_or(PAGE)).into());
        self.request(Endpoint::Sync, request, LARGE, held + PATIENCE)
    }

    /// Sends a message. The same transaction id again sends it once.
    pub(crate) fn send(&self, transaction: ChatId, text: &str) -> Result<ChatRequest, Unreadable> {
        #[derive(Serialize)]
        struct Content<'a> {
            msgtype: &'static str,
            body: &'a str,
        }
        let content = Raw::new(&Content { msgtype: "m.text", body: text }).map_err(|_| Unreadable)?;
        let request = send_message_event::v3::Request::new_raw(
            self.room_id.clone(),
            OwnedTransactionId::from(transaction.hex()),
            "m.room.message".into(),
            content.cast_unchecked(),
        );
        self.request(Endpoint::Send, request, SMALL, PATIENCE)
    }

    /// Asks for what was before.
    pub(crate) fn messages(&self, from: &str) -> Result<ChatRequest, Unreadable> {
        let mut request = get_message_events::v3::Request::new(self.room_id.clone(), Direction::Backward);
        request.from = Some(from.to_owned());
        request.limit = UInt::from(PAGE);
        request.filter.types = Some(EVENTS.map(str::to_owned).to_vec());
        self.request(Endpoint::Messages, request, LARGE, PATIENCE)
    }

    /// Nothing but this room, and of it only what is shown.
    fn filter(&self, at_most: u32) -> FilterDefinition {
        let mut nothing = Filter::default();
        nothing.not_types = vec!["*".into()];
        let mut no_events = RoomEventFilter::default();
        no_events.not_types = vec!["*".into()];
        let mut timeline = RoomEventFilter::default();
        timeline.limit = Some(UInt::from(at_most));
        timeline.types = Some(EVENTS.map(str::to_owned).to_vec());
        let mut state = RoomEventFilter::default();
        state.types = Some(STATES.map(str::to_owned).to_vec());
        state.lazy_load_options = LazyLoadOptions::Disabled;
        let mut room = RoomFilter::default();
        room.rooms = Some(vec![self.room_id.clone()]);
        room.include_leave = true;
        room.timeline = timeline;
        room.state = state;
        room.ephemeral = no_events.clone();
        room.account_data = no_events;
        let mut filter = FilterDefinition::default();
        filter.presence = nothing.clone();
        filter.account_data = nothing;
        filter.room = room;
        filter
    }

    fn request<R>(
        &self,
        endpoint: Endpoint,
        request: R,
        limit: u64,
        patience: Duration,
    ) -> Result<ChatRequest, Unreadable>
    where
        R: OutgoingRequest<PathBuilder = VersionHistory>,
        for<'a> R::Authentication: AuthScheme<Input<'a> = SendAccessToken<'a>>,
    {
        let versions =
            SupportedVersions { versions: [MatrixVersion::V1_11].into(), features: Default::default() };
        let input: <VersionHistory as PathBuilder>::Input<'_> = Cow::Owned(versions);
        let built: http::Request<BytesMut> = request
            .try_into_http_request(&self.homeserver, SendAccessToken::IfRequired(&self.access_token), input)
            .map_err(|_| Unreadable)?;
        let address = built.uri().to_string();
        let body: Bytes = built.into_body().freeze();
        let token = Some(self.access_token.clone());
        Ok(ChatRequest { endpoint, address, body, token, key: None, limit, patience })
    }

    /// What is new, of an answer to [`Session::sync`].
    pub(crate) fn read_sync(&self, body: &[u8]) -> Result<News, Unreadable> {
        let answer: sync_events::v3::Response = read(body)?;
        let mut news = News {
            next_batch: answer.next_batch,
            left: answer.rooms.leave.contains_key(&self.room_id),
            states: Vec::new(),
            timeline: Vec::new(),
            gap: None,
        };
        let Some(room) =
            answer.rooms.join.into_iter().find_map(|(id, room)| (id == self.room_id).then_some(room))
        else {
            return Ok(news);
        };
        if let sync_events::v3::State::Before(states) = room.state {
            news.states = states.events.iter().filter_map(|raw| event(raw.json().get())).collect();
        }
        news.timeline = room.timeline.events.iter().filter_map(|raw| event(raw.json().get())).collect();
        news.gap = room.timeline.prev_batch.filter(|_| room.timeline.limited);
        Ok(news)
    }

    /// What was before, of an answer to [`Session::messages`].
    pub(crate) fn read_messages(&self, body: &[u8]) -> Result<Earlier, Unreadable> {
        let answer: get_message_events::v3::Response = read(body)?;
        let more = !answer.chunk.is_empty();
        let events = answer.chunk.iter().filter_map(|raw| event(raw.json().get())).collect();
        Ok(Earlier { events, before: answer.end.filter(|_| more) })
    }

    /// The event that a message became, of an answer to [`Session::send`].
    pub(crate) fn read_sent(&self, body: &[u8]) -> Result<String, Unreadable> {
        let answer: send_message_event::v3::Response = read(body)?;
        Ok(answer.event_id.to_string())
    }
}

fn read<R: IncomingResponse>(body: &[u8]) -> Result<R, Unreadable> {
    R::try_from_http_response(http::Response::new(body)).map_err(|_| Unreadable)
}

// A token and who it is for.
impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Session …")
    }
}
