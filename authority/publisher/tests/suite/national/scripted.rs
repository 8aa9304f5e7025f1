//! A server that gives the answers it was given, one a request, and tells what it was asked.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// Answers, and then the line is shut.
pub(super) struct Scripted {
    pub(super) address: String,
    /// Nobody asks any more.
    over: Arc<AtomicBool>,
    thread: JoinHandle<Vec<String>>,
}

impl Scripted {
    pub(super) fn start(answers: Vec<Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let over = Arc::new(AtomicBool::new(false));
        let is_over = Arc::clone(&over);
        let thread = std::thread::spawn(move || {
            let answer = |answer: Vec<u8>| {
                let (mut stream, _) = listener.accept().unwrap();
                if is_over.load(Ordering::SeqCst) {
                    return None;
                }
                let asked = head(&stream);
                // One that refuses what comes may be gone before it is all said.
                let _ = stream.write_all(&answer);
                Some(asked)
            };
            answers.into_iter().map_while(answer).collect()
        });
        Scripted { address, over, thread }
    }

    /// What it was asked: path, and the conditions. Answers that nobody asked for are left.
    pub(super) fn asked(self) -> Vec<String> {
        self.over.store(true, Ordering::SeqCst);
        // It may wait for a question, or have gone after its last answer.
        let _ = TcpStream::connect(&self.address);
        self.thread.join().unwrap()
    }
}

fn head(stream: &TcpStream) -> String {
    let lines = BufReader::new(stream).lines().map(Result::unwrap).take_while(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(|line| line.to_lowercase()).collect();
    let path = lines.first().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned();
    let told = ["range", "if-"];
    let conditions = lines.into_iter().filter(|line| told.iter().any(|start| line.starts_with(start)));
    std::iter::once(path).chain(conditions).collect::<Vec<_>>().join(" | ")
}

/// An answer with this much of a body.
pub(super) fn answer(status: &str, headers: &[&str], body: &[u8]) -> Vec<u8> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let mut bytes = format!("HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n").into_bytes();
    bytes.extend(body);
    bytes
}

/// All of it, and that it is all.
pub(super) fn whole(headers: &[&str], body: &[u8]) -> Vec<u8> {
    let length = format!("Content-Length: {}", body.len());
    answer("200 OK", &[headers, &[&length]].concat(), body)
}

/// The beginning of it, and the line is cut.
pub(super) fn cut(headers: &[&str], body: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = whole(headers, body);
    bytes.truncate(bytes.len() - body.len() + at);
    bytes
}

/// The rest of it.
pub(super) fn rest(headers: &[&str], body: &[u8], from: usize) -> Vec<u8> {
    let range = format!("Content-Range: bytes {from}-{}/{}", body.len() - 1, body.len());
    let length = format!("Content-Length: {}", body.len() - from);
    answer("206 Partial Content", &[headers, &[&range, &length]].concat(), &body[from..])
}
