//! What can go wrong, by what is done about it.

use std::fmt;

#[derive(Debug)]
pub(crate) enum OfficerError {
    /// Nothing that waiting would mend: the program ends.
    Setup(String),
    /// The homeserver knows the token no more: logged in anew.
    LoggedOut,
    /// The homeserver says no to this; it is left alone.
    Refused(String),
    /// No answer, or “later”: repeated after a while.
    Away(String),
}

impl fmt::Display for OfficerError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OfficerError::Setup(why) => formatter.write_str(why),
            OfficerError::LoggedOut => formatter.write_str("the homeserver does not know the token"),
            OfficerError::Refused(why) => write!(formatter, "refused: {why}"),
            OfficerError::Away(why) => write!(formatter, "no answer: {why}"),
        }
    }
}
