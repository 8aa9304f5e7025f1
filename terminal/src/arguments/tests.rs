use super::*;

/// What the command line leads to, in one word or the mistake's first line.
fn check(line: &str, expected: &str) {
    let arguments = line.split('|').map(OsString::from);
    let found = match read(arguments) {
        Wanted::Command(Command::Station(station), _) => format!("station {}", station.address()),
        Wanted::Command(Command::Places(_), _) => "places".into(),
        Wanted::Command(Command::Compass(compass), _) => format!("compass {:?}", compass.answers),
        Wanted::Command(Command::Emergency(_), _) => "emergency".into(),
        Wanted::Command(Command::Guide(guide), _) => format!("guide {:?} {:?}", guide.words, guide.id),
        Wanted::Command(Command::Legal(legal), _) => format!("legal {:?}", legal.id),
        Wanted::Command(Command::Letter(letter), _) => {
            format!("letter {:?} {:?} {:?}", letter.who, letter.what, letter.place)
        }
        Wanted::Command(Command::MyData(mine), _) => format!("my-data {} {}", mine.erase, mine.yes),
        Wanted::Command(Command::News(news), _) => format!("news {:?} {:?}", news.place, news.theme),
        Wanted::Command(Command::Chat(chat), _) => format!("chat {:?} {:?}", chat.service, chat.say),
        Wanted::Command(Command::Update(_), profile) => format!("update {profile:?}"),
        Wanted::Screens(screens, Some(profile)) => format!("screens {:?} {profile}", screens.lang),
        Wanted::Screens(screens, None) => format!("screens {:?} {:?}", screens.lang, screens.settings),
        Wanted::Page(text) => text.lines().next().unwrap_or_default().into(),
        Wanted::Mistake(text) => text.lines().next().unwrap_or_default().into(),
    };
    assert_eq!(found, expected, "{line}");
}

#[test]
fn words_that_a_message_cannot_take_are_refused_whole() {
    let words = |letters| format!("securite|letter|--words|{}", "é".repeat(letters));
    check(&words(300), "letter None None None");
    let refused = "securite : « ";
    let Wanted::Mistake(text) = read(words(301).split('|').map(OsString::from)) else { panic!("refused") };
    assert!(text.starts_with(refused) && text.contains("300 lettres au plus"), "{text}");
}

#[test]
fn command_lines_are_understood_or_explained() {
    let about = "Sécurité : quel commissariat, quelle brigade de gendarmerie pour une adresse en France.";
    check("securite", "screens None None");
    check("securite|--lang|en|--settings|kept", "screens Some(En) Some(\"kept\")");
    check(
        "securite|--lang|de",
        "securite : « de » ne convient pas pour --lang <LANGUE> (attendu : fr, fr-simple ou en).",
    );
    check("securite|--help", about);
    check("securite|--version", concat!("securite ", env!("CARGO_PKG_VERSION")));
    check("securite|station|12 rue de Rivoli, Paris", "station 12 rue de Rivoli, Paris");
    check("securite|station|12|rue|de|Rivoli|--lang|fr-simple", "station 12 rue de Rivoli");
    check("securite|places|--batch", "places");
    check("securite|compass", "compass []");
    check("securite|compass|1|2", "compass [1, 2]");
    check(
        "securite|compass|yes",
        "securite : « yes » ne convient pas pour [RÉPONSE]... (attendu : un nombre).",
    );
    check("securite|legal|rights", "legal Some(\"rights\")");
    check("securite|emergency", "emergency");
    check("securite|letter", "letter None None None");
    check("securite|letter|--who|with-me|--what|hits", "letter Some(WithMe) Some(Hits) None");
    check(
        "securite|letter|--who|nobody",
        "securite : « nobody » ne convient pas pour --who <QUI> (attendu : me, with-me, child ou seen).",
    );
    check(
        "securite|letter|--what|war",
        "securite : « war » ne convient pas pour --what <QUOI> \
         (attendu : hits, thief, injured, fire, accident, followed ou other).",
    );
    check("securite|my-data|--settings|kept", "my-data false false");
    check("securite|my-data|--erase|--yes", "my-data true true");
    check("securite|my-data|--yes", "securite : il manque --erase.");
    check("securite|guide|vol|de|vélo", "guide [\"vol\", \"de\", \"vélo\"] None");
    check("securite|guide|--id|pel", "guide [] Some(\"pel\")");
    check("securite|update|--profile|demo", "update Some(\"demo\")");
    check("securite|--profile|demo|update", "update Some(\"demo\")");
    check("securite|--profile|demo", "screens None demo");
    check("securite|chat|police|--say|a|--say|b", "chat Police [\"a\", \"b\"]");
    check("securite|chat|police", "securite : il manque --say <TEXTE>.");
    check(
        "securite|chat|pompiers|--say|a",
        "securite : « pompiers » ne convient pas pour <SERVICE> (attendu : police ou gendarmerie).",
    );
    check("securite|station", "securite : il manque <ADRESSE>.");
    check("securite|station|  ", "securite : l’adresse est vide.");
    check("securite|places", "securite : il manque --batch.");
    let after =
        "securite : les options s’écrivent après la commande, comme : securite station \"Lyon\" --lang en.";
    check("securite|--lang|en|station|Paris", after);
    check("securite|station|x|--json|--json", "securite : --json ne peut être donné qu’une fois.");
    check("securite|fly", "securite : commande inconnue : « fly ».");
    check("securite|station|x|--fast", "securite : option ou argument de trop : « --fast ».");
    check(
        "securite|station|x|--lang|de",
        "securite : « de » ne convient pas pour --lang <LANGUE> (attendu : fr, fr-simple ou en).",
    );
    check(
        "securite|station|x|--at|noon",
        "securite : « noon » ne convient pas pour --at <MOMENT> \
         (attendu : une date et une heure, comme 2026-12-25T10:00).",
    );
}
