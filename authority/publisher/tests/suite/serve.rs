//! The demo's server, asked over a socket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use expect_test::{Expect, expect};
use sha2::{Digest, Sha256};

use super::common::refused;

const ANNOUNCED: &str = "untrusted comment: a small file";
const PACK: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// The command at work; it ends with the test.
pub(super) struct Server {
    child: Child,
    pub(super) address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    pub(super) fn start(folder: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_securite-publish"));
        let command = command.args(["serve", "--address", "127.0.0.1:0"]).arg(folder);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("http://").unwrap().strip_suffix('/').unwrap().to_owned();
        Server { child, address }
    }

    /// A connection on which this was asked.
    fn asked(&self, request: &str, headers: &[&str]) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        // A server that does not answer fails the test, instead of holding it up.
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let text = format!("{request} HTTP/1.1\r\nHost: demo\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(text.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, request: &str, headers: &[&str]) -> Answer {
        let mut bytes = Vec::new();
        self.asked(request, headers).read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.map(str::to_lowercase).filter(|line| !line.starts_with("date:")).collect();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }
}

struct Answer {
    status: u16,
    headers: Vec<String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

fn etag(bytes: &[u8]) -> String {
    let hex: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

fn prepared() -> (tempfile::TempDir, Server) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    std::fs::create_dir_all(out.join("sub")).unwrap();
    std::fs::write(out.join("pack-1.securite"), PACK).unwrap();
    std::fs::write(out.join("sub/pack.minisig"), ANNOUNCED).unwrap();
    std::fs::write(out.join("pack.minisig"), ANNOUNCED).unwrap();
    for name in ["2026-11-29-5f3a09c1.json.gz", "2026-11-29-later.json.gz", "feed.json"] {
        std::fs::write(out.join(name), PACK).unwrap();
    }
    let server = Server::start(&out);
    (folder, server)
}

#[test]
fn a_file_comes_with_the_sum_of_its_content_and_no_date() {
    let (_folder, server) = prepared();
    let check = |path: &str, expected: Expect| {
        let answer = server.ask(&format!("GET {path}"), &[]);
        expected.assert_eq(&format!("{}\n{}", answer.status, answer.headers.join("\n")));
        let head = server.ask(&format!("HEAD {path}"), &[]);
        assert_eq!((head.status, head.headers, head.body), (answer.status, answer.headers, Vec::new()));
        answer.body
    };
    let body = check(
        "/pack-1.securite",
        expect![[r#"
        200
        content-type: application/octet-stream
        accept-ranges: bytes
        cache-control: public, max-age=31536000, immutable
        content-length: 36
        etag: "74e7e5bb9d22d6db26bf76946d40fff3ea9f0346b884fd0694920fccfad15e33"
        connection: close"#]],
    );
    assert_eq!(body, PACK);
    let body = check(
        "/pack.minisig",
        expect![[r#"
        200
        content-type: application/octet-stream
        accept-ranges: bytes
        cache-control: public, max-age=300
        content-length: 31
        etag: "0e92e713114b0111b31cb7627b843ff7992592e5396164bd5e26b1b55d237163"
        connection: close"#]],
    );
    assert_eq!(body, ANNOUNCED.as_bytes());
    assert_eq!(server.ask("GET /pack-1.securite", &[]).header("etag"), Some(etag(PACK).as_str()));
    assert_eq!(server.ask("GET /sub/pack.minisig?a=b", &[]).status, 200);
    // A segment of news is named by its content, and comes packed as it is.
    let segment = server.ask("GET /2026-11-29-5f3a09c1.json.gz", &["Accept-Encoding: gzip"]);
    assert_eq!(segment.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!((segment.header("content-encoding"), segment.body.as_slice()), (None, PACK));
    for name in ["2026-11-29-later.json.gz", "feed.json"] {
        let answer = server.ask(&format!("GET /{name}"), &[]);
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"), "{name}");
    }
}

#[test]
fn who_has_it_gets_nothing() {
    let (_folder, server) = prepared();
    let (ours, other) = (etag(ANNOUNCED.as_bytes()), etag(b"other"));
    let check = |condition: &str, status: u16| {
        let answer = server.ask("GET /pack.minisig", &[&format!("If-None-Match: {condition}")]);
        assert_eq!(answer.status, status, "{condition}");
        assert_eq!(answer.body.is_empty(), status == 304, "{condition}");
        assert_eq!(answer.header("etag"), Some(ours.as_str()));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
    };
    check(&ours, 304);
    check(&format!("{other}, {ours}"), 304);
    check(&format!("W/{ours}"), 304);
    check("*", 304);
    check(&other, 200);
    check(&ours.to_uppercase(), 200);
    check(ours.trim_matches('"'), 200);
    check("", 200);
    // The only validator: a date counts for nothing.
    let dated = ["If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"];
    assert_eq!(server.ask("GET /pack.minisig", &dated).status, 200);
    let both = [format!("If-None-Match: {other}"), dated[0].to_owned()];
    assert_eq!(server.ask("GET /pack.minisig", &[&both[0], &both[1]]).status, 200);
}

#[test]
fn a_download_goes_on_where_it_was_cut() {
    let (_folder, server) = prepared();
    let check = |headers: &[&str], status: u16, body: &[u8]| {
        let answer = server.ask("GET /pack-1.securite", headers);
        assert_eq!((answer.status, answer.body.as_slice()), (status, body), "{headers:?}");
        answer
    };
    let answer = check(&["Range: bytes=10-"], 206, &PACK[10..]);
    assert_eq!(answer.header("content-range"), Some("bytes 10-35/36"));
    assert_eq!(answer.header("etag"), Some(etag(PACK).as_str()));
    check(&["Range: bytes=0-0"], 206, b"0");
    check(&["Range: bytes=-3"], 206, b"xyz");
    check(&["Range: bytes=10-", &format!("If-Range: {}", etag(PACK))], 206, &PACK[10..]);
    for other in [etag(b"other"), format!("W/{}", etag(PACK)), "Fri, 01 Jan 2100 00:00:00 GMT".to_owned()] {
        check(&["Range: bytes=10-", &format!("If-Range: {other}")], 200, PACK);
    }
    let answer = check(&["Range: bytes=36-"], 416, b"");
    assert_eq!(answer.header("content-range"), Some("bytes */36"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(server.ask("GET /pack-1.securite", &["Range: bytes=0-1,3-4"]).status, 416);
}

#[test]
fn nothing_else_is_reached() {
    let (folder, server) = prepared();
    let out = folder.path().join("out");
    std::fs::write(folder.path().join("secret"), "outside").unwrap();
    for hidden in [".hidden", "sub/.hidden", "securite.key", "a b", "page\u{e9}"] {
        std::fs::write(out.join(hidden), "hidden").unwrap();
    }
    std::fs::create_dir(out.join(".git")).unwrap();
    std::fs::write(out.join(".git/config"), "hidden").unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../secret", out.join("outside")).unwrap();
        std::os::unix::fs::symlink("..", out.join("up")).unwrap();
        std::os::unix::fs::symlink(".hidden", out.join("inside")).unwrap();
        assert!(Command::new("mkfifo").arg(out.join("pipe")).status().unwrap().success());
    }
    let long = format!("/{}", "a".repeat(5000));
    let outside = folder.path().join("secret").display().to_string();
    for path in [
        "/",
        "/sub",
        "/sub/",
        "/none",
        "/pack-1.securite/",
        "//pack-1.securite",
        "/sub/../pack-1.securite",
        "/./pack-1.securite",
        "/../secret",
        "/..",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/..\\secret",
        "/%70ack-1.securite",
        "/pack-1.securite%00",
        "/.hidden",
        "/sub/.hidden",
        "/.git/config",
        "/securite.key",
        "/a%20b",
        "/page%C3%A9",
        "/outside",
        "/up/secret",
        "/inside",
        "/pipe",
        &outside,
        &format!("/{outside}"),
        &long,
    ] {
        let answer = server.ask(&format!("GET {path}"), &[]);
        assert_eq!((answer.status, answer.body.len()), (404, 0), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"] {
        let answer = server.ask(&format!("{method} /pack-1.securite"), &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, Some("get, head")), "{method}");
    }
    assert_eq!(server.ask("GET /pack-1.securite", &[]).status, 200, "and it still answers");
}

#[test]
fn a_file_that_changes_is_another() {
    let (folder, server) = prepared();
    let file = folder.path().join("out/pack.minisig");
    let check = |bytes: &[u8]| {
        let answer = server.ask("GET /pack.minisig", &[]);
        assert_eq!((answer.body.as_slice(), answer.header("etag")), (bytes, Some(etag(bytes).as_str())));
    };
    check(ANNOUNCED.as_bytes());
    // Of the same length, put in its place within the same moment.
    let other = ANNOUNCED.replace("small", "short");
    let beside = folder.path().join("beside");
    std::fs::write(&beside, &other).unwrap();
    let changed = file.metadata().unwrap().modified().unwrap();
    std::fs::File::options().write(true).open(&beside).unwrap().set_modified(changed).unwrap();
    std::fs::rename(&beside, &file).unwrap();
    check(other.as_bytes());
    std::fs::write(&file, "longer than it was, by some letters").unwrap();
    check(b"longer than it was, by some letters");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(server.ask("GET /pack.minisig", &[]).status, 404);
}

#[cfg(unix)]
#[test]
fn when_told_to_end_it_finishes_what_it_began() {
    let (folder, mut server) = prepared();
    let large: Vec<u8> = (0..20_000_000_u32).map(|at| (at % 251) as u8).collect();
    std::fs::write(folder.path().join("out/pack-2.securite"), &large).unwrap();
    let mut stream = server.asked("GET /pack-2.securite", &[]);
    let mut first = [0; 1000];
    stream.read_exact(&mut first).unwrap();
    let pid = server.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    // Connections are refused once it has heard; what was begun comes to its end.
    while TcpStream::connect(&server.address).is_ok() {}
    let mut rest = Vec::new();
    stream.read_to_end(&mut rest).unwrap();
    assert!(rest.ends_with(&large[10_000..]), "the rest came");
    assert!(server.child.wait().unwrap().success());
}

#[test]
fn it_listens_for_this_machine_unless_told() {
    let folder = tempfile::tempdir().unwrap();
    let check = |arguments: &[&str], expected: Expect| {
        expected.assert_eq(&refused(folder.path(), &[&["serve"], arguments].concat()));
    };
    check(
        &[".", "--address", "0.0.0.0:0"],
        expect!["securite-publish: 0.0.0.0:0: other machines could ask there; say --public if they may"],
    );
    check(
        &[".", "--address", "[::]:8080"],
        expect!["securite-publish: [::]:8080: other machines could ask there; say --public if they may"],
    );
    check(
        &[".", "--address", "192.0.2.7:80"],
        expect!["securite-publish: 192.0.2.7:80: other machines could ask there; say --public if they may"],
    );
    check(&["nowhere"], expect!["securite-publish: nowhere: there is no such folder"]);
    let starts = |arguments: &[&str], start: &str| {
        let said = refused(folder.path(), &[&["serve", ".", "--address"], arguments].concat());
        assert!(said.starts_with(start), "{said}");
    };
    // No address of this machine, so that nothing is opened to others by a test.
    starts(&["192.0.2.7:80", "--public"], "securite-publish: 192.0.2.7:80: Cannot assign");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    starts(&[&address], &format!("securite-publish: {address}: Address already in use"));
}
