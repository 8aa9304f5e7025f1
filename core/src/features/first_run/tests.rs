//! The pages of the first run, and how one gets past them.

use expect_test::{Expect, expect};

use super::*;
use crate::action::{AppAction, ScreenName, Symbol};
use crate::page::{Lead, LeadRow, PageState, acts, told};
use crate::text::{Language, ReadingLevel, Words};

fn begun(news: bool) -> FirstRunModel {
    let mut model = FirstRunModel::of(news);
    model.due();
    model
}

fn page(model: &FirstRunModel, words: &Words) -> Option<PageState> {
    let row = |id: &str, screen| -> LeadRow {
        Lead::said(Symbol::News, id.into(), String::new(), words).to(id, screen)
    };
    let shown = Shown {
        choices: &|page| page.section("choices".into()),
        news: row("news", ScreenName::NewsChoices),
        online: model.news,
        privacy: row("privacy", ScreenName::Privacy),
    };
    project(model, &shown, words)
}

fn french() -> &'static Words {
    Words::of(Language::French, ReadingLevel::Standard)
}

/// All pages, one after the other.
fn all(words: &Words) -> String {
    let mut model = begun(true);
    let mut pages = Vec::new();
    while let Some(shown) = page(&model, words) {
        pages.push(told(&shown));
        update(&mut model, FirstRunAction::WentOn);
    }
    pages.join("---\n")
}

fn check(words: &Words, expected: Expect) {
    expected.assert_eq(&all(words));
}

