//! The command line: what it may say, its help, and its mistakes in words. All in French.

mod letter;
mod my_data;
mod pages;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDateTime;
use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, Args, CommandFactory, Parser, Subcommand, ValueEnum};
pub(crate) use letter::Letter;
pub(crate) use my_data::MyData;
pub(crate) use pages::{Compass, Emergency, Guide, Legal, Page};
use securite_core::features::news::theme_names;

/// What the command line asks for.
pub(crate) enum Wanted {
    /// The full screen.
    Screens(Screens, Option<String>),
    Command(Command, Option<String>),
    /// A page of help, or the version.
    Page(String),
    /// Nothing that can be done, and why.
    Mistake(String),
}

#[derive(Parser)]
#[command(
    name = "securite",
    version,
    about = "Sécurité : quel commissariat, quelle brigade de gendarmerie pour une adresse en France.",
    after_help = "Sans commande, l’application s’ouvre en plein écran ; ? y montre l’aide.\n\n\
        Exemple :\n  securite station \"12 rue de Rivoli, Paris\"\n\n\
        Sécurité est un projet libre et indépendant ; ce n’est pas un service de l’État.\n\
        Ce que vous tapez ici reste dans l’historique de votre terminal.",
    override_usage = "securite [OPTIONS]\n        securite <COMMANDE>",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    subcommand_help_heading = "Commandes",
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    screens: Screens,
    /// Profil : independent, authority, demo, ou un fichier TOML
    #[arg(long, value_name = "PROFIL", global = true, help_heading = "Options")]
    profile: Option<String>,
    /// Affiche cette aide
    #[arg(short, long, action = ArgAction::Help, global = true, help_heading = "Options")]
    help: Option<bool>,
    /// Affiche la version
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "Options")]
    version: Option<bool>,
}

/// The full screen.
#[derive(Args)]
pub(crate) struct Screens {
    /// Langue : fr, fr-simple (mots simples) ou en ; sinon, celle du système
    #[arg(long, value_name = "LANGUE", hide_possible_values = true, help_heading = "Options du plein écran")]
    pub(crate) lang: Option<Lang>,
    /// Montre tout comme à ce moment, à l’heure du lieu : 2026-12-25T10:00
    #[arg(long, value_name = "MOMENT", value_parser = moment, help_heading = "Options du plein écran")]
    pub(crate) at: Option<NaiveDateTime>,
    /// Cherche dans ce paquet de données au lieu de celui du programme
    #[arg(long, value_name = "FICHIER", help_heading = "Options du plein écran")]
    pub(crate) pack: Option<PathBuf>,
    /// Garde la langue et mon unité dans ce fichier ; sinon, rien n’est écrit
    #[arg(long, value_name = "FICHIER", help_heading = "Options du plein écran")]
    pub(crate) settings: Option<PathBuf>,
    /// Écrit les défauts du programme dans ce fichier : leur genre et leur nombre, rien de ce qui est tapé
    #[arg(long, value_name = "FICHIER", help_heading = "Options du plein écran")]
    pub(crate) log: Option<PathBuf>,
}

impl Screens {
    /// Whether an option of the full screen was given.
    fn are_asked_for(&self) -> bool {
        let files = [&self.pack, &self.settings, &self.log];
        self.lang.is_some() || self.at.is_some() || files.iter().any(|file| file.is_some())
    }
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Chat(Chat),
    Compass(Compass),
    Emergency(Emergency),
    Guide(Guide),
    Legal(Legal),
    Letter(Letter),
    MyData(MyData),
    News(News),
    Station(Station),
    Places(Places),
    Update(Update),
}

/// Dit quel commissariat ou quelle brigade est compétent pour une adresse, et les plus proches
#[derive(Args)]
#[command(
    override_usage = "securite station [OPTIONS] <ADRESSE>",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Codes de sortie : 0 trouvé, 1 rien trouvé, 2 commande mal écrite, 3 plusieurs lieux possibles.\n\n\
        Rien n’est écrit sur le disque, rien n’est demandé au réseau."
)]
pub(crate) struct Station {
    /// Une adresse, une commune, un code postal
    #[arg(value_name = "ADRESSE", required = true, num_args = 1.., allow_hyphen_values = false)]
    address: Vec<String>,
    #[command(flatten)]
    pub(crate) page: Page,
    /// Écrit les défauts du programme dans ce fichier : leur genre et leur nombre, rien de ce qui est tapé
    #[arg(long, value_name = "FICHIER", help_heading = "Options")]
    pub(crate) log: Option<PathBuf>,
}

