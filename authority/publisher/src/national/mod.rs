//! The open data sets that a pack for all of France is made of: a catalogue of them, and how they are fetched.
//!
//! One idea: what is in the cache is whole and looks as the catalogue says, or it is not there. A download goes into a
//! part, goes on where it was cut, is bounded, is unpacked once to its end and compared with the columns that the
//! importers read; only then it gets its name. The importers read nothing else.
//!
//! [`catalogue`] says what there is, [`plan`] what is wanted of it, [`cache`] what is there already; `http` asks,
//! [`fetch`] puts these together, `layout` looks at what came, [`inputs`] hands it to the importers.

pub mod cache;
pub mod catalogue;
pub mod error;
pub mod fetch;
mod http;
pub mod inputs;
mod layout;
pub mod plan;

pub use cache::Cache;
pub use catalogue::{Catalogue, Importer, Reach, Source};
pub use error::{FetchError, InputsError, PlanError};
pub use fetch::{Fetched, Fetcher, Told};
#[cfg(feature = "feed")]
pub(crate) use http::{client, why};
pub use plan::{Item, Wanted, plan};
