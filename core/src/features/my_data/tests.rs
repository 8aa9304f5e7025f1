//! What the page says of what was found, and what it believes.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};

use super::*;
use crate::action::{ScreenName, Symbol};
use crate::page::{Lead, PageAnswer, PageState};
use crate::text::{Language, ReadingLevel, Words};
use crate::work::{WorkId, WorkIds};

const ALL: [HeldThing; 8] = [
    HeldThing::Settings,
    HeldThing::Station,
    HeldThing::NewsChoices,
    HeldThing::Packs,
    HeldThing::News,
    HeldThing::Conversation,
    HeldThing::SetAside,
    HeldThing::Log,
];

fn holding(things: &[HeldThing]) -> Held {
    let mut held = Held::default();
    things.iter().for_each(|thing| held.add(*thing, 20_800_000, Some("a-file".into())));
    held
}

fn page(model: &MyDataModel, words: &Words) -> PageState {
    let contents = Contents {
        language: Some("English"),
        plain: true,
        never_asks: true,
        station: Some("Commissariat de Cergy".into()),
        places: vec!["Cergy".into(), "Osny".into()],
        themes: Some("numérique".into()),
        notices: true,
    };
    let privacy = Lead::said(Symbol::Settings, words.privacy_title(), String::new(), words);
    project(model, &contents, privacy.to("privacy", ScreenName::Privacy), words)
}

fn french() -> &'static Words {
    Words::of(Language::French, ReadingLevel::Standard)
}

fn said(model: &MyDataModel) -> String {
    crate::page::told(&page(model, french()))
}

/// The page of a device that holds these, and what can be done on it.
struct Desk(MyDataModel, WorkIds);

impl Desk {
    fn holding(things: &[HeldThing]) -> Self {
        let mut model = MyDataModel::default();
        told(&mut model, holding(things));
        Desk(model, WorkIds::default())
    }

    fn act(&mut self, action: MyDataAction) -> Option<(WorkId, Option<HeldThing>)> {
        act(&mut self.0, action, &mut self.1)
    }

    /// Asked for and agreed to; then a second look finds this.
    fn erase(&mut self, thing: Option<HeldThing>, left: &[(HeldThing, Left)], found: Held) -> String {
        self.act(MyDataAction::EraseAsked { thing });
        let (id, _) = self.act(MyDataAction::EraseConfirmed).unwrap();
        assert!(erased(&mut self.0, id, left.iter().copied().collect()));
        told(&mut self.0, found).unwrap();
        said(&self.0).lines().next().unwrap().to_owned()
    }
}

fn check(model: &MyDataModel, expected: Expect) {
    expected.assert_eq(&said(model));
}

