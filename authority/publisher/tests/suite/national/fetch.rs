//! One file after the other, and all that can go wrong with it.

mod looked_at;

use std::path::Path;
use std::time::Duration;

use expect_test::{Expect, expect};
use securite_publisher::national::{Cache, Catalogue, Fetcher, Reach, Told, Wanted, plan};

use super::super::common::files;
use super::super::serve::Server;
use super::scripted::{Scripted, answer, cut, rest, whole};
use super::{BAN, DEPARTMENTS, ENTRY, Entry, ban, catalogue, departments, gz};

/// Fetches what the catalogue says; one line for each step.
fn fetch(folder: &Path, server: &str, entries: &[&Entry], pauses: usize) -> String {
    let catalogue = Catalogue::parse(&catalogue(server, entries), Reach::HttpsAndThisMachine).unwrap();
    let items = plan(&catalogue, &Wanted::default()).unwrap();
    let cache = Cache::new(folder);
    let mut steps = Vec::new();
    let mut tell = |told: Told<'_>| match told {
        Told::Asked(_) | Told::Bytes(_) => (),
        Told::Comes(from, _) => steps.push(format!("from {from}")),
        Told::Again(_, error, _) => steps.push(format!("again: {error}")),
        Told::New(id, bytes) => steps.push(format!("{id} new {bytes}")),
        Told::Same(id, bytes) => steps.push(format!("{id} same {bytes}")),
        Told::Failed(id, error) => steps.push(format!("{id} failed: {error}")),
    };
    let pauses = vec![Duration::ZERO; pauses];
    let outcome = Fetcher { cache: &cache, pauses: &pauses, tell: &mut tell }.fetch(&items).unwrap();
    assert_eq!(outcome.0.len() + outcome.1.len(), items.len());
    steps.join("\n").replace(&folder.display().to_string(), "cache").replace(server, "server")
}

/// One file with these answers: the steps, and what was asked.
fn check(pauses: usize, entry: &Entry, answers: Vec<Vec<u8>>, expected: Expect) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    again(folder.path(), pauses, entry, answers, expected);
    folder
}

fn again(folder: &Path, pauses: usize, entry: &Entry, answers: Vec<Vec<u8>>, expected: Expect) {
    let server = Scripted::start(answers);
    let steps = fetch(folder, &server.address.clone(), &[entry], pauses);
    expected.assert_eq(&format!("{steps}\n-- {}", server.asked().join("\n-- ")));
}

fn held(folder: &Path, name: &str) -> Vec<u8> {
    std::fs::read(folder.join(name)).unwrap()
}

#[test]
fn the_second_time_only_what_is_new_comes() {
    let (folder, cache) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    put("departements.csv", &departments());
    put("adresses-75.csv.gz", &gz(&ban()));
    put("adresses-95.csv.gz", &gz(&ban()));
    let server = Server::start(folder.path());
    let run = || fetch(cache.path(), &server.address, &[&DEPARTMENTS, &BAN], 0);
    let size = gz(&ban()).len();
    let first = format!("from 0\ndepartments new 3438\nfrom 0\nban-75 new {size}\nfrom 0\nban-95 new {size}");
    assert_eq!(run(), first);
    assert_eq!(run(), format!("departments same 3438\nban-75 same {size}\nban-95 same {size}"));
    let more = [departments(), b"99;Elsewhere;99001;99;5;metro\n".to_vec()].concat();
    put("departements.csv", &more);
    assert_eq!(run(), format!("from 0\ndepartments new 3468\nban-75 same {size}\nban-95 same {size}"));
    assert!(held(cache.path(), "departments.csv") == more);
    // Somebody touched it: it is not what was said of it.
    std::fs::write(cache.path().join("departments.csv"), "code;nom\n").unwrap();
    assert!(run().starts_with("from 0\ndepartments new 3468\n"));
    // One is not there any more: the others are.
    std::fs::remove_file(folder.path().join("adresses-75.csv.gz")).unwrap();
    let lost = format!("departments same 3468\nban-75 failed: the server answers 404\nban-95 same {size}");
    assert_eq!(run(), lost);
}

