//! The line before a server in a few lines, which counts what arrives and answers with it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;

use super::exchange::read_request;
use super::{Chance, Fault, Line, Request};
use crate::http::Http;
use crate::wait::eventually;

type Arrived = Arc<Mutex<Vec<String>>>;

/// Its port, and the paths that arrive.
async fn server() -> (u16, Arrived) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let arrived = Arrived::default();
    let seen = Arc::clone(&arrived);
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let Some(request) = read_request(&mut stream).await else { continue };
            let number = {
                let mut seen = seen.lock().unwrap();
                seen.push(request.path());
                seen.len()
            };
            let body = json!({ "number": number }).to_string();
            let head =
                format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
        }
    });
    (port, arrived)
}

/// What one request sees under this fault, and how often it arrives.
async fn check(fault: Fault, status: u16, arrives: usize) {
    let (port, arrived) = server().await;
    let line = Line::to(port).await;
    line.plan(move |_| fault);
    let answer = Http::of(&line.address()).put("a?b=c", &json!({ "text": "é" })).await;
    assert_eq!(answer.status, status, "{fault:?}");
    assert_eq!(*arrived.lock().unwrap(), vec!["/a?b=c"; arrives], "{fault:?}");
}

#[tokio::test]
async fn each_fault_is_what_it_says() {
    check(Fault::Pass, 200, 1).await;
    check(Fault::Drop, 0, 0).await;
    check(Fault::Swallow, 0, 1).await;
    check(Fault::Delay(Duration::from_millis(5)), 200, 1).await;
    check(Fault::Twice, 200, 2).await;
    check(Fault::Cut, 0, 1).await;
}

#[tokio::test]
async fn one_that_is_reordered_arrives_after_the_next() {
    let (port, arrived) = server().await;
    let line = Line::to(port).await;
    line.plan(|request: &Request| if request.number == 0 { Fault::AfterNext } else { Fault::Pass });
    let http = Http::of(&line.address());
    let first = tokio::spawn({
        let http = http.clone();
        async move { http.get("first").await.status }
    });
    eventually("the first", async || (line.faults() == 1).then_some(())).await;
    assert_eq!(http.get("second").await.status, 200);
    assert_eq!(first.await.unwrap(), 200);
    assert_eq!(*arrived.lock().unwrap(), ["/second", "/first"]);
}

#[tokio::test]
async fn what_is_held_arrives_when_it_is_released() {
    let (port, arrived) = server().await;
    let line = Line::to(port).await;
    line.plan(|request: &Request| if request.path == "/held" { Fault::Hold } else { Fault::Pass });
    let http = Http::of(&line.address());
    let held = tokio::spawn({
        let http = http.clone();
        async move { http.get("held").await.status }
    });
    eventually("the held one", async || (line.held() == 1).then_some(())).await;
    assert_eq!(http.get("other").await.status, 200);
    assert_eq!(*arrived.lock().unwrap(), ["/other"]);
    line.heal();
    assert_eq!(held.await.unwrap(), 200);
}

#[test]
fn the_same_seed_is_the_same_day() {
    let day = |seed: u64| -> Vec<Fault> {
        let plan = Chance::BAD.plan(seed, |request| request.method == "PUT");
        let request = |number| Request { method: "PUT".into(), path: "/".into(), number };
        (0..200).map(|number| plan(&request(number))).collect()
    };
    assert_eq!(day(7), day(7));
    assert_ne!(day(7), day(8));
    let passed = day(7).iter().filter(|fault| **fault == Fault::Pass).count();
    assert!((60..140).contains(&passed), "{passed}");
    let get = Request { method: "GET".into(), path: "/".into(), number: 0 };
    assert_eq!(Chance::BAD.plan(7, |request| request.method == "PUT")(&get), Fault::Pass);
}
