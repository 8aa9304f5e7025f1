//! Android's lint over the app, without the Android SDK: warnings are errors, and there is no baseline.
//!
//! One idea: lint that has looked at nothing finds nothing. It is given a wrong sample too, and must find that.

use std::fs;
use std::path::Path;

use crate::google::{Google, files, read};
use crate::run::{repository, show, target};

/// Wrong on purpose; with what lint must say of it.
const SAMPLE: &str = "android/sdkless/lint/fr/securite/Sample.kt";
const SAID: [&str; 1] = ["GestureBackNavigation"];

/// The part of the check.
pub(crate) fn part() -> Result<(), String> {
    let google = Google::ready()?;
    let folder = target()?.join("lint-android");
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(said)?;
    let (project, report) = (folder.join("project.xml"), folder.join("report.txt"));
    fs::write(&project, described(&google)?).map_err(said)?;
    let mut lint = google.run("com.android.tools.lint.Main");
    lint.args(["-Werror", "--quiet", "--fullpath", "--nolines", "--config", "android/lint.xml"]);
    lint.arg("--project").arg(&project).arg("--text").arg(&report);
    show(&mut lint)?;
    judge(&read(&report)?)
}

/// The app as lint wants to be told of it. It reads no folder of sources, each file is named.
fn described(google: &Google) -> Result<String, String> {
    let (top, bindings) = (repository(), target()?.join("bindings"));
    let main = top.join("android/app/src/main");
    let ours = [
        main.join("kotlin"),
        bindings.join("kotlin"),
        bindings.join("android/kotlin"),
        google.app.join("generated-r"),
    ];
    let mut lines = Vec::new();
    for folder in &ours {
        lines.extend(files(folder, &["kt", "java"])?.iter().map(|file| line("src", "file", file)));
    }
    lines.push(line("src", "file", &top.join(SAMPLE)));
    lines.push(line("resource", "file", &main.join("res")));
    lines.push(line("resource", "file", &bindings.join("android/res")));
    lines.extend(google.libraries.iter().map(|jar| line("classpath", "jar", Path::new(jar))));
    Ok(format!(
        "<project>\n<root dir=\"{}\"/>\n<module name=\"app\" android=\"true\" library=\"false\" compile-sdk-version=\"36\">\n{}\n{}\n</module>\n</project>\n",
        top.join("android/app").display(),
        line("manifest", "file", &google.app.join("AndroidManifest.xml")),
        lines.join("\n")
    ))
}

fn line(tag: &str, attribute: &str, path: &Path) -> String {
    format!("<{tag} {attribute}=\"{}\"/>", path.display())
}

/// What lint says of our own files; and of the sample what it must say.
fn judge(report: &str) -> Result<(), String> {
    let findings = report.lines().filter(|line| line.ends_with(']'));
    let (sample, ours): (Vec<&str>, Vec<&str>) = findings.partition(|line| line.contains(SAMPLE));
    let missed: Vec<_> =
        SAID.into_iter().filter(|id| !sample.iter().any(|line| line.ends_with(&format!("[{id}]")))).collect();
    match (ours.is_empty(), missed.is_empty()) {
        (true, true) => Ok(()),
        (false, _) => Err(format!("lint has findings:\n  {}", ours.join("\n  "))),
        (true, false) => {
            Err(format!("lint did not find {} in {SAMPLE}: what did it look at?", missed.join(", ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::judge;

    const FOUND: &str = "/x/android/sdkless/lint/fr/securite/Sample.kt:8: Error: no longer called [GestureBackNavigation]\n1 errors\n";

    #[test]
    fn only_what_is_wrong_on_purpose_may_be_found() {
        assert_eq!(judge(FOUND), Ok(()));
        let ours = "/x/MainActivity.kt:1: Error: a reason [DrawAllocation]";
        assert_eq!(judge(&format!("{FOUND}{ours}\n")), Err(format!("lint has findings:\n  {ours}")));
    }

    #[test]
    fn nothing_found_is_no_praise() {
        assert!(judge("No issues found.\n").unwrap_err().contains("what did it look at"));
    }
}
