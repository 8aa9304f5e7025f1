//! The sentences, in the three languages.

use crate::answers::Language::{self, English, French, PlainFrench};

pub(crate) fn greeting(language: Language) -> &'static str {
    match language {
        French => {
            "Bonjour. Je suis un programme de démonstration : personne ne lit ce que vous écrivez, et aucun policier ni \
             gendarme n’est ici. En danger, appelez le 17 ou le 112 ; sans parler, SMS au 114."
        }
        PlainFrench => {
            "Bonjour. Je suis un programme. Personne ne lit vos messages. Il n’y a pas de policier ici. Vous êtes en danger ? \
             Appelez le 17. Vous ne pouvez pas parler ? Écrivez un SMS au 114."
        }
        English => {
            "Hello. I am a program for demonstrations: nobody reads what you write, and no police officer is here. In danger, \
             call 17 or 112; if you cannot speak, text 114."
        }
    }
}

pub(crate) fn nobody_reads(language: Language) -> &'static str {
    match language {
        French => {
            "J’ai reçu votre message, et je ne peux pas vous aider : je suis un programme, personne ne lit ici. Un vrai agent \
             vous poserait maintenant ses questions. Écrivez « au revoir » pour terminer, « !carte 17 » pour voir une carte."
        }
        PlainFrench => {
            "Votre message est arrivé. Personne ne lit ce message : je suis un programme. Je ne peux pas vous aider. Écrivez \
             « au revoir » pour finir."
        }
        English => {
            "Your message arrived, and I cannot help: I am a program, nobody reads it. A real officer would now ask you \
             questions. Write “goodbye” to end, “!carte 17” to see a card."
        }
    }
}

pub(crate) fn danger(language: Language) -> &'static str {
    match language {
        French => {
            "Si vous êtes en danger maintenant : appelez le 17 ou le 112. Si parler est impossible ou dangereux : SMS au 114. Je \
             suis un programme, personne ne lit ici et personne ne viendra par ce tchat."
        }
        PlainFrench => {
            "Vous êtes en danger ? Appelez le 17. Vous ne pouvez pas parler ? Écrivez un SMS au 114. Je suis un programme. \
             Personne ne lit ici. Personne ne vient."
        }
        English => {
            "If you are in danger now: call 17 or 112. If speaking is impossible or dangerous: text 114. I am a program, \
             nobody reads here and nobody will come because of this chat."
        }
    }
}

pub(crate) fn goodbye(language: Language) -> &'static str {
    match language {
        French => {
            "Au revoir. C’était un programme de démonstration ; je ferme cette conversation et elle est effacée."
        }
        PlainFrench => "Au revoir. J’étais un programme. La conversation est finie. Elle est effacée.",
        English => {
            "Goodbye. This was a program for demonstrations; I close this conversation and it is erased."
        }
    }
}
