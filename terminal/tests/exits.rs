//! How commands end, for texts that stand for kinds: 0 it answers, 1 it finds nothing, 3 it asks.

// Said although it is always so: clippy then knows that a panic here is a test failing.
#[cfg(test)]
mod exits {
    use std::process::Command;

    /// The exit code of one question, and what its answer must say.
    fn check(text: &str, code: i32, says: &str) {
        ends(&["station", text], code, says);
    }

    fn ends(arguments: &[&str], code: i32, says: &str) {
        let text = arguments.join(" ");
        let output = Command::new(env!("CARGO_BIN_EXE_securite"))
            .args(arguments)
            .args(["--at", "2026-08-24T10:00"])
            .output()
            .unwrap();
        // Unbreakable blanks and the breaks of lines are made plain.
        let told = String::from_utf8(output.stdout).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(code), "{text}: {told}");
        assert!(told.contains(says), "{text}: {told}");
        assert!(told.contains("17"), "{text}: no numbers");
    }

    #[test]
    fn what_is_sure_is_answered() {
        check("12 rue de Rivoli, Paris", 0, "12 rue de Rivoli, 75004 Paris 4e Arrondissement");
        check("Tremblay-en-France", 0, "Tremblay-en-France · 93290");
        check("25 rue Servandoni, bâtiment C, 75006 Paris", 0, "25 rue Servandoni, 75006");
    }

    #[test]
    fn a_part_that_is_not_understood_is_told_with_the_answer() {
        check(
            "12 rue du Moulin, Le Mans",
            0,
            "Absent de nos données : « 12 rue du Moulin ». Voici la réponse pour Le Mans.",
        );
        check("Chantemerle 05330", 0, "« Chantemerle »");
        check("24 bd hopital 75013 paris", 0, "Le code postal 75013 n’est pas celui de ce lieu");
        check("9999 rue de Rivoli 75004 Paris", 0, "Le numéro 9999 ne figure pas dans nos données");
    }

    #[test]
    fn where_two_places_fit_it_asks() {
        check("Sainte-Colombe", 3, "Lequel est le bon ?");
        check("st ouen", 3, "Saint-Ouen-sur-Seine");
        check("bourg sain", 3, "Bourg-Saint-Andéol");
        check("12 rue de Rivoli machin", 3, "n’a pas été comprise");
    }

    #[test]
    fn the_guide_answers_in_everyday_words_or_leads_on() {
        ends(&["guide"], 0, "Par thème");
        ends(&["guide", "faux", "conseiller", "bancaire"], 0, "Fiches trouvées");
        ends(&["guide", "--id", "pel"], 0, "FranceConnect");
        ends(&["guide", "--id", "pel", "--lang", "en"], 0, "Complaint online");
        ends(&["guide", "--id", "num-17", "--json"], 0, "\"number\": \"17\"");
        ends(&["guide", "--id", "no-such-page-17"], 1, "n’est plus dans nos données");
        ends(&["guide", "crêpes", "au", "sucre"], 1, "Aucune fiche ne correspond");
    }

    #[test]
    fn the_emergency_numbers_are_told() {
        ends(&["emergency"], 0, "Pas de carte SIM, ou pas de réseau : essayez le 112.");
        ends(&["emergency", "--lang", "en"], 0, "114 takes no voice call");
        ends(&["emergency", "--json"], 0, "\"number\": \"112\"");
    }

    /// Without somebody at a terminal nothing is erased unless the command says so.
    #[test]
    fn what_is_kept_is_shown_and_erased_on_an_order_alone() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        let (settings, log, packs) = (at("settings"), at("log"), at("packs"));
        let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/golden/settings-1.sqlite");
        std::fs::copy(golden, &settings).unwrap();
        std::fs::write(&log, "fault x ×1\n").unwrap();
        let mine = ["my-data", "--packs", &packs, "--settings", &settings, "--log", &log];
        let with = |more: &[&'static str]| [mine.as_slice(), more].concat();
        ends(&with(&[]), 0, "Mon unité");
        ends(&with(&["--lang", "en"]), 0, "Log of faults");
        let run = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_securite"));
            command.args(arguments).stdin(std::process::Stdio::null()).output().unwrap()
        };
        let refused = |arguments: &[&str], says: &str| {
            let output = run(arguments);
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.code() == Some(2) && told.contains(says), "{arguments:?}: {told}");
        };
        refused(&with(&["--erase"]), "--yes");
        refused(&with(&["--erase", "--json"]), "--yes");
        refused(&["my-data", "--settings", &at("nowhere")], "nowhere");
        assert!(!folder.path().join("nowhere").exists());
        ends(&with(&[]), 0, "Mon unité");
        assert_eq!(std::fs::read(&settings).unwrap(), std::fs::read(golden).unwrap(), "only looked at");
        ends(&with(&["--erase", "--yes"]), 0, "Tout est effacé.");
        assert_eq!(std::fs::read(&log).unwrap(), b"");
        let json = String::from_utf8(run(&with(&["--json", "--lang", "en"])).stdout).unwrap();
        assert!(json.contains("\"MyData\"") && json.contains("keeps nothing on this device"), "{json}");
        // What cannot be looked into is not claimed erased.
        std::fs::remove_file(&settings).unwrap();
        std::fs::create_dir(&settings).unwrap();
        ends(&with(&["--erase", "--yes"]), 1, "Pas effacé : ce que contient le fichier des réglages.");
    }

    /// A name is soon mistyped: what is not ours is neither erased nor renamed, whatever the order.
    #[test]
    fn my_data_leaves_files_of_others_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        let (database, diary, packs) = (at("photos.sqlite"), at("diary"), at("packs"));
        // Of SQLite, and damaged; its mark is another program's, or none.
        for mark in [b"GPKG", &[0; 4]] {
            let bytes = [b"SQLite format 3\0".as_slice(), &[0; 52], mark, &[7; 100]].concat();
            std::fs::write(&database, &bytes).unwrap();
            let mine = ["my-data", "--packs", &packs, "--settings", &database];
            ends(&mine, 0, "Le fichier des réglages ne s’ouvre pas");
            let erase = [&mine[..], &["--erase", "--yes"]].concat();
            ends(&erase, 1, "Pas effacé : ce que contient le fichier des réglages.");
            assert_eq!(std::fs::read(&database).unwrap(), bytes);
        }
        for text in ["Cher journal", "fault x ×1\nCher journal", "warning \n", "fault ×", "\u{1}"] {
            std::fs::write(&diary, text).unwrap();
            let mut command = Command::new(env!("CARGO_BIN_EXE_securite"));
            let erase = ["my-data", "--packs", &packs, "--log", &diary, "--erase", "--yes"];
            let output = command.args(erase).output().unwrap();
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(output.status.code() == Some(2) && told.contains("n’est pas un journal"), "{told}");
            assert_eq!(std::fs::read_to_string(&diary).unwrap(), text);
        }
    }

    #[test]
    fn my_data_claims_nothing_of_settings_that_it_was_not_shown() {
        let folder = tempfile::tempdir().unwrap();
        let packs = folder.path().join("packs").to_str().unwrap().to_owned();
        let told = |more: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_securite"));
            let output = command.args(["my-data", "--packs", &packs]).args(more).output().unwrap();
            let told = String::from_utf8(output.stdout).unwrap();
            assert!(told.contains("--settings"), "{told}");
            assert!(!told.contains("ne garde rien") && !told.contains("Tout est effacé"), "{told}");
        };
        told(&[]);
        told(&["--erase", "--yes"]);
    }

    #[test]
    fn what_the_app_is_and_is_not_is_told() {
        ends(&["legal"], 0, "Vos droits");
        ends(&["legal", "rights"], 0, "3 place de Fontenoy");
        ends(&["legal", "about", "--lang", "en"], 0, "not a service of the State");
    }

    #[test]
    fn the_compass_asks_and_leads_to_a_door() {
        ends(&["compass"], 0, "Quelqu’un est en danger maintenant ?");
        ends(&["compass", "1"], 0, "Que s’est-il passé ?");
        ends(&["compass", "1", "2", "1"], 0, "Le plus adapté Plainte en ligne");
        ends(&["compass", "1", "99"], 1, "Que s’est-il passé ?");
        ends(&["compass", "0"], 1, "De quoi avez-vous besoin ?");
    }

    #[test]
    fn the_message_to_114_is_told_and_never_sent() {
        ends(&["letter"], 0, "J'ai besoin d'aide. Je ne peux pas téléphoner. Répondez-moi par écrit.");
        let asked = ["letter", "--who", "me", "--what", "hits", "--place", "12 rue de Rivoli Paris"];
        ends(&asked, 0, "me frappe ou me menace. Lieu : 12 rue de Rivoli, 75004 Paris 4e Arrondissement Je");
        ends(&asked, 0, "touchez Envoyer");
        ends(&[&asked[..], &["--words", "Vite !", "--lang", "en"]].concat(), 0, "par écrit. Vite !");
        ends(&[&asked[..], &["--words", "J’ai 17 ans", "--json"]].concat(), 0, "\"number\": \"114\"");
        // Nobody is here to choose: it is not taken for one of them.
        ends(&["letter", "--place", "Sainte-Colombe"], 3, "Où, avec mes mots : Sainte-Colombe");
        ends(&["letter", "--place", "qqqqqqqqqqqq"], 1, "Où, avec mes mots : qqqqqqqqqqqq");
        let unknown = ["letter", "--place", "9999 rue de Rivoli 75004 Paris"];
        ends(&unknown, 0, "Lieu : Rue de Rivoli, 75004 Paris 4e Arrondissement Où, avec mes mots : 9999");
    }

    #[test]
    fn what_is_abroad_or_nowhere_has_no_answer() {
        check("1 place du Casino, Monaco", 1, "Ce lieu n’est pas en France.");
        check("Monte-Carlo", 1, "Ce lieu n’est pas en France.");
        check("qqqqqqqqqqqq", 1, "Aucun lieu trouvé.");
    }
}
