//! News for the demonstration: samples, signed with its key, and small feeds in the forms of others.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::state::State;
use crate::run::{ask, repository, show};

/// The feeds in the forms of others, each with its name.
pub(super) const PLAIN: [(&str, &str); 3] = [
    ("rss.xml", "Exemple de flux RSS"),
    ("atom.xml", "Exemple de flux Atom"),
    ("feed.json", "Exemple de JSON Feed"),
];

/// Publishes the samples as of now: their days count from today.
pub(super) fn publish(state: &State, publish: &Path) -> Result<(), String> {
    let samples = repository().join("authority/publisher/samples");
    let mut build = Command::new(publish);
    build.args(["feed", "build", "--samples", "--prune", "1"]).arg(samples.join("news"));
    build.arg("--from").arg(repository().join("core/data")).arg("--key").arg(state.secret_key());
    show(build.arg("--out").arg(state.news()).stdout(std::process::Stdio::null()))?;
    let plain = state.news().join("plain");
    fs::create_dir_all(&plain).map_err(|error| format!("{}: {error}", plain.display()))?;
    for (name, _) in PLAIN {
        let (from, to) = (samples.join("plain").join(name), plain.join(name));
        let text = fs::read_to_string(&from).map_err(|error| format!("{}: {error}", from.display()))?;
        fs::write(&to, stamped(&text)?).map_err(|error| format!("{}: {error}", to.display()))?;
    }
    Ok(())
}

/// With days in place of `@mail-1@` and `@day-1@`: one day ago, as mails and as RFC 3339 have it.
fn stamped(text: &str) -> Result<String, String> {
    let mut text = text.to_owned();
    for ago in 1..=3 {
        for (name, form) in [("mail", "--rfc-email"), ("day", "--rfc-3339=seconds")] {
            let day = ask(Command::new("date").args(["-u", form, "-d", &format!("{ago} day ago")]))?;
            let day = if name == "day" { day.trim().replace(' ', "T") } else { day.trim().to_owned() };
            text = text.replace(&format!("@{name}-{ago}@"), &day);
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sample_keeps_a_mark() {
        for (name, _) in PLAIN {
            let from = repository().join("authority/publisher/samples/plain").join(name);
            let text = stamped(&fs::read_to_string(&from).unwrap()).unwrap();
            assert!(!text.contains('@') && text.contains("Exemple"), "{text}");
        }
    }
}
