//! What an entry of the guide says, in each language, and what it does not say as certain.

use chrono::{DateTime, Utc};
use expect_test::{Expect, expect};

use super::*;
use crate::context::Now;
use crate::page::told;
use crate::testing::{small_atlas, small_guide};
use crate::text::{Language, ReadingLevel};

fn guide() -> Guide {
    small_guide()
}

fn at(day: &str) -> Now {
    Now::Instant(format!("{day}T12:00:00Z").parse::<DateTime<Utc>>().unwrap())
}

fn words(tag: &str) -> &'static Words {
    let (language, level) = match tag {
        "en" => (Language::English, ReadingLevel::Standard),
        "fr-simple" => (Language::French, ReadingLevel::Plain),
        _ => (Language::French, ReadingLevel::Standard),
    };
    Words::of(language, level)
}

fn page(id: &str, tag: &str, day: &str) -> String {
    let (title, page) = entry(Some(&guide()), id, Ctx { now: at(day), words: words(tag) });
    format!("= {title}\n{}", told(&page))
}

/// The first page with this in its field, over the small world.
fn index(text: &str) -> PageState {
    let atlas = small_atlas();
    let mut model = GuidanceModel::default();
    model.typed(text, atlas.as_ref());
    project(&model, atlas.as_ref(), words("fr"))
}

fn check(id: &str, tag: &str, expected: Expect) {
    expected.assert_eq(&page(id, tag, "2026-11-30"));
}