impl Station {
    /// The address; words that were not quoted are put together again.
    pub(crate) fn address(&self) -> String {
        self.address.join(" ")
    }
}

/// Cherche des lieux, une ligne d’entrée à la fois
#[derive(Args)]
#[command(
    override_usage = "securite places --batch [--pack FICHIER]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Chaque ligne lue : identifiant, mode et recherche, séparés par des tabulations.\n\
        Mode : « full » pour un texte complet, « key » pour un texte en cours de frappe.\n\
        Chaque ligne écrite : un objet JSON, dans le même ordre.\n\n\
        Exemple :\n  printf '1\\tfull\\t12 rue de Rivoli, Paris\\n' | securite places --batch"
)]
pub(crate) struct Places {
    /// Lit les recherches sur l’entrée standard
    #[arg(long, required = true, help_heading = "Options")]
    batch: bool,
    /// Cherche dans ce paquet de données au lieu de celui du programme
    #[arg(long, value_name = "FICHIER", help_heading = "Options")]
    pub(crate) pack: Option<PathBuf>,
}

/// Renouvelle les données : demande s’il y en a de plus récentes, les télécharge et vérifie leur signature
#[derive(Args)]
#[command(
    override_usage = "securite update [OPTIONS]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Codes de sortie : 0 renouvelées ou rien de plus récent, 1 échec (les anciennes données servent), 2 commande mal écrite.\n\n\
        Interrompu, le téléchargement reprend la fois suivante là où il s’est arrêté."
)]
pub(crate) struct Update {
    #[command(flatten)]
    pub(crate) once: Once,
}

/// How a server is asked once, without a screen.
#[derive(Args)]
pub(crate) struct Once {
    #[command(flatten)]
    pub(crate) answer: Answer,
    /// Répond en JSON
    #[arg(long, help_heading = "Options")]
    pub(crate) json: bool,
    /// Répond comme à ce moment : 2026-12-25T10:00
    #[arg(long, value_name = "MOMENT", value_parser = moment, help_heading = "Options")]
    pub(crate) at: Option<NaiveDateTime>,
    /// Range les données dans ce dossier
    #[arg(long, value_name = "DOSSIER", help_heading = "Options")]
    pub(crate) packs: Option<PathBuf>,
}

/// How a command answers. In French where nothing is said, whatever the system speaks: scripts read it.
#[derive(Args)]
pub(crate) struct Answer {
    /// Langue de la réponse : fr, fr-simple (mots simples) ou en
    #[arg(
        long,
        value_name = "LANGUE",
        default_value = "fr",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "Options"
    )]
    pub(crate) lang: Lang,
}

/// Écrit à la police ou à la gendarmerie, par le tchat d’un profil qui en a un
#[derive(Args)]
#[command(
    override_usage = "securite chat [OPTIONS] <SERVICE> --say TEXTE --accept-terms",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "Pas pour l’urgence : appelez le 17, écrivez au 114.\n\
        Une fois tout dit, la conversation se termine à la première réponse d’un agent.\n\n\
        Codes de sortie : 0 tout a été dit, 1 pas tout ou rien, 2 commande mal écrite.\n\n\
        Exemple :\n  echo Bonjour | securite --profile demo chat police --say - --accept-terms"
)]
pub(crate) struct Chat {
    /// À qui : police ou gendarmerie
    #[arg(value_name = "SERVICE", hide_possible_values = true)]
    pub(crate) service: Service,
    /// Ce qui est dit, autant de fois que voulu ; « - » : chaque ligne de l’entrée standard
    #[arg(long, value_name = "TEXTE", required = true, help_heading = "Options")]
    pub(crate) say: Vec<String>,
    /// J’ai lu les conditions de ce service et je les accepte
    #[arg(long, help_heading = "Options")]
    pub(crate) accept_terms: bool,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

/// Donne les actualités de la police et de la gendarmerie pour des lieux et des thèmes
#[derive(Args)]
#[command(
    override_usage = "securite news [OPTIONS]",
    help_template = "{about}\n\nUsage : {usage}\n\n{all-args}{after-help}\n",
    after_help = "La question au serveur est la même pour tous : ni les lieux ni les thèmes n’y sont.\n\
        Codes de sortie : 0 des actualités, 1 aucune ou pas de réponse (ce qui est gardé est montré), 2 commande mal écrite, 3 lieu pas clair.\n\n\
        Exemple :\n  securite --profile demo news --place Cergy --theme digital"
)]
pub(crate) struct News {
    /// Une commune ou un département, autant de fois que voulu
    #[arg(long, value_name = "LIEU", help_heading = "Options")]
    pub(crate) place: Vec<String>,
    /// Un thème, autant de fois que voulu ; sinon, tous
    #[arg(long, value_name = "THEME", value_parser = PossibleValuesParser::new(theme_names()), help_heading = "Options")]
    pub(crate) theme: Vec<String>,
    /// Au plus autant d’actualités
    #[arg(
        long,
        value_name = "NOMBRE",
        default_value_t = 20,
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub(crate) most: usize,
    #[command(flatten)]
    pub(crate) once: Once,
}

