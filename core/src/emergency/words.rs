//! What is written around the numbers, and what a shell says before the core is there.
//!
//! One table: `cargo xtask bindings` writes it into each phone shell, so that the bar stands before
//! any file is read (E2).

/// The words of one language and reading level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmergencyWords {
    /// Over the numbers.
    pub title: &'static str,
    /// Beside 17, in one line.
    pub police: &'static str,
    /// Beside 112, in one line.
    pub europe: &'static str,
    /// Beside 114, in one line.
    pub by_text: &'static str,
    /// What to try where no call goes through (E5).
    pub no_network: &'static str,
    /// First cell of the bar.
    pub bar_station: &'static str,
    /// Second cell.
    pub bar_chat: &'static str,
    /// Third cell.
    pub bar_discreet: &'static str,
    /// Under the number in the fourth cell.
    pub bar_urgency: &'static str,
    /// What a screen reader says for the fourth cell.
    pub bar_urgency_spoken: &'static str,
    /// Opens the panel: after a long press, or as an accessibility action.
    pub other_numbers: &'static str,
    /// Over the panel.
    pub panel_title: &'static str,
    /// Under it.
    pub panel_detail: &'static str,
    /// Over the panel where nothing was dialled: after a long press.
    pub panel_alone: &'static str,
    /// Where nothing can call or write (E4, E5). The page of 114: urgence114.fr, read 2026.
    pub cannot_call: &'static str,
    /// Beside 17.
    pub panel_police: &'static str,
    /// Beside 114.
    pub panel_by_text: &'static str,
    /// What a screen reader says for it.
    pub panel_by_text_spoken: &'static str,
    /// Beside 112.
    pub panel_europe: &'static str,
    /// What a screen reader says for it.
    pub panel_europe_spoken: &'static str,
    /// Closes the panel.
    pub panel_close: &'static str,
    /// Leads back.
    pub back: &'static str,
    /// While the core opens, after a moment.
    pub waiting: &'static str,
    /// Where the core cannot be opened.
    pub recovery_title: &'static str,
    /// What still works, and what to do.
    pub recovery: &'static str,
}

impl EmergencyWords {
    /// Each word with its name, in order: what generators write.
    pub fn entries(&self) -> [(&'static str, &'static str); 25] {
        [
            ("title", self.title),
            ("police", self.police),
            ("europe", self.europe),
            ("by_text", self.by_text),
            ("no_network", self.no_network),
            ("bar_station", self.bar_station),
            ("bar_chat", self.bar_chat),
            ("bar_discreet", self.bar_discreet),
            ("bar_urgency", self.bar_urgency),
            ("bar_urgency_spoken", self.bar_urgency_spoken),
            ("other_numbers", self.other_numbers),
            ("panel_title", self.panel_title),
            ("panel_detail", self.panel_detail),
            ("panel_alone", self.panel_alone),
            ("cannot_call", self.cannot_call),
            ("panel_police", self.panel_police),
            ("panel_by_text", self.panel_by_text),
            ("panel_by_text_spoken", self.panel_by_text_spoken),
            ("panel_europe", self.panel_europe),
            ("panel_europe_spoken", self.panel_europe_spoken),
            ("panel_close", self.panel_close),
            ("back", self.back),
            ("waiting", self.waiting),
            ("recovery_title", self.recovery_title),
            ("recovery", self.recovery),
        ]
    }
}

/// All of them, by the tag that the catalogues have.
pub const ALL: [(&str, &EmergencyWords); 3] = [("fr", &FR), ("fr-simple", &FR_SIMPLE), ("en", &EN)];

/// French.
pub const FR: EmergencyWords = EmergencyWords {
    title: "En danger",
    police: "appelez le 17",
    europe: "ou le 112",
    by_text: "sans parler\u{a0}: SMS au 114",
    no_network: "L’appel ne passe pas\u{202f}? Essayez le 112, demandez à quelqu’un, allez dans un lieu où il y a du monde.",
    bar_station: "Mon unité",
    bar_chat: "Tchat",
    bar_discreet: "Violences conjugales",
    bar_urgency: "Urgence",
    bar_urgency_spoken: "Appeler le 17, police et gendarmerie",
    other_numbers: "Autres numéros d’urgence",
    panel_title: "Le numéro est prêt dans le téléphone",
    panel_detail: "Appuyez encore une fois pour appeler. Vous ne pouvez pas parler\u{202f}? Écrivez.",
    panel_alone: "Numéros d’urgence",
    cannot_call: "Cet appareil ne peut pas appeler. Depuis un autre téléphone\u{a0}: 17 ou 112\u{202f}; sans parler, SMS au 114. Le 114 répond aussi sur internet\u{a0}: www.urgence114.fr.",
    panel_police: "Police, gendarmerie",
    panel_by_text: "Écrire un message",
    panel_by_text_spoken: "Écrire un SMS au 114, l’urgence sans parler",
    panel_europe: "Pompiers, SAMU, Europe",
    panel_europe_spoken: "Appeler le 112, toutes les urgences",
    panel_close: "Fermer",
    back: "Retour",
    waiting: "L’application s’ouvre…",
    recovery_title: "L’application ne s’ouvre pas",
    recovery: "Les numéros d’urgence marchent. Fermez l’application, ouvrez-la de nouveau\u{202f}; sinon, installez-la de nouveau.",
};

