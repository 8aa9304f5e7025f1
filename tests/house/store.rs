//! What stores show of the app: within their lengths, and saying first what it is not.

use super::tree::{files, read};

const FOLDER: &str = "fastlane/metadata/android";
/// File, and the signs that stores allow in it.
const TEXTS: [(&str, usize); 3] =
    [("title.txt", 30), ("short_description.txt", 80), ("full_description.txt", 4000)];
/// Language, and what its description begins with: a store refuses an app that could be taken for the State's.
const LANGUAGES: [(&str, &str); 2] = [
    ("fr-FR", "Application libre et indépendante. Ce n’est pas un service de l’État"),
    ("en-US", "A free and independent app for France. It is not a service of the State"),
];

#[test]
fn the_store_is_told_in_its_lengths_and_first_what_the_app_is_not() {
    let mut known = Vec::new();
    for (language, first) in LANGUAGES {
        for (file, most) in TEXTS {
            let path = format!("{FOLDER}/{language}/{file}");
            assert_eq!(faults(&read(&path), most), Vec::<String>::new(), "{path}");
            known.push(path);
        }
        let description = read(&format!("{FOLDER}/{language}/full_description.txt"));
        assert!(description.starts_with(first), "{language} begins with: {first}");
        for number in ["17", "112", "114"] {
            assert!(description.contains(number), "{language} names {number}");
        }
        // The same as README, so that neither promises what the data no longer hold.
        assert!(
            description.contains("278 communes") && read("README.md").contains("278 communes"),
            "{language}"
        );
    }
    known.sort();
    let all: Vec<String> = files().into_iter().filter(|path| path.starts_with(FOLDER)).collect();
    assert_eq!(all, known, "each language has the same files, and no other language has some");
}

fn faults(text: &str, most: usize) -> Vec<String> {
    let signs = text.trim_end().chars().count();
    let mut found = Vec::new();
    if signs == 0 || signs > most {
        found.push(format!("{signs} signs, of 1 to {most}"));
    }
    if text.contains("http") || text.contains('<') {
        found.push("stores show neither links nor tags as they stand".into());
    }
    found
}

#[test]
fn wrong_samples_are_found() {
    assert!(faults("Sécurité\n", 8).is_empty());
    assert_eq!(faults("Sécurité !\n", 8), ["10 signs, of 1 to 8"]);
    assert_eq!(faults("\n", 8), ["0 signs, of 1 to 8"]);
    assert_eq!(faults("<b>", 8).len(), 1);
}
