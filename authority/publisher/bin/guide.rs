//! `securite-publish guide check`: whether what people write of services and advice can be published today.

use std::path::PathBuf;

use chrono::{NaiveDate, Utc};
use clap::{Args, Subcommand};
use securite_publisher::guide::{Written, read};

/// What is done with it.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Read all of it, and name what is wrong and what is to be read again on its page before a release.
    Check(Check),
}

/// What is checked.
#[derive(Args)]
pub(crate) struct Check {
    /// The folder of tables that has the folder `guide`.
    #[arg(long, value_name = "FOLDER", default_value = "core/data")]
    from: PathBuf,
    /// The day of the release; today where none is named.
    #[arg(long, value_name = "DAY")]
    day: Option<NaiveDate>,
}

/// Says how much there is; what is wrong or older than the limit of its kind (S3) is the error.
pub(crate) fn command(command: &Command) -> Result<String, String> {
    let Command::Check(asked) = command;
    let written = read(&asked.from, &mut |_, _| ()).map_err(|error| error.to_string())?;
    if written.guide.services.is_empty() && written.guide.advice.is_empty() {
        return Err(format!("{}: no services and no advice are there", asked.from.join("guide").display()));
    }
    let day = asked.day.unwrap_or_else(|| Utc::now().date_naive());
    let aged = aged(&written, day);
    match aged.len() {
        0 => Ok(format!("{}; all of it is young enough on {day}", counted(&written))),
        count => Err(format!(
            "{}; {count} are older than their kind may be on {day}: read each again on its page, and put that day into “checked”:\n  {}",
            counted(&written),
            aged.join("\n  ")
        )),
    }
}

fn counted(written: &Written) -> String {
    let Written { guide, left_out } = written;
    let to_check = guide.services.iter().filter(|it| it.to_check).count()
        + guide.advice.iter().filter(|it| it.to_check).count();
    format!(
        "{} services, {} pieces of advice, {} doors; {to_check} to be checked, {} left out",
        guide.services.len(),
        guide.advice.len(),
        guide.doors.len(),
        left_out.len()
    )
}

fn aged(written: &Written, day: NaiveDate) -> Vec<String> {
    let services = written.guide.services.iter().filter(|it| it.is_aged(day));
    let advice = written.guide.advice.iter().filter(|it| it.is_aged(day));
    let line = |id: &str, checked: &str| format!("{checked}  {id}");
    services.map(|it| line(&it.id, &it.checked)).chain(advice.map(|it| line(&it.id, &it.checked))).collect()
}
