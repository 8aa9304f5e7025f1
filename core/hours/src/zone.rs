//! The time zone of a department.

use chrono_tz::{America, Europe, Indian, Pacific, Tz};

/// The time zone of a department or overseas collectivity, by its INSEE code ("95", "2A", "974").
/// An unknown code gives the time of Paris.
///
/// One zone for all of French Polynesia (987), that of Tahiti: the Marquesas are half an hour and
/// the Gambier islands one hour ahead of it. There the hour of the day is late by that much.
pub fn time_zone(department: &str) -> Tz {
    match department {
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
