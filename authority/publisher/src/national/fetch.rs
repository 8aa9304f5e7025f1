//! Fetches files into the cache: what is new, what is missing, the rest of what was cut.

use std::collections::BTreeSet;
use std::fs::File;
use std::future::pending;
use std::io::{Error, Write};
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use reqwest::Response;
use reqwest::header::{
    CONTENT_RANGE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE,
    LAST_MODIFIED, RANGE,
};

use super::cache::{Cache, Record};
use super::error::FetchError;
use super::http::{Http, why};
use super::layout;
use super::plan::Item;

/// A file that is in the cache and looks as it should.
#[derive(Debug, Clone)]
pub struct Fetched<'a> {
    /// Which.
    pub item: Item<'a>,
    /// Where it is.
    pub path: PathBuf,
    /// How large.
    pub bytes: u64,
    pub(super) said: Record,
}

impl Fetched<'_> {
    /// The day of the file, where its address or the server says it.
    pub fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.said.day(today)
    }
}

/// A step of the work, for whoever waits.
#[derive(Debug, Clone, Copy)]
pub enum Told<'a> {
    /// A server is asked for this file.
    Asked(&'a str),
    /// It comes: bytes that are there already, and of how many.
    Comes(u64, Option<u64>),
    /// So many bytes more came.
    Bytes(u64),
    /// It is asked again after a pause.
    Again(&'a str, &'a FetchError, Duration),
    /// It came, with so many bytes.
    New(&'a str, u64),
    /// It is the one that was there.
    Same(&'a str, u64),
    /// It did not come.
    Failed(&'a str, &'a FetchError),
}

/// Fetches files.
pub struct Fetcher<'a> {
    /// Where to.
    pub cache: &'a Cache,
    /// How long to wait before each new try.
    pub pauses: &'a [Duration],
    /// Who waits.
    pub tell: &'a mut dyn FnMut(Told<'_>),
}

/// What came, and what did not.
pub type Outcome<'a> = (Vec<Fetched<'a>>, Vec<(String, FetchError)>);

