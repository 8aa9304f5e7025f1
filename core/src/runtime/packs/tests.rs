//! Fetching into a real folder from a server in a box: what is refused, what goes on, what a death in mid-step leaves.

mod deaths;

use std::cell::RefCell;
use std::io::ErrorKind;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use securite_signed::{Keys, SignedError};
use tempfile::TempDir;
use tokio::task::LocalSet;

use super::*;
use crate::atlas::Atlas;
use crate::runtime::SystemFiles;
use crate::runtime::folder::not_written;
use crate::runtime::perform::Doors;
use crate::runtime::ports::Files;
use crate::runtime::testing::{FaultyFiles, ManualClock, ManualTimer, Reply, ServerInABox, Signer};
use crate::testing::{small_pack_of, wall};
use crate::work::Failure;
use crate::work::SendError;

const THERE: &str = "https://data.example.org/packs/";
const BUILT_IN: u32 = 20_260_824;

/// A publisher, its server, and a device.
struct Desk {
    signer: Signer,
    server: ServerInABox,
    timer: ManualTimer,
    files: Arc<dyn Files>,
    device: TempDir,
}

fn desk() -> Desk {
    Desk {
        signer: Signer::default(),
        server: ServerInABox::default(),
        timer: ManualTimer::default(),
        files: Arc::new(SystemFiles),
        device: TempDir::new().unwrap(),
    }
}

fn issued(serial: u64) -> u32 {
    20_261_100 + u32::try_from(serial).unwrap()
}

fn pack(serial: u64) -> Bytes {
    small_pack_of(issued(serial))
}

/// The day that packs write as this number.
fn day(number: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::parse_from_str(&number.to_string(), "%Y%m%d").unwrap()
}

fn file(serial: u64) -> String {
    format!("pack-{serial}.securite")
}

impl Desk {
    /// What an authority announces of these bytes.
    fn announced(&self, serial: u64, bytes: &Bytes) -> Bytes {
        let comment = format!(
            "role:pack\tserial:{serial}\tissued:2026-11-{serial:02}\texpires:2027-05-28\tsize:{}\tfile:{}",
            bytes.len(),
            file(serial),
        );
        self.signed(&comment, bytes)
    }

    fn signed(&self, comment: &str, bytes: &Bytes) -> Bytes {
        self.signer.signs(comment, bytes)
    }

    fn keys(&self) -> Keys {
        self.signer.keys()
    }

    fn folder(&self) -> Folder {
        Folder::new(self.device.path().join("packs"), Arc::clone(&self.files))
    }

    /// One try to fetch.
    fn fetch(&self, announced: &Bytes) -> Result<u32, Failure> {
        self.fetch_and_tell(announced).0
    }

    fn fetch_and_tell(&self, announced: &Bytes) -> (Result<u32, Failure>, Vec<u64>) {
        let doors = Rc::new(Doors {
            clock: Box::new(ManualClock::at(wall("2026-11-29T10:00"))),
            network: Box::new(self.server.clone()),
            timer: Box::new(self.timer.clone()),
        });
        let keys = self.keys();
        let what = Fetch { address: THERE.into(), announced: announced.clone(), keys, folder: self.folder() };
        let told = Rc::new(RefCell::new(Vec::new()));
        let heard = Rc::clone(&told);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let fetched = LocalSet::new()
            .block_on(&runtime, fetch(what, doors, move |bytes| heard.borrow_mut().push(bytes)));
        (fetched.map(|(atlas, _)| usable(&atlas)), told.take())
    }

    /// The day of the pack that serves at the next start, and whether one was rolled back.
    fn start(&self) -> (u32, bool) {
        let Serving { pack, rolled_back } = serving(&self.folder(), day(BUILT_IN), &self.keys());
        (pack.map_or(BUILT_IN, |(atlas, _)| usable(&atlas)), rolled_back)
    }

