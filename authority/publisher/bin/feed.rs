//! `feed build`, `feed check` and `feed import`.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Subcommand};
use securite_publisher::feed::{
    Checked, Fault, Importing, LeftOut, Moments, Places, Published, Publishing, Reading, Served, Unsaid,
    check, prune, publish,
};
use securite_signed::Keys;

use crate::keys::{Key, public_key};
use crate::named;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Check a folder of items and publish it: segments, the index, and its announcement.
    Build(Build),
    /// Read what is published as a phone does, all of it.
    Check(Check),
    /// Make items of a list of the official interface, in JSON.
    Import(Import),
}

#[derive(Args)]
pub(crate) struct Build {
    /// The folder of items (docs/publishing-news.md).
    folder: PathBuf,
    /// The tables of places and stations: a folder laid out as core/data.
    #[arg(long, value_name = "FOLDER")]
    from: PathBuf,
    #[command(flatten)]
    key: Key,
    /// The folder to publish into. It is made if it is not there.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// The number of this publication, above all before it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    serial: Option<u64>,
    /// One above what the folder announces, if anything changed; the same if nothing did. So it is if nothing is said.
    #[arg(long, conflicts_with = "serial")]
    next: bool,
    /// Phones take the announcement for so many days from today.
    #[arg(long, value_name = "DAYS", default_value_t = 14, value_parser = clap::value_parser!(u64).range(1..=365))]
    expires: u64,
    /// Build as at the end of this day.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    /// Days may be counted from today, as `J-2 08:30`: for samples.
    #[arg(long)]
    samples: bool,
    /// Delete what was followed by something newer so many days ago.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u64).range(1..))]
    prune: Option<u64>,
}

#[derive(Args)]
pub(crate) struct Check {
    /// The folder, or its address: https://host/path/.
    at: String,
    /// The public keys that phones know: a file, or the key itself. Without one the signature is not looked at.
    #[arg(long, value_name = "KEY", num_args = 1..)]
    public_key: Vec<String>,
}

#[derive(Args)]
pub(crate) struct Import {
    /// The list.
    file: PathBuf,
    /// The tables of places and stations: a folder laid out as core/data.
    #[arg(long, value_name = "FOLDER")]
    from: PathBuf,
    /// The folder for the items. What is there is never written over.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Who says it: the list does not.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Items count for so many days from their date: the list does not say.
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u64).range(1..=365))]
    days: Option<u64>,
}

pub(crate) fn command(command: &Command) -> Result<String, String> {
    match command {
        Command::Build(arguments) => build(arguments),
        Command::Check(arguments) => checked(arguments),
        Command::Import(arguments) => import(arguments),
    }
}

fn build(build: &Build) -> Result<String, String> {
    let now = now(build.today)?;
    let places = Places::read(&build.from).map_err(|error| error.to_string())?;
    let moments = Moments { now, relative: build.samples };
    let items = Reading { places: &places, moments }.read(&build.folder).map_err(|faults| {
        let count =
            if faults.len() == 1 { "this is".to_owned() } else { format!("these {} are", faults.len()) };
        format!("{count} wrong in {}. Nothing was written.\n{}", build.folder.display(), told(&faults))
    })?;
    let key = build.key.read()?;
    let how = Publishing { out: &build.out, key: &key, serial: build.serial, expires: build.expires, now };
    let published = publish(&items.items, &how).map_err(|error| error.to_string())?;
    let mut said = summary(&published, build);
    if !items.notes.is_empty() {
        said += &format!("\n\nnote:\n{}", told(&items.notes));
    }
    if let Some(days) = build.prune {
        let gone = prune(&build.out, days).map_err(|error| error.to_string())?;
        said += &format!("\n\n{gone} files deleted that were followed by newer ones {days} days ago");
    }
    Ok(format!("{said}\n\npublic key  {}", key.public()))
}

/// The end of a day that was named, else now.
fn now(day: Option<NaiveDate>) -> Result<DateTime<Utc>, String> {
    match day {
        Some(day) => Moments::end_of(day).ok_or_else(|| format!("{day}: no day that can be counted from")),
        None => Ok(Utc::now()),
    }
}

