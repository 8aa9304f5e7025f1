//! Every screen is shown when it is opened, in every language, and again when the language changes.

use securite_core::features::letter::LetterPage;
use securite_core::features::settings::SettingsAction;
use securite_core::{PagePart, ScreenContent, ScreenName, ScreenState};
use tempfile::TempDir;

use super::{open, see};

pub(super) const SCREENS: [fn() -> ScreenName; 30] = [
    || ScreenName::Home,
    || ScreenName::Directory,
    || ScreenName::Station { id: "cergy".into() },
    || ScreenName::Departments,
    || ScreenName::Communes { department: "95".into(), letter: String::new() },
    || ScreenName::Chart,
    || ScreenName::Chat,
    || ScreenName::ChatTerms { service: "police".into() },
    || ScreenName::ChatWishes { service: "police".into() },
    || ScreenName::ChatQuestion { service: "police".into() },
    || ScreenName::Conversation,
    || ScreenName::Discreet,
    || ScreenName::Emergency,
    || ScreenName::Letter { page: LetterPage::Who },
    || ScreenName::Letter { page: LetterPage::What },
    || ScreenName::Letter { page: LetterPage::Place },
    || ScreenName::Letter { page: LetterPage::Message },
    || ScreenName::Compass { at: String::new() },
    || ScreenName::Guidance,
    || ScreenName::GuideList { id: "victim-support".into() },
    || ScreenName::GuideEntry { id: "pel".into() },
    || ScreenName::Family,
    || ScreenName::News,
    || ScreenName::NewsItem { id: "a".into() },
    || ScreenName::NewsChoices,
    || ScreenName::Settings,
    || ScreenName::Privacy,
    || ScreenName::MyData,
    || ScreenName::Legal,
    || ScreenName::LegalPage { id: "about".into() },
];

#[test]
fn a_change_of_language_shows_every_screen_anew() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let french: Vec<ScreenState> = SCREENS.iter().map(|screen| see(&app, screen())).collect();
    app.dispatch(SettingsAction::LanguageChosen { tag: "en".into() });
    for before in french {
        let screen = before.name.clone();
        let after = app.wait_for(|state| (state.name == screen).then(|| state.clone())).unwrap();
        assert!(after != before, "{screen:?} has the same words in both languages");
    }
}

#[test]
fn a_station_nobody_knows_has_a_page_that_says_so() {
    let folder = TempDir::new().unwrap();
    let app = open(&folder);
    let page = see(&app, ScreenName::Station { id: "../../etc/passwd".into() });
    let ScreenContent::Page { page } = page.content else { panic!("a page") };
    assert!(matches!(&page.parts[..], [PagePart::Remarks { .. }]), "{:?}", page.parts);
}
