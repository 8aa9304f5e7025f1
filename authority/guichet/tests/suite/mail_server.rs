//! A mail server in a box: it takes letters, or says that it does not.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone, Default)]
pub(super) struct Mail {
    pub(super) port: u16,
    letters: Arc<Mutex<Vec<String>>>,
    /// What it answers to `RCPT`, if not yes.
    refusal: Arc<Mutex<Option<&'static str>>>,
}

impl Mail {
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mail = Mail { port: listener.local_addr().unwrap().port(), ..Mail::default() };
        let here = mail.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // One that breaks off has no letter.
                let _ = here.taken(stream).await;
            }
        });
        mail
    }

    pub(super) fn refuse(&self, answer: Option<&'static str>) {
        *self.refusal.lock().unwrap() = answer;
    }

    pub(super) fn letters(&self) -> Vec<String> {
        self.letters.lock().unwrap().clone()
    }

    async fn taken(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 box\r\n").await?;
        let (mut line, mut letter, mut in_letter) = (String::new(), String::new(), false);
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let answer = match line.get(..4) {
                _ if in_letter && line == ".\r\n" => {
                    in_letter = false;
                    self.letters.lock().unwrap().push(std::mem::take(&mut letter));
                    "250 taken\r\n"
                }
                _ if in_letter => {
                    letter += &line;
                    continue;
                }
                Some("EHLO") => "250-box\r\n250 8BITMIME\r\n",
                Some("RCPT") => self.refusal.lock().unwrap().unwrap_or("250 yes\r\n"),
                Some("DATA") => {
                    in_letter = true;
                    "354 go on\r\n"
                }
                Some("QUIT") => "221 bye\r\n",
                _ => "250 yes\r\n",
            };
            stream.write_all(answer.as_bytes()).await?;
        }
    }
}
