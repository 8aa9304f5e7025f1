//! `cargo xtask shots`: a picture of every screen into `target/shots`, and one page that shows them side by side.
//!
//! Other shells put theirs into the same folder as `<shell>-<screen>-….png` or `.txt`; the page shows what is there.

use std::fmt::Write;
use std::fs;

use crate::android::maven;
use crate::bindings;
use crate::run::{show, target};

pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    if !words.is_empty() {
        return Err("usage: cargo xtask shots".into());
    }
    let folder = target()?.join("shots");
    bindings::generate()?;
    let pictures = format!("-Dpictures={}", folder.display());
    let only = ["test", "-Dtest=PicturesTest", "-Dsurefire.failIfNoSpecifiedTests=false", pictures.as_str()];
    show(&mut maven(&only)?)?;
    let sentence = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(sentence)? {
        names.push(entry.map_err(sentence)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let texts = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    fs::write(folder.join("index.html"), page(&names, texts)).map_err(sentence)?;
    eprintln!("  {}", folder.join("index.html").display());
    Ok(())
}

/// One row a shell and screen, every picture of it side by side.
fn page(names: &[String], text: impl Fn(&str) -> String) -> String {
    let mut html = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every screen</title>\n\
         <style>body{font:15px system-ui;background:#777;color:#fff}section{display:flex;gap:12px;overflow-x:auto}\
         img{height:640px}figure{margin:0 0 24px}pre{background:#fff;color:#000;padding:12px}</style>\n",
    );
    let mut before = String::new();
    for name in names {
        let Some((stem, end)) = name.rsplit_once('.') else { continue };
        let row = stem.splitn(3, '-').take(2).collect::<Vec<_>>().join(" · ");
        let shown = match end {
            "png" | "svg" => format!("<img loading=\"lazy\" src=\"{name}\" alt=\"{stem}\">"),
            "txt" => format!("<pre>{}</pre>", escaped(&text(name))),
            _ => continue,
        };
        if row != before {
            let close = if before.is_empty() { "" } else { "</section>\n" };
            let _ = writeln!(html, "{close}<h2>{row}</h2><section>");
            before = row;
        }
        let _ = writeln!(html, "<figure>{shown}<figcaption>{stem}</figcaption></figure>");
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn pictures_of_a_screen_stand_in_one_row() {
        let names = ["android-home-phone.png", "android-home-tablet.png", "terminal-home.txt", "index.html"];
        let html = page(&names.map(str::to_owned), |_| "a < b".into());
        assert_eq!(html.matches("<h2>").count(), 2);
        assert_eq!(html.matches("<img").count(), 2);
        assert!(html.contains("<pre>a &lt; b</pre>"));
    }
}
