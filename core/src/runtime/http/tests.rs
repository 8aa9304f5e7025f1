//! Against real sockets on this machine: what is sent, byte for byte, and what comes of bad servers.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::*;
use crate::profile::Profile;

/// A server that answers each connection with the next of these texts, says that it hangs up, and does.
struct Server {
    host: String,
    /// The head of each request, as it came.
    asked: Receiver<String>,
}

fn listening() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host = listener.local_addr().unwrap().to_string();
    (listener, host)
}

fn server(answers: impl Fn(&str) -> Vec<String>) -> Server {
    let (listener, host) = listening();
    let answers = answers(&host);
    let (heard, asked) = channel();
    std::thread::spawn(move || {
        for answer in answers {
            let Ok((line, _)) = listener.accept() else { return };
            serve(line, &answer, passed_on(&heard));
        }
    });
    Server { host, asked }
}

/// Passes it on; the test may have ended.
fn passed_on(heard: &Sender<String>) -> impl FnOnce(String) {
    |head| {
        let _ = heard.send(head);
    }
}

/// Tells the head of the request, then answers: whoever has the answer finds what was told.
fn serve(mut line: impl Read + Write, answer: &str, told: impl FnOnce(String)) {
    let mut head = String::new();
    let mut reader = BufReader::new(&mut line);
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).unwrap_or(0) == 0 {
            break;
        }
    }
    drop(reader);
    told(head);
    // Who asked may have hung up.
    let _ = line.write_all(answer.as_bytes()).and_then(|()| line.flush());
}

fn ok(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\nset-cookie: a=b\r\netag: \"one-of-a-kind\"\r\n\r\n{body}",
        body.len()
    )
}

fn to(address: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nlocation: {address}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

/// One that may ask for the files at the top of these hosts.
fn asking(hosts: &[&str]) -> HttpNetwork {
    asking_below(&hosts.iter().map(|host| format!("http://{host}/")).collect::<Vec<_>>())
}

fn asking_below(folders: &[String]) -> HttpNetwork {
    let allowed = folders.iter().filter_map(|folder| Allowed::files_of(folder)).collect();
    HttpNetwork::new(HttpOptions { allowed, roots: None })
}

fn answer(
    network: &HttpNetwork,
    requests: impl IntoIterator<Item = Request>,
) -> Vec<Result<(u16, Vec<u8>), SendError>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let one = async |request| {
        let mut response = network.send(request).await?;
        let mut body = Vec::new();
        while let Some(bytes) = response.body.next().await? {
            body.extend_from_slice(&bytes);
        }
        Ok((response.status, body))
    };
    runtime.block_on(async {
        let mut answers = Vec::new();
        for request in requests {
            answers.push(one(request).await);
        }
        answers
    })
}

fn get(network: &HttpNetwork, address: String) -> Result<(u16, Vec<u8>), SendError> {
    answer(network, [Request::small(address)]).remove(0)
}

#[test]
fn a_request_says_what_it_must_and_nothing_of_who_asks() {
    let server = server(|_| vec![ok("first"), ok("second")]);
    let address = format!("http://{}/packs/pack.minisig", server.host);
    let again = Request { unless_sha256: Some([0xab; 32]), from: 512, ..Request::small(address.clone()) };
    let answers =
        answer(&asking_below(&[format!("http://{}/packs/", server.host)]), [Request::small(address), again]);
    assert_eq!(answers, [Ok((200, b"first".to_vec())), Ok((200, b"second".to_vec()))]);
    let head = |more: &str| {
        let host = &server.host;
        format!(
            "GET /packs/pack.minisig HTTP/1.1\r\n{more}accept: */*\r\nuser-agent: securite\r\nhost: {host}\r\n\r\n"
        )
    };
    assert_eq!(server.asked.recv().unwrap(), head(""));
    // No cookie that was set, and no token that a server gave.
    let more = format!("if-none-match: \"{}\"\r\nrange: bytes=512-\r\n", "ab".repeat(32));
    assert_eq!(server.asked.recv().unwrap(), head(&more));
}

#[test]
fn only_what_the_profile_allows_is_asked() {
    let server = server(|_| vec![ok("")]);
    let packs = format!("http://{}/packs/", server.host);
    let network = asking_below(&["https://data.example.org/".into(), packs.clone()]);
    for address in [
        format!("http://{}/", server.host),
        format!("http://{}/other", server.host),
        format!("{packs}deeper/pack.minisig"),
        format!("{packs}..%2Fother"),
        format!("{packs}../other"),
        packs.clone(),
        packs.replace("http:", "https:") + "pack.minisig",
        "http://data.example.org/pack.minisig".into(),
        "https://data.example.org.evil.example/".into(),
        "https://data.example.org:8443/".into(),
        "file:///etc/passwd".into(),
        "nonsense".into(),
    ] {
        assert_eq!(get(&network, address.clone()), Err(SendError::NotAllowed), "{address}");
    }
    let post = Request { method: Method::Post, ..Request::small(format!("{packs}pack.minisig")) };
    assert_eq!(answer(&network, [post]).remove(0), Err(SendError::NotAllowed));
    assert!(server.asked.try_recv().is_err(), "nobody was asked");
}

