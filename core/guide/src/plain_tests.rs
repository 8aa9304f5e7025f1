//! Plain French is plain: short sentences of common words, in all that lives hang on. Measured, not certified.

use crate::shipped::shipped;

/// Words of a sentence at most.
const LONGEST: usize = 14;
/// Words that only who works there knows.
const JARGON: [&str; 22] = [
    "procédure",
    "infraction",
    "préjudice",
    "auteur",
    "opposition",
    "juridiction",
    "compétent",
    "compétente",
    "habilité",
    "dispositif",
    "saisir",
    "plaignant",
    "constater",
    "démarche",
    "usurpation",
    "recours",
    "requérant",
    "notifier",
    "récépissé",
    "domicile",
    "signalement",
    "malveillant",
];

/// The plain texts that lives hang on, with the id each is of.
fn vital() -> Vec<(String, String)> {
    let guide = shipped();
    let advice = guide.advice.iter().filter(|it| it.vital);
    let advice =
        advice.flat_map(|it| [&it.title, &it.text].map(|texts| (it.id.clone(), texts.plain.clone())));
    let services = guide.services.iter().filter(|it| it.emergency);
    let services =
        services.flat_map(|it| [&it.name, &it.what].map(|texts| (it.id.clone(), texts.plain.clone())));
    advice.chain(services).collect()
}

#[test]
fn a3_sentences_that_lives_hang_on_are_short_in_plain_french() {
    let long: Vec<String> = vital()
        .iter()
        .flat_map(|(id, text)| text.split(['.', '?', '!', ':']).map(move |sentence| (id, sentence)))
        .filter(|(_, sentence)| sentence.split_whitespace().count() > LONGEST)
        .map(|(id, sentence)| format!("{id}: {sentence}"))
        .collect();
    assert_eq!(long, [] as [String; 0]);
}

#[test]
fn a3_they_have_no_word_that_only_who_works_there_knows() {
    let found: Vec<String> = vital()
        .iter()
        .flat_map(|(id, text)| {
            let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
            words.filter(|word| JARGON.contains(&word.as_str())).map(move |word| format!("{id}: {word}"))
        })
        .collect();
    assert_eq!(found, [] as [String; 0]);
    assert!(vital().len() > 40, "nothing was looked at");
}
