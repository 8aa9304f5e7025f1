//! Where a document leads to a file, the file is there.

use super::tree::top;
use super::{Finding, finds, hold};

#[test]
fn links_of_documents_lead_somewhere() {
    hold("links", |path| path.ends_with(".md"), links);
}

#[test]
fn wrong_samples_are_found() {
    let check = |text: &str, lines: &[usize]| finds(links("docs/sample.md", text), lines);
    check("See [the rules](../CONTRIBUTING.md) and [more](https://example.org).", &[]);
    check("See [nothing](nothing.md).\n[There](testing.md#levels) and ![picture](nowhere.png).", &[1, 2]);
    check("`[not](a-link)`\n```\n[not](a-link)\n```\n[a](#part)", &[]);
}

fn links(path: &str, text: &str) -> Vec<Finding> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    let mut in_code = false;
    for (at, line) in text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        let prose: String = line.split('`').step_by(2).collect();
        for target in prose.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next()) {
            let elsewhere = target.is_empty() || target.contains("://") || target.starts_with("mailto:");
            if !in_code && !elsewhere && !top().join(folder).join(target).exists() {
                found.push(Finding::at(at + 1, format!("{target} is not there")));
            }
        }
    }
    found
}
