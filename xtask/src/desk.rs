//! `cargo xtask desk`: the Android app in a window of this desk, by Robolectric's own drawing.

use std::process::Command;

use crate::android::maven;
use crate::bindings;
use crate::java;
use crate::run::{repository, show, target};

const USAGE: &str =
    "usage: cargo xtask desk [--tablet] [--night] [--font 2.0] [--lang en] [--profile NAME|FILE.toml]";

/// What the window shows.
#[derive(Debug, PartialEq, Eq)]
struct Desk {
    qualifiers: String,
    font: String,
    /// For whom; `None`: as the app is built.
    profile: Option<String>,
}

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    let desk = read(words)?;
    bindings::generate()?;
    let classpath = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";
    show(&mut maven(&[
        "test-compile",
        classpath,
        "-Dmdep.outputFile=target/classpath.txt",
        "-Dmdep.includeScope=test",
    ])?)?;
    let app = repository().join("android/sdkless/app");
    let list = app.join("target/classpath.txt");
    let brought = std::fs::read_to_string(&list).map_err(|error| format!("{}: {error}", list.display()))?;
    // The one that Maven compiled with: a system may have an older one too.
    let mut java = Command::new(java::home()?.join("bin/java"));
    java.current_dir(&app).args(["-Xmx2g", "--add-opens=java.base/jdk.internal.access=ALL-UNNAMED"]);
    java.args(["-Drobolectric.offline=true", "-Drobolectric.dependency.dir=target/android-all"]);
    java.arg(format!("-Djna.library.path={}", target()?.join("debug").display()));
    java.arg(format!("-Ddesk.qualifiers={}", desk.qualifiers)).arg(format!("-Ddesk.fontScale={}", desk.font));
    if let Some(profile) = &desk.profile {
        java.arg(format!("-Dprofile={profile}"));
    }
    // By the environment, so that the line that is shown can be read.
    java.env("CLASSPATH", format!("target/test-classes:target/classes:{}", brought.trim()));
    show(java.arg("fr.securite.desk.Desk"))
}

fn read(words: &[&str]) -> Result<Desk, String> {
    let (mut tablet, mut night, mut font, mut language) = (false, false, "1.0", "fr");
    let mut profile = None;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--tablet" => tablet = true,
            "--night" => night = true,
            "--font" => font = words.next().ok_or(USAGE)?,
            "--lang" => language = words.next().ok_or(USAGE)?,
            "--profile" => profile = Some(profile_of(words.next().ok_or(USAGE)?)?),
            _ => return Err(USAGE.into()),
        }
    }
    font.parse::<f32>().map_err(|_| USAGE)?;
    let size = if tablet { "sw800dp-w1280dp-h800dp-land" } else { "w412dp-h800dp" };
    let light = if night { "night" } else { "notnight" };
    Ok(Desk { qualifiers: format!("{language}-{size}-{light}-mdpi"), font: font.into(), profile })
}

/// The demonstration is the one that the backend has written, with its key; a file is named from the folder of tests.
fn profile_of(name: &str) -> Result<String, String> {
    if name == "demo" {
        let written = crate::backend::profile()?;
        return Ok(if written.exists() { written.display().to_string() } else { name.to_owned() });
    }
    if !name.ends_with(".toml") {
        return Ok(name.to_owned());
    }
    let file = std::path::absolute(name).map_err(|error| format!("{name}: {error}"))?;
    Ok(file.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_choose_the_window() {
        let night = read(&["--night", "--lang", "en", "--font", "2.0"]).unwrap();
        let qualifiers = "en-w412dp-h800dp-night-mdpi".into();
        assert_eq!(night, Desk { qualifiers, font: "2.0".into(), profile: None });
        assert_eq!(read(&["--profile", "authority"]).unwrap().profile.as_deref(), Some("authority"));
        let file = read(&["--profile", "a.toml"]).unwrap().profile.unwrap();
        assert!(file.starts_with('/') && file.ends_with("/a.toml"), "{file}");
        assert_eq!(read(&["--profile"]), Err(USAGE.into()));
        assert!(read(&["--tablet"]).unwrap().qualifiers.contains("sw800dp"));
        assert_eq!(read(&["--font", "large"]), Err(USAGE.into()));
        assert_eq!(read(&["--nigth"]), Err(USAGE.into()));
    }
}
