//! The time zone of a commune.

use chrono_tz::{America, Europe, Indian, Pacific, Tz};

/// The time zone of a commune by its INSEE code ("95127", "98731"), or of a department ("95", "2A", "974").
/// An unknown code gives the time of Paris.
///
/// French Polynesia has three: Tahiti's, the Marquesas' (half an hour ahead) and the Gambier islands'
/// (an hour ahead). Which communes are which: INSEE, code officiel géographique 2026; the zones: IANA.
pub fn time_zone(insee: &str) -> Tz {
    const MARQUESAS: [&str; 6] = ["98718", "98723", "98731", "98746", "98756", "98757"];
    const GAMBIER: &str = "98719";
    if MARQUESAS.contains(&insee) {
        return Pacific::Marquesas;
    }
    if insee == GAMBIER {
        return Pacific::Gambier;
    }
    match insee.get(..3).unwrap_or(insee) {
        "971" => America::Guadeloupe,
        "972" => America::Martinique,
        "973" => America::Cayenne,
        "974" => Indian::Reunion,
        "975" => America::Miquelon,
        "976" => Indian::Mayotte,
        "977" => America::St_Barthelemy,
        "978" => America::Marigot,
        "986" => Pacific::Wallis,
        "987" => Pacific::Tahiti,
        "988" => Pacific::Noumea,
        _ => Europe::Paris,
    }
}
