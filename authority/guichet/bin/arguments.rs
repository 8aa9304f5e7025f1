//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::{keys, new, rights};

/// The door that an authority puts before its Matrix homeservers (docs/chat-protocol.md).
#[derive(Parser)]
#[command(version, about)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) part: Part,
}

#[derive(Subcommand)]
pub(crate) enum Part {
    /// Be the guichet, until SIGTERM. The first line that is printed says where it listens.
    Serve {
        /// Its settings.
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Write settings with fresh secrets, and the registration that each homeserver reads.
    New(new::New),
    /// Keys that addresses are sealed with.
    Keys {
        #[command(subcommand)]
        command: keys::Command,
    },
    /// Addresses of connections, which are sealed.
    Address {
        #[command(subcommand)]
        command: rights::Address,
    },
    /// Print all that the homeserver holds on a conversation, as JSON. The act is recorded first.
    Export(rights::Export),
}
