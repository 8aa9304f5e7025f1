//! Whom to call, where to report, what to do: services, advice, and the compass that leads to them.
//!
//! One idea: facts of people's safety are data, each in three texts, each with its source and its date. The
//! publisher checks them and writes them into a pack, the core reads them, and nothing here knows how they are shown.
//!
//! Start reading at [`Service`] and [`Advice`], then [`Question`] and [`Door`]; [`Guide`] is all of it,
//! [`GuideSection`] its form in a pack.

mod advice;
mod age;
mod compass;
mod guide;
mod names;
#[cfg(test)]
mod plain_tests;
mod search;
mod section;
mod service;
#[cfg(test)]
mod shipped;
mod source;
mod spaces;
mod texts;
mod walk;

pub use advice::Advice;
pub use compass::{Answer, Door, Question, START};
pub use guide::{Entry, Guide};
pub use names::{Audience, Force, Login, ServiceKind, Theme};
pub use search::Index;
pub use section::{GUIDE, GuideSection};
pub use service::Service;
pub use source::{Source, is_date};
pub use spaces::french_spaces;
pub use texts::{Texts, Tongue};
pub use walk::Way;
