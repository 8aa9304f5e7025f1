//! `cargo xtask shots`: every screen in `target/shots`, and one page that shows it in all three shells side by side.
//!
//! Android draws pictures, iOS a structural preview (`android-<screen>-….png`, `ios-<screen>-….html`); the terminal's
//! text is what its tests hold it to. `--store`: the pictures that stores show, where fastlane looks for them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::android::maven;
use crate::run::{cargo, repository, show, target};
use crate::{bindings, ios};

/// The screens in the order of a visit; how phones call their picture, and the terminal its text.
const SCREENS: [(&str, &str); 12] = [
    ("home", "home"),
    ("waiting", "directory-waiting"),
    ("typing", "directory-suggestions"),
    ("nothing", "directory-no-match"),
    ("found", "directory-found"),
    ("station", "station"),
    ("chart", "chart"),
    ("kept", "home-kept"),
    ("chat", "chat"),
    ("discreet", "discreet"),
    ("emergency", "numbers"),
    ("settings", "settings"),
];

const STYLE: &str = "body{font:15px system-ui;background:#777;color:#fff}section{display:flex;gap:12px;overflow-x:auto}\
    figure{margin:0 0 24px}img,iframe,pre{height:640px;border:0;box-sizing:border-box}iframe{width:400px;background:#fff}.tablet{width:1000px}\
    pre{background:#fff;color:#000;padding:12px;margin:0;overflow:auto;font:12px/1.2 monospace}";

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    match words {
        [] => screens(),
        ["--store"] => store(),
        _ => Err("usage: cargo xtask shots [--store]".into()),
    }
}

/// Beside the texts for stores; git passes over them. The house rule `store` then looks at what was written.
fn store() -> Result<(), String> {
    let folder = repository().join("fastlane").join("metadata").join("android");
    let sentence = |error: std::io::Error| format!("{}: {error}", folder.display());
    for language in fs::read_dir(&folder).map_err(sentence)? {
        let images = language.map_err(sentence)?.path().join("images");
        if images.exists() {
            fs::remove_dir_all(&images).map_err(sentence)?;
        }
    }
    bindings::generate()?;
    let pictures = format!("-Dpictures={}", folder.display());
    let only = ["test", "-Dtest=StorePictures", "-Dsurefire.failIfNoSpecifiedTests=false", pictures.as_str()];
    show(&mut maven(&only)?)?;
    show(&mut cargo(&["test", "-p", "securite-tests", "store::"]))
}

fn screens() -> Result<(), String> {
    let folder = target()?.join("shots");
    let sentence = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        // A picture of a screen that is gone would be taken for one of today's.
        fs::remove_dir_all(&folder).map_err(sentence)?;
    }
    fs::create_dir_all(&folder).map_err(sentence)?;
    bindings::generate()?;
    let pictures = format!("-Dpictures={}", folder.display());
    let only = [
        "test",
        "-Dtest=PicturesTest,WindowsTest,ConversationWindowsTest",
        "-Dsurefire.failIfNoSpecifiedTests=false",
        pictures.as_str(),
    ];
    show(&mut maven(&only)?)?;
    if let Err(why) = ios::command(&["--shots"]) {
        eprintln!("  no previews of iOS: {why}");
    }
    let names = names(&folder).map_err(sentence)?;
    let text = |name: &str| fs::read_to_string(texts().join(format!("{name}.txt"))).unwrap_or_default();
    let page = folder.join("index.html");
    fs::write(&page, written(&names, text)).map_err(sentence)?;
    eprintln!("  {}", page.display());
    Ok(())
}

fn texts() -> std::path::PathBuf {
    repository().join("terminal").join("tests").join("screens")
}

fn names(folder: &Path) -> std::io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = entries.collect::<std::io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

/// For each screen a row of phones and the terminal, and a row of tablets: pictures by their file names, text by its name.
fn written(names: &[String], text: impl Fn(&str) -> String) -> String {
    let mut html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every screen</title><style>{STYLE}</style>\n"
    );
    for (screen, terminal) in SCREENS {
        let of_screen = names.iter().filter(|name| name.split(['-', '.']).nth(1) == Some(screen));
        let (tablets, phones): (Vec<_>, Vec<_>) = of_screen.partition(|name| name.contains("-tablet"));
        let text = text(terminal).replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(html, "<h2>{screen}</h2><section>");
        phones.into_iter().for_each(|name| html.push_str(&figure(name)));
        let _ = writeln!(
            html,
            "<figure><pre>{text}</pre><figcaption>terminal</figcaption></figure></section><section>"
        );
        tablets.into_iter().for_each(|name| html.push_str(&figure(name)));
        html.push_str("</section>\n");
    }
    html
}

/// A picture or a preview; nothing for any other file.
fn figure(name: &str) -> String {
    let shown = match name.rsplit_once('.') {
        Some((_, "png")) => format!("<img loading=\"lazy\" src=\"{name}\" alt=\"\">"),
        Some((_, "html")) => {
            let wide = if name.contains("-tablet") { " class=\"tablet\"" } else { "" };
            format!("<iframe{wide} loading=\"lazy\" src=\"{name}\" title=\"{name}\"></iframe>")
        }
        _ => return String::new(),
    };
    format!("<figure>{shown}<figcaption>{name}</figcaption></figure>\n")
}

#[cfg(test)]
mod tests {
    use super::{SCREENS, texts, written};

    #[test]
    fn a_screen_stands_in_one_row_for_all_shells() {
        let names = ["android-home-phone.png", "android-kept-phone.png", "index.html", "ios-home-fr.html"];
        let html = written(&names.map(str::to_owned), |name| format!("{name} < text"));
        let row = html.split("<h2>").find(|row| row.starts_with("home<")).unwrap_or_default();
        let (android, ios) =
            (row.matches("android-home-phone.png\"").count(), row.matches("<iframe").count());
        assert_eq!((android, ios), (1, 1), "{row}");
        assert!(row.contains("<pre>home &lt; text</pre>"), "{row}");
        assert_eq!(html.matches("<h2>").count(), SCREENS.len());
    }

    #[test]
    fn the_terminal_has_a_text_for_each_screen() {
        let lacking = SCREENS
            .map(|(_, name)| name)
            .into_iter()
            .filter(|name| !texts().join(format!("{name}.txt")).is_file());
        assert_eq!(lacking.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
