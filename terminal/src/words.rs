//! What only a terminal says: its keys. All else comes from the core.

use securite_core::emergency::{ALL, EmergencyWords, FR};

use crate::arguments::Lang;

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KeyWords {
    /// The words that stand before the core.
    pub(crate) urgent: &'static EmergencyWords,
    pub(crate) help: &'static str,
    pub(crate) leave: &'static str,
    /// The key that goes back.
    pub(crate) back_key: &'static str,
    pub(crate) title: &'static str,
    pub(crate) keys: [(&'static str, &'static str); 9],
    pub(crate) copy: &'static str,
    pub(crate) no_trace: &'static str,
    pub(crate) too_small: &'static str,
}

impl Lang {
    /// The tag that the core's words have.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::FrSimple => "fr-simple",
            Lang::En => "en",
        }
    }
}

/// The words of a tag; French for one that is none of ours.
pub(crate) fn of(tag: &str) -> KeyWords {
    let urgent = ALL.iter().find(|(other, _)| *other == tag).map_or(&FR, |(_, words)| *words);
    match tag {
        "en" => KeyWords { urgent, ..ENGLISH },
        "fr-simple" => KeyWords { urgent, ..PLAIN },
        _ => KeyWords { urgent, ..FRENCH },
    }
}

const FRENCH: KeyWords = KeyWords {
    urgent: &FR,
    help: "aide",
    leave: "quitter",
    back_key: "Échap",
    title: "Les touches",
    keys: [
        ("F1 · Alt-1", "mon unité"),
        ("F2 · Alt-2", "tchat"),
        ("F3 · Alt-3", "violences conjugales"),
        ("F4 · Alt-4", "17 et les autres numéros d’urgence"),
        ("Tab ↓ · ↑", "aller d’une ligne à l’autre"),
        ("Entrée", "ouvrir, choisir"),
        ("Échap", "revenir"),
        ("+ − f ← → ↑ ↓", "sur la carte : plus près, plus loin, tout voir, se déplacer"),
        ("q · Ctrl-C", "quitter l’application"),
    ],
    copy: "À copier :",
    no_trace: "Un terminal peut garder la trace de ce qu’il a montré : cette application ne l’efface pas.",
    too_small: "Fenêtre trop petite.",
};

const PLAIN: KeyWords = KeyWords {
    keys: [
        ("F1 · Alt-1", "trouver la police ou la gendarmerie"),
        ("F2 · Alt-2", "tchat"),
        ("F3 · Alt-3", "violences conjugales"),
        ("F4 · Alt-4", "17 et les autres numéros"),
        ("Tab ↓ · ↑", "changer de ligne"),
        ("Entrée", "choisir"),
        ("Échap", "revenir"),
        ("+ − f ← → ↑ ↓", "sur la carte : plus près, plus loin, tout voir, bouger"),
        ("q · Ctrl-C", "fermer l’application"),
    ],
    no_trace: "Un terminal peut garder ce qu’il a montré.",
    too_small: "La fenêtre est trop petite.",
    ..FRENCH
};

const ENGLISH: KeyWords = KeyWords {
    urgent: &FR,
    help: "help",
    leave: "quit",
    back_key: "Esc",
    title: "Keys",
    keys: [
        ("F1 · Alt-1", "my station"),
        ("F2 · Alt-2", "chat"),
        ("F3 · Alt-3", "domestic violence"),
        ("F4 · Alt-4", "17 and the other emergency numbers"),
        ("Tab ↓ · ↑", "go from line to line"),
        ("Enter", "open, choose"),
        ("Esc", "go back"),
        ("+ − f ← → ↑ ↓", "on the map: closer, farther, see all, move"),
        ("q · Ctrl-C", "quit the app"),
    ],
    copy: "To copy:",
    no_trace: "A terminal may keep a trace of what it showed: this app does not erase it.",
    too_small: "The window is too small.",
};