#[test]
fn a_chat_asks_its_few_requests_and_follows_nobody() {
    let server = server(|_| vec![ok("{}"), to("/v1/services")]);
    let base = format!("http://{}/", server.host);
    let text = format!(
        "name = \"x\"\ndemonstration = true\n[chat]\ndoor = \"{base}\"\nhomeservers = [\"{base}\"]\n"
    );
    let allowed = Profile::parse(&text).unwrap().allowed();
    let network = HttpNetwork::new(HttpOptions { allowed, roots: None });
    let ask = |method, path: &str| Request {
        method,
        body: bytes::Bytes::from_static(b"{\"a\":1}"),
        token: Some("secret".into()),
        key: Some("00ff".into()),
        ..Request::small(format!("{base}{path}"))
    };
    let send = "_matrix/client/v3/rooms/!room:x/send/m.room.message/01";
    for refused in [
        ask(Method::Get, "_matrix/client/v3/account/whoami"),
        ask(Method::Post, "_matrix/client/v3/createRoom"),
        ask(Method::Put, "_matrix/client/v3/rooms/!room:x/send/m.reaction/01"),
        ask(Method::Put, "_matrix/client/v3/rooms/!room:x/state/m.room.message/01"),
        ask(Method::Get, send),
        ask(Method::Get, "_synapse/admin/v1/register"),
        ask(Method::Put, "v1/conversations"),
    ] {
        assert_eq!(answer(&network, [refused]).remove(0), Err(SendError::NotAllowed));
    }
    let put = ask(Method::Put, send);
    assert_eq!(answer(&network, [put.clone(), put]), [Ok((200, b"{}".to_vec())), Err(SendError::NotAllowed)]);
    let heard = server.asked.recv().unwrap();
    let head = format!(
        "PUT /{send} HTTP/1.1\r\ncontent-type: application/json\r\nauthorization: Bearer secret\r\n\
         idempotency-key: 00ff\r\naccept: */*\r\nuser-agent: securite\r\nhost: {}\r\ncontent-length: 7\r\n\r\n",
        server.host
    );
    assert_eq!(heard, head);
}

#[test]
fn a_server_may_lead_on_within_itself_and_nowhere_else() {
    let elsewhere = server(|_| vec![ok("elsewhere")]);
    let leads = server(|host| {
        vec![
            to("/b"),
            ok("here"),
            to(&format!("http://{}/x", elsewhere.host)),
            to(&format!("https://{host}/x")),
        ]
    });
    // Even where the other one might be asked by itself.
    let network = asking(&[&leads.host, &elsewhere.host]);
    let there = || format!("http://{}/a", leads.host);
    assert_eq!(get(&network, there()), Ok((200, b"here".to_vec())));
    assert_eq!(get(&network, there()), Err(SendError::NotAllowed));
    assert_eq!(get(&network, there()), Err(SendError::NotAllowed), "another scheme");
    assert!(elsewhere.asked.try_recv().is_err());
    let circles = server(|_| vec![to("/a"); 9]);
    assert_eq!(
        get(&asking(&[&circles.host]), format!("http://{}/a", circles.host)),
        Err(SendError::NotAllowed)
    );
    assert_eq!(circles.asked.try_iter().count(), REDIRECTS + 1);
}

#[test]
fn a_line_that_breaks_is_told_from_one_that_is_not_there() {
    let check = |answer: &str, error| {
        let server = server(|_| vec![answer.to_owned()]);
        assert_eq!(
            get(&asking(&[&server.host]), format!("http://{}/x", server.host)),
            Err(error),
            "{answer}"
        );
    };
    check("HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\nhalf", SendError::Broken);
    check("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", SendError::Broken);
    check("", SendError::Broken);
    check("SSH-2.0-OpenSSH_9.2\r\n", SendError::Broken);
    let (listener, host) = listening();
    drop(listener);
    assert_eq!(get(&asking(&[&host]), format!("http://{host}/x")), Err(SendError::Unreachable));
    let nowhere = "https://no-such-host.invalid/x".to_owned();
    let asking = asking_below(&["https://no-such-host.invalid/".into()]);
    assert_eq!(get(&asking, nowhere), Err(SendError::Unreachable));
}

