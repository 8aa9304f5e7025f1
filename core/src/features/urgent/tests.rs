//! The emergency numbers, with a guide and without.

use expect_test::{Expect, expect};

use super::*;
use crate::numbers::BY_TEXT_SITE;
use crate::page::told;
use crate::testing::{service, small_guide};
use crate::text::{Language, ReadingLevel, Words};

fn page(language: Language, level: ReadingLevel, with: bool) -> String {
    let guide = small_guide();
    told(&project(with.then_some(&guide), Words::of(language, level)))
}

fn check(language: Language, level: ReadingLevel, expected: Expect) {
    expected.assert_eq(&page(language, level, true));
}

#[test]
fn it_says_whom_to_call_what_to_say_and_what_to_do_where_the_call_fails() {
    check(
        Language::French,
        ReadingLevel::Standard,
        expect![[r#"
            [Appeler le 17] tel:17
                Un danger ou une infraction en ce moment : police et gendarmerie. Jour et nuit, gratuit.
            [112 : pompiers, SAMU, Europe] tel:112
                N’importe quel secours, en France et dans toute l’Union européenne. On peut vous répondre en français ou en anglais. Jour et nuit, gratuit.
            [Écrire au 114] sms:114
                Vous ne pouvez pas parler ou entendre : un SMS suffit, on vous répond par écrit. Le 114 ne répond pas à la voix. Jour et nuit, gratuit.
            > Préparer le message au 114 | Trois touches, sans parler
            ## Ce qu’il faut dire
            Plain: D’abord où vous êtes. Puis ce qui se passe, et qui est en danger. Ne raccrochez pas avant qu’on vous le dise.
            Plain: Beaucoup de téléphones donnent leur position aux secours pendant l’appel. Ce n’est jamais sûr : dites où vous êtes.
            ## Si l’appel ne passe pas
            Plain: Pas de carte SIM, ou pas de réseau : essayez le 112. Sinon, demandez à quelqu’un d’appeler, ou allez dans un lieu où il y a du monde.
            Plain: Mode avion : coupez-le, puis appelez.
            Plain: Tablette ou appareil sans téléphone : demandez un téléphone, ou écrivez sur le site du 114 s’il y a internet.
            [Ouvrir urgence114.fr] https://www.urgence114.fr/
                Le site voit l’adresse de votre connexion et ce que vous y faites. Nous ne voyons rien.
                La page reste dans l’historique du navigateur.
            > Numéros d’aide et tchats | Quelqu’un écoute ou répond
            Quiet: Un appel reste dans le journal d’appels, un SMS dans la conversation.
            Quiet: Sources : Service-Public F33953, 28 janvier 2025 ; handicap.fr, janvier 2024. Pas encore relu par des secours.
        "#]],
    );
    check(
        Language::French,
        ReadingLevel::Plain,
        expect![[r#"
            [Appeler le 17] tel:17
                Danger maintenant : police et gendarmerie. Jour et nuit. Gratuit.
            [112 : pompiers, SAMU, Europe] tel:112
                Police, pompiers, médecins. En France et en Europe. Jour et nuit. Gratuit.
            [Écrire au 114] sms:114
                Vous ne pouvez pas parler ? Envoyez un SMS. On ne peut pas appeler le 114. Jour et nuit. Gratuit.
            > Préparer le message au 114 | Touchez trois fois. Sans parler.
            ## Quoi dire
            Plain: Dites où vous êtes. Dites ce qui se passe. Attendez avant de raccrocher.
            Plain: Dites toujours où vous êtes. Le téléphone ne le dit pas toujours.
            ## Vous n’arrivez pas à appeler ?
            Plain: Pas de carte SIM ou pas de réseau ? Essayez le 112. Demandez à quelqu’un. Allez où il y a du monde.
            Plain: Mode avion ? Coupez-le. Puis appelez.
            Plain: Une tablette ne téléphone pas toujours. Demandez un téléphone. Ou allez sur le site du 114.
            [Ouvrir urgence114.fr] https://www.urgence114.fr/
                Le site voit votre connexion. Nous ne voyons rien.
                La page reste dans votre navigateur.
            > Numéros d’aide et tchats | Quelqu’un écoute ou répond
            Quiet: L’appel et le SMS se voient dans le téléphone.
            Quiet: Sources : Service-Public F33953, 28 janvier 2025 ; handicap.fr, janvier 2024. Pas encore relu par des secours.
        "#]],
    );
    check(
        Language::English,
        ReadingLevel::Standard,
        expect![[r#"
            [Call 17] tel:17
                A danger or an offence right now: police and gendarmerie. Day and night, free.
            [112: fire, ambulance, Europe] tel:112
                Any emergency service, in France and in the whole European Union. You can be answered in French or English. Day and night, free.
            [Text 114] sms:114
                You cannot speak or hear: a text message is enough, you get a written answer. 114 takes no voice call. Day and night, free.
            > Prepare the message to 114 | Three touches, no speaking
            ## What to say
            Plain: First where you are. Then what is happening, and who is in danger. Do not hang up until you are told.
            Plain: Many phones give their position to emergency services during the call. It is never sure: say where you are.
            ## If the call fails
            Plain: No SIM card, or no network: try 112. Otherwise ask somebody to call, or go where there are people.
            Plain: Airplane mode: turn it off, then call.
            Plain: A tablet, or a device without a phone: ask for a phone, or write on the site of 114 if there is internet.
            [Open urgence114.fr] https://www.urgence114.fr/
                The site sees the address of your connection and what you do there. We see nothing.
                The page stays in the browser’s history.
            > Helplines and chats | Somebody listens or answers
            Quiet: A call stays in the call log, a text message in its thread.
            Quiet: Sources: Service-Public F33953, 28 January 2025; handicap.fr, January 2024. Not yet read by responders.
        "#]],
    );
}

#[test]
fn e2_without_any_data_17_112_and_114_stand() {
    let page = page(Language::French, ReadingLevel::Standard, false);
    assert!(page.starts_with("[Appeler le 17] tel:17"), "{page}");
    let leads: Vec<&str> = page.lines().filter(|line| line.starts_with("> ")).collect();
    assert!(page.contains("tel:112") && page.contains("sms:114"), "{page}");
    assert_eq!(leads, ["> Préparer le message au 114 | Trois touches, sans parler"]);
}

#[test]
fn e4_114_is_written_to_and_never_called() {
    for language in Language::ALL {
        let page = page(language, ReadingLevel::Standard, true);
        assert!(
            page.contains("sms:114") && page.contains(BY_TEXT_SITE) && !page.contains("tel:114"),
            "{page}"
        );
    }
    assert_eq!(service("num-114").page.as_deref(), Some(BY_TEXT_SITE));
}

#[test]
fn e5_without_a_line_112_comes_first_and_a_way_on_is_named() {
    let page = page(Language::English, ReadingLevel::Standard, false);
    assert!(page.contains("No SIM card, or no network: try 112. Otherwise ask somebody"), "{page}");
    assert!(page.contains("Airplane mode: turn it off") && page.contains("tablet"), "{page}");
}

#[test]
fn e9_nothing_promises_that_help_comes() {
    for (language, level) in [
        (Language::French, ReadingLevel::Standard),
        (Language::French, ReadingLevel::Plain),
        (Language::English, ReadingLevel::Standard),
    ] {
        let page = page(language, level, true).to_lowercase();
        for promise in [
            "en route",
            "on the way",
            "on its way",
            "arrivent",
            "gendarmerie vient",
            "are coming",
            "reçu votre",
        ] {
            assert!(!page.contains(promise), "{promise}: {page}");
        }
    }
}

#[test]
fn s3_no_emergency_number_says_that_it_is_old() {
    let page = page(Language::English, ReadingLevel::Standard, true);
    assert!(!page.contains("may have changed") && !page.contains("Careful"), "{page}");
}
