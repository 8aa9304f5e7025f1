//! News: from a folder of texts to what phones fetch, signed; and read back as a phone reads it.
//!
//! One idea: nothing is published of a folder in which anything is wrong, and all that is wrong is told at once, by file
//! and line. The form of what is published is that of `securite-feed`, which phones read.
//!
//! [`Reading`] makes items of a folder: `header` parts the keys from the text, `plain` sees that the text is plain,
//! `moment` and `places` know days and places, `draft` puts the item together. [`publish`] writes segments, then the
//! index, the announcement last. [`check`] reads it all back. [`Importing`] makes such a folder of what the official
//! interface gives.

mod changes;
mod check;
mod draft;
mod fault;
mod folder;
mod header;
mod import;
mod moment;
mod place_names;
mod places;
mod plain;
mod prune;
mod publish;
mod segments;
mod served;
mod sheet;
mod themes;
mod values;

pub use changes::Changes;
pub use check::{Checked, check};
pub use fault::Fault;
pub use folder::{Items, Reading};
pub use import::{ImportError, Imported, Importing, Unsaid};
pub use moment::Moments;
pub use places::Places;
pub use prune::prune;
pub use publish::{FeedPublishError, Published, Publishing, publish};
pub use segments::LeftOut;
pub use served::{Served, ServedError};
