//! Commands that print one page of the guide, and how a page is printed.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use clap::Args;

use super::{Answer, moment};

/// Pose trois questions au plus et mène au bon service
#[derive(Args)]
#[command(
    override_usage = "securite compass [OPTIONS] [RÉPONSE]...",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Sans réponse, la première question. Chaque réponse est le numéro de sa ligne.\n\
        Codes de sortie : 0 une question ou une porte, 1 une réponse qui n’existe pas, 2 commande mal écrite.\n\n\
        Rien n’est écrit sur le disque, rien n’est demandé au réseau.\n\n\
        Exemple :\n  securite compass 1 2"
)]
pub(crate) struct Compass {
    /// Les réponses, l’une après l’autre
    #[arg(value_name = "RÉPONSE")]
    pub(crate) answers: Vec<usize>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// Dit quoi faire, qui appeler, où signaler
#[derive(Args)]
#[command(
    override_usage = "securite guide [OPTIONS] [MOTS]...",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Sans mot, la liste des thèmes.\n\
        Codes de sortie : 0 trouvé, 1 rien trouvé, 2 commande mal écrite.\n\n\
        Rien n’est écrit sur le disque, rien n’est demandé au réseau.\n\n\
        Exemple :\n  securite guide on m’a volé mon vélo"
)]
pub(crate) struct Guide {
    /// Ce qui est cherché, avec les mots de tous les jours
    #[arg(value_name = "MOTS")]
    pub(crate) words: Vec<String>,
    /// La fiche de cet identifiant, tout entière
    #[arg(long, value_name = "FICHE", conflicts_with = "words", help_heading = "Options")]
    pub(crate) id: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// Donne les numéros d’urgence, ce qu’il faut dire, et quoi faire si l’appel ne passe pas
#[derive(Args)]
#[command(
    override_usage = "securite emergency [OPTIONS]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Rien n’est écrit sur le disque, rien n’est demandé au réseau, personne n’est appelé."
)]
pub(crate) struct Emergency {
    #[command(flatten)]
    pub(crate) page: Page,
}

/// Dit ce qu’est l’application, vos droits, les conditions du tchat officiel
#[derive(Args)]
#[command(
    override_usage = "securite legal [OPTIONS] [PAGE]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Sans page, leur liste : about, rights, chat-terms, victims-platform, accessibility, false-alarms, licences."
)]
pub(crate) struct Legal {
    /// Une page de la liste
    #[arg(value_name = "PAGE")]
    pub(crate) id: Option<String>,
    #[command(flatten)]
    pub(crate) page: Page,
}

/// How a page is printed.
#[derive(Args)]
pub(crate) struct Page {
    #[command(flatten)]
    pub(crate) answer: Answer,
    /// Donne l’écran en JSON, tel que les téléphones le dessinent
    #[arg(long, help_heading = "Options")]
    pub(crate) json: bool,
    /// Répond comme à ce moment, à l’heure du lieu : 2026-12-25T10:00
    #[arg(long, value_name = "MOMENT", value_parser = moment, help_heading = "Options")]
    pub(crate) at: Option<NaiveDateTime>,
    /// Cherche dans ce paquet de données au lieu de celui du programme
    #[arg(long, value_name = "FICHIER", help_heading = "Options")]
    pub(crate) pack: Option<PathBuf>,
}
