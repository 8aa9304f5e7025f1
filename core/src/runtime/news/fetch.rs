//! One try: what is signed, then each feed that nobody signs; then all of it is opened.

use std::rc::Rc;

use securite_feed::plain::LARGEST_FEED;
use sha2::{Digest as _, Sha256};

use super::held::{open, read_plain};
use super::signed::{self, blocking};
use super::{SERVING, files, of_plain, unpacked};
use crate::features::news::{HeldNews, Refreshed, SourceFailure};
use crate::profile::{News, PlainFeed};
use crate::runtime::folder::{Folder, named, not_written};
use crate::runtime::perform::Doors;
use crate::work::{Failure, Request};

/// What is to be asked, and where it is kept.
pub(in crate::runtime) struct Refresh {
    /// What the profile names.
    pub(in crate::runtime) news: News,
    /// `None`: there is no folder, and nothing can be kept.
    pub(in crate::runtime) folder: Option<Folder>,
}

/// Asks, fetches, verifies, keeps. What fails leaves what was held.
pub(in crate::runtime) async fn refresh(what: Refresh, doors: Rc<Doors>) -> Refreshed {
    let Refresh { news, folder } = what;
    let Some(folder) = folder else { return nothing(Failure::NotWritten) };
    let locked = {
        let folder = folder.clone();
        blocking(move || {
            folder.files.make_folder(&folder.path).map_err(not_written)?;
            folder.lock().map_err(not_written)?.ok_or(Failure::Busy)
        })
        .await
    };
    let (mut failures, mut came, mut more) = (Vec::new(), false, false);
    match locked {
        Err(failure) => failures.push(SourceFailure { of: None, failure }),
        Ok(lock) => {
            let folder = folder.clone().holding(lock);
            if let Some(from) = &news.signed {
                match signed::refresh(from, &folder, &doors).await {
                    Ok(rest) => (came, more) = (true, rest),
                    Err(failure) => failures.push(SourceFailure { of: None, failure }),
                }
            }
            for feed in &news.plain {
                match plain_feed(feed, &folder, &doors).await {
                    Ok(()) => came |= news.signed.is_none(),
                    Err(failure) => failures.push(SourceFailure { of: Some(feed.name.clone()), failure }),
                }
            }
            let (clearing, kept) = (folder.clone(), news.clone());
            let cleared = blocking(move || {
                clear_away(&clearing, &kept);
                Ok(())
            });
            // What stays too long is cleared away the next time.
            let _ = cleared.await;
        }
    }
    let now = doors.clock.now().instant();
    let opened = blocking(move || Ok(open(&folder, &news, now))).await;
    Refreshed { news: opened.unwrap_or_default(), failures, came, more }
}

fn nothing(failure: Failure) -> Refreshed {
    let failures = vec![SourceFailure { of: None, failure }];
    Refreshed { news: HeldNews::default(), failures, came: false, more: false }
}

/// One feed that nobody signs, whole; what cannot be read is not kept.
async fn plain_feed(feed: &PlainFeed, folder: &Folder, doors: &Doors) -> Result<(), Failure> {
    let (name, now) = (of_plain(feed), doors.clock.now().instant());
    let held = {
        let (folder, name) = (folder.clone(), name.clone());
        blocking(move || Ok(folder.files.read(&folder.at(&name)).ok())).await?
    };
    let request = Request {
        unless_sha256: held.map(|held| Sha256::digest(&held).into()),
        limit: LARGEST_FEED as u64,
        ..Request::small(feed.address.clone())
    };
    let answer = doors.whole(request).await.map_err(Failure::NoAnswer)?;
    match answer.status {
        200 => {}
        304 => return Ok(()),
        status => return Err(Failure::Refused(status)),
    }
    let (folder, feed) = (folder.clone(), feed.clone());
    blocking(move || {
        read_plain(&answer.body, &feed, now)?;
        folder.put(&name, &answer.body).map_err(not_written)
    })
    .await
}

/// What nothing lists any more goes, once what is listed counts.
fn clear_away(folder: &Folder, news: &News) {
    let held = news.signed.as_ref().and_then(|signed| super::held::held(folder, &signed.keys));
    let mut names: Vec<String> = news.plain.iter().map(of_plain).collect();
    match held {
        Some(held) => {
            names.extend(held.index.segments.iter().map(unpacked));
            names.extend([SERVING.to_owned(), held.comment.file]);
        }
        // Nothing counts yet: what came of a first try serves the next.
        None if news.signed.is_some() => return,
        None => {}
    }
    for path in files(folder).unwrap_or_default() {
        let name = named(&path);
        if !names.iter().any(|kept| kept == name) {
            folder.drop(name);
        }
    }
}
