//! `pack sign`, `pack renew` and `pack verify`.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate, Utc};
use clap::Args;
use securite_places::Pack;
use securite_publisher::inspect;
use securite_publisher::signing::{Folder, PublishError};
use securite_signed::{Comment, Keys, LARGEST, Role};

use crate::keys::{Key, public_key};
use crate::{named, opened};

#[derive(Args)]
pub(crate) struct Sign {
    /// The pack.
    file: PathBuf,
    #[command(flatten)]
    key: Key,
    #[command(flatten)]
    serial: Serial,
    /// Phones take the announcement for so many days from today.
    #[arg(long, value_name = "DAYS", default_value_t = 180, value_parser = clap::value_parser!(u64).range(1..=3650))]
    expires: u64,
    /// The day of the data: that of the pack, if none is named.
    #[arg(long, value_name = "YYYY-MM-DD")]
    issued: Option<NaiveDate>,
    /// The folder to publish into. It is made if it is not there.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// The pack holds data under the ODbL and is passed on under the ODbL.
    #[arg(long)]
    licence_odbl: bool,
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Serial {
    /// The number of this pack, above all before it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    serial: Option<u64>,
    /// One above the pack that the folder announces; 1 for the first.
    #[arg(long)]
    next: bool,
}

#[derive(Args)]
pub(crate) struct Renew {
    /// The folder that was published.
    folder: PathBuf,
    #[command(flatten)]
    key: Key,
    /// Phones take the announcement for so many days from today.
    #[arg(long, value_name = "DAYS", default_value_t = 180, value_parser = clap::value_parser!(u64).range(1..=3650))]
    expires: u64,
    /// The public key that signed it before, if that was another: its file, or the key itself.
    #[arg(long, value_name = "KEY", num_args = 1..)]
    public_key: Vec<String>,
}

#[derive(Args)]
pub(crate) struct Verify {
    /// The folder, as it is published or as it was downloaded.
    folder: PathBuf,
    /// The public keys that phones know: a file, or the key itself.
    #[arg(long, value_name = "KEY", num_args = 1.., required = true)]
    public_key: Vec<String>,
}

pub(crate) fn sign(sign: &Sign) -> Result<String, String> {
    let (bytes, pack) = pack(&sign.file)?;
    let contents = inspect::check(&pack).map_err(|error| named(&sign.file, &error))?;
    if !contents.odbl.is_empty() && !sign.licence_odbl {
        return Err(format!(
            "{}: it holds data under the ODbL ({}) and may only be passed on under the ODbL: say --licence-odbl if you do",
            sign.file.display(),
            contents.odbl.join(", ")
        ));
    }
    let issued = match sign.issued {
        Some(day) => day,
        None => day(contents.issued)
            .ok_or_else(|| format!("{}: its day of issue is no day: say --issued", sign.file.display()))?,
    };
    let folder = Folder::new(&sign.out, Role::Pack);
    let before = folder.announced().map_err(mend)?;
    let serial = match sign.serial.serial {
        Some(serial) => serial,
        None => folder.next_serial().map_err(mend)?,
    };
    let key = sign.key.read()?;
    let days = (issued, until(sign.expires)?);
    let comment = folder.publish(&bytes, serial, days, &key).map_err(mend)?;
    let mut said = told(&folder, &comment);
    if let Some(before) = before.filter(|before| before.issued > issued) {
        said += &format!(
            "\nwarning: serial {} was of {}, which is newer: phones now go back to older data",
            before.serial, before.issued
        );
    }
    Ok(format!("{said}\npublic key  {}\n\nUpload the pack first, the announcement last.", key.public()))
}

pub(crate) fn renew(renew: &Renew) -> Result<String, String> {
    let key = renew.key.read()?;
    let mut keys = vec![key.public()];
    for given in &renew.public_key {
        let before = public_key(given)?;
        if !keys.contains(&before) {
            keys.push(before);
        }
    }
    let keys = Keys::parse(&keys).map_err(|error| error.to_string())?;
    let folder = Folder::new(&renew.folder, Role::Pack);
    let comment = folder.renew(until(renew.expires)?, &key, &keys).map_err(mend)?;
    Ok(format!("{}\n\nUpload the announcement; the pack is the same.", told(&folder, &comment)))
}

pub(crate) fn verify(verify: &Verify) -> Result<String, String> {
    let keys = verify.public_key.iter().map(|given| public_key(given)).collect::<Result<Vec<_>, _>>()?;
    let keys = Keys::parse(&keys).map_err(|error| error.to_string())?;
    let folder = Folder::new(&verify.folder, Role::Pack);
    let comment = folder.verify(&keys).map_err(|error| error.to_string())?;
    let file = folder.file(&comment);
    inspect::check(&opened(&file)?).map_err(|error| named(&file, &error))?;
    if comment.has_expired(Utc::now().date_naive()) {
        return Err(format!(
            "{}: it expired on {}: phones refuse it. `pack renew` announces the same pack for longer",
            folder.announcement().display(),
            comment.expires
        ));
    }
    Ok(format!("{}\n\nThe signature holds, and every record of the pack was read.", told(&folder, &comment)))
}

/// The bytes of a pack that is not too large to be announced.
fn pack(file: &Path) -> Result<(Vec<u8>, Pack), String> {
    let size = std::fs::metadata(file).map_err(|error| named(file, &error))?.len();
    if size > LARGEST {
        return Err(format!("{}: {size} bytes are more than phones take, {LARGEST}", file.display()));
    }
    let bytes = std::fs::read(file).map_err(|error| named(file, &error))?;
    let pack = Pack::open(bytes.clone().into()).map_err(|error| named(file, &error))?;
    Ok((bytes, pack))
}

/// A pack's day of issue, 20261129.
fn day(issued: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(issued / 10_000).ok()?, issued / 100 % 100, issued % 100)
}

/// So many days from today.
fn until(days: u64) -> Result<NaiveDate, String> {
    let day = Utc::now().date_naive().checked_add_days(Days::new(days));
    day.ok_or_else(|| "the clock of this machine stands at no day that can be counted from".to_owned())
}

fn told(folder: &Folder, comment: &Comment) -> String {
    let Comment { serial, issued, expires, size, .. } = comment;
    format!(
        "{}  {size} bytes\n{}  serial {serial}, issued {issued}, expires {expires}",
        folder.file(comment).display(),
        folder.announcement().display()
    )
}

/// An announcement that cannot be read is in the way of the next: what to do with it.
fn mend(error: PublishError) -> String {
    let more = match error {
        PublishError::Refused { .. } => {
            ". Nothing was written. Phones refuse it too: put the right one in its place"
        }
        _ => ". Nothing was written.",
    };
    format!("{error}{more}")
}