/// A server with TLS for this name; its certificate, and what was agreed on with who asked. Without an answer it greets in
/// the newer form and then takes all and says nothing, as where a line has died.
fn with_tls(
    name: &str,
    answer: Option<String>,
) -> (Server, CertificateDer<'static>, Receiver<Option<Vec<u8>>>) {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed([name.to_owned()]).unwrap();
    let certificate = cert.der().clone();
    let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der());
    let mut config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key.into())
        .unwrap();
    // One that answers by hand speaks the older form only.
    config.alpn_protocols = if answer.is_some() { vec![b"http/1.1".to_vec()] } else { vec![b"h2".to_vec()] };
    let (listener, host) = listening();
    let ((heard, asked), (tells, agreed)) = (channel(), channel());
    std::thread::spawn(move || {
        let Ok((line, _)) = listener.accept() else { return };
        let mut line: StreamOwned<ServerConnection, TcpStream> =
            StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), line);
        while line.conn.is_handshaking() {
            if line.conn.complete_io(&mut line.sock).is_err() {
                return;
            }
        }
        let _ = tells.send(line.conn.alpn_protocol().map(<[u8]>::to_vec));
        if let Some(answer) = answer {
            serve(&mut line, &answer, passed_on(&heard));
            line.conn.send_close_notify();
            let _ = line.flush();
        } else {
            const SETTINGS: [u8; 9] = [0, 0, 0, 4, 0, 0, 0, 0, 0];
            let _ = line.write_all(&SETTINGS).and_then(|()| std::io::copy(&mut line, &mut std::io::sink()));
        }
    });
    (Server { host, asked }, certificate, agreed)
}

fn trusting(host: &str, root: Option<CertificateDer<'static>>) -> HttpNetwork {
    let allowed = Allowed::files_of(&format!("https://{host}/")).into_iter().collect();
    HttpNetwork::new(HttpOptions { allowed, roots: root.map(|root| vec![root]) })
}

#[test]
fn a_server_proves_who_it_is() {
    let (server, root, _) = with_tls("127.0.0.1", Some(ok("sealed")));
    let there = format!("https://{}/x", server.host);
    assert_eq!(get(&trusting(&server.host, Some(root)), there), Ok((200, b"sealed".to_vec())));

    let refused = |name: &str, trusts_it: bool| {
        let (server, root, _) = with_tls(name, Some(ok("sealed")));
        let network = trusting(&server.host, trusts_it.then_some(root));
        assert_eq!(get(&network, format!("https://{}/x", server.host)), Err(SendError::NotTrusted), "{name}");
        assert!(server.asked.try_recv().is_err(), "nothing was asked of it");
    };
    refused("data.example.org", true);
    refused("127.0.0.1", false);
    // One that knows no TLS, as a network that wants one to sign in.
    let plain = self::server(|_| vec!["HTTP/1.1 302 Found\r\nlocation: http://wifi.example/\r\n\r\n".into()]);
    assert_eq!(
        get(&trusting(&plain.host, None), format!("https://{}/x", plain.host)),
        Err(SendError::NotTrusted)
    );
}

/// One that takes two connections and keeps them: which of them each request came over.
fn keeping(requests: usize) -> (String, Receiver<usize>) {
    let (listener, host) = listening();
    let (tells, told) = channel();
    std::thread::spawn(move || {
        for number in 0..requests {
            let Ok((mut line, _)) = listener.accept() else { return };
            let tells = tells.clone();
            std::thread::spawn(move || {
                let kept = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
                // Nothing in it: the other side has hung up.
                let mut open = true;
                while open {
                    serve(&mut line, kept, |head| open = !head.is_empty() && tells.send(number).is_ok());
                }
            });
        }
    });
    (host, told)
}

#[test]
fn over_another_line_nothing_is_asked_on_a_connection_of_before() {
    let (host, came_over) = keeping(2);
    let network = asking(&[&host]);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ask = || async {
        let mut response = network.send(Request::small(format!("http://{host}/x"))).await.unwrap();
        assert_eq!(response.body.next().await, Ok(None));
    };
    runtime.block_on(async {
        ask().await;
        ask().await;
        network.reconnect();
        ask().await;
    });
    assert_eq!(came_over.iter().take(3).collect::<Vec<_>>(), [0, 0, 1]);
}

#[test]
fn a_connection_that_died_without_a_word_is_noticed_while_an_answer_is_awaited() {
    let (server, root, agreed) = with_tls("127.0.0.1", None);
    let allowed = Allowed::files_of(&format!("https://{}/", server.host)).into_iter().collect();
    let soon = Signs { after: Duration::from_millis(20), within: Duration::from_millis(20) };
    let network = HttpNetwork::with(HttpOptions { allowed, roots: Some(vec![root]) }, soon);
    assert_eq!(get(&network, format!("https://{}/x", server.host)), Err(SendError::TooSlow));
    // The newer form of HTTP, which alone can ask for a sign.
    assert_eq!(agreed.recv().unwrap().as_deref(), Some(&b"h2"[..]));
}