fn told(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("  {fault}")).collect::<Vec<_>>().join("\n")
}

fn summary(published: &Published, build: &Build) -> String {
    let Published { comment, renewed, days, items, bytes: (bytes, new), left_out, changes } = published;
    let mut said = format!("{items} items on {days} days, {bytes} bytes, {new} of them new");
    match changes {
        None => said += "\nwhat was published before cannot be read: what changed is not known",
        Some(changes) => {
            for (what, ids) in
                [("new", &changes.new), ("corrected", &changes.corrected), ("withdrawn", &changes.withdrawn)]
            {
                said += &listed(what, ids);
            }
            if !changes.silent.is_empty() {
                said += &listed(
                    "changed without a new day after “corrigé”, so that phones do not say it",
                    &changes.silent,
                );
            }
        }
    }
    let LeftOut { later, ended, old } = left_out;
    for (count, why) in [(later, "are for later"), (ended, "have ended"), (old, "are too old to be listed")] {
        if *count > 0 {
            said += &format!("\n{count} {why}");
        }
    }
    let out = build.out.display();
    let securite_signed::Comment { serial, expires, file, .. } = comment;
    said += &format!("\n\n{out}/feed.minisig  serial {serial}, expires {expires}");
    if *renewed {
        said + "\nNothing changed: upload the announcement alone."
    } else {
        said + &format!("\nUpload the segments first, then {file}, feed.minisig last.")
    }
}

/// A count and the first ids.
fn listed(what: &str, ids: &[String]) -> String {
    const MOST: usize = 10;
    let some: Vec<&str> = ids.iter().take(MOST).map(String::as_str).collect();
    let more = if ids.len() > MOST { ", …" } else { "" };
    let colon = if ids.is_empty() { "" } else { ": " };
    format!("\n{what} {}{colon}{}{more}", ids.len(), some.join(", "))
}

fn checked(arguments: &Check) -> Result<String, String> {
    let served = Served::at(&arguments.at).map_err(|error| error.to_string())?;
    let given = arguments.public_key.iter().map(|given| public_key(given)).collect::<Result<Vec<_>, _>>()?;
    let keys = match given.as_slice() {
        [] => None,
        given => Some(Keys::parse(given).map_err(|error| error.to_string())?),
    };
    let checked = check(&served, keys.as_ref(), Utc::now());
    let Checked { comment, verified, days, items, live, bytes, wrong } = &checked;
    let mut said = String::new();
    if let Some(comment) = comment {
        said += &format!(
            "serial {}, issued {}, counts until {}\n{items} items on {days} days, {live} of them count now; a new phone fetches {bytes} bytes\n",
            comment.serial, comment.issued, comment.expires
        );
    }
    said += if *verified {
        "The signature holds."
    } else if keys.is_some() {
        "The signature does NOT hold."
    } else {
        "The signature was not looked at: say --public-key."
    };
    if wrong.is_empty() {
        return Ok(said);
    }
    Err(format!("phones refuse what is wrong here:\n  {}\n\n{said}", wrong.join("\n  ")))
}

fn import(import: &Import) -> Result<String, String> {
    let json = std::fs::read(&import.file).map_err(|error| named(&import.file, &error))?;
    let places = Places::read(&import.from).map_err(|error| error.to_string())?;
    std::fs::create_dir_all(&import.out).map_err(|error| named(&import.out, &error))?;
    let moments = Moments { now: Utc::now(), relative: false };
    let unsaid = Unsaid { source: import.source.clone(), days: import.days };
    let imported = Importing { places: &places, moments, unsaid }
        .import(&json, &import.out)
        .map_err(|error| named(&import.file, &error))?;
    let mut said = format!("{}: {} items written", import.out.display(), imported.written);
    if !imported.there.is_empty() {
        said += &listed("\nthere before and left as they are", &imported.there);
    }
    if !imported.open.is_empty() {
        said += &format!("\n\nto decide, where the items say ???:\n{}", told(&imported.open));
    }
    Ok(said)
}