impl Fetcher<'_> {
    /// Fetches each, whatever becomes of the others.
    pub fn fetch<'a>(&mut self, items: &[Item<'a>]) -> Result<Outcome<'a>, FetchError> {
        let http = Http::new(items)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| FetchError::Setup(error.to_string()))?;
        let _lock = self.cache.lock()?;
        let (mut fetched, mut failed) = (Vec::new(), Vec::new());
        // Hosts that did not answer in spite of all pauses are asked once for each other file.
        let mut gone = BTreeSet::new();
        for item in items {
            let host = item.address.split('/').nth(2).unwrap_or_default();
            let pauses = if gone.contains(host) { &[] } else { self.pauses };
            match runtime.block_on(self.with_pauses(&http, item, pauses)) {
                Ok(one) => fetched.push(one),
                Err(error) => {
                    if matches!(error, FetchError::Line(_)) {
                        gone.insert(host.to_owned());
                    }
                    (self.tell)(Told::Failed(&item.id, &error));
                    failed.push((item.id.clone(), error));
                }
            }
        }
        Ok((fetched, failed))
    }

    async fn with_pauses<'a>(
        &mut self,
        http: &Http,
        item: &Item<'a>,
        pauses: &[Duration],
    ) -> Result<Fetched<'a>, FetchError> {
        for pause in pauses {
            match self.once(http, item).await {
                Err(error) if error.may_pass() => {
                    (self.tell)(Told::Again(&item.id, &error, *pause));
                    // A busy server is better left alone for a while; nothing comes in between.
                    let _ = tokio::time::timeout(*pause, pending::<()>()).await;
                }
                other => return other,
            }
        }
        self.once(http, item).await
    }

    async fn once<'a>(&mut self, http: &Http, item: &Item<'a>) -> Result<Fetched<'a>, FetchError> {
        (self.tell)(Told::Asked(&item.id));
        let (held, begun) = (self.cache.held(item), self.cache.begun(item));
        let (answer, led_to) = http.get(item, conditions(held.as_ref(), begun.as_ref())).await?;
        let said = said(item, &answer, led_to);
        match (answer.status().as_u16(), held, begun) {
            (304, Some(held), None) => self.same(item, held),
            (200, ..) => {
                let begins = |cache: &Cache| cache.begin(item, &said);
                self.comes(item, answer, 0, &said, begins).await
            }
            (206, _, Some((before, len))) => {
                if !goes_on(&before, &said, &answer, len) {
                    self.cache.drop_part(item);
                    return Err(FetchError::Changed);
                }
                // The record of the beginning stays: it is of the same file.
                self.comes(item, answer, len, &said, |cache| cache.go_on(item)).await
            }
            (status, _, begun) => {
                // 416: what is here is no beginning of what is there.
                if status == 416 && begun.is_some() {
                    self.cache.drop_part(item);
                }
                Err(FetchError::Refused(status))
            }
        }
    }

    /// The one in the cache is the newest. The catalogue may expect something else of it than the last time.
    fn same<'a>(&mut self, item: &Item<'a>, said: Record) -> Result<Fetched<'a>, FetchError> {
        let path = self.cache.whole(item);
        layout::check(&path, item.source, false)
            .map_err(|what| FetchError::Layout { what, kept: path.clone() })?;
        let bytes = said.total.unwrap_or_default();
        (self.tell)(Told::Same(&item.id, bytes));
        Ok(Fetched { item: item.clone(), path, bytes, said })
    }

    async fn comes<'a>(
        &mut self,
        item: &Item<'a>,
        mut answer: Response,
        from: u64,
        said: &Record,
        open: impl FnOnce(&Cache) -> Result<File, Error>,
    ) -> Result<Fetched<'a>, FetchError> {
        let (least, most) = item.source.bytes;
        let cache = self.cache;
        let of_the_cache = |source| FetchError::Cache { path: cache.part(item), source };
        let too_large = || {
            cache.drop_part(item);
            FetchError::TooLarge(most)
        };
        if said.total.is_some_and(|total| total > most) {
            return Err(too_large());
        }
        let mut part = open(cache).map_err(of_the_cache)?;
        (self.tell)(Told::Comes(from, said.total));
        let mut done = from;
        while let Some(bytes) = answer.chunk().await.map_err(|error| FetchError::Line(why(&error)))? {
            done += bytes.len() as u64;
            if done > most {
                return Err(too_large());
            }
            part.write_all(&bytes).map_err(of_the_cache)?;
            (self.tell)(Told::Bytes(bytes.len() as u64));
        }
        if said.total.is_some_and(|total| total != done) {
            cache.drop_part(item);
            return Err(FetchError::Changed);
        }
        part.sync_all().map_err(of_the_cache)?;
        if let Err(what) = layout::check(&cache.part(item), item.source, true) {
            let kept = cache.refuse(item).map_err(of_the_cache)?;
            return Err(FetchError::Layout { what, kept });
        }
        if done < least {
            cache.drop_part(item);
            return Err(FetchError::TooSmall(done, least));
        }
        let said = Record { total: Some(done), ..said.clone() };
        let path = cache.keep(item, &said).map_err(of_the_cache)?;
        (self.tell)(Told::New(&item.id, done));
        Ok(Fetched { item: item.clone(), path, bytes: done, said })
    }
}

/// The rest of the same file; else the file, unless it is the one that is here.
fn conditions(held: Option<&Record>, begun: Option<&(Record, u64)>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut add = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    match (begun, held) {
        (Some((record, len)), _) => {
            add(RANGE, &format!("bytes={len}-"));
            add(IF_RANGE, record.validator().unwrap_or_default());
        }
        (None, Some(record)) => match (&record.etag, &record.modified) {
            (Some(etag), _) => add(IF_NONE_MATCH, etag),
            (None, Some(modified)) => add(IF_MODIFIED_SINCE, modified),
            (None, None) => (),
        },
        (None, None) => (),
    }
    headers
}

/// What an answer says of the file.
fn said(item: &Item<'_>, answer: &Response, led_to: String) -> Record {
    let header = |name: HeaderName| Some(answer.headers().get(name)?.to_str().ok()?.to_owned());
    let total = match answer.status().as_u16() {
        206 => header(CONTENT_RANGE).and_then(|range| range.rsplit('/').next()?.parse().ok()),
        _ => answer.content_length(),
    };
    let (etag, modified) = (header(ETAG), header(LAST_MODIFIED));
    Record { address: item.address.clone(), led_to, etag, modified, total }
}

/// Whether an answer is the rest of the same file. A server that knows no `If-Range` sends the rest of another.
fn goes_on(before: &Record, now: &Record, answer: &Response, len: u64) -> bool {
    let range = answer.headers().get(CONTENT_RANGE).and_then(|range| range.to_str().ok()).unwrap_or_default();
    let differ =
        |one: &Option<String>, other: &Option<String>| one.is_some() && other.is_some() && one != other;
    let sizes = before.total.zip(now.total).is_none_or(|(before, now)| before == now);
    range.starts_with(&format!("bytes {len}-")) && sizes && !differ(&before.etag, &now.etag)
}