#[test]
fn each_thing_is_told_with_what_it_is_and_a_touch_that_erases_it() {
    check(
        &Desk::holding(&ALL).0,
        expect![[r#"
            Plain: Voici tout ce que l’application garde sur cet appareil. Avant d’effacer, elle vous demande de confirmer.
            [Tout effacer]
            ## Langue et réglages
            Plain: English · Mots simples · Les données ne se renouvellent jamais d’elles-mêmes · Si les premières pages ont été vues
            [Effacer]
            ## Mon unité
            Plain: Commissariat de Cergy
            [Effacer]
            ## Mes lieux et thèmes d’actualités
            Plain: Lieux : Cergy, Osny. Thèmes : numérique. Les notifications sont activées.
            [Effacer]
            ## Données téléchargées
            Plain: 20,8 Mo, les mêmes pour tout le monde ; et le moment de la dernière demande au serveur.
            [Effacer]
            ## Actualités téléchargées
            Plain: 20,8 Mo, les mêmes pour tout le monde ; et le moment de la dernière demande au serveur.
            [Effacer]
            ## Une conversation
            Plain: Scellée : seule l’application de cet appareil peut la lire. 20,8 Mo
            [Effacer]
            ## Anciens fichiers mis de côté
            Plain: a-file (20,8 Mo). L’application ne sait pas s’en servir ; un ancien fichier peut contenir vos choix.
            [Effacer]
            ## Journal des défauts
            Plain: 20,8 Mo : le genre et le nombre des défauts du programme, rien de ce que vous écrivez.
            [Effacer]
            ## Ce qui n’est pas effacé ici
            Plain: Les données venues avec l’application en font partie et ne disent rien de vous : elles restent. L’application ne peut effacer ni le journal d’appels, ni les messages, ni ce que l’appareil note des applications qui s’y trouvent.
            > Vie privée | 
        "#]],
    );
}

#[test]
fn where_nothing_is_held_nothing_can_be_erased() {
    check(
        &Desk::holding(&[]).0,
        expect![[r#"
        Plain: L’application ne garde rien sur cet appareil.
        ## Ce qui n’est pas effacé ici
        Plain: Les données venues avec l’application en font partie et ne disent rien de vous : elles restent. L’application ne peut effacer ni le journal d’appels, ni les messages, ni ce que l’appareil note des applications qui s’y trouvent.
        > Vie privée | 
    "#]],
    );
    let mut model = MyDataModel::default();
    told(&mut model, Held { file: HeldFile::None, ..Held::default() });
    let said = said(&model);
    assert!(
        said.contains("oubliés quand l’application se ferme") && !said.contains("ne garde rien"),
        "{said}"
    );
}

#[test]
fn m2_a_touch_asks_and_a_second_one_erases() {
    let mut desk = Desk::holding(&ALL);
    let station = Some(HeldThing::Station);
    assert_eq!(desk.act(MyDataAction::EraseConfirmed), None, "nobody was asked");
    assert_eq!(desk.act(MyDataAction::EraseAsked { thing: station }), None);
    let asks = page(&desk.0, french());
    assert!(asks.announcement.starts_with("Effacer"), "{}", asks.announcement);
    assert!(said(&desk.0).contains("[Non, garder]\n[!Oui, effacer]\n"));
    assert!(asks.announcement.contains("Les anciens fichiers de réglages"), "{}", asks.announcement);
    assert_eq!(desk.act(MyDataAction::EraseDropped), None);
    assert_eq!(desk.act(MyDataAction::EraseConfirmed), None, "the answer was no");
    desk.act(MyDataAction::EraseAsked { thing: None });
    desk.act(MyDataAction::EraseAsked { thing: station });
    let (_, thing) = desk.act(MyDataAction::EraseConfirmed).unwrap();
    assert_eq!(thing, station, "the last that was asked about");
    assert_eq!(desk.act(MyDataAction::EraseAsked { thing: None }), None, "one at a time");
    assert_eq!(desk.act(MyDataAction::EraseConfirmed), None);
}

#[test]
fn nothing_is_claimed_erased_that_a_second_look_still_finds() {
    use HeldThing::{Conversation, News, Packs, Station};
    let mut desk = Desk::holding(&ALL);
    let line = desk.erase(Some(Station), &[], holding(&[Packs]));
    assert_eq!(line, "Chosen: « Mon unité » : effacé de cet appareil.");
    let line = desk.erase(Some(Station), &[], holding(&[Station, Packs]));
    assert!(line.starts_with("Careful: Pas effacé : Mon unité. L’appareil a refusé"), "{line}");
    let line = desk.erase(None, &[(News, Left::Busy)], holding(&[News]));
    assert!(
        line.starts_with("Careful: Pas effacé : Actualités téléchargées. Une autre fenêtre, ou un"),
        "{line}"
    );
    // The key of what is sealed is still there, and its bytes are not.
    let line = desk.erase(Some(Conversation), &[(Conversation, Left::Refused)], holding(&[]));
    assert!(line.starts_with("Careful: Pas effacé : Une conversation"), "{line}");
    let line = desk.erase(None, &[], holding(&[]));
    assert_eq!(line, "Chosen: Tout est effacé. L’application est comme neuve.");
    let PageAnswer::Found { number } = page(&desk.0, french()).answer else { panic!("an answer") };
    assert_eq!((number, desk.0.is_erased()), (5, Some(true)));
}

#[test]
fn a_settings_file_that_cannot_be_opened_holds_what_it_held() {
    let shut = || Held { file: HeldFile::OutOfReach, ..Held::default() };
    let mut desk = Desk::holding(&[]);
    for thing in [None, Some(HeldThing::Station), Some(HeldThing::Conversation)] {
        let line = desk.erase(thing, &[], shut());
        assert_eq!(line, "Careful: Pas effacé : ce que contient le fichier des réglages.");
        assert!(said(&desk.0).contains("ne s’ouvre pas"));
    }
    let line = desk.erase(Some(HeldThing::News), &[], shut());
    assert_eq!(line, "Chosen: « Actualités téléchargées » : effacé de cet appareil.");
}

#[test]
fn what_comes_late_or_unasked_changes_nothing() {
    let mut desk = Desk::holding(&ALL);
    let id = desk.1.next(crate::work::Owner::MyData);
    assert!(!erased(&mut desk.0, id, BTreeMap::new()));
    desk.act(MyDataAction::EraseAsked { thing: None });
    desk.act(MyDataAction::EraseConfirmed).unwrap();
    assert!(!erased(&mut desk.0, id, BTreeMap::new()));
    // The page is closed meanwhile, and opened again: it is looked at, and still being erased.
    closed(&mut desk.0);
    assert!(told(&mut desk.0, holding(&ALL)).is_none());
    assert!(desk.0.is_busy() && said(&desk.0).contains("Effacement en cours"));
}

#[test]
fn a_question_and_an_answer_go_with_the_page() {
    let mut desk = Desk::holding(&ALL);
    let first = said(&desk.0);
    desk.erase(Some(HeldThing::Log), &[], holding(&ALL));
    desk.act(MyDataAction::EraseAsked { thing: None });
    closed(&mut desk.0);
    told(&mut desk.0, holding(&ALL));
    assert_eq!(said(&desk.0), first);
    assert_eq!(desk.act(MyDataAction::EraseConfirmed), None);
}

/// Closed and opened again while erasing went on: what was kept since does not stand under "all is erased".
#[test]
fn an_answer_is_told_no_more_once_the_page_is_opened_again() {
    let mut desk = Desk::holding(&ALL);
    desk.act(MyDataAction::EraseAsked { thing: None });
    let (id, _) = desk.act(MyDataAction::EraseConfirmed).unwrap();
    closed(&mut desk.0);
    assert!(erased(&mut desk.0, id, BTreeMap::new()));
    told(&mut desk.0, holding(&[])).unwrap();
    opened(&mut desk.0);
    told(&mut desk.0, holding(&[HeldThing::Station]));
    assert!(!said(&desk.0).contains("Tout est effacé"));
}

/// Each is said in short sentences.
#[test]
fn plain_french_has_fourteen_words_a_sentence_at_most() {
    let words = Words::of(Language::French, ReadingLevel::Plain);
    let mut seen = String::new();
    let mut see = |model: &MyDataModel| seen.push_str(&crate::page::told(&page(model, words)));
    for thing in ALL.map(Some).into_iter().chain([None]) {
        let mut desk = Desk::holding(&ALL);
        desk.act(MyDataAction::EraseAsked { thing });
        see(&desk.0);
        desk.erase(thing, &[], holding(&[]));
        see(&desk.0);
    }
    let mut desk = Desk::holding(&[]);
    desk.erase(None, &[(HeldThing::News, Left::Busy)], Held { file: HeldFile::OutOfReach, ..holding(&[]) });
    see(&desk.0);
    desk.erase(None, &[], holding(&[HeldThing::Log]));
    see(&desk.0);
    told(&mut desk.0, Held { file: HeldFile::None, ..Held::default() });
    see(&desk.0);
    let sentences = seen.split(['.', '?', '\n', ':', '(']).map(str::trim);
    let long: Vec<&str> = sentences.filter(|sentence| sentence.split(' ').count() > 14).collect();
    assert_eq!(long, [] as [&str; 0]);
}