#[test]
fn d16_four_short_pages_and_the_last_says_what_to_do_if_somebody_checks_the_phone() {
    check(
        french(),
        expect![[r#"
            # Votre langue
            Plain: Choisissez. Vous pourrez changer dans les réglages.
            ## choices
            [!Continuer]
            [Tout passer]
            Quiet: 1 sur 4
            ---
            # Qui nous sommes
            Plain: Application indépendante. Ce n’est pas un service de l’État, de la police ou de la gendarmerie.
            Plain: Urgence : le 17 est toujours en bas de l’écran.
            Plain: Pas de compte, pas de position. Ce que vous cherchez ne quitte pas l’appareil ; la page « Vie privée » dit ce qui part, et quand.
            [!Continuer]
            [Retour]
            [Tout passer]
            Quiet: 2 sur 4
            ---
            # Les nouvelles de chez vous
            Plain: Choisissez des lieux et des sujets, ou rien du tout. Le choix reste dans l’appareil.
            > news | 
            [!Continuer]
            [Retour]
            [Tout passer]
            Quiet: 3 sur 4
            ---
            # Si quelqu’un regarde votre téléphone
            Plain: Utilisez plutôt un autre appareil : celui d’une personne sûre, ou d’un lieu public.
            Plain: Cette application se voit dans la liste des applications et dans l’historique du magasin. Un logiciel espion voit aussi l’écran.
            Plain: Les appels et les SMS restent dans le téléphone, et parfois sur la facture. L’application ne peut pas les effacer.
            > privacy | 
            [!Commencer]
            [Retour]
            Quiet: 4 sur 4
        "#]],
    );
    check(
        Words::of(Language::French, ReadingLevel::Plain),
        expect![[r#"
            # Votre langue
            Plain: Vous pouvez changer plus tard.
            ## choices
            [!Continuer]
            [Passer]
            Quiet: 1 sur 4
            ---
            # Qui nous sommes
            Plain: Cette application n’est pas faite par l’État.
            Plain: Danger : le 17 est toujours en bas.
            Plain: Pas besoin de compte. Nous ne savons pas où vous êtes. Ce que vous cherchez reste dans le téléphone. La page « Vie privée » dit ce qui part.
            [!Continuer]
            [Retour]
            [Passer]
            Quiet: 2 sur 4
            ---
            # Ce qui se passe chez vous
            Plain: Choisissez des lieux, ou rien. Le choix reste dans le téléphone.
            > news | 
            [!Continuer]
            [Retour]
            [Passer]
            Quiet: 3 sur 4
            ---
            # Quelqu’un regarde votre téléphone ?
            Plain: Prenez un autre téléphone. Par exemple celui d’une personne sûre.
            Plain: On peut voir que cette application est là. Un logiciel espion voit aussi l’écran.
            Plain: Les appels et les SMS restent dans le téléphone. Parfois aussi sur la facture. Nous ne pouvons pas les effacer.
            > privacy | 
            [!Commencer]
            [Retour]
            Quiet: 4 sur 4
        "#]],
    );
    check(
        Words::of(Language::English, ReadingLevel::Standard),
        expect![[r#"
            # Your language
            Plain: Choose. You can change it in the settings.
            ## choices
            [!Continue]
            [Skip all]
            Quiet: 1 of 4
            ---
            # Who we are
            Plain: Independent app. It is not a service of the French State, police or gendarmerie.
            Plain: Emergency: 17 is always at the bottom of the screen.
            Plain: No account, no location. What you look for does not leave the device; the page “Privacy” says what does, and when.
            [!Continue]
            [Back]
            [Skip all]
            Quiet: 2 of 4
            ---
            # News from where you live
            Plain: Choose places and subjects, or nothing at all. The choice stays on the device.
            > news | 
            [!Continue]
            [Back]
            [Skip all]
            Quiet: 3 of 4
            ---
            # If somebody checks your phone
            Plain: Use another device instead: one that belongs to somebody you trust, or one in a public place.
            Plain: This app can be seen in the list of apps and in the history of the store. Spyware sees the screen too.
            Plain: Calls and text messages stay on the phone, and sometimes on the bill. The app cannot erase them.
            > privacy | 
            [!Begin]
            [Back]
            Quiet: 4 of 4
        "#]],
    );
}

#[test]
fn nothing_is_shown_until_it_is_due_nor_once_it_is_over() {
    let mut model = FirstRunModel::of(true);
    assert!(page(&model, french()).is_none() && !update(&mut model, FirstRunAction::WentOn));
    model.due();
    assert!(page(&model, french()).is_some());
    assert!(update(&mut model, FirstRunAction::Skipped));
    assert!(page(&model, french()).is_none() && !update(&mut model, FirstRunAction::WentBack));
}

/// Every button of every page leads somewhere, and the same way back.
#[test]
fn e1_each_page_can_be_skipped_and_gone_back_from() {
    let mut model = begun(true);
    let mut before: Option<String> = None;
    while let Some(shown) = page(&model, french()) {
        let actions: Vec<AppAction> = acts(&shown);
        let (first, last) = (before.is_none(), !actions.contains(&FirstRunAction::Skipped.into()));
        assert_eq!(actions.contains(&FirstRunAction::WentBack.into()), !first);
        assert!(actions.contains(&FirstRunAction::WentOn.into()));
        if let Some(before) = &before {
            update(&mut model, FirstRunAction::WentBack);
            assert_eq!(page(&model, french()).map(|page| told(&page)).as_ref(), Some(before));
            update(&mut model, FirstRunAction::WentOn);
        }
        before = Some(told(&shown));
        assert_eq!(update(&mut model, FirstRunAction::WentOn), last);
    }
}

#[test]
fn without_news_there_is_no_page_on_them() {
    let mut model = begun(false);
    let mut count = 0;
    while let Some(shown) = page(&model, french()) {
        count += 1;
        assert!(shown.announcement.ends_with(&format!("{count} sur 3")), "{}", shown.announcement);
        update(&mut model, FirstRunAction::WentOn);
    }
    assert_eq!(count, 3);
}

#[test]
fn d2_what_is_left_in_haste_leaves_the_plain_home() {
    let mut model = begun(true);
    update(&mut model, FirstRunAction::WentOn);
    set_aside(&mut model);
    assert!(page(&model, french()).is_none());
}
