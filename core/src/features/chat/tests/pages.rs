//! What stands before a conversation.

use expect_test::expect;
use securite_chat::testing::Fate;

use super::super::*;
use super::desk::Desk;
use crate::action::ScreenName;
use crate::page::told;
use crate::text::{Language, ReadingLevel, Words};
use crate::work::{Answer, Chance, SendError};

#[test]
fn the_first_page_says_what_it_is_not_for_then_who_is_there() {
    let mut desk = Desk::new();
    assert!(desk.page().contains("Quiet: Nous demandons qui est là"));
    desk.open(ScreenName::Chat);
    assert_eq!(desk.asks(), ["http://127.0.0.1:1/v1/services"]);
    // Opened twice, asked once.
    desk.open(ScreenName::Chat);
    assert_eq!(desk.asks().len(), 1);
    desk.settle(Fate::Arrives);
    expect![[r#"
        Warning: Le tchat n’est pas fait pour l’urgence. En danger, appelez. Vous ne pouvez pas parler ? Écrivez au 114.
        [Appeler le 17] tel:17
        [Écrire au 114] sms:114
        [112 : pompiers, SAMU, Europe] tel:112
        ## À qui écrire ?
        > Police nationale | 2 agents en service · une personne attend · attente mesurée : 4 minutes
        > Gendarmerie nationale | Personne n’est là. Vous pouvez laisser une question.
        [Redemander]
        Plain: Des policiers ou des gendarmes vous lisent et vous répondent.
        Plain: Ils voient ce que vous écrivez, pas votre nom. L’adresse de votre connexion est gardée à part, scellée : elle n’est ouverte que si c’est grave ou urgent, et cela est noté.
        Plain: À la fin, la conversation est effacée du serveur, en 7 jours au plus. Sur cet appareil, rien n’est écrit si vous ne le demandez pas.
        Plain: Personne ne promet le délai de la réponse.
    "#]].assert_eq(&desk.page());
}

#[test]
fn a_door_that_does_not_answer_is_said_and_asked_again_by_a_touch() {
    let check = |answer| {
        let mut desk = Desk::new();
        desk.open(ScreenName::Chat);
        desk.answer(answer);
        assert!(desk.page().contains("Careful: Le serveur du tchat ne répond pas"), "{}", desk.page());
        assert!(!desk.page().contains("Police nationale"));
        desk.act(ChatAction::LookedAgain);
        desk.settle(Fate::Arrives);
        assert!(desk.page().contains("> Police nationale | 2 agents en service"));
    };
    check(Err(SendError::Unreachable));
    check(Ok(Answer { status: 500, body: "{}".into() }));
    check(Ok(Answer { status: 200, body: "<html>".into() }));
}

#[test]
fn each_service_has_its_terms_and_what_was_not_read_is_said() {
    let words = Words::of(Language::French, ReadingLevel::Standard);
    let (title, police) = terms(&ChatModel::default(), "police", words);
    assert_eq!(title.replace('\u{a0}', " "), "Conditions : Police nationale");
    expect![[r#"
        Warning: Le tchat n’est pas fait pour l’urgence. En danger, appelez. Vous ne pouvez pas parler ? Écrivez au 114.
        Plain: À quoi il sert : informer, et diriger vers le bon service.
        Plain: Ce qu’il n’est pas : un secours d’urgence, ni un dépôt de plainte.
        Plain: Qui peut l’utiliser : tout le monde. L’utiliser, c’est accepter ces conditions.
        Plain: Disponibilité : ni la présence d’un agent, ni le délai, ni l’enregistrement de la demande ne sont garantis.
        Plain: Données : ce que vous écrivez, et l’adresse de votre connexion, gardée à part. Le service peut lire la conversation : elle n’est pas chiffrée de bout en bout.
        Plain: Durée : 7 jours au plus ; une adresse e-mail que vous laissez, 3 mois au plus.
        Plain: Qui les lit : l’agent qui vous répond et sa hiérarchie ; les centres d’intervention s’il faut intervenir.
        Plain: Vos droits : demander ce qui est gardé sur vous, le faire corriger ou effacer, par écrit ; réclamation à la CNIL.
        Plain: Abus : dénoncer quelqu’un en sachant que c’est faux est un délit, puni au plus de 5 ans de prison et de 45 000 € d’amende.
        Plain: Ces conditions sont dites avec nos mots. L’autorité qui tient le service peut en avoir d’autres : les siennes comptent.
        > J’accepte ces conditions | 
        Quiet: Source : conditions du tchat de la police, relevées en novembre 2026.
    "#]].assert_eq(&told(&police));
    let gendarmerie = told(&terms(&ChatModel::default(), "gendarmerie", words).1);
    assert!(
        gendarmerie
            .contains("Careful: Le texte des conditions du tchat de la gendarmerie n’a pas été trouvé")
    );
}

#[test]
fn a_wish_is_one_touch_and_none_is_required() {
    let mut desk = Desk::new();
    let page = |desk: &Desk| told(&wishes(&desk.model, "police", desk.words).1);
    expect![[r#"
        Plain: Rien n’est obligatoire ici.
        ( ) Si je ne réponds plus, agissez Le service peut alors chercher qui vous êtes et envoyer quelqu’un.
        ( ) Je peux écrire sans danger Personne près de moi ne lit ce que j’écris.
        ( ) Un agent peut m’appeler Donnez le numéro dans la conversation.
        Plain: Sans votre accord, personne ne vous appelle ni ne vient, sauf danger grave : votre anonymat peut alors être levé.
        Plain: Si personne n’écrit pendant une heure, le service ferme la conversation.
        ## Garder la conversation
        (x) Ne rien garder Elle s’efface d’ici si vous fermez l’application, ou la quittez plus de 15 minutes.
        ( ) La garder un jour au plus Gardée scellée sur cet appareil, jusqu’à ce que vous la terminiez. Qui ouvre votre appareil peut la retrouver.
        ( ) La garder sept jours au plus
        [!Commencer]
    "#]].assert_eq(&page(&desk));
    desk.act(ChatAction::WishSet { wish: ChatWish::MayCall, on: true });
    assert!(page(&desk).contains("(x) Un agent peut m’appeler"));
    desk.act(ChatAction::WishSet { wish: ChatWish::MayCall, on: false });
    assert_eq!(desk.model.wishes, Default::default());
    desk.act(ChatAction::WishSet { wish: ChatWish::ActIfSilent, on: true });
    desk.act(ChatAction::Began { service: "police".into() });
    let opening = desk.model.talk.as_ref().unwrap().conversation.opening();
    assert_eq!(opening.wishes.act_if_silent, Some(true));
    assert_eq!(opening.wishes.may_call, None);
    // The next conversation begins without.
    assert_eq!(desk.model.wishes, Default::default());
}

#[test]
fn without_a_source_of_chance_nothing_begins_and_it_is_said() {
    let mut desk = Desk::new();
    desk.model.chance = Chance::default();
    desk.act(ChatAction::Began { service: "police".into() });
    assert!(desk.asks().is_empty());
    assert!(desk.standing().starts_with("Warning: Cet appareil ne peut pas créer de clé sûre"));
}

#[test]
fn a_demonstration_never_says_that_officers_read() {
    for (language, level) in [
        (Language::French, ReadingLevel::Standard),
        (Language::French, ReadingLevel::Plain),
        (Language::English, ReadingLevel::Standard),
    ] {
        let mut desk = Desk::new();
        desk.words = Words::of(language, level);
        let words = desk.words;
        let pages = |desk: &Desk| {
            let terms = told(&terms(&desk.model, "police", words).1);
            [desk.page(), terms, told(&question(&desk.model, "police", words).1)]
                .map(|page| page.replace(['\u{a0}', '\u{202f}'], " "))
        };
        let claims = [words.chat_who_reads(), words.chat_terms_readers(), words.chat_question_what()];
        let claims = claims.map(|claim| claim.replace(['\u{a0}', '\u{202f}'], " "));
        for (page, claim) in pages(&desk).iter().zip(&claims) {
            assert!(page.contains(claim), "{page}");
        }
        desk.model.demonstration = true;
        let instead =
            [words.chat_demonstration(), words.chat_demonstration(), words.chat_question_demonstration()];
        let instead = instead.map(|said| said.replace(['\u{a0}', '\u{202f}'], " "));
        for ((page, claim), said) in pages(&desk).iter().zip(&claims).zip(&instead) {
            assert!(!page.contains(claim) && page.contains(said), "{page}");
        }
    }
}
