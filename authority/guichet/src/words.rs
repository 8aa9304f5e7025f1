//! What officers read in duty rooms, and the frame of letters. Officers read French; a letter has the person's language.

use crate::config::ServiceConfig;
use crate::conversation::{Conversation, Desk, Language};

/// A conversation that waits: what is known before a word is read.
pub(crate) fn announcement(desk: &Desk, conversation: &Conversation, waits_ms: u64) -> String {
    let wishes = conversation.wishes;
    let may = |wish: Option<bool>, yes: &str, no: &str| match wish {
        Some(true) => yes.to_owned(),
        Some(false) => no.to_owned(),
        None => "pas dit".to_owned(),
    };
    let again = if desk.last_officer.is_some() { " Un agent l’a déjà suivie." } else { "" };
    let number = desk.number;
    format!(
        "Conversation n° {number}, en {}. Attend depuis {} min.{again}\n\
         Si la personne ne répond plus : {}. Lui écrire est sûr : {}. L’appeler : {}.\n\
         Ce qui suit peut être difficile à lire.\n\
         Pour la prendre, réagir à ce message par n’importe quel signe.",
        language(conversation.language),
        waits_ms / 60_000,
        may(wishes.act_if_silent, "elle accepte qu’on agisse", "elle refuse qu’on agisse"),
        may(wishes.safe_to_write, "oui", "non"),
        may(wishes.may_call, "elle l’accepte", "elle le refuse"),
    )
}

/// A question that was left by e-mail.
pub(crate) fn question(number: u64, language_of: Language, email: &str, question: &str) -> String {
    format!(
        "Question n° {number}, en {}. Répondre à ce message (« répondre ») : la réponse part par courriel à {email}, puis \
         la question et la réponse sont effacées ici.\n\n{question}",
        language(language_of)
    )
}

/// To an officer who had many conversations in a row.
pub(crate) fn pause(officer: &str, count: u32) -> String {
    format!(
        "{officer} : {count} conversations de suite. C’est le moment d’une pause, si le service le permet."
    )
}

/// To an officer who named a service that is not there.
pub(crate) fn no_such_service(officer: &str, number: u64, named: &str, there: &[ServiceConfig]) -> String {
    let there: Vec<&str> = there.iter().map(|service| service.id.as_str()).collect();
    // What was typed is said again only where it is a short word.
    let short = named.chars().count() <= 20 && named.chars().all(char::is_alphanumeric);
    let named = if short { format!(" « {named} »") } else { String::new() };
    format!(
        "{officer} : la conversation n° {number} n’a pas été transférée. Il n’y a pas de service{named} ici, mais : {}.",
        there.join(", ")
    )
}

/// To officers, when an answer could not be delivered.
pub(crate) fn not_delivered(number: u64) -> String {
    format!(
        "La réponse à la question n° {number} n’a pas pu être remise : l’adresse est refusée. Tout est effacé."
    )
}

/// Subject and text of a letter. The subject says nothing that somebody else should not read.
pub(crate) fn letter(language: Language, answer: &str) -> (String, String) {
    let (subject, end) = match language {
        Language::French => (
            "Réponse à votre question",
            "Personne ne lit ce qui est répondu à ce message. En cas d’urgence : 17, ou 114 par SMS.",
        ),
        Language::PlainFrench => (
            "Réponse à votre question",
            "Ne répondez pas à ce message : personne ne le lit. Danger ? Appelez le 17, ou SMS au 114.",
        ),
        Language::English => (
            "Answer to your question",
            "Nobody reads what is answered to this message. In an emergency: call 17, or text 114.",
        ),
    };
    (subject.to_owned(), format!("{answer}\n\n-- \n{end}\n"))
}

/// A reply without what its client quoted before it.
pub(crate) fn without_quotation(body: &str) -> String {
    let lines = body.lines().skip_while(|line| body.starts_with("> ") && line.starts_with('>'));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn language(language: Language) -> &'static str {
    match language {
        Language::French => "français",
        Language::PlainFrench => "français simple",
        Language::English => "anglais",
    }
}

#[cfg(test)]
mod tests {
    use super::without_quotation;

    #[test]
    fn what_is_quoted_is_not_sent() {
        let check = |body: &str, expected: &str| assert_eq!(without_quotation(body), expected);
        check("Bonjour.\n> ceci reste", "Bonjour.\n> ceci reste");
        check("> <@guichet:x> Question n° 1\n> texte\n\nBonjour,\n\noui.", "Bonjour,\n\noui.");
        check("> seulement", "");
        check("  \n", "");
    }
}
