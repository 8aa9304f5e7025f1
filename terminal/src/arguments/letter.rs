//! The command that prepares the message to 114.

use clap::{Args, ValueEnum};
use securite_core::features::letter::{LetterWhat, LetterWho};

use super::Page;

/// What own words take, in letters.
const MOST_WORDS: usize = 300;
/// What the field of a place takes.
const MOST_PLACE: usize = 200;

/// Prépare le message au 114, l’urgence sans parler ; ne l’envoie pas
#[derive(Args)]
#[command(
    override_usage = "securite letter [OPTIONS]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Le texte est en français, pour qui répond. Un lieu n’y est que s’il est le seul possible et dit tout ce que vous écrivez ;\n\
        sinon, vos mots.\n\
        Codes de sortie : 0 prêt, 1 lieu introuvable, 2 commande mal écrite, 3 lieu pas sûr, ou plusieurs.\n\n\
        Rien n’est écrit sur le disque, rien n’est demandé au réseau, rien n’est envoyé.\n\n\
        Exemple :\n  securite letter --who me --what hits --place \"12 rue de Rivoli, Paris\""
)]
pub(crate) struct Letter {
    /// Qui a besoin d’aide : me (moi), with-me (une personne avec moi), child (un enfant) ou seen (une personne que je vois)
    #[arg(long, value_name = "QUI", hide_possible_values = true, help_heading = "Options")]
    pub(crate) who: Option<Who>,
    /// Ce qui se passe : hits (on frappe ou menace), thief (un voleur), injured (un blessé ou un malade), fire (le feu), accident, followed (on suit une personne) ou other
    #[arg(long, value_name = "QUOI", hide_possible_values = true, help_heading = "Options")]
    pub(crate) what: Option<What>,
    /// Où : une adresse, une commune, ou vos mots : 200 lettres au plus
    #[arg(long, value_name = "LIEU", value_parser = few::<MOST_PLACE>, help_heading = "Options")]
    pub(crate) place: Option<String>,
    /// Vos mots, ajoutés à la fin : 300 lettres au plus
    #[arg(long, value_name = "MOTS", value_parser = few::<MOST_WORDS>, help_heading = "Options")]
    pub(crate) words: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// Cut, a message could say the contrary.
fn few<const MOST: usize>(text: &str) -> Result<String, String> {
    if text.chars().count() > MOST { Err(MOST.to_string()) } else { Ok(text.to_owned()) }
}

/// Who needs help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Who {
    Me,
    WithMe,
    Child,
    Seen,
}

impl From<Who> for LetterWho {
    fn from(who: Who) -> Self {
        match who {
            Who::Me => LetterWho::Myself,
            Who::WithMe => LetterWho::WithMe,
            Who::Child => LetterWho::Child,
            Who::Seen => LetterWho::Seen,
        }
    }
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    Hits,
    Thief,
    Injured,
    Fire,
    Accident,
    Followed,
    Other,
}

impl From<What> for LetterWhat {
    fn from(what: What) -> Self {
        match what {
            What::Hits => LetterWhat::Hits,
            What::Thief => LetterWhat::Thief,
            What::Injured => LetterWhat::Injured,
            What::Fire => LetterWhat::Fire,
            What::Accident => LetterWhat::Accident,
            What::Followed => LetterWhat::Followed,
            What::Other => LetterWhat::Unsaid,
        }
    }
}
