//! What stores show of the app: within their lengths, and saying first what it is not.

use super::tree::{bytes, files, read};

const FOLDER: &str = "fastlane/metadata/android";
/// File, and the signs that stores allow in it.
const TEXTS: [(&str, usize); 3] =
    [("title.txt", 30), ("short_description.txt", 80), ("full_description.txt", 4000)];
const IMAGES: &str = "/images/";
/// Folder, and the shortest side that Play takes there. The longest is 3840.
const PICTURES: [(&str, u32); 3] =
    [("phoneScreenshots", 320), ("sevenInchScreenshots", 320), ("tenInchScreenshots", 1080)];
const MOST_PICTURES: usize = 8;
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
    let all = files().into_iter().filter(|path| path.starts_with(FOLDER) && !path.contains(IMAGES));
    assert_eq!(
        all.collect::<Vec<_>>(),
        known,
        "each language has the same files, and no other language has some"
    );
}

/// They are written by `cargo xtask shots --store` and not kept by git: where they are, all are, and fit.
#[test]
fn pictures_for_stores_are_those_that_stores_take() {
    let all: Vec<String> = files().into_iter().filter(|path| path.starts_with(FOLDER)).collect();
    if !all.iter().any(|path| path.contains(IMAGES)) {
        return;
    }
    let names = |language: &str, kind: &str| -> Vec<String> {
        let folder = format!("{FOLDER}/{language}{IMAGES}{kind}/");
        all.iter().filter_map(|path| path.strip_prefix(&folder)).map(str::to_owned).collect()
    };
    let mut known = 0;
    for (language, _) in LANGUAGES {
        for (kind, least) in PICTURES {
            let screens = names(language, kind);
            assert!((2..=MOST_PICTURES).contains(&screens.len()), "{language}, {kind}: {screens:?}");
            assert_eq!(screens, names(LANGUAGES[0].0, kind), "{language}, {kind}: the same in each language");
            for name in &screens {
                let path = format!("{FOLDER}/{language}{IMAGES}{kind}/{name}");
                assert_eq!(picture_faults(&bytes(&path), least), Vec::<String>::new(), "{path}");
                known += 1;
            }
        }
    }
    assert_eq!(known, all.iter().filter(|path| path.contains(IMAGES)).count(), "and no other file");
}

/// What is wrong with a picture whose sides are to be so long at least.
fn picture_faults(png: &[u8], least: u32) -> Vec<String> {
    let mut found = Vec::new();
    let number = |at: usize| png.get(at..at + 4).map(|bytes| u32::from_be_bytes(bytes.try_into().unwrap()));
    let (Some([0x89, b'P', b'N', b'G']), Some(wide), Some(high)) = (png.get(..4), number(16), number(20))
    else {
        return vec!["no PNG".into()];
    };
    let (short, long) = (wide.min(high), wide.max(high));
    if short < least || long > 3840 || u64::from(long) * 9 != u64::from(short) * 16 {
        found.push(format!("{wide} × {high}: not 9:16 or 16:9, or too small or large"));
    }
    // Eight bits of red, green and blue.
    if png.get(24..26) != Some(&[8, 2]) {
        found.push("not of 24 bits, or transparent".into());
    }
    if png.len() > 8 << 20 {
        found.push("more than 8 MB".into());
    }
    found
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
    let png = |wide: u32, high: u32, colours: u8| {
        let sizes = [wide.to_be_bytes(), high.to_be_bytes()].concat();
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), sizes, vec![8, colours]].concat()
    };
    assert!(picture_faults(&png(1080, 1920, 2), 320).is_empty());
    assert!(picture_faults(&png(2560, 1440, 2), 1080).is_empty());
    for wrong in [png(1080, 1900, 2), png(90, 160, 2), png(4320, 7680, 2), png(1080, 1920, 6), vec![1; 40]] {
        assert_eq!(picture_faults(&wrong, 320).len(), 1);
    }
}
