//! What is wrong with a catalogue, and in which line.

/// A catalogue that is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct CatalogueError {
    /// Counts from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: CatalogueFault,
}

/// What is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueFault {
    /// Not TOML, a key that is not known, an importer that there is not, a value of another kind.
    #[error("{0}")]
    Form(String),
    /// Nothing in it.
    #[error("it names no source")]
    Empty,
    /// No name that a file can have.
    #[error("“{0}” is no id: small letters, digits and hyphens")]
    Id(String),
    /// Said already.
    #[error("“{0}” is there twice")]
    Twice(String),
    /// An importer that reads one file is named for two.
    #[error("only one source can have this importer")]
    OneFile,
    /// No address of a file.
    #[error("this is not the address of a file: https://host/path, without user or “#”")]
    Address,
    /// A server that is asked without TLS.
    #[error(
        "servers are asked over https; http is for this machine (127.0.0.1, [::1], localhost), in a catalogue of your own"
    )]
    NotHttps,
    /// “{department}” and a list of departments belong together.
    #[error("“{{department}}” in the address and a list of departments belong together")]
    Departments,
    /// No code of a department.
    #[error("“{0}” is no code of a department: 01, 2A, 974")]
    Department(String),
    /// No name of a host.
    #[error("“{0}” is no name of a host, with a port where it has one of its own")]
    Host(String),
    /// A form that the importer does not read.
    #[error("this importer reads {0}, plain or with .gz or .xz behind it")]
    Ending(String),
    /// Nothing to compare a file with.
    #[error("the columns that have to be there are missing")]
    Columns,
    /// No range of sizes.
    #[error("least and most bytes, the least above 0, with “about” between them")]
    Bytes,
    /// A field that has to say something.
    #[error("“{0}” says nothing")]
    Nothing(&'static str),
    /// No day.
    #[error("“{0}” is no day: 2026-11-29")]
    Day(String),
    /// Share-alike data that would not be marked, or BANO that says it were free.
    #[error("what may not be shipped is read by “bano”, which marks the pack, and BANO may not be shipped")]
    Shipped,
}

impl CatalogueError {
    /// At the line of this byte.
    pub(super) fn at(text: &str, byte: usize, fault: CatalogueFault) -> Self {
        let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
        CatalogueError { line: 1 + before.iter().filter(|byte| **byte == b'\n').count(), fault }
    }
}
