//! What surrounds the pure half: the thread that owns the model, its doors to the outside, the file of
//! what is kept. The feature `runtime` is this folder and `boundary/`.

mod event_loop;
mod faults;
mod files;
mod folder;
mod held;
mod http;
mod my_data_once;
mod news;
mod news_once;
mod once;
mod opening;
mod packs;
mod perform;
pub mod ports;
mod quarantine;
mod sealed;
mod store;
mod system;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod thread;

pub use faults::{Level, Log};
pub use files::SystemFiles;
pub use http::{HttpNetwork, HttpOptions};
pub use my_data_once::MyDataTold;
pub(crate) use my_data_once::my_data;
pub(crate) use news_once::latest_news;
pub use news_once::{NewsChoice, NewsTold};
pub(crate) use once::renew;
pub use once::{Held, Published, Renewed};
pub use opening::{built_in_pack, open_atlas};
pub use system::{NoNetwork, SystemClock, SystemRandomness, SystemTimer};
