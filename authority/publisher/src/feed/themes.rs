//! Themes by the names that editors and the official interface give them.

use securite_feed::Theme;

use crate::stations::key;

/// Names in French; the first is the one that is written. The name of the tag counts too.
const NAMES: [(Theme, &[&str]); 9] = [
    (Theme::DailyLife, &["vie quotidienne", "sécurité du quotidien", "quotidien"]),
    (Theme::RoadSafety, &["sécurité routière", "route"]),
    (Theme::Digital, &["numérique", "cybersécurité", "cybermenaces"]),
    (Theme::BurglaryPrevention, &["cambriolages", "prévention des cambriolages"]),
    (Theme::VictimSupport, &["aide aux victimes", "victimes"]),
    (Theme::Family, &["famille", "familles"]),
    (Theme::Youth, &["jeunes", "jeunesse"]),
    (
        Theme::Businesses,
        &["entreprises et commerces", "commerces et entreprises", "commerces", "entreprises"],
    ),
    (Theme::Recruitment, &["recrutement"]),
];

/// The theme of this name, in whatever case and with or without accents.
pub(super) fn theme(text: &str) -> Result<Theme, String> {
    let wanted = key(text);
    let named = |(theme, names): &(Theme, &[&str])| {
        names.iter().chain([&theme.name()]).any(|name| key(name) == wanted)
    };
    let found = NAMES.iter().find(|one| named(one)).map(|(theme, _)| *theme);
    found.ok_or_else(|| {
        let known: Vec<&str> = NAMES.iter().map(|(theme, _)| french(*theme)).collect();
        format!("“{text}” is no theme: write one of {}", known.join(", "))
    })
}

/// The name that is written.
pub(super) fn french(theme: Theme) -> &'static str {
    let names = NAMES.iter().find(|(known, _)| *known == theme).map(|(_, names)| *names);
    names.and_then(|names| names.first()).copied().unwrap_or_default()
}
