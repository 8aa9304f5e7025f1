//! A conversation as it is shown.

use expect_test::expect;
use securite_chat::testing::Fate;
use serde_json::json;

use super::super::*;
use super::desk::Desk;

pub(super) const GUICHET: &str = "@guichet:chat.localhost";
pub(super) const OFFICER: &str = "@agent:chat.localhost";

pub(super) fn state(desk: &mut Desk, content: serde_json::Value) {
    desk.server.happens(GUICHET, "fr.securite.conversation", Some(""), content);
    desk.settle(Fate::Arrives);
}

pub(super) fn member(desk: &mut Desk, officer: &str, membership: &str) {
    desk.server.happens(officer, "m.room.member", Some(officer), json!({"membership": membership}));
    desk.settle(Fate::Arrives);
}

pub(super) fn queue(desk: &mut Desk, content: serde_json::Value) {
    desk.server.happens(GUICHET, "fr.securite.queue", Some(""), content);
    desk.settle(Fate::Arrives);
}

/// With an officer there.
pub(super) fn claimed() -> Desk {
    let mut desk = Desk::begun();
    state(&mut desk, json!({"state": "claimed", "officer": OFFICER}));
    member(&mut desk, OFFICER, "join");
    desk
}

#[test]
fn it_says_how_things_stand_and_no_more() {
    let mut desk = Desk::new();
    let mut all = Vec::new();
    desk.act(ChatAction::Began { service: "police".into() });
    all.push(desk.standing());
    desk.settle(Fate::Arrives);
    all.push(desk.standing());
    state(&mut desk, json!({"state": "waiting"}));
    all.push(desk.standing());
    queue(&mut desk, json!({"position": 3, "delay_s": 200, "officers": 1}));
    all.push(desk.standing());
    queue(&mut desk, json!({"position": 1, "delay_s": null, "officers": 1}));
    all.push(desk.standing());
    queue(&mut desk, json!({"position": 1, "delay_s": null, "officers": 0}));
    all.push(desk.standing());
    state(&mut desk, json!({"state": "claimed", "officer": OFFICER}));
    all.push(desk.standing());
    member(&mut desk, OFFICER, "join");
    all.push(desk.standing());
    member(&mut desk, OFFICER, "leave");
    all.push(desk.standing());
    state(&mut desk, json!({"state": "waiting", "handed_over": true}));
    queue(&mut desk, json!({"position": 2, "delay_s": 30, "officers": 4}));
    all.push(desk.standing());
    state(&mut desk, json!({"state": "claimed", "officer": "@b:x", "handed_over": true}));
    member(&mut desk, "@b:x", "join");
    all.push(desk.standing());
    desk.settle(Fate::Lost);
    all.push(desk.standing());
    expect![[r#"
        Quiet: Ouverture de la conversation…
        Quiet: La conversation est ouverte.
        Plain: Vous attendez un agent.
        Plain: Vous attendez un agent. Votre place dans la file : 3. / Quiet: Attente mesurée dans la dernière heure : 4 minutes.
        Plain: Vous attendez un agent. Vous êtes en tête de la file. / Quiet: Personne n’a été reçu dans la dernière heure : l’attente n’est pas connue.
        Warning: Personne ne reçoit vos messages : aucun agent n’est en service. En danger, appelez le 17.
        Quiet: Un agent a choisi votre conversation. Il ne lit pas encore.
        Open: Un agent est dans la conversation.
        Careful: L’agent est parti. Personne ne lit en ce moment.
        Careful: L’agent est parti. Vous attendez un autre agent. / Quiet: Attente mesurée dans la dernière heure : moins d’une minute.
        Open: Un autre agent est dans la conversation.
        Warning: Pas de réseau, ou le serveur ne répond pas. Nous réessayons tant que la conversation est ouverte ici. En danger, appelez le 17."#]].assert_eq(&all.join("\n"));
}

#[test]
fn a_message_is_there_at_once_and_says_how_far_it_is() {
    let mut desk = claimed();
    desk.says("  Bonjour \n");
    assert_eq!(desk.lines(), ["Vous: Bonjour (Pas encore envoyé)"]);
    // The field is emptied by the core, once.
    let prefill = desk.screen().field.unwrap().prefill;
    assert_eq!((prefill.number, prefill.text.as_str()), (1, ""));
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Vous: Bonjour (Sur le serveur)"]);
    desk.server.says(OFFICER, "Bonjour, je vous écoute.");
    desk.server.says(GUICHET, "Conversation enregistrée");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines()[1..], ["Agent: Bonjour, je vous écoute.", "Service: Conversation enregistrée"]);
}

#[test]
fn what_is_too_long_is_refused_with_words_and_kept() {
    let mut desk = claimed();
    let text = "é".repeat(60_000);
    desk.says(&text);
    let screen = desk.screen();
    let refusal = screen.refusal.unwrap().text.replace('\u{a0}', " ");
    assert!(refusal.contains("60000 caractères, 4000 au plus"), "{refusal}");
    assert_eq!(screen.field.unwrap().prefill.number, 0, "the text stays in the field");
    assert!(screen.lines.is_empty());
    desk.typed(MESSAGE, "court");
    assert!(desk.screen().refusal.is_none());
    desk.says(" \n ");
    desk.says("🙂");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Vous: 🙂 (Sur le serveur)"]);
}

#[test]
fn a_link_is_text_and_its_host_is_named_on_a_button() {
    let mut desk = claimed();
    desk.server.says(OFFICER, "Voyez https://www.service-public.fr/particuliers et\u{202E}https://a.example");
    desk.server.says(OFFICER, "http://pas.chiffre/ et javascript:alert(1)");
    desk.settle(Fate::Arrives);
    expect![[r#"
        Agent: Voyez https://www.service-public.fr/particuliers ethttps://a.example [Ouvrir www.service-public.fr] https://www.service-public.fr/particuliers
        Agent: http://pas.chiffre/ et javascript:alert(1)"#]].assert_eq(&desk.lines().join("\n"));
    desk.says("https://mon-site.fr");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines().last().unwrap(), "Vous: https://mon-site.fr (Sur le serveur)");
}

#[test]
fn cards_are_drawn_from_our_own_facts_alone() {
    let mut desk = claimed();
    for text in [
        "!carte 17",
        "!carte 114",
        "!carte 3919",
        "!carte trouver",
        "!carte poste 11111",
        "!carte autre",
        "!fin ?",
        "!transfert gendarmerie",
    ] {
        desk.server.says(OFFICER, text);
    }
    desk.settle(Fate::Arrives);
    desk.settle(Fate::Arrives);
    expect![[r#"
        Agent: L’agent vous montre ceci : [Appeler le 17] tel:17
        Agent: L’agent vous montre ceci : [Écrire au 114] sms:114
        Agent: L’agent vous montre ceci : [Parler : 3919] tel:3919
        Agent: L’agent vous montre ceci : [Trouver mon commissariat ou ma brigade]
        Agent: !carte poste 11111
        Agent: !carte autre"#]]
    .assert_eq(&desk.lines().join("\n"));
    // The person has no cards to show.
    desk.says("!carte 17");
    desk.settle(Fate::Arrives);
    assert!(desk.lines().last().unwrap().starts_with("Vous: !carte 17"));
}

#[test]
fn copying_asks_first_and_copies_what_i_wrote_alone() {
    let mut desk = claimed();
    assert_eq!(desk.buttons(), " [Terminer]");
    desk.says("Un");
    desk.settle(Fate::Arrives);
    desk.server.says(OFFICER, "Leur réponse");
    desk.says("Deux");
    desk.settle(Fate::Arrives);
    assert_eq!(desk.buttons(), " [Terminer] [Copier mes messages]");
    desk.act(ChatAction::CopyAsked);
    let ask = desk.screen().asks.unwrap();
    assert!(ask.remark.text.contains("presse-papiers"));
    let crate::buttons::PageControl::Open { link } = &ask.buttons[0].control else { panic!() };
    assert_eq!(crate::links::told(link), "copy:Un / Deux");
}

#[test]
fn what_was_before_comes_by_asking() {
    let mut desk = claimed();
    for number in 0..20 {
        desk.server.says(OFFICER, &format!("{number}"));
    }
    // A phone that comes anew sees the newest.
    let mut desk = Desk { server: desk.server, ..Desk::new() };
    desk.act(ChatAction::Began { service: "police".into() });
    desk.settle(Fate::Arrives);
    let seen = desk.lines().len();
    assert!(seen < 20 && desk.lines().last().unwrap().ends_with("19"));
    let tap = desk.screen().earlier.unwrap();
    assert_eq!(tap.label, "Messages précédents");
    for _ in 0..12 {
        desk.act(ChatAction::EarlierAsked);
        desk.settle(Fate::Arrives);
    }
    assert_eq!(desk.lines().len(), 20);
    assert!(desk.screen().earlier.is_none());
}

#[test]
fn a_message_that_the_server_refuses_can_be_sent_again() {
    let mut desk = claimed();
    desk.says("Bonjour");
    let at = desk.asks().iter().position(|address| address.contains("/send/")).unwrap();
    let body = json!({"errcode": "M_TOO_LARGE"}).to_string().into();
    desk.answer_at(at, Ok(crate::work::Answer { status: 413, body }));
    assert_eq!(desk.lines(), ["Vous: Bonjour (Refusé par le serveur) [Renvoyer]"]);
    let id = desk.screen().lines[0].id.clone();
    desk.act(ChatAction::SentAgain { id });
    desk.act(ChatAction::SentAgain { id: "none".into() });
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Vous: Bonjour (Sur le serveur)"]);
}

#[test]
fn words_of_danger_bring_17_and_114_at_once_and_they_stay() {
    let mut desk = claimed();
    desk.typed(MESSAGE, "bonjour, je voudrais un renseignement");
    assert!(desk.screen().alarm.is_none());
    // Before it is sent; and nothing is blocked by it.
    desk.typed(MESSAGE, "il est derrière la porte il va me tuer");
    let alarm = desk.screen().alarm.unwrap();
    let links: Vec<String> = alarm.links.iter().map(crate::links::told).collect();
    assert_eq!(links, ["tel:17", "sms:114"]);
    assert!(desk.screen().send.unwrap().enabled && desk.asks().iter().all(|asked| asked.contains("sync")));
    desk.typed(MESSAGE, "");
    assert!(desk.screen().alarm.is_some());
    // What an officer writes says nothing of the person.
    let mut other = claimed();
    other.server.says(OFFICER, "il va vous tuer");
    other.settle(Fate::Arrives);
    assert!(other.screen().alarm.is_none());
}

#[test]
fn what_somebody_else_took_back_was_not_for_the_person_and_is_not_shown() {
    let mut desk = claimed();
    desk.server.says(OFFICER, "Je me suis trompé");
    desk.server.says(OFFICER, "!transfert gendarmerie");
    desk.settle(Fate::Arrives);
    let of = |desk: &Desk, text: &str| {
        let event = desk.server.events.iter().find(|event| event["content"]["body"] == text).unwrap();
        event["event_id"].as_str().unwrap().to_owned()
    };
    let (own, command) = (of(&desk, "Je me suis trompé"), of(&desk, "!transfert gendarmerie"));
    desk.server.happens(OFFICER, "m.room.redaction", None, json!({"redacts": own}));
    desk.server.happens(GUICHET, "m.room.redaction", None, json!({"redacts": command}));
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Agent: Message retiré"]);
}

#[test]
fn one_who_hands_over_is_there_until_the_other_has_come() {
    let mut desk = claimed();
    state(&mut desk, json!({"state": "claimed", "officer": "@b:x", "handed_over": true}));
    assert_eq!(desk.standing(), "Open: Un agent est dans la conversation.");
    member(&mut desk, "@b:x", "join");
    member(&mut desk, OFFICER, "leave");
    assert_eq!(desk.standing(), "Open: Un autre agent est dans la conversation.");
    // One who was there before and claims it again is expected, not gone.
    member(&mut desk, "@b:x", "leave");
    state(&mut desk, json!({"state": "claimed", "officer": OFFICER}));
    assert!(desk.standing().starts_with("Quiet: Un agent a choisi"), "{}", desk.standing());
}

#[test]
fn who_claimed_and_never_came_has_not_left() {
    let mut desk = Desk::begun();
    state(&mut desk, json!({"state": "claimed", "officer": OFFICER}));
    state(&mut desk, json!({"state": "waiting"}));
    assert_eq!(desk.standing(), "Plain: Vous attendez un agent.");
}

#[test]
fn a_line_that_is_good_again_is_not_said_to_be_lost() {
    let mut desk = claimed();
    desk.says("Bonjour");
    // It arrived, and its answer did not; then it comes back by itself.
    desk.step(Fate::Swallowed);
    desk.step(Fate::Swallowed);
    desk.settle(Fate::Arrives);
    desk.settle(Fate::Arrives);
    assert_eq!(desk.lines(), ["Vous: Bonjour (Sur le serveur)"]);
    assert_eq!(desk.standing(), "Open: Un agent est dans la conversation.");
}

#[test]
fn nothing_that_was_typed_is_in_a_log() {
    let mut desk = claimed();
    desk.typed(MESSAGE, "une adresse secrète");
    desk.typed(MAIL, "a@secret.fr");
    let told = format!("{:?}", desk.model);
    assert!(!told.contains("secr"), "{told}");
}
