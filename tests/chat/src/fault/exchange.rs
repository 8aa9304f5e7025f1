//! Requests and answers of HTTP/1.1 as bytes: as much as a line needs to know.

use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

const END: &[u8] = b"\r\n\r\n";

/// A request: its head without the empty line, and its body.
pub(super) struct Message {
    head: String,
    body: Vec<u8>,
}

impl Message {
    pub(super) fn method(&self) -> String {
        self.word(0)
    }

    pub(super) fn path(&self) -> String {
        self.word(1)
    }

    fn word(&self, number: usize) -> String {
        let line = self.head.lines().next().unwrap_or_default();
        line.split(' ').nth(number).unwrap_or_default().to_owned()
    }

    /// The same, so that the server closes when it has answered.
    pub(super) fn to_one_connection(&self) -> Vec<u8> {
        let kept = self.head.lines().filter(|line| !is(line, "connection") && !is(line, "expect"));
        let mut bytes: Vec<u8> = kept.flat_map(|line| format!("{line}\r\n").into_bytes()).collect();
        bytes.extend_from_slice(b"Connection: close\r\n\r\n");
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// A whole request; `None` when it was cut.
pub(super) async fn read_request(phone: &mut TcpStream) -> Option<Message> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = find(&bytes, END) {
            break end;
        }
        if phone.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let length = head.lines().find(|line| is(line, "content-length")).and_then(|line| line.split(':').nth(1));
    let length = length.map_or(Some(0), |length| length.trim().parse().ok())?;
    let body = read_body(phone, bytes.split_off(end + END.len()), length).await?;
    Some(Message { head, body })
}

async fn read_body(phone: &mut TcpStream, mut body: Vec<u8>, length: usize) -> Option<Vec<u8>> {
    while body.len() < length {
        if phone.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some(body)
}

/// All that the server says until it closes; `None` when it says nothing.
pub(super) async fn read_answer(server: &mut TcpStream) -> Option<Vec<u8>> {
    let mut answer = Vec::new();
    // What came before a server died is what there is.
    let _ = server.read_to_end(&mut answer).await;
    Some(answer).filter(|answer| !answer.is_empty())
}

fn is(line: &str, name: &str) -> bool {
    line.split_once(':').is_some_and(|(before, _)| before.trim().eq_ignore_ascii_case(name))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