#[test]
fn a_download_that_was_cut_goes_on() {
    let (body, tag) = (departments(), ["ETag: \"one\""]);
    let folder = check(
        1,
        &DEPARTMENTS,
        vec![cut(&tag, &body, 1000), rest(&tag, &body, 1000)],
        expect![[r#"
            from 0
            again: the connection broke (end of file before message length reached)
            from 1000
            departments new 3438
            -- /departements.csv
            -- /departements.csv | range: bytes=1000- | if-range: "one""#]],
    );
    assert!(held(folder.path(), "departments.csv") == body);
    // In the next run, by the date where there is no strong ETag.
    let dated = ["ETag: W/\"one\"", "Last-Modified: Sat, 01 Nov 2025 10:00:00 GMT"];
    let server = Scripted::start(vec![
        cut(&dated, &body, 7),
        rest(&dated, &body, 7),
        answer("304 Not Modified", &[], b""),
    ]);
    let folder = tempfile::tempdir().unwrap();
    let address = server.address.clone();
    let run = || fetch(folder.path(), &address, &[&DEPARTMENTS], 0);
    expect![[r#"
        from 0
        departments failed: the connection broke (end of file before message length reached)
        from 7
        departments new 3438
        departments same 3438"#]]
    .assert_eq(&[run(), run(), run()].join("\n"));
    expect![[r#"
        /departements.csv
        /departements.csv | range: bytes=7- | if-range: sat, 01 nov 2025 10:00:00 gmt
        /departements.csv | if-none-match: w/"one""#]]
    .assert_eq(&server.asked().join("\n"));
    assert!(held(folder.path(), "departments.csv") == body);
}

#[test]
fn two_files_are_never_joined() {
    let (body, other) =
        (departments(), [departments(), b"99;Elsewhere;99001;99;5;metro\n".to_vec()].concat());
    let (one, two) = (["ETag: \"one\""], ["ETag: \"two\""]);
    // A server that knows If-Range sends the new one whole.
    let folder = check(
        1,
        &DEPARTMENTS,
        vec![cut(&one, &body, 1000), whole(&two, &other)],
        expect![[r#"
        from 0
        again: the connection broke (end of file before message length reached)
        from 0
        departments new 3468
        -- /departements.csv
        -- /departements.csv | range: bytes=1000- | if-range: "one""#]],
    );
    assert!(held(folder.path(), "departments.csv") == other);
    // One that does not sends the rest of the new one: by its ETag, its size or its place it is told apart.
    for wrong in [
        rest(&two, &body, 1000),
        rest(&one, &other, 1000),
        rest(&one, &body, 999),
        // As long as it should be, and from another place.
        answer(
            "206 Partial Content",
            &["ETag: \"one\"", "Content-Range: bytes 999-3436/3438", "Content-Length: 2438"],
            &body[999..3437],
        ),
        answer("416 Range Not Satisfiable", &[], b""),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let server = Scripted::start(vec![cut(&one, &body, 1000), wrong, whole(&two, &other)]);
        let steps = fetch(folder.path(), &server.address.clone(), &[&DEPARTMENTS], 2);
        assert!(steps.ends_with("from 0\ndepartments new 3468"), "{steps}");
        let asked = server.asked();
        assert_eq!(asked.last().unwrap(), "/departements.csv", "{asked:?}");
        assert!(held(folder.path(), "departments.csv") == other);
    }
    // Another address in the catalogue: neither the part nor the file of the old one counts.
    let moved = Entry { path: "moved.csv", ..DEPARTMENTS };
    let folder = tempfile::tempdir().unwrap();
    again(
        folder.path(),
        0,
        &DEPARTMENTS,
        vec![cut(&one, &body, 1000)],
        expect![[r#"
        from 0
        departments failed: the connection broke (end of file before message length reached)
        -- /departements.csv"#]],
    );
    again(
        folder.path(),
        0,
        &moved,
        vec![whole(&two, &other)],
        expect![[r#"
        from 0
        departments new 3468
        -- /moved.csv"#]],
    );
    again(
        folder.path(),
        0,
        &DEPARTMENTS,
        vec![whole(&one, &body)],
        expect![[r#"
        from 0
        departments new 3438
        -- /departements.csv"#]],
    );
    // Nothing says which file a part is of: from the start.
    check(
        1,
        &DEPARTMENTS,
        vec![cut(&[], &body, 1000), whole(&[], &body)],
        expect![[r#"
        from 0
        again: the connection broke (end of file before message length reached)
        from 0
        departments new 3438
        -- /departements.csv
        -- /departements.csv"#]],
    );
}

#[test]
fn an_address_leads_only_where_the_catalogue_says() {
    let target = Scripted::start(vec![whole(&[], &departments())]);
    let to = format!("Location: http://{}/there.csv", target.address);
    let leads = || answer("302 Found", &[&to], b"");
    let folder = tempfile::tempdir().unwrap();
    let server = Scripted::start(vec![leads()]);
    let steps = fetch(folder.path(), &server.address.clone(), &[&DEPARTMENTS], 3);
    expect!["departments failed: it leads to http://target/there.csv: no https, or none of the hosts that the catalogue names for it"].assert_eq(&steps.replace(&target.address, "target"));
    server.asked();
    let server = Scripted::start(vec![leads()]);
    let hosts: &str = format!("hosts = [\"{}\"]\n", target.address).leak();
    let steps = fetch(folder.path(), &server.address.clone(), &[&Entry { more: hosts, ..DEPARTMENTS }], 0);
    assert_eq!(steps, "from 0\ndepartments new 3438");
    assert_eq!(target.asked(), ["/there.csv"]);
    // A host that is named, and no TLS.
    let entry = Entry { more: "hosts = [\"example.org\"]\n", ..DEPARTMENTS };
    let without = answer("302 Found", &["Location: http://example.org/there.csv"], b"");
    check(
        3,
        &entry,
        vec![without],
        expect![[r#"
            departments failed: it leads to http://example.org/there.csv: no https, or none of the hosts that the catalogue names for it
            -- /departements.csv"#]],
    );
    let around = vec![answer("302 Found", &["Location: /departements.csv"], b""); 6];
    check(
        3,
        &DEPARTMENTS,
        around,
        expect![[r#"
        departments failed: it leads on and on
        -- /departements.csv
        -- /departements.csv
        -- /departements.csv
        -- /departements.csv
        -- /departements.csv
        -- /departements.csv"#]],
    );
    check(
        3,
        &DEPARTMENTS,
        vec![answer("302 Found", &["Location: file:///etc/passwd"], b"")],
        expect![[r#"
            departments failed: it leads to file:///etc/passwd: no https, or none of the hosts that the catalogue names for it
            -- /departements.csv"#]],
    );
}

#[test]
fn a_busy_server_is_asked_again_and_one_that_says_no_is_not() {
    let busy = answer("503 Service Unavailable", &[], b"");
    let good = whole(&[], &departments());
    check(
        2,
        &DEPARTMENTS,
        vec![busy.clone(), busy.clone(), good],
        expect![[r#"
        again: the server answers 503
        again: the server answers 503
        from 0
        departments new 3438
        -- /departements.csv
        -- /departements.csv
        -- /departements.csv"#]],
    );
    check(
        2,
        &DEPARTMENTS,
        vec![busy.clone(), busy.clone(), busy],
        expect![[r#"
        again: the server answers 503
        again: the server answers 503
        departments failed: the server answers 503
        -- /departements.csv
        -- /departements.csv
        -- /departements.csv"#]],
    );
    check(
        2,
        &DEPARTMENTS,
        vec![answer("403 Forbidden", &[], b"")],
        expect![[r#"
        departments failed: the server answers 403
        -- /departements.csv"#]],
    );
    check(
        2,
        &DEPARTMENTS,
        vec![answer("404 Not Found", &[], b"")],
        expect![[r#"
        departments failed: the server answers 404
        -- /departements.csv"#]],
    );
}

#[test]
fn a_server_that_is_gone_costs_nothing_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let body = departments();
    // What cuts the line before it says anything. A port that nobody listens to may be another test's in a moment.
    let gone = vec![Vec::new(); 6];
    let there = vec![whole(&["ETag: \"one\""], &body), cut(&["ETag: \"b\""], &gz(&ban()), 100)];
    let server = Scripted::start([there, gone].concat());
    let address = server.address.clone();
    let run = |pauses| fetch(folder.path(), &address, &[&DEPARTMENTS, &BAN], pauses);
    expect![[r#"
        from 0
        departments new 3438
        from 0
        ban-75 failed: the connection broke (end of file before message length reached)
        ban-95 failed: the connection broke (connection closed before message completed)"#]]
    .assert_eq(&run(0));
    // It is asked again for the first file, in spite of the pauses, and once for each of the others.
    expect![[r#"
        again: the connection broke (connection closed before message completed)
        again: the connection broke (connection closed before message completed)
        departments failed: the connection broke (connection closed before message completed)
        ban-75 failed: the connection broke (connection closed before message completed)
        ban-95 failed: the connection broke (connection closed before message completed)"#]]
    .assert_eq(&run(2));
    expect![[r#"
        /departements.csv
        /adresses-75.csv.gz
        /adresses-95.csv.gz
        /departements.csv | if-none-match: "one"
        /departements.csv | if-none-match: "one"
        /departements.csv | if-none-match: "one"
        /adresses-75.csv.gz | range: bytes=100- | if-range: "b"
        /adresses-95.csv.gz"#]]
    .assert_eq(&server.asked().join("\n"));
    assert!(held(folder.path(), "departments.csv") == body);
    assert_eq!(held(&folder.path().join("parts"), "ban-75.csv.gz").len(), 100);
}

#[test]
fn two_at_once_do_not_share_a_cache() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::new(folder.path());
    let lock = cache.lock().unwrap();
    let catalogue =
        Catalogue::parse(&catalogue("127.0.0.1:1", &[&DEPARTMENTS]), Reach::HttpsAndThisMachine).unwrap();
    let items = plan(&catalogue, &Wanted::default()).unwrap();
    let error = Fetcher { cache: &cache, pauses: &[], tell: &mut |_| () }.fetch(&items).unwrap_err();
    expect!["cache: another command is downloading into it"]
        .assert_eq(&error.to_string().replace(&folder.path().display().to_string(), "cache"));
    drop(lock);
}
