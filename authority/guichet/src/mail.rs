//! Letters: answers to questions, by the authority's mail server.

use std::time::Duration;

use lettre::address::Address;
use lettre::message::{Mailbox, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::config::{Smtp, SmtpTls};

/// A mail server that needs longer is asked again later.
const ANSWER: Duration = Duration::from_secs(20);

/// One answer. It prints as nothing.
pub struct Letter {
    /// The same letter again has the same name, so that a mail program may show it once.
    pub id: String,
    /// To whom.
    pub to: Address,
    /// What stands in a list of letters.
    pub subject: String,
    /// The answer in its frame.
    pub text: String,
}

/// Why a letter did not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailError {
    /// It may at another time.
    Later,
    /// The mail server refuses it for good.
    Never,
}

/// The way to the mail server.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// Nothing is asked yet.
    pub fn new(smtp: &Smtp) -> Result<Self, String> {
        let guarded = || TlsParameters::new(smtp.host.clone()).map_err(|error| error.to_string());
        let tls = match smtp.tls {
            SmtpTls::None => Tls::None,
            SmtpTls::Tls => Tls::Wrapper(guarded()?),
            SmtpTls::Starttls => Tls::Required(guarded()?),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(smtp.host.clone())
            .port(smtp.port)
            .tls(tls)
            .timeout(Some(ANSWER));
        if let Some((user, password)) = &smtp.login {
            builder = builder.credentials(Credentials::new(user.clone(), password.reveal().to_owned()));
        }
        Ok(Mailer { transport: builder.build(), from: smtp.from.clone() })
    }

    /// Hands a letter over.
    pub async fn send(&self, letter: &Letter) -> Result<(), MailError> {
        // Whatever the mail server is like, lettre hands over no such address.
        if !letter.to.user().is_ascii() || !letter.to.domain().is_ascii() {
            return Err(MailError::Never);
        }
        let domain = self.from.email.domain();
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, letter.to.clone()))
            .message_id(Some(format!("<{}@{domain}>", letter.id)))
            .subject(letter.subject.clone())
            .singlepart(SinglePart::plain(letter.text.clone()))
            .map_err(|_| MailError::Never)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(MailError::Never),
            Err(_) => Err(MailError::Later),
        }
    }
}
