//! The conversation against a homeserver in a box.

mod answers;
mod course;
mod danger;
mod faults;
mod line;
mod phone;
mod refusals;
mod texts;

use crate::{ChatId, Door, Opening, Wishes};

fn door() -> Door {
    Door { address: "http://127.0.0.1:1/".into(), homeservers: vec!["http://127.0.0.1:2/".into()] }
}

fn opening() -> Opening {
    Opening {
        service: "police".into(),
        terms: "2026-11".into(),
        language: "fr".into(),
        wishes: Wishes::default(),
    }
}

fn id(number: u8) -> ChatId {
    ChatId([number; 16])
}
