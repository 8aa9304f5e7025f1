//! Where a feed is handed out, or lies.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use reqwest::{Client, Url};
use tokio::runtime::Runtime;

use crate::national::{client, why};

/// A folder, or the address of one.
pub struct Served(Where);

enum Where {
    Folder(PathBuf),
    Address(Url, Client, Runtime),
}

/// Why something could not be had.
#[derive(Debug, thiserror::Error)]
pub enum ServedError {
    /// The address is none that phones would ask.
    #[error(
        "“{0}” is no address of a folder: https://host/path/, or http://127.0.0.1:port/path/ on this machine"
    )]
    Address(String),
    /// Nothing can be asked.
    #[error("{0}")]
    Setup(String),
    /// It cannot be read.
    #[error("{name}: {what}")]
    Read {
        /// The file.
        name: String,
        /// What the system or the server says.
        what: String,
    },
    /// There is more than there may be.
    #[error("{name}: more than {most} bytes came, which phones do not take")]
    TooLong {
        /// The file.
        name: String,
        /// At most.
        most: u64,
    },
}

impl Served {
    /// A folder of this machine.
    pub fn folder(folder: &Path) -> Self {
        Served(Where::Folder(folder.to_owned()))
    }

    /// What is given on a command line: an address if it begins like one, else a folder.
    pub fn at(given: &str) -> Result<Self, ServedError> {
        if !given.contains("://") {
            return Ok(Served::folder(Path::new(given)));
        }
        let refused = || ServedError::Address(given.to_owned());
        let url = Url::parse(given).map_err(|_| refused())?;
        let here = url.host_str() == Some("127.0.0.1");
        let safe = url.scheme() == "https" || (url.scheme() == "http" && here);
        let plain = url.username().is_empty() && url.password().is_none();
        if !safe || !plain || url.query().is_some() || url.fragment().is_some() || !url.path().ends_with('/')
        {
            return Err(refused());
        }
        let client = client(here).map_err(|error| ServedError::Setup(error.to_string()))?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| ServedError::Setup(error.to_string()))?;
        Ok(Served(Where::Address(url, client, runtime)))
    }

    /// A file of the folder, of at most so many bytes.
    pub fn get(&self, name: &str, most: u64) -> Result<Vec<u8>, ServedError> {
        let bytes = match &self.0 {
            Where::Folder(folder) => read(&folder.join(name), most).map_err(|error| error.to_string()),
            Where::Address(url, client, runtime) => runtime.block_on(fetch(client, url, name, most)),
        };
        let bytes = bytes.map_err(|what| ServedError::Read { name: name.to_owned(), what })?;
        match bytes.len() as u64 {
            len if len > most => Err(ServedError::TooLong { name: name.to_owned(), most }),
            _ => Ok(bytes),
        }
    }
}

/// The file, or one byte more than may be.
fn read(path: &Path, most: u64) -> Result<Vec<u8>, std::io::Error> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

async fn fetch(client: &Client, folder: &Url, name: &str, most: u64) -> Result<Vec<u8>, String> {
    let url = folder.join(name).map_err(|error| error.to_string())?;
    let mut answer = client.get(url).send().await.map_err(|error| why(&error))?;
    if answer.status() != 200 {
        return Err(format!("the server answers with {}", answer.status().as_u16()));
    }
    let mut bytes = Vec::new();
    while bytes.len() as u64 <= most {
        match answer.chunk().await.map_err(|error| why(&error))? {
            Some(piece) => bytes.extend_from_slice(&piece),
            None => break,
        }
    }
    Ok(bytes)
}