    fn replies(&self, serial: u64, replies: impl IntoIterator<Item = Reply>) {
        self.server.answers(&format!("{THERE}{}", file(serial)), replies);
    }

    /// A good pack, published.
    fn publishes(&self, serial: u64) -> Bytes {
        let bytes = pack(serial);
        let announced = self.announced(serial, &bytes);
        self.replies(serial, [Reply::Whole(200, bytes)]);
        announced
    }

    fn kept(&self) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(self.device.path().join("packs"))
            .map(|entries| entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect())
            .unwrap_or_default();
        names.retain(|name| name != "lock");
        names.sort();
        names
    }
}

/// Its day, once it has answered a search.
fn usable(atlas: &Atlas) -> u32 {
    let answers = atlas.places.search("cergy", securite_places::Mode::Full, 1);
    assert_eq!(answers.places.first().map(|place| place.name.as_str()), Some("Cergy"));
    atlas.issued
}

#[test]
fn what_was_fetched_serves_now_and_at_the_next_start() {
    let desk = desk();
    assert_eq!(desk.start(), (BUILT_IN, false));
    let announced = desk.publishes(12);
    let (fetched, told) = desk.fetch_and_tell(&announced);
    assert_eq!(fetched, Ok(issued(12)));
    assert_eq!((told.first(), told.last()), (Some(&0), Some(&(pack(12).len() as u64))));
    assert!(told.len() <= 102, "{}", told.len());
    assert_eq!(desk.kept(), [&file(12), SERVING, UNTRIED]);
    assert_eq!(desk.start(), (issued(12), false));
    assert_eq!(desk.kept(), [&file(12), SERVING]);

    assert_eq!(desk.fetch(&desk.publishes(13)), Ok(issued(13)));
    assert_eq!(desk.kept(), [FORMER, &file(12), &file(13), SERVING, UNTRIED]);
    assert_eq!(desk.start(), (issued(13), false));
    assert_eq!(desk.kept(), [&file(13), SERVING]);
    // A newer program brings newer data: what was fetched is of no use any more.
    let later = serving(&desk.folder(), day(20_270_101), &desk.keys());
    assert!(later.pack.is_none() && !later.rolled_back);
    assert_eq!(desk.kept(), [""; 0]);
}

#[test]
fn what_breaks_goes_on_where_it_broke() {
    let desk = desk();
    let bytes = pack(12);
    let announced = desk.announced(12, &bytes);
    let half = bytes.len() / 2;
    desk.replies(12, [Reply::Cut(200, bytes.clone(), half), Reply::Whole(206, bytes.clone())]);
    assert_eq!(desk.fetch(&announced), Err(Failure::NoAnswer(SendError::Broken)));
    assert_eq!(desk.kept(), [format!("{}{PART}", file(12))]);
    assert_eq!(desk.start(), (BUILT_IN, false), "what has begun outlives a start");
    assert_eq!(desk.fetch(&announced), Ok(issued(12)));
    let from: Vec<_> = desk.server.requests().iter().map(|request| request.from).collect();
    assert_eq!(from, [0, half as u64]);
}

#[test]
fn a_server_without_ranges_begins_anew_and_another_publication_too() {
    let desk = desk();
    let bytes = pack(12);
    let announced = desk.announced(12, &bytes);
    desk.replies(12, [Reply::Cut(200, bytes.clone(), 2_000), Reply::Whole(200, bytes.clone())]);
    assert!(desk.fetch(&announced).is_err());
    assert_eq!(desk.fetch(&announced), Ok(issued(12)));

    let (bytes, announced) = (pack(13), desk.announced(13, &pack(13)));
    desk.replies(13, [Reply::Cut(200, bytes, 2_000)]);
    assert!(desk.fetch(&announced).is_err());
    assert_eq!(desk.fetch(&desk.publishes(14)), Ok(issued(14)));
    assert!(!desk.kept().iter().any(|name| name.ends_with(PART)), "{:?}", desk.kept());
}

