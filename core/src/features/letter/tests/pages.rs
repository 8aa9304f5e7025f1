//! What each page says.

use expect_test::{Expect, expect};

use super::*;
use crate::page::told;

fn check(writer: &Writer, page: LetterPage, tag: &str, expected: Expect) {
    let (title, page) = project(&writer.model, page, Words::tagged(tag).unwrap());
    expected.assert_eq(&format!("= {title}\n{}", told(&page)));
}

fn written() -> Writer {
    let writer = Writer::new().who(LetterWho::Myself).what(LetterWhat::Hits);
    writer.types(PLACE, "12 rue de rivoli par").touches("12 rue de Rivoli")
}

#[test]
fn three_touches_are_asked_for_in_french() {
    let writer = Writer::new();
    check(
        &writer,
        LetterPage::Who,
        "fr",
        expect![[r#"
            = Qui a besoin d’aide ?
            Plain: Touchez une réponse : le message s’écrit. Rien n’est gardé : quitter ces pages l’efface. Rien n’est envoyé sans vous.
            > Moi | 
            > Une personne avec moi | 
            > Un enfant | 
            > Une personne que je vois | 
            > Passer | 
        "#]],
    );
    check(
        &writer,
        LetterPage::What,
        "fr",
        expect![[r#"
        = Que se passe-t-il ?
        > Quelqu’un frappe ou menace | 
        > Un voleur est là | 
        > Blessure ou malaise | 
        > Le feu | 
        > Un accident | 
        > Quelqu’un suit une personne | 
        > Autre chose, ou passer | 
    "#]],
    );
    check(
        &writer,
        LetterPage::Place,
        "fr",
        expect![[r#"
            = Où ?
            _Adresse, ville, ou vos mots_
            Plain: Écrivez, puis touchez le bon lieu s’il est proposé. Sinon, vos mots restent tels quels dans le message.
            [Passer]
        "#]],
    );
    check(
        &writer.types(PLACE, "12 rue de riv"),
        LetterPage::Place,
        "fr",
        expect![[r#"
            = Où ?
            _Adresse, ville, ou vos mots_
            > 12 rue de Rivoli | 75004 Paris 4e Arrondissement
            Plain: Écrivez, puis touchez le bon lieu s’il est proposé. Sinon, vos mots restent tels quels dans le message.
            [!Continuer]
        "#]],
    );
    check(
        &written(),
        LetterPage::Message,
        "fr",
        expect![[r#"
            = Votre message au 114
            Plain: Relisez. Vous pouvez tout changer.
            _Le message_
            [!Ouvrir ce SMS pour le 114] sms:114?body=J'ai besoin d'aide pour moi.
            Quelqu'un me frappe ou me menace.
            Lieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement
            Où, avec mes mots : 12 rue de rivoli par
            Je ne peux pas téléphoner. Répondez-moi par écrit.
            [Copier le message] copy:J'ai besoin d'aide pour moi. / Quelqu'un me frappe ou me menace. / Lieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement / Où, avec mes mots : 12 rue de rivoli par / Je ne peux pas téléphoner. Répondez-moi par écrit.
            Plain: Votre messagerie s’ouvre : touchez Envoyer. L’application ne sait pas si le message est parti.
            Quiet: Le SMS reste dans la conversation avec le 114 ; même non envoyé, il peut rester en brouillon.
            ## Pas de SMS sur cet appareil ?
            Plain: Copiez le message, puis écrivez sur le site du 114, s’il y a internet. Ou demandez un téléphone.
            [Ouvrir urgence114.fr] https://www.urgence114.fr/
                Le site voit l’adresse de votre connexion et ce que vous y faites. Nous ne voyons rien.
                La page reste dans l’historique du navigateur.
        "#]],
    );
}

#[test]
fn in_plain_french() {
    let writer = Writer::new();
    check(
        &writer,
        LetterPage::Who,
        "fr-simple",
        expect![[r#"
            = Qui a besoin d’aide ?
            Plain: Touchez une réponse. Le message s’écrit. Rien n’est gardé. Quitter ces pages efface le message. Rien n’est envoyé sans vous.
            > Moi | 
            > Une personne avec moi | 
            > Un enfant | 
            > Une personne que je vois | 
            > Passer | 
        "#]],
    );
    check(
        &writer,
        LetterPage::What,
        "fr-simple",
        expect![[r#"
        = Que se passe-t-il ?
        > Quelqu’un frappe ou menace | 
        > Un voleur est là | 
        > Blessé ou malade | 
        > Le feu | 
        > Un accident | 
        > Quelqu’un suit une personne | 
        > Autre chose, ou passer | 
    "#]],
    );
    check(
        &writer,
        LetterPage::Place,
        "fr-simple",
        expect![[r#"
            = Où ?
            _Adresse, ville, ou vos mots_
            Plain: Vous voyez le bon lieu ? Touchez-le. Sinon, vos mots restent dans le message.
            [Passer]
        "#]],
    );
    check(
        &writer,
        LetterPage::Message,
        "fr-simple",
        expect![[r#"
            = Votre message au 114
            Plain: Lisez le message. Vous pouvez le changer.
            Careful: Écrivez aussi ce qui se passe. / Écrivez aussi où vous êtes.
            _Le message_
            [!Ouvrir ce SMS pour le 114] sms:114?body=J'ai besoin d'aide.
            Je ne peux pas téléphoner. Répondez-moi par écrit.
            [Copier le message] copy:J'ai besoin d'aide. / Je ne peux pas téléphoner. Répondez-moi par écrit.
            Plain: Vos SMS s’ouvrent. Touchez Envoyer. L’application ne sait pas si le message est parti.
            Quiet: Le SMS reste dans le téléphone. Même si vous ne l’envoyez pas.
            ## Pas de SMS ici ?
            Plain: Copiez le message. Allez sur le site du 114. Ou demandez un téléphone.
            [Ouvrir urgence114.fr] https://www.urgence114.fr/
                Le site voit votre connexion. Nous ne voyons rien.
                La page reste dans votre navigateur.
        "#]],
    );
}

#[test]
fn in_english_what_is_sent_is_french_and_stands_beside_in_english() {
    let writer = Writer::new();
    check(
        &writer,
        LetterPage::Who,
        "en",
        expect![[r#"
            = Who needs help?
            Plain: Touch an answer: the message is written, in French. Nothing is kept: leaving these pages erases it. Nothing is sent without you.
            > Me | 
            > Somebody with me | 
            > A child | 
            > Somebody I see | 
            > Skip | 
        "#]],
    );
    check(
        &writer,
        LetterPage::What,
        "en",
        expect![[r#"
            = What is happening?
            > Somebody is hitting or threatening | 
            > A thief is here | 
            > Injured or ill | 
            > A fire | 
            > An accident | 
            > Somebody is following a person | 
            > Something else, or skip | 
        "#]],
    );
    check(
        &writer,
        LetterPage::Place,
        "en",
        expect![[r#"
            = Where?
            _Address, town, or your words_
            Plain: Write, then touch the right place if it is offered. If not, your words stay in the message as they are.
            [Skip]
        "#]],
    );
    check(
        &written(),
        LetterPage::Message,
        "en",
        expect![[r#"
            = Your message to 114
            Plain: Read it. You can change everything.
            _The message, in French_
            [!Open this text to 114] sms:114?body=J'ai besoin d'aide pour moi.
            Quelqu'un me frappe ou me menace.
            Lieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement
            Où, avec mes mots : 12 rue de rivoli par
            Je ne peux pas téléphoner. Répondez-moi par écrit.
            [Copy the message] copy:J'ai besoin d'aide pour moi. / Quelqu'un me frappe ou me menace. / Lieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement / Où, avec mes mots : 12 rue de rivoli par / Je ne peux pas téléphoner. Répondez-moi par écrit.
            Plain: Your messages open: touch Send. The app does not know whether the message has gone.
            Quiet: The text message stays in the thread with 114; even unsent it may stay as a draft.
            ## What the message says
            Plain: I need help for myself. / Somebody is hitting or threatening me. / Place: 12 rue de Rivoli, 75004 Paris 4e Arrondissement / Where, in my own words: 12 rue de rivoli par / I cannot phone. Answer me in writing.
            ## No text messages on this device?
            Plain: Copy the message, then write on the site of 114, if there is internet. Or ask for a phone.
            [Open urgence114.fr] https://www.urgence114.fr/
                The site sees the address of your connection and what you do there. We see nothing.
                The page stays in the browser’s history.
        "#]],
    );
}

#[test]
fn what_was_chosen_is_seen_on_the_way_back() {
    let writer = written();
    check(
        &writer,
        LetterPage::Who,
        "fr",
        expect![[r#"
            = Qui a besoin d’aide ?
            Plain: Touchez une réponse : le message s’écrit. Rien n’est gardé : quitter ces pages l’efface. Rien n’est envoyé sans vous.
            > Moi | Votre choix
            > Une personne avec moi | 
            > Un enfant | 
            > Une personne que je vois | 
            > Passer | 
        "#]],
    );
    check(
        &writer,
        LetterPage::Place,
        "fr",
        expect![[r#"
            = Où ?
            _Adresse, ville, ou vos mots_
            (x) 12 rue de Rivoli, 75004 Paris 4e Arrondissement Dans le message. Touchez pour l’enlever.
            [!Continuer]
        "#]],
    );
}

#[test]
fn e4_114_is_written_to_and_never_called_and_without_messages_there_is_a_way() {
    for (language, level) in LEVELS {
        let words = Words::of(language, level);
        let page = told(&project(&written().model, LetterPage::Message, words).1);
        assert!(page.contains("sms:114?body=") && !page.contains("tel:"), "{page}");
        assert!(page.contains("https://www.urgence114.fr/"), "{page}");
    }
}

#[test]
fn e9_nothing_says_that_the_message_was_sent_or_received() {
    for (language, level) in LEVELS {
        let words = Words::of(language, level);
        let page = told(&project(&written().model, LetterPage::Message, words).1).to_lowercase();
        for promise in [
            "message envoyé",
            "a été envoyé",
            "a été reçu",
            "en route",
            "arriv",
            "was sent",
            "received",
            "on the way",
        ] {
            assert!(!page.contains(promise), "{promise}: {page}");
        }
        assert!(page.contains("ne sait pas si") || page.contains("does not know whether"), "{page}");
    }
}

#[test]
fn d7_keyboards_are_asked_not_to_learn_what_is_typed() {
    for page in [LetterPage::Place, LetterPage::Message] {
        let fields = written().page(page, "fr").parts.into_iter().filter_map(|part| match part {
            PagePart::Field { field } => Some(field.secret),
            _ => None,
        });
        assert_eq!(fields.collect::<Vec<_>>(), [true], "{page:?}");
    }
}

#[test]
fn d10_the_trace_stands_beside_the_message() {
    for (language, level) in LEVELS {
        let page = told(&project(&written().model, LetterPage::Message, Words::of(language, level)).1);
        assert!(page.contains("SMS reste dans") || page.contains("stays in the thread"), "{page}");
    }
}

#[test]
fn what_was_passed_is_asked_for_until_the_person_writes() {
    let asks = |writer: &Writer| told(&writer.page(LetterPage::Message, "fr")).contains("Écrivez aussi");
    assert!(asks(&Writer::new()));
    assert!(asks(&Writer::new().what(LetterWhat::Fire)));
    assert!(!asks(&Writer::new().what(LetterWhat::Fire).types(PLACE, "la cave")));
    assert!(!asks(&Writer::new().types(TEXT, "Au feu, 3 rue Haute")));
    // A slip of the pen that is mended says not where.
    let mended =
        |text: &str| asks(&Writer::new().who(LetterWho::Child).what(LetterWhat::Hits).types(TEXT, text));
    assert!(mended("J'ai besoin d'aide pour mon enfant.\nQuelqu'un frappe ou menace une personne."));
    assert!(mended("j'ai besoin d'aide pour un enfant.\n"));
    assert!(!mended("J'ai besoin d'aide pour un enfant. 3 rue Haute."));
    let town = Writer::new().types(PLACE, "cergy").enters().touches("Cergy");
    assert!(told(&town.page(LetterPage::Message, "fr")).contains("Écrivez aussi la rue"));
}
