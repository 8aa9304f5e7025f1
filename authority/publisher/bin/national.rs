//! `pack build --national`: what the catalogue names is downloaded, and handed to the build.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Utc;
use indicatif::DecimalBytes;
use securite_publisher::build::Inputs;
use securite_publisher::national::inputs::{credits, put};
use securite_publisher::national::{
    Cache, Catalogue, Fetched, Fetcher, Importer, Item, Reach, Told, Wanted, plan,
};

use crate::arguments::{Build, National, Sources};
use crate::named;
use crate::progress::Downloads;

/// What there is before the build.
pub(crate) enum Ready {
    /// The list that was asked for.
    Said(String),
    /// What to build the pack of, and whose it is.
    Fetched(Box<(Inputs, String)>),
}

pub(crate) fn fetched(build: &Build) -> Result<Ready, String> {
    let (arguments, sources) = (&build.national, &build.sources);
    let catalogue = catalogue(arguments.catalogue.as_deref())?;
    let wanted = Wanted {
        departments: arguments.only_departments.clone(),
        without: arguments.without.clone(),
        odbl: sources.odbl(),
    };
    let items = plan(&catalogue, &wanted).map_err(|error| error.to_string())?;
    let cache = match &arguments.cache {
        Some(folder) => Cache::new(folder),
        None => Cache::usual().ok_or("this system names no cache folder: say --cache")?,
    };
    let mut inputs = sources.named();
    // Said before anything is downloaded, and not after.
    Sources::whole(&with_places(&inputs, &items))?;
    let list = list(&items, &cache);
    if arguments.dry_run {
        return Ok(Ready::Said(list));
    }
    if let Some(out) = &build.out {
        can_be_written(out)?;
    }
    eprintln!("{}\nCtrl-C stops; the same command goes on.\n", total(&items, &cache));
    let fetched = download(arguments, &cache, &items)?;
    let today = Utc::now().date_naive();
    put(&mut inputs, &fetched, &sources.said(today)).map_err(|error| {
        format!("{error}. Nothing was built; what was downloaded is kept in {}", cache.folder().display())
    })?;
    Ok(Ready::Fetched(Box::new((inputs, credits(&fetched, today)))))
}

fn catalogue(file: Option<&Path>) -> Result<Catalogue, String> {
    let Some(file) = file else { return Catalogue::embedded().map_err(|error| error.to_string()) };
    let text = std::fs::read_to_string(file).map_err(|error| named(file, &error))?;
    Catalogue::parse(&text, Reach::HttpsAndThisMachine)
        .map_err(|error| format!("{}, {error}", file.display()))
}

fn download<'a>(arguments: &National, cache: &Cache, items: &[Item<'a>]) -> Result<Vec<Fetched<'a>>, String> {
    let pauses: Vec<Duration> =
        arguments.pauses.iter().map(|seconds| Duration::from_secs(*seconds)).collect();
    let bars = Downloads::new(items.len());
    let mut tell = |told: Told<'_>| bars.tell(told);
    let outcome = Fetcher { cache, pauses: &pauses, tell: &mut tell }.fetch(items);
    bars.finish();
    let (fetched, failed) = outcome.map_err(|error| error.to_string())?;
    if failed.is_empty() {
        return Ok(fetched);
    }
    let told: Vec<String> = failed
        .iter()
        .map(|(id, error)| {
            let address = items.iter().find(|item| item.id == *id).map_or("", |item| &item.address);
            format!("{id}: {error}\n    {address}")
        })
        .collect();
    Err(format!(
        "{} of {} files could not be had:\n  {}\nThe others are kept in {}, and the same command goes on. --without ID builds without one; a file that its \
         publisher moved is put right in a catalogue of your own (docs/making-packs.md). Nothing was built.",
        failed.len(),
        items.len(),
        told.join("\n  "),
        cache.folder().display()
    ))
}

/// As if the places that come were there.
fn with_places(inputs: &Inputs, items: &[Item<'_>]) -> Inputs {
    let comes = |importer| items.iter().any(|item| item.source.importer == importer).then(PathBuf::new);
    Inputs {
        communes: inputs.communes.clone().or_else(|| comes(Importer::Communes)),
        departments: inputs.departments.clone().or_else(|| comes(Importer::Departments)),
        from: inputs.from.clone(),
        ..Inputs::default()
    }
}

/// An hour of downloads is not spent for a pack that has no place.
fn can_be_written(out: &Path) -> Result<(), String> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if folder.is_dir() && !out.is_dir() {
        return Ok(());
    }
    Err(format!("{}: there is no such folder to write a pack into", out.display()))
}

fn list(items: &[Item<'_>], cache: &Cache) -> String {
    let mut text = String::new();
    for item in items {
        let (least, most) = item.source.bytes;
        let state = if cache.has(item) { "asked whether it is newer" } else { "downloaded" };
        text += &format!(
            "{}: {state}, about {} ({} to {}), {}\n    {}\n",
            item.id,
            DecimalBytes(item.source.about),
            DecimalBytes(least),
            DecimalBytes(most),
            item.source.licence,
            item.address
        );
    }
    text + "\n" + &total(items, cache)
}

fn total(items: &[Item<'_>], cache: &Cache) -> String {
    let missing: Vec<&Item<'_>> = items.iter().filter(|item| !cache.has(item)).collect();
    let bytes: u64 = missing.iter().map(|item| item.source.about).sum();
    let files = if items.len() == 1 { "1 file".to_owned() } else { format!("{} files", items.len()) };
    format!(
        "{files}, {} of them to be downloaded, about {} in all, into {}",
        missing.len(),
        DecimalBytes(bytes),
        cache.folder().display()
    )
}