#[test]
fn a_pack_that_lasts_longer_is_not_downloaded_again() {
    let desk = desk();
    assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
    assert_eq!(desk.start(), (issued(12), false));
    let comment = format!(
        "role:pack\tserial:12\tissued:2026-11-12\texpires:2028-01-01\tsize:{}\tfile:{}",
        pack(12).len(),
        file(12)
    );
    let longer = desk.signed(&comment, &pack(12));
    assert_eq!(desk.fetch(&longer), Ok(issued(12)));
    assert_eq!(desk.server.requests().len(), 1);
    let Serving { pack: Some((_, HeldPack::Published { comment, .. })), rolled_back: false } =
        serving(&desk.folder(), day(BUILT_IN), &desk.keys())
    else {
        panic!("it serves")
    };
    assert_eq!(comment.expires.to_string(), "2028-01-01");
    // One that was altered on the device does not pass for it.
    let path = desk.folder().at(&file(12));
    let mut bytes = std::fs::read(&path).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&path, bytes).unwrap();
    desk.replies(12, [Reply::Whole(200, pack(12))]);
    let again = desk.signed(&comment.to_string().replace("2028", "2029"), &pack(12));
    assert_eq!(desk.fetch(&again), Ok(issued(12)));
    assert_eq!(desk.server.requests().len(), 2);
}

/// A publication that is refused: the reason, and that nothing of it is kept.
fn check(desk: &Desk, announced: &Bytes, failure: Failure) {
    assert_eq!(desk.fetch(&desk.publishes(11)), Ok(issued(11)));
    assert_eq!(desk.fetch(announced), Err(failure));
    assert_eq!(desk.start(), (issued(11), false));
    assert_eq!(desk.kept(), [&file(11), SERVING], "nothing of it stays");
}

#[test]
fn what_is_not_what_was_signed_is_refused() {
    for at in [0, 1_000, pack(12).len() - 1] {
        let desk = desk();
        let mut altered = pack(12).to_vec();
        altered[at] ^= 1;
        desk.replies(12, [Reply::Whole(200, altered.into())]);
        check(&desk, &desk.announced(12, &pack(12)), Failure::NotSigned(SignedError::Altered));
    }
    let desk = desk();
    desk.replies(12, [Reply::Whole(200, pack(12))]);
    check(&desk, &self::desk().announced(12, &pack(12)), Failure::NotSigned(SignedError::UnknownKey));
    let feed =
        desk.signed("role:feed\tserial:12\tissued:2026-11-12\texpires:2027-05-28\tsize:9\tfile:a", &pack(12));
    let other = SignedError::OtherRole(Role::Pack);
    assert_eq!(desk.fetch(&feed), Err(Failure::NotSigned(other)));
    assert_eq!(desk.fetch(&Bytes::from_static(b"<html>")), Err(Failure::NotSigned(SignedError::WebPage)));
}

#[test]
fn what_is_signed_and_yet_no_pack_of_that_day_is_refused() {
    let desk = desk();
    let nonsense = Bytes::from_static(b"signed by mistake");
    desk.replies(12, [Reply::Whole(200, nonsense.clone())]);
    check(&desk, &desk.announced(12, &nonsense), Failure::NoPack(securite_places::PackError::NotAPack));
    desk.replies(13, [Reply::Whole(200, pack(12))]);
    check(&desk, &desk.announced(13, &pack(12)), Failure::OtherDay);
}

#[test]
fn a_server_that_sends_something_else_is_left() {
    let desk = desk();
    let announced = desk.announced(12, &pack(12));
    let fails = |reply: Reply, failure| {
        desk.replies(12, [reply]);
        assert_eq!(desk.fetch(&announced), Err(failure));
    };
    fails(Reply::Whole(404, Bytes::new()), Failure::Refused(404));
    fails(Reply::Whole(416, Bytes::new()), Failure::Refused(416));
    fails(Reply::Fails(SendError::NotAllowed), Failure::NoAnswer(SendError::NotAllowed));
    fails(Reply::Endless, Failure::NoAnswer(SendError::TooLarge));
    let longer = [pack(12), Bytes::from_static(b"x")].concat().into();
    fails(Reply::Whole(200, longer), Failure::NoAnswer(SendError::TooLarge));
    fails(Reply::Whole(200, Bytes::from_static(b"<html>Wi-Fi</html>")), Failure::NoAnswer(SendError::Broken));
    assert_eq!(desk.start(), (BUILT_IN, false));
}