/// To whom one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Service {
    Police,
    Gendarmerie,
}

impl Service {
    /// As the core names it.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Service::Police => "police",
            Service::Gendarmerie => "gendarmerie",
        }
    }
}

/// Language and reading level in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    Fr,
    FrSimple,
    En,
}

impl Lang {
    /// The tag of the language.
    pub(crate) fn language(self) -> &'static str {
        match self {
            Lang::Fr | Lang::FrSimple => "fr",
            Lang::En => "en",
        }
    }

    /// Whether its words are plain.
    pub(crate) fn is_plain(self) -> bool {
        self == Lang::FrSimple
    }

    /// The tag with the reading level, as the catalogues have it.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::FrSimple => "fr-simple",
            Lang::En => "en",
        }
    }
}

/// Reads the command line.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Wanted {
    match CommandLine::try_parse_from(arguments) {
        Ok(CommandLine { command: Some(Command::Station(station)), .. })
            if station.address().trim().is_empty() =>
        {
            mistake("l’adresse est vide")
        }
        Ok(CommandLine { command: Some(_), screens, .. }) if screens.are_asked_for() => {
            mistake("les options s’écrivent après la commande, comme : securite station \"Lyon\" --lang en")
        }
        Ok(CommandLine { command: Some(command), profile, .. }) => Wanted::Command(command, profile),
        Ok(CommandLine { command: None, screens, profile, .. }) => Wanted::Screens(screens, profile),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Wanted::Page(error.render().to_string())
        }
        Err(error) => mistake(&explained(&error)),
    }
}

/// The page of help.
pub(crate) fn help() -> String {
    CommandLine::command().render_help().to_string()
}

fn mistake(what: &str) -> Wanted {
    Wanted::Mistake(format!("securite : {what}.\nPour l’aide : securite --help\n"))
}

/// What is wrong, in French.
fn explained(error: &clap::Error) -> String {
    let told = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = told(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("commande inconnue : « {} »", told(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("option ou argument de trop : « {argument} »"),
        ErrorKind::MissingRequiredArgument => format!("il manque {}", argument.trim_end_matches("...")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = told(ContextKind::InvalidValue);
            let expected = match argument.split(' ').next() {
                Some("<SERVICE>") => "attendu : police ou gendarmerie",
                Some("--lang") => "attendu : fr, fr-simple ou en",
                Some("--theme") => {
                    let names = theme_names().collect::<Vec<_>>().join(", ");
                    return format!("« {value} » ne convient pas pour {argument} (attendu : {names})");
                }
                Some("--who") => "attendu : me, with-me, child ou seen",
                Some("--what") => "attendu : hits, thief, injured, fire, accident, followed ou other",
                Some("--words") => "attendu : 300 lettres au plus",
                Some("--most") | Some("[RÉPONSE]...") => "attendu : un nombre",
                Some("--at") => "attendu : une date et une heure, comme 2026-12-25T10:00",
                _ => "il manque une valeur",
            };
            format!("« {value} » ne convient pas pour {argument} ({expected})")
        }
        ErrorKind::ArgumentConflict => format!("{argument} ne peut être donné qu’une fois"),
        ErrorKind::InvalidUtf8 => "un argument n’est pas écrit en UTF-8".to_owned(),
        _ => format!("commande mal écrite {argument}"),
    }
}

fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let read = |format| NaiveDateTime::parse_from_str(text, format);
    read("%Y-%m-%dT%H:%M").or_else(|_| read("%Y-%m-%dT%H:%M:%S")).map_err(|error| error.to_string())
}
