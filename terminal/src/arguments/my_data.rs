//! The command that shows what is kept, and erases it.

use std::path::PathBuf;

use clap::Args;

use super::Once;

/// Montre tout ce que l’application garde sur cet appareil, et l’efface si on le demande
#[derive(Args)]
#[command(
    override_usage = "securite my-data [OPTIONS]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Sans --erase, rien n’est effacé. Les données sont celles du profil choisi par --profile.\n\
        Codes de sortie : 0 montré ou effacé, 1 quelque chose reste ou la réponse est non, 2 commande mal écrite ou personne pour confirmer.\n\n\
        Exemple :\n  securite my-data --settings reglages --erase"
)]
pub(crate) struct MyData {
    /// Efface tout, après avoir montré et demandé
    #[arg(long, help_heading = "Options")]
    pub(crate) erase: bool,
    /// Efface sans demander
    #[arg(long, requires = "erase", help_heading = "Options")]
    pub(crate) yes: bool,
    /// Le fichier donné à --settings en plein écran ; les anciens fichiers mis de côté sont auprès de lui
    #[arg(long, value_name = "FICHIER", help_heading = "Options")]
    pub(crate) settings: Option<PathBuf>,
    /// Le journal donné à --log en plein écran
    #[arg(long, value_name = "FICHIER", help_heading = "Options")]
    pub(crate) log: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) once: Once,
}