#[test]
fn a_trickle_ends_by_patience_and_what_came_is_kept() {
    let desk = desk();
    let bytes = pack(12);
    let announced = desk.announced(12, &bytes);
    desk.replies(12, [Reply::Held(200, bytes.clone(), 100), Reply::Whole(206, bytes)]);
    let timer = desk.timer.clone();
    let minute = Duration::from_secs(60);
    // Until one has passed that still mattered: that of the server's beginning ends with it.
    let over = Arc::new(AtomicUsize::new(0));
    let passes = passing(timer, minute, Arc::clone(&over));
    let slow = desk.fetch(&announced);
    assert_eq!(slow, Err(Failure::NoAnswer(SendError::TooSlow)));
    over.store(1, Ordering::SeqCst);
    passes.join().unwrap();
    assert_eq!(desk.fetch(&announced), Ok(issued(12)));
    assert_eq!(desk.server.requests()[1].from, 100);
}

/// Lets everything go on that waits for this time, until it is over.
fn passing(timer: ManualTimer, length: Duration, over: Arc<AtomicUsize>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        while over.load(Ordering::SeqCst) == 0 {
            if timer.waiting().contains(&length) {
                timer.pass(length);
            }
            std::thread::yield_now();
        }
    })
}

#[test]
fn what_a_bad_part_spoils_is_begun_anew() {
    let desk = desk();
    let bytes = pack(12);
    let announced = desk.announced(12, &bytes);
    std::fs::create_dir_all(desk.device.path().join("packs")).unwrap();
    std::fs::write(desk.folder().at(&format!("{}{PART}", file(12))), [0; 700]).unwrap();
    desk.replies(12, [Reply::Whole(206, bytes.clone()), Reply::Whole(200, bytes)]);
    assert_eq!(desk.fetch(&announced), Err(Failure::NoAnswer(SendError::Broken)));
    assert_eq!(desk.fetch(&announced), Ok(issued(12)));
}

#[test]
fn one_program_at_a_time_changes_the_folder() {
    let desk = desk();
    assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
    assert_eq!(desk.start(), (issued(12), false));
    assert_eq!(desk.fetch(&desk.publishes(13)), Ok(issued(13)));
    let held = desk.folder().lock().unwrap().unwrap();
    let before = desk.kept();
    assert_eq!(desk.fetch(&desk.publishes(14)), Err(Failure::Busy));
    assert_eq!(desk.start(), (issued(13), false), "what serves is opened all the same");
    assert_eq!(desk.kept(), before);
    drop(held);
    assert_eq!(desk.start(), (issued(13), false));
}

#[test]
fn a_pack_of_another_publisher_is_none() {
    let mut desk = desk();
    assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
    desk.signer = Signer::default();
    assert_eq!(desk.start(), (BUILT_IN, false));
    assert_eq!(desk.kept(), [""; 0]);
}

#[test]
fn without_room_what_came_is_given_back() {
    let mut desk = desk();
    let fails =
        |number: usize, name: &str| (name == "add" && number > 3).then(|| ErrorKind::StorageFull.into());
    desk.files = Arc::new(FaultyFiles::new(fails));
    let announced = desk.publishes(12);
    assert_eq!(desk.fetch(&announced), Err(Failure::NoRoom));
    assert_eq!(desk.kept(), [""; 0]);
    assert_eq!(not_written(ErrorKind::PermissionDenied.into()), Failure::NotWritten);
}
