//! Stands between a phone and its homeserver, and counts the bytes of each question with its answer.

use std::sync::{Arc, Mutex};

use securite_chat_tests::eventually;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// How many whole rounds are worth a median.
const ENOUGH: usize = 3;

pub(crate) struct Relay {
    port: u16,
    rounds: Arc<Mutex<Vec<u64>>>,
}

impl Relay {
    /// To this port of this machine. It ends with the program.
    pub(crate) async fn to(behind: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let rounds = Arc::new(Mutex::new(Vec::new()));
        let counts = Arc::clone(&rounds);
        tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let counts = Arc::clone(&counts);
                tokio::spawn(async move { pass(phone, behind, &counts).await });
            }
        });
        Relay { port, rounds }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The bytes of each GET so far, both ways.
    pub(crate) fn rounds(&self) -> Vec<u64> {
        self.rounds.lock().unwrap().clone()
    }

    /// Those that began and ended after the first so many.
    pub(crate) async fn whole_rounds(&self, since: usize) -> Vec<u64> {
        eventually("syncs that were held to their end", async || {
            let mut rounds = self.rounds().split_off(since);
            // It is still held.
            rounds.pop();
            (rounds.len() >= ENOUGH).then_some(rounds)
        })
        .await
    }
}

async fn pass(mut phone: TcpStream, behind: u16, rounds: &Mutex<Vec<u64>>) {
    let Ok(mut server) = TcpStream::connect(("127.0.0.1", behind)).await else { return };
    let (mut asked, mut answered) = (vec![0; 64 * 1024], vec![0; 64 * 1024]);
    let mut round = None;
    let no_delay = phone.set_nodelay(true).and(server.set_nodelay(true));
    if no_delay.is_err() {
        return;
    }
    loop {
        let (count, to) = tokio::select! {
            read = phone.read(&mut asked) => {
                let Ok(count @ 1..) = read else { return };
                // A question fits into one piece on this machine's own line.
                if asked.starts_with(b"GET ") {
                    let mut rounds = rounds.lock().unwrap();
                    round = Some(rounds.len());
                    rounds.push(0);
                } else if asked.starts_with(b"PUT ") {
                    round = None;
                }
                (count, server.write_all(&asked[..count]).await)
            }
            read = server.read(&mut answered) => {
                let Ok(count @ 1..) = read else { return };
                (count, phone.write_all(&answered[..count]).await)
            }
        };
        if to.is_err() {
            return;
        }
        if let Some(round) = round {
            rounds.lock().unwrap()[round] += count as u64;
        }
    }
}