/// Plain French.
pub const FR_SIMPLE: EmergencyWords = EmergencyWords {
    title: "Danger",
    police: "appelez le 17",
    europe: "ou le 112",
    by_text: "vous ne pouvez pas parler\u{a0}: SMS au 114",
    no_network: "L’appel ne marche pas\u{202f}? Essayez le 112. Demandez de l’aide à quelqu’un. Allez là où il y a du monde.",
    bar_station: "Ma police",
    bar_chat: "Tchat",
    bar_discreet: "Violences conjugales",
    bar_urgency: "Danger",
    bar_urgency_spoken: "Appeler le 17, police et gendarmerie",
    other_numbers: "Autres numéros",
    panel_title: "Le numéro est prêt",
    panel_detail: "Appuyez encore pour appeler. Vous ne pouvez pas parler\u{202f}? Écrivez.",
    panel_alone: "Numéros d’urgence",
    cannot_call: "Cet appareil ne peut pas appeler. Prenez un autre téléphone\u{a0}: 17 ou 112. Sans parler\u{a0}: SMS au 114, ou internet\u{a0}: www.urgence114.fr.",
    panel_police: "Police, gendarmerie",
    panel_by_text: "Écrire un message",
    panel_by_text_spoken: "Écrire un SMS au 114, sans parler",
    panel_europe: "Pompiers, médecins, Europe",
    panel_europe_spoken: "Appeler le 112",
    panel_close: "Fermer",
    back: "Retour",
    waiting: "L’application s’ouvre…",
    recovery_title: "L’application ne marche pas",
    recovery: "Les numéros d’urgence marchent. Fermez l’application. Ouvrez-la encore. Ou installez-la de nouveau.",
};

/// English.
pub const EN: EmergencyWords = EmergencyWords {
    title: "In danger",
    police: "call 17",
    europe: "or 112",
    by_text: "cannot speak: text 114",
    no_network: "No call goes through? Try 112, ask somebody, go where there are people.",
    bar_station: "My station",
    bar_chat: "Chat",
    bar_discreet: "Domestic violence",
    bar_urgency: "Emergency",
    bar_urgency_spoken: "Call 17, police and gendarmerie",
    other_numbers: "Other emergency numbers",
    panel_title: "The number is ready in the phone",
    panel_detail: "Press once more to call. Cannot speak? Write.",
    panel_alone: "Emergency numbers",
    cannot_call: "This device cannot call. From another phone: 17 or 112; without speaking, text 114. 114 also answers on the web: www.urgence114.fr.",
    panel_police: "Police, gendarmerie",
    panel_by_text: "Write a message",
    panel_by_text_spoken: "Send a text message to 114, emergencies without speaking",
    panel_europe: "Fire, ambulance, Europe",
    panel_europe_spoken: "Call 112, all emergencies",
    panel_close: "Close",
    back: "Back",
    waiting: "The app is opening…",
    recovery_title: "The app does not open",
    recovery: "The emergency numbers work. Close the app and open it again; if that fails, install it again.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_missing_and_each_number_stands_in_its_words() {
        for (tag, words) in ALL {
            assert!(words.entries().iter().all(|(_, text)| !text.trim().is_empty()), "{tag}");
            let said =
                [(words.police, "17"), (words.bar_urgency_spoken, "17"), (words.panel_by_text_spoken, "114")];
            assert!(["17", "112", "114"].iter().all(|number| words.cannot_call.contains(number)), "{tag}");
            assert!(said.iter().all(|(text, number)| text.contains(number)), "{tag}");
        }
    }

    #[test]
    fn names_of_entries_are_unique() {
        let mut names: Vec<&str> = FR.entries().iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FR.entries().len());
    }
}
