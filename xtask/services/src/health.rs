//! Whether a service answers: asked over and over until it does, it has ended, or nobody would wait any longer.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream, ToSocketAddrs as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::thread::park_timeout;
use std::time::{Duration, Instant};

use crate::process::{STEP, Service};

/// A first start makes a database, on a machine that may be slow and busy.
const PATIENCE: Duration = Duration::from_secs(120);
/// One question; what answers, answers at once.
const ANSWER: Duration = Duration::from_secs(5);

/// Waits until `up` says so. An error says which service has ended, or which one never came.
pub fn wait_for(service: &mut Service, mut up: impl FnMut() -> bool) -> Result<(), String> {
    let start = Instant::now();
    while !up() {
        if let Some(why) = service.ended() {
            return Err(why);
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("{} does not answer after {} s", service.name(), PATIENCE.as_secs()));
        }
        park_timeout(STEP);
    }
    Ok(())
}

/// The status with which an HTTP server of this machine answers a GET.
pub fn ask(port: u16, path: &str) -> Option<u16> {
    let mut stream = connected(port)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").ok()?;
    first_line(stream)?.split(' ').nth(1)?.parse().ok()
}

/// The line with which a server greets.
pub(crate) fn greeting(port: u16) -> Option<String> {
    first_line(connected(port)?)
}

/// Whether somebody listens at a socket of the file system.
pub(crate) fn listens(path: &Path) -> bool {
    UnixStream::connect(path).is_ok()
}

/// A port that nobody has just now.
pub fn free_port() -> Result<u16, String> {
    let bound = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    bound.map(|address| address.port()).map_err(|error| format!("127.0.0.1: {error}"))
}

fn connected(port: u16) -> Option<TcpStream> {
    let address = ("127.0.0.1", port).to_socket_addrs().ok()?.next()?;
    let stream = TcpStream::connect_timeout(&address, ANSWER).ok()?;
    stream.set_read_timeout(Some(ANSWER)).ok()?;
    Some(stream)
}

fn first_line(stream: TcpStream) -> Option<String> {
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).ok().filter(|read| *read > 0)?;
    Some(line)
}
