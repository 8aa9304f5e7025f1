//! Deaths at any step, of a fetch and of a start: the old pack or the new one is whole.

use super::*;

/// A device whose program dies at a step on its files: from then on nothing happens any more.
fn dying(at: usize) -> FaultyFiles {
    FaultyFiles::new(move |number, _| (number >= at).then(|| ErrorKind::Other.into()))
}

#[test]
fn a_death_at_any_step_leaves_the_old_pack_or_the_new_one_whole() {
    let mut ways = std::collections::BTreeSet::new();
    let mut at = 0;
    loop {
        let mut desk = desk();
        assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
        assert_eq!(desk.start(), (issued(12), false));
        let announced = desk.publishes(13);
        let files = dying(at);
        desk.files = Arc::new(files.clone());
        let fetched = desk.fetch(&announced);
        let whole = files.steps() <= at;
        desk.files = Arc::new(SystemFiles);
        let (served, rolled_back) = desk.start();
        assert!(served == issued(12) || served == issued(13), "step {at}: {served}");
        assert!(!rolled_back, "step {at}");
        ways.insert(served);
        // The next try goes on, and what it brings serves at the start after it.
        desk.replies(13, [Reply::Whole(206, pack(13))]);
        if served == issued(12) {
            assert_eq!(desk.fetch(&announced), Ok(issued(13)), "step {at}");
        }
        assert_eq!(desk.start(), (issued(13), false), "step {at}");
        assert_eq!(desk.kept(), [&file(13), SERVING], "step {at}");
        if whole {
            assert_eq!(fetched, Ok(issued(13)));
            break;
        }
        at += 1;
    }
    assert!(at >= 10, "{at} steps");
    assert_eq!(ways.len(), 2, "some leave the old one, some the new one");
}

#[test]
fn a_death_at_any_step_of_a_start_leaves_a_pack_for_the_next() {
    let steps = Arc::new(AtomicUsize::new(usize::MAX));
    let mut at = 0;
    while at < steps.load(Ordering::SeqCst) {
        let mut desk = desk();
        assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
        assert_eq!(desk.start(), (issued(12), false));
        assert_eq!(desk.fetch(&desk.publishes(13)), Ok(issued(13)));
        let files = dying(at);
        desk.files = Arc::new(files.clone());
        desk.start();
        if files.steps() <= at {
            steps.store(at, Ordering::SeqCst);
        }
        desk.files = Arc::new(SystemFiles);
        let (served, rolled_back) = desk.start();
        // One that died while it opened the new pack may have died of it.
        assert!(
            served == issued(13) && !rolled_back || served == issued(12) && rolled_back,
            "step {at}: {served}"
        );
        at += 1;
    }
    assert!(at >= 8, "{at} steps");
}

#[test]
fn a_pack_that_a_start_died_of_is_rolled_back_and_not_fetched_again() {
    let desk = desk();
    assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
    assert_eq!(desk.start(), (issued(12), false));
    let bad = desk.publishes(13);
    assert_eq!(desk.fetch(&bad), Ok(issued(13)));
    // As a start leaves it that ended while it opened the pack.
    desk.folder().files.replace(&desk.folder().at(UNTRIED), &desk.folder().at(TRYING)).unwrap();
    assert_eq!(desk.start(), (issued(12), true));
    assert_eq!(desk.start(), (issued(12), false), "told once");
    assert_eq!(desk.fetch(&bad), Err(Failure::NotTaken));
    assert_eq!(desk.fetch(&desk.publishes(14)), Ok(issued(14)));
    assert_eq!(desk.start(), (issued(14), false));
}

#[test]
fn a_pack_that_was_damaged_on_the_device_gives_way() {
    let damage = |desk: &Desk, serial: u64| {
        let path = desk.folder().at(&file(serial));
        let bytes = std::fs::read(&path).unwrap();
        std::fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    };
    // To the former one, where it has not gone yet.
    let desk = desk();
    assert_eq!(desk.fetch(&desk.publishes(12)), Ok(issued(12)));
    assert_eq!(desk.start(), (issued(12), false));
    assert_eq!(desk.fetch(&desk.publishes(13)), Ok(issued(13)));
    damage(&desk, 13);
    assert_eq!(desk.start(), (issued(12), true));
    // To the one that came with the program.
    damage(&desk, 12);
    assert_eq!(desk.start(), (BUILT_IN, true));
    assert_eq!(desk.start(), (BUILT_IN, false));
    // One that the device does not let us read is not judged.
    assert_eq!(desk.fetch(&desk.publishes(14)), Ok(issued(14)));
    let mut locked = desk;
    locked.files = Arc::new(FaultyFiles::new(|_, name| {
        matches!(name, "read" | "map").then(|| ErrorKind::PermissionDenied.into())
    }));
    assert_eq!(locked.start(), (BUILT_IN, false));
    locked.files = Arc::new(SystemFiles);
    let desk = locked;
    assert_eq!(desk.start(), (issued(14), false));
    // Announcements without a meaning are none.
    std::fs::write(desk.folder().at(SERVING), "nonsense").unwrap();
    assert_eq!(desk.start(), (BUILT_IN, false));
}