#[test]
fn a_procedure_says_what_it_is_for_what_to_have_ready_and_what_follows() {
    check(
        "pel",
        "fr",
        expect![[r#"
            = Fiche
            # Plainte en ligne
            Plain: Porter plainte à distance.
            Careful: Pas si l’auteur est connu. / Date de ces renseignements : 16 octobre 2024. Ils ont pu changer depuis.
            [Ouvrir plainte-en-ligne.masecurite.interieur.gouv.fr] https://plainte-en-ligne.masecurite.interieur.gouv.fr/
                Il faut se connecter avec FranceConnect. Le site voit l’adresse de votre connexion et ce que vous y faites. Nous ne voyons rien.
                La page reste dans l’historique du navigateur.
            ## À préparer
            Plain: Ce qui a été pris.
            ## Ce qui se passe ensuite
            Plain: On vous écrit.
            Plain: Quelques jours.
            > Mon unité | La trouver, l’appeler, voir ses horaires
            > Vélo volé | 
            [Copier] copy:Plainte en ligne / Porter plainte à distance. / Pas si l’auteur est connu. / https://plainte-en-ligne.masecurite.interieur.gouv.fr/ / Il faut se connecter avec FranceConnect. / Date de ces renseignements : 16 octobre 2024. Ils ont pu changer depuis. / Source : Police nationale, 16 octobre 2024.
            [Partager] share:Plainte en ligne / Porter plainte à distance. / Pas si l’auteur est connu. / https://plainte-en-ligne.masecurite.interieur.gouv.fr/ / Il faut se connecter avec FranceConnect. / Date de ces renseignements : 16 octobre 2024. Ils ont pu changer depuis. / Source : Police nationale, 16 octobre 2024.
            Quiet: Géré par : Police nationale, Gendarmerie nationale.
            Quiet: Source : Police nationale, 16 octobre 2024.
        "#]],
    );
    check(
        "pel",
        "fr-simple",
        expect![[r#"
            = Fiche
            # Porter plainte sur internet
            Plain: Porter plainte de chez vous.
            Careful: Pas si vous savez qui c’est. / Date : 16 octobre 2024. Cela a pu changer.
            [Ouvrir plainte-en-ligne.masecurite.interieur.gouv.fr] https://plainte-en-ligne.masecurite.interieur.gouv.fr/
                Il faut FranceConnect. Le site voit votre connexion. Nous ne voyons rien.
                La page reste dans votre navigateur.
            ## À préparer
            Plain: La liste.
            ## Et après
            Plain: On vous écrit.
            Plain: Quelques jours.
            > Mon unité | La trouver, l’appeler, voir ses horaires
            > Vélo volé | 
            [Copier] copy:Porter plainte sur internet / Porter plainte de chez vous. / Pas si vous savez qui c’est. / https://plainte-en-ligne.masecurite.interieur.gouv.fr/ / Il faut FranceConnect. / Date : 16 octobre 2024. Cela a pu changer. / Source : Police nationale, 16 octobre 2024.
            [Partager] share:Porter plainte sur internet / Porter plainte de chez vous. / Pas si vous savez qui c’est. / https://plainte-en-ligne.masecurite.interieur.gouv.fr/ / Il faut FranceConnect. / Date : 16 octobre 2024. Cela a pu changer. / Source : Police nationale, 16 octobre 2024.
            Quiet: Géré par : Police nationale, Gendarmerie nationale.
            Quiet: Source : Police nationale, 16 octobre 2024.
        "#]],
    );
    check(
        "pel",
        "en",
        expect![[r#"
            = Page
            # Complaint online
            Plain: Complain from home.
            Careful: Not if you know who did it. / This information is dated 16 October 2024: it may have changed since.
            [Open plainte-en-ligne.masecurite.interieur.gouv.fr] https://plainte-en-ligne.masecurite.interieur.gouv.fr/
                You must sign in with FranceConnect. The site sees the address of your connection and what you do there. We see nothing.
                The page stays in the browser’s history.
            ## Have ready
            Plain: What was taken.
            ## What happens next
            Plain: They write to you.
            Plain: Some days.
            > My station | Find it, call it, see its hours
            > Bike stolen | 
            [Copy] copy:Complaint online / Complain from home. / Not if you know who did it. / https://plainte-en-ligne.masecurite.interieur.gouv.fr/ / You must sign in with FranceConnect. / This information is dated 16 October 2024: it may have changed since. / Source: Police nationale, 16 October 2024.
            [Share] share:Complaint online / Complain from home. / Not if you know who did it. / https://plainte-en-ligne.masecurite.interieur.gouv.fr/ / You must sign in with FranceConnect. / This information is dated 16 October 2024: it may have changed since. / Source: Police nationale, 16 October 2024.
            Quiet: Run by: Police nationale, Gendarmerie nationale.
            Quiet: Source: Police nationale, 16 October 2024.
        "#]],
    );
}

#[test]
fn e4_the_page_of_114_leads_to_the_letter_and_no_other_does() {
    let leads = |id| page(id, "fr", "2026-11-30").contains("> Préparer le message au 114");
    assert_eq!(["num-114", "num-17", "num-3919"].map(leads), [true, false, false]);
}

#[test]
fn a_helpline_says_when_what_it_costs_and_what_it_leaves() {
    check(
        "num-3919",
        "fr",
        expect![[r#"
            = Fiche
            # 3919 – Violences Femmes Info
            Plain: Écoute et conseille.
            Plain: Pour : les femmes, les proches.
            Careful: À vérifier avant de vous y fier : nous n’avons pas pu confirmer tout ce qui est dit ici.
            Plain: Quand : jour et nuit
            Plain: Prix : gratuit
            Plain: Sans compte.
            [Appeler le 3919] tel:3919
                L’appel reste dans le journal d’appels et peut figurer sur la facture.
            [Ouvrir solidaritefemmes.org] https://www.solidaritefemmes.org/
                Le site voit l’adresse de votre connexion et ce que vous y faites. Nous ne voyons rien.
                La page reste dans l’historique du navigateur.
            [Copier] copy:3919 – Violences Femmes Info / Écoute et conseille. / Pour : les femmes, les proches. / Quand : jour et nuit / Prix : gratuit / Sans compte. / Appeler le 3919 / https://www.solidaritefemmes.org/ / À vérifier avant de vous y fier : nous n’avons pas pu confirmer tout ce qui est dit ici. / Source : TF1info, sans date.
            [Partager] share:3919 – Violences Femmes Info / Écoute et conseille. / Pour : les femmes, les proches. / Quand : jour et nuit / Prix : gratuit / Sans compte. / Appeler le 3919 / https://www.solidaritefemmes.org/ / À vérifier avant de vous y fier : nous n’avons pas pu confirmer tout ce qui est dit ici. / Source : TF1info, sans date.
            Quiet: Géré par : Solidarité Femmes.
            Quiet: Source : TF1info, sans date.
        "#]],
    );
}

#[test]
fn advice_leads_to_who_can_help() {
    check(
        "bike-stolen",
        "fr",
        expect![[r#"
            = Aide aux victimes
            # Vélo volé
            Plain: Portez plainte avec le numéro du vélo.
            ## Qui peut aider
            > Plainte en ligne | Porter plainte à distance.
            > Mon unité | La trouver, l’appeler, voir ses horaires
            [Copier] copy:Vélo volé / Portez plainte avec le numéro du vélo. / Source : Police nationale, octobre 2024. / Source : Une mairie, sans date.
            [Partager] share:Vélo volé / Portez plainte avec le numéro du vélo. / Source : Police nationale, octobre 2024. / Source : Une mairie, sans date.
            Quiet: Source : Police nationale, octobre 2024. / Source : Une mairie, sans date.
        "#]],
    );
    check(
        "bike-stolen",
        "en",
        expect![[r#"
            = Help for victims
            # Bike stolen
            Plain: Complain, with the bike’s number.
            ## Who can help
            > Complaint online | Complain from home.
            > My station | Find it, call it, see its hours
            [Copy] copy:Bike stolen / Complain, with the bike’s number. / Source: Police nationale, October 2024. / Source: Une mairie, undated.
            [Share] share:Bike stolen / Complain, with the bike’s number. / Source: Police nationale, October 2024. / Source: Une mairie, undated.
            Quiet: Source: Police nationale, October 2024. / Source: Une mairie, undated.
        "#]],
    );
}

#[test]
fn s3_what_has_grown_old_says_its_date_and_an_emergency_number_never() {
    let aged = |id: &str, day: &str| page(id, "en", day).contains("it may have changed");
    assert!(!aged("pel", "2025-10-16") && aged("pel", "2025-10-17"));
    assert!(aged("pel", "2099-01-01") && !aged("pel", "1970-01-01"));
    assert!(!aged("num-17", "2099-01-01"));
}

#[test]
fn s3_what_is_not_sure_says_so() {
    assert!(page("num-3919", "en", "2026-11-30").contains("Careful: Check before you rely on it"));
    assert!(!page("pel", "en", "2024-11-30").contains("Check before"));
}

#[test]
fn e4_114_is_written_to_and_never_called() {
    let page = page("num-114", "en", "2026-11-30");
    assert!(page.contains("sms:114") && !page.contains("tel:114"), "{page}");
}

#[test]
fn a_page_whose_address_is_not_safe_is_not_opened() {
    let mut guide = guide();
    guide.services.iter_mut().for_each(|it| it.page = it.page.as_ref().map(|_| "intent://x".into()));
    let (_, page) = entry(Some(&guide), "pel", Ctx { now: at("2026-11-30"), words: words("en") });
    let page = told(&page);
    assert!(page.contains("is not safe") && !page.contains("intent"), "{page}");
}

#[test]
fn lists_hold_what_there_is_and_nothing_else() {
    let guide = guide();
    expect![[r#"
        _Que cherchez-vous ?_
        > M’orienter | Quelques questions, et la bonne porte
        > Démarches et signalements | Plainte, rendez-vous, vacances, arnaques, papiers
        > Numéros d’aide et tchats | Quelqu’un écoute ou répond
        > Famille | Enfants, proches, personnes âgées
        ## Par thème
        > Urgence | 
        > Aide aux victimes | 
        > Enfants et jeunes | 
        ## Police ou gendarmerie
        > Police nationale | 
    "#]]
    .assert_eq(&told(&index("")));
    let list = |id: &str| {
        let (title, page) = list(Some(&guide), id, words("fr"));
        format!("= {title}\n{}", told(&page))
    };
    expect![[r#"
        = Aide aux victimes
        ## Conseils
        > Vélo volé | 
        ## Qui peut aider
        > Plainte en ligne | Porter plainte à distance.
    "#]]
    .assert_eq(&list("victim-support"));
    assert_eq!(list("no-such-list").lines().next(), Some("= Conseils et démarches"));
}

#[test]
fn families_find_minors_relatives_and_the_door_that_leaves_no_trace() {
    expect![[r#"
        > Violences conjugales | Pour vous, sans laisser de trace dans l’application
        ## Tu as moins de 18 ans
        > Tchat des mineurs | Parler à un agent.
        > Tout sur ce sujet | Enfants et jeunes
        ## Vous vous inquiétez pour un proche
        > Tout sur ce sujet | Famille
    "#]]
    .assert_eq(&told(&family(Some(&guide()), words("fr"))));
}

#[test]
fn without_a_guide_the_numbers_stand() {
    let says = |page: &PageState| told(page).contains("tel:17") && told(page).contains("sms:114");
    assert!(says(&project(&GuidanceModel::default(), None, words("fr"))) && says(&family(None, words("fr"))));
    assert!(says(&list(None, "youth", words("fr")).1));
    let (_, gone) = entry(None, "pel", Ctx { now: at("2026-11-30"), words: words("fr") });
    assert!(told(&gone).contains("n’est plus dans nos données"));
}

#[test]
fn what_people_say_leads_to_the_page() {
    expect![[r#"
        _Que cherchez-vous ?_
        ## Fiches trouvées
        > Vélo volé | 
    "#]]
    .assert_eq(&told(&index("on m a volé mon velo")));
}

#[test]
fn what_nothing_fits_is_not_answered_and_leads_to_the_compass() {
    for text in ["recette de crêpes", "🙂", "'; DROP TABLE", &"é".repeat(10_000)] {
        let page = index(text);
        assert_eq!(page.answer, crate::page::PageAnswer::NotFound, "{text}");
        assert!(told(&page).contains("> M’orienter"), "{text}");
    }
}

#[test]
fn e1_words_of_danger_are_answered_by_the_numbers_first() {
    let page = told(&index("au secours il va me tuer"));
    assert!(page.contains("Warning: Danger maintenant ?") && page.contains("tel:17"), "{page}");
    assert!(!told(&index("vélo volé")).contains("tel:17"));
}

#[test]
fn d7_keyboards_are_asked_not_to_learn_what_is_looked_for() {
    let field = index("").parts.into_iter().find_map(|part| match part {
        crate::page::PagePart::Field { field } => Some(field.secret),
        _ => None,
    });
    assert_eq!(field, Some(true));
}

#[test]
fn a_child_who_needs_help_finds_it_before_all_else() {
    let atlas = crate::atlas::Atlas::open(securite_pack::bytes()).unwrap();
    let page = told(&family(atlas.guide(), words("fr")));
    let minors: Vec<&str> =
        page.lines().skip_while(|line| !line.contains("moins de 18 ans")).take(8).collect();
    assert!(minors.iter().any(|line| line.contains("[Appeler le 119]")), "{minors:?}");
    assert!(!page.contains("Cadets de la gendarmerie") && !page.contains("Stages"), "{page}");
}
