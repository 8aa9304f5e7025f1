//! What a question and a door say.

use expect_test::{Expect, expect};
use securite_guide::Guide;

use super::*;
use crate::page::told;
use crate::testing::small_guide;
use crate::text::{Language, ReadingLevel, Words};

fn page(guide: Option<&Guide>, at: &str, words: &Words) -> String {
    let (title, page) = project(guide, at, words);
    format!("= {title}\n{}", told(&page))
}

fn check(at: &str, language: Language, level: ReadingLevel, expected: Expect) {
    expected.assert_eq(&page(Some(&small_guide()), at, Words::of(language, level)));
}

const FRENCH: (Language, ReadingLevel) = (Language::French, ReadingLevel::Standard);

#[test]
fn e1_danger_comes_before_the_first_question() {
    check(
        "",
        FRENCH.0,
        FRENCH.1,
        expect![[r#"
        = Besoin d’aide ?
        Warning: Quelqu’un est en danger maintenant ? Appelez. Si vous ne pouvez pas parler, écrivez au 114.
        [Appeler le 17] tel:17
        [112 : pompiers, SAMU, Europe] tel:112
        [Écrire au 114] sms:114
        # De quoi avez-vous besoin ?
        > Je suis victime | Vol, coups, menaces
        > J’ai moins de 18 ans | 
    "#]],
    );
    check(
        "start",
        Language::French,
        ReadingLevel::Plain,
        expect![[r#"
        = Besoin d’aide ?
        Warning: Danger maintenant ? Appelez. Vous ne pouvez pas parler ? Écrivez au 114.
        [Appeler le 17] tel:17
        [112 : pompiers, SAMU, Europe] tel:112
        [Écrire au 114] sms:114
        # De quoi avez-vous besoin ?
        > On m’a fait du mal | Vol, coups
        > J’ai moins de 18 ans | 
    "#]],
    );
    check(
        "start",
        Language::English,
        ReadingLevel::Standard,
        expect![[r#"
        = Need help?
        Warning: Is somebody in danger now? Call. If you cannot speak, write to 114.
        [Call 17] tel:17
        [112: fire, ambulance, Europe] tel:112
        [Text 114] sms:114
        # What do you need?
        > I am a victim | Theft, blows, threats
        > I am under 18 | 
    "#]],
    );
}

#[test]
fn a_question_leads_on_and_back_to_the_first() {
    check(
        "victim",
        FRENCH.0,
        FRENCH.1,
        expect![[r#"
        = Besoin d’aide ?
        # Que s’est-il passé ?
        > On m’a volé quelque chose | 
        > Des violences à la maison | 
        > Recommencer depuis la première question | 
    "#]],
    );
}

#[test]
fn a_door_says_why_and_who_is_best() {
    check(
        "stolen",
        FRENCH.0,
        FRENCH.1,
        expect![[r#"
            = Besoin d’aide ?
            # On m’a volé quelque chose
            Warning: Le voleur est là : 17.
            Plain: La plainte suffit, sans vous déplacer.
            ## Le plus adapté
            > Plainte en ligne | Porter plainte à distance.
            ## Aussi possible
            > Mon unité | La trouver, l’appeler, voir ses horaires
            > 3919 – Violences Femmes Info | Écoute et conseille.
                [Appeler le 3919] tel:3919
            ## Conseils
            > Vélo volé | 
            > Recommencer depuis la première question | 
        "#]],
    );
    check(
        "stolen",
        Language::English,
        ReadingLevel::Standard,
        expect![[r#"
            = Need help?
            # Something was stolen
            Warning: The thief is there: 17.
            Plain: A complaint is enough, from home.
            ## Best suited
            > Complaint online | Complain from home.
            ## Also possible
            > My station | Find it, call it, see its hours
            > 3919 – Violences Femmes Info | Listens and advises.
                [Call 3919] tel:3919
            ## Advice
            > Bike stolen | 
            > Start again from the first question | 
        "#]],
    );
}

#[test]
fn violence_at_home_leads_first_to_the_page_that_leaves_no_trace() {
    check(
        "home-violence",
        FRENCH.0,
        FRENCH.1,
        expect![[r#"
            = Besoin d’aide ?
            # Des violences à la maison
            [Écrire au 114] sms:114
            Plain: On vous croit.
            > Violences conjugales | Pour vous, sans laisser de trace dans l’application
            > Préparer le message au 114 | Trois touches, sans parler
            ## Le plus adapté
            > 3919 – Violences Femmes Info | Écoute et conseille.
                [Appeler le 3919] tel:3919
            > Recommencer depuis la première question | 
        "#]],
    );
}

#[test]
fn an_id_that_nobody_knows_leads_to_the_first_question_and_says_so() {
    let words = Words::of(FRENCH.0, FRENCH.1);
    let page = page(Some(&small_guide()), "../../x", words);
    assert!(page.contains("n’est plus dans nos données") && page.contains("Je suis victime"), "{page}");
}

#[test]
fn without_a_guide_the_numbers_stand() {
    let words = Words::of(FRENCH.0, FRENCH.1);
    for page in [page(None, "", words), page(Some(&Guide::default()), "victim", words)] {
        assert!(page.contains("tel:17") && page.contains("tel:112") && page.contains("sms:114"), "{page}");
    }
}
