//! Data that renew themselves: a question once a day, the same from every device; what is newer is fetched, verified
//! and taken into use, and what was held serves until then (M5, S2).

mod action;
mod answer;
mod ending;
mod erasing;
mod model;
mod project;
#[cfg(test)]
mod tests;
mod times;
mod update;

pub use action::RenewalAction;
pub use ending::Ended;
pub(crate) use erasing::{erased, settings_gone};
pub use model::{HeldPack, RenewalKept, RenewalModel};
pub use project::lines;
pub(crate) use project::{announcement, section};
pub use update::RenewalEffect;
pub(crate) use update::{
    act, answered, begin, called_off as let_go, fetched, line_changed, opened, progressed, woke,
};
